/** What a whole segment says of each signal in it: its year, its amounts, whether it speaks of the rest, of money, of an end. */
import type { Segment, Word } from '../segments/segments';
import { IS } from '../words/word-classes';
import { TO_NO_END } from './phrases';
import { type Found, readAmount, readPart, readShare, readYear, type Signal } from './signal';

/** "Концерт на площади": only where. */
const PLACE = /^(?:на|в|во|по|у|с|из|за|для|при)$/;

/** What all signals of a segment share. */
export type Traits = Omit<Signal, keyof Found | 'kind' | 'doneIn'> & {
  /** It speaks of complaints or cases, which good work has none of. */
  readonly isOfComplaints: boolean;
  /** "Предписания не выдавались": what a check that found nothing does without. */
  readonly isOfSanctions: boolean;
  /** It says "ни разу", "ни один". */
  readonly isNever: boolean;
  /** It says "в итоге". */
  readonly isInTheEnd: boolean;
};

/** The traits of the segment at `index`. Longer than most: a line a trait. */
export function traitsOf(
  segments: readonly Segment[],
  index: number,
  isAside: boolean,
  reportingYear: number,
  heading: string | null,
): Traits {
  const { words = [], has = 0, opening = 'mark', sentence = 0, clause = 0 } = segments[index] ?? {};
  const before = segments[index - 1];
  const isOf = (flag: number): boolean => (has & flag) !== 0;
  const isCurrent =
    isOf(IS.current) ||
    // "В этом обучили 40".
    (isOf(IS.turn) &&
      words.some(
        ({ text }, at) => text === 'этом' && words[at - 1]?.text === 'в' && (words[at + 1]?.form ?? null) !== null,
      ));
  const named = readYear(words) ?? (before?.sentence === sentence ? readYear(before.words) : null);
  const amount = readAmount(words);
  // "По остальным – нет".
  const isLabelled = before?.sentence === sentence && (words.length === 1 || before.words.length === 1);
  const about = isLabelled ? before.has | has : has;
  // "310 т вместо 500".
  const rest = segments[index + 1]?.sentence === sentence ? segments[index + 1] : undefined;
  const isLast = isFinal(words, has);
  const part = amount > 0 ? amount : readPart(words);
  return {
    segment: index,
    sentence,
    clause,
    opening,
    isAside,
    isCurrent,
    heading,
    year: isCurrent ? reportingYear : named,
    amount,
    part,
    isShare: part > 0 && readShare(rest?.words[0]?.text === 'вместо' ? [...words, ...rest.words] : words),
    // "Eleven went ahead, one was cancelled".
    isRest:
      ((about & IS.rest) !== 0 && !isLast) ||
      // "7-е сорвалось".
      (words[0]?.isNumber === true &&
        words[0].value === null &&
        words[0].year === null &&
        (words[1]?.text.length ?? 9) < 3) ||
      (/^(?:one|two|three|another)$/.test(words[0]?.text ?? '') && /^(?:was|were)$/.test(words[1]?.text ?? '')),
    isOfWork: words.some(({ sense, form }) => sense === 'work' && form === null),
    isYet:
      isOf(IS.yet) ||
      (isOf(IS.turn) &&
        words.some(
          ({ text }, at) =>
            // "Раньше зал не освободится".
            (text === 'не' && words[at + 1]?.form === 'future') ||
            (text === 'раньше' && words[at + 1]?.text === 'никак') ||
            (text === 'до' &&
              /^(?:этого|того|тех$|той$|него$|нее$|них$|получени|начала|заключени|утверждени|выделени)/.test(
                words[at + 1]?.text ?? '',
              )),
        )),
    isOurs: isOf(IS.ours),
    isBesideOthers:
      before?.sentence === sentence &&
      words.some(({ text }) => text.startsWith('наш')) &&
      before.words.some(({ text }) =>
        /^(?:сосед|район$|областн(?!ого|ому|ым)|городск|друг(?:ие|их|ой|ом)$)/.test(text),
      ),
    isOfTalks: isOf(IS.talks),
    isOfDispute: isOf(IS.dispute),
    isFinal: isLast,
    isInTheEnd: isOf(IS.turn) && words.some(({ text }, at) => text === 'итоге' && words[at - 1]?.text === 'в'),
    isOfComplaints: isOf(IS.complaint),
    isOfSanctions: isOf(IS.sanction),
    isNever:
      isOf(IS.turn) && words.some(({ text }, at) => text === 'ни' && /^(?:разу|одн)/.test(words[at + 1]?.text ?? '')),
    // "За счёт внебюджетных средств" tells with what.
    isOfMeans:
      (isOf(IS.means) &&
        words.some(
          ({ is }, at) =>
            (is & IS.means) !== 0 &&
            !PLACE.test(words[at - 1]?.text ?? '') &&
            !words.slice(Math.max(at - 3, 0), at).some((before) => before.text === 'счет'),
        )) ||
      // "Средства, выделенные на слёт, перераспределены".
      (segments
        .slice(Math.max(index - 2, 0), index)
        .some((other) => other.sentence === sentence && (other.has & IS.means) !== 0) &&
        words.some(({ text }) => /^(?:перерасп|перенапр)/.test(text))),
    isAlone: words.length === 1,
  };
}

/** "Так и не", "так ни к чему и не", "дальше разговоров дело не пошло". */
function isFinal(words: readonly Word[], has: number): boolean {
  if ((has & IS.vain) !== 0) return true;
  if ((has & IS.turn) === 0) return false;
  // "В последний момент".
  if (words.some(({ text }, at) => text === 'последний' && words[at + 1]?.text === 'момент')) return true;
  const not = words.findIndex(({ text }) => text === 'не');
  if (not < 0) return false;
  if (words[not - 1]?.text === 'и') return words.slice(0, not).some(({ text }) => text === 'так');
  return (
    words.slice(0, not).some(({ text }) => text === 'дальше') &&
    /^(?:по|про|с|у)?(?:шл|шел|двин)/.test(words[not + 1]?.text ?? '')
  );
}

/** Written out, for two spreads an object were a third of the detector's time. */
export function toSignal(found: Found, traits: Traits, doneInYear: number | null): Signal {
  const { kind, strength = 'strong', family = '', isPresent = false } = found;
  const isNo = kind === 'none' && /^(?:нет|ноль|ничег)$/.test(family);
  return {
    kind,
    start: found.start,
    end: found.end,
    about: found.about,
    // An unknown verb beside a count tells of work.
    strength: strength === 'weak' && traits.amount > 0 && !isPresent ? 'strong' : strength,
    joined: found.joined ?? false,
    family,
    isPresent,
    isPast: found.isPast ?? false,
    isVague: found.isVague === true && !traits.isCurrent,
    // "Педагогов – нет"; "экспертиза показала: брака нет".
    isNought: found.isNought === true || (isNo && traits.isAlone),
    isFinding:
      found.isFinding === true ||
      (isNo && (traits.opening === 'colon' || traits.isOfComplaints)) ||
      (kind === 'none' && traits.isOfSanctions),
    isOfOthers: found.isOfOthers === true,
    segment: traits.segment,
    sentence: traits.sentence,
    clause: traits.clause,
    opening: traits.opening,
    isAside: traits.isAside,
    isCurrent: traits.isCurrent,
    isAlone: traits.isAlone,
    heading: traits.heading,
    year: traits.year,
    amount: traits.amount,
    part: traits.part,
    isShare: traits.isShare,
    isRest: traits.isRest,
    isOfWork: traits.isOfWork,
    isYet: traits.isYet,
    isOurs: traits.isOurs,
    isBesideOthers: traits.isBesideOthers,
    isOfTalks: traits.isOfTalks,
    isOfDispute: traits.isOfDispute,
    isFinal:
      traits.isFinal ||
      family === TO_NO_END ||
      (kind === 'cancel' && traits.isInTheEnd) ||
      (traits.isNever && found.isVague !== true && found.isFinding !== true && kind === 'none'),
    isOfMeans: traits.isOfMeans,
    doneIn: doneInYear,
  };
}
