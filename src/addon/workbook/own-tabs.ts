/** Tabs of ours: found by either of their names, or by what was noted of them. */

import type { Locale } from '../../core/locale';
import { isNamed, OWN_TABS, type OwnTab } from '../../core/plan/own-tab-names';
import { planTabOf } from '../../core/plan/reporting-year';
import { periodTabName } from '../../core/text/dates/period-words';
import { isSamePeriod, type ReportingPeriod } from '../../core/text/dates/reporting-period';
import { editDistance } from '../../core/text/edit-distance';
import { normalise } from '../../core/text/normalise';
import { recallState, writeState } from '../google/stored-state';
import { bookLocale } from './book-language';
import { knowingPlans } from './known-plans';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Descriptions of our protections begin so, and no other protection is ever touched. */
export const OURS = 'Веха: ';

const keyOf = (name: string): string => normalise(name).text;

/** The tab of that purpose: of several, the one that was known first, else the one of that very name, the Russian before the English. */
export function findOwnTab(spreadsheet: Spreadsheet, own: OwnTab): Sheet | null {
  return findOwnTabs(spreadsheet, own)[0] ?? null;
}

/** All tabs of that purpose, the one that counts first. */
export function findOwnTabs(spreadsheet: Spreadsheet, own: OwnTab): readonly Sheet[] {
  const names: readonly string[] = Object.values(OWN_TABS[own]);
  const found = spreadsheet.getSheets().filter((sheet) => isNamed(sheet.getName(), own));
  if (found.length < 2) return found;
  const known = recallState('tab', purposeOf(own));
  const rankOf = (sheet: Sheet): number => {
    if (sheet.getSheetId() === known) return -1;
    const at = names.indexOf(sheet.getName());
    return at < 0 ? names.length : at;
  };
  return [...found].sort((one, other) => rankOf(one) - rankOf(other));
}

/** What the tab is noted under. */
const purposeOf = (own: OwnTab): string => OWN_TABS[own].ru;

/** What the tab is called, or would be if it were made now. */
export function nameOwnTab(spreadsheet: Spreadsheet, own: OwnTab): string {
  return findOwnTab(spreadsheet, own)?.getName() ?? OWN_TABS[own][bookLocale(spreadsheet)];
}

/** The language of the tab's own words, as its name tells. */
export const languageOfTab = (sheet: Sheet, own: OwnTab): Locale =>
  keyOf(sheet.getName()) === keyOf(OWN_TABS[own].en) ? 'en' : 'ru';

/** From now on this very tab serves that purpose, whatever others are called so. */
export function rememberOwnTab(spreadsheet: Spreadsheet, own: OwnTab): void {
  rememberTab(purposeOf(own), findOwnTab(spreadsheet, own));
}

/** Whether Vekha has noted a tab of that purpose. */
export const knowsOwnTab = (own: OwnTab): boolean => recallState('tab', purposeOf(own)) !== null;

/** Notes which tab serves a purpose, so that no second one takes its place. */
export function rememberTab(own: string, sheet: Sheet | null): void {
  if (sheet === null || recallState('tab', own) === sheet.getSheetId()) return;
  writeState('tab', own, sheet.getSheetId());
}

/** What a plan's tab is noted under, by its period and the plan's name. */
export const planPurpose = (period: ReportingPeriod, plan: string): string =>
  `plan ${periodTabName(period, 'ru')}${plan === '' ? '' : ` ${plan}`}`;

/** The first known tab that is called by its period is that period's from now on, whatever it is called later, and whatever others are called so. */
export function rememberPlanTab(sheet: Sheet, period: ReportingPeriod | null): void {
  const own = planTabOf(sheet.getName());
  if (period === null || own === null || !isSamePeriod(own.period, period)) return;
  const purpose = planPurpose(period, own.plan);
  if (recallState('tab', purpose) === null && knowingPlans()(sheet)) rememberTab(purpose, sheet);
}

/** Letters by which a name may miss and still be meant: "Meetings" are no "Settings". */
const MISSED: Readonly<Record<Locale, number>> = { ru: 2, en: 1 };

/** Name of a tab that was probably meant to be ours and is not read, and what it should be called; null where there is none. */
export function nearMiss(
  spreadsheet: Spreadsheet,
  own: OwnTab,
): { readonly name: string; readonly wanted: string } | null {
  for (const sheet of spreadsheet.getSheets()) {
    const name = sheet.getName();
    for (const locale of ['ru', 'en'] as const) {
      const wanted = OWN_TABS[own][locale];
      if (editDistance(keyOf(name), keyOf(wanted), MISSED[locale]) <= MISSED[locale]) return { name, wanted };
    }
  }
  return null;
}
