/** A snapshot of one tab's cells: what every later stage reads instead of the sheet itself. */
import type { CellRange } from './cell-range';

/** A calendar day as Sheets holds it, without time or time zone. `month` is 1–12. */
export interface CellDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * One cell. A plain string is a cell that holds text, exactly as typed. Anything else Sheets holds
 * (a number, a date, TRUE) keeps its value beside the text that a person sees.
 */
export type Cell = string | { readonly text: string; readonly value: number | boolean | CellDate };

/** Immutable: rows by columns, ragged rows allowed, blank cells are "". Indexes are zero-based. */
export interface Grid {
  /** The tab's name. */
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Merged areas; only the top-left cell of each holds text. */
  readonly merges: readonly CellRange[];
  /** Columns that a person has hidden, as far as anybody asked. */
  readonly hiddenColumns?: readonly number[];
}

/** The text a person sees in the cell; "" outside the grid. */
export function cellText(grid: Grid, row: number, column: number): string {
  const cell = grid.rows[row]?.[column] ?? '';
  return typeof cell === 'string' ? cell : cell.text;
}

/** The value behind the text where it is not text; null for text, blank and outside the grid. */
export function cellValue(grid: Grid, row: number, column: number): number | boolean | CellDate | null {
  const cell = grid.rows[row]?.[column] ?? '';
  return typeof cell === 'string' ? null : cell.value;
}

/** Cells of the longest row. A tab may have a million rows, and no call takes so many arguments. */
export const widestRow = (rows: readonly { readonly length: number }[]): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 0);
