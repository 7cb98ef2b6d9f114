/** What the script did for a window, by the panel or a menu: steps that only the script itself takes back, or that nothing does. */

import type { RequestOf } from '../../../contract/calls';
import type { UndoJson } from '../../../contract/fix';
import { readWaivers } from '../../../core/findings/marks';
import type { Waiver } from '../../../core/findings/waivers';
import { formatSheetCell, parseSheetCell } from '../../../core/grid/cell-range';
import { type Bundle, callPanel, runFunction } from '../../../stand-in/bundle';
import type { Host } from '../../../stand-in/host/host';
import type { Sheet } from '../../../stand-in/host/model';
import { findMarkTitle } from '../../../workbook/fit-columns';
import { noteTab } from '../../../workbook/formulas/stale-results';
import { gridOf } from '../../../workbook/inspect/inspect';
import type { Editing } from './edits';
import { Refusal } from './refusal';
import type { ScriptCall, WaiverStep } from './steps';

/** Functions whose work the script itself can take back, and what does so. */
const RUNS: ReadonlySet<string> = new Set([
  ...['fixCertain', 'undoLast', 'beginNext'],
  ...['panelFix', 'panelImport', 'panelNext', 'panelUndo'],
]);

/** Those of them that bring in a tab, and are made again by the same call. */
const BRINGERS: ReadonlySet<string> = new Set(['panelImport', 'panelNext']);

/** Functions that write into the workbook what is not taken back by keys. */
const LASTING: ReadonlySet<string> = new Set([
  ...['setUpSheet', 'closeReported', 'makeSummary'],
  ...['panelSetUp', 'panelClose', 'panelSummary', 'panelNewPlan', 'panelSettings', 'panelOurTabs'],
  ...['panelReview', 'panelClaims', 'panelSaveForm', 'panelRenameForm', 'panelRemoveForm', 'panelRestoreForm'],
]);

/** Whether what a function changed is to be remembered as a step that keys do not take back. */
export const isLasting = (name: string): boolean => LASTING.has(name);

export const planTabs = ({ workbook }: Host): Sheet[] =>
  workbook.sheets.filter((sheet) => findMarkTitle(sheet) !== null);

/** Where the columns begin that only the script writes. */
export const ownColumns = (sheet: Sheet): number => (findMarkTitle(sheet)?.column ?? Infinity) - 2;

/** Runs a function of the script; what it mended, brought in, began or accepted becomes the window's last step, as an edit is. */
export function recordScript(editing: Editing, call: ScriptCall, work: () => unknown): unknown {
  const { host, history, window } = editing;
  const { name, argument } = call;
  if (name === 'panelWaive') return recordWaiver(editing, argument, work);
  if (!RUNS.has(name)) return work();
  const before = lastRun(editing);
  const result = work();
  const after = lastRun(editing);
  if (after !== before) for (const sheet of planTabs(host)) noteTab(host.workbook, sheet);
  if (after === before) return result;
  if (name === 'undoLast' || name === 'panelUndo') history.forgetRun(before);
  else if (after !== null)
    history.recordScript(window, { kind: 'run', run: after, again: BRINGERS.has(name) ? call : null });
  return result;
}

function recordWaiver({ host, history, window }: Editing, argument: string | null, work: () => unknown): unknown {
  const request = readRequest(argument);
  const place = request === null ? null : parseSheetCell(request.cell);
  const sheet = host.workbook.sheets.find(({ name }) => name === place?.sheet);
  if (request === null || place === null || sheet === undefined) return work();
  const waivers = (): readonly Waiver[] =>
    (readWaivers(gridOf(host, sheet), findMarkTitle(sheet)?.column ?? null).get(place.row) ?? []).filter(
      ({ rule }) => rule === request.rule,
    );
  const before = waivers();
  const result = work();
  const after = waivers();
  const reasonIn = (these: readonly Waiver[], those: readonly Waiver[]): string =>
    these.find((each) => !those.some(({ proof }) => proof === each.proof))?.reason ?? '';
  const reasons = { before: reasonIn(before, after), after: reasonIn(after, before) };
  if (reasons.before !== reasons.after)
    history.recordScript(window, { kind: 'waiver', ...place, sheet, gone: null, request, ...reasons });
  return result;
}

/** Null for what is none: the script itself refuses it. */
function readRequest(argument: string | null): RequestOf<'panelWaive'> | null {
  try {
    const request = JSON.parse(argument ?? 'null');
    return typeof request?.cell === 'string' ? request : null;
  } catch {
    return null;
  }
}

/** Accepts a finding again, or no longer. Throws a Refusal where the script does. */
export function stepWaiver(editing: Editing, step: WaiverStep, way: 'undo' | 'redo'): void {
  const { sheet, row, column, request, before, after } = step;
  const cell = formatSheetCell(sheet.name, row, column);
  const reason = way === 'undo' ? before : after;
  callScript(editing, 'panelWaive', JSON.stringify({ ...request, sheet: sheet.name, cell, reason }));
}

/** Calls a function as the panel does. Throws a Refusal in the script's own words. */
export function callScript({ bundle, host }: Editing, name: string, argument: string | null): void {
  const answer = JSON.parse(String(runFunction(bundle, host, name, 'FULL', () => argument ?? undefined)));
  if (answer.ok !== true) throw new Refusal('refused', [answer.error.message, answer.error.hint].join(' ').trim());
}

const ANYWHERE = { sheet: null, year: null, locale: null } as const;

/** The script's last fixes, import or period begun that can be taken back; null where there are none. */
export function lastRun({ bundle, host }: { readonly bundle: Bundle; readonly host: Host }): string | null {
  const answer = callPanel(bundle, host, 'panelUndo', { ...ANYWHERE, preview: true });
  return answer.ok ? answer.value.run : null;
}

export function undoRun({ bundle, host }: Editing, run: string): UndoJson {
  const answer = callPanel(bundle, host, 'panelUndo', { ...ANYWHERE, run });
  if (!answer.ok) throw new Refusal('refused', answer.error.message);
  return answer.value;
}
