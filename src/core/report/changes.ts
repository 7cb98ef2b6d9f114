/** What changed since an earlier report, entry by entry; items are known by their names, so renumbering and sorting change nothing. */

import { executorKey } from '../plan/executors/executor-key';
import type { PlanItem } from '../plan/plan';
import { fingerprint } from '../text/fingerprint';

/** Fingerprints of an item's name and of one of its entries; an item may have several. */
export type EntryFingerprint = readonly [string, string];

export interface EntryChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Plain data to be kept with a report, compared later with `countChanges`. */
export function fingerprintEntries(items: readonly PlanItem[]): EntryFingerprint[] {
  return items.flatMap((item) => {
    const name = fingerprint(executorKey(item.name.text));
    return item.entries.map(({ text }): EntryFingerprint => [name, fingerprint(text)]);
  });
}

/** Entries that are new, that replace others of the same item, and that are gone. */
export function countChanges(before: readonly EntryFingerprint[], after: readonly EntryFingerprint[]): EntryChanges {
  const gone = notIn(before, after);
  const come = notIn(after, before);
  let changed = 0;
  for (const [name, count] of come) changed += Math.min(count, gone.get(name) ?? 0);
  return { added: sum(come) - changed, changed, removed: sum(gone) - changed };
}

/** How many entries of each item are in the first list and not in the second. */
function notIn(list: readonly EntryFingerprint[], other: readonly EntryFingerprint[]): Map<string, number> {
  const left = new Map<string, number>();
  for (const entry of other) left.set(entry.join(), (left.get(entry.join()) ?? 0) + 1);
  const missing = new Map<string, number>();
  for (const entry of list) {
    const count = left.get(entry.join()) ?? 0;
    if (count > 0) left.set(entry.join(), count - 1);
    else missing.set(entry[0], (missing.get(entry[0]) ?? 0) + 1);
  }
  return missing;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);
