/** Typing in the sheet with keys alone: nothing typed is lost, and each key leads where it does in other spreadsheets. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../../src/page/server/start-server';
import { launchBrowser } from '../../support/browser/browser';
import { sharedExample, startPage } from '../../support/browser/local-page';
import { PageWindow, soon } from '../../support/browser/page-window';

let browser: Browser;
let server: RunningServer;
let me: PageWindow;
const checked = sharedExample();

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startPage({ examplePath: checked() });
  me = await PageWindow.open(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  expect(me.faults).toEqual([]);
});

/** What the tab's cells from A70 on hold on the server, which alone is the truth. */
async function block(): Promise<string> {
  const rows = server.host.workbook.sheets[0]?.rows.slice(69, 72) ?? [];
  return rows.map((row) => row.slice(0, 3).join(' ')).join('; ');
}

const typed = async (): Promise<string> => String(server.host.workbook.sheets[0]?.rows[89]?.[2] ?? '');

test('types through a block forth and back, without a pause', async () => {
  const { keyboard } = me.page;
  await me.goTo('A70');
  for (const row of ['а', 'б', 'в']) {
    for (const column of [1, 2, 3]) {
      await keyboard.type(`${row}${column}`);
      await keyboard.press(column === 3 ? 'Enter' : 'Tab');
    }
  }
  await soon(block).toBe('а1 а2 а3; б1 б2 б3; в1 в2 в3');
  await me.goTo('C72');
  for (const row of ['я', 'ю', 'э']) {
    for (const column of [3, 2, 1]) {
      await keyboard.type(`${row}${column}`);
      await keyboard.press(column === 1 ? 'Shift+Enter' : 'Shift+Tab');
    }
    for (const _step of [1, 2]) await keyboard.press('ArrowRight');
  }
  await soon(block).toBe('э1 э2 э3; ю1 ю2 ю3; я1 я2 я3');
  for (const row of [72, 71, 70]) {
    await keyboard.press('Shift+Enter');
    await me.goTo(`C${row}`);
    for (const column of [3, 2, 1]) {
      // Not typed over: opened and left as it is.
      await keyboard.press('F2');
      await keyboard.type('!');
      await keyboard.press(column === 1 ? 'Shift+Enter' : 'Shift+Tab');
    }
  }
  await soon(block).toBe('э1! э2! э3!; ю1! ю2! ю3!; я1! я2! я3!');
  expect(await me.page.getByText(/защищен/i).count()).toBe(0);
});

test.each([
  ['Tab', 'D90'],
  ['Shift+Tab', 'B90'],
  ['Enter', 'C91'],
  ['Shift+Enter', 'C89'],
  ['Home', 'A90'],
  ['Control+Home', 'A1'],
  ['ArrowLeft', 'B90'],
  ['ArrowUp', 'C89'],
])('goes by %s from C90 to %s, and what is typed before is entered', async (key, place) => {
  await me.goTo('C90');
  await me.page.keyboard.press(key);
  await soon(() => me.active()).toMatch(new RegExp(`^${place}: `));
  if (/Home/.test(key)) return;
  await me.goTo('C90');
  await me.page.keyboard.type(`до ${key}`);
  await me.page.keyboard.press(key);
  await soon(() => me.active()).toMatch(new RegExp(`^${place}: `));
  await soon(typed).toBe(`до ${key}`);
});

test('Enter after Tab leads below where Tab set out, and not from elsewhere', async () => {
  const { keyboard } = me.page;
  const after = async (leave: () => Promise<void>): Promise<void> => {
    await me.goTo('B89');
    await keyboard.press('Tab');
    await soon(() => me.active()).toMatch(/^C89: /);
    await leave();
    await keyboard.press('Enter');
  };
  await after(() => Promise.resolve());
  await soon(() => me.active()).toMatch(/^B90: /);
  await after(() => me.goTo('B90'));
  await soon(() => me.active()).toMatch(/^B91: /);
  await after(() => keyboard.press('PageUp'));
  await soon(() => me.active()).toMatch(/^C[1-8]\d: /);
});

test('goes by a screen and back, to the ends, and selects on the way', async () => {
  const { keyboard } = me.page;
  const row = async (): Promise<number> => Number(/^[A-Z]+(\d+)/.exec(await me.active())?.[1]);
  await me.goTo('C90');
  await keyboard.press('PageDown');
  await soon(row).not.toBe(90);
  const down = await row();
  expect(down).toBeGreaterThan(93);
  await keyboard.press('PageUp');
  await soon(row).not.toBe(down);
  expect(await row()).toBeLessThan(down);
  await me.goTo('C90');
  await keyboard.type('до листания');
  await keyboard.press('PageDown');
  await soon(row).not.toBe(90);
  await soon(typed).toBe('до листания');
  await me.goTo('A90');
  await keyboard.press('End');
  await soon(() => me.active()).toMatch(/^[C-Z]90: /);
  await me.goTo('A99');
  await keyboard.press('Control+End');
  await soon(() => me.active()).toMatch(/^[C-Z]90: /);
  await me.goTo('B90');
  await keyboard.press('Shift+Home');
  await keyboard.press('Control+c');
  await soon(() => me.page.evaluate(() => navigator.clipboard.readText())).toMatch(/\t/);
});
