/** Formatted rows far below a tab's content are put aside for a save; what comes out is what going through all of them gives. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/stand-in/host/model';
import { setContent } from '../../src/stand-in/spreadsheet/cells';
import { deleteRow } from '../../src/stand-in/spreadsheet/row-operations';
import { cutTails, putTails, TAILS, type WithoutTails } from '../../src/workbook/package/blank-tails';
import { Package } from '../../src/workbook/package/package';
import { readZip, STORED, unpack, writeZip, type ZipEntry } from '../../src/workbook/package/zip';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { makeSave } from '../../src/workbook/render-workbook';
import { Unproven } from '../../src/workbook/unproven';
import { buildPackage, packageParts, unzipParts, zipParts } from '../support/documents/package';

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

const typeSeven: Change = ({ sheets: [sheet] }) => {
  if (sheet !== undefined) setContent(sheet, 4, 0, { value: 7 });
};

async function changed(file: Uint8Array, change: Change): Promise<Workbook> {
  const workbook = await readWorkbook(file, 'plan.xlsx');
  change(workbook);
  return workbook;
}

async function outcome(file: Uint8Array, change: Change): Promise<readonly unknown[]> {
  let read = '';
  const workbook = await changed(file, (open) => {
    read = JSON.stringify(open.sheets.map(({ cells, rows }) => [[...cells], rows]));
    change(open);
  });
  const { bytes, receipt } = await makeSave(workbook).catch((reason: unknown) => {
    if (reason instanceof Unproven) return reason;
    throw reason;
  });
  return [read, Buffer.from(bytes).toString('base64'), receipt];
}

/** As where no row is put aside. */
async function expectSame(file: Uint8Array, change: Change, most = USUAL.most): Promise<void> {
  never();
  const whole = await outcome(file, change);
  Object.assign(TAILS, USUAL, { most });
  small();
  expect(cutTails(file)).not.toBeNull();
  expect(await outcome(file, change)).toEqual(whole);
}

const entriesOf = (file: Uint8Array): readonly ZipEntry[] => readZip(file) ?? [];
const sizeOf = (file: Uint8Array): number => entriesOf(file).find(({ name }) => name === PART)?.size ?? 0;

describe('the same is read, written and told', () => {
  const gone: Change = ({ sheets: [sheet] }) => {
    if (sheet !== undefined) deleteRow(sheet, 3);
  };
  test.each<[string, string, Change]>([
    ['a cell', tab(LINES), type(4)],
    ['a cell, in as many letters', tab(LINES), typeSeven],
    ['nothing', tab(LINES), () => {}],
    ['another tab', tab(LINES), type(0, 1)],
    ['a row between', tab([...rows(1, 9, filled), ...rows(2_020, 2_050, blank)]), type(2_012)],
    ['a row among them', tab(LINES), type(2_030)],
    ['a row below all', tab(LINES), type(2_080)],
    ['a row taken out', tab(LINES), gone],
    ['more behind the rows', tab(LINES, '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>'), type(4)],
    ['a few filled rows far below', tab([...LINES, filled(200_000), ...rows(200_001, 203_000, blank)]), type(4)],
  ])('%s', async (_what, sheet, change) => {
    await expectSame(bytesOf(sheet), change);
  });

  test('a cell, where the tab with all its rows is larger than what is read', async () => {
    const file = bytesOf(tab(LINES));
    await expectSame(file, type(4), sizeOf(file));
  });

  test('nothing, of a package with words behind it', async () => {
    const words = Buffer.from('made elsewhere');
    const file = Buffer.concat([bytesOf(tab(LINES)), words]);
    file.writeUInt16LE(words.length, file.length - words.length - 2);
    await expectSame(file, () => {});
  });

  test('a cell of a signed workbook, which is refused', async () => {
    const related = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const relation = (id: string, manner: string, target: string): string =>
      `<Relationship Id="${id}" Type="${related}/digital-signature/${manner}" Target="${target}"/>`;
    const parts = packageParts({ tabs: { План: tab(LINES) } });
    const file = zipParts({
      ...parts,
      '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('</R', `${relation('s', 'origin', 's/origin.sigs')}</R`),
      's/origin.sigs': '',
      's/_rels/origin.sigs.rels': `<Relationships xmlns="${related}">${relation('one', 'signature', 'sig1.xml')}</Relationships>`,
      's/sig1.xml': '<Signature/>',
    });
    await expectSame(file, type(4));
    await expect(makeSave(await changed(file, type(4)))).rejects.toThrow('digitally signed');
  });
});

describe('what was made without the rows', () => {
  const cut = (file: Uint8Array): WithoutTails => {
    small();
    const without = cutTails(file);
    if (without === null) throw new Error('no tail');
    return without;
  };
  const saying = (file: Uint8Array, text: string): Uint8Array => zipParts({ ...unzipParts(file), [PART]: text });

  test('has a part that nothing was changed in as it was packed', () => {
    const file = bytesOf(tab(LINES));
    const stored = writeZip(
      entriesOf(file).map((entry) => ({ ...entry, method: STORED, packed: unpack(entry, Infinity) ?? entry.packed })),
    );
    const { bytes, tails } = cut(stored);
    expect(bytes.length).toBeLessThan(stored.length);
    expect(putTails(bytes, tails)).toEqual(stored);
  });

  test('may have lost one of the parts', () => {
    const both = buildPackage({ tabs: { План: tab(LINES), Другой: tab(LINES) } });
    const { bytes, tails } = cut(both);
    const { [PART]: _gone, ...left } = unzipParts(bytes);
    const { [PART]: _whole, ...expected } = unzipParts(both);
    expect(unzipParts(putTails(zipParts(left), tails) ?? new Uint8Array())).toEqual(expected);
  });

  test('is nothing where the rows have no place', () => {
    const { bytes, tails } = cut(bytesOf(tab(LINES)));
    const rest = unzipParts(bytes)[PART] ?? '';
    expect(putTails(saying(bytes, rest.replace('</sheetData>', ' </sheetData>')), tails)).not.toBeNull();
    expect(putTails(saying(bytes, '<worksheet><sheetData/></worksheet>'), tails)).toBeNull();
  });

  test('is nothing where it cannot be read, or could not be with the rows', () => {
    const file = bytesOf(tab(LINES));
    const { bytes, tails } = cut(file);
    const longer = saying(bytes, (unzipParts(bytes)[PART] ?? '').replace('</sheetData>', ' </sheetData>'));
    const torn = writeZip(entriesOf(longer).map((entry) => (entry.name === PART ? { ...entry, checksum: 1 } : entry)));
    expect(putTails(torn, tails)).toBeNull();
    TAILS.most = sizeOf(file);
    expect(putTails(longer, tails)).toBeNull();
    TAILS.most += 1;
    const put = unzipParts(putTails(longer, tails) ?? new Uint8Array())[PART];
    expect(put).toBe(unzipParts(file)[PART]?.replace(blank(2_010), ` ${blank(2_010)}`));
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
    ['rows with the name of their end behind them', tab(LINES, '<!-- sheetData> -->')],
    ['fewer than two thousand', tab(LINES.slice(0, 2_000))],
  ])('%s', (_what, sheet) => {
    small();
    expect(cutTails(bytesOf(sheet))).toBeNull();
  });
});
