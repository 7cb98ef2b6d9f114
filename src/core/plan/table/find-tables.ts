/** Finding the plan in a grid: header rows are known by their words, wherever they stand. */

import { cellText, type Grid, widestRow } from '../../grid/grid';
import { addTo } from '../../group';
import { withExecutorColumns } from './executor-columns';
import { chooseColumns, claimIn, headerText, lowestText, MAX_COLUMNS } from './header-columns';
import { type Header, kindsOfRow, readHeader } from './header-rows';
import { type ColumnKind, headerWords } from './header-words';
import { indexMerges, type MergeIndex } from './merge-index';
import { isFigures, isNumber } from './numbering';
import type { PlanColumns, PlanTable } from './plan-table';
import { withSchedule } from './schedule';
import { withSectionColumn } from './section-column';
import { withSharedCells } from './shared-cells';
import { withStates } from './state-column';

/** Why no plan could be read. Rows are zero-based; `missing` names the column kinds not found. */
export type TableRefusal =
  | { readonly code: 'empty-sheet'; readonly sheet: string }
  | {
      readonly code: 'no-header';
      readonly sheet: string;
      readonly bestRow: number | null;
      readonly missing: readonly ColumnKind[];
    }
  | { readonly code: 'competing-headers'; readonly sheet: string; readonly rows: readonly [number, number] };

export type TableSearch =
  | { readonly tables: readonly PlanTable[]; readonly refusal: null }
  | { readonly tables: null; readonly refusal: TableRefusal };

/** What was found in a grid, by the year asked for: whoever reads it asks again. */
const found = new WeakMap<Grid, Map<number | null, TableSearch>>();

/** Whether a row has but one cell with anything in it. */
function isLone(grid: Grid, row: number): boolean {
  let filled = 0;
  const cells = grid.rows[row] ?? [];
  for (let column = 0; column < cells.length && filled < 2; column += 1) if (cells[column] !== '') filled += 1;
  return filled === 1;
}

/** All tables of a plan in the sheet, top to bottom; later tables may order their columns differently. `year` tells apart columns of several years. */
export function findTables(
  grid: Grid,
  merges: MergeIndex = indexMerges(grid),
  year: number | null = null,
): TableSearch {
  const byYear = found.get(grid) ?? new Map<number | null, TableSearch>();
  found.set(grid, byYear);
  const search = byYear.get(year) ?? searchTables(grid, merges, year);
  byYear.set(year, search);
  return search;
}

/** The first row from one on whose number is not written in figures, as most are. */
function skipFigures({ rows }: Grid, from: number, numberColumn: number): number {
  let row = from;
  for (; row < rows.length; row += 1) {
    const cell = rows[row]?.[numberColumn];
    if (typeof cell !== 'string' || !isFigures(cell)) break;
  }
  return row;
}

/** Whether a row is numbered, or a title above one that is: whatever words such rows begin with, they head no columns. */
function isNumbered(grid: Grid, row: number, numberColumn: number, groupTops: ReadonlySet<number>): boolean {
  const text = cellText(grid, row, numberColumn);
  if (isLone(grid, row) && !groupTops.has(row) && isNumber(cellText(grid, row + 1, numberColumn))) return true;
  return isNumber(text);
}

function searchTables(grid: Grid, merges: MergeIndex, year: number | null): TableSearch {
  const refuse = (refusal: TableRefusal): TableSearch => ({ tables: null, refusal });
  if (!grid.rows.some((row) => row.some((cell) => cell !== '')))
    return refuse({ code: 'empty-sheet', sheet: grid.sheet });
  const headers: Header[] = [];
  /** A first header row may hold nothing but group titles ("План", "Отчёт") above the words that count. */
  const groupTops = new Set(grid.merges.flatMap(({ top, bottom }) => (bottom > top + 1 ? [top] : [])));
  let best: { row: number; kinds: Set<ColumnKind> } | null = null;
  for (let row = 0; row < grid.rows.length; row++) {
    const numberColumn = headers[0]?.columns.number ?? null;
    if (numberColumn !== null) {
      row = skipFigures(grid, row, numberColumn);
      if (row === grid.rows.length) break;
      if (isNumbered(grid, row, numberColumn, groupTops)) continue;
    }
    const kinds = kindsOfRow(grid, row);
    if (kinds.size > (best?.kinds.size ?? 1)) best = { row, kinds };
    const header =
      kinds.size === 0 && !groupTops.has(row) ? null : readHeader(grid, merges, row, year, headers.length === 0);
    if (header === null) continue;
    headers.push(header);
    row = header.bottom - 1;
  }
  const [first] = headers;
  if (first === undefined) {
    const all: ColumnKind[] = ['name', 'number', 'period', 'executors', 'progress'];
    const missing = all.filter((kind) => !best?.kinds.has(kind));
    return refuse({ code: 'no-header', sheet: grid.sheet, bestRow: best?.row ?? null, missing });
  }
  const kept: Header[] = [first];
  for (const header of headers.slice(1)) {
    const last = kept[kept.length - 1] ?? first;
    const between = hasContent(grid, last.bottom, header.top);
    if (!between && !sameColumns(last.columns, header.columns)) {
      return refuse({ code: 'competing-headers', sheet: grid.sheet, rows: [last.top, header.top] });
    }
    if (between) kept.push(header);
    else kept[kept.length - 1] = { ...last, bottom: header.bottom };
  }
  const tables = kept.map((header, index) => ({
    headerTop: header.top,
    bodyTop: header.bottom,
    bottom: kept[index + 1]?.top ?? grid.rows.length,
    columns: header.columns,
    ...(header.rivals.length === 0 ? {} : { rivals: header.rivals }),
    ...(header.unknownName === undefined ? {} : { judged: [{ kind: 'name' as const, column: header.unknownName }] }),
  }));
  const complete = tables.map((table) =>
    withSharedCells(
      grid,
      merges,
      withExecutorColumns(
        grid,
        merges,
        withSectionColumn(grid, merges, withSchedule(grid, merges, withStates(grid, table))),
      ),
    ),
  );
  return { tables: complete, refusal: null };
}

/** A table of nothing but measures and what came of them, by its first row; of two columns that is too little to know a plan in a sheet by. */
export function findPair(grid: Grid): PlanTable[] {
  const width = widestRow(grid.rows);
  const top = grid.rows.findIndex((row) => row.filter((cell) => cell !== '').length === 2);
  if (width !== 2 || top < 0) return [];
  const { columns, kinds } = chooseColumns(grid, indexMerges(grid), top, top + 1, null);
  const { name, progress } = columns;
  if (name === null || progress.length !== 1 || kinds !== 2) return [];
  return [{ headerTop: top, bodyTop: top + 1, bottom: grid.rows.length, columns: { ...columns, name } }];
}

/** Columns of the headers that claim what another claims as well: which of them a person sees decides. */
export function rivalColumns(grid: Grid): readonly number[] {
  const { tables } = findTables(grid);
  const merges = indexMerges(grid);
  const columns = new Set<number>();
  for (const { headerTop, bodyTop } of tables ?? []) {
    const byKind = new Map<ColumnKind, number[]>();
    for (let column = 0; column < MAX_COLUMNS; column++) {
      const words = headerWords(headerText(grid, merges, headerTop, bodyTop, column));
      const kind = claimIn(words, () => headerWords(lowestText(grid, merges, headerTop, bodyTop, column)))?.kind;
      if (kind !== undefined) addTo(byKind, kind, column);
    }
    for (const [, found] of byKind) if (found.length > 1) for (const column of found) columns.add(column);
  }
  return [...columns];
}

function sameColumns(one: PlanColumns, other: PlanColumns): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function hasContent(grid: Grid, top: number, bottom: number): boolean {
  return grid.rows.slice(top, bottom).some((row) => row.some((cell) => cell !== ''));
}
