/** Cells that cannot be what their file says: a day of no calendar stays as written and is named, two cells in one place are neither. */
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { buildPackage } from '../support/documents/package';
import { checkGrid, HEADER } from '../support/rule-tester';
import { sheetTable } from '../support/sheet-table';

const read = (rows: string, name = 'План') =>
  readWorkbook(buildPackage({ tabs: { [name]: `<sheetData>${rows}</sheetData>` } }), 'plan.xlsx');

test.each<[string, string | Date]>([
  ['2022-02-31', '2022-02-31'],
  ['2023-02-29', '2023-02-29'],
  ['2022-04-31T12:00:00', '2022-04-31T12:00:00'],
  ['2022-13-01', '2022-13-01'],
  ['2022-05-04T25:00:00', '2022-05-04T25:00:00'],
  ['2024-02-29', new Date('2024-02-29T00:00:00Z')],
  ['2022-12-31T18:00:00', new Date('2022-12-31T18:00:00Z')],
])('the day %s', async (written, value) => {
  const { sheets } = await read(`<row r="1"><c r="A1" t="d"><v>${written}</v></c></row>`);
  expect(sheets[0]?.rows[0]?.[0]).toEqual(value);
});

test('a day of no calendar is named as a period and in progress', () => {
  const plan = `План на 2022 год\n${HEADER}\n1. Раздел | | | |\n1.1. | Ярмарка | 2022-02-31 | Отдел культуры | Проведена 2022-02-31`;
  expect(checkGrid(sheetTable(plan)).map(({ rule }) => rule)).toEqual(['unreadable-period', 'impossible-date']);
});

describe('what is written twice is refused, with its place', () => {
  const cell = (place: string, value: number) => `<c r="${place}"><v>${value}</v></c>`;
  test.each([
    ['a cell', `<row r="1">${cell('A1', 1)}${cell('B1', 2)}${cell('A1', 3)}</row>`, 'ячейка A1 записана'],
    ['a cell that says the same', `<row r="1">${cell('A1', 1)}${cell('A1', 1)}</row>`, 'ячейка A1 записана'],
    ['a cell without a place behind another', `<row r="1"><c r="B1"/><c r="A1"/><c><v>1</v></c></row>`, 'ячейка B1 '],
    ['a row', `<row r="2">${cell('A2', 1)}</row><row r="2">${cell('B2', 2)}</row>`, 'строка 2 записана'],
    ['a row, far behind', `<row r="2"/><row r="3"/><row r="2">${cell('A2', 2)}</row>`, 'строка 2 записана'],
  ])('%s', async (_what, rows, words) => {
    const error = await read(rows, 'Отчёт').then(
      () => null,
      (reason: { texts: { ru: string; en: string } }) => reason.texts,
    );
    expect(error?.ru).toContain('на листе «Отчёт»');
    expect(error?.ru).toContain(words);
    expect(error?.en).toContain('written twice');
  });

  test('and what stands in no order is not', async () => {
    const { sheets } = await read(`<row r="2">${cell('B2', 4)}${cell('A2', 3)}</row><row r="1">${cell('A1', 1)}</row>`);
    expect(sheets[0]?.rows).toEqual([
      [1, null],
      [3, 4],
    ]);
  });
});
