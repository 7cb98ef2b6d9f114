/** What a word says that nothing negates: a deed, a promise, an absence, a cancellation. */

import type { Word } from '../segments/segments';
import { readCancel, stopsFaulty } from './cancellations';
import { isOfObject, isOurs, readBeside, readDeed } from './deeds';
import { HINDERS, TROUBLE } from './judge-negated';
import { readGlued } from './negations';
import { readPhrase } from './phrases';
import { readPutOff } from './put-off';
import { type Found, familyOf, readAmount, readPart, type Setting, withInput } from './signal';

/** What is found is the outcome of a search, counted or not. */
const TRACED = /^(?:подтверд|найден|нашл|обнаруж)/;
/** What is shown to a public, unlike what a check shows. */
const SHOWN = /^(?:выставк[уи]$|выставка$|спектакл|программу$|концерт|фильм|постановк|номер|сказк)/;
const ATTRIBUTE = /(?:[ыи]й|ая|[ое]е|[ыи]е|[ое]го|[ое]й|[ыи]х|ую)$/;
const PREPOSITION =
  /^(?:[вскоу]|во|со|ко|об?|на|от|до|из|за|по|при|про|для|без|под|над|перед|между|через|из-за|из-под)$/;
/** "Сорванные ураганом крыши перекрыты". */
const TELLS_OF_THINGS: readonly Word['sense'][] = ['deed', 'step', 'state', 'unknown'];
const QUESTION = /^(?:вопрос|проблем|жалоб|предписани|претензи)/;
const MADE_UP = /^(?:восполн|компенсир|возмещ|преодол|устран)[а-я]*(?:[нл][аоы]?|ли)$/;
const SETTLED = /^(?:реш|закры|сня[тл]|устран|урегулир)/;
const HANDED_OUT = /^(?:листов|газет|информац|билет|реклам|памят|букл|брошюр|журнал|материал|путев|опыт)/;
const DONE = new Set<Word['form']>(['past', 'passive', 'present']);

/** What a word that nothing negates says by itself. Longer than most: a case a sense. */
export function readPredicate(setting: Setting, index: number, future: Word | null): Found | null {
  const { words, lexicon, isAside, isRelative } = setting;
  const word = words[index];
  if (word === undefined) return null;
  const { start, end, text, sense, form } = word;
  const phrase = readPhrase(words, index) ?? readPutOff(words, index);
  if (phrase !== null) return isRelative || (isAside && phrase.kind === 'deed') ? null : butOnly(words, phrase);
  // Most words are done with at once.
  if (sense === null && form === null) return null;
  // "Из-за оттепели": behind a preposition stands no verb.
  if (sense === 'unknown' && PREPOSITION.test(words[index - 1]?.text ?? '')) return null;
  // "Отдел проставлять уполномочен": a right, and no deed.
  if (text.startsWith('уполномоч') && words.some((other) => other.form === 'infinitive')) return null;
  // "Проводились ли они": a question.
  if (words[index + 1]?.text === 'ли' && (form === 'past' || form === 'passive')) return null;
  if (form === 'future')
    return isRelative || sense === 'attribute' || sense === 'speech' ? null : { kind: 'promise', start, end };
  const isWhole = lexicon.senses.has(`${text}.`);
  const isDone = DONE.has(form) || isWhole;
  const beside = readBeside(setting, index);
  if (beside !== undefined) return beside;
  switch (sense) {
    case 'absence':
      return readAbsence(setting, index);
    case 'cancel':
      return butOnly(words, readCancel(setting, index));
    case 'promise': {
      const isPlace = /(?:нии|ке|нах)$/.test(text);
      const before = words[index - 1]?.text ?? '';
      if (
        !isDone ||
        isRelative ||
        (isPlace && !/^(?:на|ближайш[а-я]+)$/.test(before) && !(before === 'в' && /^(?:план|раз|про)/.test(text)))
      )
        return null;
      // "Хотим отметить", "хочется поблагодарить".
      if (/^(?:отмет|поблагодар|сказать|добавить|выразить|подчеркн)/.test(words[index + 1]?.text ?? '')) return null;
      // "В плане", "в плане на 2023 год"; but "в плане благоустройства".
      if (text === 'плане' && (words[index + 1]?.text ?? 'на') !== 'на') return null;
      if (text === 'подготовки' && !/^(?:стади|этап)/.test(before)) return null;
      return { kind: 'promise', start, end };
    }
    case 'deed':
    case 'step':
    case 'unknown':
      return readDeed(setting, index, isDone, future);
    case 'finding':
      // "Зарегистрировано 5 браков", "выявлено 7 свалок".
      if (!isDone || isRelative || isAside || text.startsWith('допу')) return null;
      if (/^показа[лн]/.test(text) && words.some((other) => SHOWN.test(other.text)))
        return { kind: 'deed', start, end, family: familyOf(word) };
      if (readAmount(words) === 0 && !TRACED.test(text)) return null;
      return {
        kind: 'deed',
        start,
        end,
        strength: readAmount(words) === 0 ? 'step' : 'weak',
        family: familyOf(word),
        isPresent: form === 'present',
      };
    default:
      return (isOurs(word) || isOfObject(words, index)) && !isRelative
        ? readDeed(setting, index, isDone, future)
        : readGlued(setting, word);
  }
}

/** "Отменены лишь две экскурсии": all the others took place. */
function butOnly(words: readonly Word[], found: Found | null): Found | null {
  if (found?.kind !== 'cancel') return found;
  const at = words.findIndex(({ start, text }) => start >= found.end && /^(?:только|лишь)$/.test(text));
  const isPart = at > 0 && words[at - 1]?.end === found.end && (words[at + 1]?.value ?? 0) > 0;
  return isPart ? { ...found, kind: 'deed', strength: 'weak' } : found;
}

/** "Со второго рассмотрения". */
const isRepeated = (words: readonly Word[], at: number): boolean =>
  /^(?:подачи|рассмотрения|раза|захода|попытки|заседания)$/.test(words[at]?.text ?? '') &&
  /^(?:втор|трет|четверт|пят)/.test(words[at - 1]?.text ?? '') &&
  /^со?$/.test(words[at - 2]?.text ?? '');

/** Who is asked to keep from something. */
const PUBLIC = /^(?:жител|граждан|населени|турист|водител|рыбак|людям|родител|собственник|потребител)/;
const DECIDED = /^(?:реш[еи]|пришлось|рекоменд|призна|поруч|постанов|счел|сочл|посчит|предпис|приказ|вынужд|договор)/;
/** What is applied for one by one. */
const GRANTED =
  /^(?:выдач|регистраци|прием[еу]?$|допуск|продлени|постановк|аттестаци|лицензи|аккредитаци|заключени|присвоени|зачислени|приватизаци|признани)/;

const refusesMany = (words: readonly Word[]): boolean =>
  words.some(({ text }, at) => words[at - 1]?.text === 'в' && GRANTED.test(text)) &&
  words.some(
    ({ value }, at) => (value ?? 0) > 0 && words.slice(at + 1, at + 3).some(({ text }) => /[ая]м$/.test(text)),
  );

const KEPT_UP = /^(?:переписк|обмен|выдач|прием|рассылк|ведени|учет|оформлени|запис|подач|документооборот)/;

/** "Переписка на бумаге", "ведение бумажных журналов": what ends is the way it was done. */
const isOldWay = (words: readonly Word[]): boolean =>
  words.some(({ text }) => KEPT_UP.test(text)) &&
  words.some(
    ({ text }, at) =>
      /^(?:бумажн[а-я]+|вручную)$/.test(text) ||
      /^(?:на бумаге|по почте)$/.test(`${words[at - 1]?.text ?? ''} ${text}`),
  );

/** What says by itself that nothing took place, unless something beside it turns or bounds it. */
function readAbsence({ words, hasFlaw, isRelative }: Setting, index: number): Found | null {
  const word = words[index];
  if (word === undefined) return null;
  const { start, end, text, form } = word;
  // "Ничего подозрительного не обнаружено" is denied by its "не".
  if (text === 'ничего' && words.some((other) => other.text === 'не' || other.text === 'нет')) return null;
  // "Невыполнение планового значения (план – 20, факт – 17)".
  if (/^не(?:вы|ис)полн/.test(text) && words.some((other) => /^(?:показател|значени)/.test(other.text))) return null;
  // "Нет сомнений, что …"
  if (words[index + 1]?.text.startsWith('сомнени') === true) return null;
  // "Невозможно не заметить".
  if (words[index + 1]?.text === 'не' && form === null) return null;
  // "От техники отказались": a way to do without.
  if (
    /^отказал(?:ись|ся|ась)$/.test(text) &&
    words.some((other) => other.text === 'от') &&
    !words.some((other) => other.text.startsWith('участи') || other.text === 'все')
  )
    return null;
  // "Рост невозможен без дорог": a judgement.
  if (index > 0 && text.startsWith('невозможн') && words.slice(index + 1).some((other) => other.text === 'без'))
    return null;
  if (/^отказа(?:л|но)/.test(text) && words.some((other) => /^суд(?:ом|ами|ы|а)?$/.test(other.text))) return null;
  // "Жителям рекомендовано воздержаться от купания", "решено от выезда воздержаться".
  if (text === 'воздержаться' && words.some((other) => PUBLIC.test(other.text))) return null;
  if (text === 'воздержаться' && words.some((other) => DECIDED.test(other.text)))
    return { kind: 'cancel', start, end, family: familyOf(word) };
  // "Отказано в регистрации трём перевозчикам": who grants it, looked into it.
  if (/^отказа(?:л[аио]?|но)$/.test(text) && !isRelative && refusesMany(words))
    return { kind: 'deed', start, end, strength: 'weak', family: familyOf(word) };
  // "Отказано в проведении", "в согласовании отказано".
  const isBarred =
    /^отказа(?:л[аио]?|но)$/.test(text) &&
    words.some(
      (other, at) => words[at - 1]?.text === 'в' && /^(?:проведени|согласовани|площадке|разрешени)/.test(other.text),
    );
  if (isBarred && !isRelative && readPart(words) === 0) return { kind: 'cancel', start, end, family: familyOf(word) };
  // "Невостребованные путёвки переданы": an attribute of what something was done with.
  if (
    text !== 'ничего' &&
    ATTRIBUTE.test(text) &&
    words.some((other) => TELLS_OF_THINGS.includes(other.sense) && DONE.has(other.form))
  )
    return null;
  // "Закрыт вопрос с отсутствием вывески".
  if (
    text.startsWith('отсутстви') &&
    words.some((other) => QUESTION.test(other.text)) &&
    words.some((other) => SETTLED.test(other.text) && other.form !== null)
  )
    return null;
  // "Отсутствие кворума восполнено", "отказ одного певца не помешал".
  if (
    /^(?:отсутстви|отказ)/.test(text) &&
    form === null &&
    words.some((other, at) => MADE_UP.test(other.text) || (words[at - 1]?.text === 'не' && HINDERS.test(other.text)))
  )
    return null;
  // "В отсутствие главного врача приём вёл заместитель": only when.
  if (text === 'отсутствие' && words[index - 1]?.text === 'в') return null;
  // "При отсутствии ограничений делегация приедет": if there are none.
  if (text === 'отсутствии' && words[index - 1]?.text === 'при' && words.some((other) => other.form === 'future'))
    return null;
  // "Прекращена переписка на бумаге": it goes on in another way.
  if (/^прекращ/.test(text) && isOldWay(words)) return null;
  // "За неуплату прекращено действие разрешения": a supervisor's work.
  if (/^прекращ/.test(text) && stopsFaulty(words)) return { kind: 'deed', start, end, family: familyOf(word) };
  // "Отклонена с третьей подачи": it was submitted again and again.
  if (/^(?:откл|отверг)/.test(text) && words.some((_other, at) => isRepeated(words, at)))
    return { kind: 'deed', start, end, strength: 'weak', family: familyOf(word) };
  // "Нет ни одного двора без света".
  if (text === 'нет' && words.some((other) => other.text === 'ни') && words.some((other) => other.text === 'без'))
    return null;
  // "Жалоб больше нет".
  if (
    text === 'нет' &&
    words.some((other) => other.text === 'больше') &&
    words.some((other) => TROUBLE.test(other.text))
  )
    return null;
  // "Жалобы прекратились"; but "вакцинация от гриппа прекращена".
  if (
    /^(?:прекра|останов)/.test(text) &&
    words.some((other, at) => TROUBLE.test(other.text) && !/^(?:от|против)$/.test(words[at - 1]?.text ?? ''))
  )
    return null;
  // "Распространение борщевика остановлено"; but "распространение билетов прекращено".
  if (
    /^(?:прекращен|остановлен)/.test(text) &&
    words.some((other) => other.text === 'распространение') &&
    !words.some((other) => HANDED_OUT.test(other.text))
  )
    return null;
  if (form !== null && Number(words[index + 1]?.text) > 0) return { kind: 'deed', start, end, strength: 'weak' };
  return hasFlaw ||
    isRelative ||
    (text.startsWith('отсутстви') && /^(?:условии|случае)$/.test(words[index - 1]?.text ?? ''))
    ? null
    : { kind: 'none', family: familyOf(word), ...withInput(words, word, word) };
}
