/** What the self-check tries, one at a time. */
import type { TRIAL_WORDS } from './self-check-words';

export type TrialId = keyof typeof TRIAL_WORDS;

/** One assumption: what should be seen, or null where Vekha lives with either and only wants to know; and how to see it. Parts between commas are put into words where there are any. */
export interface Trial {
  readonly id: TrialId;
  readonly expected: string | null;
  /** Null where it cannot be tried, for want of a permission. */
  readonly look: (() => string) | null;
}
