import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/stand-in/host/model';
import { setContent } from '../../src/stand-in/spreadsheet/cells';
import { noteCells } from '../../src/workbook/formulas/stale-results';
import { InputError } from '../../src/workbook/input-error';
import { SaveRefusal } from '../../src/workbook/package/save-refusal';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { renderWorkbook } from '../../src/workbook/render-workbook';
import { buildPackage, type PackageText, packageParts, unzipParts, zipParts } from '../support/documents/package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`;
const text = (name: string, value: string): string => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Saves after an edit: what became of each part that changed, and what the save told. */
async function save(given: PackageText, edit: (workbook: Workbook) => void) {
  const original = buildPackage(given);
  const workbook = await readWorkbook(original, 'plan.xlsx');
  edit(workbook);
  const { bytes, receipt } = await renderWorkbook(workbook);
  const [before, after] = [unzipParts(original), unzipParts(bytes)];
  const changed = Object.fromEntries(Object.entries(after).filter(([name, part]) => before[name] !== part));
  return { changed, before, after, receipt, bytes, original };
}

const type =
  (sheet: number, rowIndex: number, column: number, value: string | number | boolean | null) =>
  ({ sheets }: Workbook): void => {
    const tab = sheets[sheet];
    if (tab !== undefined) setContent(tab, rowIndex, column, { value });
  };

/** The first tab's part, without its own root. */
const sheet = (parts: Readonly<Record<string, string>>, number = 1): string =>
  (parts[`xl/worksheets/sheet${number}.xml`] ?? '').replace(/^<worksheet[^>]*>|<\/worksheet>$/g, '');

test('a workbook in which nothing changed is given back byte for byte', async () => {
  const { bytes, original, receipt } = await save({ tabs: { A: '<sheetData/>' } }, () => {});
  expect(Buffer.compare(bytes, original)).toBe(0);
  expect(receipt).toMatchObject({ cells: [], parts: { changed: [], kept: 5 } });
});

test.each<[string, string, string]>([
  [
    'another text, the cell’s look kept',
    row(1, '<c r="A1" s="0" t="s" ph="1"><v>0</v></c>', text('B1', 'x')),
    row(1, '<c r="A1" s="0" ph="1" t="inlineStr"><is><t xml:space="preserve">нов</t></is></c>', text('B1', 'x')),
  ],
  [
    'a cell before others and one in a row that is one tag',
    '<row r="1" spans="2:3" ht="20"><c r="B1"><v>1</v></c></row><row r="3"/>',
    '<row r="1" spans="1:3" ht="20"><c r="A1" t="inlineStr"><is><t xml:space="preserve">нов</t></is></c><c r="B1"><v>1</v></c></row><row r="3"/>',
  ],
  [
    'a row before others',
    row(4, '<c r="A4"><v>1</v></c>'),
    `${row(1, '<c r="A1" t="inlineStr"><is><t xml:space="preserve">нов</t></is></c>')}${row(4, '<c r="A4"><v>1</v></c>')}`,
  ],
  [
    'cells that do not say where they are',
    '<row><c/><c><v>2</v></c></row>',
    '<row><c t="inlineStr"><is><t xml:space="preserve">нов</t></is></c><c><v>2</v></c></row>',
  ],
])('writes a cell and nothing else: %s', async (_name, before, after) => {
  const parts = {
    'xl/sharedStrings.xml':
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>was</t></si></sst>',
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  };
  const { changed } = await save({ tabs: { A: `<sheetData>${before}</sheetData>` }, parts }, type(0, 0, 0, 'нов'));
  expect(Object.keys(changed)).toEqual(['xl/worksheets/sheet1.xml']);
  expect(sheet(changed)).toBe(`<sheetData>${after}</sheetData>`);
});

test('keeps results of formulas, of texts, truths and errors too', async () => {
  const formulas = row(
    2,
    '<c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
    '<c r="B2" t="b"><f>TRUE()</f><v>1</v></c>',
    '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  );
  const { changed } = await save(
    { tabs: { A: `<sheetData>${row(1, text('A1', 'x'))}${formulas}</sheetData>` } },
    type(0, 0, 0, 7),
  );
  expect(sheet(changed)).toBe(`<sheetData>${row(1, '<c r="A1"><v>7</v></c>')}${formulas}</sheetData>`);
});

test('has results worked out anew only where a formula reads what changed', async () => {
  const tab = (formula: string): PackageText => ({
    tabs: {
      A: `<sheetData>${row(1, '<c r="A1"><v>1</v></c>', `<c r="B1"><f>${formula}</f><v>2</v></c>`)}</sheetData>`,
    },
  });
  const reads = await save(tab('SUM(A$1:A9)*2'), type(0, 0, 0, 5));
  expect(Object.keys(reads.changed)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect(reads.changed['xl/workbook.xml']).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  expect(reads.receipt.recalculated).toBe(true);
  const others = await save(tab('A2+LOG10(100)&amp;"A1"'), type(0, 0, 0, 5));
  expect(Object.keys(others.changed)).toEqual(['xl/worksheets/sheet1.xml']);
});

test('leaves out results that are no longer true, and nothing else of their cells', async () => {
  const cells = [
    text('A1', 'x'),
    '<c r="B1" s="0" t="str"><f t="array" ref="B1">A1&amp;"!"</f><v>x!</v></c>',
    '<c r="C1"><f>LEN(B1)</f><v>2</v></c>',
    '<c r="D1"><f>A2+1</f><v>1</v></c>',
  ];
  const { changed, bytes, receipt } = await save(
    { tabs: { A: `<sheetData>${row(1, ...cells)}</sheetData>` } },
    (workbook) => {
      type(0, 0, 0, 'y')(workbook);
      const [tab] = workbook.sheets;
      if (tab !== undefined) noteCells(workbook, tab, { top: 0, left: 0, bottom: 1, right: 1 });
    },
  );
  expect(sheet(changed)).toContain(
    '<c r="B1" s="0"><f t="array" ref="B1">A1&amp;"!"</f></c><c r="C1"><f>LEN(B1)</f></c><c r="D1"><f>A2+1</f><v>1</v></c>',
  );
  expect(receipt.recalculated).toBe(true);
  const again = await readWorkbook(bytes, 'plan.xlsx');
  const results = ['0,1', '0,2', '0,3'].map((key) => again.sheets[0]?.cells.get(key)?.formulaResult);
  expect(results).toEqual(['Загрузка...', 'Загрузка...', 1]);
});

test('writes out formulas that were shared with one that goes, and takes that one out of the order of calculation', async () => {
  const cells = [
    '<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c>',
    '<c r="B2"><f t="shared" si="0"/><v>2</v></c>',
    '<c r="B3"><f t="shared" si="0"/><v>3</v></c>',
  ];
  const chain =
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/><c r="B2"/><c r="B3"/></calcChain>';
  const given = {
    tabs: { A: `<sheetData>${cells.map((cell, index) => row(index + 1, cell)).join('')}</sheetData>` },
    parts: { 'xl/calcChain.xml': chain },
    chain: true,
  };
  const { changed } = await save(given, type(0, 0, 1, 'текст'));
  expect(sheet(changed)).toContain('<c r="B2"><f>A2*$A$1</f><v>2</v></c>');
  expect(sheet(changed)).toContain('<c r="B3"><f>A3*$A$1</f><v>3</v></c>');
  expect(changed['xl/calcChain.xml']).toContain('<c r="B2" i="1"/><c r="B3"/></calcChain>');
});

test('refuses to change a part of an array formula, and says where', async () => {
  const array =
    row(1, '<c r="A1"><f t="array" ref="A1:A2">ROW(B1:B2)</f><v>1</v></c>') + row(2, '<c r="A2"><v>2</v></c>');
  const saved = save({ tabs: { A: `<sheetData>${array}</sheetData>` } }, type(0, 1, 0, 'x'));
  await expect(saved).rejects.toThrow(SaveRefusal);
  await expect(saved).rejects.toThrow("'A'!A2 is part of the array formula A1:A2");
});

test('texts that XML cannot hold, and texts that look like its escapes, are read back as they were typed', async () => {
  const value = ' a\u0001_x0041_\r\n<&"> ';
  const { bytes } = await save({ tabs: { A: '<sheetData/>' } }, type(0, 0, 0, value));
  const again = await readWorkbook(bytes, 'plan.xlsx');
  expect(again.sheets[0]?.rows).toEqual([[value]]);
});

describe('a package that is not whole', () => {
  const whole = buildPackage({ tabs: { A: `<sheetData>${row(1, text('A1', 'x'))}</sheetData>` }, styles: '' });

  test('cut anywhere, it is told to be damaged', async () => {
    for (let length = 0; length < whole.length; length += 97)
      await expect(readWorkbook(whole.slice(0, length), 'plan.xlsx')).rejects.toThrow(InputError);
  });

  test('with a part twice, whatever its case, it is not read: nobody knows which of them counts', async () => {
    const twice = Object.entries(unzipParts(whole)).map(([name, part]) => [name.replace('sheet1', 'SHEET1'), part]);
    const both = zipParts({ ...unzipParts(whole), ...Object.fromEntries(twice) });
    await expect(readWorkbook(both, 'plan.xlsx')).rejects.toThrow(InputError);
  });

  test('with a part whose bytes are not what the directory says, it is not read', async () => {
    const bytes = zipSync(
      { ...unzipSync(whole), 'xl/media/image1.png': strToU8('a picture, in letters') },
      { level: 0 },
    );
    bytes[Buffer.from(bytes).indexOf('a picture')] = 'A'.charCodeAt(0);
    await expect(readWorkbook(bytes, 'plan.xlsx')).rejects.toThrow(InputError);
  });
});

test('a part in wide letters is read, and the save says that these keep it, not that it is damaged', async () => {
  const parts = unzipSync(buildPackage({ tabs: { A: `<sheetData>${row(1, text('A1', 'x'))}</sheetData>` } }));
  const part = 'xl/worksheets/sheet1.xml';
  const wide = Buffer.from(`\ufeff${strFromU8(parts[part] ?? new Uint8Array())}`, 'utf16le');
  const workbook = await readWorkbook(zipSync({ ...parts, [part]: wide }), 'plan.xlsx');
  type(0, 0, 0, 'y')(workbook);
  await expect(renderWorkbook(workbook)).rejects.toThrow(`${part} is not written in UTF-8`);
});

test('a column of its own is cut out of one width for all columns to the last', async () => {
  const cols = '<cols><col min="1" max="16384" width="12" customWidth="1"/></cols>';
  const { changed } = await save({ tabs: { A: `${cols}<sheetData/>` } }, ({ sheets: [tab] }) => {
    if (tab !== undefined) tab.columns[7] = { ...tab.columns[7], width: 40 };
  });
  expect(sheet(changed)).toBe(
    '<cols><col min="1" max="7" width="12" customWidth="1"/><col min="8" max="8" width="40" customWidth="1"/><col min="9" max="16384" width="12" customWidth="1"/></cols><sheetData/>',
  );
});

test('what a program wrote with a prefix, without rows and without looks is written into as it stands', async () => {
  const parts = packageParts({ tabs: { A: '' } });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const part = `<x:worksheet xmlns:x="${main}"><x:sheetData/></x:worksheet>`;
  const workbook = await readWorkbook(zipParts({ ...parts, 'xl/worksheets/sheet1.xml': part }), 'plan.xlsx');
  const [tab] = workbook.sheets;
  if (tab === undefined) throw new Error('no tab');
  setContent(tab, 1, 1, { value: new Date(Date.UTC(2022, 11, 31)), numberFormat: 'dd.mm.yyyy' });
  const { bytes, receipt } = await renderWorkbook(workbook);
  const saved = unzipParts(bytes);
  expect(saved['xl/worksheets/sheet1.xml']).toContain(
    '<x:sheetData><x:row r="2"><x:c r="B2" s="1"><x:v>44926</x:v></x:c></x:row></x:sheetData>',
  );
  expect(saved['xl/styles.xml']).toContain('<numFmt numFmtId="164" formatCode="dd.mm.yyyy"/>');
  expect(receipt.parts.added).toEqual(['xl/styles.xml']);
});

test.each([
  [0, 16_384],
  [1_048_576, 0],
])('a cell at %i, %i, where an .xlsx has none, is refused by its tab', async (at, column) => {
  const saved = save({ tabs: { A: `<sheetData>${row(1, text('A1', 'x'))}</sheetData>` } }, ({ sheets: [tab] }) => {
    tab?.cells.set(`${at},${column}`, { value: 'за краем' });
  });
  await expect(saved).rejects.toThrow(/“A” uses all columns or rows/);
});
