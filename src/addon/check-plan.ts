/** The check itself: an open plan to findings, activity and the JSON that leaves. */
import type { Verdict } from '../core/activity/verdict';
import type { ItemActivity } from '../core/findings/define-rule';
import type { Finding, Locale, SheetCell } from '../core/findings/finding';
import { detectPlanActivity } from '../core/findings/plan-activity';
import { CRASHED_RULE, runRules } from '../core/findings/run-rules';
import { formatSheetCell } from '../core/grid/cell-range';
import { formatMessage } from '../core/i18n/format-message';
import { WORDS } from '../core/i18n/words';
import type { Plan, PlanItem } from '../core/plan/plan';
import { countPlan } from '../core/report/report';
import { RULES } from '../core/rules';
import type { OpenPlan } from './read-plan';
import { SETTINGS_TAB } from './settings-tab';
import type { CheckJson, FindingJson, PlanJson, RowStatusJson } from './wire';

const SETTING_RULE = 'invalid-setting';

/** Everything known of a plan after a check. */
export interface CheckedPlan extends OpenPlan {
  readonly activity: ReadonlyMap<PlanItem, ItemActivity>;
  readonly findings: readonly Finding[];
}

export function checkPlan(open: OpenPlan): CheckedPlan {
  const activity = detectPlanActivity(open.plan, open.settings.words);
  const activityOf = (item: PlanItem): ItemActivity => activity.get(item) ?? { verdict: 'empty', entries: [] };
  const findings = [
    ...runRules(RULES, { plan: open.plan, activityOf }),
    ...open.problems.map(
      ({ row, kind, key, value }): Finding => ({
        rule: SETTING_RULE,
        severity: 'warning',
        cell: { sheet: SETTINGS_TAB, row, column: kind === 'invalid' ? 1 : 0 },
        message: kind,
        values: { key, value },
        related: [],
      }),
    ),
  ];
  return { ...open, activity, findings };
}

export function verdictOf(checked: CheckedPlan, item: PlanItem): Verdict {
  return checked.activity.get(item)?.verdict ?? 'empty';
}

export function toCheckJson(checked: CheckedPlan): CheckJson {
  const { plan, findings, locale } = checked;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return {
    plan: toPlanJson(checked),
    findings: findings.map((finding) => toFindingJson(finding, locale)),
    summary: { sheet: plan.grid.sheet, ...countPlan(plan, (item) => verdictOf(checked, item)), findings: counts },
  };
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
  return {
    rule: finding.rule,
    severity: finding.severity,
    cell: cell(finding.cell),
    message: describeFinding(finding, locale),
    data: { ...finding.values, kind: finding.message },
    related: finding.related.map(cell),
    fix: null,
  };
}

/** The finding in words. */
export function describeFinding(finding: Finding, locale: Locale): string {
  return formatMessage(messageTemplate(finding, locale), finding.values, locale);
}

function messageTemplate(finding: Finding, locale: Locale): string {
  const words = WORDS[locale];
  if (finding.rule === CRASHED_RULE) return words.crashed;
  if (finding.rule === SETTING_RULE)
    return words.settingProblems[finding.message as keyof typeof words.settingProblems];
  return RULES.find((rule) => rule.id === finding.rule)?.messages[locale][finding.message] ?? finding.message;
}

/** Status of each row that belongs to an item or continues nothing. Rows are 1-based, as a person sees them. */
export function rowStatuses(checked: CheckedPlan): RowStatusJson[] {
  const words = WORDS[checked.locale].verdicts;
  const statuses = checked.plan.items.flatMap((item) => {
    const verdict = verdictOf(checked, item);
    return item.rows.map((row) => ({ row: row + 1, item: item.number.text, verdict, status: words[verdict] }));
  });
  for (const orphan of checked.plan.orphans) {
    const verdict: Verdict = orphan.entries.length === 0 ? 'empty' : 'activity';
    statuses.push({ row: orphan.row + 1, item: '', verdict, status: '' });
  }
  return statuses.sort((one, other) => one.row - other.row);
}

/** Rows (zero-based) of the plan that have a status of their own. */
export function planRows(plan: Plan): Set<number> {
  return new Set([...plan.items.flatMap((item) => item.rows), ...plan.orphans.map((orphan) => orphan.row)]);
}
