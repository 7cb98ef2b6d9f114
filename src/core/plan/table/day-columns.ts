/** Columns of periods that hold days: there even the first of a month is meant as it is written. */
import { cellText, cellValue, type Grid } from '../../grid/grid';
import type { PlanTable } from './plan-table';

const DAY = /(?<![а-яёa-z])(?:дат[аы]|день|date)(?![а-яёa-z])/i;

/** Whether a date of the table's periods is a day and no month, or its title asks for days. */
export function hasDays(grid: Grid, table: PlanTable | undefined): boolean {
  const columns = [table?.columns.period, table?.columns.until].filter((column) => typeof column === 'number');
  for (let row = table?.headerTop ?? 0; row < (table?.bodyTop ?? 0); row++)
    if (columns.some((column) => DAY.test(cellText(grid, row, column)))) return true;
  for (let row = table?.bodyTop ?? 0; row < (table?.bottom ?? 0); row++)
    for (let index = 0; index < columns.length; index += 1) {
      // Nearly all hold text.
      if (typeof grid.rows[row]?.[columns[index] ?? -1] !== 'object') continue;
      const value = cellValue(grid, row, columns[index] ?? -1);
      if (typeof value === 'object' && value !== null && value.day !== 1) return true;
    }
  return false;
}
