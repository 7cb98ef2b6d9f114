/** Which cells of a plan belong to which departments: the progress cells of their items, neighbouring rows taken together. */
import type { CellRange } from '../../grid/cell-range';
import type { Plan, PlanItem } from '../plan';
import { tableAt } from '../table/table-at';
import { listDepartments } from './departments';
import type { Directory } from './directory';

export interface DepartmentArea {
  readonly range: CellRange;
  /** All that answer for its items, in the plan's order; none where an item names nobody. */
  readonly departments: readonly string[];
}

/** Areas from top to bottom, one for each run of rows of the same departments and of neighbouring progress columns. */
export function departmentAreas(plan: Plan, directory: Directory | null): DepartmentArea[] {
  const namesOf = new Map<PlanItem, string[]>(plan.items.map((item) => [item, []]));
  for (const { name, items } of listDepartments(plan, directory)) {
    for (const item of items) namesOf.get(item)?.push(name);
  }
  const rows = plan.items
    .flatMap((item) => {
      const departments = [...(namesOf.get(item) ?? [])].sort();
      const key = departments.join('\n');
      return item.rows.map((row): Row => ({ row, departments, key }));
    })
    .sort((one, other) => one.row - other.row);
  const areas: DepartmentArea[] = [];
  for (let start = 0; start < rows.length; ) {
    const { row: top, departments } = rows[start] as (typeof rows)[number];
    const columns = columnsAt(plan, top);
    let end = start + 1;
    while (continues(rows[end - 1], rows[end]) && columnsAt(plan, rows[end]?.row ?? -1) === columns) end += 1;
    const bottom = top + end - start;
    for (const [left, right] of runsOf(columns)) areas.push({ range: { top, left, bottom, right }, departments });
    start = end;
  }
  return areas;
}

interface Row {
  readonly row: number;
  readonly departments: readonly string[];
  /** Joined. */
  readonly key: string;
}

function continues(one: Row | undefined, next: Row | undefined): boolean {
  if (one === undefined || next === undefined || next.row !== one.row + 1) return false;
  return one.key === next.key;
}

/** Progress columns of the table that a row stands in; the same array for the whole table. */
function columnsAt(plan: Plan, row: number): readonly number[] {
  return tableAt(plan, row)?.columns.progress ?? NONE;
}

const NONE: readonly number[] = [];

/** Columns as runs, half-open: [4, 5, 7] gives [4, 6) and [7, 8). */
function runsOf(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === column) last[1] = column + 1;
    else runs.push([column, column + 1]);
  }
  return runs;
}
