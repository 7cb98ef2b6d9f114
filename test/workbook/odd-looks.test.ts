/** Looks and parts as other programs leave them: what is wrong in a file is not written a second time, and does not keep it from being saved. */
import { expect, test } from 'vitest';
import type { CellStyle } from '../../src/stand-in/host/model';
import { addStyle, setContent } from '../../src/stand-in/spreadsheet/cells';
import { insertRow } from '../../src/stand-in/spreadsheet/row-operations';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { renderWorkbook } from '../../src/workbook/render-workbook';
import { packageParts, unzipParts, zipParts } from '../support/documents/package';

const SHEET = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const REST =
  '<fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellXfs count="1">%</cellXfs>';
const stylesOf = (font: string, look: string): string => `<fonts>${font}</fonts>${REST.replace('%', look)}`;

/** The parts after a text of such a look was put beside what is there. */
async function save(parts: Record<string, string>, style: CellStyle = { font: { bold: true } }) {
  const workbook = await readWorkbook(zipParts(parts), 'plan.xlsx');
  const [tab] = workbook.sheets;
  if (tab === undefined) throw new Error('no tab');
  setContent(tab, 0, 1, { value: 'нов' });
  addStyle(tab, 0, 1, style);
  return unzipParts((await renderWorkbook(workbook)).bytes);
}

const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

test('a font whose parts are out of order is copied in order', async () => {
  const font = '<font><name val="Arial"/><color theme="1"/><sz val="11"/></font>';
  const styles = (await save(packageParts({ tabs: { A: SHEET }, styles: stylesOf(font, XF) })))['xl/styles.xml'];
  expect(styles).toContain(font);
  expect(styles).toContain('<font><b/><sz val="11"/><color theme="1"/><name val="Arial"/></font>');
});

test('a look that names a style that is not there is copied without it', async () => {
  const given = stylesOf('<font/>', XF.replace('/>', ' xfId="0"/>'));
  const styles = (await save(packageParts({ tabs: { A: SHEET }, styles: given })))['xl/styles.xml'] ?? '';
  expect(styles.match(/xfId="0"/g)).toHaveLength(1);
  expect(styles).toContain('fontId="1"');
});

test('a first look that is as asked for is named, and a first font is written once more', async () => {
  const look = XF.replace('/>', ' applyAlignment="1"><alignment wrapText="1"/></xf>');
  const given = packageParts({ tabs: { A: SHEET }, styles: stylesOf('<font><b/></font>', look) });
  const wrapped = await save(given, { alignment: { wrapText: true } });
  expect(wrapped['xl/worksheets/sheet1.xml']).toContain('<c r="B1" s="0" t="inlineStr">');
  expect((await save(given))['xl/styles.xml']).toContain('<font><b/></font><font><b/></font>');
});

test('a blank cell that looks like the first look is written where it was asked for: a row put in looks like its neighbour', async () => {
  const look = XF.replace('/>', ' applyAlignment="1"><alignment vertical="bottom"/></xf>');
  const parts = packageParts({
    tabs: { A: '<sheetData><row r="1"><c r="A1" s="0"><v>1</v></c></row></sheetData>' },
    styles: stylesOf('<font/>', look),
  });
  const workbook = await readWorkbook(zipParts(parts), 'plan.xlsx');
  const [tab] = workbook.sheets;
  const style = tab?.cells.get('0,0')?.style;
  if (tab === undefined || style === undefined) throw new Error('no look');
  insertRow(tab, 0);
  addStyle(tab, 0, 0, structuredClone(style));
  const saved = unzipParts((await renderWorkbook(workbook)).bytes);
  expect(saved['xl/worksheets/sheet1.xml']).toContain(
    '<row r="1"><c r="A1" s="0"/></row><row r="2"><c r="A2" s="0"><v>1</v></c></row>',
  );
});

test('a part for looks that is only spoken of is made', async () => {
  const { 'xl/styles.xml': _gone, ...given } = packageParts({ tabs: { A: SHEET }, styles: stylesOf('<font/>', XF) });
  const saved = await save(given);
  expect(saved['xl/styles.xml']).toContain('<b/>');
  expect(saved['[Content_Types].xml']).toBe(given['[Content_Types].xml']);
  expect(saved['xl/_rels/workbook.xml.rels']).toBe(given['xl/_rels/workbook.xml.rels']);
});

test('names of parts with the other slash stay so', async () => {
  const given = packageParts({ tabs: { A: SHEET, B: SHEET }, styles: stylesOf('<font/>', XF) });
  const turned = Object.fromEntries(
    Object.entries(given).map(([name, part]) => [name.startsWith('xl/') ? name.replaceAll('/', '\\') : name, part]),
  );
  const saved = await save(turned);
  expect(Object.keys(saved)).toEqual(Object.keys(turned));
  expect(saved['xl\\worksheets\\sheet1.xml']).toContain('нов');
  expect(saved['xl\\worksheets\\sheet2.xml']).toBe(turned['xl\\worksheets\\sheet2.xml']);
});
