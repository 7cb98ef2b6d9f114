/** Rows that go and come back between two saves: the file takes each step, and the page shows formulas as the file has them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatRange } from '../../../src/core/grid/cell-range';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import type { Action } from '../../../src/page/server/messages';
import { openWorkbook, saveWorkbook } from '../../../src/workbook/files';
import { startPage } from '../../support/browser/local-page';
import { PageClient } from '../../support/browser/page-client';
import { HEADER } from '../../support/rule-tester';
import { hostOf, tab } from '../../support/spreadsheet';

const PLAN = `
  План мероприятий на 2022 год
  ${HEADER} | Знаков
  1. Торговля
  1.1. | Форум | 2022 год | Отдел торговли | Проведён форум 5 мая 2022 года |
  2. Наука
  2.1. | Семинар | 2022 год | Отдел науки | Проведён семинар 6 мая 2022 года |`;
/** The second section's title, merged across; a formula below it; zero-based. */
const [SECTION, FORMULA, COLUMN] = [4, 5, 5];

let folder = '';
let file = '';
let server: RunningServer;
let me: PageClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  file = join(folder, 'own.xlsx');
  const sheet = tab(PLAN);
  sheet.merges = [{ top: SECTION, left: 0, bottom: SECTION + 1, right: 5 }];
  sheet.cells.set(`${FORMULA},${COLUMN}`, { value: null, formula: `LEN(E${FORMULA + 1})`, formulaResult: 3 });
  const { workbook } = hostOf([sheet]);
  await saveWorkbook(workbook, file, { force: true });
  server = await startPage({ input: file });
  me = new PageClient(server);
  await me.look();
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function doAndSave(action: Action): Promise<void> {
  const answer = await me.act(action);
  if (!answer.ok) throw new Error(answer.message);
  expect(answer.shown.toasts).toEqual([]);
  await vi.waitFor(async () => expect((await me.look()).save).toEqual({ kind: 'saved' }), 10_000);
}

async function inFile(): Promise<unknown> {
  const [sheet] = (await openWorkbook(file)).sheets;
  const formula = sheet?.cells.get(`${FORMULA},${COLUMN}`)?.formula;
  const merges = sheet?.merges.map((merge) => formatRange(merge)).sort();
  return { merges, formula, titles: sheet?.rows.map(([title]) => title ?? null) };
}

test('a merged row is deleted, brought back, deleted again and brought back, and saved each time', async () => {
  const before = await inFile();
  expect(before).toMatchObject({ merges: expect.arrayContaining(['A5:E5']) });
  await doAndSave({ kind: 'delete', row: SECTION, count: 1 });
  const without = await inFile();
  expect(without).not.toEqual(before);
  await doAndSave({ kind: 'undo' });
  expect(await inFile()).toEqual(before);
  await doAndSave({ kind: 'redo' });
  expect(await inFile()).toEqual(without);
  await doAndSave({ kind: 'undo' });
  expect(await inFile()).toEqual(before);
});

test('rows are inserted and taken out, time and again', async () => {
  const before = await inFile();
  for (let time = 0; time < 3; time += 1) {
    await doAndSave({ kind: 'insert', row: SECTION, like: SECTION, count: 2 });
    await doAndSave({ kind: 'undo' });
  }
  expect(await inFile()).toEqual(before);
});

test('a formula below inserted rows is shown as the file then has it', async () => {
  const content = async (row: number) =>
    (await me.look()).tabs[0]?.cells.find(([one, other]) => one === row && other === COLUMN)?.[2]?.[2];
  expect(await content(FORMULA)).toBe(`=LEN(E${FORMULA + 1})`);
  const { version } = await me.look();
  await doAndSave({ kind: 'insert', row: SECTION, like: SECTION, count: 1 });
  await vi.waitFor(async () => expect(await content(FORMULA + 1)).toBe(`=LEN(E${FORMULA + 2})`), 10_000);
  // Windows are told of it, as of any change.
  expect((await me.look()).version).toBeGreaterThan(version + 1);
});
