/** The report on all plans of the workbook: a part for each, with what was asked of the one, each from a page of its own. */
import type { ReportOptions } from '../../contract/report';
import type { Verdict } from '../../core/activity/verdict';
import { AppError } from '../../core/failure/app-error';
import { formatMessage } from '../../core/i18n/format-message';
import type { ReportDocument } from '../../core/report/document';
import { joinDocuments } from '../../core/report/join-documents';
import type { Report, ReportCounts } from '../../core/report/report';
import { formatParts } from '../../core/report/report-parts';
import { formatPeriod } from '../../core/text/dates/period-words';
import { type CheckedPlan, checkPlan } from '../check/check-plan';
import { tellFailure } from '../google/tell-failure';
import { otherPlans } from '../workbook/other-plans';
import { openPlan } from '../workbook/read-plan';
import { describePassed } from './passed-over';
import { REPORT_RUN_WORDS } from './report-run-words';

/** The report of one plan, as far as it is looked at here. */
interface PlanReport {
  readonly report: Report;
  readonly document: ReportDocument;
  readonly notices: readonly string[];
}

/** Plans in one report: each is read as a full check reads it. */
const MOST = 20;

/** `build` makes the report of one plan. Throws AppError where there is no other plan, or two tabs are of one. */
export function wantedPlans<Built extends PlanReport>(
  checked: CheckedPlan,
  request: ReportOptions,
  build: (checked: CheckedPlan, request: ReportOptions) => Built,
): PlanReport & { readonly part: null; readonly plans: readonly Built[] } {
  if (request.form != null || request.allPeriods != null || request.department != null || request.sections != null)
    throw new AppError('plans-alone');
  const { plans, notices } = openPlans(checked);
  const others = plans.filter((each) => each !== checked);
  if (request.stage === 'final') {
    const count = others
      .flatMap(({ findings }) => findings)
      .filter(({ severity, waiver }) => severity === 'error' && waiver === null).length;
    if (count > 0) throw new AppError('unsettled-errors', { count });
    for (const each of others)
      for (const text of describePassed(each))
        notices.push(formatMessage(REPORT_RUN_WORDS.ofTab, { sheet: each.sheet.getName(), text }, checked.locale));
  }
  const parts = plans.map((each) => {
    const title = each === checked ? (request.title ?? null) : null;
    return build(each, { ...request, allPlans: false, title });
  });
  const reports = parts.map(({ report }) => report);
  const [first] = reports as [Report, ...Report[]];
  const report: Report = {
    ...first,
    sheet: reports.map(({ sheet }) => sheet).join(', '),
    title: reports.flatMap(({ title }) => title),
    rows: reports.flatMap(({ rows }) => rows),
    counts: sumCounts(reports.map(({ counts }) => counts)),
    otherPeriods: reports.reduce((sum, each) => sum + each.otherPeriods, 0),
    allPlans: true,
  };
  const joined = joinDocuments(parts.map(({ document }) => document));
  const tabs = formatMessage(REPORT_RUN_WORDS.wholeTabs, { tabs: report.sheet }, checked.locale);
  return {
    report,
    document: { ...joined, description: formatParts(report) },
    part: null,
    plans: parts,
    notices: [tabs, ...notices, ...parts.flatMap((each) => each.notices)],
  };
}

/** The plans in the order of their tabs, and what is no plan though its name says so. */
function openPlans(checked: CheckedPlan): { readonly plans: readonly CheckedPlan[]; readonly notices: string[] } {
  const { plan, sheet, locale } = checked;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const notices: string[] = [];
  const opened = new Map([[sheet.getName(), checked]]);
  const { names, others } = otherPlans(checked);
  if (others.length === 0) throw new AppError('one-plan', { sheet: sheet.getName() });
  if (others.length >= MOST) throw new AppError('too-many-plans', { most: MOST });
  for (const [name = '', twin] of others) {
    if (twin !== undefined) {
      const period = plan.scope === null ? '' : formatPeriod(plan.scope, locale);
      throw new AppError('twin-tabs', { one: name, other: twin, period });
    }
    try {
      opened.set(name, checkPlan(openPlan(spreadsheet, { sheet: name, year: null, period: null, locale })));
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'busy') throw error;
      const why = tellFailure(error, locale).message;
      notices.push(formatMessage(REPORT_RUN_WORDS.noPlan, { sheet: name, why }, locale));
    }
  }
  return { plans: names.flatMap((name) => opened.get(name) ?? []), notices };
}

function sumCounts(all: readonly ReportCounts[]): ReportCounts {
  const verdicts: Record<Verdict, number> = { activity: 0, none: 0, cancelled: 0, planned: 0, unclear: 0, empty: 0 };
  let [sections, items, entries] = [0, 0, 0];
  for (const counts of all) {
    sections += counts.sections;
    items += counts.items;
    entries += counts.entries;
    for (const verdict of Object.keys(verdicts) as Verdict[]) verdicts[verdict] += counts.verdicts[verdict];
  }
  return { sections, items, entries, verdicts };
}
