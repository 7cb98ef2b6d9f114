/** Finds the predicate of a clause whose verb the lexicon does not know: the one word with a verb's ending that agrees with a subject beside it. */
import type { Segment, Word } from '../segments';
import { isSurelyWe } from '../words/word-forms';
import { BESIDE_WORK } from './deeds';

/** Words that may be the predicate, or that deny, spare or promise one. */
const TELLING: readonly Word['sense'][] = ['not', 'absence', 'future', 'cancel', 'unknown', 'link', 'condition'];
const PREPOSITION =
  /^(?:[вскоу]|во|со|ко|об?|на|от|до|из|за|по|при|про|для|без|под|над|перед|между|через|из-за|из-под|около|среди|после|против)$/;
/** Adjectives and pronouns in the nominative: no subject alone. */
const ATTRIBUTE = /(?:[ыи]й|ая|яя|ое|ее|ые|ие)$/;
/** Nouns that end like a verb that agrees with nothing: "ребят", "кредит", "режим". */
const NOUN =
  /^(?:взамен|[а-я]*(?:мен|[сц]цен|цен|стен|стран|охран|ветеран|ребят|утят|телят|щенят|ягнят|козлят|медвежат|котят|им[аеу]|эт|сам|с[ов]о|тво|наш|ваш|други|каки|таки|режи|макси|гри|долги|крат)(?:им|ем|ят|[аоы])?|[а-я]+(?:ож|ед|об|уз|лоз|рыз|ив|од)ем)$/;
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  // Feminine, neuter, plural, masculine: how the predicate ends, and how its subject does.
  [/[нтл]а(?:сь)?$/, /(?:[ая]|ь)$/],
  [/[нтл]о(?:сь)?$/, /(?:[ое]|ее)$/],
  [/(?:[нт]ы|ли(?:сь)?)$/, /[ыиая]$/],
  [/[нтл](?:ся)?$/, /(?:[бвгджзйклмнпрстфхцчшщ]|ь)$/],
];

/** The segment, in which the predicate has a sense of its own: a verb that the lexicon does not know. */
export function tellPredicate(segment: Segment): Segment {
  const { words, opening } = segment;
  if (words.length < 2 || opening === 'relative' || words.some(isPredicate)) return segment;
  const at = words.findIndex(
    (word, index) => isCandidate(words, index) && (isOf(words, index) || isWithout(words, word)),
  );
  const word = words[at];
  if (word === undefined) return segment;
  const read: Word = { ...word, sense: 'unknown', form: word.form ?? 'present' };
  return { ...segment, words: words.map((other) => (other === word ? read : other)) };
}

const isPredicate = ({ sense, form, text }: Word): boolean =>
  TELLING.includes(sense) ||
  (form !== null && (sense !== null || form === 'infinitive' || form === 'future')) ||
  text < 'а';

/** Short participles, apart from the short adjectives and the nouns that end alike: "сжата", "отпескоструен"; not "неисправен", "экспонаты". */
const PARTICIPLE =
  /(?:[аяе]н[аоы]|[^о]нен|[ая]н|[^вбтн]ен|[жы]ят|[жн]ят[аоы]?|жат[аоы]?|[ы]т[аоы]?|нут[аоы]?|ерт[аоы]?|[бвлш]ит[аоы]?)$/;

function isCandidate(words: readonly Word[], index: number): boolean {
  const { text = '', sense = null, form = null, isNumber = true } = words[index] ?? {};
  if (isNumber || sense !== null || text.length < 4 || NOUN.test(text)) return false;
  const before = words[index - 1];
  // "По волейболу", "12 окон", "пляжного волейбола".
  if (
    before !== undefined &&
    (PREPOSITION.test(before.text) || before.isNumber || /(?:[ое]го|[ыи]х|ой|[ыи]м|[ыи]ми)$/.test(before.text))
  )
    return false;
  if (form === 'passive') return PARTICIPLE.test(text);
  if (form === 'present') return /ся$|[уюя]т$|ем$/.test(text) && !BESIDE_WORK.test(text);
  return form === 'past' || (form === null && isSurelyWe(text) && !/[оу]ем$/.test(text) && !BESIDE_WORK.test(text));
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
      !ATTRIBUTE.test(word.text) &&
      !PREPOSITION.test(word.text) &&
      !PREPOSITION.test(words[at - 1]?.text ?? ''),
  );
}

/** "Роют котлован", "воду подвозим": those who report need no naming, others are named before their verb. */
const isWithout = (words: readonly Word[], { text, form, start }: Word): boolean =>
  form === 'present'
    ? /[аяуюя]ем$/.test(text) ||
      (/[аяуюыо]ют$|уют$|[дтсзрв]ят$/.test(text) &&
        !words.some((other) => other.start < start && !other.isNumber && /[ыие]$/.test(other.text)))
    : form === null && isSurelyWe(text);
