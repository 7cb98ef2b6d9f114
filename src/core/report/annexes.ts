/** What a report may have behind its table: counts by section and by executor, and the items without activity. */

import type { Verdict } from '../activity/verdict';
import type { ItemActivity } from '../findings/define-rule';
import type { JudgedPromise, PromiseState } from '../findings/promise';
import { groupBy } from '../group';
import type { Locale } from '../locale';
import type { Department } from '../plan/departments/departments';
import type { Plan, PlanItem } from '../plan/plan';
import { formatPeriod } from '../text/dates/period-words';

/** How the items under one heading stand. */
export interface Tally {
  /** "" for items that stand in no section. */
  readonly label: string;
  readonly items: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

export interface Summary {
  /** Of a report on all periods: how the measures stood in each. */
  readonly periods?: readonly Tally[];
  readonly sections: readonly Tally[];
  readonly departments: readonly Tally[];
}

export interface InactiveItem {
  readonly number: string;
  readonly name: string;
  readonly executors: readonly string[];
  readonly verdict: Verdict;
  /** The words that decided; "" where there are none. */
  readonly evidence: string;
}

/** A promise as the report lists it. */
export interface ReportPromise {
  readonly number: string;
  readonly text: string;
  /** The period whose report gave it; "" where that is not known. */
  readonly given: string;
  readonly due: string;
  readonly state: PromiseState;
}

type ActivityOf = (item: PlanItem) => ItemActivity;

export function tallyItems(label: string, items: readonly PlanItem[], activityOf: ActivityOf): Tally {
  const verdicts: Record<Verdict, number> = { activity: 0, none: 0, cancelled: 0, planned: 0, unclear: 0, empty: 0 };
  for (const item of items) verdicts[activityOf(item).verdict]++;
  return { label, items: items.length, verdicts };
}

/** Top sections count the items of their sub-sections; departments without items are left out. */
export function summarise(
  plan: Plan,
  items: readonly PlanItem[],
  departments: readonly Department[],
  activityOf: ActivityOf,
): Summary {
  const kept = new Set(items);
  const bySection = groupBy(items, ({ section }) => topSection(plan, section));
  return {
    sections: [...bySection].map(([section, own]) => tallyItems(sectionLabel(plan, section), own, activityOf)),
    departments: departments
      .map(({ name, items: own }) =>
        tallyItems(
          name,
          own.filter((item) => kept.has(item)),
          activityOf,
        ),
      )
      .filter((tally) => tally.items > 0),
  };
}

/** The outermost section around one; null where there is none. */
export function topSection(plan: Plan, section: number | null): number | null {
  let at = section;
  for (let parent = at; parent !== null; parent = plan.sections[parent]?.parent ?? null) at = parent;
  return at;
}

/** "1. Title"; "1." without a title, the title without a number, "" for no section. */
export function sectionLabel(plan: Plan, index: number | null): string {
  const section = index === null ? undefined : plan.sections[index];
  if (section === undefined) return '';
  return section.number === '' ? section.title : `${section.number}. ${section.title}`.trimEnd();
}

export function listInactive(items: readonly PlanItem[], activityOf: ActivityOf): InactiveItem[] {
  return items.flatMap((item) => {
    const { verdict, entries } = activityOf(item);
    return verdict === 'activity' ? [] : [inactiveItem(item, verdict, entries)];
  });
}

/** Its evidence is of the first entry that says so. */
export function inactiveItem(
  { number, name, executors }: PlanItem,
  verdict: InactiveItem['verdict'],
  entries: ItemActivity['entries'],
): InactiveItem {
  return {
    number: number.text,
    name: name.text,
    executors: executors.map(({ text }) => text),
    verdict,
    evidence: entries.find((entry) => entry.verdict === verdict)?.evidence ?? '',
  };
}

export function listPromised(promises: readonly JudgedPromise[], language: Locale): ReportPromise[] {
  return promises.map(({ promise: { number, text, given, due }, item, state }) => ({
    number: item?.number.text ?? number,
    text,
    given: given === null ? '' : formatPeriod(given, language),
    due: formatPeriod(due, language),
    state,
  }));
}
