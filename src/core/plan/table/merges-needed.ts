/** Merged areas cost a call each to read; most plans are told apart without them. This says when they are not. */
import { type Cell, cellText, type Grid } from '../../grid/grid';
import { loneCellLeftOf, planColumns } from './classify-rows';
import { findTables } from './find-tables';
import { isColumnNumbers } from './header-rows';
import { parseNumber } from './numbering';
import type { PlanTable } from './plan-table';

/** Rows searched for a header whose words are spread over merged cells. */
const HEADER_SEARCH_ROWS = 40;

/** How many rows from the top must have their merged areas read; 0 when none need. `grid` holds no merges yet. */
export function mergesNeeded(grid: Grid): number {
  const { tables } = findTables(grid);
  if (tables === null) return Math.min(grid.rows.length, HEADER_SEARCH_ROWS);
  let needed = 0;
  for (const table of tables) {
    if (!hasPlainHeader(grid, table)) needed = Math.max(needed, table.bodyTop + 2);
    const columns = planColumns(table.columns);
    for (const [row, fill] of oddRows(grid, table, columns).reverse()) {
      if (row < needed) break;
      if (isAmbiguous(grid, table, columns, row, fill)) needed = row + 1;
    }
  }
  return Math.min(needed, grid.rows.length);
}

/** A header of one row with a title, a blank row or a line of column numbers around it. */
function hasPlainHeader(grid: Grid, table: PlanTable): boolean {
  let titled = 0;
  for (let row = table.headerTop; row < table.bodyTop; row++) if (!isColumnNumbers(grid, row)) titled++;
  if (titled > 1) return false;
  const above = filledCount(grid, table.headerTop - 1);
  const first = cellText(grid, table.bodyTop, table.columns.number ?? table.columns.name).trim();
  const belowIsBody = first !== '' || filledCount(grid, table.bodyTop) === 0;
  return above < 2 && belowIsBody && table.columns.progress.length === 1;
}

/** Rows that read differently when merged: a lone title among numbered ones, a name under a number merged from above. */
function isAmbiguous(
  grid: Grid,
  { columns: { number, name, numberInName } }: PlanTable,
  all: readonly number[],
  row: number,
  fill: number,
): boolean {
  const filled = fill & ~UNDER;
  if (filled === 0) return loneCellLeftOf(grid, row, Math.min(...all)) !== null;
  const others = filled & (filled - 1);
  if (others === 0) {
    const only = all[31 - Math.clz32(filled)] ?? -1;
    if (only === name && (number !== null || numberInName !== undefined)) return true;
    return only !== number && only < name;
  }
  const has = (column: number): boolean => (filled & bitOf(all.indexOf(column))) !== 0;
  const hasNumber = number !== null && has(number);
  const hasName = has(name);
  if (!hasNumber && hasName && number !== null) return true;
  const isTwo = (others & (others - 1)) === 0;
  if (!isTwo && fill !== filled) return true;
  if (!isTwo || !hasNumber || !hasName) return false;
  return parseNumber(cellText(grid, row, number ?? 0).trim()) === null;
}

/** Of a row of a measure that lacks what one right above it has: a cell may be merged over both. */
const UNDER = 1 << 30;
/** Beyond so many columns one bit stands for all. */
const MOST_BITS = 29;

const bitOf = (index: number): number => 1 << Math.min(index, MOST_BITS);

/** Rows of a table's body that may be ambiguous, from the top: in each a bit for each column that is filled, and whether it lacks what is above it. */
function oddRows({ rows }: Grid, { columns, bodyTop, bottom }: PlanTable, all: readonly number[]): [number, number][] {
  const { name, period, executors, progress } = columns;
  const parts = [period, executors, ...(progress.length === 1 ? progress : [])]
    .filter((column) => column !== null)
    .reduce((bits, column) => bits | bitOf(all.indexOf(column)), 0);
  const ofName = bitOf(all.indexOf(name));
  const settled = settledFills(columns, all);
  const bits = all.map((_column, index) => bitOf(index));
  const odd: [number, number][] = [];
  /** A bit for each column whose text may reach down to the next row. */
  let reaching = 0;
  for (let row = bodyTop; row < bottom; row++) {
    const cells = rows[row] ?? [];
    let filled = 0;
    for (let index = 0; index < all.length; index += 1) {
      const cell = cells[all[index] ?? -1] ?? '';
      // Most begin with something else than a blank, or hold nothing.
      if (cell !== '' && ((typeof cell === 'string' && cell.charCodeAt(0) > 0x20) || isFilled(cell)))
        filled |= bits[index] ?? 0;
    }
    const isNamed = (filled & ofName) !== 0;
    if (!settled.has(filled)) odd.push([row, isNamed && (reaching & ~filled) !== 0 ? filled | UNDER : filled]);
    reaching = isNamed ? (filled | reaching) & parts : 0;
  }
  return odd;
}

/** What most rows have filled, and is not ambiguous whatever is above it: all of more than two columns, the number alone, or one column right of the name. */
function settledFills({ number, name }: PlanTable['columns'], all: readonly number[]): ReadonlySet<number> {
  const lone = all.flatMap((column, index) => (column === number || column > name ? [bitOf(index)] : []));
  return new Set(all.length > 2 ? [all.reduce((bits, _column, index) => bits | bitOf(index), 0), ...lone] : lone);
}

const isFilled = (cell: Cell): boolean => (typeof cell === 'string' ? cell : cell.text).trim() !== '';

function filledCount(grid: Grid, row: number): number {
  return (grid.rows[row] ?? []).filter((_, column) => cellText(grid, row, column).trim() !== '').length;
}
