/** A column of states beside one of remarks: where the states are whole texts, they tell all by themselves. */
import { cellText, type Grid } from '../../grid/grid';
import type { PlanTable } from './plan-table';

/** "Исполнено с нарушением срока" is a state, a longer text a report, in UTF-16 units. */
const LONGEST_STATE = 40;

export function withStates(grid: Grid, table: PlanTable): PlanTable {
  const { state, ...columns } = table.columns;
  if (state === undefined) return table;
  let [short, long] = [0, 0];
  for (let row = table.bodyTop; row < table.bottom; row++) {
    const { length } = cellText(grid, row, state).trim();
    if (length > LONGEST_STATE) long += 1;
    else if (length > 0) short += 1;
  }
  return long <= short ? table : { ...table, columns: { ...columns, progress: [state] } };
}
