/** What earlier reports promised and what this one announces: kept, open or broken. */

import { findPromises, promisedStems, speaksOf } from '../activity/promises';
import { addTo, groupBy } from '../group';
import { executorKey } from '../plan/executors/executor-key';
import type { Plan, PlanItem } from '../plan/plan';
import { fingerprint } from '../text/fingerprint';
import type { ItemActivity } from './define-rule';
import type { GivenPromise, JudgedPromise } from './promise';

const nameOf = ({ name }: PlanItem): string => fingerprint(executorKey(name.text));

type ActivityOf = (item: PlanItem) => ItemActivity;

/** What the entries of a plan announce for later. */
export function givenPromises(plan: Plan, activityOf: ActivityOf): GivenPromise[] {
  const { period } = plan;
  if (period === null) return [];
  return plan.items.flatMap((item) =>
    item.entries.flatMap((entry, index) => {
      const verdict = activityOf(item).entries[index]?.verdict;
      return findPromises(entry.text, period, verdict !== 'activity').map(({ text, due }) => ({
        name: nameOf(item),
        number: item.number.text,
        text,
        due,
        sheet: plan.grid.sheet,
        given: period,
        row: entry.row,
        column: entry.column,
      }));
    }),
  );
}

/** Finds the measures that promises were given for: by name, or else by number; of several of one name that of the number, for nobody is asked for another's word. */
function itemFinder({ items }: Plan): (promise: GivenPromise) => PlanItem | null {
  const byName = groupBy(items, nameOf);
  const byNumber = new Map(items.map((item) => [item.number.text, item]));
  return ({ name, number }) => {
    const named = byName.get(name) ?? [];
    if (named.length === 1) return named[0] ?? null;
    const numbered = number === '' ? null : (byNumber.get(number) ?? null);
    return named.length === 0 || (numbered !== null && named.includes(numbered)) ? numbered : null;
  };
}

/** Whether all promises that the measures may have are found by their names: then no other measure has a say in whose they are, where none bears the same name. */
export function arePromisesNamed(items: readonly PlanItem[], given: readonly GivenPromise[]): boolean {
  const names = new Map(items.map((item) => [item.number.text, nameOf(item)]));
  return given.every(({ name, number }) => number === '' || (names.get(number) ?? name) === name);
}

/** Promises by the measure of the plan that they were given for; those whose measure is there no more are left out. */
export function promisesByItem(plan: Plan, given: readonly GivenPromise[]): ReadonlyMap<PlanItem, GivenPromise[]> {
  const byItem = new Map<PlanItem, GivenPromise[]>();
  if (given.length === 0) return byItem;
  const find = itemFinder(plan);
  for (const promise of given) {
    const item = find(promise);
    if (item !== null) addTo(byItem, item, promise);
  }
  return byItem;
}

/** Promises of earlier reports by what this plan says of them. */
export function judgePromises(plan: Plan, activityOf: ActivityOf, given: readonly GivenPromise[]): JudgedPromise[] {
  if (given.length === 0) return [];
  const find = itemFinder(plan);
  return given.map((promise) => ({ promise, ...judge(plan, activityOf, promise, find(promise)) }));
}

function judge(
  { period }: Plan,
  activityOf: ActivityOf,
  promise: GivenPromise,
  item: PlanItem | null,
): Omit<JudgedPromise, 'promise'> {
  const isDue = period !== null && promise.due.from <= period.to;
  const isOver = period !== null && promise.due.to < period.from;
  if (item === null) return { state: isDue ? 'broken' : 'open', item, isSilent: false };
  const { entries, verdict } = activityOf(item);
  const stems = withoutName(promisedStems(promise.text), item);
  const isKept = item.entries.some(
    ({ text }, index) =>
      entries[index]?.verdict === 'activity' && entries[index]?.isOfOtherColumn !== true && speaksOf(stems, text),
  );
  if (isKept) return { state: 'kept', item, isSilent: false };
  if (!isDue) return { state: 'open', item, isSilent: false };
  // Called off, not done, or put off once more: an answer, and not the promised one.
  const isAnswered =
    verdict !== 'activity' &&
    verdict !== 'unclear' &&
    verdict !== 'empty' &&
    entries.some((entry) => !entry.isEarlier && entry.isLater !== true);
  return { state: isOver || isAnswered ? 'broken' : 'open', item, isSilent: !isAnswered };
}

/** What is promised beyond what the measure is called, and anything of its name where nothing is. */
function withoutName(stems: ReadonlySet<string>, item: PlanItem): ReadonlySet<string> {
  const own = promisedStems(item.name.text);
  return [...stems].every((stem) => own.has(stem)) ? new Set() : stems;
}

/** Whether nothing is to be asked any more: it was kept, or the answer was that it would not be, or the measure is gone. */
const isSettled = ({ state, isSilent }: JudgedPromise): boolean =>
  state === 'kept' || (state === 'broken' && !isSilent);

/** What is still to be asked for after a report: what it did not answer, and what it announced. */
export function carryPromises(plan: Plan, activityOf: ActivityOf, before: readonly GivenPromise[]): GivenPromise[] {
  const left = judgePromises(plan, activityOf, before).filter((promise) => !isSettled(promise));
  return fewOfEach([...left.map(({ promise }) => promise), ...givenPromises(plan, activityOf)]);
}

/** Promises remembered of one measure, the oldest of them: who announces hundreds must not have others' forgotten, nor their own. */
const MOST_OF_EACH = 12;

function fewOfEach(promises: readonly GivenPromise[]): GivenPromise[] {
  const counts = new Map<string, number>();
  return promises.filter(({ name }) => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count < MOST_OF_EACH;
  });
}

/** All that the plan owes an answer to or announces: the earlier reports' promises first. */
export function listPromises(plan: Plan, activityOf: ActivityOf, before: readonly GivenPromise[]): JudgedPromise[] {
  const given = givenPromises(plan, activityOf);
  const find = given.length === 0 ? () => null : itemFinder(plan);
  const own = given.map((promise): JudgedPromise => {
    const item = find(promise);
    return { promise, item, state: isKeptBeside(promise, item, activityOf) ? 'kept' : 'open', isSilent: false };
  });
  return [...judgePromises(plan, activityOf, before), ...own];
}

/** A promise of this very report that another entry of the measure answers: each quarter adds to the same rows. */
function isKeptBeside({ row, column, text }: GivenPromise, item: PlanItem | null, activityOf: ActivityOf): boolean {
  if (item === null) return false;
  const stems = withoutName(promisedStems(text), item);
  if (stems.size === 0) return false;
  return item.entries.some(
    (entry, index) =>
      (entry.row !== row || entry.column !== column) &&
      activityOf(item).entries[index]?.verdict === 'activity' &&
      speaksOf(stems, entry.text),
  );
}
