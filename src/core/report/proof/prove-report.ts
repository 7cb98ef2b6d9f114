/** The proof of a finished report: what the plan makes of it against what its reader meets, check by check, each by its name. */

import type { FinishedBlock, FinishedDocument, FinishedTable } from '../../../document/finished-document';
import { groupBy } from '../../group';
import { LOCALES } from '../../locale';
import { annexesOf } from '../annex-blocks';
import { describePart } from '../describe-part';
import type { ReportDocument } from '../document';
import type { Report } from '../report';
import { REPORT_WORDS } from '../report-words';
import { strayDifference } from './check-looks';
import { pageDifferences } from './check-pages';
import { type ExpectedLine, lineDifferences } from './compare-paragraphs';
import { type ExpectedTable, type TableNames, tableDifferences } from './compare-tables';
import { type Difference, WHOLE } from './difference';
import { changedRows, type DocumentFingerprints, fingerprintDocument } from './fingerprints';
import { plainText } from './plain-text';
import { CHECK_NAMES, type CheckName } from './proof-words';

export interface ProvenCheck {
  readonly name: CheckName;
  /** Empty where the check holds. */
  readonly differences: readonly Difference[];
}

/** Every check, in the order in which they are told. */
export function proveReport(
  { report, document }: { readonly report: Report; readonly document: ReportDocument },
  found: FinishedDocument,
  /** Of an earlier proof; null where there was none. */
  earlier: DocumentFingerprints | null,
): ProvenCheck[] {
  const changes = earlier === null ? [] : changesSince(earlier, found);
  const byName = groupBy([...listDifferences(report, document, found), ...changes], ({ check }) => check);
  return CHECK_NAMES.map((name) => ({ name, differences: byName.get(name) ?? [] }));
}

export function changesSince(earlier: DocumentFingerprints, found: FinishedDocument): Difference[] {
  const now = fingerprintDocument(found);
  if (now.text === earlier.text) return [];
  const rows = changedRows(earlier, now) ?? [];
  const places = rows.length === 0 ? [WHOLE] : rows.map((row) => ({ ...WHOLE, row: row + 1 }));
  return places.map((place) => ({ check: 'unchanged', place, note: 'changed', expected: null, found: null }));
}

function listDifferences(report: Report, expected: ReportDocument, found: FinishedDocument): Difference[] {
  const wanted = parted(expected.blocks);
  const lines = expectedLines(report, wanted.stretches);
  const seen = parted<FinishedBlock>(found.blocks);
  const ofLines = (
    expectedHere: Parameters<typeof lineDifferences>[0],
    foundHere: Parameters<typeof lineDifferences>[1],
  ) => {
    // One by one: a list of very many arguments has no room on the stack.
    for (const each of lineDifferences(expectedHere, foundHere)) differences.push(each);
  };
  const differences = [
    ...pageDifferences(found, expected.title, found.title),
    ...found.strays.map((stray) => strayDifference(stray, WHOLE)),
  ];
  const count = wanted.tables.length;
  if (seen.tables.length !== count) {
    const [before, after] = [String(count), String(seen.tables.length)];
    differences.push({ check: 'table-count', place: WHOLE, note: 'count', expected: before, found: after });
  }
  // With a table too many, all lines are one stretch: which of them belong where nobody can tell.
  if (seen.tables.length === count) {
    lines.forEach((each, index) => void ofLines(each, seen.stretches[index] ?? []));
  } else ofLines(lines.flat(), seen.stretches.flat());
  const partners = matchTables(wanted.tables, seen.tables);
  wanted.tables.forEach((table, index) => {
    const partner = partners[index];
    const names = index === 0 ? mainNames(report, table.headerRows) : annexNames(report, table, index);
    if (partner !== undefined) differences.push(...tableDifferences(table, partner, names));
    else
      differences.push({
        check: 'table-count',
        place: WHOLE,
        note: 'lost',
        expected: names.columns.join(' | '),
        found: null,
      });
  });
  for (const table of seen.tables) {
    if (partners.includes(table)) continue;
    const [first] = table.rows;
    const text = first?.cells.map(({ paragraphs }) => paragraphs.map((each) => each.text).join(' ')).join(' | ') ?? '';
    differences.push({ check: 'foreign-tables', place: WHOLE, note: 'foreign', expected: null, found: text });
  }
  return differences;
}

/** Tables, and the paragraphs before, between and after them. */
function parted<Block extends { readonly kind: 'paragraph' | 'table' }>(
  blocks: readonly Block[],
): {
  readonly tables: Extract<Block, { kind: 'table' }>[];
  readonly stretches: Extract<Block, { kind: 'paragraph' }>[][];
} {
  const tables: Extract<Block, { kind: 'table' }>[] = [];
  const stretches: Extract<Block, { kind: 'paragraph' }>[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'table') {
      tables.push(block as Extract<Block, { kind: 'table' }>);
      stretches.push([]);
    } else stretches[stretches.length - 1]?.push(block as Extract<Block, { kind: 'paragraph' }>);
  }
  return { tables, stretches };
}

type Paragraph = Extract<ReportDocument['blocks'][number], { kind: 'paragraph' }>;

/** The list of what was not active named nothing unclear before 0.12. */
function formerly(text: string): string | undefined {
  const locale = LOCALES.find((each) => REPORT_WORDS.inactiveOrUnclear[each] === text);
  return locale && REPORT_WORDS.inactive[locale];
}

/** What each line is: the mark of a draft, the title, the department, a heading of an annex, the signature. */
function expectedLines(report: Report, stretches: readonly (readonly Paragraph[])[]): ExpectedLine[][] {
  const { draft, annex, approval, title, asOf, signature } = report;
  // A blank line parts the annex, and those who approve, from what stands below.
  const apart = (lines: readonly string[], check: CheckName): CheckName[] =>
    lines.length === 0 ? [] : [...lines.map(() => check), check];
  const head: readonly CheckName[] = [
    ...(draft ? (['draft-mark'] as const) : []),
    ...apart(annex, 'annex-number'),
    ...apart(approval, 'approval'),
    ...title.map(() => 'title-lines' as const),
    ...describePart(report).map(() => 'department-line' as const),
    ...(asOf === '' ? [] : (['as-of'] as const)),
  ];
  const last = stretches.length - 1;
  return stretches.map((paragraphs, stretch) =>
    paragraphs.map((paragraph, index): ExpectedLine => {
      const isSignature = stretch === last && stretch > 0 && index >= paragraphs.length - signature.length;
      const isContents = paragraph.contents !== undefined;
      const ofContents = isContents || paragraphs[index + 1]?.contents !== undefined;
      const check: CheckName = ofContents
        ? 'contents'
        : stretch > 0
          ? isSignature
            ? 'signature'
            : 'annex-headings'
          : (head[index] ?? 'title-lines');
      const { text, align, bold } = paragraph;
      return { text, align, bold, check, isContents, formerly: formerly(text) };
    }),
  );
}

/** Each expected table's own: in order where there are as many, else the one with most of its rows. */
function matchTables(wanted: readonly ExpectedTable[], seen: readonly FinishedTable[]): (FinishedTable | undefined)[] {
  if (wanted.length === seen.length) return [...seen];
  const left = new Set(seen);
  return wanted.map(({ rows }) => {
    const texts = new Set(rows.map(({ cells }) => cells.map(({ text }) => plainText(text)).join('\u0001')));
    let best: FinishedTable | undefined;
    let most = -1;
    for (const table of left) {
      const same = table.rows.filter(({ cells }) =>
        texts.has(
          cells.map(({ paragraphs }) => plainText(paragraphs.map(({ text }) => text).join('\n'))).join('\u0001'),
        ),
      ).length;
      if (same > most) [best, most] = [table, same];
    }
    if (best !== undefined) left.delete(best);
    return best;
  });
}

const COLUMN_CHECKS: readonly CheckName[] = ['item-numbers', 'item-names', 'item-periods', 'item-executors', 'entries'];

function mainNames(report: Report, head: number): TableNames {
  const rowAt = (row: number): Report['rows'][number] | undefined => report.rows[row - head];
  let item = '';
  const items = report.rows.map((row) => {
    if (row.kind === 'section') item = row.text;
    else if (!row.continues) item = row.cells[0] || row.cells[1];
    return item;
  });
  return {
    columns: report.columns,
    rowOf: (row) => {
      const own = rowAt(row);
      return { item: items[row - head] ?? '', planRow: own === undefined ? null : own.row + 1 };
    },
    textCheck: (row, column) => {
      const own = rowAt(row);
      if (own === undefined) return 'column-titles';
      return own.kind === 'section' ? 'section-titles' : (COLUMN_CHECKS[column] ?? 'entries');
    },
    orderCheck: (row) => {
      const own = rowAt(row);
      if (own === undefined) return 'column-titles';
      return own.kind === 'section' ? 'section-order' : own.continues ? 'entry-order' : 'item-order';
    },
    lostCheck: (row) => {
      const own = rowAt(row);
      if (own === undefined) return 'column-titles';
      return own.kind === 'section' ? 'section-titles' : own.continues ? 'entries' : 'items';
    },
    spanCheck: (row) => (rowAt(row)?.kind === 'section' ? 'section-spans' : 'columns'),
  };
}

/** All that differs in an annex is told under the annex. */
function annexNames(report: Report, { rows }: ExpectedTable, index: number): TableNames {
  const tables = annexesOf(report).filter(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
  const check: CheckName = tables[index - 1]?.check ?? 'inactive-list';
  return {
    columns: rows[0]?.cells.map(({ text }) => text) ?? [],
    rowOf: (row) => ({ item: rows[row]?.cells[0]?.text ?? '', planRow: null }),
    textCheck: () => check,
    orderCheck: () => check,
    lostCheck: () => check,
    spanCheck: () => check,
  };
}
