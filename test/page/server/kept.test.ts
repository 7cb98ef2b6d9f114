/** What outlives the program: the link, and workbooks that no file of the person's holds. */
import { chmod, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import { Drafts } from '../../../src/page/server/kept/drafts';
import { linkKey } from '../../../src/page/server/kept/link-key';
import type { DraftView, FileAnswer } from '../../../src/page/server/messages';
import { startPage } from '../../support/browser/local-page';
import { cellArea, PageClient } from '../../support/browser/page-client';
import { IS_SOAK } from '../../support/length';

let keptFolder = '';
let server: RunningServer;
let client: PageClient;

beforeEach(async () => {
  keptFolder = await mkdtemp(join(tmpdir(), 'vekha-'));
  await start();
});
afterEach(async () => {
  await server.close();
  await rm(keptFolder, { recursive: true });
});

async function start(): Promise<void> {
  server = await startPage({ keptFolder });
  client = new PageClient(server);
  await client.look();
}

/** Ends the program as Ctrl+C and a closed terminal do, and starts it again. */
async function restart(): Promise<void> {
  await server.close();
  await start();
}

const ask = async <Value>(path: string, method = 'GET', body?: Uint8Array<ArrayBuffer>): Promise<Value> =>
  (await client.fetch(path, method, body)).json() as Promise<Value>;
const names = async (): Promise<string[]> => (await ask<DraftView[]>('/drafts')).map(({ name }) => name);

describe('a workbook without a file', () => {
  test('that nobody changed leaves nothing behind', async () => {
    await restart();
    const { resumed, name } = await client.look();
    expect([resumed, name]).toEqual([null, 'Пример: план 2022 года']);
    expect(await names()).toEqual([]);
  });

  test('is there again after the end, and goes on as the same draft', async () => {
    await client.type(90, 0, 'Один');
    await restart();
    const view = await client.look();
    expect([view.name, view.resumed?.name, view.save.kind]).toEqual([
      'Пример: план 2022 года',
      'Пример: план 2022 года',
      'kept',
    ]);
    expect(await client.text(90, 0)).toBe('Один');
    await client.type(91, 0, 'Два');
    await restart();
    await client.look();
    expect([await client.text(90, 0), await client.text(91, 0)]).toEqual(['Один', 'Два']);
    expect(await names()).toHaveLength(1);
  });

  test.runIf(IS_SOAK)('is kept when another is opened: a new plan beside an example', async () => {
    await client.type(90, 0, 'Пример');
    expect(await ask<FileAnswer>('/new', 'POST')).toEqual({ ok: true });
    await client.look();
    await client.type(40, 0, 'План');
    await restart();
    expect((await client.look()).name).toBe('Новый план');
    const drafts = await ask<DraftView[]>('/drafts');
    expect(drafts.map(({ name }) => name)).toEqual(['Новый план', 'Пример: план 2022 года']);
    expect(await ask<FileAnswer>(`/draft?id=${drafts[1]?.id}`, 'POST')).toEqual({ ok: true });
    await client.look();
    expect(await client.text(90, 0)).toBe('Пример');
    expect(await ask<FileAnswer>('/draft?id=..%2Flink-key', 'POST')).toMatchObject({ ok: false });
  });

  test('is kept at once, for a program that is killed says no goodbye', async () => {
    await client.type(90, 0, 'Сразу');
    await vi.waitFor(async () => expect(await names()).toHaveLength(1), 10_000);
  });

  test('is not opened by itself once it was downloaded', async () => {
    await client.type(90, 0, 'Один');
    await vi.waitFor(async () => expect(await names()).toHaveLength(1), 10_000);
    await (await client.fetch('/download')).arrayBuffer();
    await restart();
    expect((await client.look()).resumed).toBeNull();
    expect(await names()).toHaveLength(1);
  });

  test('that cannot be read any more stands in nobody’s way', async () => {
    await client.type(90, 0, 'Один');
    await server.close();
    const [file = ''] = (await readdir(join(keptFolder, 'drafts'))).filter((name) => name.endsWith('.xlsx'));
    await writeFile(join(keptFolder, 'drafts', file), 'испорчено');
    await start();
    expect((await client.look()).resumed).toBeNull();
  });
});

describe('the link', () => {
  test('survives the end, and only its owner can read what is kept', async () => {
    const { token } = server;
    await client.type(90, 0, 'Один');
    await restart();
    expect(server.token).toBe(token);
    const drafts = await readdir(join(keptFolder, 'drafts'));
    expect(drafts).toHaveLength(2);
    for (const path of ['link-key', ...drafts.map((name) => join('drafts', name))])
      expect([path, ((await stat(join(keptFolder, path))).mode & 0o077) === 0]).toEqual([path, true]);
    await server.close();
    await writeFile(join(keptFolder, 'link-key'), 'короткий');
    await start();
    expect(server.token).toMatch(/^[\w-]{32}$/);
    expect(server.token).not.toBe(token);
  });
});

test('an edit that waited for one workbook comes to that one and to no other', async () => {
  await client.type(90, 0, 'Один');
  const { epoch } = await client.look();
  await restart();
  const waited = { area: cellArea(92, 0), text: 'Ждала', seen: '', kind: 'type' } as const;
  expect(await client.act(waited, { epoch, version: 2 })).toMatchObject({ ok: true });
  expect(await ask<FileAnswer>('/example', 'POST')).toEqual({ ok: true });
  await client.look();
  expect(await client.act(waited, { epoch, version: 2 })).toMatchObject({ ok: false, reason: 'stale' });
});

test('a key that others could read is made anew, for its owner alone', async () => {
  const path = join(keptFolder, 'link-key');
  const known = await linkKey(keptFolder);
  expect(await linkKey(keptFolder)).toBe(known);
  await chmod(path, 0o644);
  const fresh = await linkKey(keptFolder);
  expect(fresh).not.toBe(known);
  expect([await readFile(path, 'utf8'), (await stat(path)).mode & 0o077]).toEqual([fresh, 0]);
});

test('what a program that broke off was writing goes with the next draft, what is written just now stays', async () => {
  const [old, fresh] = ['a.xlsx.1.tmp', 'b.xlsx.2.tmp'].map((name) => join(keptFolder, name)) as [string, string];
  for (const path of [old, fresh]) await writeFile(path, '');
  await utimes(old, 0, 0);
  await new Drafts(keptFolder).keep('00000000-0000-4000-8000-000000000001', 'план', new Uint8Array());
  const left = await readdir(keptFolder);
  expect([left.includes('a.xlsx.1.tmp'), left.includes('b.xlsx.2.tmp')]).toEqual([false, true]);
});
