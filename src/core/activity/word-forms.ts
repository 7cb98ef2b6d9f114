/** Tells by its ending what form of a verb a word is: the form, not the word, says whether a thing was done, is going on, or is meant. */

export type WordForm = 'past' | 'passive' | 'present' | 'future' | 'infinitive' | null;

/** Longest stretch of a word that the endings below look at; keeps their cost flat. */
const TAIL = 9;

/** "проводил", "проводились", "прошли"; Ukrainian and Belarusian "надходили", "праводзілася". */
const PAST =
  /(?:[аеиоуыяюэіїє]л[аоиі]?|(?:ш|мог|ник|нес|вез|тиг|лек|рос|шед|тек)л[аоиі]|[а-яі][лв](?:ся|сь|ась|ось|ись|ася|ося|ися|іся)|[аиія]в(?:ся)?)$/;
/** "проведено", "организованы", "принят", "достигнута"; doubled "нн" is a common slip in them. */
const PASSIVE = /(?:[аяе]нн?|[яаи]т|нут|[ыо]т|обит)[аоы]?$/;
const PRESENT = /(?:[аяую][её]т|[аяуюе]ют|одят|одит|[еи]дет|[еи]дут|оят|оит|уем|[еиюуая]тся|[аеуюі]є|яць|юць)$/;
/** Perfective verbs of motion and of beginning have no present: "выедет", "пройдут", "начнется". */
const FUTURE = /[а-я]{2}(?:йд|ед)(?:ет|ут)$|[чркт]н(?:ет|ут)(?:ся)?$/;
const INFINITIVE = /(?:[аяеиоуы]ть|[сйз]ти|чь)(?:ся)?$/;
const ENGLISH_PAST = /[a-z]{2}ed$/;

/** Past plural and reflexive, and the endings of short participles: forms that hardly any noun shares. */
const SURE_PAST = /(?:[аяиыу]л(?:и|ась|ось|ись|ся)|[^т]ел(?:и|ась|ось|ись|ся))$/;
const SURE_PASSIVE =
  /(?:ован|еван|исан|казан|ржан|слан|бран|[жчшщ]ен|[влпбмрднс]лен|[аеи]лен|рен|веден|[аиое]ден|нен|сен|зен|кен|бит|рыт|нят|нут|дан|делан)[аоы]$/;
const SURE_PRESENT = /(?:[аяи]ют|ует|уют|[аяеуи]ется|[аяую]ются|[ои]дит(?:ся)?|[ои]дят(?:ся)?)$/;

/** The form of a normalised word; null for what is no verb by its ending. */
export function readForm(word: string): WordForm {
  if (word.length < 3) return null;
  const tail = word.slice(-TAIL);
  if (/тел[иья]$/.test(tail)) return null;
  if (PAST.test(tail)) return 'past';
  if (FUTURE.test(tail)) return 'future';
  if (PRESENT.test(tail)) return 'present';
  if (INFINITIVE.test(tail)) return 'infinitive';
  if (PASSIVE.test(tail)) return 'passive';
  return ENGLISH_PAST.test(tail) ? 'past' : null;
}

/** Whether a word that the lexicon does not know is a verb beyond doubt, so that it can be taken for a deed. */
export function isSurelyVerb(word: string): boolean {
  const tail = word.slice(-TAIL);
  return (
    word.length > 5 &&
    (SURE_PAST.test(tail) || SURE_PASSIVE.test(tail) || SURE_PRESENT.test(tail) || ENGLISH_PAST.test(tail))
  );
}
