/** Which year a text speaks of: what was done in an earlier one, or is named for a later one, is not of the reporting year. */
import type { Segment, Word } from './segments';

/** Before a year these make it the mark of a document or the beginning of something that goes on. */
const NOT_WHEN = /^(?:от|после|фз|№|итогам|итоги|сравнению|уровню)$/;
/** Of what goes on since or of what the papers of a year tell: "с 2019 года", "дела за 1923 год". */
const SINCE = /^(?:со?|начиная|до|за)$/;
/** Opens a sentence together with its year. */
const OPENER =
  /^(?:в|во|за|еще|и|январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр|весн|осен|зим|лет|конце|начале|течение|период)/;
/** "В будущем году": later than any. */
export const NEXT = 9_998;
const DESCRIBED = /(?:нн|вш|щ|м)(?:ый|ий|ая|ое|ее|ые|ие|ого|его|ой|ей|ых|их|ому|ему|ым|им|ую|юю)(?:ся)?$/;
/** Between a verb and its year: "состоялась в октябре 2021 года", "приняты ещё в 2020 году". */
const NEARBY = 6;

export interface NamedYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /** A deed beside it was done in it, not since it or about it. */
  readonly isWhen: boolean;
  /** It opens its sentence: "В 2020 году …". */
  readonly opens: boolean;
  /** Index of its segment, and of its word there. */
  readonly segment: number;
  readonly at: number;
}

/** The years that tell when, in reading order; those of documents and of "с 2019 года" are left out. */
export function readNamedYears(segments: readonly Segment[]): readonly NamedYear[] {
  const years: NamedYear[] = [];
  for (const [segment, { words, opening, sentence }] of segments.entries()) {
    if (opening === 'relative') continue;
    for (const [at, { year: own, start, end, text }] of words.entries()) {
      const isNext = /^(?:будущ|следующ|наступающ)/.test(text) && /^год/.test(words[at + 1]?.text ?? '');
      const year = isNext ? NEXT : own;
      if (year === null || isOfDocument(words, at)) continue;
      const next = words[at + 1];
      const isNamed = next !== undefined && /^(?:год|г$|гг$)/.test(next.text);
      const before = words.slice(0, at);
      const opens =
        at <= 4 &&
        segments[segment - 1]?.sentence !== sentence &&
        before.every((word) => word.isNumber || OPENER.test(word.text));
      const isWhen = opens || !before.slice(-2).some((word) => SINCE.test(word.text));
      years.push({ year, start, end: isNamed ? next.end : end, isWhen, opens, segment, at });
    }
  }
  return years;
}

const isVerb = ({ form, isNumber }: Word): boolean => form !== null && !isNumber;

function isOfDocument(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(at - 3, 0), at);
  const verb = before.findIndex(isVerb);
  return before.slice(verb + 1).some(({ text }) => NOT_WHEN.test(text));
}

/** The year in which the word at `start` of a segment was done, if the text says it in so many words; null otherwise. */
export function yearOfDeed(
  years: readonly NamedYear[],
  segments: readonly Segment[],
  segment: number,
  end: number,
): number | null {
  const sentence = segments[segment]?.sentence;
  let found: number | null = null;
  const { words = [], opening } = segments[segment] ?? {};
  for (const named of years) {
    if (!named.isWhen || segments[named.segment]?.sentence !== sentence) continue;
    if (named.opens && (named.segment === segment || opening !== 'contrast')) found = named.year;
    if (named.segment !== segment) continue;
    const verb = words.findIndex((word) => word.end >= end);
    const isNear = named.at > verb && named.at - verb <= NEARBY;
    const isOwn = isNear && !words.slice(verb, named.at).some(({ text }) => text.length > 5 && DESCRIBED.test(text));
    if (isOwn) found = named.year;
    else if (!named.opens) found = null;
  }
  return found;
}
