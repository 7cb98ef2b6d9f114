import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inspectWorkbook } from '../../../src/workbook/inspect/inspect';
import { inspectionLines } from '../../../src/workbook/inspect/inspection-lines';
import { readWorkbook } from '../../../src/workbook/read-workbook';
import { buildPackage } from '../../support/documents/package';
import { bundle } from '../../support/spreadsheet';

const request = { sheet: null, year: null, locale: 'ru' } as const;

const row = (number: number, ...texts: string[]): string =>
  `<row r="${number}">${texts.map((text, column) => (text.startsWith('=') ? `<c r="${'ABCDEFG'[column]}${number}"><f>${text.slice(1)}</f></c>` : `<c r="${'ABCDEFG'[column]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)).join('')}</row>`;

const HEADER = [
  '№',
  'Мероприятие',
  'Сроки проведения',
  'Ответственный исполнитель',
  'Информация о ходе исполнения',
  'Деньги',
];

test('tells the plan, its columns, what stays aside, and what a save would write; changes nothing', async () => {
  const bytes = buildPackage({
    tabs: {
      Смета: `<sheetData>${row(1, 'Итого')}</sheetData>`,
      План: `<sheetData>${row(1, 'План на 2022 год')}${row(2, ...HEADER)}${row(3, '1.1.', 'Форум', '2022 год', 'Минторг', '=A3', '5', 'да')}</sheetData>`,
    },
  });
  const found = await inspectWorkbook(await readWorkbook(bytes, 'plan.xlsx'), bundle, request);
  expect(found.tabs.map(({ name, rows }) => [name, rows])).toEqual([
    ['Смета', 1],
    ['План', 3],
  ]);
  expect(found.table).toEqual({ sheet: 'План', header: 2, first: 3, last: 3 });
  expect(found.columns.map(({ column, role }) => [column, role])).toEqual([
    ['A', 'number'],
    ['B', 'name'],
    ['C', 'period'],
    ['D', 'executors'],
    ['E', 'progress'],
    ['F', null],
    ['G', null],
  ]);
  expect(found.leftOut).toEqual([
    { place: 'Смета', reason: 'tab', text: '' },
    { place: "'План'!F:F", reason: 'column', text: 'Деньги' },
    { place: "'План'!G:G", reason: 'column', text: '' },
    { place: "'План'!E3", reason: 'uncalculated', text: '=A3' },
  ]);
  expect(found.save).toMatchObject({ parts: { added: ['xl/styles.xml'] } });
  const lines = inspectionLines(found, 'ru');
  expect(lines).toContain('План: лист «План», шапка в строке 2, строки 3–3.');
  expect(lines.join('\n')).not.toContain('{');
});

test('lists who approves, who signs, what sums up, and takes the column that a person sees', async () => {
  const bytes = buildPackage({
    tabs: {
      План: `<cols><col min="5" max="5" width="9" hidden="1"/></cols><sheetData>${row(1, 'УТВЕРЖДАЮ')}${row(2, '№', 'Мероприятие', 'Срок', 'Исполнитель', 'Результат', 'Результат')}${row(3, '1.1.', 'Форум', '2022 год', 'Минторг', 'Старое', 'Проведён')}${row(4, 'Итого', '1')}${row(5, 'Директор', 'И.И. Иванов')}</sheetData><headerFooter><oddHeader>Черновик</oddHeader></headerFooter>`,
    },
  });
  const found = await inspectWorkbook(await readWorkbook(bytes, 'plan.xlsx'), bundle, request);
  expect(found.columns.filter(({ role }) => role === 'progress').map(({ column }) => column)).toEqual(['F']);
  expect(found.leftOut.slice(1)).toEqual([
    { place: "'План'!A1", reason: 'approval', text: 'УТВЕРЖДАЮ' },
    { place: "'План'!A4", reason: 'total', text: 'Итого 1' },
    { place: "'План'!A5", reason: 'signature', text: 'Директор И.И. Иванов' },
    { place: 'План', reason: 'page-header', text: 'Черновик' },
  ]);
  expect(inspectionLines(found, 'ru')).toContain("  'План'!A5: подпись. Директор И.И. Иванов");
});

test('shows the columns that were guessed, and both of a period', async () => {
  const bytes = buildPackage({
    tabs: {
      План: `<sheetData>${row(1, '№', 'Что делаем', 'Начало', 'Окончание', 'Кто', 'Что вышло')}${row(2, '1.1.', 'Провести форум', '01.02.2022', '31.03.2022', 'Департамент культуры', 'Форум проведён в марте')}${row(3, '1.2.', 'Провести слёт', '01.04.2022', '31.05.2022', 'Департамент спорта', 'Слёт проведён в мае')}</sheetData>`,
    },
  });
  const found = await inspectWorkbook(await readWorkbook(bytes, 'plan.xlsx'), bundle, request);
  expect(found.columns.map(({ role }) => role)).toEqual([
    'number',
    'name',
    'period',
    'period',
    'executors',
    'progress',
  ]);
});

test('says why no plan is seen', async () => {
  const bytes = buildPackage({ tabs: { Смета: `<sheetData>${row(1, 'Итого', '5')}</sheetData>` } });
  const found = await inspectWorkbook(await readWorkbook(bytes, 'plan.xlsx'), bundle, request);
  expect(found).toMatchObject({ table: null, columns: [], save: null });
  expect(inspectionLines(found, 'en').at(-1)).toContain('No plan is to be seen in the workbook.');
});

test('of the real plan, too', async () => {
  const path = fileURLToPath(new URL('../../../examples/plan-2022.xlsx', import.meta.url));
  const found = await inspectWorkbook(await readWorkbook(await readFile(path), path), bundle, request);
  expect(found).toMatchObject({ table: { sheet: '2022', first: 6 }, leftOut: [] });
});
