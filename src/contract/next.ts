/** Beginning the next period: shown first, then a tab of its own. */
import * as z from 'zod/mini';
import { call, replies } from './call';
import type { PeriodJson, PlanJson } from './plan-json';
import { tab } from './tab';

export interface NextItemJson {
  readonly number: string;
  readonly name: string;
}

export interface EndedItemJson extends NextItemJson {
  /** The measure's own term, as the plan has it. */
  readonly period: string;
  /** What a person must decide. */
  readonly question: string;
}

export interface NextJson {
  /** Name of the new tab. */
  readonly sheet: string;
  /** Name of the tab it goes on from. */
  readonly from: string;
  readonly period: PeriodJson;
  /** False where that tab was there before, and nothing was changed; in a preview. */
  readonly made: boolean;
  /** The new tab; in a preview the tab that it goes on from; null where it was not asked for. */
  readonly plan: PlanJson | null;
  readonly carried: readonly NextItemJson[];
  /** Set apart: their term ended before the new period. */
  readonly ended: readonly EndedItemJson[];
  /** Titles of columns that were emptied besides those of progress. */
  readonly cleared: readonly string[];
  /** In words: what was done, or would be. */
  readonly notices: readonly string[];
}

const nextRequest = () =>
  z.object({
    /** `period` or `year` name the new one; null for the one that follows. */
    ...tab(),
    preview: z.optional(z.boolean()),
    /** Measures whose term has ended go along, too. */
    keepEnded: z.optional(z.boolean()),
    /** A period between may be without a tab. */
    gap: z.optional(z.boolean()),
    /** The plan as `panelCheck` would tell it, which may be large. */
    withPlan: z.optional(z.boolean()),
  });

export interface CloseJson {
  readonly sheet: string;
  /** As it is now. */
  readonly closed: boolean;
  /** False in a preview, and where there was nothing to do. */
  readonly done: boolean;
  /** Of the whole tab, or of its rows again; "outdated" where it has not followed yet, "none" where the host has none or nothing was done. */
  readonly protection: 'none' | 'set' | 'outdated';
  /** In words: what was done, or would be, and what holds it. */
  readonly notices: readonly string[];
}

const closeRequest = () =>
  z.object({ ...tab(), reopen: z.boolean(), reason: z.string(), preview: z.optional(z.boolean()) });

export const NEXT_CALLS = {
  /** Closes the tab’s period, or opens it again for a reason. */
  panelClose: call(closeRequest, replies<CloseJson>()),
  panelNext: call(nextRequest, replies<NextJson>()),
};
