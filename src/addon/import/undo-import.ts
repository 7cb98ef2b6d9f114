/** Taking an import back: its tab goes while nobody has changed it, and with it the executors it brought. */

import type { RequestOf } from '../../contract/calls';
import type { UndoJson } from '../../contract/fix';
import { AppError } from '../../core/failure/app-error';
import { formatMessage } from '../../core/i18n/format-message';
import { IMPORT_WORDS } from '../../core/import/import-words';
import { isAlone } from '../google/proof';
import { userLocale } from '../workbook/book-language';
import { appendToJournal, readJournalRecords } from '../workbook/journal';
import type { RecordOf } from '../workbook/journal-records';
import { MENU_WORDS } from '../workbook/menu-words';
import { openPlan } from '../workbook/read-plan';
import { isOwnTab } from '../workbook/surroundings';
import { removeExecutors } from './import-directory';
import { fingerprintRows, ownTextsOf } from './write-import';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Name of the tab that this very request made before, as long as it is there: its answer was lost, and it is asked again. */
export function findMadeTab(spreadsheet: Spreadsheet, requestId: string | undefined): string | null {
  if (requestId === undefined || requestId === '') return null;
  for (const { record, isProven } of readJournalRecords(spreadsheet)) {
    if (isProven && record.kind === 'import' && record.request === requestId)
      return findImported(spreadsheet, record)?.getName() ?? null;
  }
  return null;
}

/** Removes the tab; throws AppError `import-changed` when it holds anything else than the import left. `run` is the journal's line. */
export function undoImport(
  spreadsheet: Spreadsheet,
  { run, result, record }: { readonly run: string; readonly result: string; readonly record: RecordOf<'import'> },
  request: RequestOf<'panelUndo'>,
): Omit<UndoJson, 'cells'> {
  const locale = request.locale ?? userLocale();
  const sheet = findImported(spreadsheet, record);
  if (sheet === null) throw new AppError('tab-gone');
  if (fingerprintRows(ownTextsOf(sheet)) !== record.print)
    throw new AppError('import-changed', { sheet: sheet.getName() });
  const name = sheet.getName();
  if (request.preview === true) return { undone: result, run, changes: [], spared: 0, removed: name };
  leaveTab(spreadsheet, sheet, request);
  appendToJournal(spreadsheet, {
    what: MENU_WORDS.undoTab[locale],
    result: formatMessage(IMPORT_WORDS.removed, { sheet: name }, locale),
    link: '',
    record: { kind: 'undo', run },
  });
  if (record.executors !== null) removeExecutors(spreadsheet, record.executors);
  spreadsheet.deleteSheet(sheet);
  return { undone: result, run, changes: [], spared: 0, removed: name };
}

/** Who looks at a tab that goes finds themselves at the plan nearest before it, not at whichever tab stood beside. */
function leaveTab(spreadsheet: Spreadsheet, gone: Sheet, request: RequestOf<'panelUndo'>): void {
  if (spreadsheet.getActiveSheet().getSheetId() !== gone.getSheetId()) return;
  const sheets = spreadsheet.getSheets();
  const at = sheets.findIndex((sheet) => sheet.getSheetId() === gone.getSheetId());
  const others = [...sheets.slice(0, at).reverse(), ...sheets.slice(at + 1)];
  const plan = others.find((sheet) => !sheet.isSheetHidden() && !isOwnTab(sheet.getName()) && holdsPlan(sheet));
  if (plan !== undefined) spreadsheet.setActiveSheet(plan);

  function holdsPlan(sheet: Sheet): boolean {
    try {
      openPlan(spreadsheet, { ...request, sheet: sheet.getName() });
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }
}

/** By its id: a name is anybody's to give. Only a file of one's own, whose tabs are numbered anew at each opening, is asked for the name. */
function findImported(spreadsheet: Spreadsheet, { sheet: id, name }: RecordOf<'import'>): Sheet | null {
  if (isAlone()) return spreadsheet.getSheetByName(name);
  return spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === id) ?? null;
}
