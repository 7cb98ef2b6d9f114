/** Rows whose kind nobody can mistake, whatever stands in their other cells and around them. */
import { cellText, type Grid } from '../grid/grid';
import { isDitto } from './executors/executors';
import { planColumns } from './table/classify-rows';
import { parseNumber } from './table/numbering';
import type { PlanColumns } from './table/plan-table';
import { hasWords, readLine } from './table/reading';
import { cutNumber } from './table/shared-cells';

/** Whether a measure's row is its first, or goes on with it, by itself. */
export const isPlainRow = (grid: Grid, row: number, columns: PlanColumns, isFirst: boolean): boolean =>
  isFirst ? isPlainMeasure(grid, row, columns) : isPlainContinuation(grid, row, columns);

/** Whether the row is a measure whatever its entry is: a number, a name and a cell with its period or executors, none of them taken from above. */
function isPlainMeasure(grid: Grid, row: number, columns: PlanColumns): boolean {
  const { number, name, period, executors, numberInName } = columns;
  const read = (column: number | null): string => (column === null ? '' : readLine(cellText(grid, row, column)));
  const has = (column: number | null): boolean => column !== null && hasWords(cellText(grid, row, column));
  const written = numberInName === undefined ? read(number) : (cutNumber(read(name))?.[0] ?? '');
  return parseNumber(written) !== null && has(name) && (has(period) || has(executors)) && !isDitto(read(period));
}

/** Whether the row holds nothing but entries. */
function isPlainContinuation(grid: Grid, row: number, columns: PlanColumns): boolean {
  const { name, progress } = columns;
  const has = (column: number): boolean => hasWords(cellText(grid, row, column));
  return (
    progress.every((column) => column > name) &&
    progress.some(has) &&
    planColumns(columns).every((column) => progress.includes(column) || !has(column))
  );
}
