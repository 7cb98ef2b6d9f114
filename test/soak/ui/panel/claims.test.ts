/** What nobody has confirmed: waivers, all of them listed before they are, and tabs called by a period. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprint } from '../../../../src/core/text/fingerprint';
import { launchBrowser } from '../../../support/browser/browser';
import { openPanelPage } from '../../../support/browser/panel-page';
import { departmentsHost, PLAN } from '../../../support/departments';
import { forge, sheetOf } from '../../../support/people/attacks';
import { cellsOf, tab } from '../../../support/spreadsheet';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const COUNT = 20;

test('all of them are before the eyes of who confirms them', async () => {
  const more = Array.from(
    { length: COUNT },
    (_none, at) => `3.${at + 1}. | Смотр ${at + 1} | 2022 год | Минспорт | Был ${at + 1} дня 31 июня 2022 года`,
  );
  const host = departmentsHost({ plan: `${PLAN}\n  3. Смотры | « | « | « | «\n  ${more.join('\n  ')}` });
  for (let row = 12; row < 12 + COUNT; row += 1) {
    const [[text = '']] = cellsOf(sheetOf(host, '2022'), `E${row}`) as [[string]];
    const [[mark = '']] = cellsOf(sheetOf(host, '2022'), `H${row}`) as [[string]];
    const waiver = JSON.stringify([['impossible-date', fingerprint(text), `согласовано ${row}`]]);
    forge(host, '2022', `H${row}`, `e${/\d+/.exec(mark)?.[0]}${waiver}o`);
  }
  const panel = await openPanelPage(browser, host);
  const { page } = panel;
  await page.getByRole('button', { name: 'Подтвердить все…' }).first().click();
  const question = page.getByRole('alertdialog');
  const listed = await question.locator('li').allTextContents();
  expect(listed).toHaveLength(COUNT);
  expect(listed.join('\n')).toContain(`«согласовано ${11 + COUNT}»: `);
  await question.getByRole('button', { name: 'Подтвердить' }).click();
  await page.getByText(`Подтверждено: ${COUNT}.`).first().waitFor();
  await panel.close();
});

test('a tab of an earlier period is named above the view, and one click makes it ours', async () => {
  const host = departmentsHost();
  host.workbook.sheets.push(tab(PLAN, '2021'));
  host.ids.set(sheetOf(host, '2021'), 77);
  const panel = await openPanelPage(browser, host);
  const { page } = panel;
  await page.getByText('«2021»').first().waitFor();
  await page.getByRole('button', { name: 'Это наши листы' }).click();
  await page.getByText('Подтверждено листов: 1.').first().waitFor();
  expect(await page.getByText('«2021»').count()).toBe(0);
  await panel.close();
});

test('a measure is accepted, returned with a remark and opened again in the overview', async () => {
  const host = departmentsHost();
  const panel = await openPanelPage(browser, host);
  const { page } = panel;
  await page.getByText('Принято 0 из 5', { exact: true }).click();
  await page.getByRole('button', { name: 'Принять' }).first().click();
  await page.getByText('Принято 1 из 5', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Вернуть…' }).nth(1).click();
  await page.getByLabel('Почему?').fill('нет даты');
  await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
  await page.locator('.notice', { hasText: 'Возвращено. Принято 1 из 5.' }).waitFor();
  await page.getByText('возвращено').first().waitFor();
  await page.getByRole('button', { name: 'Открыть снова…' }).click();
  await page.getByLabel('Почему?').fill('ошибка');
  await page.getByRole('button', { name: 'Открыть', exact: true }).click();
  await page.getByText('Принято 0 из 5', { exact: true }).waitFor();
  await panel.close();
});
