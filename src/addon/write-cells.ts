/** Writing into the plan's own cells, which only a person's click may cause: narrow, as plain text, never over a formula. */
import type { CellDifference } from '../core/grid/cell-edit';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A text for a cell, zero-based. `typed` lets Sheets read it as typing, which gives a date back its nature. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly typed: boolean;
}

/**
 * Two calls for each run of cells below one another: the format first, or a text could become a date or a formula. Gives back those that are
 * protected against the person; the rest are written.
 */
export function writeCells(sheet: Sheet, cells: readonly CellText[]): CellText[] {
  const barred: CellText[] = [];
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start] as CellText;
    let end = start + 1;
    while (continues(sorted[end - 1], sorted[end])) end += 1;
    const range = sheet.getRange(first.row + 1, first.column + 1, end - start, 1);
    const run = sorted.slice(start, end);
    try {
      range.setNumberFormat(first.typed ? 'General' : '@');
      range.setValues(run.map(({ text }) => [text]));
    } catch (error) {
      // Google words it in the person's language: the range itself tells.
      if (range.canEdit()) throw error;
      barred.push(...run);
    }
    start = end;
  }
  return barred;
}

function continues(one: CellText | undefined, next: CellText | undefined): boolean {
  if (one === undefined || next === undefined) return false;
  return next.column === one.column && next.row === one.row + 1 && next.typed === one.typed;
}

/** A cell that must not be written: it holds a formula, or another text than when it was read, or is protected. */
export interface HeldCell extends CellDifference {
  readonly reason: 'changed' | 'formula' | 'protected';
}

/** Changes parted into those made, or still possible, and those not. */
export interface Parted<Change extends CellDifference = CellDifference> {
  readonly free: readonly Change[];
  readonly held: readonly HeldCell[];
}

/** Parts changes into those still possible and those not, by reading the sheet once more. Two reads. */
export function holdBack<Change extends CellDifference>(sheet: Sheet, changes: readonly Change[]): Parted<Change> {
  const range = sheet.getDataRange();
  const shown = range.getDisplayValues();
  const formulas = range.getFormulas();
  const held: HeldCell[] = [];
  const free = changes.filter((change) => {
    const { row, column, before } = change;
    const reason =
      (formulas[row]?.[column] ?? '') !== '' ? 'formula' : (shown[row]?.[column] ?? '') === before ? null : 'changed';
    if (reason !== null) held.push({ ...change, reason });
    return reason === null;
  });
  return { free, held };
}
