/** Tables of measures that stand side by side, put one below another: a plan's rows hold one measure each. */
import type { CellRange } from '../grid/cell-range';
import type { Cell, Grid } from '../grid/grid';
import { findTables } from '../plan/table/find-tables';
import { headerText } from '../plan/table/header-columns';
import { claimColumn, headerWords } from '../plan/table/header-words';
import { indexMerges } from '../plan/table/merge-index';
import type { RowPlace } from './source';

export interface StackedTables {
  readonly grid: Grid;
  /** One a row. */
  readonly places: readonly RowPlace[];
}

/** The grid with the tables at the right below those at the left; null where none stand side by side. */
export function stackTables(grid: Grid): StackedTables | null {
  const left = secondColumn(grid);
  if (left === null) return null;
  const first = takeColumns(grid, 0, left);
  const second = takeColumns(grid, left, Number.POSITIVE_INFINITY);
  const further = stackTables(second.grid);
  const below =
    further === null
      ? second
      : {
          grid: further.grid,
          places: further.places.map((place) => ({
            ...(second.places[place.row - 1] ?? place),
            left: left + (place.left ?? 0),
          })),
        };
  const offset = first.grid.rows.length;
  const merges = below.grid.merges.map((merge) => ({
    ...merge,
    top: merge.top + offset,
    bottom: merge.bottom + offset,
  }));
  return {
    grid: { ...grid, rows: [...first.grid.rows, ...below.grid.rows], merges: [...first.grid.merges, ...merges] },
    places: [...first.places, ...below.places],
  };
}

/** Where the second table begins, by its numbers or else its names; null where there is none, or its hidden columns would be shown. */
function secondColumn(grid: Grid): number | null {
  const { tables } = findTables(grid);
  const merges = indexMerges(grid);
  for (const { rivals = [], headerTop, bodyTop } of tables ?? []) {
    const rival = rivals.find(({ kind }) => kind === 'name');
    const name = rival?.others[0];
    if (rival === undefined || name === undefined) continue;
    let column = name;
    const isNumber = (): boolean =>
      claimColumn(headerWords(headerText(grid, merges, headerTop, bodyTop, column)))?.kind === 'number';
    while (column > rival.column && !isNumber()) column -= 1;
    if (column === rival.column) column = name;
    return grid.hiddenColumns?.some((hidden) => hidden >= column) === true ? null : column;
  }
  return null;
}

const isFilled = (cell: Cell): boolean => (typeof cell === 'string' ? cell : cell.text).trim() !== '';

/** Columns of a grid without the rows that they leave blank at both ends and, for a title to stand right above its header, above that. */
function takeColumns(grid: Grid, from: number, to: number): StackedTables {
  const cut = grid.rows.map((cells) => cells.slice(from, to));
  const last = cut.map((cells) => cells.some(isFilled)).lastIndexOf(true);
  const header = findTables({ ...grid, rows: cut, merges: mergesWithin(grid, from, to, (row) => row) }).tables?.[0];
  const isKept = (cells: readonly Cell[], row: number): boolean =>
    row <= last && (from === 0 || row >= (header?.headerTop ?? 0) || cells.some(isFilled));
  const kept = cut.flatMap((cells, row) => (isKept(cells, row) ? [row] : []));
  const moved = new Map(kept.map((row, at) => [row, at]));
  return {
    grid: {
      sheet: grid.sheet,
      rows: kept.map((row) => cut[row] ?? []),
      merges: mergesWithin(grid, from, to, (row) => moved.get(row) ?? null),
      ...(grid.hiddenColumns === undefined ? {} : { hiddenColumns: grid.hiddenColumns.filter((each) => each < to) }),
    },
    places: kept.map((row) => ({ table: null, paragraph: false, row: row + 1, column: null, left: from })),
  };
}

/** Merged areas as far as they lie within the columns; a title over both tables is the left one's. */
function mergesWithin(
  grid: Grid,
  from: number,
  to: number,
  moved: (row: number) => number | null,
): readonly CellRange[] {
  return grid.merges.flatMap(({ top, left, bottom, right }) => {
    const [first, end] = [moved(top), moved(bottom - 1)];
    if (left < from || left >= to || first === null || end === null) return [];
    return [{ top: first, left: left - from, bottom: end + 1, right: Math.min(right, to) - from }];
  });
}
