/** Merged areas cost a call each to read; most plans are told apart without them. This says when they are not. */
import { cellText, type Grid } from '../../grid/grid';
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
    const under = rowsUnderAbove(grid, table);
    const columns = planColumns(table.columns);
    for (let row = table.bottom - 1; row >= Math.max(table.bodyTop, needed); row--) {
      if (isAmbiguous(grid, table, columns, row, under)) needed = row + 1;
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
  { columns }: PlanTable,
  all: readonly number[],
  row: number,
  under: ReadonlySet<number>,
): boolean {
  let filled = 0;
  let only = 0;
  for (const column of all) {
    if (!isFilled(grid, row, column)) continue;
    filled += 1;
    only = column;
  }
  if (filled === 0) return loneCellLeftOf(grid, row, Math.min(...all)) !== null;
  if (filled === 1) {
    if (only === columns.name && columns.number !== null) return true;
    return only !== columns.number && only < columns.name;
  }
  const hasNumber = columns.number !== null && isFilled(grid, row, columns.number);
  const hasName = isFilled(grid, row, columns.name);
  if (!hasNumber && hasName && columns.number !== null) return true;
  if (filled >= 3 && under.has(row)) return true;
  if (filled !== 2 || !hasNumber || !hasName) return false;
  return parseNumber(cellText(grid, row, columns.number ?? 0).trim()) === null;
}

/** Rows of measures that lack what one right above them has: a cell may be merged over both. */
function rowsUnderAbove(grid: Grid, { columns, bodyTop, bottom }: PlanTable): ReadonlySet<number> {
  const parts = [columns.period, columns.executors, ...(columns.progress.length === 1 ? columns.progress : [])].filter(
    (column) => column !== null,
  );
  const rows = new Set<number>();
  /** A bit for each column whose text may reach down to the next row. */
  let reaching = 0;
  for (let row = bodyTop; row < bottom; row++) {
    let next = 0;
    if (isFilled(grid, row, columns.name)) {
      for (let index = 0; index < parts.length; index += 1) {
        const bit = 1 << index;
        if (isFilled(grid, row, parts[index] ?? -1)) next |= bit;
        else if ((reaching & bit) !== 0) {
          next |= bit;
          rows.add(row);
        }
      }
    }
    reaching = next;
  }
  return rows;
}

/** Whether a cell holds more than blanks; most begin with something else, or hold nothing. */
function isFilled({ rows }: Grid, row: number, column: number): boolean {
  const cell = rows[row]?.[column] ?? '';
  const text = typeof cell === 'string' ? cell : cell.text;
  return text !== '' && (text.charCodeAt(0) > 0x20 || text.trim() !== '');
}

function filledCount(grid: Grid, row: number): number {
  return (grid.rows[row] ?? []).filter((_, column) => cellText(grid, row, column).trim() !== '').length;
}
