/** Which negations of a text are only the outcome of its work: a part beside a whole, a nought beside a count, a check that found nothing. */

import { ANSWERED } from './signals/answers';
import type { Signal } from './signals/signal';
import { OWN_WORK } from './signals/verbless';

/** What one sentence says was done. */
interface Done {
  /** The largest count of what was done or came in. */
  most: number;
  /** The same without what came in. */
  mostDone: number;
  /** A check or a raid is named in it. */
  hasWork: boolean;
  /** Where its first deed with a verb begins; -1 where it has none. */
  first: number;
  /** It says something besides noughts and at most one deed. */
  others: number;
  /** How many of those deny nothing. */
  counted: number;
  /** How many of these stand right before a nought. */
  headings: number;
  /** The year of the largest count; null where none is named. */
  year: number | null;
}

const NOTHING_DONE: Done = {
  most: 0,
  mostDone: 0,
  hasWork: false,
  first: -1,
  others: 0,
  counted: 0,
  headings: 0,
  year: null,
};

/**
 * Leaves out what is said of a part beside a larger whole, of noughts beside other counts, and what work ended with:
 * "подписано 8 договоров, 1 приостановлен", "5 дежурств, 0 вызовов", "рейды – 14, нарушителей не задержано".
 */
export function dropResults(signals: readonly Signal[], text: string): readonly Signal[] {
  if (!signals.some(isNegative)) return signals;
  const { bySentence, noughts } = gatherDone(signals);
  const isDropped = (signal: Signal): boolean => {
    const { sentence, start, year, part, isShare, isRest, isNought, isFinding, family } = signal;
    const here = bySentence.get(sentence) ?? NOTHING_DONE;
    // "2021 год – 12 встреч, 2022 год – 0": a nought of a later year stays.
    if (isNought)
      return (
        (family === OWN_WORK ? here.mostDone : here.most) > 0 &&
        !(year !== null && here.year !== null && here.year < year)
      );
    // "Перепись имущества. Бесхозяйного не обнаружено."
    const above = bySentence.get(sentence - 1);
    const isUnder = above?.hasWork === true && above.counted === above.others && above.first < 0;
    if (isFinding && (here.hasWork || isUnder)) return true;
    // "Трубу прокололи, объезда не потребовалось".
    if (/^(?:потре|понад)/.test(family) && here.first >= 0) return true;
    if (isRest && here.first >= 0 && here.first < start) return true;
    const around = Math.max(here.most, bySentence.get(sentence - 1)?.most ?? 0);
    return isShare || ((part > 0 || isRest) && around > (isRest ? 0 : part));
  };
  // "Принято по обмену: учеников – нет, педагогов – нет", "рассмотрено – 0, удовлетворено – 0": the verbs only head noughts.
  const isHeading = ({ kind, amount, segment, sentence, end, family }: Signal): boolean => {
    if (kind !== 'deed' || amount > 0 || family === ANSWERED) return false;
    const { others, counted, headings } = bySentence.get(sentence) ?? NOTHING_DONE;
    if (noughts.has(segment + 1) && counted === headings) return true;
    // "Кровля отремонтирована, жалоб – 0" heads nothing: what is counted has a verb in the neuter.
    return noughts.get(segment + 2) === sentence && others === 1 && text[end - 1] === 'о';
  };
  return signals.filter((signal) => !(isNegative(signal) ? isDropped(signal) : isHeading(signal)));
}

const isNegative = ({ kind }: Signal): boolean => kind === 'none' || kind === 'cancel';

function gatherDone(signals: readonly Signal[]): {
  readonly bySentence: ReadonlyMap<number, Done>;
  /** Segments behind a mark that say a nought -> their sentences. */
  readonly noughts: ReadonlyMap<number, number>;
} {
  const bySentence = new Map<number, Done>();
  const noughts = new Map<number, number>();
  for (const {
    kind,
    sentence,
    segment,
    amount,
    part,
    strength,
    opening,
    isAside,
    isNought,
    isPast,
    start,
    year,
    doneIn,
  } of signals) {
    const done = bySentence.get(sentence) ?? { ...NOTHING_DONE };
    bySentence.set(sentence, done);
    if (!isNought) done.others += 1;
    else if (opening === 'mark' || opening === 'colon') noughts.set(segment, sentence);
    if (kind === 'work') done.hasWork = true;
    if (isAside) continue;
    if (kind === 'deed' && strength !== 'tally' && done.first < 0) done.first = start;
    const amounted = Math.max(amount, part);
    if (kind === 'deed') done.mostDone = Math.max(done.mostDone, amounted);
    if ((kind === 'deed' || kind === 'receipt') && amounted > done.most) {
      done.most = amounted;
      done.year = doneIn ?? year;
    }
    // "Никого не оштрафовали: ограничились беседами".
    const isInstead = kind === 'deed' && opening === 'colon' && isPast;
    if (isInstead || (kind === 'deed' && strength === 'tally')) done.hasWork = true;
  }
  for (const signal of signals) {
    const done = bySentence.get(signal.sentence);
    if (done === undefined || isNegative(signal)) continue;
    done.counted += 1;
    if (noughts.has(signal.segment + 1)) done.headings += 1;
  }
  return { bySentence, noughts };
}
