/** Reads one date, month, quarter, half-year or year at a given token; ranges are made of such points in date-stretches.ts. */

import type { Token } from '../tokens';
import { countedPoint } from './counted-points';
import {
  afterOrdinalEnd,
  afterYearWord,
  barePoint,
  type DatePoint,
  dayPoint,
  fullYear,
  isYear,
  monthsPoint,
  touches,
  yearAfter,
} from './date-point';
import {
  countOf,
  dayOrdinalOf,
  joinsList,
  joinsRange,
  looksRoman,
  monthOf,
  namesANumber,
  namesAPlace,
  namesAStreet,
  tensOf,
  unitOf,
} from './date-words';
import { monthsSoFar, spelledMonthsSoFar } from './months-so-far';
import { numericPoint } from './numeric-points';
import { namesASeason, seasonPoint } from './seasons';
import { shortYearPoint, yearPoint } from './year-points';

/** "20.мар.24", "20-мар-2024", "20.мар": as spreadsheets show a day with its month in letters. */
function joinedDay(tokens: readonly Token[], at: number): DatePoint | null {
  const [first, mark, word, again, year] = tokens.slice(at, at + 5);
  const month = word?.kind === 'word' ? monthOf(word.text) : 0;
  const day = Number(first?.text);
  if (month === 0 || day > 39 || !/^[.-]$/.test(mark?.text ?? '') || !touches(first, mark) || !touches(mark, word))
    return null;
  const written = again?.text === mark?.text && touches(word, again) && touches(again, year) ? year : undefined;
  if (isYear(written)) return dayPoint(Number(written?.text), month, day, afterYearWord(tokens, at + 5));
  if (isShortYear(written)) return dayPoint(fullYear(written?.text ?? ''), month, day, afterYearWord(tokens, at + 5));
  const { year: after, next } = yearAfter(tokens, at + 3, null);
  return dayPoint(after, month, day, next);
}

/** «28» 01. 2022 г.: a day in quotation marks, the month in figures and the year apart. */
function formDay(tokens: readonly Token[], at: number): DatePoint | null {
  const [day, month, mark] = tokens.slice(at, at + 3);
  const isQuoted = day !== undefined && day.end - day.start > day.text.length;
  if (!isQuoted || month?.kind !== 'number' || month.text.length !== 2 || Number(month.text) > 12) return null;
  const after = mark?.text === '.' ? at + 3 : at + 2;
  const end = afterYearWord(tokens, after + 1);
  // Without a full stop or "г." they may be three counts.
  if (!isYear(tokens[after]) || (after === at + 2 && end === after + 1)) return null;
  return dayPoint(Number(tokens[after]?.text), Number(month.text), Number(day.text), end);
}

/** "мар.24", "мар-24", "март-2024": a month with its year, as spreadsheets show it. */
function joinedMonth(tokens: readonly Token[], at: number, month: number): DatePoint | null {
  const [word, mark, year, after] = tokens.slice(at, at + 4);
  if (!/^[.-]$/.test(mark?.text ?? '') || !touches(word, mark) || !touches(mark, year)) return null;
  if (mark?.text === '-' && isYear(year))
    return monthsPoint('month', Number(year?.text), month, month, afterYearWord(tokens, at + 3));
  if (!isShortYear(year)) return null;
  const goesOn = (touches(year, after) && /^[.\-/:]$/.test(after?.text ?? '')) || monthOf(after?.text ?? '') > 0;
  return goesOn ? null : monthsPoint('month', fullYear(year?.text ?? ''), month, month, afterYearWord(tokens, at + 3));
}

/** Two digits that are no day of a plan's time: "15" to "39" begin no other count after a month. */
function isShortYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length === 2 && Number(token.text) >= 15 && Number(token.text) <= 39;
}

/** "В 20-х числах апреля", "в десятых числах": ten days, or those to the month's end. */
function tenDays(tokens: readonly Token[], first: number, at: number, current: number | null): DatePoint | null {
  const month = /^чис(?:ел|лах)$/.test(tokens[at]?.text ?? '') ? monthOf(tokens[at + 1]?.text ?? '') : 0;
  if (month === 0) return null;
  const { year, next } = yearAfter(tokens, at + 2, current);
  return { ...dayPoint(year, month, first, next), lastDay: first === 10 ? 19 : 0 };
}

/** "Room 5 may be used". */
const AFTER_A_VERB = /^(?:be|have|not|also|only|need)$/;

/** Reads a point that begins with a number. */
function pointAtNumber(tokens: readonly Token[], at: number, current: number | null): DatePoint | null {
  const token = tokens[at];
  if (token === undefined || token.text.length > 4) return null;
  const numeric = numericPoint(tokens, at);
  if (numeric !== null) return numeric;
  const before = tokens[at - 1];
  const glued = touches(before, token) && touches(tokens[at - 2], before);
  if (before?.text === '.' && glued && tokens[at - 2]?.kind === 'number') return null;
  const value = Number(token.text);
  if (isYear(token)) return yearPoint(tokens, at);
  if (token.text.length > 2 || value === 0) return null;
  const joined = joinedDay(tokens, at) ?? formDay(tokens, at) ?? shortYearPoint(tokens, at);
  if (joined !== null) return joined;
  const ordinal = afterOrdinalEnd(tokens, at + 1);
  const ten =
    tokens[at + 2]?.text === 'х' && (value === 10 || value === 20) ? tenDays(tokens, value, ordinal, current) : null;
  if (ten !== null) return ten;
  // "22 число июля".
  const ended = /^чис(?:л|ел)/.test(tokens[ordinal]?.text ?? '') ? ordinal + 1 : ordinal;
  // "1 (первого) сентября".
  const isSpelt =
    tokens[ended]?.text === '(' &&
    dayOrdinalOf(tokens[ended + 1]?.text ?? '') === value &&
    tokens[ended + 2]?.text === ')';
  const after = isSpelt ? ended + 3 : tokens[ended]?.text === 'of' ? ended + 1 : ended;
  const month = monthOf(tokens[after]?.text ?? '');
  if (month > 0 && !(after === at + 1 && touches(token, tokens[after]) && tokens[after]?.text === 'мар')) {
    if (value > 39 || (tokens[after]?.text === 'may' && AFTER_A_VERB.test(tokens[after + 1]?.text ?? ''))) return null;
    const { year, next } = yearAfter(tokens, after + 1, current);
    return dayPoint(year, month, value, next);
  }
  // "1V квартал": a Roman numeral begun with a digit.
  if (value === 1 && tokens[at + 1]?.text === 'v' && touches(token, tokens[at + 1])) {
    const fourth = countedPoint(tokens, 4, at + 2, current);
    if (fourth !== null) return fourth;
  }
  const sofar = monthsSoFar(tokens, at, value, ended, current);
  if (sofar !== null) return sofar;
  const counted = countedPoint(tokens, value, ended, current);
  if (counted !== null) return counted;
  if (value > 31) return null;
  // "14. - 15.10.2022".
  const isStopped =
    token.text.length === 2 &&
    tokens[ended]?.text === '.' &&
    /^[-/]$/.test(tokens[ended + 1]?.text ?? '') &&
    tokens[ended + 3]?.text === '.' &&
    Number(tokens[ended + 2]?.text) > value;
  return barePoint('day', value, isStopped ? ended + 1 : ended);
}

/** Reads a point that begins with a month's name: "мая 2022 года", "June 5". */
function pointAtMonth(tokens: readonly Token[], at: number, month: number, current: number | null): DatePoint | null {
  const word = tokens[at]?.text ?? '';
  const joined = joinedMonth(tokens, at, month);
  if (joined !== null) return joined;
  const latin = word.charCodeAt(0) < 0x400;
  // "Sept. 5, 2022", but "in Sept. 5 people".
  const isCut = latin && tokens[at + 1]?.text === '.' && word.length <= 4 && tokens[at + 3]?.kind !== 'word';
  const place = isCut ? at + 2 : at + 1;
  const day = tokens[place];
  if (latin && day?.kind === 'number' && day.text.length <= 2) {
    // "October 12-14, 2022": the year of both days stands behind the last.
    const dash = afterOrdinalEnd(tokens, place + 1);
    const last = tokens[dash + 1];
    const isRange =
      tokens[dash]?.text === '-' &&
      last?.kind === 'number' &&
      last.text.length <= 2 &&
      Number(last.text) > Number(day.text) &&
      Number(last.text) <= 31;
    const { year, next } = yearAfter(tokens, isRange ? afterOrdinalEnd(tokens, dash + 2) : dash, current);
    if (Number(day.text) >= 1 && Number(day.text) <= 39) {
      const point = dayPoint(year, month, Number(day.text), next);
      return isRange ? { ...point, lastDay: Number(last.text) } : point;
    }
  }
  const { year, next } = yearAfter(tokens, at + 1, current);
  if (year === null && next === at + 1 && (latin || word.length <= 3) && !/^ма[йяею]$/.test(word)) {
    const before = tokens[at - (tokens[at - 1]?.text === '-' ? 2 : 1)]?.text ?? '';
    const isPlaced = latin && /^(?:of|in|by|since|until|during|early|mid|late)$/.test(before);
    if (!isPlaced && (word === 'may' || word === 'march' || word.length <= 3))
      return { ...monthsPoint('month', null, month, month, next), bare: -1 };
  }
  return monthsPoint('month', year, month, month, next);
}

/** Whether a point may begin at a word, whatever follows; others are told by the word after it: "месяцев", "период". */
export const beginsPoint = (word: string): boolean =>
  word === 'q' ||
  word === 'quarter' ||
  word === 'h' ||
  monthOf(word) + tensOf(word) + dayOrdinalOf(word) + countOf(word) > 0 ||
  /^(?:десят|двадцат)ых$/.test(word) ||
  namesASeason(word);

/** Reads a point that begins with a word: a month, a Roman or written quarter, "девятого мая", "летом 2022 года", "Q1". */
function pointAtWord(tokens: readonly Token[], at: number, current: number | null): DatePoint | null {
  const word = tokens[at]?.text ?? '';
  const month = monthOf(word);
  if (month > 0) return pointAtMonth(tokens, at, month, current);
  const isQuarter =
    word === 'quarter' && tokens[at - 1]?.kind !== 'number' && countOf(tokens[at - 1]?.text ?? '') === 0;
  if (isQuarter && /^[1-4]$/.test(tokens[at + 1]?.text ?? '')) {
    const { year, next } = yearAfter(tokens, at + 2, current);
    const count = Number(tokens[at + 1]?.text);
    return monthsPoint('quarter', year, count * 3 - 2, count * 3, next);
  }
  if (word.length === 1 && (word === 'q' || word === 'h') && touches(tokens[at], tokens[at + 1])) {
    const count = Number(tokens[at + 1]?.text);
    if (tokens[at + 1]?.kind !== 'number' || count < 1 || count > (word === 'q' ? 4 : 2)) return null;
    const { year, next } = yearAfter(tokens, at + 2, current);
    const months = word === 'q' ? 3 : 6;
    return monthsPoint(word === 'q' ? 'quarter' : 'half', year, (count - 1) * months + 1, count * months, next);
  }
  const tens = tensOf(word);
  const ordinal = tens > 0 ? dayOrdinalOf(tokens[at + 1]?.text ?? '') : dayOrdinalOf(word);
  if (ordinal > 0) {
    const after = tens > 0 ? at + 2 : at + 1;
    const named = monthOf(tokens[after]?.text ?? '');
    if (named > 0) {
      const { year, next } = yearAfter(tokens, after + 1, current);
      return dayPoint(year, named, tens + ordinal, next);
    }
    // "Первого и второго июня".
    const joint = tokens[after]?.text ?? '';
    const other = tokens[after + 1];
    if (
      (joinsList(joint) || joinsRange(joint)) &&
      other !== undefined &&
      dayOrdinalOf(other.text) + tensOf(other.text) > 0
    )
      return barePoint('day', tens + ordinal, after);
  }
  const isRoman = looksRoman(word);
  const lastUnit = word.startsWith('последн') ? unitOf(tokens[at + 1]?.text ?? '') : null;
  const count = lastUnit === 'decade' ? 3 : lastUnit === 'quarter' ? 4 : isRoman || word.length > 4 ? countOf(word) : 0;
  if (count > 0) {
    const ended = isRoman ? afterOrdinalEnd(tokens, at + 1) : at + 1;
    const counted = countedPoint(tokens, count, ended, current);
    if (counted !== null) return counted;
    const joint = tokens[ended]?.text ?? '';
    const isOneOf = joint === 'и' || (/^(?:-|and)$/.test(joint) && countOf(tokens[ended + 1]?.text ?? '') > 0);
    return (isRoman && word !== 'l') || isOneOf ? barePoint('quarter', count, ended) : null;
  }
  if (/^(?:десят|двадцат)ых$/.test(word)) return tenDays(tokens, word.startsWith('дес') ? 10 : 20, at + 1, current);
  const season = seasonPoint(tokens, at, current);
  if (season !== null) return season;
  return spelledMonthsSoFar(tokens, at, current);
}

/** "2.05". */
const isTwoNumbers = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.kind === 'number';

/**
 * The point that begins at a token, or null. `current` is the reporting year, for "текущего года".
 * A name that holds a day ("ул. 8 Марта") and a number that is called one ("№ 12.03.2022", "п. 1.10.2021") are no points.
 */
export function readPoint(tokens: readonly Token[], at: number, current: number | null): DatePoint | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  const point = token.kind === 'number' ? pointAtNumber(tokens, at, current) : pointAtWord(tokens, at, current);
  if (point === null) return null;
  // The number before it was no day of it: "ул. 8 Марта", "8-го Марта", "45 мая".
  const number = tokens[at - 2]?.text === '-' && touches(tokens[at - 3], tokens[at - 2]) ? at - 3 : at - 1;
  if (token.kind === 'word' && point.level === 'month' && tokens[number]?.kind === 'number') return null;
  let before = at - 1;
  // "П. 1.10, 2.05 и 3.11", "в 10.10, 12.20 и 15.05".
  if (point.bare === -1 && token.kind === 'number')
    while (before > at - 40 && joinsList(tokens[before]?.text ?? '') && isTwoNumbers(tokens, before - 3)) before -= 4;
  if (before < at - 1 && tokens[before]?.text === 'в') return null;
  if (tokens[before]?.text === '.') before -= 1;
  // "ул. Восьмого Марта": the day before it was no day.
  if (token.kind === 'word' && point.level === 'month' && dayOrdinalOf(tokens[at - 1]?.text ?? '') > 0) return null;
  // "May Street", "1 May Road".
  if (point.year === null && /^(?:street|road|avenue|square|lane|drive)$/.test(tokens[point.next]?.text ?? ''))
    return null;
  // "Мероприятие 2.04".
  if (point.bare === -1 && token.text.length === 1 && /^мероприяти/.test(tokens[before]?.text ?? '')) return null;
  // "ГОСТ Р 22.10.01".
  if (tokens[before]?.text === 'р' && tokens[before - 1]?.text === 'гост') before -= 1;
  const word = tokens[before]?.text ?? '';
  if (token.kind === 'number' && namesANumber(word, point.bare) && (before === at - 1 || word.length < 6)) return null;
  if (point.level === 'year' && namesAStreet(word)) return null;
  return (point.level === 'day' || point.level === 'month') && point.year === null && namesAPlace(word) ? null : point;
}
