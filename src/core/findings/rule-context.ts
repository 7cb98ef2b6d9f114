/** Gathers what rules look at: a plan, and beside it whatever else of the workbook is known. */

import type { Plan } from '../plan/plan';
import { hasLatinNumerals } from '../plan/plan-texts';
import { findPlanYears } from '../plan/reporting-year';
import { readableOf } from '../plan/unread-cells';
import type { Settings, SettingsReading } from '../settings/settings';
import { findDates } from '../text/dates';
import { isReadablePeriod } from '../text/period';
import type { RuleContext } from './define-rule';
import { activityReader } from './plan-activity';

/** What a workbook may have beside the plan. */
export interface Surroundings {
  readonly settings: Settings;
  readonly settingsSheet: string;
  readonly problems: SettingsReading['problems'];
  readonly directory: RuleContext['directory'];
  readonly lastYear: RuleContext['lastYear'];
}

export function ruleContext(whole: Plan, around: Surroundings): RuleContext {
  const { plan, unread, itemOf, isUnread } = readableOf(whole);
  const activityOf = activityReader(plan.year, around.settings.words, ({ row, column }) => isUnread(row, column));
  return {
    plan,
    whole,
    unread,
    isUnread,
    itemOf,
    activityOf: (item) => activityOf(itemOf(item)),
    datesOf: remembering((text) => findDates(text, plan.year)),
    // Most items of a plan share a few periods.
    isReadable: remembering((text) => isReadablePeriod(text, plan.year)),
    hasLatinNumerals: once(() => hasLatinNumerals(plan)),
    planYears: around.settings.period ?? findPlanYears(plan.title),
    directory: around.directory,
    lastYear: around.lastYear,
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
