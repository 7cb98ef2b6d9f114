/**
 * Which tabs called by a period are the plan's own: those that Vekha made or a coordinator confirmed, by their ids. Anybody may add a tab "2021", and what
 * it promised would be asked of others.
 */
import { planTabOf } from '../../core/plan/reporting-year';
import { isAlone } from '../google/proof';
import { recallAllState, recallState, writeState } from '../google/stored-state';
import { coordinatorsOf } from './role';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Null where every tab counts: nobody coordinates, or the list was never begun. */
function knownIds(): readonly number[] | null {
  // One call for all that is asked here.
  recallAllState();
  return isOpen() ? null : recallState('plans');
}

const isOpen = (): boolean => isAlone() || coordinatorsOf([]).length === 0;

/** Tells the plan's own tabs, however many are asked about. */
export function knowingPlans(): (sheet: Sheet) => boolean {
  const known = knownIds();
  return (sheet) => known === null || known.includes(sheet.getSheetId());
}

/** The tabs that are there when a sheet first has coordinators are taken as they are; so are those of a sheet that had them before this list was kept. */
export function keepFirstPlans(spreadsheet: Spreadsheet): void {
  if (isOpen() || recallState('plans') !== null) return;
  keepPlans(periodTabs(spreadsheet).map((sheet) => sheet.getSheetId()));
}

/** Vekha made these, or a coordinator says that they are the plan's. Only under the document's lock. */
export function keepKnownPlans(ids: readonly number[]): void {
  const known = knownIds();
  const added = ids.filter((id) => known?.includes(id) === false);
  if (known !== null && added.length > 0) keepPlans([...known, ...added]);
}

/** Tabs called by a period that nobody has confirmed. */
export function unknownPlans(spreadsheet: Spreadsheet): Sheet[] {
  const isKnown = knowingPlans();
  return periodTabs(spreadsheet).filter((sheet) => !isKnown(sheet));
}

const periodTabs = (spreadsheet: Spreadsheet): Sheet[] =>
  spreadsheet.getSheets().filter((sheet) => planTabOf(sheet.getName()) !== null);

/** A property holds 9 KB: beyond these ids the oldest go. */
const MOST = 500;

const keepPlans = (ids: readonly number[]): void => writeState('plans', '', ids.slice(-MOST));
