/** Periods in the panel: the next one shown and begun, two of them compared, what was promised listed. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../support/browser/browser';
import { openPanelWindow, type PanelWindow } from '../../../support/browser/panel-page';
import { openView, told } from '../../../support/browser/panel-plan';
import { HEADER } from '../../../support/rule-tester';
import { hostOf, tab } from '../../../support/spreadsheet';

let browser: Browser;
let window: PanelWindow;

beforeAll(async () => {
  browser = await launchBrowser();
  window = await openPanelWindow(browser);
});
afterAll(() => browser.close());

const ROWS = `${HEADER}
  1.1. | Фестиваль | 2021-2023 годы | Отдел | Мероприятие запланировано на 2023 год
  1.2. | Конкурс | 2022 год | Отдел | Конкурс прошёл`;

test('a period is shown, begun and compared; its promises are told', async () => {
  const host = hostOf([tab(ROWS, '2022')]);
  const panel = await window.show(host);
  const { page } = panel;
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('срок 31.12.2023').isVisible()).toBe(true);
  await openView(page, 'Настройки');
  await page.getByRole('button', { name: 'Посмотреть, что получится' }).click();
  await page.getByText('Срок «2022 год» кончился').waitFor();
  expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('2023');
  await page.getByRole('button', { name: 'Начать «2023»' }).click();
  await told(page, 'Лист «2023» начат');
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('2023');
  await openView(page, 'Отчёт');
  await page.getByRole('button', { name: 'С прошлым периодом' }).click();
  await page.getByText('2022 год → 2023 год').waitFor();
  expect(await page.locator('.versions del').first().textContent()).toBe('Мероприятие запланировано на 2023 год');
  await page.getByText('Что обещано в отчётах').click();
  await page.getByText('Итоговый: за все периоды плана').click();
  await page.getByRole('button', { name: 'Сформировать', exact: false }).last().click();
  await page.getByText('Собрано с листов: 2022, 2023.').waitFor();
  await openView(page, 'Обзор');
  await page.getByRole('button', { name: 'Лист «Сводка»' }).click();
  await told(page, 'Создан лист «Сводка»');
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('Сводка');
  if (process.env.VEKHA_SHOT !== undefined) await page.screenshot({ path: process.env.VEKHA_SHOT, fullPage: true });
  await panel.close();
});

test('a new tab is taken away by a button that says so, and the steps of a report stay with its tab', async () => {
  const host = hostOf([tab(ROWS, '2022')]);
  const panel = await window.show(host);
  const { page } = panel;
  await openView(page, 'Отчёт');
  await page.getByRole('button', { name: 'Сформировать отчёт' }).click();
  await page.locator('.card.done a').waitFor();
  await openView(page, 'Настройки');
  await page.getByRole('button', { name: 'Посмотреть, что получится' }).click();
  await page.getByRole('button', { name: 'Начать «2023»' }).click();
  await told(page, 'Лист «2023» начат');
  await openView(page, 'Отчёт');
  await page.getByText('С прошлым периодом').waitFor();
  expect(await page.locator('.steps').count()).toBe(0);
  await openView(page, 'Замечания');
  await page.getByRole('button', { name: 'Убрать новый лист' }).click();
  const question = page.getByRole('alertdialog');
  expect(await question.textContent()).toContain('Лист «2023» будет удалён');
  await question.getByRole('button', { name: 'Убрать новый лист' }).click();
  await told(page, '2023');
  expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('2023');
  expect(await page.getByRole('button', { name: 'Отменить исправления' }).isDisabled()).toBe(true);
  await openView(page, 'Отчёт');
  await page.locator('.steps').waitFor();
  await panel.close();
});
