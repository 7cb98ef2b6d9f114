/** What a progress text says about the reporting period, and the words that say it. */

/** See the README's table of verdicts: everything but `activity` is flagged, each for its own reason; `unclear` asks, and accuses nobody. */
export type Verdict = 'activity' | 'none' | 'cancelled' | 'planned' | 'unclear' | 'empty';

/** Words that decided a verdict: UTF-16 offsets into the original text, half-open. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface EntryActivity {
  readonly verdict: Verdict;
  /** In reading order; empty only where there is nothing to point at. */
  readonly evidence: readonly Evidence[];
  /** Of `none`: deeds are told, all of them of an earlier year. */
  readonly isEarlier: boolean;
  /** Of `unclear`: it says something, and its two readers disagree on what. */
  readonly isDoubtful?: true;
}
