/** Which tab is called by a period, and of which plan. */
import { AppError } from '../../core/failure/app-error';
import type { Locale } from '../../core/locale';
import { planTabOf, tabsByPlan } from '../../core/plan/reporting-year';
import { formatPeriod, periodTabName } from '../../core/text/dates/period-words';
import { isSamePeriod, type ReportingPeriod, yearOf, yearPeriod } from '../../core/text/dates/reporting-period';
import { knowingPlans } from './known-plans';
import { isOwnTab } from './surroundings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tab of a plan called by a period, however it is written: "2022", "III кв. 2022"; `but` is the name of one that does not count. Null where there is none. */
export function findTabOf(
  spreadsheet: Spreadsheet,
  period: ReportingPeriod,
  but: string | null,
  plan: string,
): Sheet | null {
  const found = spreadsheet.getSheets().filter((sheet) => {
    const own = sheet.getName() === but || isOwnTab(sheet.getName()) ? null : planTabOf(sheet.getName());
    return own !== null && own.plan === plan && isSamePeriod(own.period, period);
  });
  const known = found.length < 2 ? found : found.filter(knowingPlans());
  const [first, ...others] = known.length > 0 ? known : found;
  return others.find((sheet) => sheet.getName() === periodTabName(period, 'ru')) ?? first ?? null;
}

/**
 * The tab called by the period, or by the year around it, where each part of a year adds to the same rows: of that plan, of the one without a name, or of the only
 * other one. Throws AppError where several others have one and the period was asked for, in that language: which is meant, a person must say.
 */
export function findNamed(
  spreadsheet: Spreadsheet,
  period: ReportingPeriod,
  plan: string,
  asked: Locale | null,
): Sheet | null {
  const year = yearPeriod(yearOf(period));
  for (const named of new Set([plan, '']))
    for (const each of isSamePeriod(year, period) ? [period] : [period, year]) {
      const found = findTabOf(spreadsheet, each, null, named);
      if (found !== null) return found;
    }
  const isKnown = knowingPlans();
  const names = spreadsheet
    .getSheets()
    .flatMap((sheet) =>
      sheet.isSheetHidden() || isOwnTab(sheet.getName()) || !isKnown(sheet) ? [] : [sheet.getName()],
    );
  const own = tabsByPlan(names, period);
  const others = own.length > 0 ? own : tabsByPlan(names, year);
  if (others.length > 1 && asked !== null) {
    const sheets = others.flat().map((name) => `«${name}»`);
    throw new AppError('several-plans', { period: formatPeriod(period, asked), sheets: sheets.join(', ') });
  }
  const [[only] = []] = others;
  return others.length === 1 && only !== undefined ? spreadsheet.getSheetByName(only) : null;
}
