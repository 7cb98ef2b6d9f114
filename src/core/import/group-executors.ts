/** The directory that an imported plan suggests: each executor once, spellings that may be one put together for a person's word. */
import { addTo } from '../group';
import { executorKey } from '../plan/executors/executor-key';
import type { Plan } from '../plan/plan';
import { cutEnd } from '../text/cut-end';
import { allowedDistance, editDistance } from '../text/edit-distance';

export interface ExecutorGroup {
  /** The commonest spelling. */
  readonly name: string;
  /** All spellings, the commonest first; several only where they may be one executor. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
}

/** Comparing more names with one another would take too long, and no plan has them. */
const MOST_COMPARED = 600;

export function groupExecutors({ items }: Plan): readonly ExecutorGroup[] {
  const byKey = new Map<string, Map<string, number>>();
  for (const { executors } of items) {
    for (const { text } of executors) {
      const name = cutEnd(cutEnd(text, /\*/), /\s/);
      const key = executorKey(name);
      if (key === '') continue;
      const spellings = byKey.get(key) ?? new Map<string, number>();
      byKey.set(key, spellings.set(name, (spellings.get(name) ?? 0) + 1));
    }
  }
  const keys = [...byKey.keys()];
  const sorted = keys.map((key) => key.split(' ').sort().join(' '));
  const leader = keys.map((_key, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at] ?? at;
    return at;
  };
  for (let one = 0; keys.length <= MOST_COMPARED && one < keys.length; one += 1)
    for (let other = one + 1; other < keys.length; other += 1)
      if (near(keys[one] ?? '', keys[other] ?? '') || near(sorted[one] ?? '', sorted[other] ?? ''))
        leader[find(other)] = find(one);
  const groups = new Map<number, { text: string; count: number }[]>();
  for (const [index, key] of keys.entries()) {
    // Spellings that differ in case, quotes and blanks alone are one beyond doubt: the commonest stands for them.
    const commonest = [...(byKey.get(key) ?? [])].sort(([, one], [, other]) => other - one);
    const count = commonest.reduce((sum, [, each]) => sum + each, 0);
    addTo(groups, find(index), { text: commonest[0]?.[0] ?? '', count });
  }
  return [...groups.values()].map((spellings) => {
    spellings.sort((one, other) => other.count - one.count);
    return { name: spellings[0]?.text ?? '', spellings };
  });
}

function near(one: string, other: string): boolean {
  const limit = Math.min(4, allowedDistance(Math.min(one.length, other.length)));
  return editDistance(one, other, limit) <= limit;
}
