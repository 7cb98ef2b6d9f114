/** A working day with the keyboard alone: answers, a pasted block, fixes and their undoing, a waiver, a look at the pages, the report, the saved file. */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../src/workbook/files';
import { launchBrowser } from '../../support/browser/browser';
import { checkedExample, startPage } from '../../support/browser/local-page';
import { PageWindow, soon } from '../../support/browser/page-window';

test('a day with no mouse', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  const file = join(folder, 'plan.xlsx');
  await copyFile(await checkedExample(folder), file);
  const server = await startPage({ input: file });
  const browser = await launchBrowser();
  const me = await PageWindow.open(browser, server.url);
  const { keyboard } = me.page;
  const jump = async (cell: string): Promise<void> => {
    await keyboard.press('Control+j');
    await keyboard.type(cell);
    await keyboard.press('Enter');
    await soon(() => me.active()).toMatch(new RegExp(`^${cell}: `));
  };
  /** From the sheet to an entry of Vekha's menu, which stands last. */
  const choose = async (entry: RegExp): Promise<void> => {
    // From the sheet by way of the panel, whose frame sends a message.
    if (!(await me.inPanel())) await keyboard.press('F6');
    await keyboard.press('F6');
    await soon(() => me.focused()).toMatch(/^(Файл|Веха)$/);
    await me.keyTo(/^Веха$/, 'ArrowLeft');
    await keyboard.press('ArrowDown');
    await me.keyTo(entry, 'ArrowDown', 20);
    await keyboard.press('Enter');
  };

  // The sheet has the keys from the beginning.
  await jump('E8');
  await keyboard.insertText('Семинар проведён 5 мая 2022 года, участвовали 40 человек');
  await keyboard.press('Enter');
  await keyboard.insertText('Проведён  форум 3 июня 2022 года, 120 участников');
  await keyboard.press('Enter');
  await soon(() => me.active()).toMatch(/^E10: /);
  await jump('E9');
  expect(await me.active()).toContain('Проведён  форум');

  await me.page.evaluate(() => navigator.clipboard.writeText('13.1.\tВыставка\n13.2.\tЯрмарка'));
  await jump('A70');
  await keyboard.press('Control+v');
  await jump('B71');
  await soon(() => me.active()).toBe('B71: Ярмарка');

  await choose(/^Исправить бесспорное/);
  await soon(() => me.focused()).toBe('Да');
  await keyboard.press('Enter');
  await me.page.locator('.toast').getByText('Исправлено').waitFor();
  await jump('E9');
  expect(await me.active()).toContain('Проведён форум');
  await keyboard.press('Control+z');
  await soon(() => me.active()).toContain('Проведён  форум');
  await keyboard.press('Control+y');
  // It leads to the first of the cells that were mended.
  await soon(() => me.active()).not.toMatch(/^E9: /);
  await jump('E9');
  expect(await me.active()).toContain('Проведён форум');

  await keyboard.press('F6');
  await me.keyTo(/^Обзор/, 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await soon(() => me.focused()).toMatch(/^Замечания/);
  await me.panel.getByText('Лист изменился').waitFor();
  await me.keyTo(/^Проверить заново/);
  await keyboard.press('Enter');
  await me.panel.getByText('Лист изменился').waitFor({ state: 'detached' });
  await me.keyTo(/^Допустить…/);
  await keyboard.press('Enter');
  await soon(() => me.focused()).toMatch(/^Почему замечание/);
  await keyboard.insertText('Так условились с исполнителем');
  await keyboard.press('Control+Enter');
  await me.panel.locator('.notice', { hasText: 'Допущение записано.' }).waitFor();

  await me.keyTo(/^Замечания/, 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await me.keyTo(/^Просмотр/);
  await keyboard.press('Enter');
  await me.panel.getByText('По страницам').waitFor();
  await me.keyTo(/^По страницам/);
  await keyboard.press('Enter');
  const pages = me.page.frameLocator('.script-dialog iframe');
  await pages.getByRole('region', { name: 'Страница 2', exact: true }).waitFor();
  await me.keyTo(/^Крупнее/);
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await me.page.locator('.script-dialog').waitFor({ state: 'detached' });

  await choose(/^Сформировать отчёт/);
  await me.panel.locator('.card.done a').waitFor();
  await keyboard.press('F6');
  await me.keyTo(/\.docx|Скачать/);
  const [download] = await Promise.all([me.page.waitForEvent('download'), keyboard.press('Enter')]);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');

  await soon(() => me.page.locator('[data-save]').getAttribute('data-save')).toBe('saved');
  const [sheet] = (await openWorkbook(file)).sheets;
  expect([sheet?.rows[8]?.[4], sheet?.rows[70]?.[1]]).toEqual([
    'Проведён форум 3 июня 2022 года, 120 участников',
    'Ярмарка',
  ]);
  expect(me.faults).toEqual([]);
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});
