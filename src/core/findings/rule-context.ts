/** Gathers what rules look at: a plan, and beside it whatever else of the workbook is known. */

import { activityLexicon } from '../activity/detect-activity';
import { progressPlace, readColumnPeriods } from '../plan/column-periods';
import type { Plan, PlanItem } from '../plan/plan';
import { hasLatinNumerals } from '../plan/plan-texts';
import { findPlanYears } from '../plan/reporting-year';
import { readableOf } from '../plan/unread-cells';
import type { Settings, SettingsReading } from '../settings/settings';
import { isReadablePeriod, periodSpan } from '../text/dates/period';
import { findDatesIn, isWholeYear, placeBeside } from '../text/dates/reporting-period';
import type { RuleContext } from './define-rule';
import { judgePromises, promisesByItem } from './outstanding';
import { activityReader, detectActivityIn } from './plan-activity';

/** What a workbook may have beside the plan. */
export interface Surroundings {
  readonly settings: Settings;
  readonly settingsSheet: string;
  readonly problems: SettingsReading['problems'];
  readonly directory: RuleContext['directory'];
  readonly lastYear: RuleContext['lastYear'];
  /** Missing where nobody was asked. */
  readonly reviewOf?: RuleContext['reviewOf'];
  readonly closingOf?: RuleContext['closingOf'];
}

/** `read` is given where it is known already what of the plan is too long to be read. */
export function ruleContext(whole: Plan, around: Surroundings, read = readableOf(whole)): RuleContext {
  const { plan, unread, itemOf, isUnread } = read;
  const { words } = around.settings;
  const reported = around.lastYear?.reported;
  const activityOf = activityReader(plan, words, ({ row, column }) => isUnread(row, column), reported);
  const datesOf = remembering((text) => findDatesIn(text, plan.period));
  const columns = once(() => readColumnPeriods(plan));
  const activity = (item: PlanItem) => activityOf(itemOf(item));
  const promises = once(() => promisesByItem(plan, around.lastYear?.promises ?? []));
  return {
    plan,
    whole,
    unread,
    isUnread,
    itemOf,
    activityOf: activity,
    promisesOf: (item) => judgePromises(plan, activityOf, promises().get(itemOf(item)) ?? []),
    saysOf: (text) => detectActivityIn(text, activityLexicon(words), plan.period, false).verdict,
    datesOf,
    isDue: ({ period }) =>
      plan.period === null || placeBeside(periodSpan(datesOf(period.text)), plan.period) === 'within',
    progressPlace: (item) => progressPlace(plan, columns(), item),
    // Most items of a plan share a few periods.
    isReadable: remembering((text) => isReadablePeriod(text, plan.year)),
    hasLatinNumerals: once(() => hasLatinNumerals(plan)),
    planYears: around.settings.period ?? findPlanYears(plan.title),
    directory: around.directory,
    lastYear: around.lastYear,
    reviewOf: around.reviewOf ?? (() => null),
    closingOf: around.closingOf ?? (() => null),
    settings: { sheet: around.settingsSheet, problems: around.problems },
  };
}

function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

function once<Result>(work: () => Result): () => Result {
  let known: { readonly result: Result } | null = null;
  return () => {
    known ??= { result: work() };
    return known.result;
  };
}

/** Whether nobody has told of a measure that is due: nothing is written, or only what was done in an earlier part of the year. */
export function owesAnswer({ activityOf, isDue, plan }: RuleContext, item: PlanItem): boolean {
  const { verdict, entries } = activityOf(item);
  if (verdict === 'empty') return isDue(item);
  const ofPart = plan.period !== null && !isWholeYear(plan.period);
  const isOfEarlier = ofPart && entries.every((entry) => entry.isEarlier || entry.isOfOtherColumn === true);
  return verdict === 'none' && isOfEarlier && isDue(item);
}
