/** Writing into cells that are people's own, which only a person's click may cause: narrow, as plain text, never over a formula or over newer words. */
import type { CellDifference } from '../../core/grid/cell-edit';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A text that Sheets would take for a formula: it is never typed, whatever a record says. */
const ACTIVE = /^\s*[=+\-@]/;

/** A change to be written. `typed` lets Sheets read the text as typing, which gives a date back its nature. */
export interface CellChange extends CellDifference {
  readonly typed: boolean;
}

/** A cell that must not be written: it holds a formula, or another text than when it was read, or is protected. */
export type HeldCell<Change extends CellDifference = CellDifference> = Change & {
  readonly reason: 'changed' | 'formula' | 'protected';
};

/** Changes parted into those made, or still possible, and those not. */
export interface Parted<Change extends CellDifference = CellDifference> {
  readonly free: readonly Change[];
  readonly held: readonly HeldCell<Change>[];
}

/** Parts changes into those still possible and those not, by reading the sheet once more. Two reads. */
export function holdBack<Change extends CellDifference>(sheet: Sheet, changes: readonly Change[]): Parted<Change> {
  return part(sheet.getDataRange(), 0, 0, changes);
}

/** Compares changes with what stands in a range, whose first cell is at `top` and `left`. Two reads. */
function part<Change extends CellDifference>(
  range: GoogleAppsScript.Spreadsheet.Range,
  top: number,
  left: number,
  changes: readonly Change[],
): Parted<Change> {
  const formulas = range.getFormulas();
  const shown = range.getDisplayValues();
  const held: HeldCell<Change>[] = [];
  const free = changes.filter((change) => {
    const [row, column] = [change.row - top, change.column - left];
    const same = (shown[row]?.[column] ?? '') === change.before;
    const reason = (formulas[row]?.[column] ?? '') !== '' ? 'formula' : same ? null : 'changed';
    if (reason !== null) held.push({ ...change, reason });
    return reason === null;
  });
  return { free, held };
}

/**
 * Writes changes, run by run of cells below one another, each looked at once more right before: two reads and two writes a run, the format before the
 * text, or a text could become a date or a formula. Tells which were made.
 */
export function writeChanges<Change extends CellChange>(sheet: Sheet, changes: readonly Change[]): Parted<Change> {
  const made = new Set<Change>();
  const held: HeldCell<Change>[] = [];
  const runs = runsOf(changes);
  for (let run = runs.shift(); run !== undefined; run = runs.shift()) {
    const [{ row, column, typed }] = run;
    const hasRows = row + run.length <= sheet.getMaxRows() && column < sheet.getMaxColumns();
    if (!hasRows) {
      held.push(...run.map((change) => ({ ...change, reason: 'changed' as const })));
      continue;
    }
    const range = sheet.getRange(row + 1, column + 1, run.length, 1);
    const parted = part(range, row, column, run);
    held.push(...parted.held);
    if (parted.held.length > 0) {
      // What is left of the run is looked at again, as runs of its own.
      runs.push(...runsOf(parted.free));
      continue;
    }
    try {
      range.setNumberFormat(typed && !run.some(({ after }) => ACTIVE.test(after)) ? 'General' : '@');
      range.setValues(run.map(({ after }) => [after]));
      // Google may keep writes for later: a refusal must come here.
      SpreadsheetApp.flush();
      if (!typed) keepAsTexts(sheet, range, run);
      for (const change of run) made.add(change);
    } catch (error) {
      // Google words it in the person's language: the range itself tells.
      if (range.canEdit() && !isRejecting(range)) throw error;
      // One cell closed to the person, or to all but its list of words, bars the whole range: the others may be theirs.
      if (run.length > 1) runs.push(...run.map((change): [Change] => [change]));
      else held.push({ ...run[0], reason: 'protected' });
    }
  }
  return { free: changes.filter((change) => made.has(change)), held };
}

/** What Sheets may read as typed even where the format is that of a text. */
const DOUBTFUL = /^['=.]/;

/** Where a text format does not keep a text from becoming a formula or a number, an apostrophe before it does. */
function keepAsTexts(
  sheet: Sheet,
  range: GoogleAppsScript.Spreadsheet.Range,
  run: readonly Pick<CellChange, 'row' | 'column' | 'after'>[],
): void {
  if (!run.some(({ after }) => DOUBTFUL.test(after))) return;
  const [formulas, shown] = [range.getFormulas(), range.getDisplayValues()];
  for (const [at, { row, column, after }] of run.entries())
    if (DOUBTFUL.test(after) && (formulas[at]?.[0] !== '' || shown[at]?.[0] !== after))
      sheet.getRange(row + 1, column + 1, 1, 1).setValues([[`'${after}`]]);
}

/** Whether a list of allowed words keeps others out. One read, only after a refusal. */
export function isRejecting(range: GoogleAppsScript.Spreadsheet.Range): boolean {
  return range.getDataValidations().some((cells) => cells.some((rule) => rule?.getAllowInvalid() === false));
}

/** Changes of neighbouring cells in a column, of one nature. */
function runsOf<Change extends CellChange>(changes: readonly Change[]): [Change, ...Change[]][] {
  const sorted = [...changes].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: [Change, ...Change[]][] = [];
  for (const change of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const continues = last?.column === change.column && last.row + 1 === change.row && last.typed === change.typed;
    if (run !== undefined && continues) run.push(change);
    else runs.push([change]);
  }
  return runs;
}
