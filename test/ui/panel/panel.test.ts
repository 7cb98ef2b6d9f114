/** What proves most about the panel, in one browser window over the built bundle; the rest is in test/soak/ui/panel. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWN_LIMITS, readDocx } from '../../../src/docx';
import type { Host } from '../../../src/stand-in/host/host';
import { launchBrowser } from '../../support/browser/browser';
import { openPanelWindow, type PanelPage, type PanelWindow } from '../../support/browser/panel-page';
import { openView, PLAN, realPlan, told } from '../../support/browser/panel-plan';
import { cellsOf, hostOf, tab, type } from '../../support/spreadsheet';

let browser: Browser;
let window: PanelWindow;

beforeAll(async () => {
  browser = await launchBrowser();
  window = await openPanelWindow(browser);
});

afterAll(() => browser.close());

async function withPanel(host: Host, look: (page: Page, panel: PanelPage) => Promise<void>): Promise<void> {
  const panel = await window.show(host);
  await panel.page.getByRole('heading', { level: 1 }).waitFor();
  await look(panel.page, panel);
  await panel.close();
}

describe('the overview', () => {
  test('is drawn within one call, with the real plan’s figures in words and bars', async () => {
    await withPanel(await realPlan(), async (page, { calls }) => {
      expect(calls).toEqual(['panelOpen']);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('22 из 31 мероприятия исполнялись');
      expect(await page.locator('.legend').innerText()).toMatch(/Без активности\s*8[\s\S]*Отменено\s*1/);
      expect(await page.locator('main .rows .row').count()).toBeGreaterThan(11);
      const seventh = page.getByRole('button', { name: /^7\. .*исполнялось\s*4 \/ 6/ });
      expect(await seventh.locator('i').evaluateAll((bars) => bars.map((bar) => bar.className))).toEqual([
        'activity',
        'none',
      ]);
      expect(await page.getByText('Ответили все исполнители').isVisible()).toBe(true);
    });
  });
});

describe('findings', () => {
  test('keep a reason that was begun while another view is looked at, and until it is given', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page) => {
      await openView(page, 'Замечания');
      const card = page.locator('.finding', { hasText: 'Запросы не поступали' }).first();
      await card.getByRole('button', { name: 'Допустить…' }).click();
      await page.keyboard.type('Обращений не');
      await openView(page, 'Обзор');
      await openView(page, 'Замечания');
      const reason = card.getByRole('textbox');
      expect(await reason.inputValue()).toBe('Обращений не');
      expect(await page.evaluate(() => document.activeElement?.role)).toBe('tab');
      await reason.fill('Обращений не было');
      await reason.press('Control+Enter');
      await told(page, 'Допущение записано.');
      await page.getByRole('button', { name: 'Допущенные 1' }).click();
      await page.getByRole('button', { name: 'Снять допущение' }).click();
      await told(page, 'Допущение снято.');
      await card.getByRole('button', { name: 'Допустить…' }).click();
      expect(await reason.inputValue()).toBe('');
      await reason.fill('Передумал');
      await card.getByRole('button', { name: 'Отмена' }).click();
      await openView(page, 'Обзор');
      await openView(page, 'Замечания');
      expect(await reason.count()).toBe(0);
    });
  });

  test('are mended all at once after a look at the changes, and brought back', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page, { host }) => {
      await openView(page, 'Замечания');
      expect(await page.getByText('Лишние пробелы').count()).toBe(0);
      await page.getByRole('button', { name: 'Мелочи: 1' }).click();
      await page.getByText('Лишние пробелы', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'исправить', exact: true }).click();
      await page.getByRole('heading', { name: 'Что изменится' }).waitFor();
      expect(await page.locator('.finding del').count()).toBeGreaterThan(0);
      expect(cellsOf(host.activeSheet, 'E4:E4')).toEqual([['Проведён  форум , 5 гостей']]);
      await page.getByRole('button', { name: /^Исправить 1 ячейку$/ }).click();
      await told(page, /^Исправлено: \d+ замечани\S+, 1 ячейка/);
      expect(cellsOf(host.activeSheet, 'E4:E4')).toEqual([['Проведён форум, 5 гостей']]);
      expect(await page.getByText('Лишние пробелы').count()).toBe(0);
      await page.getByRole('button', { name: 'Отменить исправления' }).click();
      const question = page.getByRole('alertdialog');
      expect(await question.textContent()).toMatch(/Вернётся прежний текст ячеек: E4\.(?!.*с тех пор)/);
      expect(cellsOf(host.activeSheet, 'E4:E4')).toEqual([['Проведён форум, 5 гостей']]);
      await question.getByRole('button', { name: 'Отменить исправления' }).click();
      await told(page, 'Возвращено: 1 ячейка.');
      expect(cellsOf(host.activeSheet, 'E4:E4')).toEqual([['Проведён  форум , 5 гостей']]);
      expect(await page.getByRole('button', { name: 'Отменить исправления' }).isDisabled()).toBe(true);
    });
  });
});

describe('the report', () => {
  test('is made in visible steps, its link and version are shown, and what has changed since', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page, { host }) => {
      await openView(page, 'Отчёт');
      await page.getByText('Отчётов по этому листу ещё не было.').waitFor();
      await page.getByLabel('Сводка по разделам и исполнителям').check();
      await page.getByRole('button', { name: 'Сформировать отчёт' }).click();
      await page.locator('.card.done a').waitFor();
      const steps = await page.locator('.steps li').allInnerTexts();
      expect(steps.map((step) => step.replace(/\s+/g, ' '))).toEqual([
        expect.stringContaining('4 мероприятия, 3 записи'),
        expect.stringMatching(/Документ.*6 строк таблицы/),
        expect.stringContaining('Совпали 3 записи из 3'),
        expect.stringContaining('Создан новый документ'),
      ]);
      expect(await page.locator('.card.done a').getAttribute('href')).toMatch(/^https:/);
      expect(host.drive.size).toBe(1);
      type(host, 'E7', 'Проведён семинар, 12 участников');
      await openView(page, 'Обзор');
      await page.getByRole('button', { name: 'Проверить', exact: true }).click();
      await page.getByText('Ответили все исполнители').waitFor();
      await openView(page, 'Отчёт');
      // What was chosen and what was made outlive a look elsewhere.
      expect(await page.getByLabel('Сводка по разделам и исполнителям').isChecked()).toBe(true);
      expect(await page.locator('.card.done').first().isVisible()).toBe(true);
      expect(await page.locator('.versions').innerText()).toMatch(
        /Версия 1 · проект[\s\S]*С тех пор записей добавлено 1/,
      );
    });
  });
});

test('the menu’s «Сформировать отчёт» makes it there, as the button does, and asks there', async () => {
  const host = hostOf([tab(PLAN)]);
  for (const revision of [1, 2]) {
    const panel = await window.show(host, 'generateReport');
    if (revision === 2) await panel.page.getByRole('alert').getByRole('button', { name: 'Обновить' }).click();
    await panel.page.locator('.card.done a').waitFor();
    expect(await panel.page.getByRole('tab', { selected: true }).innerText()).toBe('Отчёт');
    expect(await panel.page.locator('.steps').innerText()).toContain('Лист «2022»: 4 мероприятия');
    const [file] = [...host.drive.values()];
    expect(file?.revision).toBe(revision);
    if (file !== undefined) file.comments = 2;
    await panel.close();
  }
});

test('the menu’s report is made with what was chosen in the panel before; another plan has choices of its own', async () => {
  const host = hostOf([tab(PLAN)]);
  const panel = await window.show(host);
  await openView(panel.page, 'Отчёт');
  await panel.page.getByRole('checkbox', { name: /Сводка/ }).check();
  await panel.page.getByLabel(/^Заголовок/).fill('Отчёт о ярмарках');
  const again = await window.show(host, 'generateReport');
  await again.page.locator('.card.done a').waitFor();
  const [file] = [...host.drive.values()];
  expect(JSON.stringify(readDocx(Uint8Array.from(file?.bytes ?? []), OWN_LIMITS))).toContain('Отчёт о ярмарках');
  expect(await again.page.getByRole('checkbox', { name: /Сводка/ }).isChecked()).toBe(true);
  expect(await again.page.getByLabel(/^Заголовок/).inputValue()).toBe('Отчёт о ярмарках');
  const other = await window.show(hostOf([tab(PLAN.replace('на 2022 год', 'на 2022 год другой'))]), 'openPanel');
  await openView(other.page, 'Отчёт');
  expect(await other.page.getByRole('checkbox', { name: /Сводка/ }).isChecked()).toBe(false);
});

describe('settings', () => {
  test('are written into their tab and brought back; a language brings its own panel', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page, { host }) => {
      await openView(page, 'Настройки');
      await page.getByLabel('Подпись').fill('=Директор');
      // What is not saved yet stands there still after a look elsewhere.
      await openView(page, 'Обзор');
      await openView(page, 'Настройки');
      expect(await page.getByLabel('Подпись').inputValue()).toBe('=Директор');
      await page.getByRole('combobox', { name: 'Лишние пробелы' }).selectOption('off');
      await page.getByRole('button', { name: 'Сохранить' }).click();
      await told(page, 'Настройки сохранены.');
      const settings = host.workbook.sheets.find(({ name }) => name === 'Настройки');
      const texts = Object.fromEntries(cellsOf(settings, 'A1:B20').map(([key = '', value = '']) => [key, value]));
      expect(texts).toMatchObject({ Подпись: '=Директор', Правила: 'stray-space: выключено' });
      await page.getByRole('button', { name: 'Вернуть прежние' }).click();
      await page.locator('.notice').waitFor({ state: 'detached' });
      await page.getByText('Проверяю лист…').waitFor({ state: 'detached' });
      expect(cellsOf(settings, 'B1:B20').flat().join('')).toBe('Значение');
      await page.getByRole('combobox', { name: 'Язык' }).selectOption('English');
      await page.getByRole('button', { name: 'Сохранить' }).click();
      await page.getByRole('tab', { name: 'Overview' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    });
  });
});

describe('a card', () => {
  test('tells the server’s own refusals in its words: somebody else is at work', async () => {
    const panel = await window.show(hostOf([tab(PLAN)]));
    await panel.page.getByRole('heading', { level: 1 }).waitFor();
    panel.host.lockedElsewhere = true;
    await panel.page.getByRole('button', { name: 'Проверить', exact: true }).click();
    await panel.page.getByRole('alert').getByText('С таблицей сейчас работает другая проверка.').waitFor();
    panel.host.lockedElsewhere = false;
    await panel.page.getByRole('button', { name: 'Повторить' }).click();
    await panel.page.getByRole('alert').waitFor({ state: 'detached' });
    await panel.close();
  });
});
