/** Who may only look at the spreadsheet: Google refuses whatever they would change, in words that name no cell. */
import { AppError } from '../../core/failure/app-error';
import { readFailure } from '../google/failures';

/** The error in its place where the person may only look; the very same one for all else. */
export function namingReadOnly(error: unknown): unknown {
  if (error instanceof AppError && error.code !== 'protected') return error;
  const { kind, message } = readFailure(error instanceof AppError ? error.cause : error);
  // A missing scope is named. Where Google speaks of protection, that is told: whose cells are all protected is no reader.
  if (kind !== 'no-consent' || /required permissions/i.test(message)) return error;
  return isAllClosed() ? new AppError('read-only', {}, error) : error;
}

/** Whether not even a cell below and beside all others is open to the person in any tab. */
function isAllClosed(): boolean {
  try {
    return SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .every((sheet) => !sheet.getRange(sheet.getMaxRows(), sheet.getMaxColumns(), 1, 1).canEdit());
  } catch {
    return false;
  }
}
