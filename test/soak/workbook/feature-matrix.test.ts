/**
 * What becomes of some sixty features of a workbook in each kind of save: made by openpyxl and XlsxWriter, saved by Vekha, compared part by part,
 * validated. The table stands in docs/saving.md and must be what is found here; VEKHA_WRITE=1 writes it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import type { SaveState } from '../../../src/page/server/messages';
import { vekha } from '../../support/command-line';
import { startPage } from '../../support/local-page';
import { CAN_VALIDATE, validateFile } from '../../support/ooxml-validator';
import { PageClient } from '../../support/page-client';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const DOCS = here('../../../docs/saving.md');
/** Kept where it is named, so that other programs can open what was saved. */
const folder = process.env.VEKHA_BOOKS ?? mkdtempSync(join(tmpdir(), 'vekha-'));
afterAll(() => {
  if (process.env.VEKHA_BOOKS === undefined) rmSync(folder, { recursive: true });
});

const canMake = CAN_VALIDATE && spawnSync('/usr/bin/python3', ['-c', 'import openpyxl, xlsxwriter']).status === 0;

/** Parts that a change of cells may touch. */
const OWN =
  /^(xl\/worksheets\/sheet\d+\.xml|xl\/styles\.xml|\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/calcChain\.xml)$/;

type Outcome = '=' | '→' | string;

/** "=": every other part is as it was, byte for byte. "→": other parts went along with the rows. Anything else names what kept it from being saved. */
function outcomeOf(before: string, after: string | null, refused: string): Outcome {
  if (after === null) return refused;
  const [old, now] = [unzipSync(readFileSync(before)), unzipSync(readFileSync(after))];
  const changed = Object.keys(old).filter(
    (name) => now[name] === undefined || Buffer.compare(old[name] as Uint8Array, now[name]) !== 0,
  );
  const wrong = validateFile(before).errors.map(({ description }) => description);
  const fresh = validateFile(after).errors.filter(({ description }) => !wrong.includes(description));
  expect(fresh, after).toEqual([]);
  return changed.every((name) => OWN.test(name)) ? '=' : '→';
}

const OPERATIONS = ['edit', 'check', 'fix', 'page', 'row'] as const;

async function byCommand(command: string[], book: string, name: string): Promise<Outcome> {
  const out = join(folder, 'out', `${name}${extname(book)}`);
  const { status, err } = await vekha([command[0] ?? '', book, ...command.slice(1), '-o', out, '--force']);
  return outcomeOf(book, status > 1 ? null : out, err.trim());
}

async function byPage(book: string, name: string, insert: boolean): Promise<Outcome> {
  const copy = join(folder, 'out', `${name}${extname(book)}`);
  copyFileSync(book, copy);
  const server = await startPage({ input: copy });
  try {
    const client = new PageClient(server);
    const act = insert
      ? client.act({ kind: 'insert', row: 3, count: 1, like: 3 })
      : client.type(3, 4, 'Проведено 6 встреч.');
    const answer = await act;
    // What cannot go along with rows is told before anything is done.
    if (insert && !answer.ok) return answer.message;
    expect(answer).toMatchObject({ ok: true });
    const state = (await (await client.fetch('/save', 'POST')).json()) as SaveState;
    return await outcomeOf(book, state.kind === 'refused' ? null : copy, state.kind === 'refused' ? state.reason : '');
  } finally {
    await server.close();
  }
}

async function row(book: string): Promise<Outcome[]> {
  const name = basename(book, extname(book));
  return [
    await byCommand(
      ['edit', '--sheet', 'План', '--range', 'E4', '--value', 'Проведено 6 встреч.'],
      book,
      `${name} edit`,
    ),
    await byCommand(['check', '--sheet', 'План'], book, `${name} check`),
    await byCommand(['fix', '--sheet', 'План'], book, `${name} fix`),
    await byPage(book, `${name} page`, false),
    await byPage(book, `${name} row`, true),
  ];
}

/** The reason alone, without the file and the tab. */
const reasonOf = (line: string): string => /на листе «[^»]*» есть ([^,;]*)/.exec(line)?.[1] ?? line;

test.skipIf(!canMake)('the table in the guide is what is found', { timeout: 900_000 }, async () => {
  const books = join(folder, 'books');
  mkdirSync(books, { recursive: true });
  mkdirSync(join(folder, 'out'), { recursive: true });
  execFileSync('/usr/bin/python3', [here('./make-feature-books.py'), books]);
  const lines: string[] = [];
  for (const file of readdirSync(books).sort((one, other) => one.localeCompare(other, 'ru'))) {
    const outcomes = await row(join(books, file));
    lines.push(
      `| ${[basename(file, extname(file)), ...outcomes.map((outcome) => (outcome.length === 1 ? outcome : `✗ ${reasonOf(outcome)}`))].join(' | ')} |`,
    );
  }
  expect(OPERATIONS).toHaveLength(5);
  expect(lines.length).toBeGreaterThanOrEqual(40);
  const guide = readFileSync(DOCS, 'utf8');
  const [, above = '', , below = ''] =
    /^([\s\S]*?\|---\|---\|---\|---\|---\|---\|\n)((?:\|.*\n)*)([\s\S]*)$/.exec(guide) ?? [];
  const written = `${above}${lines.join('\n')}\n${below}`;
  if (process.env.VEKHA_WRITE === '1') writeFileSync(DOCS, written);
  else expect(guide).toBe(written);
});
