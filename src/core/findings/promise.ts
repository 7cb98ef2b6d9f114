/** Promises of earlier reports, as they are remembered and as they are judged: known to rules, without what judges them. */
import type { PlanItem } from '../plan/plan';
import type { ReportingPeriod } from '../text/dates/reporting-period';

/** A promise as it is remembered: its words, who gave it, where and in which report. Rows and columns are zero-based. */
export interface GivenPromise {
  /** Of the measure's name, by which it is known under another number. */
  readonly name: string;
  readonly number: string;
  readonly text: string;
  readonly due: ReportingPeriod;
  readonly sheet: string;
  /** What the report was of that gave it; null where that is not known. */
  readonly given: ReportingPeriod | null;
  readonly row: number;
  readonly column: number;
}

export type PromiseState = 'open' | 'kept' | 'broken';

export interface JudgedPromise {
  readonly promise: GivenPromise;
  readonly state: PromiseState;
  /** The measure in the plan that is looked at; null where it is there no more. */
  readonly item: PlanItem | null;
  /** Due in the period or before, and not a word is said of it. */
  readonly isSilent: boolean;
}
