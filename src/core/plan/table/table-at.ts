/** Which of a plan's tables a row belongs to. */
import type { PlanTable } from './plan-table';

/** The table whose body holds the row (zero-based); tables stand one below another, so halving finds it. */
export function tableAt({ tables }: { readonly tables: readonly PlanTable[] }, row: number): PlanTable | undefined {
  let low = 0;
  let high = tables.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tables[middle]?.bottom ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const table = tables[low];
  return table !== undefined && table.bodyTop <= row ? table : undefined;
}
