/** Gathers what rules look at: a plan, and beside it whatever else of the workbook is known. */

import type { Plan, PlanItem } from '../plan/plan';
import { listTexts } from '../plan/plan-texts';
import { findPlanYears } from '../plan/reporting-year';
import type { Settings, SettingsReading } from '../settings/settings';
import { type DateRange, findDates } from '../text/dates';
import type { RuleContext } from './define-rule';
import { detectPlanActivity } from './plan-activity';

/** What a workbook may have beside the plan. */
export interface Surroundings {
  readonly settings: Settings;
  readonly settingsSheet: string;
  readonly problems: SettingsReading['problems'];
  readonly directory: RuleContext['directory'];
  readonly lastYear: RuleContext['lastYear'];
}

export function ruleContext(plan: Plan, around: Surroundings): RuleContext {
  const activity = detectPlanActivity(plan, around.settings.words);
  const dates = new Map<string, readonly DateRange[]>();
  return {
    plan,
    texts: listTexts(plan),
    activityOf: (item: PlanItem) => activity.get(item) ?? { verdict: 'empty', entries: [] },
    datesOf: (text) => {
      const known = dates.get(text) ?? findDates(text, plan.year);
      dates.set(text, known);
      return known;
    },
    planYears: around.settings.period ?? findPlanYears(plan.title),
    directory: around.directory,
    lastYear: around.lastYear,
    settings: { sheet: around.settingsSheet, problems: around.problems },
  };
}
