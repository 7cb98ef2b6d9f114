/** Where the person looks: rows that come and go below leave the sheet under the eye, to the pixel. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser/browser';
import { sharedExample, startPage } from '../../support/browser/local-page';
import { PageWindow, soon } from '../../support/browser/page-window';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const checked = sharedExample();

/** Pixels of the row headers that stay whatever happens in rows further down. */
const ABOVE = 60;

test.each([
  ['E31', 0],
  // Half a row and half a column are out of sight.
  ['E42', 130],
  ['G52', -37],
])('inserting, deleting, undoing and doing again at %s leave the view where it is', async (cell, wheel) => {
  const server = await startPage({ examplePath: checked() });
  const me = await PageWindow.open(browser, server.url);
  const { page } = me;
  const row = Number(cell.slice(1));
  await me.goTo(cell);
  const sheet = await page.locator('.univer canvas[data-u-comp=render-canvas][id*=workbook]').boundingBox();
  if (sheet === null) throw new Error('no sheet is drawn');
  await page.mouse.move(sheet.x + 500, sheet.y + 400);
  await page.mouse.wheel(wheel / 3, wheel);
  const rowsFrom = async (height: number): Promise<string> => {
    const clip = { x: sheet.x, y: sheet.y + 200, width: 44, height };
    return (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
  };
  const columns = async (): Promise<string> => {
    const clip = { x: sheet.x + 46, y: sheet.y, width: sheet.width - 46, height: 22 };
    return (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
  };
  // The cell is in sight, so going there moves nothing.
  await me.goTo(cell);
  let last = '';
  const isStill = async (): Promise<boolean> => {
    const before = last;
    last = await rowsFrom(sheet.height - 240);
    return last === before;
  };
  await soon(isStill).toBe(true);
  const [top, whole, across] = [await rowsFrom(ABOVE), await rowsFrom(sheet.height - 240), await columns()];
  const textBelow = (): string => String(server.host.workbook.sheets[0]?.rows[row]?.[1] ?? '');
  const before = textBelow();
  const stays = async (text: string, isWhole: boolean): Promise<void> => {
    await soon(async () => textBelow()).toBe(text);
    await soon(() => rowsFrom(isWhole ? sheet.height - 240 : ABOVE)).toBe(isWhole ? whole : top);
    expect(await columns()).toBe(across);
  };
  const own = String(server.host.workbook.sheets[0]?.rows[row - 1]?.[1] ?? '');
  await me.choose('Вставка', 'Строку выше');
  await stays(own, false);
  await page.keyboard.press('Control+z');
  await stays(before, true);
  await page.keyboard.press('Control+y');
  await stays(own, false);
  await me.choose('Правка', `Удалить строку ${row}`);
  await stays(before, true);
  await page.keyboard.press('Control+z');
  await stays(own, false);
  expect(me.faults).toEqual([]);
  await me.close();
  await server.close();
});
