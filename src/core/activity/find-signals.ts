/** Finds in each segment the words that speak for one verdict or another. */

import { isEnglish, readEnglish } from './english/clause';
import { endsReason, turnEnglish } from './english/turns';
import type { Lexicon } from './lexicon/lexicon';
import { readSegment } from './read-segment';
import { isLatin, isStrange } from './segments/scripts';
import type { Segment, Word } from './segments/segments';
import { isReplaced, readAnswer, readReplacement } from './signals/answers';
import { CANCEL_NOUN } from './signals/cancellations';
import { headingsOf } from './signals/headings';
import { readZeroOf } from './signals/noughts';
import { LATER_ON } from './signals/put-off';
import { boundDenials, readMeeting } from './signals/scope';
import { type Found, readAmount, readShare, readYear, type Setting, type Signal } from './signals/signal';
import { toSignal, traitsOf } from './signals/traits';
import { isAllThat, isAnswer } from './signals/turns/asked';
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
import { readVerbless } from './signals/verbless';
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

/** Where the reading of a text's segments stands. */
interface Reading {
  readonly segments: readonly Segment[];
  readonly signals: Signal[];
  readonly years: YearIndex;
  readonly headings: ReturnType<typeof headingsOf>;
  readonly lexicon: Lexicon;
  readonly reportingYear: number;
  readonly areEnglish: boolean;
  inReason: boolean;
  /** The last segment that a clause behind it turned to the good. */
  turned: number;
  /** The last sentence that spoke of former times. */
  formerly: number;
}

/** The signals of all segments in reading order. */
export function findSignals(given: readonly Segment[], lexicon: Lexicon, reportingYear: number): Signals {
  const segments = tellPredicates(given);
  const signals: Signal[] = [];
  const years = indexYears(segments);
  const areEnglish = segments.some(({ words }) => isEnglish(words));
  const headings = headingsOf(segments);
  const last = { inReason: false, turned: Number.NaN, formerly: Number.NaN };
  const reading: Reading = { segments, signals, years, headings, lexicon, reportingYear, areEnglish, ...last };
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index] as Segment;
    const isAside = standsAside(reading, segment, index);
    const setting = settingOf(segment, lexicon, isAside);
    const found = !isLatin(segment.words)
      ? readSegment(setting)
      : areEnglish
        ? turnEnglish(segments, index, readEnglish(setting), reportingYear)
        : readZeroOf(segment.words);
    if (isAllThat(segments, index)) continue;
    turn(reading, segment, index, found);
    if (found.length > 0) addSignals(reading, segment, index, setting, found);
  }
  return { segments, signals, years: signals.length === 0 && isStrange(segments, areEnglish) ? NO_YEARS : years };
}

const isAgainst = ({ kind }: Found): boolean => kind === 'none' || kind === 'cancel';

/** Whether a segment only tells why, or of something else. */
function standsAside(reading: Reading, { words, opening, sentence }: Segment, index: number): boolean {
  const { segments, signals, areEnglish } = reading;
  const opens = segments[index - 1]?.sentence !== sentence;
  const saysReason = opens && /^причин/.test(words[0]?.text ?? '');
  if (opens || opening === 'contrast' || (opening === 'colon' && readAmount(words) > 0)) reading.inReason = false;
  if (areEnglish && endsReason(segments, index)) reading.inReason = false;
  // What a reason is given for stands before it, or else behind the next mark.
  const follows = signals.at(-1)?.sentence === sentence;
  if ((opening === 'reason' && follows) || saysReason) reading.inReason = true;
  // "Due to lack of funds the course was cancelled": no comma ends the reason.
  const isWhole = areEnglish && opens && segments[index + 1]?.sentence !== sentence;
  return (
    (reading.inReason ||
      concedes(segments, index) ||
      comesAfter(segments, index) ||
      opening === 'reason' ||
      opening === 'relative') &&
    !isWhole
  );
}

/** What `found` becomes by the segments around. Longer than most: one turn after the other. */
function turn(reading: Reading, segment: Segment, index: number, found: Found[]): void {
  const { segments, signals, reportingYear } = reading;
  const { words, sentence } = segment;
  const opens = segments[index - 1]?.sentence !== sentence;
  const next = segments[index + 1];
  if (isAnswer(segments, index)) found.splice(0, found.length, ...found.filter(({ kind }) => kind !== 'none'));
  if (found.length > 0 && turnsToGood(segments, index, reading.turned))
    found.splice(0, found.length, ...found.filter(isUndenied(words)));
  if (found.some(({ isFinding }) => isFinding) && isGladly(segments, index))
    found.splice(0, found.length, ...found.filter(({ isFinding }) => !isFinding));
  if (found.some(({ kind }) => kind === 'deed'))
    found.splice(0, found.length, ...found.filter((each) => !onlyTells(segments, index, each)));
  if (words[0]?.text === 'ни' && isTurned(segments, index)) reading.turned = index;
  if (staysAsItWas(segments, index)) {
    while (signals.at(-1)?.segment === index - 1) signals.pop();
    found.push({ kind: 'none', start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, family: 'остал' });
  }
  // "Выдача – 14, аннулирование – 0": an act that is counted.
  if (next?.mark === '-' && next.words[0]?.isNumber === true && words.length < 3)
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
  if (next?.opening === 'contrast') found.splice(0, found.length, ...found.filter(({ end }) => !isGivenUp(words, end)));
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
  const isAimedAt = next?.sentence === sentence && isMeant(words) && readAmount(next.words) > 0;
  if (isAimedAt) found.splice(0, found.length, ...found.filter(({ kind }) => kind === 'cancel'));
}

/** Adds what a segment says, each signal with what it shares with the others of its segment. */
function addSignals(reading: Reading, segment: Segment, index: number, setting: Setting, given: Found[]): void {
  const { segments, signals, years, headings, reportingYear } = reading;
  const { words, sentence } = segment;
  const before = segments[index - 1];
  const opens = before?.sentence !== sentence;
  // "Невзирая на отказ двоих, ансамбль записал альбом": what was conceded decides nothing.
  const isConceded = opens && concedes(segments, index) && segments[index + 1]?.sentence === sentence;
  const found = isConceded ? given.filter((each) => !isAgainst(each)) : given;
  const areAgainst = found.some(isAgainst);
  // "Прежде приём отменяли": of former times.
  const isFormerly = setting.isFormer && found.every(isAgainst);
  if (setting.isFormer) reading.formerly = sentence;
  // "Последний раз собирались в 2019 году (12 человек)".
  const isNow = words[1]?.text === 'этом' || before?.words[1]?.text === 'этом';
  if (reading.formerly === sentence && !isNow && found.every(({ strength }) => strength === 'tally')) return;
  const areGrounds = areAgainst && isGrounds(segments, index);
  const traits = traitsOf(segments, index, setting.isAside || isFormerly, reportingYear, headings[index] ?? null);
  // "Оргкомитет решил, что лагеря не будет".
  const isDecided = areAgainst && !opens && before.words.some(({ text }) => TELLS.test(text));
  // "Заморожено с 2019 года": stands still, and is not called off now.
  const isSince =
    areAgainst &&
    words.some(({ year }, at) => year !== null && year < reportingYear && /^со?$/.test(words[at - 1]?.text ?? ''));
  // "Дату передвинули, потом сняли", "сплав запретили, его сняли": what was put off.
  const isTaken =
    signals.at(-1)?.kind === 'cancel' &&
    signals.at(-1)?.sentence === sentence &&
    (words.length < 3 || words.some(({ text }) => /^(?:его|ее|их)$/.test(text)));
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
    const isLabelled = strength === 'tally' && words.length === 1 && before?.words.length === 1;
    const said = isLabelled ? (before.words[0]?.year ?? null) : yearBehind(segments, index);
    const own = isDated ? (said ?? doneIn(signals, segment, yearOfDeed(years, segment, index, end), strength)) : null;
    const isGround = areGrounds && kind !== 'deed' && !UNDONE.test(each.family ?? '');
    signals.push(toSignal(each, isGround ? { ...traits, isAside: true } : traits, own));
  }
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
