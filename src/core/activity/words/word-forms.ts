/** Tells by its ending what form of a verb a word is: the form, not the word, says whether a thing was done, is going on, or is meant. */

import type { WordForm } from '../lexicon/lexicon';
import { isFuture } from './aspect';

/** Longest stretch of a word that the endings below look at; keeps their cost flat. */
const TAIL = 9;

/** "проводил", "проводились", "прошли"; Ukrainian and Belarusian "надходили", "праводзілася". */
const PAST =
  /(?:[аеиоуыяюэіїє]л[аоиі]?|(?:ш|мог|ник|нес|вез|тиг|лек|рос|шед|тек|сек|жег|стриг|пас|пек|лег|рег|рыз|реб|[пт]ер|толк|жг)л[аоиі]|[а-яі][лв](?:ся|сь|ась|ось|ись|ася|ося|ися|іся)|[аиія]в(?:ся)?)$/;
/** "проведено", "организованы", "принят", "достигнута"; doubled "нн" is a common slip in them. */
const PASSIVE = /(?:[аяе]нн?|йден|[яаи]т|нут|[ыо]т|обит)[аоы]?$/;
/** Short participles that look like a future: "принят", "изъят", "сдвинут". */
const TAKEN =
  /^(?:при|под?|за|с|об|от|пере|вос|на|до|у|про|из|в)?(?:нят|ъят|зят)$|(?:черк|тиг|вер|дви|мк|тя|торг|верг)нут$|^(?!забит)(?:при|раз|об|от|у|с|за|по|пере|на|до|про|вы)(?:вит|бит|шит|лит)[аоы]?$/;
const PRESENT =
  /(?:[нз]ирую|изую|ваюсь|[аяую][её]т|[аяуюеоы]ют|одят|одит|[еи]дет|[еи]дут|оят|оит|[уаяю]ем|[еиюуая]тся|[аеуюі]є|яць|юць|[а-я]{3}[ия]т)$/;
/** First person plural of verbs that end like nouns: "ведем", "проводим"; believed only where the lexicon knows the verb. */
const WE = /(?:[дтзсржчшщлвмпб][еи]м|н[еи]мся|[аяуюе]ем)(?:ся)?$/;
const INFINITIVE = /(?:[аяеиоуы]ть|(?:[йз]|вес|нес|рас|пас|грес|плес|блюс|обрес|цвес|мес)ти|чь)(?:ся)?$/;
const ENGLISH_PAST = /[a-z]{2}ed$/;

/** Past plural and reflexive, and the endings of short participles: forms that hardly any noun shares. */
const SURE_PAST =
  /(?:олол[иа]|[аяиыу]л(?:и|ась|ось|ись|ся)|[аиу]ло|(?:[оыи]ва|ну)л|[^т]ел(?:и|ась|ось|ись|ся)|(?:ш|пас|пек|лег|рег|рыз|реб|тер|толк|жг)л[ио]|вез(?:ли|ла|ло)|нес(?:ли|ла|ло))$/;
const SURE_PASSIVE =
  /(?:(?:ован|еван|исан|казан|ржан|слан|бран|[жчшщ]ен|[влпбмрднс]лен|[аеи]лен|рен|веден|йден|[аиоеж]ден|нен|сен|зен|кен|бит|рыт|нят|нут|дан|делан|чтен|чтан|[цз]иян|еян|паян|ъят)[аоы]|(?:ирован|изован|ржан|писан|казан|веден|йден|[вкстд]лен|ршен|чтен|[кы]рыт)|[а-я]{3}(?:[еая]но|[ня]ято|нуто))$/;
const SURE_PRESENT =
  /(?:[аяи]ют|ует|уют|[аяеуи]ется|[аяую]ются|[ои]дит(?:ся)?|[ои]дят(?:ся)?|[а-я](?:воз|нос)(?:ит|ят)(?:ся)?|[аи]ет)$/;

/** The form of a normalised word; null for what is no verb by its ending. */
export function readForm(word: string): WordForm {
  if (word.length < 3) return null;
  const tail = word.slice(-TAIL);
  if (/тел(?:[иьяюе]|ем|ей|ям|ями|ях)$/.test(tail)) return null;
  if (PAST.test(tail)) return 'past';
  if (TAKEN.test(word)) return 'passive';
  if (isFuture(word)) return 'future';
  if (PRESENT.test(tail)) return 'present';
  if (INFINITIVE.test(tail)) return 'infinitive';
  if (PASSIVE.test(tail)) return 'passive';
  return ENGLISH_PAST.test(tail) ? 'past' : null;
}

/** Whether a verb that the lexicon knows stands in the first person plural: "проводим", "ведем". */
export function isWe(word: string): boolean {
  return word.length > 4 && !word.endsWith('телем') && WE.test(word.slice(-TAIL));
}

/** Whether a word behind a "не" that the lexicon does not know is one: "не возим", but not "не последним". */
export function isSurelyWe(word: string): boolean {
  return (
    word.length > 4 &&
    /(?:[бвдзлмпрст]им|[аяуюо]ем|[дзвб]ем|[еиора][чж]ем)(?:ся)?$/.test(word.slice(-TAIL)) &&
    !/^(?:при|за|ни?|по)чем$/.test(word)
  );
}

/** Whether a word right behind a "не" is a verb of the first person: "не провожу", "не даю", but not "не новую". */
export const isMine = (word: string): boolean => /^(?:даю|[а-я]{3,}(?:[ое]жу|[аяе]ю))$/.test(word);

/** Behind a prefix, endings that nouns share too: "перевозил", "приобрела", "достроен", "промыты". */
const PREFIXED =
  /^(?:в[зсо]?|воз|вос|вы|до|за|из|ис|на|об?о?|от|пере|по|под|пре|при|про|ра[зс]|со?|у)[а-я]+(?:[аеияуы]л|[аияуе]ла|ш[её]л|шла|[сзкг]ла|(?:[жшщчлнрд]е|[ая])н[аы]?|(?:[лбвшж]и|[рмкшл]ы|ну|[нъ]я)т[аы]?)$/;
/** Nouns that look so, by their beginnings. */
const NO_VERB =
  /^(?:акт|ват|вет|вз?аимо|визит|вод|во[ле][тнсм]|возвр|ворот|вот|вы[дг][еу]л|выпл|вула|домен|допл|забот|завал|задел|замен[аыеу]?$|запис|зарпл|затр|заря|защит|золот|нагр|наст|недел|низ|обл|обм[ае]н|обор|обр[аы]|общеп|овал|оке|опал|опер|оплат|ор[гил]|оре|ост|отел|отр|охв?ат|охра|палат|паци|пере[мв]|передел|перепл|пирам|плат|плит|пол[аоы]?$|портал|пост|пот|пра|пре[жмз]|придел|приз|прис|прит|проб|прове[нр]|провод|провал|прог|прока|пром(?!ы)|проп|пространст|просп|проф|проц|разв[ао]|райо|раст|рас[тх]|саз|сал|сам[мо]|сан|сарап|сах|сбыт|секр|сельч|сем|сен|сер|сет|сил|син|сиг|скал|ска[тн]|сло|смен|смет|сначала|со[вк]|солда|сона|сорт|сост|соц|спе[кц]|спи|спор|стад|ста[кнтв]|стек|стен|стил|стим|стол|стр|суб|суд|сум|сце|сыр|сюж|табл|узб|уплат|ура|усл|уст[ау]|утра|участ|форт|учеб|учет|учен|част)/;

/** Whether a word that the lexicon does not know is a verb beyond doubt, so that it can be taken for a deed. */
export function isSurelyVerb(word: string): boolean {
  const tail = word.slice(-TAIL);
  return (
    (word.length > 4 && word.length < 16 && PREFIXED.test(word) && !NO_VERB.test(word)) ||
    (word.length > 4 &&
      (SURE_PAST.test(tail) || SURE_PASSIVE.test(tail) || SURE_PRESENT.test(tail) || ENGLISH_PAST.test(tail)))
  );
}
