/** The next period's tab: a copy of the last one with its formats, widths, lists and marks, the entries blank; made whole or not at all. */

import type { RequestOf } from '../../contract/calls';
import type { NextJson } from '../../contract/next';
import { AppError } from '../../core/failure/app-error';
import { formatMark, parseMark } from '../../core/findings/marks';
import { isOfMeasure } from '../../core/findings/review';
import { formatRange } from '../../core/grid/cell-range';
import { cellText } from '../../core/grid/grid';
import { addTo, groupBy } from '../../core/group';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { successorOn } from '../../core/plan/departments/directory';
import { executorKey } from '../../core/plan/executors/executor-key';
import { itemLabel } from '../../core/plan/item-label';
import { type NextPeriod, planNext } from '../../core/plan/next-period';
import type { PlanItem } from '../../core/plan/plan';
import { periodOfTab, periodOfTitle, planNameOf } from '../../core/plan/reporting-year';
import { formatPeriod, periodTabName } from '../../core/text/dates/period-words';
import {
  contains,
  followingPeriod,
  gapBetween,
  isSamePeriod,
  isWholeYear,
  type ReportingPeriod,
  yearOf,
} from '../../core/text/dates/reporting-period';
import { toPeriodJson, toPlanJson } from '../check/check-json';
import { checkPlan, reviewsIn } from '../check/check-plan';
import { setUpTab } from '../check/full-check';
import { hostAbilities } from '../google/host-abilities';
import { withPatientLock } from '../google/lock';
import { findTabOf } from '../workbook/find-plan-tab';
import { appendToJournal } from '../workbook/journal';
import { keepKnownPlans, knowingPlans } from '../workbook/known-plans';
import { type OpenPlan, openPlan, periodAsked } from '../workbook/read-plan';
import { requireCoordinator } from '../workbook/role';
import { saveSettings } from '../workbook/set-up/save-settings';
import { earlierTabs } from '../workbook/surroundings';
import { NEXT_WORDS } from './next-words';
import { freeName, ownTextsOf, recordOf } from './write-import';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What is to be made, worked out before anything is touched. */
interface Wanted {
  readonly base: OpenPlan;
  readonly before: ReportingPeriod;
  readonly after: ReportingPeriod;
  readonly next: NextPeriod;
  /** The tab of that period, where it is there. */
  readonly there: string | null;
}

/** Begins the next period, or shows what that would do. A tab of that period which is there already is left as it is. */
export function beginNextPeriod(request: RequestOf<'panelNext'>): NextJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const isPreview = request.preview === true;
  const made = withPatientLock(() => {
    const wanted = workOut(spreadsheet, request);
    if (isPreview || wanted.there !== null) return { wanted, sheet: wanted.there };
    requireCoordinator(spreadsheet, wanted.base.around.settings.coordinators);
    if (wanted.next.carried.length === 0 && (request.keepEnded !== true || wanted.next.ended.length === 0))
      throw new AppError('all-ended', { sheet: wanted.base.plan.grid.sheet });
    return { wanted, sheet: makeTab(spreadsheet, wanted) };
  });
  const { wanted, sheet } = made;
  const isMade = !isPreview && wanted.there === null;
  const { locale } = wanted.base;
  if (isMade && sheet !== null) {
    bringSettings(wanted);
    setUpTab({ sheet, year: null, period: null, locale });
  }
  const name = sheet ?? nextName(wanted.base, wanted.after);
  const open = (): OpenPlan =>
    sheet === null ? wanted.base : openPlan(spreadsheet, { sheet, year: null, period: null, locale });
  const plan = request.withPlan === true ? toPlanJson(checkPlan(open())) : null;
  return toJson(wanted, name, isMade, plan, request.keepEnded === true);
}

function workOut(spreadsheet: Spreadsheet, request: RequestOf<'panelNext'>): Wanted {
  const asked = periodAsked(request);
  const before =
    asked === null
      ? undefined
      : earlierTabs(spreadsheet, asked, request.sheet ?? spreadsheet.getActiveSheet().getName()).at(-1);
  const sheet = request.sheet ?? before?.sheet.getName() ?? null;
  const base = openPlan(spreadsheet, { sheet, year: null, period: null, locale: request.locale });
  const { plan, locale } = base;
  refuseUnclear(base, request.sheet);
  const own = plan.scope !== null && plan.period !== null && contains(plan.scope, plan.period) ? plan.period : null;
  if (own === null) throw new AppError('no-base-period', { sheet: plan.grid.sheet });
  const after = asked ?? followingPeriod(own);
  const words = (period: ReportingPeriod): string => formatPeriod(period, locale);
  if (after === null) throw new AppError('no-next-period', { period: words(own) });
  const place = { sheet: plan.grid.sheet, own: words(own), period: words(after) };
  const scope = plan.scope ?? own;
  const isGrowing = after.from === own.from && after.to > own.to;
  if ((after.from <= own.to && !isGrowing) || (contains(scope, after) && !isSamePeriod(scope, own)))
    throw new AppError('period-not-later', place);
  const gap = isGrowing ? null : gapBetween(own, after);
  if (gap !== null && request.gap !== true) throw new AppError('period-gap', { ...place, gap: words(gap) });
  const there = findTabOf(spreadsheet, after, null, planNameOf(plan.grid.sheet));
  // Whoever adds tabs can add that one, with a plan of theirs in it.
  if (there !== null && !knowingPlans()(there)) throw new AppError('unconfirmed-tab', { sheet: there.getName() });
  const name = there?.getName() ?? null;
  return {
    base,
    before: own,
    after,
    there: name,
    next: planNext(plan, own, after, locale, request.keepEnded === true),
  };
}

/** Throws AppError where the tab to go on from is not the only one of its period, and nobody named it, or its title speaks of another time. */
function refuseUnclear({ plan, around, locale }: OpenPlan, named: string | null): void {
  const { sheet } = plan.grid;
  const twin = around.problems.find(({ kind, value }) => kind === 'twin' && value === sheet)?.key;
  if (named === null && twin !== undefined && plan.scope !== null)
    throw new AppError('twin-tabs', { one: sheet, other: twin, period: formatPeriod(plan.scope, locale) });
  const [ofTab, ofTitle] = [periodOfTab(sheet), periodOfTitle(plan.title)];
  if (ofTab !== null && ofTitle !== null && !contains(ofTab, ofTitle) && !contains(ofTitle, ofTab))
    throw new AppError('contradictory-tab', { sheet, period: formatPeriod(ofTitle, locale) });
}

/** By the period, behind the plan's own name where the tab before bears one. */
function nextName({ plan: { grid }, locale }: OpenPlan, after: ReportingPeriod): string {
  const period = periodTabName(after, locale);
  if (planNameOf(grid.sheet) === '') return period;
  const own = grid.sheet
    .replace(/[\s,]*(?:за\s+)?(?:[IV1-4]+\s*(?:кв|полугод)\S*\s+)?(?:19|20)\d\d(?:\s*г(?:ода?|\.)?)?[\s,]*/i, ' ')
    .trim();
  return `${own} ${period}`;
}

/** Name of the new tab. Whatever fails, there is none then. */
function makeTab(spreadsheet: Spreadsheet, { base, after, next }: Wanted): string {
  const { locale, plan } = base;
  const name = freeName(spreadsheet, nextName(base, after));
  const active = spreadsheet.getActiveSheet();
  const sheet = base.sheet.copyTo(spreadsheet);
  try {
    sheet.setName(name);
    for (const { row, column, after: text } of next.titles)
      sheet.getRange(row + 1, column + 1, 1, 1).setValues([[text]]);
    empty(sheet, next);
    dropReviews(sheet, base);
    for (const [first, count] of runsOf(next.dropped).reverse()) sheet.deleteRows(first + 1, count);
    for (const { row, column, text } of next.moved) sheet.getRange(row + 1, column + 1, 1, 1).setValues([[text]]);
    // A copy stands behind all tabs, beyond those that only serve: a plan's tabs stand side by side.
    spreadsheet.setActiveSheet(sheet);
    spreadsheet.moveActiveSheet(base.sheet.getIndex() + 1);
    SpreadsheetApp.flush();
  } catch (error) {
    spreadsheet.setActiveSheet(active);
    spreadsheet.deleteSheet(sheet);
    throw error;
  }
  keepKnownPlans([base.sheet.getSheetId(), sheet.getSheetId()]);
  const values = { sheet: name, from: plan.grid.sheet, carried: next.carried.length };
  appendToJournal(spreadsheet, {
    what: NEXT_WORDS.what[locale],
    result: formatMessage(NEXT_WORDS.made, values, locale),
    link: '',
    record: recordOf(sheet, name, ownTextsOf(sheet), null),
  });
  return name;
}

/** What coordinators said of the measures they said of the period before; waivers go along. */
function dropReviews(sheet: Sheet, { grid, columns }: OpenPlan): void {
  if (columns === null) return;
  const marks = grid.rows.map((_row, row) => cellText(grid, row, columns.mark));
  const bare = marks.map((text) => {
    const mark = text.includes('[') ? parseMark(text) : null;
    if (mark === null || !mark.waivers.some(isOfMeasure)) return text;
    const waivers = mark.waivers.filter((waiver) => !isOfMeasure(waiver));
    return formatMark({ id: mark.id, severity: null, verdict: null, waivers, fingerprint: '' });
  });
  if (bare.some((text, row) => text !== marks[row]))
    sheet.getRange(1, columns.mark + 1, bare.length, 1).setValues(bare.map((text) => [text]));
}

function empty(sheet: Sheet, { cleared }: NextPeriod): void {
  const ranges = [...groupBy(cleared, ({ column }) => column)].flatMap(([column, cells]) =>
    runsOf(cells.map(({ row }) => row).sort((one, other) => one - other)).map(([first, count]) =>
      formatRange({ top: first, left: column, bottom: first + count, right: column + 1 }),
    ),
  );
  if (ranges.length > 0) sheet.getRangeList(ranges).clearContent();
}

/** First row and length of each unbroken run of rows. */
function runsOf(rows: readonly number[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === row) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}

/** A period that the settings name moves on: or they would go on meaning the tab before. */
function bringSettings({ base, after }: Wanted): void {
  const { year, reportingPeriod } = base.around.settings;
  if (year === null && reportingPeriod === null) return;
  const values = isWholeYear(after)
    ? { ...(reportingPeriod === null ? {} : { reportingPeriod: '' }), year: String(yearOf(after)) }
    : { reportingPeriod: formatPeriod(after, 'ru') };
  saveSettings({ sheet: null, year: null, period: null, locale: base.locale, values });
}

function toJson(wanted: Wanted, sheet: string, made: boolean, plan: NextJson['plan'], keepEnded: boolean): NextJson {
  const { base, after, next } = wanted;
  const { locale } = base;
  const period = toPeriodJson({ period: after }, locale) ?? { ...after, text: '' };
  const toItem = ({ number, name }: PlanItem) => ({ number: number.text, name: name.text });
  return {
    sheet,
    from: base.plan.grid.sheet,
    period,
    made,
    plan,
    carried: next.carried.map(toItem),
    ended: next.ended.map((item) => ({
      ...toItem(item),
      period: item.period.text,
      question: formatMessage(NEXT_WORDS.question, { term: item.period.text, period: period.text }, locale),
    })),
    cleared: next.clearedColumns,
    notices: noticesOf(wanted, sheet, made, keepEnded, locale),
  };
}

function noticesOf(
  { base, after, next, there }: Wanted,
  sheet: string,
  made: boolean,
  keepEnded: boolean,
  locale: Locale,
) {
  const from = base.plan.grid.sheet;
  if (there !== null) return [formatMessage(NEXT_WORDS.there, { sheet }, locale)];
  const carried = next.carried.length + (keepEnded ? next.ended.length : 0);
  const numbers = next.ended.map((item) => itemLabel(item).replace(/\.$/, '')).join(', ');
  const words = made ? NEXT_WORDS.made : NEXT_WORDS.wouldMake;
  const executors = dissolvedBy(base, after, next).join('; ');
  return [
    formatMessage(words, { sheet, from, carried }, locale),
    ...(next.ended.length === 0
      ? []
      : [
          keepEnded
            ? formatMessage(NEXT_WORDS.kept, { numbers }, locale)
            : formatMessage(NEXT_WORDS.left, { numbers, from }, locale),
        ]),
    ...(next.clearedColumns.length === 0
      ? []
      : [formatMessage(NEXT_WORDS.cleared, { titles: next.clearedColumns.join(', ') }, locale)]),
    ...(executors === '' ? [] : [formatMessage(NEXT_WORDS.executors, { names: executors }, locale)]),
    ...(made && hostAbilities().protection ? [NEXT_WORDS.protect[locale]] : []),
    ...(made && reviewsIn(base).closing() === null ? [formatMessage(NEXT_WORDS.close, { from }, locale)] : []),
  ];
}

/** Executors of the measures that go on who are no more when the period begins, each with its successor: "Комитет спорта → Министерство спорта (4, 5)". */
function dissolvedBy({ around: { directory } }: OpenPlan, after: ReportingPeriod, { carried }: NextPeriod): string[] {
  if (directory === null) return [];
  const found = new Map<string, string[]>();
  for (const item of carried) {
    for (const { text } of item.executors) {
      const executor = directory.byKey.get(executorKey(text));
      if (executor?.until === undefined || executor.until === null || executor.until >= after.from) continue;
      const successor = successorOn(directory, executor, after.from)?.name;
      const name = successor === undefined ? executor.name : `${executor.name} → ${successor}`;
      addTo(found, name, itemLabel(item).replace(/\.$/, ''));
    }
  }
  return [...found].map(([name, numbers]) => `${name} (${numbers.join(', ')})`);
}
