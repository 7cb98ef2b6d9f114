/** Figures of the tab «Сводка» are worked out here as any spreadsheet program works them out, and kept in the file beside their formulas. */
import { expect, test } from 'vitest';
import type { Host } from '../../src/stand-in/host/host';
import { newSheet, type Sheet, type Workbook } from '../../src/stand-in/host/model';
import { setContent, valueAt } from '../../src/stand-in/spreadsheet/cells';
import { moveAlike } from '../../src/stand-in/spreadsheet/row-operations';
import { calculateSummary } from '../../src/workbook/formulas/calculate-summary';
import { evaluate, NotComputable } from '../../src/workbook/formulas/evaluate';
import { noteCells } from '../../src/workbook/formulas/stale-results';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { renderWorkbook } from '../../src/workbook/render-workbook';
import { unzipParts } from '../support/documents/package';
import { HEADER } from '../support/rule-tester';
import { HERE, hostOf, panel, tab, type } from '../support/spreadsheet';

const PLAN = `Отчёт за 2022 год
${HEADER}
1. Культура | « | « | « | «
1.1. | Форум | 2022 | Отдел культуры; Отдел спорта | Форум прошёл 5 мая 2022 года
1.2. | Ярмарка | 2022 | Отдел культуры |
2. Спорт | « | « | « | «
2.1. | Забег | 2022 | Отдел спорта | Запросы не поступали`;

function summed(sheets: readonly Sheet[] = [tab(PLAN)]): Host {
  const host = hostOf(sheets);
  panel(host, 'panelSummary', HERE);
  calculateSummary(host.workbook);
  return host;
}

const summaryOf = ({ sheets }: Workbook): Sheet => sheets.find(({ name }) => name === 'Сводка') ?? newSheet('');

/** What a row of figures says: its name, all, each verdict, the share. */
function rowOf(workbook: Workbook, name: string): unknown[] {
  const sheet = summaryOf(workbook);
  const row = sheet.rows.findIndex((_values, at) => valueAt(sheet, at, 0) === name);
  return Array.from({ length: 8 }, (_none, at) => valueAt(sheet, row, 1 + at));
}

test('sections, executors, the whole plan and its share are counted from the states', () => {
  const { workbook } = summed();
  expect(rowOf(workbook, '1. Культура')).toEqual([2, 1, 0, 0, 0, 0, 1, 50]);
  expect(rowOf(workbook, '2. Спорт')).toEqual([1, 0, 1, 0, 0, 0, 0, 0]);
  expect(rowOf(workbook, 'Весь план')).toEqual([3, 1, 1, 0, 0, 0, 1, 33]);
  expect(rowOf(workbook, 'Отдел спорта')).toEqual([2, 1, 1, 0, 0, 0, 0, 50]);
  expect(rowOf(workbook, '2022 год')).toEqual([3, 1, 1, 0, 0, 0, 1, 33]);
});

test('an earlier period is counted from its own tab', () => {
  const host = hostOf([tab(PLAN.replaceAll('2022', '2021'), '2021'), tab(PLAN)]);
  for (const sheet of host.workbook.sheets) {
    host.activeSheet = sheet;
    panel(host, 'panelCheck', HERE);
  }
  panel(host, 'panelSummary', HERE);
  calculateSummary(host.workbook);
  expect(rowOf(host.workbook, '2021 год')).toEqual([3, 1, 1, 0, 0, 0, 1, 33]);
});

test('an edit of an entry is seen at once; what is typed over a figure stays', () => {
  const host = summed();
  const [plan] = host.workbook.sheets;
  type(host, 'E5', 'Ярмарка прошла 6 мая 2022 года', plan);
  calculateSummary(host.workbook);
  expect(rowOf(host.workbook, 'Весь план')).toEqual([3, 2, 1, 0, 0, 0, 0, 67]);
  const sheet = summaryOf(host.workbook);
  setContent(sheet, 5, 1, { value: null, formula: 'SUM(B6:B7)' });
  setContent(sheet, 6, 1, { value: 40 });
  calculateSummary(host.workbook);
  expect(sheet.cells.get('5,1')).toMatchObject({ formula: 'SUM(B6:B7)' });
  expect(valueAt(sheet, 5, 1)).toBe(null);
  expect(valueAt(sheet, 6, 1)).toBe(40);
});

test('nothing is worked out from a state that is none, from rows that have moved, or in a tab of somebody’s own', () => {
  const host = summed();
  const [plan = newSheet('')] = host.workbook.sheets;
  const stale = (): unknown[] => {
    noteCells(host.workbook, plan, { top: 0, left: 0, bottom: 9, right: 9 });
    calculateSummary(host.workbook);
    return rowOf(host.workbook, 'Весь план').slice(1, 3);
  };
  expect(stale()).toEqual([1, 1]);
  setContent(plan, 4, 5, { value: '#REF!' });
  expect(stale()).toEqual(['Загрузка...', 'Загрузка...']);
  setContent(plan, 4, 5, { value: 'Исполнялось' });
  expect(stale()).toEqual([2, 1]);
  const order = [...plan.rows.keys()];
  moveAlike(plan, {
    order: [0, null, ...order.slice(1)],
    before: order.length,
    how: { kind: 'insert', row: 1, count: 1 },
  });
  expect(stale()).toEqual(['Загрузка...', 'Загрузка...']);
  panel(host, 'panelCheck', HERE);
  expect(stale()).toEqual([1, 1]);

  const foreign = newSheet('Сводка');
  setContent(foreign, 0, 0, { value: null, formula: '1+1' });
  const workbook = { ...host.workbook, sheets: [foreign] };
  calculateSummary(workbook);
  expect(valueAt(foreign, 0, 0)).toBe(null);
});

test('the file keeps the figures beside their formulas, and new ones in their place', async () => {
  const host = summed();
  const first = await renderWorkbook(host.workbook);
  const xml = (bytes: Uint8Array): string =>
    Object.values(unzipParts(bytes)).find((part) => part.includes('SUMPRODUCT')) ?? '';
  expect(xml(first.bytes)).toContain('<c r="A1" t="str"><f>"Сводка"</f><v>Сводка</v></c>');
  const workbook = await readWorkbook(first.bytes, 'plan.xlsx');
  expect(rowOf(workbook, 'Весь план')).toEqual([3, 1, 1, 0, 0, 0, 1, 33]);
  const [plan = newSheet('')] = workbook.sheets;
  setContent(plan, 4, 5, { value: 'Исполнялось' });
  const { bytes } = await renderWorkbook(workbook);
  expect(rowOf(await readWorkbook(bytes, 'plan.xlsx'), 'Весь план')).toEqual([3, 2, 1, 0, 0, 0, 0, 67]);
  expect(xml(bytes)).toContain('t="str"><f>\'2022\'!F5</f><v>Исполнялось</v></c>');
});

test('a text that programs read otherwise than it stands in a file is left to them', async () => {
  const host = summed([tab(PLAN.replace('Отчёт за 2022 год', 'Отчёт_x0041_ за 2022 год'))]);
  expect(valueAt(summaryOf(host.workbook), 1, 0)).toBe(null);
  await expect(renderWorkbook(host.workbook)).resolves.toBeDefined();
});

test.each<[string, unknown]>([
  ['1+2*3-4/2', 5],
  ['(1+2)*3', 9],
  ['INT(7/2)', 3],
  ['INT((0-7)/2)', -4],
  ['"да ""нет"""', 'да "нет"'],
  ['"А"="а"', true],
  ['1<>"1"', true],
  ['A1=0', true],
  ['A1=""', true],
  ['A2+1', 3],
  ['SUMPRODUCT((A1:A3=2)*B1:B3)', 10],
  ['SUMPRODUCT((A1:A3="")*(B1:B3<>""))', 1],
  ['SUMPRODUCT(1*B1:B3)', 60],
])('%s', (formula, wanted) => {
  expect(evaluate(formula, CELLS)).toBe(wanted);
});

test.each([
  '1/0',
  'SUM(A1:A3)',
  '"а"+1',
  '1+',
  '1 2',
  'A1:A3',
  'SUMPRODUCT(A1:B3)',
  'SUMPRODUCT(A:A)',
  'SUMPRODUCT((A1:A3=1)*B1:B2)',
  'SUMPRODUCT(A1:A3=2)',
  '1,2',
])('%s is left alone', (formula) => {
  expect(() => evaluate(formula, CELLS)).toThrow(NotComputable);
});

const VALUES = [
  [null, 10],
  [2, 10],
  ['а', 40],
] as const;

const CELLS = {
  cell: (_sheet: string | null, row: number, column: number) => VALUES[row]?.[column] ?? null,
  column: (_sheet: string | null, { top, bottom, left }: { top: number; bottom: number; left: number }) => ({
    length: bottom - top,
    rows: null,
    rowsWith: null,
    at: (row: number) => VALUES[top + row]?.[left] ?? null,
  }),
};
