/** Rows put in, taken out and sorted: the file's own parts go along, and what cannot is named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newSheet, rearrangementsOf, type Sheet, type Workbook } from '../../src/stand-in/host/model';
import { setContent } from '../../src/stand-in/spreadsheet/cells';
import { deleteRow, deleteRows, insertRow, insertRows, sortRows } from '../../src/stand-in/spreadsheet/row-operations';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { renderWorkbook } from '../../src/workbook/render-workbook';
import { buildPackage, type PackageText, unzipParts } from '../support/documents/package';

const DRAWING =
  '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>4</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>';

/** A tab with a bit of all that names rows. */
const BOOK: PackageText = {
  tabs: {
    План: [
      '<dimension ref="A1:C4"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/><selection activeCell="A3" sqref="A3"/></sheetView></sheetViews>',
      '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row>',
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>SUM(A1:A4)+A$3+План!A2</f><v>12</v></c></row>',
      '<row r="3" ht="40" customHeight="1"><c r="A3" t="inlineStr"><is><r><rPr><b/></rPr><t>жирно</t></r></is></c><c r="C3"><f t="shared" ref="C3:C4" si="0">A3*2</f><v>6</v></c></row>',
      '<row r="4"><c r="A4"><v>4</v></c><c r="C4"><f t="shared" si="0"/><v>8</v></c></row></sheetData>',
      '<protectedRanges><protectedRange sqref="A3:A4" name="r"/></protectedRanges>',
      '<mergeCells count="2"><mergeCell ref="A4:B4"/><mergeCell ref="D2:D4"/></mergeCells>',
      '<conditionalFormatting sqref="A3:A4"><cfRule type="containsBlanks" priority="1"><formula>LEN(TRIM(A3))=0</formula></cfRule></conditionalFormatting>',
      '<dataValidations count="1"><dataValidation type="list" sqref="A2:A9"><formula1>$C$3:$C$4</formula1></dataValidation></dataValidations>',
      '<hyperlinks><hyperlink ref="A4" location="План!A3"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>',
      '<extLst><ext xmlns:x14="y" uri="z"><x14:dataValidations xmlns:xm="m" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>План!$A$3:$A$4</xm:f></x14:formula1><xm:sqref>B3:B4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    ].join(''),
    Итог: '<sheetData><row r="1"><c r="A1"><f>План!A4&amp;"План!A4"</f><v>4</v></c><c r="B1"><f>A4</f><v>0</v></c></row></sheetData>',
  },
  workbook:
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">План!$3:$4</definedName><definedName name="Все">План!$A$1:$A$4</definedName></definedNames>',
  relations: { drawing: '../drawings/drawing1.xml' },
  parts: { 'xl/drawings/drawing1.xml': DRAWING, 'xl/media/image1.png': 'not touched' },
};

async function save(given: PackageText, edit: (sheet: Sheet, workbook: Workbook) => void) {
  const workbook = await readWorkbook(buildPackage(given), 'plan.xlsx');
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no tab');
  edit(sheet, workbook);
  const rendered = await renderWorkbook(workbook);
  return { workbook, sheet, rendered, parts: unzipParts(rendered.bytes) };
}

const plan = (parts: Record<string, string>): string => parts['xl/worksheets/sheet1.xml'] ?? '';

test('a row put in: cells, formulas, areas, names and pictures below it move, in every part that names them', async () => {
  const { parts, rendered } = await save(BOOK, (sheet) => insertRow(sheet, 2));
  const text = plan(parts);
  expect(text).toContain(
    '<c r="B2"><f>SUM(A1:A5)+A$4+План!A2</f><v>12</v></c></row><row r="4" ht="40" customHeight="1">',
  );
  expect(text).toContain(
    '<c r="A4" t="inlineStr"><is><r><rPr><b/></rPr><t>жирно</t></r></is></c><c r="C4"><f>A4*2</f><v>6</v></c>',
  );
  expect(text).toContain('<c r="C5"><f>A5*2</f><v>8</v></c>');
  expect(text).toContain('topLeftCell="A2"');
  expect(text).toContain('<protectedRange sqref="A4:A5" name="r"/>');
  expect(text).toContain('<mergeCell ref="A5:B5"/><mergeCell ref="D2:D5"/>');
  expect(text).toContain('sqref="A4:A5"><cfRule type="containsBlanks" priority="1"><formula>LEN(TRIM(A4))=0</formula>');
  expect(text).toContain('sqref="A2:A10"><formula1>$C$4:$C$5</formula1>');
  expect(text).toContain('<hyperlink ref="A5" location="План!A4"/>');
  expect(text).toContain('<brk id="4" max="16383" man="1"/>');
  expect(text).toContain('<xm:f>План!$A$4:$A$5</xm:f></x14:formula1><xm:sqref>B4:B5</xm:sqref>');
  expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>План!A5&amp;"План!A4"</f><v>4</v></c><c r="B1"><f>A4</f>');
  expect(parts['xl/workbook.xml']).toContain('План!$4:$5</definedName><definedName name="Все">План!$A$1:$A$5<');
  expect(parts['xl/drawings/drawing1.xml']).toContain(
    '<xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>5</xdr:row>',
  );
  expect(rendered.receipt).toMatchObject({ cells: [], tabs: { moved: ['План'] } });
});

test('a row taken out above shared formulas that no program ever computed', async () => {
  const cell = (row: number, formula: string): string => `<row r="${row}"><c r="B${row}">${formula}<v></v></c></row>`;
  const shared = [cell(2, '<f t="shared" ref="B2:B3" si="0">A2*2</f>'), cell(3, '<f t="shared" si="0"/>')].join('');
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${shared}`;
  const { parts } = await save({ tabs: { План: `<sheetData>${rows}</sheetData>` } }, (sheet) => deleteRow(sheet, 0));
  expect(plan(parts)).toContain(cell(1, '<f>A1*2</f>') + cell(2, '<f>A2*2</f>'));
});

test('a row taken out above formulas without results, in cells whose tags are written in another manner', async () => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r='2'><c r = 'B2'><f>A2*2</f><v></v></c></row>`;
  const { parts } = await save({ tabs: { План: `<sheetData>${rows}</sheetData>` } }, (sheet) => deleteRow(sheet, 0));
  expect(plan(parts)).toContain('<f>A1*2</f>');
});

test('a row taken out with all sparklines of a group: the group goes along, which must have some', async () => {
  const group = (name: string, row: number): string =>
    `<x14:sparklineGroup><x14:colorSeries rgb="${name}"/><x14:sparklines><x14:sparkline><xm:f>План!A${row}:B${row}</xm:f><xm:sqref>C${row}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>`;
  const rows = [1, 2].map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`).join('');
  const groups = (...all: string[]): string =>
    `<extLst><ext xmlns:x14="y" uri="z"><x14:sparklineGroups xmlns:xm="m">${all.join('')}</x14:sparklineGroups></ext></extLst>`;
  const given = {
    tabs: { План: `<sheetData>${rows}</sheetData>${groups(group('FF0000FF', 1), group('FFFF0000', 2))}` },
  };
  const { parts } = await save(given, (sheet) => deleteRow(sheet, 0));
  expect(plan(parts)).toContain(groups(group('FFFF0000', 1)));
});

test('a row taken out: what was only of it goes, references to it say so, the rest closes up', async () => {
  const { parts } = await save(BOOK, (sheet) => deleteRow(sheet, 2));
  const text = plan(parts);
  expect(text).toContain('<f>SUM(A1:A3)+#REF!+План!A2</f>');
  expect(text).not.toContain('жирно');
  expect(text).toContain('<row r="3"><c r="A3"><v>4</v></c><c r="C3"><f>A3*2</f><v>8</v></c></row></sheetData>');
  expect(text).toContain('sqref="A3"><cfRule type="containsBlanks" priority="1"><formula>LEN(TRIM(A3))=0</formula>');
  expect(text).toContain('<mergeCell ref="A3:B3"/><mergeCell ref="D2:D3"/>');
  expect(parts['xl/workbook.xml']).toContain('План!$3:$3</definedName><definedName name="Все">План!$A$1:$A$3<');
});

test('rows that change places take their formulas, heights and links along', async () => {
  const { D2: _merge, ...rest } = { D2: '' };
  const given = {
    ...BOOK,
    tabs: {
      План: (BOOK.tabs.План ?? '').replace('<mergeCell ref="D2:D4"/>', '').replace('count="2"', 'count="1"'),
      ...rest,
    },
  };
  const { parts } = await save(given, (sheet) => sortRows(sheet, 1, 4, 0, true));
  expect(plan(parts)).toContain('<row r="3"><c r="A3"><v>4</v></c><c r="C3"><f>A3*2</f><v>8</v></c></row>');
  expect(plan(parts)).toContain(
    '<row r="2" ht="40" customHeight="1"><c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>жирно</t></r>',
  );
  expect(plan(parts)).toContain('<hyperlink ref="A3" location="План!A3"/>');
});

describe('what is typed before and after rows moved', () => {
  test('is written where it stands now, and a second save finds nothing more to do', async () => {
    const { rendered, sheet, workbook, parts } = await save(BOOK, (tab) => {
      setContent(tab, 3, 0, { value: 'до' });
      insertRow(tab, 2);
      setContent(tab, 2, 0, { value: 'после' });
    });
    expect(plan(parts)).toContain(
      '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve">после</t></is></c></row>',
    );
    expect(plan(parts)).toContain('<c r="A5" t="inlineStr"><is><t xml:space="preserve">до</t></is></c>');
    rendered.settle();
    expect(sheet.cells.get('1,1')?.formula).toBe('SUM(A1:A5)+A$4+План!A2');
    const again = await renderWorkbook(workbook);
    expect(again.receipt).toMatchObject({ cells: [], tabs: { moved: [] }, parts: { changed: [] } });
    expect(Buffer.compare(again.bytes, rendered.bytes)).toBe(0);
  });
});

test.each<[string, PackageText, RegExp]>([
  ['a pivot table', { ...BOOK, relations: { pivotTable: '../pivotTables/pivotTable1.xml' } }, /pivot table/],
  [
    'an array formula over several rows',
    {
      tabs: {
        План: '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
      },
    },
    /array formula/,
  ],
])('names %s, with which only Excel can move rows', async (_name, given, words) => {
  await expect(save(given, (sheet) => insertRow(sheet, 0))).rejects.toThrow(words);
});

test('rows put in or taken away as a block stand as if they had gone one by one, in one step', () => {
  const edge = fc.integer({ min: 0, max: 9 });
  const merge = fc.record({ top: edge, height: fc.integer({ min: 1, max: 5 }), wide: fc.boolean() });
  const did = fc.record({ row: edge, count: fc.integer({ min: 1, max: 6 }), isGone: fc.boolean() });
  const made = (merges: readonly { top: number; height: number; wide: boolean }[], rule: number): Sheet => {
    const rows = Array.from({ length: 16 }, (_none, row) => [row]);
    const sheet = newSheet('1', {
      rows,
      merges: merges
        .filter(({ height, wide }) => height > 1 || wide)
        .map(({ top, height, wide }) => ({ top, left: 0, bottom: top + height, right: wide ? 2 : 1 })),
    });
    const formula = `A${rule + 1}=""`;
    sheet.conditionalFormats = [{ type: 'expression', priority: 1, range: `A${rule + 1}:A20`, formula }];
    return sheet;
  };
  const looks = ({ rows, merges, conditionalFormats }: Sheet): unknown => ({ rows, merges, conditionalFormats });
  const property = fc.property(fc.array(merge, { maxLength: 4 }), edge, did, (merges, rule, { row, count, isGone }) => {
    const [one, other] = [made(merges, rule), made(merges, rule)];
    for (let step = 0; step < count; step += 1) (isGone ? deleteRow : insertRow)(one, row);
    (isGone ? deleteRows : insertRows)(other, row, count);
    expect(looks(other)).toEqual(looks(one));
    expect(rearrangementsOf(other)).toHaveLength(1);
  });
  fc.assert(property, { numRuns: 200, seed: 23 });
});

test.each(['x:', 'ns2:', ''])(
  'boxes of notes go with their cells, whatever the prefix of their markup: %j',
  async (p) => {
    const box = (row: number): string =>
      `<v:shape id="s${row}"><${p}ClientData ObjectType="Note"><${p}Anchor>1, 15, ${row}, 2, 3, 15, ${row + 4}, 4</${p}Anchor><${p}Row>${row}</${p}Row><${p}Column>0</${p}Column></${p}ClientData></v:shape>`;
    const drawing = 'xl/drawings/vmlDrawing1.vml';
    const given = {
      ...BOOK,
      relations: { vmlDrawing: '../drawings/vmlDrawing1.vml' },
      parts: { [drawing]: `<xml xmlns:v="v" xmlns:x="x" xmlns:ns2="x">${box(1)}${box(2)}${box(3)}</xml>` },
    };
    const rowsOf = async (edit: (sheet: Sheet) => void): Promise<string[]> => {
      const shapes = (await save(given, edit)).parts[drawing] ?? '';
      return Array.from(shapes.matchAll(/id="(s\d)".*?Anchor>1, 15, (\d+).*?Row>(\d+)/g), ([, ...found]) =>
        found.map((each) => each.trim()).join(' '),
      );
    };
    expect(await rowsOf((sheet) => insertRow(sheet, 2))).toEqual(['s1 1 1', 's2 3 3', 's3 4 4']);
    expect(await rowsOf((sheet) => deleteRow(sheet, 1))).toEqual(['s2 1 1', 's3 2 2']);
  },
);
