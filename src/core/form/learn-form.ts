/** What a document with last year's report teaches: its columns, and which rows show how sections, measures and continuations look. */

import type { ForeignBlock, ForeignRow, ForeignTable } from '../../document/foreign-document';
import { addTo, groupBy } from '../group';
import { type ProposedColumn, proposeColumns, toPlanColumns } from '../import/column-mapping';
import { placeBlocks } from '../import/document-elements';
import { sourceOfDocument } from '../import/document-source';
import { blocksText, type Seat, seatRows } from '../import/lay-out-table';
import type { ImportRefusal, ImportSource } from '../import/source';
import { readTables } from '../plan/parse-plan';
import type { Plan } from '../plan/plan';
import { classifyRows, type RowKind } from '../plan/table/classify-rows';
import { indexMerges } from '../plan/table/merge-index';
import type { PlanTable } from '../plan/table/plan-table';
import { isSigning } from '../plan/table/signing';
import { findOwnBlocks, type OwnBlock } from './own-blocks';

/** Rows of the document that look alike in the number and width of their cells; `at` counts the document's rows. */
export interface RowSample {
  readonly like: readonly number[];
  /** The columns that each cell lies over. */
  readonly seats: readonly Seat[];
  /** Cells that hold text in the first of them. */
  readonly filled: readonly number[];
}

/** A table of the document that holds a part of the report. */
export interface FormTable {
  readonly at: number;
  /** The paragraph that heads it as a section; null where none does. */
  readonly heading: number | null;
  /** Blank paragraphs between the table above and that heading. */
  readonly gap: readonly number[];
  /** Rows above the first measure or section: titles, column numbers. */
  readonly head: readonly number[];
  /** First and last of the rows that tell of the plan; null where there are none. */
  readonly body: readonly [number, number] | null;
}

export interface DroppedRow {
  readonly text: string;
  readonly isTotal: boolean;
}

/** How the further entries of a measure stand: in rows whose other cells go on from above, or are blank, or as paragraphs of one cell. */
export type Continuing = 'merged' | 'blank' | 'joined';

export interface Form {
  readonly columns: readonly ProposedColumn[];
  readonly tables: readonly FormTable[];
  /** By level, from the outermost; empty where the form has no rows for sections. */
  readonly sections: readonly RowSample[];
  readonly item: RowSample;
  readonly continuation: RowSample;
  /** A row that sums up; null where the form has none. */
  readonly total: RowSample | null;
  readonly continuing: Continuing;
  /** The example as a plan: what must not be left of it. */
  readonly plan: Plan;
  /** Rows that tell of no measure and go, totals for one: their text. */
  readonly dropped: readonly DroppedRow[];
  /** What Vekha put around the example's tables, where Vekha made it. */
  readonly own: readonly OwnBlock[];
  /** Year of the example, null where nothing tells it. */
  readonly year: number | null;
}

export type FormRefusal = ImportRefusal | 'odd-form' | 'no-progress';

export function learnForm(blocks: readonly ForeignBlock[]): Form | FormRefusal {
  const source = sourceOfDocument(blocks, []);
  if (typeof source === 'string') return source;
  const [first] = source.tables;
  if (first === undefined) return 'no-plan';
  const columns = proposeColumns(source, first);
  const merges = indexMerges(source.grid);
  const tables: PlanTable[] = [];
  for (const table of source.tables) {
    const own = table === first ? columns : proposeColumns(source, table);
    const planColumns = toPlanColumns(own);
    if (planColumns === null) return 'no-name';
    tables.push({ ...table, columns: planColumns });
  }
  const kinds = new Map<number, RowKind>();
  const plan = readTables(source.grid, merges, tables, null, null, (grid, index, table) => {
    const rows = classifyRows(grid, index, table);
    for (const { row, kind } of rows) kinds.set(row, kind);
    return rows;
  });
  if (plan.items.length === 0) return 'no-items';
  if (!columns.some(({ kind }) => kind === 'progress')) return 'no-progress';
  const rows = listRows(blocks, source, kinds);
  if (rows === null) return 'odd-form';
  return gather(blocks, source, plan, columns, rows);
}

/** A row of the document's tables that the grid shows. */
interface DocumentRow {
  readonly gridRow: number;
  readonly kind: RowKind | null;
  readonly row: ForeignRow;
  readonly at: number;
  readonly table: ForeignTable;
  readonly seats: readonly Seat[];
}

interface ListedRows {
  readonly rows: readonly DocumentRow[];
  /** Paragraphs that stand in the grid as sections, by the grid's row. */
  readonly headings: ReadonlyMap<number, number>;
}

function listRows(
  blocks: readonly ForeignBlock[],
  { grid, places, tables }: ImportSource,
  kinds: ReadonlyMap<number, RowKind>,
): ListedRows | null {
  const placed = placeBlocks(blocks);
  const seats = new Map<ForeignTable, readonly (readonly Seat[])[]>();
  const rows: DocumentRow[] = [];
  const headings = new Map<number, number>();
  for (const gridRow of grid.rows.keys()) {
    const place = places[gridRow];
    if (place === undefined) return null;
    if (place.table === null) {
      const paragraph = placed.paragraphs.get(place.row);
      if (gridRow >= (tables[0]?.headerTop ?? 0) && paragraph?.at !== undefined) headings.set(gridRow, paragraph.at);
      continue;
    }
    const table = placed.tables.get(place.table);
    const row = table?.rows[place.row - 1];
    if (table === undefined || row?.at === undefined) return null;
    const laid = seats.get(table) ?? seatRows(table);
    seats.set(table, laid);
    const own = laid[place.row - 1] ?? [];
    rows.push({ gridRow, kind: kinds.get(gridRow) ?? null, row, at: row.at, table, seats: own });
  }
  return { rows, headings };
}

function gather(
  blocks: readonly ForeignBlock[],
  source: ImportSource,
  plan: Plan,
  columns: readonly ProposedColumn[],
  { rows, headings }: ListedRows,
): Form | FormRefusal {
  const levels = new Map(plan.sections.map(({ row, level }) => [row, level]));
  const first = new Map(plan.items.map((item) => [item.rows[0] ?? -1, item]));
  const sections = new Map<number, DocumentRow[]>();
  for (const each of rows) {
    const level = levels.get(each.gridRow);
    if (level !== undefined) addTo(sections, level, each);
  }
  const items = rows.filter(({ gridRow }) => first.has(gridRow));
  const continuations = rows.filter(({ kind }) => kind === 'continuation');
  const item = sampleOf(items);
  if (item === null) return 'no-items';
  const sums = new Set(plan.asides.flatMap(({ kind, row }) => (kind === 'total' ? [row] : [])));
  const tables = listTables(blocks, source, rows, { headings, sums });
  const year = plan.year ?? commonestYear(plan.title.join('\n'));
  return {
    columns,
    tables: tables.tables,
    sections: [...sections].sort(([one], [other]) => one - other).flatMap(([, own]) => sampleOf(own) ?? []),
    item,
    continuation: sampleOf(continuations) ?? item,
    total: sampleOf(rows.filter(({ gridRow, kind }) => kind === 'aside' && sums.has(gridRow))),
    continuing: continuingOf(continuations, items, columns),
    plan,
    dropped: tables.dropped,
    own: findOwnBlocks(blocks).filter((block) => !isWithin(tables.tables, block)),
    year,
  };
}

/** Whether it goes anyhow, with what stands from the first table to the last. */
function isWithin([first, ...others]: readonly FormTable[], { elements }: OwnBlock): boolean {
  const last = others[others.length - 1];
  const [{ name, at } = { name: 'table', at: -1 }] = elements;
  if (name === 'table') return [first, ...others].some((table) => table?.at === at);
  return first?.heading != null && last?.heading != null && first.heading <= at && at <= last.heading;
}

/** Those of the rows that agree most often on their cells. */
function sampleOf(rows: readonly DocumentRow[]): RowSample | null {
  const groups = groupBy(rows, ({ row }) => row.cells.map(({ column, span }) => `${column}+${span}`).join());
  let best: readonly DocumentRow[] = [];
  for (const group of groups.values()) if (group.length > best.length) best = group;
  const [first] = best;
  if (first === undefined) return null;
  const filled = first.row.cells.flatMap(({ blocks }, index) => (blocksText(blocks) === '' ? [] : [index]));
  return { like: best.map(({ at }) => at), seats: first.seats, filled };
}

/** Entries stand in one cell where no row goes on and some cell holds several paragraphs. */
function continuingOf(
  continuations: readonly DocumentRow[],
  items: readonly DocumentRow[],
  columns: readonly ProposedColumn[],
): Continuing {
  if (continuations.length > 0)
    return continuations.some(({ row }) => row.cells.some(({ merge }) => merge === 'continue')) ? 'merged' : 'blank';
  const progress = new Set(columns.filter(({ kind }) => kind === 'progress').map(({ column }) => column));
  const joined = items.some(({ row, seats }) =>
    row.cells.some(
      ({ blocks }, index) =>
        progress.has(seats[index]?.left ?? -1) && blocks.filter((each) => blocksText([each]) !== '').length > 1,
    ),
  );
  return joined ? 'joined' : 'merged';
}

/** Rows of one table of the document, parted into head, body and what stands below; signatures there stay. */
function listTables(
  blocks: readonly ForeignBlock[],
  { tables: found }: ImportSource,
  rows: readonly DocumentRow[],
  { headings, sums }: Pick<ListedRows, 'headings'> & { readonly sums: ReadonlySet<number> },
): { readonly tables: readonly FormTable[]; readonly dropped: readonly DroppedRow[] } {
  const groups = new Map<ForeignTable, DocumentRow[]>();
  for (const each of rows) addTo(groups, each.table, each);
  const dropped: DroppedRow[] = [];
  const tables = [...groups].flatMap(([table, own]): FormTable[] => {
    const grids = own.map(({ gridRow }) => gridRow);
    const [top = 0, bottom = 0] = [Math.min(...grids), Math.max(...grids)];
    const within = found.filter(({ headerTop }) => top <= headerTop && headerTop <= bottom);
    const bodyTop = within[0]?.bodyTop ?? top;
    const isHead = ({ gridRow, kind }: DocumentRow): boolean => gridRow < bodyTop && kind === null;
    const below = own.filter((each) => !isHead(each));
    while (below.length > 0 && staysBelow(below[below.length - 1])) below.pop();
    for (const each of below)
      if (each.kind === 'aside')
        dropped.push({
          text: each.row.cells
            .map(({ blocks }) => blocksText(blocks))
            .join(' ')
            .trim(),
          isTotal: sums.has(each.gridRow),
        });
    const between = [...headings].filter(([gridRow]) => top - 1 <= gridRow && gridRow <= bottom);
    const [firstRow, lastRow] = [below[0], below[below.length - 1]];
    return [
      {
        at: table.at ?? -1,
        heading: between[0]?.[1] ?? null,
        gap: gapAbove(blocks, between[0]?.[1] ?? -1),
        head: own.filter(isHead).map(({ at }) => at),
        body: firstRow === undefined || lastRow === undefined ? null : [firstRow.at, lastRow.at],
      },
    ];
  });
  return { tables, dropped };
}

function gapAbove(blocks: readonly ForeignBlock[], heading: number): number[] {
  const gap: number[] = [];
  for (let at = blocks.findIndex((block) => block.kind === 'paragraph' && block.at === heading) - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || block.text.trim() !== '' || block.at === undefined) break;
    gap.unshift(block.at);
  }
  return gap;
}

function staysBelow(row: DocumentRow | undefined): boolean {
  if (row === undefined || (row.kind !== 'aside' && row.kind !== null)) return false;
  const texts = row.row.cells.map(({ blocks }) => blocksText(blocks)).filter((text) => text !== '');
  return texts.length > 0 && isSigning(texts);
}

function commonestYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [digits] of text.matchAll(/(?<!\d)20\d\d(?=\s*(?:год|г\.))/g))
    counts.set(Number(digits), (counts.get(Number(digits)) ?? 0) + 1);
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? null;
}
