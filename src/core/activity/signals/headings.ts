/** The part of a whole that heads what is said of it: "I кв. – ничего, II кв. – 2 выезда", "школа № 1 – нет". */
import type { Segment, Word } from '../segments/segments';
import { IS } from '../words/word-classes';

/** "Первое полугодие – пусто, второе – ремонт". */
const ORDINAL = /^(?:перв|втор|трет|четверт)(?:ое|ый|ий|ая)$/;

/** Of each segment, what heads it; null where no part does. */
export function headingsOf(segments: readonly Segment[]): readonly (string | null)[] {
  const headings: (string | null)[] = [];
  for (let index = 0; index < segments.length; index += 1) {
    const { words, sentence, mark } = segments[index] as Segment;
    const at = words.findIndex((word, place) => place < 4 && isPart(word, place, words));
    const word = at < 0 ? undefined : words[at];
    const isSame = segments[index - 1]?.sentence === sentence && mark !== ';';
    const follows = segments[index + 1];
    const isLone = words.length === 1 && ORDINAL.test(words[0]?.text ?? '') && /^[-:]$/.test(follows?.mark ?? '');
    headings.push(
      word !== undefined
        ? `${words[at - 1]?.text ?? ''} ${word.text}`
        : isLone
          ? (words[0]?.text ?? '')
          : isSame
            ? (headings[index - 1] ?? null)
            : null,
    );
  }
  return headings;
}

/** A month, a quarter, "школа № 2". */
const isPart = ({ is, isNumber, value, year }: Word, at: number, all: readonly Word[]): boolean =>
  (is & IS.part) !== 0 || (isNumber && value === null && year === null && /^[а-я]{3}/.test(all[at - 1]?.text ?? ''));

/** Whether a segment is the value that stands behind its heading: "май – субботник". */
export const isValue = ({ mark, words }: Segment, before: Segment | undefined): boolean =>
  /^[-:]$/.test(mark) &&
  (before?.words.some(isPart) === true || (before?.words.length === 1 && ORDINAL.test(before.words[0]?.text ?? ''))) &&
  words.every(
    ({ sense, form, text }) =>
      form === null && sense !== 'absence' && sense !== 'promise' && sense !== 'cancel' && !/^(?:н|по$)/.test(text),
  );
