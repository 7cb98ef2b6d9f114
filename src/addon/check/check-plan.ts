/** The check itself: an open plan to findings and activity. */
import type { Verdict } from '../../core/activity/verdict';
import type { RuleContext } from '../../core/findings/define-rule';
import type { Finding } from '../../core/findings/finding';
import { readWaivers } from '../../core/findings/marks';
import { owesAnswer, ruleContext } from '../../core/findings/rule-context';
import { runRules } from '../../core/findings/run-rules';
import { waiveFindings } from '../../core/findings/waivers';
import type { Grid } from '../../core/grid/grid';
import { parsePlan } from '../../core/plan/parse-plan';
import type { Plan, PlanItem } from '../../core/plan/plan';
import { RULES } from '../../core/rules';
import type { OpenPlan } from '../workbook/read-plan';
import { countingWaivers } from './proven-waivers';

/** Everything known of a plan after a check. */
export interface CheckedPlan extends OpenPlan {
  readonly activityOf: RuleContext['activityOf'];
  /** Whether a measure that is due is without a word on the reporting period. */
  readonly owes: (item: PlanItem) => boolean;
  readonly findings: readonly Finding[];
}

export function checkPlan(open: OpenPlan): CheckedPlan {
  const context = ruleContext(open.plan, open.around);
  const findings = runRules(RULES, context, open.around.settings.rules);
  const waivers = readWaivers(open.grid, open.columns?.mark ?? null);
  return {
    ...open,
    activityOf: context.activityOf,
    owes: (item) => owesAnswer(context, item),
    findings: waiveFindings(findings, waivers, open.plan.grid, countingWaivers(open)),
  };
}

/** The same plan after edits of its grid, not yet written. */
export function withGrid<Open extends OpenPlan>(open: Open, grid: Grid): Open {
  const { plan } = parsePlan(grid, open.plan.period);
  // Edits that take the header away are nobody's wish, and were not made by a rule.
  return plan === null ? open : { ...open, plan };
}

export function verdictOf(checked: Pick<CheckedPlan, 'activityOf'>, item: PlanItem): Verdict {
  return checked.activityOf(item).verdict;
}

/** Rows (zero-based) that bear an id: those of items, sections, and what continues nothing. */
export function planRows(plan: Plan): Set<number> {
  return new Set([
    ...plan.items.flatMap((item) => item.rows),
    ...[...plan.sections, ...plan.orphans].map(({ row }) => row),
  ]);
}
