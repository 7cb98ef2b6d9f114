/** What a segment says that has no telling verb: a count, a nought, a term, a check named beside what it found. */
import type { Segment, Word } from '../segments/segments';
import { IS } from '../words/word-classes';
import { isValue } from './headings';
import { readIdleInstead } from './idle-instead';
import { UNIT } from './noughts';
import { type Found, isAimed, isCode, readAmount, readPart, readYear } from './signal';

/** What such a segment says; nothing for most. Longer than most: one list of shapes, each tried where those before it were not met. */
export function readVerbless(segments: readonly Segment[], index: number): Found[] {
  const segment = segments[index];
  if (segment === undefined) return [];
  const { words, sentence } = segment;
  const before = segments[index - 1]?.sentence === sentence ? segments[index - 1] : undefined;
  const after = segments[index + 1]?.sentence === sentence ? segments[index + 1] : undefined;
  const idle = readIdleInstead(segment, before);
  if (idle !== null) return [idle];
  const found =
    before === undefined
      ? (readTerm(segment, after) ?? (index === 0 ? readGoal(segment, after) : null))
      : readLoneNought(words, before);
  if (found !== null) return [found];
  const [first] = words;
  const last = words.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    words.some(({ sense, form }) => sense === 'condition' || form === 'infinitive')
  )
    return [];
  // "На 8 улицах свет есть".
  const there = words.find(({ text }) => text === 'есть');
  if (there !== undefined && readPart(words) > 0) return [{ kind: 'receipt', start: there.start, end: there.end }];
  if (readAmount(words) === 0) {
    const often = findOften(segment, after?.mark === '-' ? after : undefined);
    if (
      often !== undefined &&
      (before === undefined || words.length === 2) &&
      (isAct(words) || words.some(({ sense, form }) => sense === 'work' && form === null))
    )
      return [
        {
          kind: 'deed',
          start: first.start,
          end: Math.max(last.end, often.end),
          strength: 'weak',
          family: HABIT,
          isPresent: true,
        },
      ];
    if (isAct(words) || isValue(segment, before)) return [{ kind: 'work', start: first.start, end: first.end }];
    const work = words.find(({ sense }) => sense === 'work');
    return work === undefined || before !== undefined
      ? readWorkPhraseList(words)
      : [{ kind: 'work', start: work.start, end: work.end }];
  }
  if (segment.opening === 'relative' || segment.opening === 'reason') return [];
  // "Показатель (1 ед.) не достигнут", "ассигнования в сумме 500 тыс. возвращены".
  if (segment.mark === '(' && before?.words.some(({ text }) => /^(?:показател|значени|план)/.test(text)) === true)
    return [];
  if (words.some(({ text, form }) => form !== null && /^(?:возвра|верну)/.test(text))) return [];
  const isLone = words.length <= 2 && first.isNumber && before !== undefined;
  // "Советской, 8" is an address, "двух городов" a name.
  // "Тестирование, 412 студентов" counts.
  const isCount =
    words.length === 2 && (words[0]?.value ?? 0) > 1 && /(?:ов|ев|ей|ий|[иео]к|ц|ят)$/.test(words[1]?.text ?? '');
  if (isLone && segment.mark === ',' && !isCount && !isAct(before.words)) return [];
  // "Были три встречи".
  const isThere = /^был[аио]?$/.test(first.text);
  // "В этом – три выпуска", "в этом три выпуска".
  const isOwnCount = /^[-(]$/.test(segment.mark) || (first.text === 'в' && words[1]?.text === 'этом');
  const counts = ({ isNumber, value, text }: Word, at: number): boolean =>
    (isNumber || isThere || (isOwnCount && SPELT.test(text))) && (value ?? 0) > 0 && !isCode(words, at);
  if (!words.some(counts)) return isValue(segment, before) ? [{ kind: 'work', start: first.start, end: last.end }] : [];
  // "При плане 3 выезда", "плановое значение 15".
  if (words.every(({ value }, at) => (value ?? 0) === 0 || (isAimed(words, at) && words[at - 1]?.text !== 'из')))
    return [];
  // "План – 5 встреч": meant, not done.
  if (
    (first.text === 'план' && words.length < 5) ||
    (before !== undefined &&
      /^[-:]$/.test(segment.mark) &&
      before.words.length < 3 &&
      /^(?:план|лимит|target|goal)$/.test(before.words[0]?.text ?? ''))
  )
    return [];
  const named = isLone ? before.words : words;
  const number = words.findIndex(({ value }) => value !== null && value > 0);
  // The number and what it counts are what tells.
  const beside = isLone ? named.at(-1) : words[number - 1];
  const start =
    (words[number + 1] === undefined || isLone ? beside : undefined)?.start ?? words[number]?.start ?? first.start;
  const noun = words.slice(number + 1, number + 4).find(({ sense }) => sense === 'work' || sense === 'count');
  const end = (noun ?? words[number + 1] ?? words[number] ?? last).end;
  if (named.some(({ sense }) => sense === 'flaw' || sense === 'former')) return [];
  if (named.some(({ sense, text }) => sense === 'input' || sense === 'receipt' || text.startsWith('жалоб')))
    return [{ kind: 'receipt', start, end }];
  // "8 выездных приёмов" and "рейды – 14", but not "слёт двух регионов".
  const counted = named === words ? words.slice(number) : named;
  const isWork = counted.some(({ sense }) => sense === 'work' || sense === 'count');
  // "Степень готовности – 85 %".
  const isShare = named.some(({ text }) => text.startsWith('готовност'));
  return [{ kind: 'deed', start, end, strength: isShare ? 'strong' : isWork ? 'weak' : 'tally' }];
}

/** "Отсыпка дороги", "замена вытяжки": an act by its name, with what it was done to. */
const ACT =
  /^(?:[а-я]{3,}(?:ание|ение|ация|овка|аж)|(?:об|от|за|вы|пере|под|про|ра[зс]|на|до|по|у|с)[а-я]{2,}[бвгдзжклмнпрстшй]ка|ремонт|замена|в[ыз]воз|выпуск|посев|[а-я]*кос|отлов|отстрел|сбор|прием|объезд|обход|выезд|осмотр|выдача)$/;
/** Only where and what it is: "площадка", "задание"; and what comes in: "рассмотрение жалоб". */
const NO_ACT =
  /^(?:площадк|остановк|ставк|обстановк|листовк|справк|заявк|здани|задани|положени|отделени|учреждени|помещени|предприяти|населени|собрани|отсутстви|наличи|рассмотрени|прием|организаци|администраци|делегаци|ситуаци|поступлени|решени|предложени|обращени|заявлени|поручени|управлени|исполнени|реализаци|выполнени|мероприяти|финансировани|достижени|соглашени|постановлени|распоряжени|подготовк|строительств)/;
const isAct = ([first, second]: readonly Word[]): boolean =>
  second !== undefined &&
  !second.isNumber &&
  first?.form !== 'infinitive' &&
  ACT.test(first?.text ?? '') &&
  !NO_ACT.test(first?.text ?? '');

const readWorkPhraseList = (words: readonly Word[]): Found[] => {
  const work = readWorkPhrase(words);
  return work === null ? [] : [work];
};

/** "При наличии средств" names a condition, "в ходе исполнения" the measure itself. */
const NO_COURSE =
  /^(?:реализаци|исполнени|выполнени|год|отчетн|подготовк|работ|отсутстви|наличи|услови|поддержк|участи|этом|содействи|финансировани|необходимост|возможност|желани|появлени|поступлени|угроз|школ|дом|город|библиотек|музе|центр|клуб|храм|больниц|отдел|администрац|министерств|совет|глав|губернатор|вуз|университет|комитет|управлени|департамент)/;

/** "При выезде", "по итогам пяти проверок", "в ходе рейда": the work that a finding comes from. */
export function readWorkPhrase(words: readonly Word[]): Found | null {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    // "Осмотром от 12 мая не найдено".
    if ((word.is & IS.checking) !== 0) return { kind: 'work', start: word.start, end: word.end };
    // "В ходе облав": whatever went on, it did.
    const isCourse = ((words[index - 1]?.is ?? 0) & IS.course) !== 0 && !NO_COURSE.test(word.text);
    const isLookedOver = (word.is & IS.lookedOver) !== 0;
    if (word.sense !== 'work' && !isCourse && !isLookedOver) continue;
    const before = words.slice(Math.max(index - 4, 0), index).reverse();
    const opener = before.find(({ text }) =>
      /^(?:при$|после$|благодаря|ходе|итогам|результат|время|процессе|основании|рамках)/.test(text),
    );
    if (opener !== undefined) return { kind: 'work', start: opener.start, end: word.end };
    if (before.some(({ value }) => value !== null && value > 0))
      return { kind: 'work', start: word.start, end: word.end };
  }
  return null;
}

const MONTHS = /^(?:январ|феврал|март|апрел|ма[йея]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;

const SEASON_OF = /^(?:весны|лета|осени|зимы)$/;

const SEASON =
  /^(?:весну|лето|осень|зиму|каникул|январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)/;

/** "Задача на год – вовлечь дальние сёла". */
const readGoal = ({ words }: Segment, next: Segment | undefined): Found | null =>
  words.length < 6 &&
  words.some(({ text }) => /^(?:задача|цель)$/.test(text)) &&
  next?.mark === '-' &&
  next.words[0]?.form === 'infinitive'
    ? { kind: 'promise', start: words[0]?.start ?? 0, end: next.words[0].end }
    : null;

/** "Срок исполнения - 2024 год": nothing but when. */
function readTerm({ words }: Segment, next: Segment | undefined): Found | null {
  const [first] = words;
  // "Весной", "после торгов".
  if (
    first !== undefined &&
    next === undefined &&
    words.length < 3 &&
    /^(?:весной|летом|осенью|зимой|после)$/.test(first.text)
  )
    return { kind: 'promise', start: first.start, end: words.at(-1)?.end ?? first.end };
  // "Монтаж – весной".
  const isSeason = next?.words.length === 1 && /^(?:весной|летом|осенью|зимой)$/.test(next.words[0]?.text ?? '');
  if (first !== undefined && isSeason && words.length < 5 && ACT.test(first.text))
    return { kind: 'promise', start: first.start, end: next?.words[0]?.end ?? first.end };
  // "Не позднее 25 декабря".
  const isBy =
    first?.text === 'до' || (first?.text === 'не' && /^(?:поз(?:днее|же)|ран(?:ее|ьше))$/.test(words[1]?.text ?? ''));
  if (
    isBy &&
    words.length < 5 &&
    next === undefined &&
    words.some(({ text }) => MONTHS.test(text) || SEASON_OF.test(text))
  )
    return { kind: 'promise', start: first?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  // "Новая дата – май", "план. на дек."
  if (
    /^нов(?:ая|ый|ые)$/.test(first?.text ?? '') &&
    /^(?:дат[аы]|сроки?)$/.test(words[1]?.text ?? '') &&
    words.length < 4 &&
    next !== undefined
  )
    return { kind: 'cancel', start: first?.start ?? 0, end: next.words.at(-1)?.end ?? 0, family: 'новая' };
  if (first?.text === 'план' && first.isCut && words[1]?.text === 'на')
    return { kind: 'promise', start: first.start, end: words.at(-1)?.end ?? first.end };
  // "Рубки ухода – на зиму".
  const isAhead =
    next?.mark === '-' &&
    next.words[0]?.text === 'на' &&
    next.words.length < 4 &&
    SEASON.test(next.words.at(-1)?.text ?? '');
  if (first !== undefined && isAhead && readAmount(words) === 0 && !words.some(({ form }) => form === 'past'))
    return { kind: 'promise', start: next.words[0]?.start ?? first.start, end: next.words.at(-1)?.end ?? first.end };
  // "Строительство – после 2025 года".
  const isAfter = next?.mark === '-' && next.words[0]?.text === 'после' && (next.words[1]?.year ?? null) !== null;
  if (first !== undefined && isAfter && readAmount(words) === 0)
    return { kind: 'promise', start: next.words[0]?.start ?? first.start, end: next.words.at(-1)?.end ?? first.end };
  // "Старт 15 ноября".
  if (
    words.length < 5 &&
    /^(?:начало|старт)$/.test(first?.text ?? '') &&
    next === undefined &&
    words.some(({ text }) => MONTHS.test(text))
  )
    return { kind: 'promise', start: first?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  // "Дата открытия – 15 декабря", "по графику – октябрь".
  const isDay = /^дат[аы]$/.test(first?.text ?? '') && /(?:ния|тия|ции|а|да)$/.test(words[1]?.text ?? '');
  const isListed = first?.text === 'по' && /^(?:графику|плану)$/.test(words[1]?.text ?? '');
  if (
    (isDay || isListed) &&
    words.length === 2 &&
    next?.mark === '-' &&
    next.words.length < 4 &&
    next.words.some(({ text }) => MONTHS.test(text))
  )
    return { kind: 'promise', start: first?.start ?? 0, end: next.words.at(-1)?.end ?? 0 };
  if (first === undefined || !/^(?:срок|начало|старт|исполнение$)/.test(first.text)) return null;
  const all = next === undefined ? words : [...words, ...next.words];
  const isNamed =
    readYear(all) !== null ||
    all.some(({ text }) => /^(?:весной|летом|осенью|зимой)$/.test(text)) ||
    // "Старт – в сентябре": the term is all that is said.
    (words.length < 3 &&
      next !== undefined &&
      next.words.length < 4 &&
      next.words.some(({ text }) => MONTHS.test(text)));
  return !isNamed ? null : { kind: 'promise', start: first.start, end: all.at(-1)?.end ?? first.end };
}

/** Nominatives: "три выпуска", but "слёт двух регионов". */
const SPELT = /^(?:дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|двое|трое)$/;

/** The family of work that is named without a verb, with how often it is done. */
export const HABIT = 'часто';

/** "Ежедневно", "каждый вторник", "раз в неделю": in a segment or in the one behind its dash. */
function findOften({ words, has }: Segment, behind: Segment | undefined): Word | undefined {
  if (((has | (behind?.has ?? 0)) & IS.often) === 0) return undefined;
  return [...words, ...(behind?.words ?? [])].find(({ is, text }, at, all) => {
    const next = all[at + 1]?.text ?? '';
    if (text === 'раз') return next === 'в';
    if (text === 'по')
      return /^(?:график|вызов|понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)[а-я]*$/.test(next);
    return (is & IS.often) !== 0;
  });
}

/** The family of a nought that counts work itself, which no complaint that came in makes up for. */
export const OWN_WORK = 'рейдо';

/** "Рейд по остановкам – 0 протоколов". */
const isOfCheck = (counted: Word | undefined, { words: [check] }: Segment): boolean =>
  ((counted?.is ?? 0) & IS.sanction) !== 0 && check?.sense === 'work' && check.form === null;

/** "Количество участников - 0". */
function readLoneNought(words: readonly Word[], before: Segment): Found | null {
  const [nought] = words;
  if (nought === undefined || nought.value !== 0) return null;
  // "0 из 12".
  const rest = words.slice(words[1]?.text === 'из' && words[2]?.isNumber === true ? 3 : 1);
  if (rest.length > 1 && !rest.every(({ text }) => UNIT.test(text))) return null;
  // "0 (ноль)" says it twice.
  if (
    before.words.some(({ value, sense }) => value === 0 || sense === 'flaw') ||
    rest[0]?.sense === 'flaw' ||
    isOfCheck(rest[0], before)
  )
    return null;
  const counted = before.words.at(-1);
  const family = counted?.sense === 'work' ? OWN_WORK : '';
  return { kind: 'none', isNought: true, family, start: counted?.start ?? nought.start, end: nought.end };
}
