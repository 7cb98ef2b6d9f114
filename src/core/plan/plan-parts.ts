/** A plan of which only parts are read: an edit of a few rows asks for no more. */
import type { Grid } from '../grid/grid';
import { type CollectedNames, collectNames } from './executors/executors';
import { readTables, searchPlan } from './parse-plan';
import type { Plan } from './plan';
import type { PeriodLike } from './reporting-year';
import { type ClassifiedRow, classifyRows } from './table/classify-rows';
import { withJudgedColumns } from './table/guess-tables';
import type { MergeIndex } from './table/merge-index';
import type { PlanTable } from './table/plan-table';

/** Rows of a plan to be read alone, in order, and what kinds of rows they are; and the names that their cells of executors hold. */
export interface PlanPart {
  readonly rows: readonly ClassifiedRow[];
  readonly names: CollectedNames;
}

/** A plan of which nothing but the tables has been found yet. */
export interface PlanParts {
  /** Without what lies under merged areas. */
  readonly grid: Grid;
  readonly merges: MergeIndex;
  readonly tables: readonly PlanTable[];
  readonly readPart: (part: PlanPart) => Plan;
  /** All rows as far as numbers, names, periods and sections tell; neither executors nor entries are read. */
  readonly readOutline: () => Plan;
}

/** Finds what parts of a plan can be read from; null where there is no table. */
export function findParts(grid: Grid, asked: PeriodLike, set: PeriodLike): PlanParts | null {
  const { seen, merges, search } = searchPlan(grid, asked, set);
  const tables = search.tables?.map((table) => withJudgedColumns(seen, merges, table)) ?? [];
  if (tables.length === 0) return null;
  const bare = tables.map(({ columns: { coexecutors: _none, ...columns }, ...table }) => ({
    ...table,
    columns: { ...columns, executors: null, progress: [] },
  }));
  const classify: typeof classifyRows = (_grid, _merges, { bodyTop }) =>
    tables.filter((table) => table.bodyTop === bodyTop).flatMap((table) => classifyRows(seen, merges, table));
  return {
    grid: seen,
    merges,
    tables,
    readPart: ({ rows, names }) =>
      readTables(
        seen,
        merges,
        tables,
        asked,
        set,
        (_grid, _merges, { bodyTop, bottom }) => rows.filter(({ row }) => row >= bodyTop && row < bottom),
        names,
      ),
    readOutline: () => readTables(seen, merges, bare, asked, set, classify, collectNames(seen, [], new Set())),
  };
}
