/** A save that cannot be proven: no file is replaced, what differs is named, and only who asks for it gets the copy. */
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SaveState } from '../../src/page/server/messages';

// Test files share their modules: these are loaded anew, with the one that finds a difference, and let go of afterwards.
vi.resetModules();
vi.doMock('../../src/workbook/prove/compare-packages', () => ({
  comparePackages: () => [{ part: 'xl/charts/chart1.xml', place: '' }],
}));
const { openWorkbook } = await import('../../src/workbook/files');
const { vekha } = await import('../support/command-line');
const { EXAMPLE, startPage } = await import('../support/browser/local-page');
const { PageClient } = await import('../support/browser/page-client');
afterAll(() => {
  vi.doUnmock('../../src/workbook/prove/compare-packages');
  vi.resetModules();
});

let folder = '';
let plan = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  plan = join(folder, 'plan.xlsx');
  await copyFile(EXAMPLE, plan);
});
afterEach(() => rm(folder, { recursive: true }));

const edit = (...rest: string[]) => vekha(['edit', plan, '--range', 'A71', '--value', 'Записано', ...rest]);

test('the command line names what differs and how to have the copy', async () => {
  const copy = join(folder, 'copy.xlsx');
  const { status, err } = await edit('-o', copy);
  expect(status).toBe(2);
  expect(err).toMatch(/не записан.*xl\/charts\/chart1\.xml.*-o ИМЯ --unproven/);
  expect(await readdir(folder)).toEqual(['plan.xlsx']);
  const taken = await edit('-o', copy, '--unproven');
  expect(taken).toMatchObject({ status: 0, err: '' });
  expect(taken.out).toMatch(/не подтверждена.*xl\/charts\/chart1\.xml/);
  expect((await openWorkbook(copy)).sheets[0]?.rows[70]?.[0]).toBe('Записано');
});

test('the workbook itself is never replaced by such a copy', async () => {
  const before = await readFile(plan);
  const { status, err } = await edit('-o', plan, '--force', '--unproven');
  expect([status, err]).toEqual([2, expect.stringContaining('Назовите другое имя')]);
  expect(await readFile(plan)).toEqual(before);
});

test('a copy of a workbook with macros keeps its extension: under another no program opens it', async () => {
  const macros = join(folder, 'plan.xlsm');
  await copyFile(EXAMPLE, macros);
  const server = await startPage({ input: macros });
  try {
    const client = new PageClient(server);
    await client.type(70, 0, 'Записано');
    const { headers } = await client.fetch('/download?unproven');
    expect(headers.get('content-disposition')).toMatch(/plan\.xlsm$/);
  } finally {
    await server.close();
  }
});

test('the page says so, and gives the copy only when it is asked for as such', async () => {
  const before = await readFile(plan);
  const server = await startPage({ input: plan });
  try {
    const client = new PageClient(server);
    await client.type(70, 0, 'Записано');
    const state = (await (await client.fetch('/save', 'POST')).json()) as SaveState;
    expect(state).toMatchObject({ kind: 'refused', unproven: true, reason: expect.stringContaining('chart1.xml') });
    const plain = await client.fetch('/download');
    expect([plain.status, await plain.text()]).toEqual([422, expect.stringContaining('chart1.xml')]);
    const copy = await client.fetch('/download?unproven');
    expect([copy.status, new Uint8Array(await copy.arrayBuffer()).slice(0, 2)]).toEqual([
      200,
      new Uint8Array([80, 75]),
    ]);
  } finally {
    await server.close();
  }
  expect(await readFile(plan)).toEqual(before);
  expect(await readdir(folder)).toEqual(['plan.xlsx']);
});
