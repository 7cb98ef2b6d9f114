/** What is written into a header of a table of the file's own, and what a signed workbook is saved as: Excel must not call either damaged. */
import { describe, expect, test } from 'vitest';
import { setContent } from '../../src/stand-in/spreadsheet/cells';
import type { CellChange } from '../../src/workbook/package/changes';
import { Package } from '../../src/workbook/package/package';
import { compareTitles } from '../../src/workbook/prove/compare-titles';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { renderWorkbook } from '../../src/workbook/render-workbook';
import { buildPackage, type PackageText, packageParts, unzipParts, zipParts } from '../support/documents/package';

const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const TABLE = 'xl/tables/table1.xml';
const table = (names: readonly string[], more = ''): string =>
  `<table id="1" name="План" displayName="План" ref="A2:B3"${more}><autoFilter ref="A2:B3"/><tableColumns count="2">${names
    .map((name, index) => `<tableColumn id="${index + 1}" name="${name}" dataDxfId="${index}"/>`)
    .join('')}</tableColumns></table>`;

const book = (formula = '', text = table(['Дело', 'Срок'])): PackageText => ({
  tabs: {
    План: `<sheetData><row r="2">${cell('A2', 'Дело')}${cell('B2', 'Срок')}</row><row r="3">${cell('A3', 'Слёт')}</row></sheetData>`,
    Итог: `<sheetData><row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row></sheetData>`,
  },
  relations: { table: '../tables/table1.xml' },
  parts: { [TABLE]: text },
});

async function save(
  bytes: Uint8Array,
  edits: readonly (readonly [row: number, column: number, value: string | number | null])[],
) {
  const workbook = await readWorkbook(bytes, 'plan.xlsx');
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no tab');
  for (const [row, column, value] of edits) setContent(sheet, row, column, { value });
  const { bytes: saved, receipt } = await renderWorkbook(workbook);
  return { parts: unzipParts(saved), receipt };
}

describe('a title of a table', () => {
  test.each([
    ['a word', 'Мероприятие', 'Мероприятие'],
    ['signs of the file’s own', 'Дело "А" & <Б>', 'Дело &quot;А&quot; &amp; &lt;Б&gt;'],
    ['a line break', 'Дело\nи место', 'Дело_x000a_и место'],
    ['what looks like one', 'Дело_x000a_', 'Дело_x005f_x000a_'],
  ])('follows the cell of its header: %s', async (_what, text, written) => {
    const { parts, receipt } = await save(buildPackage(book()), [[1, 0, text]]);
    expect(parts[TABLE]).toBe(table([written, 'Срок']));
    expect(receipt.parts.changed).toEqual(['xl/worksheets/sheet1.xml', TABLE]);
  });

  test('may change places with another', async () => {
    const edits = [
      [1, 0, 'Срок'],
      [1, 1, 'Дело'],
    ] as const;
    const { parts } = await save(buildPackage(book()), edits);
    expect(parts[TABLE]).toBe(table(['Срок', 'Дело']));
  });

  test.each([
    ['a table without a header', book('', table(['Дело', 'Срок'], ' headerRowCount="0"')), 1, 0],
    ['a row of the table', book(), 2, 0],
    ['a cell beside it', book(), 1, 2],
  ])('is none in %s', async (_what, given, row, column) => {
    const { parts } = await save(buildPackage(given), [[row, column, 'Иное']]);
    expect(parts[TABLE]).toBe(given.parts?.[TABLE]);
  });

  test.each<[string, PackageText, string | number | null, string]>([
    ['blank', book(), null, 'neither blank'],
    ['a number', book(), 2023, 'a text'],
    ['that of another', book(), 'срок', 'nor that of another'],
    ['too long', book(), 'д'.repeat(256), 'at most 255'],
    ['what a formula refers to', book('COUNTA(План[Дело])'), 'Мероприятие', '“Дело”, which formulas'],
    ['what a formula refers to by its row', book('План[[#This Row],[дело]]'), 'Мероприятие', '“Дело”, which formulas'],
  ])('is not written where it is %s', async (_what, given, value, reason) => {
    await expect(save(buildPackage(given), [[1, 0, value]])).rejects.toThrow(reason);
  });

  test('is missed where a save left it, and so is whatever else differs', () => {
    const pack = (text: string): Package => new Package(buildPackage(book('', text)));
    const change: CellChange = { row: 1, column: 0, content: { kind: 'text', text: 'Мероприятие' }, style: null };
    const compared = (text: string) =>
      compareTitles(pack(table(['Дело', 'Срок'])), pack(text), 'xl/worksheets/sheet1.xml', [change]);
    expect(compared(table(['Мероприятие', 'Срок']))).toEqual([{ part: TABLE, places: [] }]);
    expect(compared(table(['Дело', 'Срок']))).toEqual([{ part: TABLE, places: ['tableColumn 1'] }]);
    expect(compared(table(['Мероприятие', 'Сроки']))).toEqual([{ part: TABLE, places: ['tableColumn 2'] }]);
    expect(compared(table(['Мероприятие', 'Срок'], ' totalsRowShown="0"'))).toEqual([{ part: TABLE, places: [''] }]);
  });
});

describe('a signed workbook', () => {
  const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const relations = (id: string, manner: string, target: string): string =>
    `<Relationship Id="${id}" Type="${PACKAGE}/digital-signature/${manner}" Target="${target}"/>`;
  const signed = (signatures: string): Uint8Array => {
    const parts = packageParts(book());
    return zipParts({
      ...parts,
      '_rels/.rels': (parts['_rels/.rels'] ?? '').replace(
        '</R',
        `${relations('s', 'origin', '_xmlsignatures/origin.sigs')}</R`,
      ),
      '_xmlsignatures/origin.sigs': '',
      '_xmlsignatures/_rels/origin.sigs.rels': `<Relationships xmlns="${PACKAGE}">${signatures}</Relationships>`,
      '_xmlsignatures/sig1.xml': '<Signature/>',
    });
  };

  test('is changed by nobody without being told, and saved unchanged', async () => {
    const bytes = signed(relations('one', 'signature', 'sig1.xml'));
    await expect(save(bytes, [[2, 0, 'Съезд']])).rejects.toMatchObject({
      message: expect.stringContaining('digitally signed'),
      differences: ['_xmlsignatures/sig1.xml'],
    });
    expect((await save(bytes, [])).receipt.parts.changed).toEqual([]);
  });

  test('whose signature was taken off is one like any other', async () => {
    expect((await save(signed(''), [[2, 0, 'Съезд']])).receipt.parts.changed).toEqual(['xl/worksheets/sheet1.xml']);
  });
});
