/** Taking back the last thing done, be it fixes or an import. */
import type { RequestOf } from '../../contract/calls';
import type { UndoJson } from '../../contract/fix';
import { AppError } from '../../core/failure/app-error';
import { undoFixes } from '../fix/undo-fixes';
import { withPatientLock } from '../google/lock';
import { ownAddress } from '../google/own-address';
import { undoImport } from '../import/undo-import';
import { type JournalRecord, readJournalRecords } from '../workbook/journal';
import type { RecordOf } from '../workbook/journal-records';
import { coordinatorsOf, isCoordinator } from '../workbook/role';
import { namedCoordinators } from '../workbook/surroundings';

/** Takes back the last fixes or the last import not taken back yet, or only the run named, once. */
export function undoLastRun(request: RequestOf<'panelUndo'>): Omit<UndoJson, 'cells'> {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const lines = readJournalRecords(spreadsheet);
    const last = findUndoable(lines);
    if (last === null) refuseUnproven(lines);
    // Asked a second time for the same run, there is nothing left to do.
    if (last === null || (request.run ?? last.run) !== last.run)
      return { undone: null, run: null, changes: [], spared: 0, removed: null };
    refuseOthers(spreadsheet, last.who);
    const { run, result, record } = last;
    return record.kind === 'import'
      ? undoImport(spreadsheet, { run, result, record }, request)
      : undoFixes(spreadsheet, { run, result, record }, request);
  });
}

/** Throws AppError `unproven-journal` where the journal tells of something to take back and nothing proves it. */
function refuseUnproven(lines: readonly JournalRecord[]): void {
  const unproven = [...lines].reverse().find(({ record, isProven }) => isUndoable(record) && !isProven);
  if (unproven !== undefined && lines.every(({ isProven }) => !isProven))
    throw new AppError('unproven-journal', { when: unproven.when.slice(0, 19), result: unproven.result.slice(0, 200) });
}

/** One's own may be taken back by anybody, another's by a coordinator. Throws AppError `others-run`. */
function refuseOthers(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, who: string): void {
  const all = coordinatorsOf(namedCoordinators(spreadsheet));
  if (all.length === 0 || isCoordinator(spreadsheet, all)) return;
  const me = ownAddress();
  if (me === '') throw new AppError('unknown-account', { coordinators: all.join(', ') });
  if (who === me) return;
  throw new AppError('others-run', { who: who === '' ? '?' : who, coordinators: all.join(', ') });
}

const isUndoable = ({ kind }: JournalRecord['record']): boolean => kind === 'fix' || kind === 'import';

/** A line of the journal that can be taken back. */
interface Undoable extends JournalRecord {
  readonly record: RecordOf<'fix'> | RecordOf<'import'>;
}

/** The last thing that Vekha proves to have done and that was not taken back yet; null where there is none. */
export function findUndoable(lines: readonly JournalRecord[]): Undoable | null {
  const undone = new Set<string>();
  for (const line of [...lines].reverse()) {
    const { run, record } = line;
    if (!line.isProven) continue;
    if (record.kind === 'undo') undone.add(record.run);
    if (!undone.has(run) && (record.kind === 'fix' || record.kind === 'import')) return { ...line, record };
  }
  return null;
}
