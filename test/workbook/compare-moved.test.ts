/** The proof of moved rows: what the mover writes passes it, and each single thing that it might leave behind is named. */
import { describe, expect, test } from 'vitest';
import { moveRows } from '../../src/workbook/package/move-rows';
import { listTabs, Package } from '../../src/workbook/package/package';
import { compareMoved } from '../../src/workbook/prove/compare-moved';
import { buildPackage, type PackageText, unzipParts, zipParts } from '../support/documents/package';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Whatever names rows, in the tab and beside it. */
const BOOK: PackageText = {
  tabs: {
    План: [
      '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="20"><c r="A2" s="0"><v>2</v></c><c r="B2"><f>SUM(A$1:A4)&amp;"A4"&amp;LOG10(A4)</f><v>7</v></c></row>',
      '<row r="3"><c r="A3"><v>3</v></c><c r="C3"><f t="shared" ref="C3:C4" si="0">A3*2</f><v>6</v></c></row><row r="4"><c r="A4"><v>4</v></c><c r="C4"><f t="shared" si="0"/><v>8</v></c></row></sheetData>',
      '<sheetProtection sheet="1"/><protectedRanges><protectedRange sqref="A3:A4" name="r"/></protectedRanges><autoFilter ref="A1:C4"/><mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>',
      '<conditionalFormatting sqref="A3 A4:B4"><cfRule type="expression" priority="1"><formula>$A3&gt;1</formula></cfRule></conditionalFormatting>',
      '<dataValidations count="1"><dataValidation type="list" sqref="A2:A4"><formula1>Другой!$A$1:$A$2</formula1></dataValidation></dataValidations>',
      '<hyperlinks><hyperlink ref="A4" location="План!A3"/></hyperlinks>',
    ].join(''),
    Другой: '<sheetData><row r="1"><c r="A1"><f>План!A4+A4</f><v>8</v></c></row></sheetData>',
  },
  workbook:
    '<definedNames><definedName name="Все">План!$A$1:$C$4</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">План!$3:$3</definedName></definedNames>',
  relations: {
    drawing: '../drawings/drawing1.xml',
    comments: '../comments1.xml',
  },
  parts: {
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:row>3</xdr:row></xdr:to><xdr:sp textlink="План!$A$4"/></xdr:twoCellAnchor></xdr:wsDr>',
    'xl/comments1.xml':
      '<comments><commentList><comment ref="A4" authorId="0"><text><t>План!A4</t></text></comment></commentList></comments>',
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="c"><c:f>План!$A$3:$A$4</c:f><c:v>План!$A$4</c:v></c:chartSpace>',
  },
};

type Orders = readonly {
  readonly order: readonly (number | null)[];
  readonly before: number;
}[];
const INSERT: Orders = [{ order: [0, 1, null, 2, 3], before: 4 }];
const DELETE: Orders = [{ order: [0, 1, 3], before: 4 }];
const SORT: Orders = [{ order: [0, 3, 1, 2], before: 4 }];
const THREE: Orders = [...INSERT, { order: [0, 2, 3, 4], before: 5 }, { order: [0, 1, null, 2, 3], before: 4 }];

const original = buildPackage(BOOK);

function moved(orders: Orders, bytes = original): Uint8Array {
  const pack = new Package(bytes);
  const [tab] = listTabs(pack);
  if (tab !== undefined) moveRows(pack, tab, orders);
  return pack.toBytes();
}

const compare = (orders: Orders, bytes: Uint8Array, before = original): string[] =>
  compareMoved(before, bytes, new Map([['План', orders]]));

test.each([
  ['put in', INSERT],
  ['taken out', DELETE],
  ['sorted', SORT],
  ['moved three times', THREE],
])('rows %s are as they must be', (_how, orders) => {
  expect(compare(orders, moved(orders))).toEqual([]);
});

/** After a row was put in before the third: what somebody might have written instead, and where that is told. */
describe('names', () => {
  test.each<[what: string, part: string, right: string, wrong: string, place: RegExp]>([
    ['a value in the wrong row', 'xl/worksheets/sheet1.xml', '<v>3</v>', '<v>4</v>', /^'План'!A4$/],
    ['a look', 'xl/worksheets/sheet1.xml', 's="0"', 's="1"', /^'План'!A2$/],
    ['a height', 'xl/worksheets/sheet1.xml', 'ht="20"', 'ht="21"', /^'План'!2:2$/],
    ['a formula', 'xl/worksheets/sheet1.xml', 'A$1:A5', 'A$1:A4', /^'План'!B2$/],
    ['a formula that was shared', 'xl/worksheets/sheet1.xml', '>A5*2<', '>A4*2<', /^'План'!C5$/],
    ['a text within a formula', 'xl/worksheets/sheet1.xml', '"A4"', '"A5"', /^'План'!B2$/],
    ['a row too many', 'xl/worksheets/sheet1.xml', '</sheetData>', '<row r="9"/></sheetData>', /sheetData$/],
    ['a protected range', 'xl/worksheets/sheet1.xml', 'sqref="A4:A5" name', 'sqref="A3:A4" name', /protectedRanges$/],
    ['the protection', 'xl/worksheets/sheet1.xml', '<sheetProtection sheet="1"/>', '', /sheetProtection$/],
    ['a filter', 'xl/worksheets/sheet1.xml', 'ref="A1:C5"', 'ref="A1:C4"', /autoFilter$/],
    ['a merge', 'xl/worksheets/sheet1.xml', 'ref="A5:B5"', 'ref="A4:B4"', /mergeCells$/],
    ['a rule', 'xl/worksheets/sheet1.xml', '$A4&gt;1', '$A3&gt;1', /conditionalFormatting$/],
    ['a list', 'xl/worksheets/sheet1.xml', 'sqref="A2:A5"', 'sqref="A2:A4"', /dataValidations$/],
    ['a link', 'xl/worksheets/sheet1.xml', 'location="План!A4"', 'location="План!A3"', /hyperlinks$/],
    ['a formula of another tab', 'xl/worksheets/sheet2.xml', 'План!A5+A4', 'План!A5+A5', /^'Другой'!A1$/],
    ['a name', 'xl/workbook.xml', '$C$5', '$C$4', /^xl\/workbook.xml$/],
    ['titles of print', 'xl/workbook.xml', '$4:$4', '$3:$3', /^xl\/workbook.xml$/],
    ['a picture', 'xl/drawings/drawing1.xml', '<xdr:row>4<', '<xdr:row>3<', /drawing1/],
    ['what a shape shows', 'xl/drawings/drawing1.xml', '$A$5', '$A$4', /drawing1/],
    ['a note', 'xl/comments1.xml', 'ref="A5"', 'ref="A4"', /comments1/],
    ['the text of a note', 'xl/comments1.xml', 'План!A4', 'План!A5', /comments1/],
    ['a chart', 'xl/charts/chart1.xml', '$A$4:$A$5', '$A$3:$A$4', /chart1/],
    ['what a chart keeps of values', 'xl/charts/chart1.xml', '<c:v>План!$A$4', '<c:v>План!$A$5', /chart1/],
  ])('%s', (_what, part, right, wrong, place) => {
    const parts = unzipParts(moved(INSERT));
    expect(parts[part]).toContain(right);
    const spoilt = zipParts({
      ...parts,
      [part]: (parts[part] ?? '').replace(right, wrong),
    });
    expect(compare(INSERT, spoilt)).toEqual([expect.stringMatching(place)]);
  });
});

test('a rule whose first row goes speaks of the first that stays', () => {
  const given = {
    ...BOOK,
    tabs: {
      ...BOOK.tabs,
      План: (BOOK.tabs.План ?? '').replace('A3 A4:B4', 'A2 A4:B4'),
    },
  };
  const before = buildPackage(given);
  const orders: Orders = [{ order: [0, 2, 3], before: 4 }];
  const after = moved(orders, before);
  expect(compare(orders, after, before)).toEqual([]);
  expect(unzipParts(after)['xl/worksheets/sheet1.xml']).toContain(
    'sqref="A3:B3"><cfRule type="expression" priority="1"><formula>$A4&gt;1',
  );
});

test('what nobody knows to refer to rows is named: a part that another program wrote', () => {
  const before = buildPackage({
    ...BOOK,
    parts: {
      ...BOOK.parts,
      'xl/notes/own.xml': `<x at="План!$A$4" r="${RELATIONS}"/>`,
    },
  });
  expect(compare(INSERT, moved(INSERT, before), before)).toEqual(['xl/notes/own.xml']);
  const above = buildPackage({
    ...BOOK,
    parts: { ...BOOK.parts, 'xl/notes/own.xml': '<x at="План!$A$1"/>' },
  });
  expect(compare(INSERT, moved(INSERT, above), above)).toEqual([]);
});
