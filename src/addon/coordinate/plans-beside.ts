/** The other plans of the workbook, so that who answers for measures of several gets one letter about all. */
import { AppError } from '../../core/failure/app-error';
import { planNameOf, tabsByPlan } from '../../core/plan/reporting-year';
import { type CheckedPlan, checkPlan } from '../check/check-plan';
import { knowingPlans } from '../workbook/known-plans';
import { openPlan } from '../workbook/read-plan';
import { isOwnTab } from '../workbook/surroundings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Plans reminded of at once: each is read as a full check reads it. */
const MOST = 8;

/**
 * That plan, and the tab of each other that is of the same period and set up. Two tabs of one plan are none: which of them counts, a person says. `hold` takes the
 * lock for whoever has none, where anything is to be read.
 */
export function withPlansBeside(
  spreadsheet: Spreadsheet,
  checked: CheckedPlan,
  hold = (work: () => CheckedPlan[]) => work(),
): CheckedPlan[] {
  const { plan, sheet } = checked;
  const own = planNameOf(sheet.getName());
  if (plan.scope === null) return [checked];
  const isKnown = knowingPlans();
  const names = spreadsheet.getSheets().flatMap((each) => {
    const name = each.getName();
    return each.isSheetHidden() || isOwnTab(name) || planNameOf(name) === own || !isKnown(each) ? [] : [name];
  });
  const others = tabsByPlan(names, plan.scope).flatMap(([name, twin]) =>
    name === undefined || twin !== undefined ? [] : [name],
  );
  if (others.length === 0) return [checked];
  const opened = hold(() =>
    others.slice(0, MOST).flatMap((name) => {
      try {
        const open = openPlan(spreadsheet, { sheet: name, year: null, period: null, locale: checked.locale });
        return open.columns === null ? [] : [checkPlan(open)];
      } catch (error) {
        // A tab called by a year need not be a plan.
        if (error instanceof AppError && error.code !== 'busy') return [];
        throw error;
      }
    }),
  );
  return [checked, ...opened];
}
