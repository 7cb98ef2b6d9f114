/** The tabs of a workbook that look like plans beside the one that was checked: a check reads one alone. */
import { APART, isNamed } from '../../core/plan/own-tab-names';
import { parsePlan } from '../../core/plan/parse-plan';
import { planTabOf } from '../../core/plan/reporting-year';
import type { Host } from '../../stand-in/host/host';
import { gridOf } from './inspect';

/** Rows looked at in each: a plan shows itself at the top. */
const MOST_ROWS = 300;

/** Their names, in the book's order, without hidden ones and those of other periods of the same plan. */
export function otherPlans(host: Host, checked: string): string[] {
  const own = planTabOf(checked);
  return host.workbook.sheets.flatMap((sheet) => {
    const { name, hidden } = sheet;
    if (name === checked || hidden || APART.some((each) => isNamed(name, each))) return [];
    const other = planTabOf(name);
    const isOtherPeriod =
      own !== null && other !== null && own.plan === other.plan && own.period.from !== other.period.from;
    if (isOtherPeriod) return [];
    const { plan } = parsePlan(gridOf(host, sheet, MOST_ROWS), null, null);
    return plan !== null && plan.items.length > 0 ? [name] : [];
  });
}
