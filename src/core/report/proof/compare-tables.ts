/** A table of the report against the one that the plan makes: every row and cell, their merges, lines, sides and weight. */

import type { DocxCell, DocxTable } from '../../../document/docx-document';
import type { FinishedCell, FinishedRow, FinishedTable } from '../../../document/finished-document';
import { PROGRESS_COLUMN } from '../column-titles';
import { alignRows } from './align-rows';
import { excerptOf, isWhite, lookDifferences, strayDifference } from './check-looks';
import type { Difference, DifferencePlace } from './difference';
import { looksAlike, plainText } from './plain-text';
import type { CheckName, DifferenceNote } from './proof-words';

export interface ExpectedTable extends Pick<DocxTable, 'columnWidths' | 'headerRows'> {
  readonly rows: readonly { readonly cells: readonly DocxCell[] }[];
}

/** How the differences of a table are told. */
export interface TableNames {
  /** Titles of the columns. */
  readonly columns: readonly string[];
  /** What a row is about, and where the plan has it, by the index of the expected row. */
  readonly rowOf: (row: number) => { readonly item: string; readonly planRow: number | null };
  /** The check that a text of that row and column belongs to. */
  readonly textCheck: (row: number, column: number) => CheckName;
  /** The check for a row that stands elsewhere. */
  readonly orderCheck: (row: number) => CheckName;
  readonly lostCheck: (row: number) => CheckName;
  readonly spanCheck: (row: number) => CheckName;
}

/** A table's texts by row and column, with the item that further rows go on with, so that equal rows of different items stay apart. */
function rowKeys(rows: readonly (readonly PlacedText[])[]): string[] {
  let item = '';
  return rows.map((cells) => {
    const [first] = cells;
    if (first !== undefined && first.text.trim() !== '') item = first.text;
    return [item, ...cells.map(({ column, text }) => `${column} ${text}`)].join('\u0001');
  });
}

interface PlacedText {
  readonly column: number;
  readonly text: string;
}

const textOf = ({ paragraphs }: FinishedCell): string => plainText(paragraphs.map(({ text }) => text).join('\n'));

interface PlacedCell extends DocxCell {
  readonly column: number;
}

function placeCells(cells: readonly DocxCell[]): PlacedCell[] {
  let column = 0;
  return cells.map((cell) => {
    const placed = { ...cell, column, text: plainText(cell.text) };
    column += cell.span;
    return placed;
  });
}

/** One walk over both tables, each row compared as it comes: parted, it would pass its place on from hand to hand. */
export function tableDifferences(expected: ExpectedTable, found: FinishedTable, names: TableNames): Difference[] {
  const wanted = expected.rows.map(({ cells }) => placeCells(cells));
  const seen = found.rows.map(({ cells }) => cells.map((cell) => ({ column: cell.column, text: textOf(cell) })));
  const { pairs, lost, foreign, doubled, moved } = alignRows(rowKeys(wanted), rowKeys(seen));
  const place = (row: number, at: number, column = ''): DifferencePlace => ({
    row: at + 1,
    column,
    ...names.rowOf(row),
  });
  const foundPlace = (at: number): DifferencePlace => ({ row: at + 1, item: '', column: '', planRow: null });
  const excerptAt = (at: number): string => excerptOf(seen[at]?.map(({ text }) => text).join(' | ') ?? '');
  const said = (row: number): string =>
    excerptOf(
      wanted[row]
        ?.map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' | ') ?? '',
    );
  const rowNote = (
    check: CheckName,
    at: DifferencePlace,
    note: DifferenceNote,
    before: string | null,
    after: string | null,
  ): Difference => ({
    check,
    place: at,
    note,
    expected: before,
    found: after,
  });
  const differences: Difference[] = [
    ...lost.map((row) =>
      rowNote(names.lostCheck(row), { row: null, column: '', ...names.rowOf(row) }, 'lost', said(row), null),
    ),
    ...foreign.map((at) => rowNote('foreign-rows', foundPlace(at), 'foreign', null, excerptAt(at))),
    ...doubled.map((at) => rowNote('doubled-rows', foundPlace(at), 'doubled', null, excerptAt(at))),
    ...moved.map(([row, at]) => rowNote(names.orderCheck(row), place(row, at), 'moved', said(row), null)),
    ...found.strays.map((stray) => strayDifference(stray, foundPlace(-1))),
  ];
  if (expected.rows.length !== found.rows.length) {
    const [before, after] = [expected.rows.length, found.rows.length].map(String) as [string, string];
    differences.push(rowNote('row-count', foundPlace(-1), 'count', before, after));
  }
  const entryTexts = new Set(
    wanted.flatMap((cells) => cells.slice(PROGRESS_COLUMN).map(({ text }) => text)).filter((text) => text !== ''),
  );
  const partners = new Map([...pairs, ...moved].map(([row, at]) => [at, row]));
  found.rows.forEach((row, at) => {
    const partner = partners.get(at);
    const around = { above: found.rows[at - 1], below: found.rows[at + 1] };
    differences.push(...row.strays.map((stray) => strayDifference(stray, foundPlace(at))));
    differences.push(...lineDifferences(row, around, foundPlace(at)));
    const cells = partner === undefined ? null : (wanted[partner] ?? null);
    for (const cell of row.cells) {
      const own = cells?.find(({ column }) => column === cell.column) ?? null;
      const cellPlace = partner === undefined ? foundPlace(at) : place(partner, at, names.columns[cell.column] ?? '');
      differences.push(...cellLooks(cell, own, cellPlace));
    }
    if (partner === undefined || cells === null) return;
    differences.push(...headerDifference(row, partner < expected.headerRows, place(partner, at)));
    differences.push(...cellDifferences({ row: partner, at, cells, found: row, names, entryTexts, isFirst: at === 0 }));
  });
  return [...differences, ...widthDifferences(expected, found)];
}

function headerDifference({ header }: FinishedRow, wanted: boolean, place: DifferencePlace): Difference[] {
  if (header === wanted) return [];
  return [{ check: 'header-repeated', place, note: wanted ? 'not-repeated' : 'repeated', expected: null, found: null }];
}

interface RowPair {
  readonly row: number;
  readonly at: number;
  readonly cells: readonly PlacedCell[];
  readonly found: FinishedRow;
  readonly names: TableNames;
  /** Every entry of the plan: what stands in another's place is known by it. */
  readonly entryTexts: ReadonlySet<string>;
  readonly isFirst: boolean;
}

function cellDifferences({ row, at, cells, found, names, entryTexts, isFirst }: RowPair): Difference[] {
  const base = { row: at + 1, ...names.rowOf(row) };
  const differences: Difference[] = [];
  const places = (list: readonly { readonly column: number; readonly span: number }[]): string =>
    list.map(({ column, span }) => `${column}+${span}`).join();
  if (places(cells) !== places(found.cells)) {
    const place = { ...base, column: '' };
    differences.push({ check: names.spanCheck(row), place, note: 'spans', expected: null, found: null });
  }
  cells.forEach((cell) => {
    const place = { ...base, column: names.columns[cell.column] ?? '' };
    const other = found.cells.find(({ column }) => column === cell.column);
    const text = other === undefined ? '' : textOf(other);
    const continues = !isFirst && other?.merge === 'continue';
    if (text !== cell.text) {
      const difference = { place, note: 'text', expected: cell.text, found: text } as const;
      differences.push({ check: names.textCheck(row, cell.column), ...difference });
      if (looksAlike(cell.text, text)) differences.push({ check: 'look-alikes', ...difference });
      if (cell.column === PROGRESS_COLUMN && text !== '' && entryTexts.has(text))
        differences.push({ check: 'entry-places', ...difference });
    }
    if (other !== undefined && continues !== (cell.merge === 'continue'))
      differences.push({
        check: 'item-merges',
        place,
        note: continues ? 'merged' : 'unmerged',
        expected: null,
        found: null,
      });
  });
  return differences;
}

function cellLooks(cell: FinishedCell, own: DocxCell | null, place: DifferencePlace): Difference[] {
  const differences = [
    ...cell.strays.map((stray) => strayDifference(stray, place)),
    ...cell.paragraphs.flatMap((paragraph) => lookDifferences(paragraph, own?.bold ?? null, place)),
  ];
  const leaning = cell.paragraphs.find(({ text, align }) => text.trim() !== '' && own !== null && align !== own.align);
  if (leaning !== undefined)
    differences.push({ check: 'alignment', place, note: 'look', expected: null, found: excerptOf(leaning.text) });
  if (!isWhite(cell.background))
    differences.push({ check: 'text-background', place, note: 'look', expected: null, found: cell.background });
  return differences;
}

/** A line is there when either of the two cells that share it has it. */
function lineDifferences(
  { cells }: FinishedRow,
  { above, below }: { readonly above: FinishedRow | undefined; readonly below: FinishedRow | undefined },
  place: DifferencePlace,
): Difference[] {
  const over = (row: FinishedRow | undefined, { column, span }: FinishedCell): FinishedCell | undefined =>
    row?.cells.find((each) => each.column < column + span && each.column + each.span > column);
  const broken = cells.some((cell, index) => {
    const [up, down] = [over(above, cell), over(below, cell)];
    const { top, left, bottom, right } = cell.borders;
    const missing = (own: boolean | null, other: boolean | null | undefined): boolean =>
      own === false && other !== true;
    return (
      (cell.merge !== 'continue' && missing(top, up?.borders.bottom)) ||
      (down?.merge !== 'continue' && missing(bottom, down?.borders.top)) ||
      missing(left, cells[index - 1]?.borders.right) ||
      missing(right, cells[index + 1]?.borders.left)
    );
  });
  return broken ? [{ check: 'cell-borders', place, note: 'look', expected: null, found: null }] : [];
}

/** Of the table's width: what a program rounds away. */
const WIDTH_TOLERANCE = 0.02;

function widthDifferences(expected: ExpectedTable, { columnWidths }: FinishedTable): Difference[] {
  const shares = (widths: readonly number[]): number[] => {
    const total = widths.reduce((sum, width) => sum + width, 0);
    return widths.map((width) => width / Math.max(1, total));
  };
  const [wanted, seen] = [shares(expected.columnWidths), shares(columnWidths)];
  const same =
    wanted.length === seen.length && wanted.every((share, at) => Math.abs(share - (seen[at] ?? 0)) <= WIDTH_TOLERANCE);
  const place = { row: null, item: '', column: '', planRow: null };
  if (same || columnWidths.length === 0) return [];
  return [
    {
      check: 'column-widths',
      place,
      note: 'page',
      expected: expected.columnWidths.join(', '),
      found: columnWidths.join(', '),
    },
  ];
}
