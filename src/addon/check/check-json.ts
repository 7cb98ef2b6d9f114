/** A check as the panel and the command line get it. */
import type { RowStatusJson } from '../../contract/check';
import type {
  CellChangeJson,
  CheckJson,
  FindingJson,
  PeriodJson,
  PlanJson,
  PromiseJson,
} from '../../contract/plan-json';
import type { Verdict } from '../../core/activity/verdict';
import { VERDICT_WORDS } from '../../core/activity/verdict-words';
import type { Finding, SheetCell } from '../../core/findings/finding';
import { listPromises } from '../../core/findings/outstanding';
import type { JudgedPromise } from '../../core/findings/promise';
import { isTidiness } from '../../core/findings/tidiness';
import { type CellDifference, type CellEdit, changeText } from '../../core/grid/cell-edit';
import { formatSheetCell } from '../../core/grid/cell-range';
import { type DescribedLeftOut, describeLeftOut } from '../../core/import/describe-left-out';
import type { Locale } from '../../core/locale';
import type { Plan } from '../../core/plan/plan';
import { countPlan } from '../../core/report/report';
import { formatPeriod } from '../../core/text/dates/period-words';
import { type CheckedPlan, statedVerdict, verdictOf } from './check-plan';
import { describeFinding, describeSuggestion } from './describe-finding';

export function toCheckJson(checked: CheckedPlan): CheckJson {
  return {
    plan: toPlanJson(checked),
    findings: checked.findings.map((finding) => toFindingJson(finding, checked.locale)),
    summary: summariseCheck(checked),
    leftOut: toLeftOut(checked),
  };
}

/** Rows and lines of the tab that are no part of the plan. */
export function toLeftOut({ plan, locale }: Pick<CheckedPlan, 'plan' | 'locale'>): DescribedLeftOut[] {
  return plan.asides.map(({ kind, row, column, texts }) => {
    const place = { table: null, paragraph: false, row: row + 1, column: column + 1 };
    return describeLeftOut({ kind: kind === 'note' ? 'aside' : kind, text: texts.join(' '), place }, locale);
  });
}

export function summariseCheck(checked: CheckedPlan): CheckJson['summary'] {
  const { plan, findings } = checked;
  const counts = { error: 0, warning: 0, info: 0, tidiness: 0, waived: 0 };
  for (const finding of findings) {
    counts[finding.waiver === null ? finding.severity : 'waived']++;
    if (finding.waiver === null && isTidiness(finding)) counts.tidiness++;
  }
  return {
    sheet: plan.grid.sheet,
    ...countPlan(plan, (item) => verdictOf(checked, item)),
    findings: counts,
    promises: toPromises(checked),
  };
}

export function toPlanJson(checked: Pick<CheckedPlan, 'plan' | 'activityOf' | 'locale'>): PlanJson {
  const { plan } = checked;
  return {
    title: plan.title,
    year: plan.year,
    period: toPeriodJson(plan, checked.locale),
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

export function toPeriodJson({ period }: Pick<Plan, 'period'>, locale: Locale): PeriodJson | null {
  return period === null ? null : { ...period, text: formatPeriod(period, locale) };
}

/** What earlier tabs promised, and this one does. */
export function promisesOf({ plan, activityOf, around }: Omit<CheckedPlan, 'findings' | 'owes'>): JudgedPromise[] {
  return listPromises(plan, activityOf, around.lastYear?.promises ?? []);
}

function toPromises(checked: CheckedPlan): PromiseJson[] {
  return promisesOf(checked).map(({ promise, state, item }) => ({
    number: item?.number.text ?? promise.number,
    text: promise.text,
    due: promise.due,
    state,
    cell: formatSheetCell(promise.sheet, promise.row, promise.column),
  }));
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

/** Status of each row that belongs to an item or continues nothing. Rows are 1-based, as a person sees them. */
export function rowStatuses(checked: CheckedPlan): RowStatusJson[] {
  const statuses = checked.plan.items.flatMap((item): RowStatusJson[] => {
    const verdict = verdictOf(checked, item);
    const stated = statedVerdict(checked, item);
    return item.rows.map((row) => ({
      row: row + 1,
      item: item.number.text,
      verdict,
      status: stated === null ? '' : VERDICT_WORDS[stated][checked.locale],
    }));
  });
  for (const orphan of checked.plan.orphans) {
    const verdict: Verdict = orphan.entries.length === 0 ? 'empty' : 'activity';
    statuses.push({ row: orphan.row + 1, item: '', verdict, status: '' });
  }
  return statuses.sort((one, other) => one.row - other.row);
}

export function toChangeJson(sheet: string, { row, column, before, after }: CellDifference): CellChangeJson {
  return { cell: formatSheetCell(sheet, row, column), before, after };
}
