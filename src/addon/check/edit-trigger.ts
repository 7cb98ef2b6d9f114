/** The check at each edit: a simple trigger, as the person at the keyboard, within 30 seconds and few calls. */
import { AppError } from '../../core/failure/app-error';
import { withLock } from '../google/lock';
import { openEdited } from '../workbook/open-edited';
import { refreshTabs } from '../workbook/read-plan';
import { isOwnTab, isRemembered } from '../workbook/surroundings';
import { checkTouched } from './check-plan';
import { checkTouchedMeasures, type EditedColumns } from './touched-measure';
import { writeStatuses } from './write-statuses';

/** Only two events wait in line, so an edit must not hold the lock's queue for long. */
const PATIENCE = 5_000;

/**
 * Brings the statuses of the edited tab up to date. Tabs without a plan or not yet set up are left alone, and
 * nothing is ever said: whoever types must not be interrupted, and the next full check restores what was missed.
 */
export function checkEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const sheet = event.range.getSheet();
  try {
    withLock(PATIENCE, () => {
      if (isOwnTab(sheet.getName())) {
        if (isRemembered(sheet.getName())) refreshTabs(event.source);
        return;
      }
      const edited = openEdited(event.source, sheet);
      if (edited === null || checkTouchedMeasures(edited, columnsOf(event)) !== null) return;
      writeStatuses(checkTouched(edited.readWhole()), edited.columns);
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** Plain numbers, free to read, that Google's types leave out. */
function columnsOf({ range }: GoogleAppsScript.Events.SheetsOnEdit): EditedColumns {
  const { columnStart = 0, columnEnd = 0 } = range as unknown as Readonly<Record<string, number | undefined>>;
  return [columnStart - 1, columnEnd - 1];
}
