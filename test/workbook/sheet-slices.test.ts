/** A large tab is read, written and proven a slice at a time; the outcome is the one of reading it whole. */
import { crc32 } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Workbook } from '../../src/stand-in/host/model';
import { addStyle, setContent } from '../../src/stand-in/spreadsheet/cells';
import { deleteRow, insertRow, sortRows } from '../../src/stand-in/spreadsheet/row-operations';
import { Package } from '../../src/workbook/package/package';
import { SLICING, sliceSheet } from '../../src/workbook/package/sheet-slices';
import { compareMovedTab } from '../../src/workbook/prove/compare-moved-tab';
import { compareSheet } from '../../src/workbook/prove/compare-sheet';
import { makeStep } from '../../src/workbook/prove/row-steps';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { makeSave } from '../../src/workbook/render-workbook';
import { buildPackage } from '../support/documents/package';

const TEXT = Package.prototype.text;
const USUAL = { ...SLICING };
const sliced = (): object => Object.assign(SLICING, { from: 1, short: 100, long: 150, packed: 7 });
afterEach(() => Object.assign(SLICING, USUAL));

const text = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
const PART = 'xl/worksheets/sheet1.xml';
const LINES = Array.from({ length: 12 }, (_none, index) => {
  const row = 2 * index + 1;
  const beside = index % 3 === 0 ? `<c r="C${row}"><v>${index}</v></c>` : '';
  const tall = index === 5 ? ' ht="30" customHeight="1"' : '';
  return `<row r="${row}"${tall}>${text(`A${row}`, `Запись ${index} &amp; ещё`)}${beside}</row>`;
});
const withLine = (at: number, line: string): string[] => LINES.map((each, index) => (index === at ? line : each));
const FRAME = [
  '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>',
  '<dataValidations count="1"><dataValidation type="list" sqref="D1:D9"><formula1>"да,нет"</formula1></dataValidation></dataValidations>',
  '<hyperlinks><hyperlink ref="A5" location="План!A1"/><hyperlink ref="F30" location="План!A1"/></hyperlinks>',
];
const tab = (lines: readonly string[]): string =>
  `<cols><col min="1" max="1" width="20"/></cols><sheetData>${lines.join('\n')}\n</sheetData>${FRAME.join('')}`;
const bytesOf = (sheet: string): Uint8Array => buildPackage({ tabs: { План: sheet } });

const plain = ({ sheets }: Workbook): unknown =>
  sheets.map(({ cells, ...rest }) => ({ ...rest, cells: [...cells].sort(([one], [other]) => (one < other ? -1 : 1)) }));

function edit({ sheets: [sheet] }: Workbook): void {
  if (sheet === undefined) throw new Error('no tab');
  setContent(sheet, 4, 0, { value: 'другое' });
  setContent(sheet, 5, 1, { value: 'строка между' });
  setContent(sheet, 40, 2, { value: 'далеко внизу' });
  setContent(sheet, 8, 0, { value: null });
  addStyle(sheet, 10, 0, { font: { bold: true } });
}

async function outcome(file: Uint8Array, change = edit): Promise<readonly unknown[]> {
  const workbook = await readWorkbook(file, 'plan.xlsx');
  const read = structuredClone(plain(workbook));
  change(workbook);
  const { bytes, receipt } = await makeSave(workbook);
  return [read, Buffer.from(bytes).toString('base64'), receipt];
}

test('what is read, written and told of a save is the same', async () => {
  const file = bytesOf(tab(LINES));
  const whole = await outcome(file);
  sliced();
  const slices = [...(new Package(file).sliced(PART)?.slices() ?? [])];
  expect(slices.length).toBeGreaterThan(5);
  expect(new Package(file).sliced(PART)?.span).toBe(4 * 3 + 8);
  expect(await outcome(file)).toEqual(whole);
});

describe('what is usual enough is the same, wherever slices end:', () => {
  const long = 'длинная запись 😀 '.repeat(200);
  test.each([
    ['a row that is longer than many slices', tab(withLine(3, `<row r="7">${text('A7', long)}</row>`))],
    ['the last row is', tab(withLine(11, `<row r="23">${text('A23', long)}</row>`))],
    ['blanks before and behind the rows', tab([' '.repeat(900), ...LINES, ' '.repeat(900)])],
    ['line breaks of Windows', tab(LINES).replaceAll(/<(?=c |row )/g, '\r\n<')],
    ['rows of one tag', tab(LINES.flatMap((line, index) => [line, `<row r="${2 * index + 2}" hidden="1"/>`]))],
    ['cells out of order', tab(withLine(3, `<row r="7"><c r="C7"><v>1</v></c>${text('A7', 'а')}<c r="B7"/></row>`))],
    ['markup that is text', tab(withLine(3, `<row r="7">${text('A7', '&lt;/row>&#1047; &lt;/sheetData>')}</row>`))],
    ['days that are written as such', tab(withLine(3, '<row r="7"><c r="A7" t="d"><v>2023-05-01</v></c></row>'))],
    ['parts of a text', tab(withLine(3, '<row r="7"><c r="A7" t="inlineStr"><is><r><t>а</t></r></is></c></row>'))],
    ['a cell that is there twice', tab(withLine(3, '<row r="7"><c r="A7"><v>1</v></c><c r="A7"><v>2</v></c></row>'))],
    ['a row that is broken', tab(withLine(3, '<row r="7"><c r="A7"><v>3</c></row>'))],
    ['a row that does not end', tab(withLine(3, '<row r="7"><c r="A7"><v>3</v></c>'))],
    ['the last row’s end twice', tab([...LINES, '</row>'])],
  ])('%s', async (_what, sheet) => {
    const file = bytesOf(sheet);
    const told = (): Promise<unknown> => outcome(file).catch(String);
    const whole = await told();
    sliced();
    expect(new Package(file).sliced(PART)).not.toBeNull();
    expect(await told()).toEqual(whole);
  });
});

test('a part that is not what its entry says is not cut', () => {
  const packed = Buffer.from(`<worksheet>${tab(LINES)}</worksheet>`);
  const given = { method: 0, packed, size: packed.length, checksum: crc32(packed) };
  sliced();
  expect(sliceSheet({ ...given, checksum: 1 })).toBeNull();
  expect(sliceSheet({ ...given, packed: Buffer.from(packed), size: packed.length + 1 })).toBeNull();
  expect(sliceSheet({ ...given, packed: Buffer.from(packed) })).not.toBeNull();
});

test('notes are the same, under which there is a cell or none', async () => {
  const note = (place: string): string =>
    `<comment ref="${place}" authorId="0"><text><t>Примечание ${place}</t></text></comment>`;
  const file = buildPackage({
    tabs: { Первый: '<sheetData/>', План: tab(LINES).replace('<c r="A5"', '<c r="A5" s="0"') },
    styles: '<cellXfs count="1"><xf/></cellXfs>',
    parts: {
      'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>`,
      'xl/comments1.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Кто-то</author></authors><commentList>${['A5', 'B5', 'A6', 'C60'].map(note).join('')}</commentList></comments>`,
    },
  });
  const change = ({ sheets: [, sheet] }: Workbook): void => {
    if (sheet !== undefined) setContent(sheet, 4, 0, { value: 'другое' });
  };
  const whole = await outcome(file, change);
  expect(JSON.stringify(whole[0])).toContain('Примечание C60');
  sliced();
  expect(new Package(file).sliced('xl/worksheets/sheet2.xml')).not.toBeNull();
  expect(await outcome(file, change)).toEqual(whole);
});

test('rows that were put in and taken out are the same in the file', async () => {
  const file = bytesOf(tab(LINES));
  const move = (workbook: Workbook): void => {
    for (const sheet of workbook.sheets) {
      for (const row of [3, 3, 17]) insertRow(sheet, row);
      deleteRow(sheet, 8);
    }
    edit(workbook);
  };
  const whole = await outcome(file, move);
  sliced();
  expect(await outcome(file, move)).toEqual(whole);
});

test('rows that changed places are the same in the file, before and after others are put in', async () => {
  const file = bytesOf(tab(LINES));
  const move = (workbook: Workbook): void => {
    for (const sheet of workbook.sheets) {
      sortRows(sheet, 4, 20, 0, true);
      insertRow(sheet, 3);
      sortRows(sheet, 10, 24, 2);
    }
    edit(workbook);
  };
  const whole = await outcome(file, move);
  sliced();
  let texts = 0;
  const text = vi.spyOn(Package.prototype, 'text').mockImplementation(function (this: Package, name) {
    if (name === PART) texts += 1;
    return TEXT.call(this, name);
  });
  expect(await outcome(file, move)).toEqual(whole);
  text.mockRestore();
  expect(texts).toBe(0);
});

test('rows that did not go where they were to go are named', () => {
  const moved = buildPackage({ tabs: { План: tab(LINES).replaceAll('A15"', 'A16"').replace('r="15"', 'r="16"') } });
  const steps = new Map([['План', [makeStep({ order: [...Array(14).keys(), null, 14, 15], before: 16 })]]]);
  const [before, after] = [bytesOf(tab(LINES)), moved].map((file) => ({ pack: new Package(file), part: PART }));
  if (before === undefined || after === undefined) throw new Error('no package');
  const whole = compareMovedTab(before, after, 'План', steps);
  sliced();
  const [one, other] = [before, after].map(({ pack }) => ({ pack: new Package(pack.toBytes()), part: PART }));
  if (one === undefined || other === undefined) throw new Error('no package');
  expect(compareMovedTab(one, other, 'План', steps)).toEqual(whole);
  expect(whole).toContain('18:18');
  expect(whole).not.toContain('16:16');
});

describe('rows that are too many, too few or sorted are told of as where all is read at once:', () => {
  const order = [...Array(24).keys()];
  const sorted = [...order];
  [sorted[4], sorted[6]] = [6, 4];
  test.each([
    ['one more', [...LINES, '<row r="99"/>'], order, ['sheetData']],
    ['one less', LINES.slice(0, -1), order, ['23:23', 'sheetData']],
    ['none', LINES, order, []],
    ['two that did not change places', LINES, sorted, ['5:5', '7:7']],
  ])('%s', (_what, lines, rows, places) => {
    const steps = new Map([['План', [makeStep({ order: rows, before: 24 })]]]);
    const compare = (): string[] => {
      const [one, other] = [LINES, lines].map((each) => ({ pack: new Package(bytesOf(tab(each))), part: PART }));
      if (one === undefined || other === undefined) throw new Error('no package');
      return compareMovedTab(one, other, 'План', steps).filter((place) => !/^[A-Z]+\d/.test(place));
    };
    const whole = compare();
    sliced();
    expect(compare().sort()).toEqual(whole.sort());
    expect(whole).toEqual(expect.arrayContaining(places));
  });
});

describe('what is unusual is read whole:', () => {
  test.each([
    ['a formula', withLine(3, '<row r="7"><c r="A7"><f>A1</f><v>1</v></c></row>')],
    ['a comment', withLine(3, '<row r="7"><!-- </row> --></row>')],
    ['a row without its number', withLine(3, '<row><c r="A7"><v>1</v></c></row>')],
    ['rows out of order', withLine(3, '<row r="3"><c r="B3"><v>1</v></c></row>')],
    ['a cell without its place', withLine(3, '<row r="7"><c><v>1</v></c></row>')],
    ['a cell of another row', withLine(3, '<row r="7"><c r="A30"><v>1</v></c></row>')],
    [
      'how a text is read aloud',
      withLine(3, '<row r="7"><c r="A7" t="inlineStr"><is><t>а</t><rPh sb="0" eb="1"><t>б</t></rPh></is></c></row>'),
    ],
    ['rows far below', [...LINES, '<row r="9000"/>']],
    ['no rows', []],
    ['a stray row', [...LINES, '<row r="200000"><c r="A200000"><v>1</v></c></row>']],
    ['a cell far to the right', withLine(3, '<row r="7"><c r="AAA7" s="0"/></row>')],
    ['rows behind the rows', `${tab(LINES)}<sheetData><row r="99"><c r="A99"><v>1</v></c></row></sheetData>`],
    ['a row that seems to be another', withLine(3, `<row foo=' r="8"' r="3"/>`)],
    ['what seems to begin the rows', `<?foo <sheetData> ?>${tab(LINES)}`],
    ['what seems to end the tag before the rows', tab(LINES).replace('<sheetData>', '<sheetData foo="1>2">')],
  ])('%s', async (_what, lines) => {
    const file = bytesOf(typeof lines === 'string' ? lines : tab(lines));
    const told = (): Promise<unknown> => outcome(file).catch(String);
    const whole = await told();
    sliced();
    expect(new Package(file).sliced(PART)).toBeNull();
    expect(await told()).toEqual(whole);
  });
});

describe('what differs is named by its place, wherever slices end:', () => {
  test.each([
    ['a text', withLine(7, LINES[7]?.replace('Запись', 'запись') ?? ''), ['A15']],
    ['a row that is gone', LINES.filter((_line, index) => index !== 7), ['15:15', 'A15']],
    ['a row more', [...LINES, '<row r="99"/>'], ['99:99']],
    ['a row’s own tag', withLine(5, LINES[5]?.replace('<row', '<row hidden="1"') ?? ''), ['11:11']],
    ['a merge', LINES, ['mergeCells']],
  ])('%s', (what, lines, places) => {
    sliced();
    const after = what === 'a merge' ? tab(lines).replace('A3:B3', 'A3:C3') : tab(lines);
    const [one, other] = [tab(LINES), after].map((sheet) => ({ pack: new Package(bytesOf(sheet)), part: PART }));
    if (one === undefined || other === undefined) throw new Error('no package');
    const change = { cells: [], columns: [], heights: new Map(), frozenRows: null, rulesAdded: [], rulesRemoved: [] };
    const none = { ...change, name: 'План', validations: [], merges: [], mergesRemoved: [] };
    expect(compareSheet(one, other, none)).toEqual(places);
    expect(compareSheet(one, one, none)).toEqual([]);
  });
});
