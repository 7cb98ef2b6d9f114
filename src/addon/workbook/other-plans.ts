/** The workbook's other plans, told by the names of their tabs. */
import { planNameOf, tabsByPlan } from '../../core/plan/reporting-year';
import { knowingPlans } from './known-plans';
import type { OpenPlan } from './read-plan';
import { isOwnTab } from './surroundings';

/** Tabs of the workbook's other plans of the period, and all tabs that count, in order. No read of a sheet. */
export function otherPlans({ plan, sheet }: Pick<OpenPlan, 'plan' | 'sheet'>): {
  readonly names: readonly string[];
  readonly others: readonly string[][];
} {
  const isKnown = knowingPlans();
  const own = sheet.getName();
  const all = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const names = all.flatMap((each) => {
    const name = each.getName();
    return name !== own && (each.isSheetHidden() || isOwnTab(name) || !isKnown(each)) ? [] : [name];
  });
  const foreign = names.filter((name) => name !== own && planNameOf(name) !== planNameOf(own));
  return { names, others: plan.scope === null ? [] : tabsByPlan(foreign, plan.scope) };
}
