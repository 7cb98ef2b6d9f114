/** Role: the sender of a workbook, a small file that asks for a great deal or reaches outside of itself. Refused in one line, or read for what it says. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/workbook/read-workbook';

const PLAN = unzipSync(new Uint8Array(readFileSync(new URL('../../../examples/plan-2022.xlsx', import.meta.url))));
const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS = 'xl/sharedStrings.xml';
/** The number of a text that is put behind all the plan's own. */
const SHARED = strFromU8(PLAN[TEXTS] ?? new Uint8Array()).split('<si>').length - 1;

/** The plan's workbook with one of its parts altered, and some put in beside. */
function altered(part: string, alter: (xml: string) => string, more: Record<string, string> = {}): Uint8Array {
  const xml = strFromU8(PLAN[part] ?? new Uint8Array());
  const added = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...PLAN, [part]: strToU8(alter(xml)), ...added }, { level: 1 });
}

const rows = (count: number, cells: (row: number) => string) => (xml: string) =>
  xml.replace(
    '</sheetData>',
    `${Array.from({ length: count }, (_none, at) => `<row r="${at + 2000}">${cells(at + 2000)}</row>`).join('')}</sheetData>`,
  );

const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readWorkbook(bytes, 'x.xlsx');
    return '';
  } catch (error) {
    return (error as { texts: { ru: string } }).texts.ru;
  }
};

describe('a small file that asks for a great deal is refused', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'a cell in the last column of each row',
      altered(
        SHEET,
        rows(3_000, (row) => `<c r="XFD${row}"><v>1</v></c>`),
      ),
      'слишком далеко',
    ],
    [
      'columns told over and over',
      altered(SHEET, (xml) => xml.replace('<cols>', `<cols>${'<col min="1" max="4294967295" width="9"/>'.repeat(20)}`)),
      'столбцы',
    ],
    [
      'a long formula shared by all',
      altered(
        SHEET,
        rows(
          3_000,
          (row) =>
            `<c r="A${row}"><f t="shared" ${row === 2000 ? `ref="A2000:A9000" si="0">${'A1+'.repeat(4_000)}1</f>` : 'si="0"/>'}<v>1</v></c>`,
        ),
      ),
      'формулы',
    ],
    [
      'a long text shown by all',
      altered(SHEET, (xml) => rows(4_000, (row) => `<c r="A${row}" t="s"><v>${SHARED}</v></c>`)(xml), {
        [TEXTS]: strFromU8(PLAN[TEXTS] ?? new Uint8Array()).replace(
          '</sst>',
          `<si><t>${'а'.repeat(30_000)}</t></si></sst>`,
        ),
      }),
      'тексты',
    ],
    [
      'tabs of one part',
      altered('xl/workbook.xml', (xml) =>
        xml.replace(
          /(<sheet [^>]*)name="[^"]*"([^>]*>)/,
          (whole, before, after) =>
            whole + Array.from({ length: 40 }, (_none, at) => `${before}name="s${at}"${after}`).join(''),
        ),
      ),
      'листов',
    ],
  ])('%s', async (_what, bytes, words) => {
    expect(await refusal(bytes)).toContain(words);
  });

  // Where each of them was looked for to the end of the file this took minutes.
  test.each(['c', 'f'])('beginnings of <%s without an end cost no more than others', async (name) => {
    const ends = `<!-- "shared" ${`<${name} `.repeat(400_000)} --><sheetData>`;
    expect(await refusal(altered(SHEET, (xml) => xml.replace('<sheetData>', ends)))).toBe('');
  });
});

describe('what reaches outside is not followed', () => {
  const ENTITIES =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY e SYSTEM "file:///etc/passwd">]>';
  test.each(['', `<!--${'x'.repeat(3_000)}-->`, `<?x ${'x'.repeat(3_000)}?>`])(
    'entities are never written out: %#',
    async (before) => {
      const bytes = altered('xl/sharedStrings.xml', (xml) =>
        xml
          .replace(/^(<\?xml[^>]*>)?/, (head) => head + before + ENTITIES)
          .replace('<t', '<t xml:space="preserve">&b;&e;</t><t'),
      );
      const workbook = await readWorkbook(bytes, 'x.xlsx').catch(() => null);
      const texts = JSON.stringify(workbook?.sheets.map(({ rows: all }) => all) ?? '');
      expect(texts).not.toContain('root:');
      expect(texts).not.toContain('aaaaaaaaaaaaaaaaaaaa');
    },
  );

  test.each([
    ['../../../../../../etc/passwd', ''],
    ['http://127.0.0.1:9/x', ' TargetMode="External"'],
  ])('a tab whose part would be %s is refused', async (target, mode) => {
    const bytes = altered('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(/Target="worksheets\/sheet1.xml"/, `Target="${target}"${mode}`),
    );
    expect(await refusal(bytes)).toContain('повреждён');
  });

  test('parts with names that lead out of the package are parts like any other', async () => {
    const more = { '../../../../tmp/vekha-out.txt': 'x', '/etc/vekha-out': 'x', __proto__: 'x' };
    expect(
      (
        await readWorkbook(
          altered(SHEET, (xml) => xml, more),
          'x.xlsx',
        )
      ).sheets,
    ).toHaveLength(1);
  });
});

describe('a part is read in one pass, however many of its elements have no end', () => {
  const MANY = 100_000;
  test.each<[string, string]>([
    ['rows', '<row r="1">'],
    ['rows whose tags have none', '<row '],
    ['cells', '<c r="AAA1" '],
    ['readings', '<rPh sb="0">'],
  ])('%s', async (_what, opening) => {
    const alter = (xml: string) => xml.replace('</worksheet>', `<!-- r="XFD9" ${opening.repeat(MANY)}--></worksheet>`);
    expect((await readWorkbook(altered(SHEET, alter), 'x.xlsx')).sheets).toHaveLength(1);
    const within = (xml: string) =>
      xml.replace('</sheetData>', `<row r="200001"><c r="XFD200001"/><!--${opening.repeat(MANY)}--></row></sheetData>`);
    expect((await readWorkbook(altered(SHEET, within), 'x.xlsx').catch(() => 'refused')) !== null).toBe(true);
  });
});

test.each(['', 'x:'])('what is read aloud of a text is no word of its cell: %j', async (prefix) => {
  const own = `<${prefix}rPh sb="0" eb="2"><${prefix}t>Проведён 5 мая</${prefix}t></${prefix}rPh>`;
  const alter = (xml: string) =>
    (prefix === '' ? xml : xml.replace('<worksheet ', '<worksheet xmlns:x="urn:x" ')).replace(
      /<c r="E7"[^>]*>.*?<\/c>/,
      `<c r="E7" t="inlineStr"><is><t>Не проводился</t>${own}</is></c>`,
    );
  const { sheets } = await readWorkbook(altered(SHEET, alter), 'x.xlsx');
  expect(sheets[0]?.rows[6]?.[4]).toBe('Не проводился');
});
