/** Fingerprints of longer entries, by which one year's are compared with the next year's. */

import { cutEnd } from '../text/cut-end';
import { fingerprint } from '../text/fingerprint';
import { normalise } from '../text/normalise';
import type { Plan } from './plan';

/** Shorter entries, such as "запросы не поступали", are equal by right. In letters. */
const SHORTEST = 60;

/** Equal for entries that differ in case, blanks and the final stop alone; null for one too short to tell. */
export function entryFingerprint(text: string): string | null {
  if (text.length < SHORTEST) return null;
  const plain = cutEnd(normalise(text).text, /[\s.]/);
  return plain.length < SHORTEST ? null : fingerprint(plain);
}

/** Where each longer entry of a plan stands, zero-based; of equal ones the first. */
export function entryFingerprints(plan: Plan): Map<string, { readonly row: number; readonly column: number }> {
  const found = new Map<string, { readonly row: number; readonly column: number }>();
  for (const { entries } of plan.items) {
    for (const { text, row, column } of entries) {
      const own = entryFingerprint(text);
      if (own !== null && !found.has(own)) found.set(own, { row, column });
    }
  }
  return found;
}
