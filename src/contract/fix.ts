/** Fixes, taking them back, and accepting a finding as it is. */
import * as z from 'zod/mini';
import { call, type Readable, replies } from './call';
import type { CellChangeJson, CheckJson, FindingJson } from './plan-json';
import { tab } from './tab';

export interface FixJson {
  readonly sheet: string;
  /** Of findings mended and of cells changed, also where the lists are cut. */
  readonly counts: { readonly applied: number; readonly changes: number };
  /** Findings mended. */
  readonly applied: readonly FindingJson[];
  /** Cells that were changed, or would be where it was a preview only. */
  readonly changes: readonly CellChangeJson[];
  /** Cells left alone: changed by somebody meanwhile, holding a formula, protected; and picks that could not be made. */
  readonly refused: readonly {
    readonly cell: string;
    readonly reason: 'changed' | 'overlap' | 'gone' | 'formula' | 'protected';
  }[];
  /** Findings there are now. */
  readonly left: readonly FindingJson[];
}

export interface UndoJson {
  /** What was undone, in the words of the journal; null where there is nothing left to undo. */
  readonly undone: string | null;
  /** The run that was undone, or would be: named again, no other is. */
  readonly run: string | null;
  readonly changes: readonly CellChangeJson[];
  /** How many they are, also where the list is cut. */
  readonly cells: number;
  /** Cells that somebody has changed since: they stay as they are. */
  readonly spared: number;
  /** Name of the tab that went with the import that made it; null where none did. */
  readonly removed: string | null;
}

/** The page counts; lists of a large plan would not pass to it. */
const brief = () => z.optional(z.boolean());

const pick = () =>
  z.object({
    rule: z.string(),
    cell: z.string(),
    /** Which of the rule's findings in that cell, from 0. */
    nth: z.number(),
    /** Of the cell's text when it was picked. */
    fingerprint: z.string(),
    /** Index of a suggestion; null for the fix. */
    suggestion: z.nullable(z.number()),
  });
export type PickJson = Readable<typeof pick>;

const reviewRequest = () =>
  z.object({
    ...tab(),
    /** The measure by its number, or by its first row (1-based); null for either. */
    number: z.nullable(z.string()),
    row: z.nullable(z.number()),
    kind: z.enum(['accepted', 'returned', 'reopened']),
    reason: z.string(),
    seen: seen(),
  });

/** Of the cell's text that the person saw: another one is not accepted. Missing where no text was shown. */
const seen = () => z.optional(z.string());

const claim = () => z.object({ rule: z.string(), cell: z.string(), reason: z.string(), seen: seen() });

export const FIX_CALLS = {
  /** Mends the findings picked; for null all that is safe, or only what is untidy; as a preview it only tells what would change. */
  panelFix: call(
    () =>
      z.object({
        ...tab(),
        picks: z.nullable(z.array(pick())),
        tidiness: z.optional(z.boolean()),
        preview: z.boolean(),
        brief: brief(),
      }),
    replies<FixJson>(),
  ),
  /** Takes back the last fixes, or only the run named, once; as a preview it only tells what would change. */
  panelUndo: call(
    () => z.object({ ...tab(), run: z.optional(z.string()), preview: z.optional(z.boolean()), brief: brief() }),
    replies<UndoJson>(),
  ),
  /** Accepts the findings of a rule in a cell for a reason; a blank reason takes the acceptance back. In brief the answer is empty. */
  panelWaive: call(
    () => z.object({ ...tab(), rule: z.string(), cell: z.string(), reason: z.string(), seen: seen(), brief: brief() }),
    replies<Partial<CheckJson>>(),
  ),
  /** A coordinator's word on a measure; answers how many are accepted now. */
  panelReview: call(
    reviewRequest,
    replies<{
      readonly sheet: string;
      readonly accepted: number;
      readonly items: number;
      /** "outdated": the coordinator has to look at protection, which says something else than the plan. */
      readonly protection: 'none' | 'set' | 'outdated';
    }>(),
  ),
  /** Of all waivers that nobody proves: accepts those shown in the person's own name, or takes every one of them out of the marks for null. */
  panelClaims: call(
    () => z.object({ ...tab(), shown: z.nullable(z.array(claim())) }),
    replies<{ readonly settled: number }>(),
  ),
};
