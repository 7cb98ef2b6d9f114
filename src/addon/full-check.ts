/** The full check: reads the tab, finds everything, brings our columns to it. */
import { type CheckedPlan, checkPlan } from './check-plan';
import { withPatientLock } from './lock';
import { openPlan } from './read-plan';
import { addServiceColumns, dressSheet, placeServiceColumns } from './set-up';
import type { TabRequest } from './wire';
import { writeStatuses } from './write-statuses';

/** Checks a tab; one that has no columns of ours yet gets them, with their colours. */
export function runFullCheck(request: TabRequest): CheckedPlan {
  return withPatientLock(() => {
    const open = openPlan(SpreadsheetApp.getActiveSpreadsheet(), request);
    const checked = checkPlan(open);
    const columns = placeServiceColumns(open);
    if (open.columns === null) addServiceColumns(open, columns);
    writeStatuses(checked, columns);
    return checked;
  });
}

/** Sets the tab up and checks it. Doing it again changes nothing but what has come apart since. */
export function setUpTab(request: TabRequest): CheckedPlan {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const open = openPlan(spreadsheet, request);
    const columns = placeServiceColumns(open);
    addServiceColumns(open, columns);
    dressSheet(spreadsheet, open, columns);
    const checked = checkPlan(open);
    writeStatuses(checked, columns);
    return checked;
  });
}
