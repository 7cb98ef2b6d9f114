/** Which negations of a text are only the outcome of its work: a part beside a whole, a nought beside a count, a check that found nothing. */
import type { Signal } from './signal';

/** What one sentence says was done. */
interface Done {
  /** The largest count of what was done or came in. */
  most: number;
  /** A check or a raid is named in it. */
  hasWork: boolean;
  /** Where its first deed with a verb begins; -1 where it has none. */
  first: number;
  /** It says something besides noughts and at most one deed. */
  others: number;
}

const NOTHING_DONE: Done = { most: 0, hasWork: false, first: -1, others: 0 };

/**
 * Leaves out what is said of a part beside a larger whole, of noughts beside other counts, and what work ended with:
 * "подписано 8 договоров, 1 приостановлен", "5 дежурств, 0 вызовов", "рейды – 14, нарушителей не задержано".
 */
export function dropResults(signals: readonly Signal[]): readonly Signal[] {
  if (!signals.some(isNegative)) return signals;
  const { bySentence, noughts } = gatherDone(signals);
  const isDropped = (signal: Signal): boolean => {
    const { sentence, start, part, isShare, isRest, isNought, isFinding } = signal;
    const here = bySentence.get(sentence) ?? NOTHING_DONE;
    if (isNought) return here.most > 0;
    if (isFinding && here.hasWork) return true;
    if (isRest && here.first >= 0 && here.first < start) return true;
    const around = Math.max(here.most, bySentence.get(sentence - 1)?.most ?? 0);
    return isShare || ((part > 0 || isRest) && around > (isRest ? 0 : part));
  };
  // "Принято по обмену: учеников – нет, педагогов – нет": the verb is only the heading of noughts.
  const isHeading = ({ kind, amount, segment, sentence }: Signal): boolean =>
    kind === 'deed' &&
    amount === 0 &&
    (noughts.has(segment + 2) || noughts.has(segment + 1)) &&
    bySentence.get(sentence)?.others === 1;
  return signals.filter((signal) => !(isNegative(signal) ? isDropped(signal) : isHeading(signal)));
}

const isNegative = ({ kind }: Signal): boolean => kind === 'none' || kind === 'cancel';

function gatherDone(signals: readonly Signal[]): {
  readonly bySentence: ReadonlyMap<number, Done>;
  /** Segments behind a mark that say a nought. */
  readonly noughts: ReadonlySet<number>;
} {
  const bySentence = new Map<number, Done>();
  const noughts = new Set<number>();
  for (const { kind, sentence, segment, amount, strength, opening, isAside, isNought, start } of signals) {
    const done = bySentence.get(sentence) ?? { ...NOTHING_DONE };
    bySentence.set(sentence, done);
    if (!isNought) done.others += 1;
    else if (opening === 'mark' || opening === 'colon') noughts.add(segment);
    if (isAside) continue;
    if (kind === 'deed' && strength !== 'tally' && done.first < 0) done.first = start;
    if (kind === 'deed' || kind === 'receipt') done.most = Math.max(done.most, amount);
    if (kind === 'work' || (kind === 'deed' && strength === 'tally')) done.hasWork = true;
  }
  return { bySentence, noughts };
}
