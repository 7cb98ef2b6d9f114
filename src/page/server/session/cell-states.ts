/** What cells held at a moment, to be compared and put back. */
import type { CellRange } from '../../../core/grid/cell-range';
import { type Cell, type CellValue, cellKey, type Sheet } from '../../../stand-in/host/model';
import { cellAt, valueAt } from '../../../stand-in/spreadsheet/cells';

/** All of a cell, its style included. */
export interface CellState {
  readonly value: CellValue;
  readonly cell: Cell | undefined;
}

export const sameState = (one: CellState, other: CellState): boolean =>
  String(one.value ?? '') === String(other.value ?? '') && one.cell?.formula === other.cell?.formula;

/** As `statesOf`, for as long as nobody writes into the cells themselves: contents are replaced, never altered. */
export function looksOf(sheet: Sheet, { top, left, bottom, right }: CellRange): Map<string, CellState> {
  const states = new Map<string, CellState>();
  for (let row = top; row < bottom; row += 1)
    for (let column = left; column < right; column += 1)
      states.set(cellKey(row, column), { value: valueAt(sheet, row, column), cell: cellAt(sheet, row, column) });
  return states;
}

export function statesOf(sheet: Sheet, { top, left, bottom, right }: CellRange): Map<string, CellState> {
  const states = new Map<string, CellState>();
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const cell = cellAt(sheet, row, column);
      const value = sheet.rows[row]?.[column] ?? null;
      states.set(cellKey(row, column), { value, cell: cell === undefined ? undefined : structuredClone(cell) });
    }
  }
  return states;
}
