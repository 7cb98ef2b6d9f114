/** Finds the predicate of a clause whose verb the lexicon does not know: the one word with a verb's ending that agrees with a subject beside it. */
import type { Segment, Word } from '../segments/segments';
import { IS } from '../words/word-classes';
import { isSurelyWe } from '../words/word-forms';

/** Words that may be the predicate, or that deny, spare or promise one. */
const TELLING: readonly Word['sense'][] = ['not', 'absence', 'future', 'cancel', 'unknown', 'link', 'condition'];
/** Adjectives and pronouns in the nominative: no subject alone. */
const ATTRIBUTE = /(?:[ыи]й|ая|яя|ое|ее|ые|ие)$/;
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  // Feminine, neuter, plural, masculine: how the predicate ends, and how its subject does.
  [/[нтл]а(?:сь)?$/, /(?:[ая]|ь)$/],
  [/[нтл]о(?:сь)?$/, /(?:[ое]|ее)$/],
  [/(?:[нт]ы|ли(?:сь)?)$/, /[ыиая]$/],
  [/[нтл](?:ся)?$/, /(?:[бвгджзйклмнпрстфхцчшщ]|ь)$/],
];

/** The segments, in which such a predicate has a sense of its own. The same list where there is none, which costs no list and leaves all that read it with one kind of list to compile for. */
export function tellPredicates(segments: readonly Segment[]): readonly Segment[] {
  let changed: Segment[] | null = null;
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index] as Segment;
    const read = tellPredicate(segment);
    if (read === segment) continue;
    changed ??= segments.slice();
    changed[index] = read;
  }
  return changed ?? segments;
}

/** The segment, in which the predicate has a sense of its own: a verb that the lexicon does not know. */
function tellPredicate(segment: Segment): Segment {
  const { words, has, opening } = segment;
  if ((has & IS.candidate) === 0 || words.length < 2 || opening === 'relative' || words.some(isPredicate))
    return segment;
  const at = words.findIndex(
    (word, index) => isCandidate(words, index) && (isOf(words, index) || isWithout(words, word)),
  );
  const word = words[at];
  if (word === undefined) return segment;
  const { start, end, text, isNumber, value, year, form, isCut, is } = word;
  const read = words.slice();
  read[at] = { start, end, text, isNumber, value, year, sense: 'unknown', form: form ?? 'present', isCut, is };
  const { mark, sentence, clause } = segment;
  return { opening, mark, sentence, clause, words: read, has };
}

const isPredicate = ({ sense, form, text, isNumber }: Word): boolean =>
  TELLING.includes(sense) ||
  (form !== null && (sense !== null || form === 'infinitive' || form === 'future')) ||
  (text < 'а' && !isNumber);

function isCandidate(words: readonly Word[], index: number): boolean {
  if (((words[index]?.is ?? 0) & IS.candidate) === 0) return false;
  const before = words[index - 1];
  // "По волейболу", "12 окон", "пляжного волейбола".
  return !(
    before !== undefined &&
    ((before.is & IS.preposition) !== 0 || before.isNumber || /(?:[ое]го|[ыи]х|ой|[ыи]м|[ыи]ми)$/.test(before.text))
  );
}

/** Whether a word of the nominative agrees with the predicate at `index`. */
function isOf(words: readonly Word[], index: number): boolean {
  const predicate = words[index];
  if (predicate === undefined) return false;
  const { text, form } = predicate;
  const ending =
    form === 'present'
      ? /ся$/.test(text)
        ? /[уюая]тся$/.test(text)
          ? /[ыиая]$/
          : /[^уыюи]$/
        : undefined
      : ENDINGS.find(([own]) => own.test(text))?.[1];
  if (ending === undefined) return false;
  return words.some(
    (word, at) =>
      at !== index &&
      !word.isNumber &&
      (word.form === null || word.sense === 'noun') &&
      word.text.length > 2 &&
      ending.test(word.text) &&
      // "Обращение ушло".
      (!ATTRIBUTE.test(word.text) || word.sense === 'input') &&
      (word.is & IS.preposition) === 0 &&
      ((words[at - 1]?.is ?? 0) & IS.preposition) === 0,
  );
}

/** "Роют котлован", "воду подвозим": those who report need no naming, others are named before their verb. */
const isWithout = (words: readonly Word[], { text, form, start }: Word): boolean =>
  form === 'present'
    ? /[аяуюя]ем$/.test(text) ||
      (/[аяуюыо]ют$|уют$|[дтсзрв]ят$/.test(text) &&
        !words.some((other) => other.start < start && !other.isNumber && /[ыие]$/.test(other.text)))
    : form === null && isSurelyWe(text);
