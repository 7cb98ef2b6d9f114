/** A Google Doc in whatever shape Google or a stranger gives it: told in words or found different, never proven by mistake, never a crash. */
import { describe, expect, test } from 'vitest';
import { requireShape } from '../../../src/addon/report/google-doc/google-doc-shape';
import { readGoogleDoc } from '../../../src/addon/report/google-doc/read-google-doc';
import { AppError } from '../../../src/core/failure/app-error';
import { buildDocument } from '../../../src/core/report/blocks';
import { fingerprintDocument } from '../../../src/core/report/proof/fingerprints';
import { proveReport } from '../../../src/core/report/proof/prove-report';
import { settleExpected, settleFound } from '../../../src/core/report/proof/settle-text';
import { writeDocx } from '../../../src/docx/write';
import { convertDocument } from '../../../src/stand-in/services/doc-conversion';
import { DAMAGED_PLAN } from '../../support/documents/damages';
import { lengthOf } from '../../support/length';
import { reportOf } from '../../support/report';

const report = reportOf(DAMAGED_PLAN);
const whole = buildDocument(report);
const wanted = { report, document: settleExpected(whole) };
const BYTES = writeDocx(whole).bytes;

// biome-ignore lint/suspicious/noExplicitAny: what is attacked has no shape
type Odd = any;

const CONVERTED = convertDocument(BYTES, new Set());
const fresh = (): Odd => ({
  revisionId: 'r',
  tabs: [{ tabProperties: { title: 'Tab 1' }, childTabs: [], documentTab: structuredClone(CONVERTED) }],
});

/** "verified", the names of checks that do not hold, or the place of the shape that was refused. */
function prove(document: Odd): string {
  try {
    requireShape(document);
  } catch (error) {
    if (error instanceof AppError && error.code === 'odd-google-doc') return `refused: ${error.values.place}`;
    throw error;
  }
  const found = settleFound(readGoogleDoc(document));
  fingerprintDocument(found);
  const broken = proveReport(wanted, found, null).filter(({ differences }) => differences.length > 0);
  return broken.length === 0 ? 'verified' : broken.map(({ name }) => name).join();
}

const contentOf = (document: Odd): Odd[] => document.tabs[0].documentTab.body.content;
const tableOf = (document: Odd): Odd => contentOf(document).find((each) => 'table' in each).table;
const entryOf = (document: Odd): Odd => {
  const at = /участников: 230/;
  const cells = tableOf(document).tableRows.flatMap((row: Odd) => row.tableCells);
  return cells.find((each: Odd) => at.test(JSON.stringify(each.content)));
};
const textOf = (document: Odd): Odd => entryOf(document).content[0].paragraph.elements[0].textRun;

test('the Doc as it is made is proven', () => expect(prove(fresh())).toBe('verified'));

/** Every holder of a member, by its path. */
function placesOf(value: Odd, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.keys(value).flatMap((name) => [[...path, name], ...placesOf(value[name], [...path, name])]);
}

test('with any one part of it of another kind, it is refused with its place or reads as before; no part is proven that says otherwise', () => {
  const places = placesOf(fresh());
  const steps = Math.max(1, Math.floor(places.length / lengthOf(30, 100)));
  for (const [index, path] of places.entries()) {
    // Each kind of place stands in the first rows as in the last.
    if (index % steps !== 0 && path.length > 6) continue;
    for (const odd of [null, 7, 'x', true, [], {}, [null], [[]]]) {
      const document = fresh();
      const holder = path.slice(0, -1).reduce((at: Odd, name) => at[name], document);
      const [name = ''] = path.slice(-1);
      const before = holder[name];
      holder[name] = odd;
      const answer = prove(document);
      const isOther = JSON.stringify(before) !== JSON.stringify(odd);
      const holdsWords = /Проведён|Концерт|участников/.test(JSON.stringify(before));
      if (isOther && holdsWords) expect([path.join('.'), odd, answer]).not.toContain('verified');
    }
  }
});

describe.each<[string, RegExp, (document: Odd) => void]>([
  [
    'a text that is a number',
    /^refused: .*content/,
    (doc) => {
      textOf(doc).content = 230;
    },
  ],
  [
    'a cell with null for its content',
    /^refused/,
    (doc) => {
      entryOf(doc).content = null;
    },
  ],
  ['a cell without content', /entries/, (doc) => void delete entryOf(doc).content],
  ['a row without cells', /row|entries|item/, (doc) => void delete tableOf(doc).tableRows[3].tableCells],
  [
    'no rows',
    /./,
    (doc) => {
      tableOf(doc).tableRows = [];
    },
  ],
  ['the table twice', /table-count/, (doc) => void contentOf(doc).splice(3, 0, { table: tableOf(doc) })],
  ['a table within a cell', /inner/, (doc) => void entryOf(doc).content.push({ table: tableOf(fresh()) })],
  ['an element of a kind to come', /unknown/, (doc) => void contentOf(doc).push({ video: { id: 'x' } })],
  ['one in a cell', /unknown/, (doc) => void entryOf(doc).content.push({})],
  ['one in a line', /unknown/, (doc) => void entryOf(doc).content[0].paragraph.elements.unshift({ chip: {} })],
  [
    'a suggested row',
    /tracked/,
    (doc) => {
      tableOf(doc).tableRows[3].suggestedDeletionIds = ['s'];
    },
  ],
  [
    'a suggested end of a word',
    /tracked|entries/,
    (doc) => {
      textOf(doc).suggestedInsertionIds = ['s'];
    },
  ],
  [
    'an empty document',
    /./,
    (doc) => {
      doc.tabs = [];
    },
  ],
  ['a tab more', /embedded|./, (doc) => void doc.tabs.push({ tabProperties: { title: 'x' } })],
  [
    'words of no size',
    /text-size/,
    (doc) => {
      textOf(doc).textStyle.fontSize = { unit: 'PT' };
    },
  ],
  [
    'spans beyond sense',
    /./,
    (doc) => {
      entryOf(doc).tableCellStyle = { columnSpan: 2 ** 31, rowSpan: 2 ** 31 };
    },
  ],
  [
    'a span of no whole number',
    /./,
    (doc) => {
      entryOf(doc).tableCellStyle.columnSpan = 2.5;
    },
  ],
])('%s', (_what, answer, change) => {
  test('is never proven', () => {
    const document = fresh();
    change(document);
    const proof = prove(document);
    expect(proof).not.toBe('verified');
    expect(proof).toMatch(answer);
  });
});

test.each([
  ['NORMAL_TEXT', undefined, 'text-colour'],
  ['HEADING_3', 'HEADING_3', 'text-colour'],
  ['HEADING_3', undefined, 'verified'],
])('words made white by the style %s, of a paragraph of %s: %s', (named, own, answer) => {
  const document = fresh();
  const white = { color: { rgbColor: { red: 1, green: 1, blue: 1 } } };
  document.tabs[0].documentTab.namedStyles = {
    styles: [{ namedStyleType: named, textStyle: { foregroundColor: white } }],
  };
  if (own !== undefined) entryOf(document).content[0].paragraph.paragraphStyle.namedStyleType = own;
  expect(prove(document)).toContain(answer);
});

test('tables in tables a hundred thousand deep are refused, not run out of', () => {
  const document = fresh();
  let inner: Odd = { paragraph: {} };
  for (let depth = 0; depth < 100_000; depth += 1)
    inner = { table: { tableRows: [{ tableCells: [{ content: [inner] }] }] } };
  contentOf(document).push(inner);
  expect(prove(document)).toMatch(/^refused/);
});

test('what no reader asks for may be of any kind', () => {
  const document = fresh();
  const [footer] = Object.values<Odd>(document.tabs[0].documentTab.footers);
  footer.content[0].paragraph.paragraphStyle.tabStops = [null, 7];
  footer.content[0].paragraph.paragraphStyle.headingId = null;
  expect(prove(document)).toBe('verified');
});
