/** Whose trigger sends weekly reminders: a trigger is seen by its owner alone, so it is noted in the document's properties. */
import type { WeeklyJson } from '../../contract/remind';
import { ownAddress } from '../google/own-address';
import { readState } from '../google/stored-state';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The function that the trigger calls; a global of the bundle. */
export const WEEKLY_FUNCTION = 'remindWeekly';

export function toWeeklyJson(spreadsheet: Spreadsheet): WeeklyJson | null {
  const noted = readState('weekly');
  if (noted === null) return null;
  const { owner, until, sheet } = noted;
  const me = ownAddress();
  const tab = spreadsheet.getSheets().find((each) => each.getSheetId() === sheet);
  return { owner, mine: owner === me, until, sheet: tab?.getName() ?? null };
}
