/** Taking back the last thing done, be it fixes or an import. */
import type { RequestOf } from '../../contract/calls';
import type { UndoJson } from '../../contract/fix';
import { undoFixes } from '../fix/undo-fixes';
import { withPatientLock } from '../google/lock';
import { undoImport } from '../import/undo-import';
import { type JournalRecord, readJournalRecords } from '../workbook/journal';
import type { RecordOf } from '../workbook/journal-records';
import { userLocale } from '../workbook/read-plan';

/** Takes back the last fixes or the last import not taken back yet, or only the run named, once. */
export function undoLastRun(request: RequestOf<'panelUndo'>): UndoJson {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const last = findUndoable(readJournalRecords(spreadsheet));
    // Asked a second time for the same run, there is nothing left to do.
    if (last === null || (request.run ?? last.run) !== last.run)
      return { undone: null, changes: [], spared: 0, removed: null };
    const { run, result, record } = last;
    return record.kind === 'import'
      ? undoImport(spreadsheet, { run, result, record }, request.locale ?? userLocale())
      : undoFixes(spreadsheet, { run, result, record }, request);
  });
}

/** A line of the journal that can be taken back. */
interface Undoable extends JournalRecord {
  readonly record: RecordOf<'fix'> | RecordOf<'import'>;
}

/** The last thing done that was not taken back yet; null where there is none. */
export function findUndoable(lines: readonly JournalRecord[]): Undoable | null {
  const undone = new Set<string>();
  for (const line of [...lines].reverse()) {
    const { run, record } = line;
    if (record.kind === 'undo') undone.add(record.run);
    if (!undone.has(run) && (record.kind === 'fix' || record.kind === 'import')) return { ...line, record };
  }
  return null;
}
