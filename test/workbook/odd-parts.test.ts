/** Parts that are missing, blank, in other letters or more than usual: what they hold is read, or refused by name; what is only looked at stops nothing. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { openingWords } from '../../src/page/server/view/opening-words';
import type { Workbook } from '../../src/stand-in/host/model';
import { addStyle, setContent } from '../../src/stand-in/spreadsheet/cells';
import type { InputError } from '../../src/workbook/input-error';
import { inspectWorkbook } from '../../src/workbook/inspect/inspect';
import { listUnread } from '../../src/workbook/inspect/list-unread';
import { Package } from '../../src/workbook/package/package';
import { SLICING } from '../../src/workbook/package/sheet-slices';
import { readWorkbook, WORKBOOK_LIMITS } from '../../src/workbook/read-workbook';
import { renderWorkbook } from '../../src/workbook/render-workbook';
import { buildPackage, packageParts, unzipParts, zipParts } from '../support/documents/package';
import { bundle } from '../support/spreadsheet';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const text = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const shared = (place: string, index: string): string => `<c r="${place}" t="s"><v>${index}</v></c>`;

const read = (bytes: Uint8Array): Promise<Workbook> => readWorkbook(bytes, 'план.xlsx');
const refused = (bytes: Uint8Array) =>
  read(bytes).then(
    () => null,
    ({ texts }: InputError) => texts,
  );

/** A workbook whose cells share these texts; null where the file has no part for them. */
function sharing(rows: string, texts: readonly string[] | null): Uint8Array {
  const parts = packageParts({ tabs: { План: `<sheetData>${rows}</sheetData>` } });
  if (texts === null) return zipParts(parts);
  const relations = parts['xl/_rels/workbook.xml.rels'] ?? '';
  const items = texts.map((each) => `<si><t>${each}</t></si>`).join('');
  return zipParts({
    ...parts,
    'xl/_rels/workbook.xml.rels': relations.replace(
      '</Relationships>',
      `<Relationship Id="rIdT" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`,
  });
}

describe('a text that is not in the file', () => {
  const row = (cells: string): string => `<row r="2">${text('A2', '1.1.')}${cells}</row>`;
  test.each<[string, Uint8Array, string]>([
    ['behind the last one', sharing(row(shared('C2', '2')), ['а', 'б']), 'ячейка C2'],
    ['before the first', sharing(row(shared('D2', '-1')), ['а']), 'ячейка D2'],
    ['of no number', sharing(row(shared('E2', 'x')), ['а']), 'ячейка E2'],
    ['of a number and much else', sharing(row(shared('E2', `0${' '.repeat(300_000)}x`)), ['а']), 'ячейка E2'],
    ['with no part for any', sharing(row(shared('B2', '0')), null), 'ячейка B2'],
    ['in a cell without a place', sharing(row(`<c t='s'><v>9</v></c>`), ['а']), 'на листе «План» стоит'],
    ['in other marks', sharing(row(`<c s="0" t = 's' r='F2'>\n<v> 9 </v></c>`), ['а']), 'ячейка F2'],
  ])('%s is named, and no cell of it taken for blank', async (_where, bytes, words) => {
    const texts = await refused(bytes);
    expect(texts?.ru).toContain('на листе «План»');
    expect(texts?.ru).toContain(words);
    expect(texts?.en).toContain('refers to a text that is not in the file');
  });

  test('is named in a large tab as well', async () => {
    const usual = { ...SLICING };
    Object.assign(SLICING, { from: 1, short: 50, long: 100, packed: 7 });
    try {
      const rows = Array.from(
        { length: 9 },
        (_none, at) => `<row r="${at + 1}">${shared(`A${at + 1}`, `${at}`)}</row>`,
      );
      expect((await refused(sharing(rows.join(''), ['а', 'б', 'в', 'г', 'д', 'е', 'ж'])))?.ru).toContain('ячейка A8');
    } finally {
      Object.assign(SLICING, usual);
    }
  });

  test('is none where all are there, or a cell is blank', async () => {
    const rows = row(`${shared('B2', '0')}${shared('C2', ' 1 ')}<c r="D2" t="s"/><c r="E2" t="s"><v></v></c>`);
    const { sheets } = await read(sharing(rows, ['а', 'б']));
    expect(sheets[0]?.rows[1]?.slice(0, 3)).toEqual(['1.1.', 'а', 'б']);
  });
});

describe('parts in other letters', () => {
  const row = (at: number, ...texts: string[]): string =>
    `<row r="${at}">${texts.map((each, column) => text(`${'ABCDE'[column]}${at}`, each)).join('')}</row>`;
  const HEADER = ['№', 'Мероприятие', 'Сроки', 'Исполнитель', 'Ход исполнения'];
  const drawing = `<wsDr><twoCellAnchor><from><col>1</col><row>2</row></from><sp><txBody><p><r><t>В рамке</t></r></p></txBody></sp></twoCellAnchor></wsDr>`;
  const whole = packageParts({
    tabs: {
      План: `<sheetData>${row(1, ...HEADER)}${row(2, '1.1.', 'Форум', '2022', 'Минторг', 'Проведён')}</sheetData><drawing r:id="rId1"/>`,
    },
    relations: { drawing: '../drawings/drawing1.xml' },
    parts: { 'xl/drawings/drawing1.xml': drawing },
  });
  const withPart = (name: string, bytes: Uint8Array): Uint8Array =>
    zipSync({ ...unzipSync(zipParts(whole)), [name]: bytes });
  const wide = (name: string): Uint8Array => Buffer.from(`\ufeff${whole[name] ?? ''}`, 'utf16le');
  /** A byte that no UTF-8 has, where a reader need not care. */
  const spoilt = (name: string): Uint8Array =>
    Buffer.concat([strToU8(whole[name] ?? ''), strToU8('<!--'), Uint8Array.of(0xff), strToU8('-->')]);
  const request = { sheet: null, year: null, locale: 'ru' } as const;

  test.each(Object.keys(whole).filter((name) => name !== '[Content_Types].xml'))(
    'wide ones of %s are read, and inspecting says what a save would',
    async (name) => {
      const workbook = await read(withPart(name, wide(name)));
      expect(listUnread(workbook, workbook.sheets[0] as never).map((each) => each.text)).toEqual(['В рамке']);
      expect(openingWords(workbook, 'ru')).toEqual([]);
      const { tabs, save } = await inspectWorkbook(workbook, bundle, request);
      expect(tabs.map((tab) => tab.name)).toEqual(['План']);
      if (name === 'xl/drawings/drawing1.xml') expect(save).not.toHaveProperty('refused');
      else
        expect(save).toMatchObject({ refused: [{ ru: expect.stringContaining(`часть ${name} записана не в UTF-8`) }] });
    },
  );

  test.each(['xl/worksheets/_rels/sheet1.xml.rels', 'xl/drawings/drawing1.xml'])(
    'those of none in %s stop no check',
    async (name) => {
      const workbook = await read(withPart(name, spoilt(name)));
      expect(listUnread(workbook, workbook.sheets[0] as never).map((each) => each.text)).toEqual(['В рамке']);
      expect(openingWords(workbook, 'ru')).toEqual([]);
    },
  );
});

test('a part of nothing that is said to be packed is nothing', async () => {
  const bytes = zipSync({
    ...unzipSync(buildPackage({ tabs: { А: '<sheetData/>' } })),
    'docProps/thumbnail.wmf': [new Uint8Array(), { level: 0 }],
  });
  const at = Buffer.from(bytes).lastIndexOf('docProps/thumbnail.wmf') - 46;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect([view.getUint32(at, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)]).toEqual([
    0x02014b50, 0, 0,
  ]);
  view.setUint16(at + 10, 8, true);
  expect(new Package(bytes).bytes('docProps/thumbnail.wmf')).toHaveLength(0);
  const workbook = await read(bytes);
  const [tab] = workbook.sheets;
  if (tab === undefined) throw new Error('no tab');
  setContent(tab, 0, 0, { value: 'а' });
  expect(unzipParts((await renderWorkbook(workbook)).bytes)['docProps/thumbnail.wmf']).toBe('');
});

test('more parts than are read are told by their number, not as a size', async () => {
  const many = Object.fromEntries(
    Array.from({ length: WORKBOOK_LIMITS.entries }, (_none, at) => [`xl/media/${at}.bin`, '']),
  );
  const texts = await refused(zipParts({ ...packageParts({ tabs: { А: '<sheetData/>' } }), ...many }));
  expect(texts?.ru).toMatch(/частей 2005, а читается не больше 2000/);
});

test('a tab that spans more than the library takes is told to be crowded, not damaged', async () => {
  const rows = `<row r="1">${text('XFD1', 'а')}</row><row r="2000">${text('A2000', 'б')}</row>`;
  const texts = await refused(buildPackage({ tabs: { А: `<sheetData>${rows}</sheetData>` } }));
  expect(texts?.ru).toContain('ячейки лежат слишком далеко друг от друга');
});

test.each(['', 'x:'])('looks that are an empty list (prefix "%s") give plain cells no look of ours', async (prefix) => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts = packageParts({
    tabs: { А: `<sheetData><row r="1">${text('A1', 'было')}</row></sheetData>` },
    styles: '',
  });
  const styles = `<${prefix}styleSheet xmlns${prefix === '' ? '' : ':x'}="${main}"></${prefix}styleSheet>`;
  const workbook = await read(zipParts({ ...parts, 'xl/styles.xml': styles }));
  const [tab] = workbook.sheets;
  if (tab === undefined) throw new Error('no tab');
  setContent(tab, 1, 0, { value: 'стало' });
  addStyle(tab, 1, 0, { font: { bold: true } });
  const { bytes } = await renderWorkbook(workbook);
  const [again] = (await read(bytes)).sheets;
  expect(again?.rows).toEqual([['было'], ['стало']]);
  const bold = [0, 1].map((row) => again?.cells.get(`${row},0`)?.style?.font?.bold === true);
  expect(bold).toEqual([false, true]);
  // A cell that names no look has the first.
  expect(unzipParts(bytes)['xl/worksheets/sheet1.xml']).toMatch(/<c [^>]*r="A2"[^>]* s="1"/);
});

test('twice as many rows without an end of their own are copied no more than twice as much', async () => {
  const usual = { ...SLICING };
  Object.assign(SLICING, { from: 1, short: 64, packed: 64 });
  const concat = Buffer.concat.bind(Buffer);
  const copied = async (count: number): Promise<number> => {
    let bytes = 0;
    const spy = vi.spyOn(Buffer, 'concat').mockImplementation((pieces, length) => {
      const made = concat(pieces, length);
      bytes += made.length;
      return made;
    });
    const rows = Array.from({ length: count }, (_none, at) => `<row r="${at + 2}" s="0"/>`).join('');
    await read(buildPackage({ tabs: { А: `<sheetData><row r="1">${text('A1', 'а')}</row>${rows}</sheetData>` } }));
    spy.mockRestore();
    return bytes;
  };
  try {
    const [half, whole] = [await copied(900), await copied(1800)];
    expect(half).toBeGreaterThan(0);
    expect(whole / half).toBeLessThan(2.6);
  } finally {
    Object.assign(SLICING, usual);
  }
});

test('a row whose number is none is damage, not a cell of no name', async () => {
  const texts = await refused(
    buildPackage({ tabs: { А: `<sheetData><row r="x">${text('A1', 'а')}</row></sheetData>` } }),
  );
  expect(texts?.ru).toMatch(/повреждён или обрезан/);
  expect(texts?.ru).not.toContain('NaN');
});
