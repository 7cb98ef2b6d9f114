/** A working day on the page with one's own file, at two sizes of the window: answers, a pasted block, fixes, a report, an end, and a new start. */
import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWN_LIMITS, readDocx } from '../../../src/docx';
import { openWorkbook } from '../../../src/workbook/files';
import { launchBrowser } from '../../support/browser/browser';
import { sharedExample, startPage } from '../../support/browser/local-page';
import { PageWindow, soon } from '../../support/browser/page-window';

let browser: Browser;
const checked = sharedExample();

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
];
const ANSWERS = [
  ['E8', 'Семинар проведён 5 мая 2022 года, участвовали 40 человек'],
  ['E9', 'Проведён форум 3 июня 2022 года, 120 участников'],
  ['E10', 'Совещание не проводилось'],
] as const;

test.each(SIZES)('a day at $width × $height', async (size) => {
  const file = join(dirname(checked()), `plan-${size.width}.xlsx`);
  await copyFile(checked(), file);
  const server = await startPage({ input: file });
  const me = await PageWindow.open(browser, server.url);
  await me.page.setViewportSize(size);
  for (const [cell, text] of ANSWERS) await me.type(cell, text);
  await soon(() => me.textOf('F10')).toBe('Без активности');
  expect(await me.textOf('F9')).toBe('Исполнялось');

  await me.goTo('A70');
  await me.paste('13.1.\tВыставка\n13.2.\tЯрмарка');
  await soon(() => me.textOf('B71')).toBe('Ярмарка');

  const tidy = ANSWERS[1][1];
  const untidy = tidy.replace('форум', ' форум ');
  await me.type('E9', untidy);
  await soon(() => me.textOf('E9')).toBe(untidy);
  await me.choose('Веха', 'Исправить бесспорное');
  await me.page.getByRole('dialog').getByRole('button', { name: 'Да' }).click();
  await soon(() => me.textOf('E9')).toBe(tidy);
  await me.page.keyboard.press('Control+z');
  await soon(() => me.textOf('E9')).toBe(untidy);
  const undone = me.page.locator('.toast').getByText('Отменено: ');
  await undone.waitFor();
  await me.page.keyboard.press('Control+y');
  await undone.waitFor({ state: 'detached', timeout: 2_000 });
  await soon(() => me.textOf('E9')).toBe(tidy);

  await me.panel.getByRole('tab', { name: /^Замечания/ }).click();
  await me.panel.getByRole('button', { name: 'Проверить заново' }).click();
  await me.panel.getByText('Лист изменился').waitFor({ state: 'detached' });
  const waive = me.panel.getByRole('button', { name: 'Допустить…' });
  const findings = await waive.count();
  await waive.first().click();
  await me.panel
    .getByRole('textbox', { name: 'Почему замечание можно оставить' })
    .fill('Так условились с исполнителем');
  await me.panel.getByRole('button', { name: 'Допустить', exact: true }).click();
  await me.panel.locator('.notice', { hasText: 'Допущение записано.' }).waitFor();
  expect(await waive.count()).toBe(findings - 1);
  // Waived by the panel, taken back by keys in the sheet, and given again.
  const accepted = (): Promise<string> => me.panel.locator('.chip', { hasText: 'Допущенные' }).innerText();
  const count = await accepted();
  const stale = me.panel.getByText('Лист изменился');
  await me.goTo('A1');
  await me.page.keyboard.press('Control+z');
  await stale.waitFor();
  await me.page.keyboard.press('Control+y');
  await stale.waitFor({ state: 'detached' });
  await me.page.keyboard.press('Control+z');
  await stale.waitFor();
  await me.panel.getByRole('button', { name: 'Проверить заново' }).click();
  await soon(() => waive.count()).toBe(findings);
  expect(await me.textOf('E9')).toBe(tidy);
  await me.page.keyboard.press('Control+y');
  await me.panel.getByRole('button', { name: 'Проверить заново' }).click();
  await soon(accepted).toBe(count);

  await me.panel.getByRole('tab', { name: 'Отчёт' }).click();
  await me.panel.getByRole('button', { name: 'Просмотр' }).click();
  await me.panel.getByRole('button', { name: 'По страницам' }).click();
  const pages = me.page.frameLocator('.script-dialog iframe');
  await pages.getByText(ANSWERS[0][1]).first().waitFor();
  await me.page.locator('.script-dialog').getByRole('button', { name: 'Закрыть' }).first().click();

  // Unsent yet, and sent by the menu, which opens the panel anew.
  const title = 'Отчёт рабочего дня';
  await me.panel.getByRole('button', { name: 'Назад' }).click();
  await me.panel.getByLabel(/^Заголовок/).fill(title);
  await me.choose('Веха', 'Сформировать отчёт');
  const link = me.panel.locator('.card.done a');
  const [download] = await Promise.all([me.page.waitForEvent('download'), link.click()]);
  const made = await readFile(await download.path());
  expect(made.subarray(0, 2).toString()).toBe('PK');
  expect(JSON.stringify(readDocx(made, OWN_LIMITS))).toContain(title);

  await soon(() => me.page.locator('[data-save]').getAttribute('data-save')).toBe('saved');
  const place = { port: Number(new URL(server.origin).port), token: server.token, input: file };
  await server.close();
  const again = await startPage(place);
  await me.page.reload();
  await me.ready();
  for (const [cell, text] of ANSWERS) expect(await me.textOf(cell)).toBe(text);
  expect(await me.textOf('B71')).toBe('Ярмарка');
  const [sheet] = (await openWorkbook(file)).sheets;
  expect([sheet?.rows[7]?.[4], sheet?.rows[70]?.[1]]).toEqual([ANSWERS[0][1], 'Ярмарка']);
  expect(me.faults).toEqual([]);
  await me.close();
  await again.close();
});
