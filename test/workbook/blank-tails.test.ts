/** Formatted rows far below a tab's content are put aside for a save; what comes out is what going through all of them gives. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/stand-in/host/model';
import { setContent } from '../../src/stand-in/spreadsheet/cells';
import { deleteRow } from '../../src/stand-in/spreadsheet/row-operations';
import { cutTails, TAILS } from '../../src/workbook/package/blank-tails';
import { Package } from '../../src/workbook/package/package';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { makeSave } from '../../src/workbook/render-workbook';
import { buildPackage } from '../support/documents/package';

const USUAL = { ...TAILS };
const small = (): object => Object.assign(TAILS, { part: 1, least: 1 });
const never = (): object => Object.assign(TAILS, { part: Infinity });
afterEach(() => Object.assign(TAILS, USUAL));

const PART = 'xl/worksheets/sheet1.xml';
const filled = (row: number): string => `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" s="0"/></row>`;
const blank = (row: number): string => `<row r="${row}" ht="15"><c r="A${row}" s="0"/></row>`;
const rows = (from: number, to: number, make: (row: number) => string): string[] =>
  Array.from({ length: to - from + 1 }, (_none, index) => make(from + index));
const tab = (lines: readonly string[], behind = ''): string => `<sheetData>${lines.join('')}</sheetData>${behind}`;
const LINES = [...rows(1, 9, filled), ...rows(10, 2_050, blank)];
const bytesOf = (sheet: string): Uint8Array => buildPackage({ tabs: { План: sheet, Другой: tab([filled(1)]) } });

type Change = (workbook: Workbook) => void;
const type =
  (row: number, at = 0): Change =>
  ({ sheets }) => {
    const sheet = sheets[at];
    if (sheet === undefined) throw new Error('no tab');
    setContent(sheet, row, 0, { value: 'другое' });
  };

async function outcome(file: Uint8Array, change: Change): Promise<readonly unknown[]> {
  const workbook = await readWorkbook(file, 'plan.xlsx');
  const read = JSON.stringify(workbook.sheets.map(({ cells, rows }) => [[...cells], rows]));
  change(workbook);
  const { bytes, receipt } = await makeSave(workbook);
  return [read, Buffer.from(bytes).toString('base64'), receipt];
}

describe('the same is read, written and told', () => {
  const gone: Change = ({ sheets: [sheet] }) => {
    if (sheet !== undefined) deleteRow(sheet, 3);
  };
  test.each<[string, string, Change]>([
    ['a cell', tab(LINES), type(4)],
    ['nothing', tab(LINES), () => {}],
    ['another tab', tab(LINES), type(0, 1)],
    ['a row between', tab([...rows(1, 9, filled), ...rows(2_020, 2_050, blank)]), type(2_012)],
    ['a row among them', tab(LINES), type(2_030)],
    ['a row below all', tab(LINES), type(2_080)],
    ['a row taken out', tab(LINES), gone],
    ['more behind the rows', tab(LINES, '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>'), type(4)],
    ['a few filled rows far below', tab([...LINES, filled(200_000), ...rows(200_001, 203_000, blank)]), type(4)],
  ])('%s', async (_what, sheet, change) => {
    const file = bytesOf(sheet);
    never();
    const whole = await outcome(file, change);
    Object.assign(TAILS, USUAL);
    small();
    expect(cutTails(file)).not.toBeNull();
    expect(await outcome(file, change)).toEqual(whole);
  });
});

test('rows farther than two thousand below the content are put aside, none nearer', () => {
  small();
  const cut = cutTails(bytesOf(tab(LINES)));
  expect(cut?.tails.map(({ firstRow, rows }) => [firstRow, `${rows}`])).toEqual([
    [2_009, rows(2_010, 2_050, blank).join('')],
  ]);
  expect(new Package(cut?.bytes ?? new Uint8Array()).text(PART)).toContain(`${blank(2_009)}</sheetData>`);
});

describe('left where they are:', () => {
  test.each([
    ['rows that do not say where they are', tab([...LINES.slice(0, 99), '<row ht="9"/>', ...LINES.slice(100)])],
    ['rows with a comment among them', tab([...LINES, '<!-- <row r="9"/> -->'])],
    ['rows out of order', tab([...rows(1, 9, filled), ...rows(10, 1_500, blank), ...rows(1_400, 2_900, blank)])],
    ['fewer than two thousand', tab(LINES.slice(0, 2_000))],
  ])('%s', (_what, sheet) => {
    small();
    expect(cutTails(bytesOf(sheet))).toBeNull();
  });
});
