/** Which year a text speaks of: what was done in an earlier one, or is named for a later one, is not of the reporting year. */
import { addTo } from '../group';
import type { Segment, Word } from './segments/segments';
import { IS } from './words/word-classes';

/** Before a year these make it the mark of a document or the beginning of something that goes on. */
const NOT_WHEN = /^(?:от|под|после|фз|№|итогам|итоги|сравнению|уровню)$/;
/** Of what goes on since or of what the papers of a year tell: "с 2019 года", "дела за 1923 год". */
const SINCE = /^(?:со?|начиная|до|за)$/;
/** Opens a sentence together with its year. */
const OPENER =
  /^(?:в|во|за|еще|и|январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр|весн|осен|зим|лет|конце|начале|течение|период)/;
/** "В будущем году": later than any. */
export const NEXT = 9_998;
const DESCRIBED = /(?:нн|вш|щ|м)(?:ый|ий|ая|ое|ее|ые|ие|ого|его|ой|ей|ых|их|ому|ему|ым|им|ую|юю)(?:ся)?$/;
/** Between a verb and its year: "состоялась в октябре 2021 года", "приняты ещё в 2020 году". */
const NEARBY = 8;

export interface NamedYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /** A deed beside it was done in it, not since it or about it. */
  readonly isWhen: boolean;
  /** "До 2026 года": what goes on goes on till then. */
  readonly isUntil: boolean;
  /** It opens its sentence: "В 2020 году …". */
  readonly opens: boolean;
  readonly sentence: number;
  /** Index of its segment, and of its word there. */
  readonly segment: number;
  readonly at: number;
}

/** The years that tell when, in reading order; those of documents and of "с 2019 года" are left out. */
function readNamedYears(segments: readonly Segment[]): readonly NamedYear[] {
  const years: NamedYear[] = [];
  for (let segment = 0; segment < segments.length; segment += 1) {
    const { words, opening, sentence } = segments[segment] as Segment;
    if (opening === 'relative') continue;
    for (let at = 0; at < words.length; at += 1) {
      const { year: own, start, end, is } = words[at] as Word;
      const isNext =
        (is & IS.next) !== 0 &&
        words
          .slice(at + 1, at + 3)
          .some((word) => /^(?:год|квартал|полугоди|месяц|сезон|период|весн|летом|осен|зим)/.test(word.text));
      const year = isNext ? NEXT : own;
      if (year === null || isOfDocument(words, at)) continue;
      const next = words[at + 1];
      const isNamed = next !== undefined && /^(?:год|г$|гг$)/.test(next.text);
      const before = words.slice(0, at);
      const opens =
        at <= 4 &&
        (segments[segment - 1]?.sentence !== sentence || isThatYear(segments, segment)) &&
        before.every((word) => word.isNumber || OPENER.test(word.text));
      // "Действовало до конца 2020 года": and no longer.
      const isEnd =
        before.slice(-2).some((word) => word.text === 'до') && !before.some((word) => /^со?$/.test(word.text));
      // "The 1939 rate books" names what it is about.
      const isName = /^(?:the|our|its|a)$/.test(before.at(-1)?.text ?? '');
      const isWhen = opens || isEnd || (!isName && !before.slice(-2).some((word) => SINCE.test(word.text)));
      const isUntil = before.slice(-3).some((word) => word.text === 'до');
      years.push({ year, isUntil, start, end: isNamed ? next.end : end, isWhen, opens, sentence, segment, at });
    }
  }
  return years;
}

/** "В прошлом, 2021 году": the year stands behind a comma. */
const isThatYear = (segments: readonly Segment[], at: number): boolean => {
  const words = segments[at - 1]?.words ?? [];
  return (
    words.length === 2 &&
    words[0]?.text === 'в' &&
    /^(?:прошл|минувш|нынешн|текущ|эт)[а-я]*м$/.test(words[1]?.text ?? '') &&
    segments[at - 2]?.sentence !== segments[at]?.sentence
  );
};

const isVerb = ({ form, isNumber }: Word): boolean => form !== null && !isNumber;

function isOfDocument(words: readonly Word[], at: number): boolean {
  if (at === 0) return false;
  const before = words.slice(Math.max(at - 3, 0), at);
  // "Записи переведены по 1978 год включительно": what was worked on.
  const isUpTo = words[at - 1]?.text === 'по' && !words.slice(0, at).some(({ year }) => year !== null);
  const verb = before.findIndex(isVerb);
  return isUpTo || before.slice(verb + 1).some(({ text }) => NOT_WHEN.test(text));
}

/** The named years, so laid out that each deed finds its own at a flat cost. */
export interface YearIndex {
  readonly all: readonly NamedYear[];
  /** Sentence -> the year that opens it. */
  readonly opening: ReadonlyMap<number, NamedYear>;
  readonly bySegment: ReadonlyMap<number, readonly NamedYear[]>;
}

export const NO_YEARS: YearIndex = { all: [], opening: new Map(), bySegment: new Map() };

export function indexYears(segments: readonly Segment[]): YearIndex {
  const all = readNamedYears(segments);
  const opening = new Map<number, NamedYear>();
  const bySegment = new Map<number, NamedYear[]>();
  for (const named of all) {
    if (named.opens) opening.set(named.sentence, named);
    addTo(bySegment, named.segment, named);
  }
  return { all, opening, bySegment };
}

/** The year in which a deed was done, if the text says it in so many words; null otherwise. `end` is the end of its verb. */
export function yearOfDeed(years: YearIndex, segment: Segment, index: number, end: number): number | null {
  const { words, opening, sentence } = segment;
  const opener = years.opening.get(sentence);
  let found = opener !== undefined && (opener.segment === index || opening !== 'contrast') ? opener.year : null;
  const verb = words.findIndex((word) => word.end >= end);
  for (const named of years.bySegment.get(index) ?? []) {
    if (!named.isWhen) continue;
    const isNear = named.at > verb && named.at - verb <= NEARBY;
    const isOwn = isNear && !words.slice(verb, named.at).some(({ text }) => text.length > 5 && DESCRIBED.test(text));
    if (isOwn) found = named.year;
    else if (!named.opens) found = null;
  }
  return found;
}
