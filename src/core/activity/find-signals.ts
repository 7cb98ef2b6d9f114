/** Finds in each segment the words that speak for one verdict or another. */

import { isEnglish, readEnglish } from './english/clause';
import { endsReason, turnEnglish } from './english/turns';
import type { Lexicon } from './lexicon/lexicon';
import { isLatin, isStrange } from './segments/scripts';
import type { Segment, Word } from './segments/segments';
import { isReplaced, readAnswer, readReplacement } from './signals/answers';
import { CANCEL_NOUN } from './signals/cancellations';
import { headingsOf } from './signals/headings';
import { readNegation } from './signals/negations';
import { readZero, readZeroOf } from './signals/noughts';
import { readPredicate } from './signals/predicates';
import { LATER_ON } from './signals/put-off';
import { boundDenials, readMeeting } from './signals/scope';
import { type Found, readAmount, readShare, readYear, type Setting, type Signal } from './signals/signal';
import { toSignal, traitsOf } from './signals/traits';
import { isAllThat, isAnswer, isUnknown } from './signals/turns/asked';
import { readMovedTime } from './signals/turns/moved-time';
import { readNewDay } from './signals/turns/new-day';
import { readHandedOver, readOrder } from './signals/turns/orders';
import { readParts } from './signals/turns/parts';
import { settingOf } from './signals/turns/setting';
import {
  comesAfter,
  concedes,
  isGladly,
  isGrounds,
  isTurned,
  isUndenied,
  liftsAct,
  makesUp,
  onlyTells,
  readInOthers,
  readInstead,
  staysAsItWas,
  turnsToGood,
} from './signals/turns/turns';
import { readUnmet } from './signals/turns/unmet';
import { tellPredicates } from './signals/unknown-predicates';
import { readVerbless, readWorkPhrase } from './signals/verbless';
import { indexYears, NO_YEARS, type YearIndex, yearOfDeed } from './years';

export interface Signals {
  readonly segments: readonly Segment[];
  readonly signals: readonly Signal[];
  readonly years: YearIndex;
}

/** Who decides, tells others: "мэр объявил, что салюта не будет". */
const TELLS = /^(?:реш(?:ил|ен)|объяви|уведоми|сообщи|заяви|предупреди|извести)/;

/** What a measure itself did not do is no circumstance of it. */
const UNDONE = /^(?:прове|прово|состо|выпол|испол|реали|осуще)/;

/** The signals of all segments in reading order. Longer than most: what a segment says is turned by those around it, one turn after the other. */
export function findSignals(given: readonly Segment[], lexicon: Lexicon, reportingYear: number): Signals {
  const segments = tellPredicates(given);
  const signals: Signal[] = [];
  const years = indexYears(segments);
  const areEnglish = segments.some(({ words }) => isEnglish(words));
  const headings = headingsOf(segments);
  let inReason = false;
  /** The last segment that a clause behind it turned to the good. */
  let turned = Number.NaN;
  /** The last sentence that spoke of former times. */
  let formerly = Number.NaN;
  for (const [index, segment] of segments.entries()) {
    const { words, opening, sentence } = segment;
    const opens = segments[index - 1]?.sentence !== sentence;
    const saysReason = opens && /^причин/.test(words[0]?.text ?? '');
    if (opens || opening === 'contrast' || (opening === 'colon' && readAmount(words) > 0)) inReason = false;
    if (areEnglish && endsReason(segments, index)) inReason = false;
    // What a reason is given for stands before it, or else behind the next mark.
    const follows = signals.at(-1)?.sentence === sentence;
    if ((opening === 'reason' && follows) || saysReason) inReason = true;
    // "Due to lack of funds the course was cancelled": no comma ends the reason.
    const isWhole = areEnglish && opens && segments[index + 1]?.sentence !== sentence;
    const isAside =
      (inReason ||
        concedes(segments, index) ||
        comesAfter(segments, index) ||
        opening === 'reason' ||
        opening === 'relative') &&
      !isWhole;
    const setting = settingOf(segment, lexicon, isAside);
    const found = !isLatin(words)
      ? readSegment(setting)
      : areEnglish
        ? turnEnglish(segments, index, readEnglish(setting), reportingYear)
        : readZeroOf(words);
    if (isAllThat(segments, index)) continue;
    if (isUnknown(segments, index))
      found.splice(0, found.length, {
        kind: 'none',
        start: words[0]?.start ?? 0,
        end: words.at(-1)?.end ?? 0,
        family: 'неизв',
      });
    if (isAnswer(segments, index)) found.splice(0, found.length, ...found.filter(({ kind }) => kind !== 'none'));
    if (found.length > 0 && turnsToGood(segments, index, turned))
      found.splice(0, found.length, ...found.filter(isUndenied(words)));
    if (found.some(({ isFinding }) => isFinding) && isGladly(segments, index))
      found.splice(0, found.length, ...found.filter(({ isFinding }) => !isFinding));
    if (found.some(({ kind }) => kind === 'deed'))
      found.splice(0, found.length, ...found.filter((each) => !onlyTells(segments, index, each)));
    if (words[0]?.text === 'ни' && isTurned(segments, index)) turned = index;
    if (staysAsItWas(segments, index)) {
      while (signals.at(-1)?.segment === index - 1) signals.pop();
      found.push({ kind: 'none', start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, family: 'остал' });
    }
    // "Выдача – 14, аннулирование – 0": an act that is counted.
    if (words.length < 3 && segments[index + 1]?.mark === '-' && segments[index + 1]?.words[0]?.isNumber === true)
      found.splice(
        0,
        found.length,
        ...found.filter(({ kind }) => kind !== 'cancel' || !CANCEL_NOUN.test(words.at(-1)?.text ?? '')),
      );
    const done = found.some(({ kind }) => kind === 'none') ? readInOthers(segments, index) : null;
    if (done !== null) found.splice(0, found.length, done);
    const bounded = boundDenials(segments, index, found);
    if (bounded !== found) found.splice(0, found.length, ...bounded);
    // "Отложили было, но деньги нашлись": meant, and given up.
    if (segments[index + 1]?.opening === 'contrast')
      found.splice(0, found.length, ...found.filter(({ end }) => !isGivenUp(words, end)));
    const instead = readInstead(words);
    const day = opens ? null : readNewDay(words, signals.at(-1)?.sentence === sentence ? signals.at(-1) : undefined);
    // "Назначено на 17 марта и проведено".
    if (day !== null) found.splice(0, found.length, day, ...found.filter(({ joined }) => joined === true));
    const met = readUnmet(segments, index, instead.length > 0 ? instead : found);
    if (met !== found) found.splice(0, found.length, ...met);
    const answer = readAnswer(segments, index, found[0]);
    if (answer !== null || isReplaced(segments, index))
      found.splice(0, found.length, ...(answer === null ? [] : [answer]));
    // "Введено 0 м вместо 400 м": what was aimed at.
    const isAim = words[0]?.text === 'вместо' && words[1]?.isNumber === true && !readShare(words);
    const order = readOrder(segments, index, signals.at(-1)) ?? readHandedOver(segments, index);
    if (order !== null) found.splice(0, found.length, order);
    const moved = readMovedTime(segments, index, reportingYear);
    if (moved !== null) found.splice(0, found.length, moved, ...found.filter(({ kind }) => kind === 'cancel'));
    if (found.length === 0)
      found.push(...makesUp(segments, index), ...readReplacement(segments, index), ...readParts(segments, index));
    if (found.length === 0 && !isAim) found.push(...(readMeeting(segments, index) ?? readVerbless(segments, index)));
    // "Планировалось 100, пришло 160".
    const isAimedAt =
      isMeant(words) && segments[index + 1]?.sentence === sentence && readAmount(segments[index + 1]?.words ?? []) > 0;
    if (isAimedAt) found.splice(0, found.length, ...found.filter(({ kind }) => kind === 'cancel'));
    if (found.length === 0) continue;
    // "Невзирая на отказ двоих, ансамбль записал альбом": what was conceded decides nothing.
    if (opens && concedes(segments, index) && segments[index + 1]?.sentence === sentence)
      found.splice(0, found.length, ...found.filter(({ kind }) => kind !== 'none' && kind !== 'cancel'));
    // "Прежде приём отменяли": of former times.
    const isFormerly = setting.isFormer && found.every(({ kind }) => kind === 'cancel' || kind === 'none');
    if (setting.isFormer) formerly = sentence;
    // "Последний раз собирались в 2019 году (12 человек)".
    const isNow = words[1]?.text === 'этом' || segments[index - 1]?.words[1]?.text === 'этом';
    if (formerly === sentence && !isNow && found.every(({ strength }) => strength === 'tally')) continue;
    const areGrounds = found.some(({ kind }) => kind === 'cancel' || kind === 'none') && isGrounds(segments, index);
    const traits = traitsOf(segments, index, isAside || isFormerly, reportingYear, headings[index] ?? null);
    // "Оргкомитет решил, что лагеря не будет".
    const isDecided = !opens && segments[index - 1]?.words.some(({ text }) => TELLS.test(text)) === true;
    // "Заморожено с 2019 года": stands still, and is not called off now.
    const isSince = words.some(
      ({ year }, at) => year !== null && year < reportingYear && /^со?$/.test(words[at - 1]?.text ?? ''),
    );
    // "Дату передвинули, потом сняли", "сплав запретили, его сняли": what was put off.
    const isTaken =
      (words.length < 3 || words.some(({ text }) => /^(?:его|ее|их)$/.test(text))) &&
      signals.at(-1)?.kind === 'cancel' &&
      signals.at(-1)?.sentence === sentence;
    for (const one of found) {
      // "Перешло в план 2022 года": this very year.
      if (one.family === LATER_ON && readYear(words) === reportingYear) continue;
      const isOff =
        isDecided &&
        one.kind === 'none' &&
        words.some(({ sense, start, end }) => sense === 'future' && start >= one.start && end <= one.end);
      let each: Found = one;
      if (isOff || (isTaken && /^(?:сня|убра|вычер)/.test(one.family ?? ''))) each = { ...one, kind: 'cancel' };
      else if (one.kind === 'cancel' && isSince) each = { ...one, kind: 'none' };
      else if (one.kind === 'cancel' && liftsAct(segments, index, one.start)) each = { ...one, kind: 'deed' };
      const { kind, end, strength = 'strong', isPresent = false } = each;
      const isDated = kind === 'deed' && !isPresent && !traits.isCurrent && years.all.length > 0;
      // "2021 – ни одного выезда, 2022 – 3": the year before the dash is the count's own.
      const label = strength === 'tally' && words.length === 1 ? (segments[index - 1]?.words ?? []) : [];
      const said = label.length === 1 ? (label[0]?.year ?? null) : yearBehind(segments, index);
      const own = isDated ? (said ?? doneIn(signals, segment, yearOfDeed(years, segment, index, end), strength)) : null;
      const isGround = areGrounds && kind !== 'deed' && !UNDONE.test(each.family ?? '');
      signals.push(toSignal(each, isGround ? { ...traits, isAside: true } : traits, own));
    }
  }
  return { segments, signals, years: signals.length === 0 && isStrange(segments, areEnglish) ? NO_YEARS : years };
}

/** "Сняли ещё при прежнем главе, в 2018-м": the year stands behind a comma, alone. */
function yearBehind(segments: readonly Segment[], index: number): number | null {
  const next = segments[index + 1];
  if (next === undefined || next.sentence !== segments[index]?.sentence || next.words.length > 4) return null;
  const [first, second] = next.words;
  const year = second?.year ?? null;
  const isWhen =
    /^(?:в|еще)$/.test(first?.text ?? '') && next.words.every(({ form, year: own }) => form === null || own !== null);
  return isWhen && (segments[index + 2]?.opening ?? 'sentence') !== 'mark' ? year : null;
}

/** A count without a verb, and what was done "тогда же", are of the year of the deed before. */
function doneIn(
  signals: readonly Signal[],
  { words, sentence }: Segment,
  own: number | null,
  strength: Signal['strength'],
): number | null {
  if (own !== null || (strength !== 'tally' && !words.some(({ text }) => text === 'тогда'))) return own;
  const before = signals.at(-1);
  return before?.sentence === sentence ? before.doneIn : null;
}

/** "Хотели было", "отложили было": a past verb that ends at `end`, taken back by the word behind it. */
const isGivenUp = (words: readonly Word[], end: number): boolean => {
  const at = words.findIndex((word) => word.end === end);
  return words[at]?.form === 'past' && words[at]?.sense !== 'link' && words[at + 1]?.text === 'было';
};

/** "Планировалось 100". */
const isMeant = (words: readonly Word[]): boolean =>
  words.some(({ text, form }) => form === 'past' && /^(?:за)?планировал/.test(text)) && readAmount(words) > 0;

function readSegment(setting: Setting): Found[] {
  const { words } = setting;
  const negated = new Set<Word>();
  const signals: Found[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    const found = word.sense === 'not' ? readNegation(setting, index, negated) : readZero(setting, index, negated);
    if (found !== null) signals.push(found);
  }
  if (signals.some(({ isFinding }) => isFinding) || setting.hasFlaw) {
    const work = readWorkPhrase(words);
    if (work !== null) signals.push(work);
  }
  let future: Word | null = null;
  /** Whether a joining word stands behind the last predicate; null before the first. */
  let joined: boolean | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (joined === false && /^(?:и|но|затем)$/.test(word.text)) joined = true;
    if (negated.has(word)) continue;
    // "Должна быть сдана".
    if (word.text === 'быть' && signals.some(({ kind }) => kind === 'promise')) future = word;
    if (word.sense === 'future') {
      future = word;
      const next = words[index + 1];
      const isVerb = next !== undefined && (next.form !== null || next.sense !== null);
      // "Заключён будет после торгов".
      const before = words[index - 1];
      const isBehind = before?.form === 'passive' && signals.at(-1)?.end === before.end;
      if (setting.isRelative) continue;
      if (isBehind) signals.pop();
      signals.push({ kind: 'promise', start: (isBehind ? before : word).start, end: isVerb ? next.end : word.end });
      continue;
    }
    const found = readPredicate(setting, index, future);
    if (found === null) continue;
    // "Построят и модернизируют": both are to come.
    if (
      found.isPresent === true &&
      joined === true &&
      signals.at(-1)?.kind === 'promise' &&
      words[index - 1]?.text === 'и'
    )
      continue;
    signals.push({ ...found, joined: joined === true });
    joined = false;
  }
  signals.sort((a, b) => a.start - b.start);
  // "Кружок открыт на бумаге".
  const isOnPaper = signals.some(({ family = '' }) => /^(?:бумаг|номин|форма|тольк|без)$/.test(family));
  return settleDecisions(setting, isOnPaper ? signals.filter(({ kind }) => kind !== 'deed') : signals);
}

/** "Принято решение об отмене", "объявили о переносе": the first verb only carries the second word's news. */
function settleDecisions({ words }: Setting, signals: readonly Found[]): Found[] {
  const news = signals.find(({ kind, start }) => {
    if (kind !== 'none' && kind !== 'cancel') return false;
    const at = words.findIndex((word) => word.start === start);
    const before = words[at - 1]?.text ?? '';
    return (
      before === 'о' || before === 'об' || words.slice(0, at).some(({ text }) => /^(?:решен|постановил)/.test(text))
    );
  });
  return news === undefined ? [...signals] : signals.filter(({ kind, start }) => kind !== 'deed' || start > news.start);
}
