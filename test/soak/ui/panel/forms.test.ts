/** Forms and parts in the panel: a document lends its form and is kept under a name, whom the sheet has sign is chosen, parts are made and had in one file. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocx } from '../../../../src/docx/read';
import { launchBrowser } from '../../../support/browser/browser';
import { openPanelPage, openPanelWindow } from '../../../support/browser/panel-page';
import { openView, PLAN } from '../../../support/browser/panel-plan';
import { docx, HEADS, p, tbl, tr } from '../../../support/documents/word-xml';
import { hostOf, tab } from '../../../support/spreadsheet';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const picture = (name: string) => ({ path: `${process.env.VEKHA_PICTURES}/${name}.png`, fullPage: true });

test('a document lends its form, is kept under a name, and the sheet’s signatures are put when chosen', async () => {
  const entry = tr('1.1.', 'Ремонт моста через реку Тихую', '2021', 'Минтранс', 'Мост отремонтирован полностью');
  const example = docx(p('Отчёт за 2021 год') + tbl(tr(...HEADS), entry) + p('Директор ______ А.А. Сидорова'));
  const host = hostOf([tab(`${PLAN}\n  Начальник отдела | | | | П.П. Петров`)]);
  const { page, close } = await openPanelPage(browser, host, { height: 1400 });
  await openView(page, 'Отчёт');
  const forms = page.getByLabel('Форма', { exact: true });
  await forms.selectOption('document');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'прошлый.docx', mimeType: '', buffer: Buffer.from(example) });
  await page.getByLabel('Имя', { exact: false }).last().fill('Наша');
  await page.getByRole('button', { name: 'Сохранить', exact: false }).first().click();
  await expect.poll(() => forms.inputValue()).toContain('Наша');
  await page.getByRole('button', { name: 'Просмотр' }).click();
  const signs = page.getByLabel('Гриф и подписи — с листа', { exact: false });
  expect(await signs.isChecked()).toBe(false);
  expect(await page.locator('.sheet').textContent()).toContain('Директор ______ А.А. Сидорова');
  await signs.check();
  await page.locator('.sheet', { hasText: 'Начальник отдела ______ П.П. Петров' }).waitFor();
  expect(await signs.isChecked()).toBe(true);
  if (process.env.VEKHA_PICTURES !== undefined) await page.screenshot(picture('form-signs'));
  await close();
});

test.each([
  ['on Drive, in a folder', undefined, 'Папка с частями', /drive\.google\.com/],
  [
    'on this computer, in one file',
    'http://127.0.0.1:1/drive/',
    'одним файлом .zip',
    /\/drive\/[\w-]+,[\w-]+\?key=k&key=k&archive=/,
  ],
])('a part for each section: %s', async (_where, drive, link, address) => {
  const host = hostOf([tab(PLAN)], drive === undefined ? {} : { linkOf: (id) => `${drive}${id}?key=k` });
  const { page, close } = await openPanelPage(browser, host, { height: 1400 });
  await openView(page, 'Отчёт');
  await page.getByLabel('Одним документом или по частям').selectOption('section');
  await page.getByRole('button', { name: 'Сформировать', exact: false }).last().click();
  const card = page.locator('.card.done', { hasText: 'Готово частей: 2 из 2' });
  await card.waitFor();
  expect(await card.getByRole('listitem').count()).toBe(2);
  expect(await card.getByRole('link', { name: link }).getAttribute('href')).toMatch(address);
  expect(await card.getByRole('link').count()).toBe(3);
  if (process.env.VEKHA_PICTURES !== undefined) await page.screenshot(picture(`parts-${drive === undefined}`));
  await close();
});

test('the menu makes the report in the form of the last one', async () => {
  const host = hostOf([tab(PLAN)]);
  const window = await openPanelWindow(browser, { height: 1400 });
  const first = await window.show(host);
  const { page } = first;
  await openView(page, 'Отчёт');
  await page.getByLabel('Форма', { exact: true }).selectOption('portrait');
  await page.getByRole('button', { name: 'Сформировать отчёт' }).click();
  await page.locator('.card.done a').waitFor();
  await first.close();
  const again = await window.show(host, 'generateReport');
  await page.locator('.card.done a').waitFor();
  expect(await page.getByLabel('Форма', { exact: true }).inputValue()).toBe('portrait');
  const [file] = [...host.drive.values()];
  expect([host.drive.size, file?.revision, readDocx(file?.bytes ?? new Uint8Array()).landscape]).toEqual([1, 2, false]);
  await again.close();
  await window.close();
});
