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

/** The same where the whole period is closed: it stands in the mark of each measure. */
export const CLOSED = 'closed';

export const isReview = ({ rule }: Pick<Waiver, 'rule'>): boolean => (KINDS as readonly string[]).includes(rule);

/** Of a measure, and not of one of its cells. */
export const isOfMeasure = (waiver: Pick<Waiver, 'rule'>): boolean => waiver.rule === CLOSED || isReview(waiver);

export const isAccepted = (review: Review | null): boolean => review?.kind === 'accepted' && review.holds;

/** What is accepted: every entry of the measure, in order. */
export const reviewedText = ({ entries }: PlanItem): string => entries.map(({ raw }) => raw).join('\n');

/** What is closed: the measure's own words, and its entries. */
export const closedText = (item: PlanItem): string =>
  [item.number, item.name, item.period, ...item.executors].map(({ text }) => text).join('\n') + reviewedText(item);

/** The text that a mark of a measure is about. */
export const textOfMeasure = (item: PlanItem, { rule }: Pick<Waiver, 'rule'>): string =>
  rule === CLOSED ? closedText(item) : reviewedText(item);

/** A period closed, as the mark of one measure has it. */
export interface Closing {
  /** False where the measure has changed since. */
  readonly holds: boolean;
  /** False where nobody proves it. */
  readonly counts: boolean;
  readonly by: string;
}

/** Null for a measure that was not there when the period was closed. */
export function readClosing(
  item: PlanItem,
  here: readonly Waiver[],
  counts: (waiver: Waiver) => boolean,
): Closing | null {
  const closing = here.filter(({ rule }) => rule === CLOSED).at(-1);
  if (closing === undefined) return null;
  const holds = closing.fingerprint === fingerprint(closedText(item));
  return { holds, counts: counts(closing), by: closing.by };
}

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
