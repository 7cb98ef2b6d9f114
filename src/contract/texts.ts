/** What single texts say: asked for by the command line, where no sheet is at hand. */
import * as z from 'zod/mini';
import type { Evidence, Verdict } from '../core/activity/verdict';
import { call, replies } from './call';

export interface ActivityJson {
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

export interface DatesJson {
  readonly ranges: readonly {
    readonly start: number;
    readonly end: number;
    readonly from: string | null;
    readonly to: string | null;
    readonly text: string;
  }[];
}

/** `year` is the reporting year, null where it is not known; `period` in words goes before it. */
const texts = () =>
  z.object({
    texts: z.array(
      z.object({ text: z.string(), year: z.nullable(z.number()), period: z.optional(z.nullable(z.string())) }),
    ),
  });

export const TEXT_CALLS = {
  panelActivity: call(texts, replies<readonly ActivityJson[]>()),
  panelDates: call(texts, replies<readonly DatesJson[]>()),
};
