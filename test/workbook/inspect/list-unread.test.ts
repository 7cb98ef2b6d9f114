/** What a workbook's file holds besides cells: listed with its place, whoever wrote it. */
import { expect, test } from 'vitest';
import { listUnread } from '../../../src/workbook/inspect/list-unread';
import { readWorkbook } from '../../../src/workbook/read-workbook';
import { buildPackage, type PackageText } from '../../support/documents/package';

async function unreadOf(text: PackageText): Promise<string[]> {
  const workbook = await readWorkbook(buildPackage(text), 'plan.xlsx');
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no tab');
  return listUnread(workbook, sheet).map(
    ({ kind, text: words, place }) => `${kind} ${place.row},${place.column}: ${words}`,
  );
}

const STYLES =
  '<fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs>';
const inline = (place: string, runs: string, look = ''): string =>
  `<c r="${place}" t="inlineStr"${look}><is>${runs}</is></c>`;

test.each([
  ['a whole cell', inline('B1', '<t>Отменено</t>', ' s="1"'), 'struck 1,2: Отменено'],
  [
    'some words',
    inline('A1', '<r><t>Форум </t></r><r><rPr><b/><strike/></rPr><t>не </t></r><r><t>проведён</t></r>'),
    'struck 1,1: не',
  ],
  [
    'words of two runs',
    inline(
      'C1',
      '<r><rPr><strike val="1"/></rPr><t>один</t></r><r><t> и </t></r><r><rPr><strike/></rPr><t>два</t></r>',
    ),
    'struck 1,3: один два',
  ],
])('struck through: %s', async (_name, cells, expected) => {
  expect(
    await unreadOf({ tabs: { План: `<sheetData><row r="1">${cells}</row></sheetData>` }, styles: STYLES }),
  ).toEqual([expected]);
});

test('a run that is struck through no more, and one of another look, are none', async () => {
  const runs = '<r><rPr><strike val="0"/></rPr><t>Форум</t></r><r><rPr><u/></rPr><t>прошёл</t></r>';
  expect(await unreadOf({ tabs: { План: `<sheetData><row r="1">${inline('A1', runs)}</row></sheetData>` } })).toEqual(
    [],
  );
});

test('texts under merged cells, drawn ones with their place, and the page’s own', async () => {
  const drawing =
    '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>Срок</a:t></a:r><a:r><a:t> перенесён</a:t></a:r></a:p><a:p><a:r><a:t>на май</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>';
  const found = await unreadOf({
    tabs: {
      План: `<sheetData><row r="1">${inline('A1', '<t>Форум</t>')}${inline('B1', '<t>под ним</t>')}</row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><headerFooter><oddHeader>&amp;C&amp;"Arial"Черновик</oddHeader><oddFooter>Стр. &amp;P</oddFooter></headerFooter>`,
    },
    relations: { drawing: '../drawings/drawing1.xml' },
    parts: { 'xl/drawings/drawing1.xml': drawing },
  });
  expect(found).toEqual([
    'under-merge 1,2: под ним',
    'text-box 5,7: Срок перенесён\nна май',
    'page-header 1,null: Черновик',
    'page-footer 1,null: Стр.',
  ]);
});

test('a text far below everything is listed, and the tab is read without it', async () => {
  const rows = `<row r="1">${inline('A1', '<t>Форум</t>')}</row><row r="1048576">${inline('XFD1048576', '<t>забыто</t>')}</row>`;
  const workbook = await readWorkbook(buildPackage({ tabs: { План: `<sheetData>${rows}</sheetData>` } }), 'plan.xlsx');
  expect(workbook.sheets[0]?.rows).toEqual([['Форум']]);
  expect(await unreadOf({ tabs: { План: `<sheetData>${rows}</sheetData>` } })).toEqual([
    'stray-cell 1048576,16384: забыто',
  ]);
});

test('a long table with a gap is no stray cell', async () => {
  const rows = Array.from(
    { length: 120 },
    (_none, index) => `<row r="${index + 150_000}">${inline(`A${index + 150_000}`, '<t>x</t>')}</row>`,
  );
  const text = {
    tabs: { План: `<sheetData><row r="1">${inline('A1', '<t>Форум</t>')}</row>${rows.join('')}</sheetData>` },
  };
  expect(await unreadOf(text)).toEqual([]);
  expect((await readWorkbook(buildPackage(text), 'plan.xlsx')).sheets[0]?.rows).toHaveLength(150_119);
});
