/** What each department still owes: items without an answer, and answers with something wrong in them. */
import type { Finding } from '../findings/finding';
import type { Department } from '../plan/departments/departments';
import type { Plan, PlanItem } from '../plan/plan';
import type { Severity } from '../settings/grades';

export interface Owed {
  readonly department: string;
  readonly unanswered: readonly PlanItem[];
  /** Each item once, with the gravest of its findings. */
  readonly faulty: readonly { readonly item: PlanItem; readonly finding: Finding }[];
}

/** That nothing was done is an answer, too: nobody is reminded of it. */
const ANSWERS = new Set(['inactive-item']);

const RANKS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Departments that owe something, in the plan's order. Only findings in progress cells count: the rest of the plan is not theirs to mend. */
export function listOwed(
  plan: Plan,
  departments: readonly Department[],
  owes: (item: PlanItem) => boolean,
  findings: readonly Finding[],
): Owed[] {
  const gravest = gravestByItem(plan, findings);
  return departments.flatMap(({ name, items }) => {
    const unanswered = items.filter(owes);
    const faulty = items.flatMap((item) => {
      const finding = unanswered.includes(item) ? undefined : gravest.get(item);
      return finding === undefined ? [] : [{ item, finding }];
    });
    return unanswered.length + faulty.length === 0 ? [] : [{ department: name, unanswered, faulty }];
  });
}

function gravestByItem(plan: Plan, findings: readonly Finding[]): Map<PlanItem, Finding> {
  const itemOfRow = new Map(plan.items.flatMap((item) => item.rows.map((row) => [row, item] as const)));
  const progress = new Set(plan.tables.flatMap(({ columns }) => columns.progress));
  const gravest = new Map<PlanItem, Finding>();
  for (const finding of findings) {
    const { rule, severity, waiver, cell } = finding;
    if (waiver !== null || severity === 'info' || ANSWERS.has(rule)) continue;
    if (cell.sheet !== plan.grid.sheet || !progress.has(cell.column)) continue;
    const item = itemOfRow.get(cell.row);
    const before = item === undefined ? undefined : gravest.get(item);
    if (item === undefined || (before !== undefined && RANKS[before.severity] >= RANKS[severity])) continue;
    gravest.set(item, finding);
  }
  return gravest;
}
