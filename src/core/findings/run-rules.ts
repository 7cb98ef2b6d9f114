/** Runs rules over a plan; knows none of them, and outlives one that crashes. */
import type { Place, Rule, RuleContext } from './define-rule';
import type { Finding, SheetCell } from './finding';

/** The id of findings about a rule that threw. */
export const CRASHED_RULE = 'crashed-rule';

/** Findings in reading order: by row, then column, then the order of the rules. */
export function runRules(rules: readonly Rule[], context: RuleContext): Finding[] {
  const { sheet } = context.plan.grid;
  const locate = (place: Place): SheetCell => ({ sheet: place.sheet ?? sheet, row: place.row, column: place.column });
  const findings: Finding[] = [];
  for (const rule of rules) {
    const found: Finding[] = [];
    try {
      rule.check(context, (message, place, values, related = []) => {
        found.push({
          rule: rule.id,
          severity: rule.severity,
          cell: locate(place),
          message,
          values,
          related: related.map(locate),
        });
      });
      for (const finding of found) findings.push(finding);
    } catch (error) {
      const header = context.plan.tables[0]?.headerTop ?? 0;
      findings.push({
        rule: CRASHED_RULE,
        severity: 'warning',
        cell: { sheet, row: header, column: context.plan.tables[0]?.columns.name ?? 0 },
        message: 'crashed',
        values: { rule: rule.id, cause: error instanceof Error ? error.message : String(error) },
        related: [],
      });
    }
  }
  return findings
    .map((finding, order) => ({ finding, order }))
    .sort(
      (one, other) =>
        one.finding.cell.row - other.finding.cell.row ||
        one.finding.cell.column - other.finding.cell.column ||
        one.order - other.order,
    )
    .map(({ finding }) => finding);
}
