/** Role: the sender of a workbook whose parts hold, in a comment, ever so many elements that nothing closes: whoever walks a part does so in one pass. */
import { expect, test } from 'vitest';
import { listUnread } from '../../../src/workbook/inspect/list-unread';
import { moveRows } from '../../../src/workbook/package/move-rows';
import { listTabs, Package } from '../../../src/workbook/package/package';
import { elementTexts } from '../../../src/workbook/package/xml-elements';
import { compareMoved } from '../../../src/workbook/prove/compare-moved';
import { readWorkbook } from '../../../src/workbook/read-workbook';
import { cpuTime } from '../../support/cpu-time';
import { buildPackage } from '../../support/documents/package';
import { IS_SOAK, lengthOf } from '../../support/length';

/** What is quadratic takes minutes over eight times as many, and what is not takes eight times as long. */
const MANY = lengthOf(16_000, 60_000);
const EIGHTH = MANY / 8;
const MOST_GROWTH = 26;
/** Milliseconds below which growth is the clock's. */
const GRAIN = 150;

/** One row and a drawing, a note's box and a chart; a crowd stands in a comment within each of them. */
function book(crowd: string, day = ''): Uint8Array {
  const comment = `<!--${crowd}-->`;
  return buildPackage({
    tabs: {
      План: `<sheetData><row r="1"><c r="A1"><v>1</v></c>${day}</row><row r="2"><c r="A2" t="inlineStr"><is><r><rPr><strike/></rPr><t>снято</t></r>${comment}</is></c></row></sheetData><sheetProtection sheet="1"/>${comment}`,
    },
    relations: { drawing: '../drawings/drawing1.xml', vmlDrawing: '../drawings/vml1.vml' },
    parts: {
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>Надпись</a:t></a:r>${comment}</a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>${comment}</xdr:wsDr>`,
      'xl/drawings/vml1.vml': `<xml xmlns:v="v" xmlns:x="x"><v:shape id="a"><x:Row>1</x:Row></v:shape>${comment}</xml>`,
      'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="c"><c:f>План!$A$1</c:f>${comment}</c:chartSpace>`,
    },
  });
}

const DAY = '<c r="B1" t="d"><v>2022-05-04</v></c>';

async function walk(bytes: Uint8Array): Promise<void> {
  const workbook = await readWorkbook(bytes, 'x.xlsx');
  const [sheet] = workbook.sheets;
  if (sheet !== undefined) listUnread(workbook, sheet);
  const orders = [{ order: [0, null, 1], before: 2 }];
  const pack = new Package(bytes);
  const [tab] = listTabs(pack);
  if (tab !== undefined) moveRows(pack, tab, orders);
  compareMoved(bytes, pack.toBytes(), new Map([['План', orders]]));
}

async function cost(bytes: Uint8Array): Promise<number> {
  const start = cpuTime();
  await walk(bytes);
  return cpuTime(start);
}

/** Those that were slowest once. */
const KNOWN = ['<oneCellAnchor ', '<oddHeader>', '<r><rPr>', '<v>'];
// biome-ignore format: a list of pieces is read across.
const OTHERS = [
  '<xdr:from>', '<xdr:txBody ', '<a:p>', '<a:t ', '<a:t>', '<r>', '<rPr><strike/>', '<t ', '<xdr:twoCellAnchor>', '<v:shape ', '<v:shape>',
  '<c r="A1" ', '<c r="A1">', '<f ', '<f t="shared">', ' t="shared"', '<is>', '<s ', '<oddHeader ', '<',
];

test.each([...KNOWN, ...(IS_SOAK ? OTHERS : [])])('%j over and over in a comment', async (piece) => {
  const head = piece.startsWith('<') ? '' : '<f ';
  const crowd = (count: number): Uint8Array => book(head + piece.repeat(count), DAY);
  // The machine may pause: it is asked three times before it is believed.
  for (let tried = 0; ; tried += 1) {
    const long = await cost(crowd(MANY));
    if (long <= GRAIN) return;
    const most = MOST_GROWTH * Math.max(GRAIN / 8, await cost(crowd(EIGHTH)));
    if (long <= most || tried === 2) return expect(long).toBeLessThanOrEqual(most);
  }
});

test('what stands in a comment is no element, and ends no search', () => {
  const found = (xml: string, name: string) => Array.from(elementTexts(xml, name), ({ text }) => text);
  expect(found('<a><!-- <r> --><r>1</r><!-- <r>2</r> --><x:r k="1"/><r/></a>', 'r')).toEqual([
    '<r>1</r>',
    '<x:r k="1"/>',
    '<r/>',
  ]);
  expect(found('<one>1</one><other a="1">2</other><oneMore/>', 'one|other')).toEqual([
    '<one>1</one>',
    '<other a="1">2</other>',
  ]);
  expect(found('<r>1</r><r><r><r>', 'r')).toEqual(['<r>1</r>']);
});

test('what is struck through and drawn is found beside such a comment', async () => {
  const workbook = await readWorkbook(book('<r><a:p><xdr:from><xdr:txBody>'), 'x.xlsx');
  const [sheet] = workbook.sheets;
  expect(sheet === undefined ? [] : listUnread(workbook, sheet).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'struck: снято',
    'text-box: Надпись',
  ]);
});
