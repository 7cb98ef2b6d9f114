/** What a coordinator has said of a measure's entries: accepted, or returned with a remark. It stands in the first row's mark beside the waivers, and is proven as they are. */
import type { PlanItem } from '../plan/plan';
import { fingerprint } from '../text/fingerprint';
import type { Waiver } from './waivers';

/** In the place of a rule's id; no rule is called so. */
const KINDS = ['accepted', 'returned'] as const;
export type ReviewKind = (typeof KINDS)[number];

export interface Review {
  readonly kind: ReviewKind;
  /** False where the entries have changed since, or nobody proves it. */
  readonly holds: boolean;
  readonly reason: string;
  readonly by: string;
}

export const isReview = ({ rule }: Pick<Waiver, 'rule'>): boolean => (KINDS as readonly string[]).includes(rule);

export const isAccepted = (review: Review | null): boolean => review?.kind === 'accepted' && review.holds;

/** What is accepted: every entry of the measure, in order. */
export const reviewedText = ({ entries }: PlanItem): string => entries.map(({ raw }) => raw).join('\n');

/** The last word on a measure; null where nobody has said any, or what was returned has changed since. */
export function readReview(
  item: PlanItem,
  here: readonly Waiver[],
  counts: (waiver: Waiver) => boolean,
): Review | null {
  const last = here.filter(isReview).at(-1);
  if (last === undefined) return null;
  const kind = last.rule as ReviewKind;
  const holds = last.fingerprint === fingerprint(reviewedText(item)) && counts(last);
  if (kind === 'returned' && !holds) return null;
  return { kind, holds, reason: last.reason, by: last.by };
}
