/** Workbooks that no file of the person's holds yet, kept on their disk until they need them no more: a new plan, an example that was edited, an opened copy. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod/mini';
import { parseJson } from '../../../core/parse-json';

export interface Draft {
  readonly id: string;
  /** What the page calls the workbook. */
  readonly name: string;
  /** When it was changed last, as an ISO date. */
  readonly at: string;
  /** Whether the person has it as it is in a file of their own. */
  readonly taken: boolean;
}

const LABEL = z.object({ name: z.string(), at: z.string(), taken: z.boolean() });

/** Older ones go when there are more. */
const MOST = 20;
/** Milliseconds: no draft takes longer to be written. */
const LONGEST_WRITE = 3_600_000;

export class Drafts {
  readonly #folder: string;

  /** The folder may not be there yet. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The newest first. What cannot be read is no draft. */
  async list(): Promise<Draft[]> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    const drafts = await Promise.all(
      names.map(async (file): Promise<Draft[]> => {
        const [, id] = /^([0-9a-f-]{36})\.json$/.exec(file) ?? [];
        if (id === undefined || !names.includes(`${id}.xlsx`)) return [];
        const text = await readFile(join(this.#folder, file), 'utf8').catch(() => '');
        const read = z.safeParse(LABEL, parseJson(text));
        return read.success ? [{ id, ...read.data }] : [];
      }),
    );
    return drafts.flat().sort((one, other) => other.at.localeCompare(one.at));
  }

  /** Null for one that is gone. */
  async read(id: string): Promise<{ readonly draft: Draft; readonly bytes: Uint8Array } | null> {
    const draft = (await this.list()).find((each) => each.id === id);
    if (draft === undefined) return null;
    return { draft, bytes: await readFile(this.#path(id, 'xlsx')) };
  }

  /** Each file is there whole or not at all, and only its owner may read it. */
  async keep(id: string, name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await this.#clearAside();
    await this.#put(this.#path(id, 'xlsx'), bytes);
    await this.#label({ id, name, at: new Date().toISOString(), taken: false });
    for (const { id: old } of (await this.list()).slice(MOST)) {
      await rm(this.#path(old, 'json'), { force: true });
      await rm(this.#path(old, 'xlsx'), { force: true });
    }
  }

  /** The person has the draft in a file of their own: it is not opened by itself again. */
  async take(id: string): Promise<void> {
    const draft = (await this.list()).find((each) => each.id === id);
    if (draft !== undefined) await this.#label({ ...draft, taken: true });
  }

  #label({ id, name, at, taken }: Draft): Promise<void> {
    return this.#put(this.#path(id, 'json'), JSON.stringify({ name, at, taken }));
  }

  /** What a program that broke off was writing; what another one writes just now stays. */
  async #clearAside(): Promise<void> {
    for (const file of await readdir(this.#folder)) {
      const path = join(this.#folder, file);
      if (!/\.tmp$/.test(file)) continue;
      const found = await stat(path).catch(() => null);
      if (found !== null && Date.now() - found.mtimeMs > LONGEST_WRITE) await rm(path, { force: true });
    }
  }

  #path(id: string, kind: 'json' | 'xlsx'): string {
    return join(this.#folder, `${id}.${kind}`);
  }

  async #put(path: string, contents: Uint8Array | string): Promise<void> {
    const aside = `${path}.${randomUUID()}.tmp`;
    try {
      await writeFile(aside, contents, { mode: 0o600, flag: 'wx', flush: true });
      await rename(aside, path);
    } finally {
      await rm(aside, { force: true });
    }
  }
}
