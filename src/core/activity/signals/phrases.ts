/** What no word tells by itself: "снято с плана", "включено в план на 2024 год", "вне компетенции", "без движения", "готов на треть". */
import { phrasesOf } from '../lexicon/phrase-index';
import type { Word } from '../segments/segments';
import { IS } from '../words/word-classes';
import { type Found, readAmount } from './signal';

/** How far behind "снят" stands what it was taken off. */
const REACH = 6;
/** What a measure can be taken off; "снято с контроля" is work done. */
const PLANS =
  /^(?:план|афиш|календар|повестк|график|программ|перечн|списк|репертуар|заявк|расписан|бюджет|госпрограмм|сетк|торг|схем|карт|исполнени|заказ|продаж|рассмотрени|обсуждени|голосовани)/;
const LATER = /^(?:следующ|будущ)/;
const MONTH = /^(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;
const TAKEN_OFF =
  /^(?:снять|убрать|исключить|вычеркнуть|изъят[аоы]?|изъяли|сня(?:т[аоы]?|ли?|ла|ло)|удал(?:ен[аоы]?|или?|ила)|(?:убра|выброше|вымара|списа)(?:н[аоы]?|ли?|ла|ло)|выбросил[аи]?|выкину(?:т[аоы]?|ли?|ла|ло)|исключ(?:ен[аоы]?|ил[аио]?)|вычеркн[а-я]+|вывед(?:ен[аоы]?)|вывел[иа]?|выпал[аои]?|выбыл[аои]?)$/;
const OWN_LINES = /^(?:план|график|программ|календар|повестк|афиш)/;
/** Shares in words. */
const SHARE = /^(?:половин|трет[ьи]|четверт|процент|наполовину|частично|полностью|двум|дв[еух]+)/;
/** "Готов к участию", "готовность к сотрудничеству": a promise; "готов к сезону", "к сдаче" is a state. */
const WILLING =
  /^(?:участи|сотрудничеств|взаимодействи|диалог|обсуждени|рассмотрени|проведени|реализаци|приему|приезду|встреч)/;
const NO_PROGRESS = /^(?:информаци|сведени|движен|исполнен|прогресс|подвиж|результат|выполнен|динамик|изменени|сдвиг)/;
/** What is prepared over months and then goes on: no promise of a later day. */
const SEASONS =
  /^(?:отопительн|осенне|зимн|летн|весенн|паводк|пожароопасн|сезон|учебн|эксплуатаци|экзамен|егэ|огэ|посевн|уборочн|выбор)/;

const EVENT =
  /^(?:мероприят|поезд|сесси|тур$|старт|заезд|праздник|ярмар|форум|поход|сплав|забег|заплыв|регат|гонк|эстафет|смотр|бал$|вечер|премьер|гастрол|представлени|шоу|парад|шестви|митинг|сходк?$|рейс|гулянь)/;
const SOUGHT =
  /^(?:подрядчик|инвестор|помещени|исполнител|специалист|площадк|финанс|источник|партн|поставщик|тренер|кандидат|средств)/;

/** The family of "без результата": whatever led to it. */
export const TO_NO_END = 'безре';

/** What the words from `index` on say together, or null. */
export function readPhrase(words: readonly Word[], index: number): Found | null {
  const word = words[index];
  const next = words[index + 1];
  const afterNext = words[index + 2];
  if (word === undefined || (word.is & IS.opener) === 0) return null;
  const { text, start, end } = word;
  const some = (pattern: RegExp): boolean => words.some((other) => other !== word && pattern.test(other.text));
  for (const phrase of phrasesOf(text)) {
    if (!phrase.word.test(text)) continue;
    if (phrase.next !== undefined && !phrase.next.test(next?.text ?? '')) continue;
    if (phrase.afterNext !== undefined && !phrase.afterNext.test(afterNext?.text ?? '')) continue;
    if (phrase.with !== undefined && !some(phrase.with)) continue;
    if (phrase.and !== undefined && !some(phrase.and)) continue;
    if (phrase.without !== undefined && some(phrase.without)) continue;
    const last = phrase.afterNext !== undefined ? afterNext : phrase.next !== undefined ? next : word;
    // "На бумаге".
    const from = text === 'бумаге' || words[index - 1]?.text === 'в' ? words[index - 1] : undefined;
    return { kind: phrase.kind, start: from?.start ?? start, end: last?.end ?? end, family: text.slice(0, 5) };
  }
  if (/^готов(?:а|о|ы|ность|ности|ностью)?$/.test(text)) return readReadiness(words, index);
  if (TAKEN_OFF.test(text)) return readTakenOff(words, index);
  if (/^реш(?:ено|или?|ил[ао])$|^велен?[ол]|^договорил(?:и|а)сь$/.test(text)) return readDecision(words, index);
  if (text === 'идет' && words[index - 1]?.text === 'речь') return { kind: 'receipt', start, end };
  if (next === undefined) return null;
  // "Бесхозяйные сети остались бесхозяйными".
  if (/^остал(?:ась|ся|ось|ись)$/.test(text) && /(?:[ыи]ми?|ой)$/.test(next.text)) {
    const isSame = words
      .slice(0, index)
      .some((other) => other.text.length > 6 && other.text.slice(0, 6) === next.text.slice(0, 6));
    return isSame ? { kind: 'none', start, end: next.end } : null;
  }
  if (/^(?:(?:включ|внес)(?:ен[аоы]?|ил[аи]?|л[аи])|вош(?:ел|л[аио]))$/.test(text)) {
    const isLater = words.some(
      (other, at) =>
        other.year !== null ||
        /^(?:следующ|будущ)/.test(other.text) ||
        (MONTH.test(other.text) && words[at - 1]?.text === 'на'),
    );
    return isLater && some(/^(?:план|программ|график|бюджет|адресн)/) ? { kind: 'promise', start, end } : null;
  }
  if (/^назначен[аоы]?$/.test(text) && next.text === 'на' && (afterNext?.value ?? 0) < 32)
    return { kind: 'promise', start, end };
  const isWithout =
    text === 'без' &&
    (words.length < 5 || words.every(({ form, sense }) => form === null && sense !== 'work')) &&
    ((next.sense === 'input' && index > 0) ||
      (next.sense === 'deed' && !next.text.startsWith('раздел')) ||
      NO_PROGRESS.test(next.text));
  const family = next.text.startsWith('результат') ? TO_NO_END : '';
  return isWithout ? { kind: 'none', start, end: next.end, family } : null;
}

/** "Решено провести", "решили открыть": nothing is done yet. */
function readDecision(words: readonly Word[], index: number): Found | null {
  const verb = words.slice(index + 1).find(({ form }) => form === 'infinitive');
  // "Решено повременить с ярмаркой".
  if (verb !== undefined && /^(?:повремен|обожд|подожд|воздерж)/.test(verb.text))
    return { kind: 'cancel', start: words[index]?.start ?? 0, end: verb.end, family: 'повре' };
  // "Решено объединить со следующим": this one is not held.
  const after = verb === undefined ? -1 : words.indexOf(verb);
  if (
    verb !== undefined &&
    /^(?:соедин|объедин|совмест|сли)/.test(verb.text) &&
    words.some(
      ({ text, year }, at) =>
        at > after &&
        ((LATER.test(text) && /^со?$/.test(words[at - 1]?.text ?? '')) ||
          words.some((other, place) => place < after && other.year !== null && other.year < (year ?? 0))),
    )
  )
    return { kind: 'cancel', start: words[index]?.start ?? 0, end: verb.end, family: 'соеди' };
  // "Решили от аллеи отказаться".
  if (verb?.text === 'отказаться' && words.some(({ text }) => text === 'от'))
    return { kind: 'cancel', start: words[index]?.start ?? 0, end: verb.end, family: 'отказ' };
  const isOff = verb === undefined || verb.sense === 'cancel' || verb.text.startsWith('отказ');
  if (isOff || words[words.indexOf(verb) - 1]?.text === 'не') return null;
  return { kind: 'promise', start: words[index]?.start ?? 0, end: verb.end };
}

function readTakenOff(words: readonly Word[], index: number): Found | null {
  const { text, start, end } = words[index] ?? { text: '', start: 0, end: 0 };
  // "Из списков очередников исключены 9 семей": they were given what they waited for.
  if (words.some((other) => /^(?:очередник|нуждающ|должник|аварийных$|ветхих$|неблагополучных$)/.test(other.text)))
    return null;
  const plan =
    findPlan(words.slice(index + 1, index + 1 + REACH)) ?? findPlan(words.slice(Math.max(index - REACH, 0), index));
  if (plan === null) return readCalledIn(words, index);
  // "Удалены из списка 5 умерших": only a plan's own lines are measures.
  if (
    text.startsWith('удал') &&
    (readAmount(words) > 0 || !words.some(({ text: list }, at) => OWN_LINES.test(list) && words[at - 1]?.text === 'из'))
  )
    return null;
  return { kind: 'cancel', start: Math.min(start, plan.start), end: Math.max(end, plan.end), family: text.slice(0, 5) };
}

/** "Вечер сняли за час до начала": what was to be held; but "ограничения сняли накануне". */
function readCalledIn(words: readonly Word[], index: number): Found | null {
  const word = words[index];
  const before = words.findIndex(
    ({ text }, at) =>
      text === 'накануне' ||
      (words[at - 1]?.text === 'до' && /^(?:начала|старта|открытия|премьеры|выхода)$/.test(text)),
  );
  const isEvent = words.some(({ text, sense, form }) => form === null && (sense === 'work' || EVENT.test(text)));
  if (word === undefined || before < 0 || !isEvent || !/^сня[тл]/.test(word.text)) return null;
  if (words.some(({ text, sense }) => sense === 'act' || /^(?:фильм|ролик|показани|сюжет|клип|урожа)/.test(text)))
    return null;
  return { kind: 'cancel', start: word.start, end: word.end, family: word.text.slice(0, 5) };
}

/** "С плана", "из программы этого года", "с апреля". */
function findPlan(words: readonly Word[]): Found | null {
  const at = words.findIndex(
    ({ text }, place) =>
      (PLANS.test(text) &&
        !/^(?:согласно|по)$/.test(words[place - 1]?.text ?? '') &&
        // "В связи с исполнением" says why.
        words[place - 2]?.text !== 'связи') ||
      (MONTH.test(text) && words[place - 1]?.text === 'с'),
  );
  const opener = words.slice(0, Math.max(at, 0)).find(({ text }) => /^(?:со?|из)$/.test(text));
  return opener === undefined ? null : { kind: 'cancel', start: opener.start, end: words[at]?.end ?? 0 };
}

/** A share of readiness is progress, a will is a promise: "готов на 42 %", "готов принять делегацию". */
function readReadiness(words: readonly Word[], index: number): Found | null {
  const { text, start, end } = words[index] ?? { text: '', start: 0, end: 0 };
  // "Документы не готовы".
  const before = words[index - 1];
  if (before?.text === 'не') return { kind: 'none', start: before.start, end, family: 'готов' };
  const after = words.slice(index + 1, index + 4);
  const isWill = after.some(({ form, text: other }) => form === 'infinitive' || WILLING.test(other));
  if (isWill) return { kind: 'promise', start, end };
  if (words.some((other) => other.value !== null && other.value > 0) || words.some((other) => SHARE.test(other.text)))
    return { kind: 'deed', start, end, strength: 'strong', family: 'готов' };
  return /^готовност/.test(text) || after.length > 3
    ? null
    : { kind: 'deed', start, end, strength: 'weak', family: 'готов', isPresent: true };
}

/** Whether a present verb only tells that something is being prepared or looked for, not that it takes place. */
export function isPreparing(words: readonly Word[]): boolean {
  const at = words.findIndex(({ text }) => /^(?:подготовк[аи]$|подготовительн|поиск[аи]?$|подбор$)/.test(text));
  if (at < 0 || readAmount(words) > 0) return false;
  // "Проводится работа по подготовке", "подготовка спортсменов": the work is what goes on.
  const [subject, next, afterNext] = words.slice(at, at + 3);
  if (
    (words.at(-1) === subject && subject?.text !== 'поиски') ||
    words.some(({ text }) => text.startsWith('подготовительн'))
  )
    return true;
  if (words.some(({ text }) => /^работ[аы]$/.test(text))) return false;
  // "Поиски продолжаются" are work, "поиск подрядчика" leads to it.
  if (subject?.text === 'поиски') return SOUGHT.test(next?.text ?? '');
  if (subject?.text.startsWith('подготовк') === true)
    return next?.text === 'к' && !SEASONS.test(afterNext?.text ?? '')
      ? true
      : /^(?:документ|проект|конкурс|аукцион|контракт|соглашен|договор)/.test(next?.text ?? '');
  return !/^(?:пропавш|погибш|люд|гражд|ребен)/.test(next?.text ?? '');
}
