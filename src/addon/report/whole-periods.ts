/** The tabs of a plan, period by period, for the report on all of them. */

import type { ReportOptions } from '../../contract/report';
import { AppError } from '../../core/failure/app-error';
import type { Finding } from '../../core/findings/finding';
import { readWaivers } from '../../core/findings/marks';
import { isAccepted } from '../../core/findings/review';
import { ruleContext } from '../../core/findings/rule-context';
import { ASKING, settledActivity } from '../../core/findings/settled-entries';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { readColumnPeriods } from '../../core/plan/column-periods';
import { listDepartments } from '../../core/plan/departments/departments';
import { buildWhole, type WholeReport } from '../../core/report/whole/build-whole';
import { followPlan, type PlanPeriod } from '../../core/report/whole/whole-plan';
import { formatPeriod } from '../../core/text/dates/period-words';
import { gapBetween, isSamePeriod, type ReportingPeriod, yearOf } from '../../core/text/dates/reporting-period';
import { type CheckedPlan, checkPlan, reviewsIn } from '../check/check-plan';
import { type OpenPlan, readTab } from '../workbook/read-plan';
import { planTabs } from '../workbook/surroundings';
import { REPORT_RUN_WORDS } from './report-run-words';

export interface WantedWhole extends WholeReport {
  readonly notices: readonly string[];
}

/** One read of each further tab. Throws AppError where two tabs are of one period. */
export function wantedWhole(checked: CheckedPlan, names: readonly string[], request: ReportOptions): WantedWhole {
  const { around, locale } = checked;
  const { periods, reviews } = openPeriods(checked, names);
  const departments = periods.map(({ plan }) => listDepartments(plan, around.directory));
  const department = request.department ?? null;
  if (department !== null && !departments.flat().some(({ name }) => name === department))
    throw new AppError('unknown-department', { name: department });
  const whole = followPlan(periods);
  const built = buildWhole(whole, {
    title: request.title ?? around.settings.title,
    keepsTitle: (request.title ?? null) !== null,
    frame: around.settings,
    draft: request.stage === 'draft',
    departments,
    department,
  });
  const tabs = periods.map(({ plan }) => plan.grid.sheet);
  const parted = whole.parted.map(({ number, name }) => `${number} ${name.slice(0, NAME_LENGTH)}`.trim());
  const words = REPORT_RUN_WORDS;
  return {
    ...built,
    notices: [
      formatMessage(words.wholeTabs, { tabs: [...new Set(tabs)].join(', ') }, locale),
      ...findGaps(periods).map((gap) => formatMessage(words.wholeGap, { period: formatPeriod(gap, locale) }, locale)),
      ...describeReviews(reviews, locale),
      ...(parted.length === 0 ? [] : [formatMessage(words.wholeParted, { items: parted.join('; ') }, locale)]),
    ],
  };
}

/** Of a measure in a notice. */
const NAME_LENGTH = 60;

/** What coordinators have said of one tab. */
interface TabReview {
  readonly sheet: string;
  readonly accepted: number;
  readonly items: number;
  readonly closed: boolean;
}

function reviewTab(open: OpenPlan): TabReview {
  const { reviewOf, closing } = reviewsIn(open);
  const { items, grid } = open.plan;
  const accepted = items.filter((item) => isAccepted(reviewOf(item))).length;
  return { sheet: grid.sheet, accepted, items: items.length, closed: closing() !== null };
}

/** Nothing where no measure was accepted and no period closed. */
function describeReviews(reviews: readonly TabReview[], locale: Locale): string[] {
  if (!reviews.some(({ accepted, closed }) => accepted > 0 || closed)) return [];
  const words = REPORT_RUN_WORDS;
  const listed = reviews.map((each) =>
    formatMessage(each.closed ? words.tabClosed : words.tabAccepted, { ...each }, locale),
  );
  return [formatMessage(words.wholeAccepted, { tabs: listed.join(', ') }, locale)];
}

function openPeriods(
  checked: CheckedPlan,
  names: readonly string[],
): { readonly periods: PlanPeriod[]; readonly reviews: readonly TabReview[] } {
  const { plan, sheet } = checked;
  if (plan.scope === null) throw new AppError('no-base-period', { sheet: plan.grid.sheet });
  const known = planTabs(SpreadsheetApp.getActiveSpreadsheet(), plan.grid.sheet);
  const own = [...known.map((tab) => tab.sheet.getName()), plan.grid.sheet];
  const unknown = names.find((name) => !own.includes(name));
  if (unknown !== undefined)
    throw new AppError('no-period-tab', { sheet: unknown, sheets: own.map((name) => `«${name}»`).join(', ') });
  const tabs = known.filter((tab) => names.length === 0 || names.includes(tab.sheet.getName()));
  const others = tabs.filter((tab) => tab.sheet.getSheetId() !== sheet.getSheetId());
  const beside = others.map((tab) => ({ period: tab.period, open: readBeside(checked, tab.sheet, tab.period) }));
  const opened = beside.map(({ period, open }) => ({ period, plan: open.plan }));
  const all = [...opened, { period: plan.scope, plan: { ...plan, period: plan.scope, year: yearOf(plan.scope) } }];
  const sorted = all.sort((one, other) => (order(one.period) < order(other.period) ? -1 : 1));
  sorted.forEach(({ period, plan: { grid } }, at) => {
    const twin = sorted[at - 1];
    if (twin !== undefined && isSamePeriod(twin.period, period))
      throw new AppError('twin-tabs', {
        one: twin.plan.grid.sheet,
        other: grid.sheet,
        period: formatPeriod(period, checked.locale),
      });
  });
  const findings = [checked.findings, ...beside.map(({ open }) => settlingIn(open))].flat();
  const reviews = new Map(
    [checked, ...beside.map(({ open }) => open)].map((open) => [open.plan.grid.sheet, reviewTab(open)]),
  );
  return {
    periods: sorted
      .flatMap(({ plan: own, period }) => byColumns(own, period))
      .map((each) => toPeriod(checked.around, findings, each)),
    reviews: sorted.flatMap(({ plan: own }) => reviews.get(own.grid.sheet) ?? []),
  };
}

/** Another tab as a plan, by the settings and executors of the one that is open. */
function readBeside(checked: CheckedPlan, sheet: CheckedPlan['sheet'], period: ReportingPeriod): OpenPlan {
  const { around, settingTexts, locale } = checked;
  const { settings: own, settingsSheet, directory, problems } = around;
  const settings = { settings: own, texts: settingTexts, problems };
  const source = {
    settings: () => settings,
    settingsSheet: () => settingsSheet,
    directory: () => directory,
    lastYear: () => null,
  };
  return readTab(sheet, { source, settings, period, locale });
}

/** By its end, the shorter first. */
const order = ({ from, to }: ReportingPeriod): string =>
  `${to} ${10_000 - Number(from.slice(0, 4))}${99 - Number(from.slice(5, 7))}`;

type Plan = PlanPeriod['plan'];

/** A tab that has a column for each part of the year is one period a column. */
function byColumns(plan: Plan, period: ReportingPeriod): { readonly plan: Plan; readonly period: ReportingPeriod }[] {
  const columns = readColumnPeriods(plan);
  const count = plan.tables.reduce((sum, table) => sum + table.columns.progress.length, 0);
  if (columns.size === 0 || columns.size < count) return [{ plan, period }];
  const parts = new Map([...columns.values()].map((part) => [`${part.to} ${part.from}`, part]));
  return [...parts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, part]) => ({ plan: { ...plan, period: part }, period: part }));
}

/** The findings of another tab where somebody has accepted one that settles what an entry tells of; none where nobody has, for a check of it takes its time. */
function settlingIn(open: OpenPlan): readonly Finding[] {
  const waivers = [...readWaivers(open.grid, open.columns?.mark ?? null).values()];
  return waivers.some((here) => here.some(({ rule }) => ASKING.includes(rule))) ? checkPlan(open).findings : [];
}

function toPeriod(
  around: CheckedPlan['around'],
  findings: readonly Finding[],
  { plan, period }: { readonly plan: Plan; readonly period: ReportingPeriod },
): PlanPeriod {
  const context = ruleContext(plan, { ...around, lastYear: null });
  return { plan, period, activityOf: settledActivity(context, findings), isDue: context.isDue };
}

/** Times between the first period and the last that no tab is of. */
function findGaps(periods: readonly PlanPeriod[]): ReportingPeriod[] {
  const gaps: ReportingPeriod[] = [];
  let known: ReportingPeriod | null = null;
  for (const { period } of [...periods].sort((one, other) => (one.period.from < other.period.from ? -1 : 1))) {
    const gap: ReportingPeriod | null = known === null ? null : gapBetween(known, period);
    if (gap !== null) gaps.push(gap);
    if (known === null || period.to > known.to) known = period;
  }
  return gaps;
}
