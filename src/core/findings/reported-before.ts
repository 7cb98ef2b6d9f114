/** What of an entry stood in an earlier period's report already, where people add to the same rows: told by fingerprints, for its words need not name a date. */
import { executorKey } from '../plan/executors/executor-key';
import type { PlanItem } from '../plan/plan';
import { fingerprint } from '../text/fingerprint';

/** How many entries of that text a measure had, by the fingerprints of both, as a report notes them. */
export type ReportedBefore = ReadonlyMap<string, number>;

export const NOTHING_REPORTED: ReportedBefore = new Map();

const nameOf = ({ name }: PlanItem): string => fingerprint(executorKey(name.text));

const keyOf = (name: string, text: string): string => `${name} ${text}`;

/** Of several reports, each with its entries; what two of them name is one entry. */
export function gatherReported(reports: readonly (readonly (readonly [string, string])[])[]): ReportedBefore {
  const all = new Map<string, number>();
  for (const entries of reports) {
    const own = new Map<string, number>();
    for (const [name, text] of entries) own.set(keyOf(name, text), (own.get(keyOf(name, text)) ?? 0) + 1);
    for (const [key, count] of own) all.set(key, Math.max(count, all.get(key) ?? 0));
  }
  return all;
}

/** Without what is noted under a name that several measures bear: nobody's new words are old because another measure had them. */
export function withoutRepeated(reported: ReportedBefore, items: readonly PlanItem[]): ReportedBefore {
  const names = new Set<string>();
  const repeated = new Set<string>();
  for (const name of reported.size === 0 ? [] : items.map(nameOf)) (names.has(name) ? repeated : names).add(name);
  return repeated.size === 0
    ? reported
    : new Map([...reported].filter(([key]) => !repeated.has(key.slice(0, key.indexOf(' ')))));
}

/** The old part of an entry, and what was put below it or above. */
export interface GrownEntry {
  readonly old: string;
  /** "" where nothing is new. */
  readonly fresh: string;
}

/** Of each entry of a measure; null for one that is new as a whole, an empty list where nothing was reported. An entry that stood there once is recognised once. */
export function splitReported(item: PlanItem, reported: ReportedBefore): (GrownEntry | null)[] {
  const { entries } = item;
  if (reported.size === 0) return [];
  const own = nameOf(item);
  const left = new Map<string, number>();
  return entries.map(({ text }) =>
    splitGrown(text, (part) => {
      const key = keyOf(own, fingerprint(part));
      const count = left.get(key) ?? reported.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count > 0;
    }),
  );
}

/** More are compared as a whole alone, or each would be read once a paragraph. */
const MOST_PARAGRAPHS = 100;

/** Parts an entry at a paragraph: the longest old part first, at its beginning before its end. */
export function splitGrown(text: string, isOld: (part: string) => boolean): GrownEntry | null {
  const paragraphs = text.split('\n');
  if (paragraphs.length > MOST_PARAGRAPHS) return isOld(text) ? { old: text, fresh: '' } : null;
  for (let count = paragraphs.length; count > 0; count -= 1) {
    const head = paragraphs.slice(0, count).join('\n');
    if (isOld(head)) return { old: head, fresh: paragraphs.slice(count).join('\n').trim() };
    const tail = paragraphs.slice(-count).join('\n');
    if (count < paragraphs.length && isOld(tail))
      return { old: tail, fresh: paragraphs.slice(0, -count).join('\n').trim() };
  }
  return null;
}
