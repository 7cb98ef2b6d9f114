/** Workbooks that are rare and legal: names in another case, parts elsewhere, wide letters, stray cells, cells that only their XML tells of. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { createHost } from '../../src/stand-in/host/host';
import type { Workbook } from '../../src/stand-in/host/model';
import { numberFormatAt, usedSize, valueAt } from '../../src/stand-in/spreadsheet/cells';
import { displayText } from '../../src/stand-in/spreadsheet/display-text';
import { InputError } from '../../src/workbook/input-error';
import { listUnread } from '../../src/workbook/inspect/list-unread';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { buildPackage } from '../support/documents/package';
import { asZip64 } from '../support/documents/zip64';

const base = unzipSync(
  await writeXlsx({
    sheets: [
      {
        name: '2022',
        rows: [
          ['Номер', 'Дело'],
          ['1.1.', 'Ярмарка'],
        ],
      },
    ],
  }),
);

/** The workbook with its parts changed: a text replaces, null takes out. */
function made(change: (parts: Record<string, string>) => Record<string, string | Uint8Array | null>): Uint8Array {
  const texts = Object.fromEntries(Object.entries(base).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const changed = { ...texts, ...change(texts) };
  const files: Zippable = {};
  for (const [name, body] of Object.entries(changed))
    if (body !== null) files[name] = typeof body === 'string' ? strToU8(body) : body;
  return zipSync(files);
}

const SHEET = 'xl/worksheets/sheet1.xml';
const sheetWith = (cells: string, rest = ''): Uint8Array =>
  made((parts) => ({
    [SHEET]: (parts[SHEET] ?? '').replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${cells}</sheetData>${rest}`),
  }));

const textsOf = (workbook: Workbook): unknown[][] => workbook.sheets[0]?.rows.map((row) => [...row]) ?? [];
const read = (bytes: Uint8Array): Promise<Workbook> => readWorkbook(bytes, 'x.xlsx');

describe('parts', () => {
  test.each([
    [
      'in another case',
      (parts: Record<string, string>) => ({ [SHEET]: null, 'xl/worksheets/Sheet1.XML': parts[SHEET] ?? '' }),
    ],
    [
      'with backslashes',
      (parts: Record<string, string>) => ({ [SHEET]: null, 'xl\\worksheets\\sheet1.xml': parts[SHEET] ?? '' }),
    ],
    [
      'in wide letters',
      (parts: Record<string, string>) => ({
        [SHEET]: Buffer.from(`\ufeff${(parts[SHEET] ?? '').replace('UTF-8', 'UTF-16')}`, 'utf16le'),
      }),
    ],
    [
      'of a workbook kept elsewhere',
      (parts: Record<string, string>) => ({
        'xl/workbook.xml': null,
        'book/main.xml': parts['xl/workbook.xml'] ?? '',
        'xl/_rels/workbook.xml.rels': null,
        'book/_rels/main.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
          /Target="(?!\/)/g,
          'Target="/xl/',
        ),
        '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('xl/workbook.xml', 'book/main.xml'),
        '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace('/xl/workbook.xml', '/book/main.xml'),
      }),
    ],
  ])('%s', async (_how, change) => {
    expect(textsOf(await read(made(change)))).toEqual([
      ['Номер', 'Дело'],
      ['1.1.', 'Ярмарка'],
    ]);
  });

  test('sizes of 64 bits', async () => {
    expect(textsOf(await read(asZip64(made(() => ({})))))).toEqual([
      ['Номер', 'Дело'],
      ['1.1.', 'Ярмарка'],
    ]);
  });

  test('a chart sheet in front is passed over', async () => {
    const bytes = made((parts) => ({
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
        '<sheets>',
        '<sheets><sheet name="Диаграмма" sheetId="9" r:id="rId99"/>',
      ),
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      ),
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    }));
    const { sheets, activeSheet } = await read(bytes);
    expect([sheets.map(({ name }) => name), activeSheet]).toEqual([['2022'], 0]);
  });
});

describe('cells', () => {
  test('formatted blanks far away cost nothing', async () => {
    const bytes = sheetWith(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>',
    );
    const [sheet] = (await read(bytes)).sheets;
    expect([sheet?.rows.length, sheet?.rows[0]?.length]).toEqual([1, 1]);
  });

  test('far texts are read all the same', async () => {
    const bytes = sheetWith('<row r="1"><c r="A1"><v>1</v></c></row><row r="3000"><c r="A3000"><v>2</v></c></row>');
    expect((await read(bytes)).sheets[0]?.rows[2999]?.[0]).toBe(2);
  });

  test('a text far below is left out however much stands behind the rows', async () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="150000"><c r="A150000"><v>2</v></c></row>';
    const rules =
      '<conditionalFormatting sqref="A1"><cfRule type="containsBlanks" priority="1"/></conditionalFormatting>';
    const bytes = buildPackage({ tabs: { План: `<sheetData>${far}</sheetData>${rules.repeat(60)}` } });
    expect((await read(bytes)).sheets[0]?.rows).toEqual([[1]]);
  });

  test('an ISO day, with an hour or without', async () => {
    const bytes = sheetWith(
      '<row r="1"><c r="A1" t="d"><v>2022-12-31T18:00:00</v></c><c r="B1" t="d"><v>2022-12-31</v></c></row>',
    );
    const workbook = await read(bytes);
    const host = createHost(workbook, { locale: 'ru' });
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no tab');
    for (const column of [0, 1])
      expect(displayText(host, valueAt(sheet, 0, column), numberFormatAt(sheet, 0, column))).toBe('31.12.2022');
  });

  test('a formula without a value is not computed, one with a blank value is', async () => {
    const bytes = sheetWith(
      '<row r="1"><c r="A1" t="str"><f>A2</f></c><c r="B1" t="str"><f>A2</f><v></v></c><c r="C1" t="str"><f>A2</f><v>да</v></c><c r="D1"><f>A2</f><v></v></c><c r="E1"><f>A2</f><v/></c><c r="F1"><f>A2</f><v>0</v></c></row>',
    );
    const [sheet] = (await read(bytes)).sheets;
    if (sheet === undefined) throw new Error('no tab');
    expect([0, 1, 2, 3, 4, 5].map((column) => valueAt(sheet, 0, column) ?? '')).toEqual([
      'Загрузка...',
      '',
      'да',
      'Загрузка...',
      'Загрузка...',
      0,
    ]);
  });

  test('a formula that shows nothing belongs to what the tab holds', async () => {
    const bytes = sheetWith('<row r="1"><c r="A1"><v>1</v></c><c r="D1" t="str"><f>""</f><v></v></c></row>');
    const [sheet] = (await read(bytes)).sheets;
    if (sheet === undefined) throw new Error('no tab');
    expect(usedSize(sheet)).toEqual({ rows: 1, columns: 4 });
  });

  test('texts under a merged cell are no cells, and are told', async () => {
    const bytes = sheetWith(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>видно</t></is></c><c r="B1" t="inlineStr"><is><t>скрыто</t></is></c></row>',
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    );
    const workbook = await read(bytes);
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no tab');
    expect([valueAt(sheet, 0, 0), valueAt(sheet, 0, 1)]).toEqual(['видно', null]);
    expect(listUnread(workbook, sheet).map(({ kind, text }) => `${kind}: ${text}`)).toEqual(['under-merge: скрыто']);
  });

  test('heads and feet of the page are told', async () => {
    const bytes = sheetWith(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<headerFooter><oddHeader>&amp;C&amp;"Arial"Утверждено приказом</oddHeader><oddFooter>&amp;P</oddFooter></headerFooter>',
    );
    const workbook = await read(bytes);
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no tab');
    expect(listUnread(workbook, sheet).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'page-header: Утверждено приказом',
    ]);
  });
});

test.each([
  ['план.xlsx', /обрезан.*как \.xlsx\.$/],
  ['книга.xlsm', /обрезан.*как \.xlsx\.$/],
  ['отчёт.docx', /обрезан.*как \.docx и перенесите: vekha import\.$/],
  ['ОТЧЁТ.DOCM', /обрезан.*как \.docx и перенесите: vekha import\.$/],
])('%s, cut short, is advised by what its name says', async (path, message) => {
  const whole = zipSync({ 'xl/workbook.xml': strToU8('<x/>'.repeat(200)) });
  const error = await readWorkbook(whole.subarray(0, whole.length / 2), path).catch((reason: unknown) => reason);
  expect((error as InputError).texts.ru).toMatch(message);
});

describe('what is no workbook is named, with what to do', () => {
  const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([Buffer.from(OLE2), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
  const odf = (mime: string): Uint8Array =>
    zipSync({ mimetype: [strToU8(mime), { level: 0 }], 'content.xml': strToU8('<x/>') });

  test.each([
    ['a.xls', ole('Workbook'), /старая книга Excel \(\.xls\).*сохраните как \.xlsx/],
    ['a.doc', ole('WordDocument'), /старый документ Word \(\.doc\).*\.docx.*vekha import/],
    ['a.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), /двоичная книга Excel \(\.xlsb\)/],
    ['a.ods', odf('application/vnd.oasis.opendocument.spreadsheet'), /таблица OpenDocument \(\.ods\)/],
    ['a.odt', odf('application/vnd.oasis.opendocument.text'), /текст OpenDocument \(\.odt\).*\.docx/],
    ['a.docx', zipSync({ 'word/document.xml': strToU8('<x/>') }), /документ Word.*vekha import/],
    ['a.csv', strToU8('№;Мероприятие;Срок\n1;Дело;2022\n'), /таблица в тексте \(\.csv\)/],
    ['b.csv', Buffer.from([0xcf, 0xeb, 0xe0, 0xed, 0x3b, 0x3b, 0x0a]), /таблица в тексте \(\.csv\)/],
    ['a.rtf', strToU8('{\\rtf1 x}'), /документ RTF/],
    ['a.pdf', strToU8('%PDF-1.7'), /PDF/],
    ['a.arc', zipSync({ 'x.txt': strToU8('x') }), /архив/],
  ])('%s', async (path, bytes, message) => {
    const error = await readWorkbook(bytes, path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    const { texts } = error as InputError;
    expect(texts.ru).toMatch(message);
    expect(texts.ru).not.toMatch(/zip|xml|null|undefined/i);
  });
});
