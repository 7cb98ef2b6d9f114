/** The first day in the panel: a file or cells brought in, looked at, corrected, written into a new tab, and taken back. */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHost } from '../../../../src/stand-in/host/host';
import { openWorkbook } from '../../../../src/workbook/files';
import { launchBrowser } from '../../../support/browser/browser';
import { openPanelPage, type PanelPage } from '../../../support/browser/panel-page';
import { panel as callPanel, cellsOf, HERE, hostOf, tab } from '../../../support/spreadsheet';

let browser: Browser;
/** The real report as a Word file. */
let report: Buffer;

beforeAll(async () => {
  browser = await launchBrowser();
  const host = createHost(await openWorkbook('examples/plan-2022.xlsx'), { locale: 'ru' });
  const made = callPanel(host, 'panelReport', { ...HERE, format: 'docx' });
  if (!made.ok || 'confirm' in made.value) throw new Error('no report');
  report = Buffer.from(host.drive.get(made.value.file.id)?.bytes ?? []);
});

afterAll(() => browser.close());

const emptyHost = () => hostOf([tab('Список покупок', 'Лист1')]);

async function openImport(host = emptyHost()): Promise<PanelPage> {
  const panel = await openPanelPage(browser, host);
  await panel.page.getByRole('alert').getByText('Здесь ещё нет плана').waitFor();
  await panel.page.getByRole('button', { name: 'Перенести план' }).click();
  await panel.page.getByRole('heading', { name: 'Перенести план' }).waitFor();
  return panel;
}

const focused = (control: Locator) => control.evaluate((element) => element === document.activeElement);

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('a Word report', () => {
  test('is read with its proof, brought into a new tab, and taken back', async () => {
    const panel = await openImport();
    const { page, host } = panel;
    await page.locator('input[type=file]').setInputFiles({ name: 'отчёт.docx', mimeType: DOCX, buffer: report });
    await page.getByText('11 разделов, 31 мероприятие, 48 записей').waitFor();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Лист1']);
    expect(await page.getByRole('combobox', { name: /Наименование/ }).inputValue()).toBe('name');
    expect(await page.getByLabel('Имя нового листа').inputValue()).toBe('2022');
    await page.getByRole('button', { name: 'Перенести', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^22 из 31/ }).waitFor();
    await page.locator('.notice', { hasText: 'перенесено: 31 мероприятие' }).waitFor();
    const made = host.workbook.sheets.find(({ name }) => name === '2022');
    expect(cellsOf(made, 'A1:E8').flat().join(' ')).toContain('1.1.');
    await page.locator('.notice').getByRole('button', { name: 'Отменить' }).click();
    await page.getByText('Здесь ещё нет плана').waitFor();
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('2022');
    await panel.close();
  });

  test('that is taken back elsewhere is no news any more', async () => {
    const panel = await openImport();
    const { page, host } = panel;
    await page.locator('input[type=file]').setInputFiles({ name: 'отчёт.docx', mimeType: DOCX, buffer: report });
    await page.getByRole('button', { name: 'Перенести', exact: true }).click();
    const news = page.locator('.notice', { hasText: 'перенесено: 31 мероприятие' });
    await news.waitFor();
    expect(callPanel(host, 'panelUndo', HERE).ok).toBe(true);
    await page.evaluate(() => window.dispatchEvent(new Event('vekha-changed')));
    await page.getByText('Лист изменился').waitFor();
    await news.waitFor({ state: 'detached' });
    await panel.close();
  });

  test('can be dropped on the panel', async () => {
    const panel = await openImport();
    const data = await panel.page.evaluateHandle(
      ({ base64, type }) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], 'отчёт.docx', { type }));
        return transfer;
      },
      { base64: report.toString('base64'), type: DOCX },
    );
    await panel.page.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
    await panel.page.getByText('31 мероприятие').waitFor();
    await panel.close();
  });

  test('that is none is refused with what it is, and nothing is written', async () => {
    const panel = await openImport();
    const file = { name: 'отчёт.docx', mimeType: DOCX, buffer: Buffer.from('%PDF-1.7 и так далее') };
    await panel.page.locator('input[type=file]').setInputFiles(file);
    await panel.page.getByRole('alert').getByText('PDF').waitFor();
    const large = { ...file, buffer: Buffer.alloc(5 * 1024 * 1024 + 1) };
    await panel.page.locator('input[type=file]').setInputFiles(large);
    await panel.page.getByText('Файл больше 5 МБ').waitFor();
    expect(panel.host.workbook.sheets).toHaveLength(1);
    await panel.close();
  });
});

describe('pasted cells', () => {
  test('with a column misread are corrected by the person', async () => {
    const panel = await openImport();
    const { page, host } = panel;
    await page.getByText('Ячейки', { exact: true }).click();
    const rows = [
      '№\tМероприятие\tСрок\tИсполнитель\tПримечание\tХод исполнения',
      '1.\tФорум\t2022 год\tДепартамент\tПроведён форум, 5 гостей\t',
      '2.\tЯрмарка\t2022 год\tКомитет\t=1+1 проведена\t',
    ];
    await page.getByLabel(/Скопируйте таблицу/).fill(rows.join('\n'));
    await page.getByRole('button', { name: 'Прочитать' }).click();
    await page.getByText('2 мероприятия').waitFor();
    const note = page.getByRole('combobox', { name: 'Примечание' });
    await expect.poll(() => focused(page.getByRole('heading', { name: 'Перенести план' }))).toBe(true);
    expect(await note.inputValue()).not.toBe('progress');
    await note.selectOption('progress');
    await page.getByText('2 мероприятия, 2 записи').waitFor();
    await page.getByLabel('Имя нового листа').fill('План отдела');
    await page.getByRole('button', { name: 'Перенести', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /из 2 мероприятий/ }).waitFor();
    const made = host.workbook.sheets.find(({ name }) => name === 'План отдела');
    const texts = (made?.rows ?? []).flat().map(String);
    expect(texts).toContain('=1+1 проведена');
    expect([...(made?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
    await panel.close();
  });
});

test('a choice made with keys keeps the keyboard once the plan is read anew', async () => {
  const line = '№ | Мероприятие | Срок | Исполнитель | Примечание\n1. | Форум | 2022 год | Отдел | Проведён форум';
  const panel = await openPanelPage(browser, hostOf([tab(line, '2022')]));
  const { page } = panel;
  await page.getByRole('tab', { name: 'Настройки' }).click();
  await page.getByRole('button', { name: 'Перенести план' }).click();
  await page.getByText('Лист', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Выберите лист' }).selectOption('2022');
  await page.getByRole('button', { name: 'Прочитать' }).click();
  const note = page.getByRole('combobox', { name: 'Примечание' });
  await note.focus();
  await note.selectOption('progress');
  await page.getByText('1 мероприятие, 1 запись').waitFor();
  await expect.poll(() => focused(note)).toBe(true);
  await panel.close();
});

test('near spellings of an executor become one only on the person’s word', async () => {
  const rows = [
    '№\tМероприятие\tСрок\tИсполнитель\tХод исполнения',
    '1.\tФорум\t2022 год\tДепартамент культуры\tПроведён форум, 5 гостей',
    '2.\tЯрмарка\t2022 год\tДепартамент култьуры\tПроведена в мае',
  ];
  for (const join of [false, true]) {
    const panel = await openImport();
    const { page, host } = panel;
    await page.getByText('Ячейки', { exact: true }).click();
    await page.getByLabel(/Скопируйте таблицу/).fill(rows.join('\n'));
    await page.getByRole('button', { name: 'Прочитать' }).click();
    const same = page.getByLabel('Это один исполнитель');
    await same.waitFor();
    expect(await same.isChecked()).toBe(false);
    if (join) await same.check();
    await page.getByRole('button', { name: 'Перенести', exact: true }).click();
    await page.locator('.notice').waitFor();
    const directory = host.workbook.sheets.find(({ name }) => name === 'Исполнители');
    const names = cellsOf(directory, 'A2:A4').flat();
    expect(names.filter((name) => name !== '')).toHaveLength(join ? 1 : 2);
    await panel.close();
  }
});

test('a new plan is begun from nothing, and the panel shows it', async () => {
  const panel = await openPanelPage(browser, emptyHost());
  await panel.page.getByRole('button', { name: 'Создать план' }).click();
  await panel.page.locator('.notice', { hasText: 'создан' }).waitFor();
  await panel.page.getByRole('heading', { level: 1, name: /мероприяти/ }).waitFor();
  expect(panel.host.workbook.sheets.map(({ name }) => name)).toContain('Исполнители');
  await panel.close();
});
