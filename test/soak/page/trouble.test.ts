/** The local page when things go wrong: the server dies in mid-edit, the disk refuses, a file is none; nothing is lost. */
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import { openWorkbook, saveWorkbook } from '../../../src/workbook/files';
import { launchBrowser } from '../../support/browser/browser';
import { checkedExample, startPage } from '../../support/browser/local-page';
import { PageWindow, soon } from '../../support/browser/page-window';

let browser: Browser;
let folder = '';
let plan = '';
let server: RunningServer;
let me: PageWindow;

let shelf = '';
let checked = '';

beforeAll(async () => {
  browser = await launchBrowser();
  shelf = await mkdtemp(join(tmpdir(), 'vekha-'));
  checked = await checkedExample(shelf);
});
afterAll(async () => {
  await browser.close();
  await rm(shelf, { recursive: true });
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  plan = join(folder, 'plan.xlsx');
  await copyFile(checked, plan);
  server = await startPage({ input: plan });
  me = await PageWindow.open(browser, server.url);
});
afterEach(async () => {
  await me.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const saved = () => me.page.locator('[data-save]').getAttribute('data-save');
/** Stops the server; gives back what is needed to start it in the same place. */
async function stop(): Promise<{ port: number; token: string; input: string }> {
  const { origin, token } = server;
  await soon(saved).toBe('saved');
  await server.close();
  return { port: Number(new URL(origin).port), token, input: plan };
}

test('two windows see each other’s edits and rows', async () => {
  const other = await PageWindow.open(browser, server.url);
  await me.type('E8', 'Семинар не проводился');
  await soon(() => other.textOf('F8')).toBe('Без активности');
  await other.type('E9', 'Проведён форум 3 июня 2022 года, 120 участников');
  await soon(() => me.textOf('F9')).toBe('Исполнялось');
  const before = await other.textOf('E8');
  await me.goTo('E7');
  await me.choose('Вставка', 'Строку выше');
  await soon(() => other.textOf('E9')).toBe(before);
  // An undo takes back one’s own edit, wherever it is by now.
  await other.page.keyboard.press('Control+z');
  await soon(() => other.textOf('E10')).toContain('не осуществлялся');
  expect(await me.textOf('E9')).toBe('Семинар не проводился');
  await other.close();
});

test.each([
  ['begun anew', 'Первое окно', 'Первое окно пишет дальше'],
  ['opened with F2', null, /пишет дальше$/],
])(
  'a cell %s is not taken from under the one who types when somebody else writes there',
  async (_way, begun, wanted) => {
    const other = await PageWindow.open(browser, server.url);
    const before = await me.textOf('E8');
    if (begun === null) await me.page.keyboard.press('F2');
    else await me.page.keyboard.insertText(begun);
    await other.type('E8', 'Второе окно успело');
    await soon(async () => server.host.activeSheet.rows[7]?.[4]).toBe('Второе окно успело');
    await me.page.keyboard.type(' пишет дальше');
    await me.page.keyboard.press('Enter');
    await me.page.getByText('в ячейке E8 появилось: «Второе окно успело»').waitFor();
    await soon(() => other.textOf('E8')).toMatch(wanted instanceof RegExp ? wanted : new RegExp(`^${wanted}$`));
    if (begun === null) expect(await me.textOf('E8')).toBe(`${before} пишет дальше`);
    await me.goTo('A1');
    await me.page.keyboard.press('Control+z');
    await soon(() => me.textOf('E8')).toBe('Второе окно успело');
    await other.close();
  },
);

test('a cell that was only looked at with its editor shows what somebody else wrote there', async () => {
  const other = await PageWindow.open(browser, server.url);
  for (const key of ['Escape', 'Enter']) {
    await me.goTo('E8');
    await me.page.keyboard.press('F2');
    await other.type('E8', `Второе окно, ${key}`);
    await soon(async () => server.host.activeSheet.rows[7]?.[4]).toBe(`Второе окно, ${key}`);
    await me.page.keyboard.press(key);
    await soon(() => me.textOf('E8')).toBe(`Второе окно, ${key}`);
    expect(await other.textOf('E8')).toBe(`Второе окно, ${key}`);
  }
  await other.close();
});

test('an edit made while the server is gone waits in sight, and arrives', async () => {
  const place = await stop();
  await me.page.getByText('Нет связи с программой').waitFor();
  await me.type('E8', 'Правка без связи');
  await me.page.getByText('Не сохранено: 1 правка').waitFor();
  expect(await me.page.locator('.banner textarea').inputValue()).toBe('E8: Правка без связи');
  expect(await me.textOf('E8')).toBe('Правка без связи');
  server = await startPage(place);
  await me.page.locator('.banner').waitFor({ state: 'detached' });
  expect(await me.textOf('E8')).toBe('Правка без связи');
  await soon(async () => server.host.activeSheet.rows[7]?.[4]).toBe('Правка без связи');
  // The panel is of the new server, at another port than before.
  await me.panel.getByRole('tab', { name: 'Отчёт' }).click();
  await me.panel.getByRole('button', { name: 'Просмотр' }).click();
  await me.panel.locator('.paper').waitFor();
  expect(me.faults).toEqual([]);
});

test('an edit whose cell is another by then is given back instead', async () => {
  const place = await stop();
  await me.page.getByText('Нет связи с программой').waitFor();
  await me.type('E8', 'Правка без связи');
  await writeOther(plan);
  server = await startPage(place);
  const dialog = me.page.getByRole('dialog');
  await dialog.getByText('Правка не внесена: E8').waitFor();
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Правка без связи');
  await dialog.getByRole('button', { name: 'ОК' }).click();
  await soon(() => me.textOf('E8')).not.toBe('Правка без связи');
});

test('a server with another key gives unsaved edits back and says where to go', async () => {
  const place = await stop();
  await me.page.getByText('Нет связи с программой').waitFor();
  await me.type('E8', 'Правка без связи');
  server = await startPage({ ...place, token: 'another-token-altogether' });
  await me.page.getByText('запущена заново').waitFor();
  expect(await me.page.locator('.banner textarea').inputValue()).toBe('E8: Правка без связи');
});

test('a call of the panel fails in Google’s words when the server is gone', async () => {
  await stop();
  const frame = me.page.frames().find((each) => each.url().endsWith('/sidebar'));
  const failure = await frame?.evaluate(
    () =>
      new Promise((resolve) => {
        const { run } = (window as unknown as { google: { script: { run: GoogleRun } } }).google.script;
        run.withFailureHandler((error: Error) => resolve([error instanceof Error, error.message])).panelCheck('{}');
      }),
  );
  expect(failure).toEqual([true, 'NetworkError: Connection failure due to HTTP 0']);
  server = await startPage({ input: plan });
});

test('a disk that refuses is said above the sheet, and saving is tried again', async () => {
  await soon(saved).toBe('saved');
  await rm(plan);
  await mkdir(join(plan, 'in the way'), { recursive: true });
  await me.type('E8', 'Не пропало');
  const banner = me.page.locator('.banner');
  await banner.getByText('Не сохранено').waitFor();
  await rm(plan, { recursive: true });
  await banner.getByRole('button', { name: 'Повторить' }).click();
  await banner.waitFor({ state: 'detached' });
  await soon(saved).toBe('saved');
});

test('a file that another program writes meanwhile is left as that wrote it, and what was typed is kept until one chooses', async () => {
  await soon(saved).toBe('saved');
  await writeOther(plan);
  const written = await readFile(plan);
  await me.type('E9', 'Моя правка');
  const banner = me.page.locator('.banner');
  await banner.getByText('Файл изменён другой программой').waitFor();
  expect(await saved()).not.toBe('saved');
  expect(await readFile(plan)).toEqual(written);
  expect(await me.textOf('E9')).toBe('Моя правка');
  const [download] = await Promise.all([
    me.page.waitForEvent('download'),
    banner.getByRole('button', { name: 'Скачать' }).click(),
  ]);
  expect((await openWorkbook(await download.path())).sheets[0]?.rows[8]?.[4]).toBe('Моя правка');
  await banner.getByRole('button', { name: 'Открыть заново' }).click();
  await me.page.getByRole('dialog').getByRole('button', { name: 'Открыть заново' }).click();
  await soon(() => me.textOf('E8')).toBe('Кто-то изменил');
  await soon(() => me.textOf('E9')).not.toBe('Моя правка');
  expect(await readFile(plan)).toEqual(written);
});

test('a file that is no workbook is refused in one card; a workbook without a plan opens as a sheet', async () => {
  const picker = me.page.locator('input[type=file]');
  await picker.setInputFiles({ name: 'заметки.xlsx', mimeType: '', buffer: Buffer.from('просто текст') });
  const dialog = me.page.getByRole('dialog');
  await dialog.getByText('Файл «заметки.xlsx» — не книга .xlsx').waitFor();
  await dialog.getByRole('button', { name: 'ОК' }).click();
  expect(await me.textOf('A1')).toContain('Отчет об исполнении');
  const bytes = await writeXlsx({ sheets: [{ name: 'Смета', rows: [['Итого', 5]] }] });
  await picker.setInputFiles({ name: 'смета.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
  await soon(() => me.page.title()).toContain('смета.xlsx');
  await soon(() => me.textOf('A1')).toBe('Итого');
});

test('a page that is loaded again shows what it showed', async () => {
  await me.type('E8', 'Семинар не проводился');
  await me.choose('Веха', 'Сформировать отчёт');
  await me.page.reload();
  await me.ready();
  expect(await me.textOf('E8')).toBe('Семинар не проводился');
  await soon(() => me.textOf('F8')).toBe('Без активности');
});

/** Puts a workbook in the file's place whose E8 says something else. */
async function writeOther(path: string): Promise<void> {
  const workbook = await openWorkbook(checked);
  const [sheet] = workbook.sheets;
  if (sheet?.rows[7] === undefined) throw new Error('no row 8');
  sheet.rows[7][4] = 'Кто-то изменил';
  const cell = sheet.cells.get('7,4');
  if (cell !== undefined) sheet.cells.set('7,4', { ...cell, value: 'Кто-то изменил' });
  await saveWorkbook(workbook, path, { force: true });
}

interface GoogleRun {
  withFailureHandler(failed: (error: Error) => void): { panelCheck(json: string): void };
}
