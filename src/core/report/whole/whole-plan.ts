/** A plan over all its periods: each measure once, whatever number or name it bore, with what was said and judged of it period by period. */

import type { Verdict } from '../../activity/verdict';
import type { RuleContext } from '../../findings/define-rule';
import { givenPromises, judgePromises, listPromises } from '../../findings/outstanding';
import type { GivenPromise, JudgedPromise } from '../../findings/promise';
import { addTo } from '../../group';
import { isOfOtherColumn, readColumnPeriods } from '../../plan/column-periods';
import { executorKey } from '../../plan/executors/executor-key';
import type { Plan, PlanItem, ProgressEntry } from '../../plan/plan';
import { cutEnd } from '../../text/cut-end';
import { contains, type ReportingPeriod } from '../../text/dates/reporting-period';
import { normalise } from '../../text/normalise';
import { sectionLabel } from '../annexes';
import { type ComparedItem, matchItems } from '../compare/match-items';

/** One period's tab, or a part of it that has columns of its own. */
export interface PlanPeriod {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  readonly activityOf: RuleContext['activityOf'];
  readonly isDue: RuleContext['isDue'];
}

/** A measure in one period. */
export interface MeasurePart {
  /** Index of the period. */
  readonly at: number;
  readonly item: PlanItem;
  /** Null where it was not due, and nothing was said. */
  readonly verdict: Verdict | null;
  /** Those that no report before has said: one that grows through the year repeats them. */
  readonly entries: readonly ProgressEntry[];
}

export interface WholeMeasure {
  /** In order of time; one at least. */
  readonly parts: readonly MeasurePart[];
  /** Key of the section that it stood in last; "" for none. */
  readonly section: string;
}

export interface WholeSection {
  readonly key: string;
  readonly text: string;
  readonly level: number;
  /** In its tab, zero-based. */
  readonly row: number;
}

export interface WholePlan {
  readonly periods: readonly PlanPeriod[];
  readonly sections: readonly WholeSection[];
  /** In the order of the last period, those that had gone by then behind their neighbours of old. */
  readonly measures: readonly WholeMeasure[];
  /** Entries that belong to no measure. */
  readonly strays: readonly { readonly at: number; readonly entry: ProgressEntry }[];
  /** Of all periods, by what became of them. */
  readonly promises: readonly JudgedPromise[];
  /** Measures that seem to have been split or joined: which entry is whose nobody can tell. */
  readonly parted: readonly { readonly number: string; readonly name: string }[];
}

interface Tracked extends ComparedItem {
  readonly item: PlanItem;
}

interface Growing {
  parts: MeasurePart[];
  section: string;
  last: Tracked;
}

/** `periods` in order of time, one at least. */
export function followPlan(periods: readonly PlanPeriod[]): WholePlan {
  let order: Growing[] = [];
  let here: Growing[] = [];
  let sections: WholeSection[] = [];
  const parted: { number: string; name: string }[] = [];
  const strays = periods.flatMap(({ plan }, at) =>
    plan.orphans.flatMap(({ entries }) => entries.map((entry) => ({ at, entry }))),
  );
  periods.forEach((period, at) => {
    const tracked = period.plan.items.map((item) => track(item));
    const known = new Map(here.map((each) => [each.last as ComparedItem, each]));
    const { matches, added, splits, joins } = matchItems([...known.keys()], tracked);
    const before = new Map(matches.map((match) => [match.after, known.get(match.before)]));
    // One that was gone for a while comes back by its very name.
    const present = new Set(here);
    const gone = new Map(order.filter((each) => !present.has(each)).map((each) => [nameOf(each.last), each]));
    for (const item of added) if (item.name !== '') before.set(item, gone.get(nameOf(item)));
    parted.push(...splits.map((each) => each.before), ...joins.map((each) => each.after));
    const own = sectionsOf(period.plan);
    here = tracked.map((item) => {
      const grown = before.get(item) ?? { parts: [], section: '', last: item };
      grown.parts.push(partOf(period, at, item.item, grown.parts, periods));
      grown.section = item.item.section === null ? '' : (own[item.item.section]?.key ?? '');
      grown.last = item;
      return grown;
    });
    order = mergeOrder(order, here, (each) => each);
    sections = mergeOrder(sections, own, ({ key }) => key);
  });
  const isStanding = new Set(sectionsOf((periods.at(-1) as PlanPeriod).plan).map(({ key }) => key));
  const isUsed = (key: string): boolean =>
    isStanding.has(key) || order.some(({ section }) => section === key || section.startsWith(`${key}\n`));
  return {
    periods,
    sections: sections.filter(({ key }) => isUsed(key)),
    measures: order,
    strays,
    promises: followPromises(periods),
    parted,
  };
}

const nameOf = ({ name }: ComparedItem): string => executorKey(name);

function track(item: PlanItem): Tracked {
  const { number, name, period, executors, entries, rows } = item;
  return {
    item,
    number: number.text,
    name: name.text,
    period: period.text,
    executors: executors.map(({ text }) => text),
    entries: entries.map(({ text }) => text),
    verdict: '',
    row: (rows[0] ?? 0) + 1,
  };
}

function partOf(
  { plan, period, activityOf, isDue }: PlanPeriod,
  at: number,
  item: PlanItem,
  earlier: readonly MeasurePart[],
  periods: readonly PlanPeriod[],
): MeasurePart {
  const columns = readColumnPeriods(plan);
  const said = new Set(
    earlier
      .filter((part) => contains(period, periods[part.at]?.period ?? period))
      .flatMap(({ entries }) => entries.map(({ text }) => keyOf(text))),
  );
  const { verdict } = activityOf(item);
  const entries = item.entries.filter(
    (entry) => !isOfOtherColumn(plan, columns, entry) && !said.has(keyOf(entry.text)),
  );
  return { at, item, entries, verdict: verdict === 'empty' && !isDue(item) ? null : verdict };
}

const keyOf = (text: string): string => cutEnd(normalise(text).text, /[\s.]/).replace(/\s+/g, ' ');

/** Keys are the titles from the outermost section on: a number may change. */
function sectionsOf(plan: Plan): WholeSection[] {
  const keys: string[] = [];
  return plan.sections.map((section, index) => {
    const own = executorKey(section.title === '' ? section.number : section.title);
    const key = section.parent === null ? own : `${keys[section.parent]}\n${own}`;
    keys[index] = key;
    return { key, text: section.raw || sectionLabel(plan, index), level: section.level, row: section.row };
  });
}

/** The second list with those of the first that it lacks, each behind the neighbour that it stood behind. */
function mergeOrder<Value>(
  old: readonly Value[],
  now: readonly Value[],
  keyOfValue: (value: Value) => unknown,
): Value[] {
  const keys = new Set(now.map(keyOfValue));
  const behind = new Map<unknown, Value[]>();
  let neighbour: unknown = null;
  for (const value of old) {
    if (keys.has(keyOfValue(value))) neighbour = keyOfValue(value);
    else addTo(behind, neighbour, value);
  }
  return [...(behind.get(null) ?? []), ...now.flatMap((value) => [value, ...(behind.get(keyOfValue(value)) ?? [])])];
}

/** Other than at a check, what was put off once is looked for to the end: done late is done. */
function followPromises(periods: readonly PlanPeriod[]): JudgedPromise[] {
  let open: GivenPromise[] = [];
  const kept: JudgedPromise[] = [];
  for (const { plan, activityOf } of periods.slice(0, -1)) {
    const judged = judgePromises(plan, activityOf, open);
    kept.push(...judged.filter(({ state }) => state === 'kept'));
    const left = judged.filter(({ state }) => state !== 'kept').map(({ promise }) => promise);
    open = once([...left, ...givenPromises(plan, activityOf)]);
  }
  const last = periods.at(-1);
  if (last === undefined) return kept;
  const judged = listPromises(last.plan, last.activityOf, open);
  const left = new Set(once(judged.map(({ promise }) => promise)));
  return [...kept, ...judged.filter(({ promise }) => left.has(promise))];
}

/** A tab that grows through the year says the same promise again and again. */
function once(promises: readonly GivenPromise[]): GivenPromise[] {
  const byWords = new Map<string, GivenPromise>();
  for (const promise of promises) {
    const key = `${promise.name} ${keyOf(promise.text)}`;
    if (!byWords.has(key)) byWords.set(key, promise);
  }
  return [...byWords.values()];
}

/** The measure as it stood last. */
export const lastPart = ({ parts }: WholeMeasure): MeasurePart => parts.at(-1) as MeasurePart;

/** What the periods come to: active where one of them was, else what was said last, a blank being nothing said; null where it never was due. */
export function wholeVerdict({ parts }: WholeMeasure): Verdict | null {
  const verdicts = parts.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]));
  if (verdicts.includes('activity')) return 'activity';
  return verdicts.filter((verdict) => verdict !== 'empty').at(-1) ?? verdicts.at(-1) ?? null;
}
