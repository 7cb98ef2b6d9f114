/** The check itself: an open plan to findings, activity and the JSON that leaves. */

import type { RowStatusJson } from '../../contract/check';
import type { CellChangeJson, CheckJson, FindingJson, PlanJson } from '../../contract/plan-json';
import type { Verdict } from '../../core/activity/verdict';
import { VERDICT_WORDS } from '../../core/activity/verdict-words';
import type { RuleContext } from '../../core/findings/define-rule';
import type { Finding, SheetCell, Suggestion } from '../../core/findings/finding';
import { readWaivers } from '../../core/findings/marks';
import { ruleContext } from '../../core/findings/rule-context';
import { CRASHED_MESSAGE, CRASHED_RULE, runRules } from '../../core/findings/run-rules';
import { waiveFindings } from '../../core/findings/waivers';
import { type CellEdit, changeText } from '../../core/grid/cell-edit';
import { formatSheetCell } from '../../core/grid/cell-range';
import type { Grid } from '../../core/grid/grid';
import { formatMessage, type Message } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { parsePlan } from '../../core/plan/parse-plan';
import type { Plan, PlanItem } from '../../core/plan/plan';
import { countPlan } from '../../core/report/report';
import { RULES } from '../../core/rules';
import type { OpenPlan } from '../workbook/read-plan';

/** Everything known of a plan after a check. */
export interface CheckedPlan extends OpenPlan {
  readonly activityOf: RuleContext['activityOf'];
  readonly findings: readonly Finding[];
}

export function checkPlan(open: OpenPlan): CheckedPlan {
  const context = ruleContext(open.plan, open.around);
  const findings = runRules(RULES, context, open.around.settings.rules);
  const waivers = readWaivers(open.grid, open.columns?.mark ?? null);
  return { ...open, activityOf: context.activityOf, findings: waiveFindings(findings, waivers, open.plan.grid) };
}

/** The same plan after edits of its grid, not yet written. */
export function withGrid<Open extends OpenPlan>(open: Open, grid: Grid): Open {
  const { plan } = parsePlan(grid, open.plan.year);
  // Edits that take the header away are nobody's wish, and were not made by a rule.
  return plan === null ? open : { ...open, plan };
}

export function verdictOf(checked: CheckedPlan, item: PlanItem): Verdict {
  return checked.activityOf(item).verdict;
}

export function toCheckJson(checked: CheckedPlan): CheckJson {
  return {
    plan: toPlanJson(checked),
    findings: checked.findings.map((finding) => toFindingJson(finding, checked.locale)),
    summary: summariseCheck(checked),
  };
}

export function summariseCheck(checked: CheckedPlan): CheckJson['summary'] {
  const { plan, findings } = checked;
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waiver } of findings) counts[waiver === null ? severity : 'waived']++;
  return { sheet: plan.grid.sheet, ...countPlan(plan, (item) => verdictOf(checked, item)), findings: counts };
}

function toPlanJson(checked: CheckedPlan): PlanJson {
  const { plan } = checked;
  return {
    title: plan.title,
    year: plan.year,
    sections: plan.sections.map(({ number, title }) => ({ number, title })),
    items: plan.items.map((item) => ({
      number: item.number.text,
      section: item.section === null ? null : (plan.sections[item.section]?.number ?? null),
      name: item.name.text,
      period: item.period.text,
      executors: item.executors.map((executor) => executor.text),
      notes: item.notes.map((note) => note.text),
      entries: item.entries.map((entry) => entry.text),
      verdict: verdictOf(checked, item),
      row: (item.rows[0] ?? 0) + 1,
    })),
  };
}

export function toFindingJson(finding: Finding, locale: Locale): FindingJson {
  const cell = ({ sheet, row, column }: SheetCell): string => formatSheetCell(sheet, row, column);
  const change = (edits: readonly CellEdit[]): CellChangeJson => {
    const before = edits[0]?.before ?? '';
    return { cell: cell(finding.cell), before, after: changeText(before, edits) };
  };
  return {
    rule: finding.rule,
    severity: finding.severity,
    cell: cell(finding.cell),
    message: describeFinding(finding, locale),
    data: { ...finding.values, kind: finding.message },
    related: finding.related.map(cell),
    fix: finding.fix === null ? null : change(finding.fix),
    suggestions: finding.suggestions.map((suggestion) => ({
      message: describeSuggestion(finding.rule, suggestion, locale),
      ...change(suggestion.edits),
    })),
    waived: finding.waiver,
  };
}

/** The finding in words. */
export function describeFinding(finding: Finding, locale: Locale): string {
  return formatMessage(messageOf(finding.rule, finding.message), finding.values, locale);
}

export function describeSuggestion(rule: string, { message, values }: Suggestion, locale: Locale): string {
  return formatMessage(messageOf(rule, message), values, locale);
}

function messageOf(rule: string, id: string): Message {
  if (rule === CRASHED_RULE) return CRASHED_MESSAGE;
  return RULES.find((each) => each.id === rule)?.messages[id] ?? { ru: id, en: id };
}

/** Status of each row that belongs to an item or continues nothing. Rows are 1-based, as a person sees them. */
export function rowStatuses(checked: CheckedPlan): RowStatusJson[] {
  const statuses = checked.plan.items.flatMap((item): RowStatusJson[] => {
    const verdict = verdictOf(checked, item);
    return item.rows.map((row) => ({
      row: row + 1,
      item: item.number.text,
      verdict,
      status: VERDICT_WORDS[verdict][checked.locale],
    }));
  });
  for (const orphan of checked.plan.orphans) {
    const verdict: Verdict = orphan.entries.length === 0 ? 'empty' : 'activity';
    statuses.push({ row: orphan.row + 1, item: '', verdict, status: '' });
  }
  return statuses.sort((one, other) => one.row - other.row);
}

/** Rows (zero-based) that bear an id: those of items, sections, and what continues nothing. */
export function planRows(plan: Plan): Set<number> {
  return new Set([
    ...plan.items.flatMap((item) => item.rows),
    ...[...plan.sections, ...plan.orphans].map(({ row }) => row),
  ]);
}
