/** Tabs of ours by their names: case, blanks at the edges and look-alike letters do not hide one. */
import { planTabOf } from '../../core/plan/reporting-year';
import { editDistance } from '../../core/text/edit-distance';
import { normalise } from '../../core/text/normalise';
import { periodTabName } from '../../core/text/period-words';
import { isSamePeriod, type ReportingPeriod } from '../../core/text/reporting-period';
import { recallState, writeState } from '../google/stored-state';
import { knowingPlans } from './known-plans';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Descriptions of our protections begin so, and no other protection is ever touched. */
export const OURS = 'Веха: ';

const keyOf = (name: string): string => normalise(name).text;

/** Whether a tab's name means one of ours. */
export function isNamed(name: string, own: string): boolean {
  return name === own || keyOf(name) === keyOf(own);
}

/** The tab of that purpose: of several, the one that was known first, else the one of that very name. */
export function findOwnTab(spreadsheet: Spreadsheet, own: string, others: readonly string[] = []): Sheet | null {
  return findOwnTabs(spreadsheet, own, others)[0] ?? null;
}

/** All tabs of that purpose, the one that counts first. */
export function findOwnTabs(spreadsheet: Spreadsheet, own: string, others: readonly string[] = []): readonly Sheet[] {
  const names = [own, ...others];
  const found = spreadsheet.getSheets().filter((sheet) => names.some((name) => isNamed(sheet.getName(), name)));
  if (found.length < 2) return found;
  const known = recallState('tab', own);
  const rankOf = (sheet: Sheet): number => {
    if (sheet.getSheetId() === known) return -1;
    const at = names.indexOf(sheet.getName());
    return at < 0 ? names.length : at;
  };
  return [...found].sort((one, other) => rankOf(one) - rankOf(other));
}

/** Notes which tab serves a purpose, so that no second one takes its place. */
export function rememberTab(own: string, sheet: Sheet | null): void {
  if (sheet === null || recallState('tab', own) === sheet.getSheetId()) return;
  writeState('tab', own, sheet.getSheetId());
}

/** What a plan's tab is noted under, by its period and the plan's name. */
export const planPurpose = (period: ReportingPeriod, plan = ''): string =>
  `plan ${periodTabName(period, 'ru')}${plan === '' ? '' : ` ${plan}`}`;

/** The first known tab that is called by its period is that period's from now on, whatever it is called later, and whatever others are called so. */
export function rememberPlanTab(sheet: Sheet, period: ReportingPeriod | null): void {
  const own = planTabOf(sheet.getName());
  if (period === null || own === null || !isSamePeriod(own.period, period)) return;
  const purpose = planPurpose(period, own.plan);
  if (recallState('tab', purpose) === null && knowingPlans()(sheet)) rememberTab(purpose, sheet);
}

/** Letters by which a name may miss and still be meant. */
const MISSED = 2;

/** Name of a tab that was probably meant to be ours and is not read; null where there is none. */
export function nearMiss(spreadsheet: Spreadsheet, own: string): string | null {
  const key = keyOf(own);
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  return names.find((name) => keyOf(name) !== key && editDistance(keyOf(name), key, MISSED) <= MISSED) ?? null;
}
