/** Sorting a plan: measures change places within their section, each with all its rows; everything else stays where it is. */
import { cellText, type Grid } from '../../../core/grid/grid';
import { parsePlan } from '../../../core/plan/parse-plan';
import { tableAt } from '../../../core/plan/table/table-at';
import type { Sheet } from '../../../stand-in/host/model';
import { sortedOrder } from '../../../stand-in/spreadsheet/row-operations';

/** The order of rows; null where the tab holds no plan whose measures could change places. */
export function planOrder(sheet: Sheet, grid: Grid, column: number, descending: boolean): number[] | null {
  const { plan } = parsePlan(grid, null);
  if (plan === null) return null;
  const order = Array.from(sheet.rows, (_values, row) => row);
  for (const block of blocksOf(plan.items.map(({ rows, section }) => ({ rows, section })))) {
    const places = block.flat();
    const heads = block.map(([head = 0]) => head);
    const top = Math.min(...places);
    // The heads alone are compared, as if they were all there is.
    const lone = { ...sheet, rows: heads.map((row) => sheet.rows[row] ?? []) };
    const sorted = sortedOrder(lone, 0, heads.length, column, descending).flatMap((index) => block[index] ?? []);
    for (const [step, row] of sorted.entries()) order[top + step] = row;
  }
  return order;
}

/** Whether a section is said once for several measures, in the row of the first: it would go away with that row. */
export function saysSectionsOnce(grid: Grid): boolean {
  const { plan } = parsePlan(grid, null);
  return (plan?.items ?? []).some(({ section, rows: [row = 0] }) => {
    const own = plan?.sections[section ?? -1];
    const column = tableAt({ tables: plan?.tables ?? [] }, row)?.columns.section;
    return own !== undefined && own.column === column && own.row !== row && cellText(grid, row, column) === '';
  });
}

interface Measure {
  readonly rows: readonly number[];
  readonly section: number | null;
}

/** Measures of one section that stand one right behind another: only those may change places. */
function blocksOf(measures: readonly Measure[]): (readonly number[])[][] {
  const blocks: (readonly number[])[][] = [];
  let last: Measure | null = null;
  for (const measure of measures) {
    const [first = -1] = measure.rows;
    const whole = measure.rows.every((row, step) => row === first + step);
    if (!whole) {
      last = null;
      continue;
    }
    if (last !== null && last.section === measure.section && (last.rows.at(-1) ?? -2) + 1 === first)
      blocks.at(-1)?.push(measure.rows);
    else blocks.push([measure.rows]);
    last = measure;
  }
  return blocks;
}
