/** Fingerprints of longer entries, by which one year's are compared with the next year's. */

import { cutEnd } from '../text/cut-end';
import { fingerprint } from '../text/fingerprint';
import { normalise } from '../text/normalise';
import { executorKey } from './executors/executor-key';
import type { Plan, PlanItem } from './plan';

/** Shorter entries, such as "запросы не поступали", are equal by right. In letters. */
const SHORTEST = 60;

/** Equal for entries that differ in case, blanks and the final stop alone; null for one too short to tell. */
export function entryFingerprint(text: string): string | null {
  if (text.length < SHORTEST) return null;
  const plain = cutEnd(normalise(text).text, /[\s.]/);
  return plain.length < SHORTEST ? null : fingerprint(plain);
}

/**
 * The same of an entry of one measure: who can write into a row of a former period could otherwise have another's new words taken for old ones. Figures of
 * a name do not count, for years stand there.
 */
export function ofMeasure({ name }: Pick<PlanItem, 'name'>): (text: string) => string | null {
  const measure = fingerprint(executorKey(name.text).replace(/\d+/g, ''));
  return (text) => {
    const own = entryFingerprint(text);
    return own === null ? null : `${own} ${measure}`;
  };
}

/** Where each longer entry of a plan's measures stands, zero-based; of equal ones the first. */
export function entryFingerprints(plan: Plan): Map<string, { readonly row: number; readonly column: number }> {
  const found = new Map<string, { readonly row: number; readonly column: number }>();
  for (const item of plan.items) {
    const fingerprintOf = ofMeasure(item);
    for (const { text, row, column } of item.entries) {
      const own = fingerprintOf(text);
      if (own !== null && !found.has(own)) found.set(own, { row, column });
    }
  }
  return found;
}
