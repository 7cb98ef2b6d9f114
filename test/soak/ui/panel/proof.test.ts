/** The card of a proof in the panel: all that was checked, what differs, and once more when a person asks. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConversionLoss } from '../../../../src/stand-in/host/host';
import { launchBrowser } from '../../../support/browser/browser';
import { openPanelPage, type PanelPage } from '../../../support/browser/panel-page';
import { openView } from '../../../support/browser/panel-plan';
import { DAMAGED_PLAN, damage } from '../../../support/documents/damages';
import { hostOf, tab } from '../../../support/spreadsheet';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function makeReport(loss: ConversionLoss | null): Promise<PanelPage> {
  const host = hostOf([tab(DAMAGED_PLAN)]);
  if (loss !== null) host.conversionLosses.add(loss);
  const panel = await openPanelPage(browser, host, { height: 1200 });
  await openView(panel.page, 'Отчёт');
  await panel.page.getByRole('button', { name: 'Сформировать', exact: false }).last().click();
  await panel.page.getByText('Сверить ещё раз').waitFor();
  if (process.env.VEKHA_PICTURES !== undefined)
    await panel.page.screenshot({ path: `${process.env.VEKHA_PICTURES}/proof-${loss ?? 'whole'}.png`, fullPage: true });
  return panel;
}

test('a Doc that is what the plan makes is said to be proven, and a later edit is found when a person asks again', async () => {
  const { page, host, close } = await makeReport(null);
  const card = page.locator('.card.done', { hasText: 'Документ Google сверен с планом' });
  expect(await card.getByText(/6\d провер.*, всё сошлось/).isVisible()).toBe(true);
  await card.getByText('Все проверки').click();
  expect(await card.getByRole('listitem').count()).toBeGreaterThanOrEqual(60);
  const [file] = [...host.drive.values()];
  if (file === undefined) throw new Error('no file');
  file.bytes = damage(file.bytes, (parts) => {
    parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace('тираж 500', 'тираж 900');
  });
  await page.getByRole('button', { name: 'Сверить ещё раз' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText(/не сошлось 2 из 6\d/).waitFor();
  expect(await alert.textContent()).toMatch(/тираж 900.*Не изменён со времени/s);
  await close();
});

test('one that lost an entry says which, and that it is not final', async () => {
  const { page, close } = await makeReport('entry');
  const alert = page.getByRole('alert');
  expect(await alert.textContent()).toMatch(/Награждены 12 человек.*окончательным отчётом он не считается/s);
  expect(await page.getByText('Документ Google отличался от плана').count()).toBe(1);
  await close();
});
