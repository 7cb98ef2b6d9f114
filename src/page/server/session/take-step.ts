/** Ctrl+Z and Ctrl+Y: the window's last step taken back or made again, and the words where that cannot be. */

import { formatMessage } from '../../../core/i18n/format-message';
import type { Sheet } from '../../../stand-in/host/model';
import { noteCells, noteTab } from '../../../workbook/formulas/stale-results';
import { SERVER_WORDS } from '../server-words';
import { type Editing, reportToTrigger } from './edits';
import type { RowMove } from './row-moves';
import { callScript, lastRun, ownColumns, planTabs, stepWaiver, undoRun } from './script-steps';
import type { RunStep, ScriptStep, Way } from './steps';

/** Says so where there is no step, or where it cannot be taken. Returns how rows moved, if they did. */
export function takeStep(editing: Editing, way: Way): RowMove | null {
  const { bundle, host, history, window } = editing;
  const { locale } = host;
  const script = history.takeScript(window, way);
  if (script !== null) {
    stepScript(editing, script, way);
    return null;
  }
  const outcome = history.step(window, way);
  if (outcome === null) {
    host.toasts.push(way === 'undo' ? SERVER_WORDS.nothingToUndo[locale] : SERVER_WORDS.nothingToRedo[locale]);
    return null;
  }
  host.activeSheet = outcome.sheet;
  tellSpared(editing, way, outcome.spared, outcome.made);
  if (outcome.move !== null) noteTab(host.workbook, outcome.sheet);
  if (outcome.area !== null) {
    noteCells(host.workbook, outcome.sheet, outcome.area);
    host.activeRange = outcome.area;
    reportToTrigger(bundle, host, outcome.sheet, outcome.area, null);
  }
  return outcome.move;
}

function tellSpared({ host }: Editing, way: Way, spared: number, made: number): void {
  if (spared === 0) return;
  const undoes = way === 'undo';
  const none = undoes ? SERVER_WORDS.notUndone : SERVER_WORDS.notRedone;
  const some = undoes ? SERVER_WORDS.partlyUndone : SERVER_WORDS.partlyRedone;
  host.toasts.push(made === 0 ? none[host.locale] : formatMessage(some, { cells: spared }, host.locale));
}

function stepScript(editing: Editing, step: ScriptStep, way: Way): void {
  const { host, history, window } = editing;
  const other = way === 'undo' ? 'redo' : 'undo';
  // What was done by a button is there to stay; the step before it is next.
  if (step.kind === 'lasting') host.toasts.push(SERVER_WORDS.notByKeys[host.locale]);
  if (step.kind === 'waiver') {
    if (step.gone === null) {
      stepWaiver(editing, step, way);
      history.putScript(window, other, step);
    } else tellSpared(editing, way, 1, 0);
  }
  if (step.kind === 'run' && way === 'undo') takeRunBack(editing, step);
  if (step.kind === 'run' && way === 'redo') makeRunAgain(editing, step);
}

function makeRunAgain(editing: Editing, step: RunStep): void {
  const { host, history, window } = editing;
  if (step.again === null) return;
  callScript(editing, step.again.name, step.again.argument);
  for (const sheet of planTabs(host)) noteTab(host.workbook, sheet);
  const run = lastRun(editing);
  if (run !== null) history.putScript(window, 'undo', { ...step, run });
}

function takeRunBack(editing: Editing, step: RunStep): void {
  const { host, history, window } = editing;
  const plans = planTabs(host);
  const isOwn = (sheet: Sheet, column: number): boolean => column >= ownColumns(sheet);
  const cells = history.undoRun(window, plans, isOwn, () => {
    const { undone: what, spared, cells } = undoRun(editing, step.run);
    const { locale, toasts } = host;
    if (what === null) toasts.push(SERVER_WORDS.nothingToUndo[locale]);
    else if (cells > 0 || spared === 0) toasts.push(formatMessage(SERVER_WORDS.undoneRun, { what }, locale));
    if (what !== null) tellSpared(editing, 'undo', spared, cells);
  });
  if (cells === 0 && step.again !== null) history.putScript(window, 'redo', step);
  const left = planTabs(host);
  for (const sheet of left) noteTab(host.workbook, sheet);
  // With an import its tab goes: the plan is shown, not whichever tab comes next.
  const { sheets } = host.workbook;
  host.activeSheet = plans.every((sheet) => sheets.includes(sheet))
    ? host.activeSheet
    : (left[0] ?? sheets[0] ?? host.activeSheet);
}
