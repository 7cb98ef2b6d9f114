/** Which part of the year each column of progress is for, where a plan has a column a quarter. */
import type { Grid } from '../grid/grid';
import { findDates } from '../text/dates/dates';
import { contains, findDatesIn, type ReportingPeriod, yearPeriod } from '../text/dates/reporting-period';
import type { Plan, PlanItem } from './plan';
import { headerText } from './table/header-columns';
import { indexMerges, type MergeIndex } from './table/merge-index';
import type { PlanTable } from './table/plan-table';
import { tableAt } from './table/table-at';

/** By header row and column; columns that name no part of a year are missing, as are all where a table has but one. */
export type ColumnPeriods = ReadonlyMap<string, ReportingPeriod>;

export const columnKey = (headerTop: number, column: number): string => `${headerTop},${column}`;

export function readColumnPeriods({ grid, tables, period }: Pick<Plan, 'grid' | 'tables' | 'period'>): ColumnPeriods {
  const found = new Map<string, ReportingPeriod>();
  let merges: MergeIndex | null = null;
  for (const { columns, headerTop, bodyTop } of tables) {
    if (columns.progress.length < 2) continue;
    merges ??= indexMerges(grid);
    for (const column of columns.progress) {
      const [date] = findDatesIn(headerText(grid, merges, headerTop, bodyTop, column), period);
      if (date === undefined || date.from === null || date.to === null) continue;
      found.set(columnKey(headerTop, column), { from: date.from, to: date.to });
    }
  }
  return found;
}

/** The one year that the titles of all columns of progress name, where no tab and no title tells any; null otherwise. */
export function yearOfColumns(grid: Grid, merges: MergeIndex, tables: readonly PlanTable[]): ReportingPeriod | null {
  const years = new Set<string | undefined>();
  for (const { columns, headerTop, bodyTop } of tables)
    for (const column of columns.progress)
      for (const { from, to } of findDates(headerText(grid, merges, headerTop, bodyTop, column), null))
        years.add(from?.slice(0, 4)).add(to?.slice(0, 4));
  const [only] = years;
  return years.size === 1 && only !== undefined ? yearPeriod(Number(only)) : null;
}

/** Whether a column is for a time that does not touch the period. */
export function isOfOtherColumn(
  plan: Plan,
  periods: ColumnPeriods,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  if (periods.size === 0 || plan.period === null) return false;
  const own = periods.get(columnKey(tableAt(plan, row)?.headerTop ?? -1, column));
  return own !== undefined && (own.to < plan.period.from || own.from > plan.period.to);
}

/** Where an item's progress of the period is written: of several columns, the one within it. */
export function progressPlace(plan: Plan, periods: ColumnPeriods, item: PlanItem): PlanItem['progressCell'] {
  const { period } = plan;
  const { row } = item.progressCell;
  const table = tableAt(plan, row);
  if (periods.size === 0 || period === null || table === null || table === undefined) return item.progressCell;
  const column = table.columns.progress.find((each) => {
    const own = periods.get(columnKey(table.headerTop, each));
    return own !== undefined && contains(period, own) && !item.entries.some((entry) => entry.column === each);
  });
  return column === undefined ? item.progressCell : { row, column };
}
