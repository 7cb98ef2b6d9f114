/** Cells put back to what they held, as long as they hold what was left there. */

import { cellKey, type Sheet } from '../../../stand-in/host/model';
import { cellAt, valueAt } from '../../../stand-in/spreadsheet/cells';
import type { CellState } from './cell-states';
import type { CellsStep, StepOutcome, Way } from './steps';

export function stepCells({ sheet, cells }: CellsStep, way: Way): StepOutcome {
  const restored: { readonly row: number; readonly column: number }[] = [];
  for (const { row, column, before, after, gone } of cells) {
    const [from, to] = way === 'undo' ? [after, before] : [before, after];
    if (gone !== null || !holds(sheet, row, column, from)) continue;
    restore(sheet, row, column, to);
    restored.push({ row, column });
  }
  const rows = restored.map(({ row }) => row);
  const columns = restored.map(({ column }) => column);
  // One by one: a paste may have more cells than a call takes arguments.
  const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other), Infinity);
  const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other), 0);
  const area = { top: least(rows), left: least(columns), bottom: most(rows) + 1, right: most(columns) + 1 };
  const [made, spared] = [restored.length, cells.length - restored.length];
  return { sheet, area: made === 0 ? null : area, spared, made, move: null };
}

function holds(sheet: Sheet, row: number, column: number, state: CellState): boolean {
  const formula = cellAt(sheet, row, column)?.formula;
  if (formula !== state.cell?.formula) return false;
  // Its result may have gone stale since; that is nobody's edit.
  if (formula !== undefined) return true;
  const [now, then] = [valueAt(sheet, row, column), state.cell?.value ?? state.value];
  return String(now ?? '') === String(then ?? '');
}

function restore(sheet: Sheet, row: number, column: number, { value, cell }: CellState): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const values = sheet.rows[row] ?? [];
  while (values.length <= column) values.push(null);
  values[column] = value;
  if (cell === undefined) sheet.cells.delete(cellKey(row, column));
  else sheet.cells.set(cellKey(row, column), structuredClone(cell));
}
