/** The words of a plan cell by cell, for the rules that look at spelling and signs rather than at meaning. */
import { cellText, cellValue } from '../grid/grid';
import type { Plan, PlanItem } from './plan';
import { tableAt } from './table/table-at';

export interface PlanText {
  readonly kind: 'section' | 'name' | 'period' | 'executors' | 'progress';
  readonly row: number;
  readonly column: number;
  /** Exactly as the cell holds it. */
  readonly raw: string;
  /** The item it belongs to; null for sections and for rows that continue nothing. */
  readonly item: PlanItem | null;
}

/** Cells that hold text, in reading order; numbers of items and whatever stands outside the plan's columns are left out. */
export function listTexts(plan: Plan): readonly PlanText[] {
  const { grid } = plan;
  const texts: PlanText[] = [];
  const add = (kind: PlanText['kind'], row: number, column: number, item: PlanItem | null): void => {
    const raw = cellText(grid, row, column);
    if (raw.trim() !== '' && cellValue(grid, row, column) === null) texts.push({ kind, row, column, raw, item });
  };
  for (const { row, column } of plan.sections) add('section', row, column, null);
  for (const { row, entries } of plan.orphans) for (const entry of entries) add('progress', row, entry.column, null);
  for (const item of plan.items) {
    for (const row of item.rows) {
      const columns = tableAt(plan, row)?.columns;
      if (columns === undefined) continue;
      add('name', row, columns.name, item);
      if (columns.period !== null) add('period', row, columns.period, item);
      if (columns.until !== undefined) add('period', row, columns.until, item);
      if (columns.executors !== null) add('executors', row, columns.executors, item);
      for (const column of columns.progress) add('progress', row, column, item);
    }
  }
  return texts.sort((one, other) => one.row - other.row || one.column - other.column);
}
