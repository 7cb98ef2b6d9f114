/** What a proof finds: where the finished report is not what the plan makes of it, as data; words come last. */
import type { CheckName, DifferenceNote } from './proof-words';

export interface Difference {
  readonly check: CheckName;
  readonly place: DifferencePlace;
  readonly note: DifferenceNote;
  /** What should stand there; null where nothing should, or where it is no text. */
  readonly expected: string | null;
  readonly found: string | null;
}

export interface DifferencePlace {
  /** From 1, header and all; null outside of the main table. */
  readonly row: number | null;
  /** Number of the item, or the section's title; "" where there is none. */
  readonly item: string;
  /** Title of the column; "" for a whole row. */
  readonly column: string;
  /** The plan's own row, from 1; null where it has none. */
  readonly planRow: number | null;
}

export const WHOLE: DifferencePlace = { row: null, item: '', column: '', planRow: null };
