/** What words can say for a verdict, and what the readers of them share. */

import type { Lexicon } from '../lexicon/lexicon';
import type { Opening } from '../segments/clause-openings';
import type { Word } from '../segments/segments';

/** Words that speak for a verdict. */
export interface Signal {
  /** `receipt` and `work` decide nothing alone: so many came in; a check, a raid is named without a verb. */
  readonly kind: 'deed' | 'none' | 'cancel' | 'promise' | 'receipt' | 'work';
  /** Half-open offsets into the normalised text. */
  readonly start: number;
  readonly end: number;
  /** What was sent in, or was not, where it stands apart: "Запросы на участие не поступали". */
  readonly about?: Word | undefined;
  /** Index of the segment. */
  readonly segment: number;
  readonly sentence: number;
  readonly clause: number;
  readonly opening: Opening;
  /** The part of a whole that heads it, "I кв.": null where none does. */
  readonly heading: string | null;
  /** The latest year named beside it, or the reporting year; null where none is. */
  readonly year: number | null;
  /** A deed: the year in which the text says that it was done. */
  readonly doneIn: number | null;
  /** The year beside it is that of "в отчетном году". */
  readonly isCurrent: boolean;
  /**
   * A deed: `weak` if the lexicon does not know its verb, and the form tells only that something went on, not that it was done to something
   * ("застеклены", "застеклили"); `step` if it only leads to what was to be held, `tally` if it is a count without a verb.
   */
  readonly strength: 'strong' | 'step' | 'weak' | 'tally';
  /** The largest number of its segment that counts something; 0 where none does. */
  readonly amount: number;
  /** The same with the numbers of places and of those it concerns: "по двум отказано". */
  readonly part: number;
  /** "Из 5 концертов 1 отменён": a smaller part of a whole that it names itself. */
  readonly isShare: boolean;
  /** It speaks of a part or the rest of something: "остальные", "часть". */
  readonly isRest: boolean;
  /** A piece of work is named in its clause: "заседаний не было". */
  readonly isOfWork: boolean;
  /** "Пока не", "ещё нет". */
  readonly isYet: boolean;
  /** "Мы", "нас": it is said of those who report. */
  readonly isOurs: boolean;
  /** "У соседей …, до нашего …": it is said of ours, and the clause before it of neighbours. */
  readonly isBesideOthers: boolean;
  /** It tells of talks, searches, another date. */
  readonly isOfTalks: boolean;
  /** It tells of claims, courts, letters: what follows a contract that nobody fulfilled. */
  readonly isOfDispute: boolean;
  /** "Так и не": whatever led to it, it was not done. */
  readonly isFinal: boolean;
  /** It is the only word of its segment. */
  readonly isAlone: boolean;
  /** It tells of money, tickets, land: what was made of them once a thing was called off is no work. */
  readonly isOfMeans: boolean;
  readonly isPast: boolean;
  /** Negated, it is a verb that the lexicon does not know: it may deny anything. */
  readonly isVague: boolean;
  /** A nought is what says it. */
  readonly isNought: boolean;
  /** Negated, it is what a check can end with: "не выявлено", "не подтвердились". */
  readonly isFinding: boolean;
  /** It was for others to do: "ответа нет", "нас не взяли". */
  readonly isOfOthers: boolean;
  /** It stands in one clause with an earlier word of the same segment, joined by "и": "перенесено и состоялось". */
  readonly joined: boolean;
  /** The first letters of its verb, the same in nearly all its forms. */
  readonly family: string;
  readonly isPresent: boolean;
  /** Of a clause of reason: it explains what is said beside it. */
  readonly isAside: boolean;
}

export type Found = Pick<Signal, 'kind' | 'start' | 'end'> &
  Partial<
    Pick<
      Signal,
      | 'about'
      | 'strength'
      | 'joined'
      | 'family'
      | 'isPresent'
      | 'isPast'
      | 'isVague'
      | 'isNought'
      | 'isFinding'
      | 'isOfOthers'
    >
  >;

/** What the whole of a segment tells about its words. */
export interface Setting {
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
  readonly hasFlaw: boolean;
  readonly hasCondition: boolean;
  /** Of a clause of reason or a relative one: no deed of it is a deed of the report. */
  readonly isAside: boolean;
  readonly isRelative: boolean;
  readonly isFormer: boolean;
}

/** The first letters of a verb. */
export const familyOf = ({ text }: Word): string => (text.startsWith('использ') ? 'польз' : text.slice(0, 5));

/** The last year named; null where none is. */
export function readYear(words: readonly Word[]): number | null {
  let last: number | null = null;
  for (const { year } of words) last = year ?? last;
  return last;
}

/** "Ни одной", "ни в одной из семи". */
const isOfNone = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.text === 'ни' || (words[at - 2]?.text === 'ни' && (words[at - 1]?.text.length ?? 9) < 4);

/** The largest number of any use. */
export function readPart(words: readonly Word[]): number {
  let most = 0;
  for (let index = 0; index < words.length; index += 1) {
    const value = words[index]?.value ?? 0;
    if (value > most && !isOfNone(words, index)) most = value;
  }
  return most;
}

/** "12 тыс." */
function scaled(words: readonly Word[], at: number): number {
  const unit = words[at + 1]?.text ?? '';
  return (words[at]?.value ?? 0) * (/^млн|^миллион/.test(unit) ? 1e6 : /^тыс/.test(unit) ? 1e3 : 1);
}

/** Whether "из", "вместо" or "против" stands before a number, and a smaller one beside it. */
export function readShare(words: readonly Word[]): boolean {
  const at = words.findIndex(
    ({ value }, index) => value !== null && /^(?:из|вместо|против)$/.test(words[index - 1]?.text ?? ''),
  );
  // "41 тыс. м вместо 60".
  const isBare = words[at + 1] === undefined;
  const whole = isBare ? (words[at]?.value ?? 0) : scaled(words, at);
  return (
    at >= 0 &&
    words.some(
      ({ value }, index) =>
        value !== null &&
        value > 0 &&
        (isBare ? value : scaled(words, index)) < whole &&
        index !== at &&
        !isOfNone(words, index),
    )
  );
}

/** Before a number these make it a place or a measure, not a count of what was done: "в 5 районах". */
const PLACES = /^(?:ни|в|во|на|за|по|со?|до|от|к|из|для|при)$/;

/** The largest number that counts something. */
export function readAmount(words: readonly Word[]): number {
  let most = 0;
  for (let index = 0; index < words.length; index += 1) {
    const value = words[index]?.value ?? 0;
    if (value > most && !PLACES.test(words[index - 1]?.text ?? '')) most = value;
  }
  return most;
}

/** Whether a number is only what was aimed at: "при плане 3", "из 14", "вместо 400". */
export const isAimed = (words: readonly Word[], at: number): boolean =>
  /^(?:из|вместо|против)$/.test(words[at - 1]?.text ?? '') ||
  words
    .slice(Math.max(at - 2, 0), at)
    .some(({ text }) => /^(?:план(?:а|е|ом|ов[а-я]+)?|норм[аеы]|значени[еия]|цел[ьи]|целев[а-я]+)$/.test(text));

const NUMBERED =
  /^(?:line|article|question|item|measure|room|sector|lot|phase|task|point|annex|chapter|section|action|order|decree|unit|block|building|quay|theatre|milestone|deliverable|package|no)$/;

/** "T5.1", "M30", "WP3", "line 4" name a thing. */
export const isCode = (words: readonly Word[], at: number): boolean =>
  NUMBERED.test(words[at - 1]?.text ?? '') ||
  (words[at - 1]?.end === words[at]?.start && /^[a-z]{1,2}$/.test(words[at - 1]?.text ?? ''));

/** What these say is lacking stands beside them: "исполнения нет", "не было денег". */
const LACKING = /^(?:нет$|был|будет$|име|отсутств|существ)/;
const THINGS = new Set<Word['sense']>(['work', 'count', 'noun', 'deed', 'step', 'finding']);
const isThing = ({ text, isNumber, sense, form }: Word): boolean =>
  !isNumber &&
  form === null &&
  text.length > 3 &&
  !/^(?:год[ау]?|году|сейчас|теперь|пока|также|тоже)$/.test(text) &&
  (sense === null || THINGS.has(sense));

/** A span of words, with what was sent in, or was not, beside it: "запросы не поступали". */
export function withInput(words: readonly Word[], from: Word, to: Word): Pick<Signal, 'start' | 'end' | 'about'> {
  const at = words.indexOf(from);
  const after = words[words.indexOf(to) + 1];
  if (words[at - 1]?.sense === 'input') return { start: words[at - 1]?.start ?? 0, end: to.end };
  if (after?.sense === 'input') return { start: from.start, end: after.end };
  const inputs = words.slice(0, at).filter(({ sense }) => sense === 'input');
  const [about] = inputs;
  if (about === undefined && LACKING.test(to.text)) {
    const before = words[at - 1];
    // "В крае нет": only where.
    const isPlace = PLACES.test(words[at - 2]?.text ?? '');
    if (before !== undefined && isThing(before) && !isPlace) return { start: before.start, end: to.end, about };
    if (after !== undefined && isThing(after)) return { start: from.start, end: after.end, about };
  }
  return { start: from.start, end: to.end, about };
}
