/** Whatever stands in the sheet stays text in the panel: no markup, no script, no formula, no line turned around. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../support/browser/browser';
import { openPanelPage } from '../../../support/browser/panel-page';
import { HEADER } from '../../../support/rule-tester';
import { hostOf, tab } from '../../../support/spreadsheet';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const IMAGE = '<img src=x onerror="window.broken=1">';
const HOSTILE = [
  `${IMAGE} проведён  форум`,
  '</script><script>window.broken=1</script> не проводилось',
  '=IMPORTXML("http://example.org"; "//a")',
  'запросы\u202e не поступали \u2066 н/д',
  `Проведён  форум ${'очень длинный '.repeat(3_500)}`,
  '{{constructor.constructor("window.broken=1")()}} <b>не</b> проводилось',
];

test('hostile names, executors and entries are drawn as text in every view', async () => {
  const sheet = tab(
    `План\n${HEADER}\n${HOSTILE.map((_text, at) => `${at + 1}. | имя | 2022 год | орган | запись`).join('\n')}`,
  );
  HOSTILE.forEach((text, at) => {
    const row = sheet.rows[at + 2];
    row?.splice(1, 4, `${text.slice(0, 900)} ${at}`, '2022 год', text.slice(0, 300), text);
  });
  sheet.rows[0]?.splice(0, 1, `${IMAGE} на 2022 год`);
  const host = hostOf([sheet]);
  const panel = await openPanelPage(browser, host);
  const { page } = panel;
  await page.locator('h1').waitFor();
  expect(await page.locator('.rows').first().innerText()).toContain(IMAGE);
  await page.getByRole('tab').nth(1).click();
  await page.locator('.finding').first().waitFor();
  for (const fold of await page.locator('.fold[aria-expanded="false"]').all()) await fold.click();
  await page.locator('.tidiness .link').last().click();
  await page.locator('.finding').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab').nth(2).click();
  expect(await page.getByLabel(/^Заголовок/).inputValue()).toContain(IMAGE);
  await page.locator('footer button').first().click();
  await page.locator('.sheet table').waitFor();
  expect(await page.locator('.sheet').innerText()).toContain('=IMPORTXML("http://example.org"; "//a")');
  expect(await page.evaluate(() => (window as { broken?: number }).broken)).toBeUndefined();
  expect(await page.locator('#panel img, #panel script').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
  await panel.close();
});
