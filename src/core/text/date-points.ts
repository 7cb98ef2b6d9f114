/** Reads one date, month, quarter, half-year or year at a given token; ranges are made of such points in dates.ts. */
import {
  countOf,
  dayOrdinalOf,
  isOrdinalEnd,
  isYearWord,
  joinsList,
  joinsRange,
  monthOf,
  namesANumber,
  namesAPlace,
  tensOf,
  unitOf,
} from './date-words';
import type { Token } from './tokens';

export type Level = 'day' | 'month' | 'quarter' | 'half' | 'year';

export interface DatePoint {
  readonly level: Level;
  /** Null where the text gives none at this point. */
  readonly year: number | null;
  readonly month: number;
  /** 0 where the point is longer than a day. */
  readonly day: number;
  readonly lastMonth: number;
  /** 0 for the last day of `lastMonth`. */
  readonly lastDay: number;
  /** A mere number that needs a later point to mean anything: "2" in "2-5 октября"; null otherwise. */
  readonly bare: number | null;
  /** Index of the token after the point. */
  readonly next: number;
}

const MONTHS_OF_SEASON: readonly (readonly [string, number])[] = [
  ['весн', 3],
  ['лето', 6],
  ['осен', 9],
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
];

const isYear = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'number' && token.text.length === 4 && /^(19|20)/.test(token.text);

const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start;

/** Skips "-го" after a number. */
function afterOrdinalEnd(tokens: readonly Token[], at: number): number {
  const next = tokens[at];
  if (next?.text === '-' && isOrdinalEnd(tokens[at + 1]?.text ?? '') && touches(tokens[at - 1], next)) return at + 2;
  return next?.kind === 'word' && touches(tokens[at - 1], next) && isOrdinalEnd(next.text) && next.text !== 'г'
    ? at + 1
    : at;
}

/** Skips "год", "г." after a year. */
export function afterYearWord(tokens: readonly Token[], at: number): number {
  let next = at;
  if (tokens[next]?.text === 'уч') next += tokens[next + 1]?.text === '.' ? 2 : 1;
  else if (/^учебн/.test(tokens[next]?.text ?? '')) next += 1;
  const word = tokens[next]?.text ?? '';
  if (!isYearWord(word)) return at;
  if (word.length > 2 || tokens[next + 1]?.text !== '.') return next + 1;
  const doubled = word === 'г' && tokens[next + 2]?.text === 'г' && touches(tokens[next + 1], tokens[next + 2]);
  if (doubled) return tokens[next + 3]?.text === '.' ? next + 4 : next + 3;
  return next + 2;
}

/** "текущего года" -> 0, "прошлом году" -> -1, "т.г." -> 0: years from the reporting year, and the token after; null otherwise. */
export function relativeYear(
  tokens: readonly Token[],
  at: number,
): { readonly offset: number; readonly next: number } | null {
  const word = tokens[at]?.text ?? '';
  if ((word === 'т' || word === 'с') && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'г')
    return { offset: 0, next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 };
  if (word === 'this' || word === 'last' || word === 'next' || word === 'current' || word === 'reporting')
    return tokens[at + 1]?.text === 'year'
      ? { offset: word === 'last' ? -1 : word === 'next' ? 1 : 0, next: at + 2 }
      : null;
  if (word.length < 4 || !/^год[аеу]?$/.test(tokens[at + 1]?.text ?? '')) return null;
  if (/^(текущ|отчетн|эт[ио])/.test(word) || word === 'этого') return { offset: 0, next: at + 2 };
  if (/^(прошл|предыдущ|минувш)/.test(word)) return { offset: -1, next: at + 2 };
  return /^(следующ|будущ|наступающ)/.test(word) ? { offset: 1, next: at + 2 } : null;
}

interface YearAfter {
  readonly year: number | null;
  readonly next: number;
}

/** The year that follows a day, month or quarter, if one does. */
function yearAfter(tokens: readonly Token[], at: number, current: number | null): YearAfter {
  let next = at;
  if (/^месяц/.test(tokens[next]?.text ?? '')) next += 1;
  if (tokens[next]?.text === '.' && tokens[next - 1]?.kind === 'word' && (tokens[next - 1]?.text.length ?? 9) <= 5) {
    next += 1;
    // "сент. – окт. 2022 г.": the year comes after another point.
    const joint = tokens[next]?.text ?? '';
    if (joinsRange(joint) || joinsList(joint)) return { year: null, next };
  }
  const latin = (tokens[next - 1]?.text.charCodeAt(0) ?? 0x400) < 0x400;
  if (latin && (tokens[next]?.text === ',' || tokens[next]?.text === 'of')) next += 1;
  if (isYear(tokens[next])) {
    const after = afterOrdinalEnd(tokens, next + 1);
    return { year: Number(tokens[next]?.text), next: afterYearWord(tokens, after) };
  }
  const short = tokens[next];
  if (short?.kind === 'number' && short.text.length === 2 && isYearWord(tokens[next + 1]?.text ?? ''))
    return { year: 2000 + Number(short.text), next: afterYearWord(tokens, next + 1) };
  const relative = relativeYear(tokens, next);
  if (relative !== null) return { year: current === null ? null : current + relative.offset, next: relative.next };
  return { year: null, next: at };
}

const dayPoint = (year: number | null, month: number, day: number, next: number): DatePoint => ({
  level: 'day',
  year,
  month,
  day,
  lastMonth: month,
  lastDay: day,
  bare: null,
  next,
});

const monthsPoint = (level: Level, year: number | null, month: number, lastMonth: number, next: number): DatePoint => ({
  level,
  year,
  month,
  day: 1,
  lastMonth,
  lastDay: 0,
  bare: null,
  next,
});

const barePoint = (level: Level, value: number, next: number): DatePoint => ({
  level,
  year: null,
  month: 0,
  day: 0,
  lastMonth: 0,
  lastDay: 0,
  bare: value,
  next,
});

/** "07.12.2021", "07.12.21", "2021-12-07", "12.2021", and the left half of "14.04-16.04.2022" (year null). */
function numericPoint(tokens: readonly Token[], at: number): DatePoint | null {
  const [first, mark, second, markAgain, third] = tokens.slice(at, at + 5);
  if (first === undefined || mark === undefined || second?.kind !== 'number') return null;
  if (!touches(first, mark) || !touches(mark, second)) return null;
  const separator = mark.text;
  if (separator !== '.' && separator !== '/' && separator !== '-') return null;
  const before = tokens[at - 1];
  const gluedBefore =
    touches(before, first) &&
    /^[./\-№:]$/.test(before?.text ?? '') &&
    tokens[at - 2]?.kind === 'number' &&
    touches(tokens[at - 2], before);
  const whole =
    third?.kind === 'number' &&
    markAgain?.text === separator &&
    touches(second, markAgain) &&
    touches(markAgain, third);
  if (whole) {
    const [end, more] = tokens.slice(at + 5, at + 7);
    if (more?.kind === 'number' && touches(third, end) && touches(end, more) && /^[./:]$/.test(end?.text ?? ''))
      return null;
    if (isYear(first) && second.text.length === 2 && third.text.length === 2 && separator !== '.')
      return dayPoint(Number(first.text), Number(second.text), Number(third.text), at + 5);
    if (first.text.length > 2 || second.text.length > 2) return null;
    const short = third.text.length === 2 && first.text.length === 2 && second.text.length === 2 && separator !== '-';
    if (!isYear(third) && !short) return null;
    const [month, day] = [Number(second.text), Number(first.text)];
    if (month > 19 || day > 39 || day === 0 || month === 0) return null;
    return dayPoint(short ? 2000 + Number(third.text) : Number(third.text), month, day, afterYearWord(tokens, at + 5));
  }
  if (separator !== '.' || gluedBefore) return null;
  if (first.text.length === 2 && isYear(second) && Number(first.text) >= 1 && Number(first.text) <= 12)
    return monthsPoint(
      'month',
      Number(second.text),
      Number(first.text),
      Number(first.text),
      afterYearWord(tokens, at + 3),
    );
  const month = Number(second.text);
  if (first.text.length > 2 || second.text.length !== 2 || month < 1 || month > 12) return null;
  if (Number(first.text) < 1 || Number(first.text) > 31) return null;
  return { ...dayPoint(null, month, Number(first.text), markAgain?.text === '.' ? at + 4 : at + 3), bare: -1 };
}

/** Quarter, half or ten-day part, once its count and unit are read. */
function countedPoint(tokens: readonly Token[], count: number, at: number, current: number | null): DatePoint | null {
  const unit = unitOf(tokens[at]?.text ?? '');
  if (unit === null || count < 1 || count > (unit === 'quarter' ? 4 : unit === 'half' ? 2 : 3)) return null;
  const next = tokens[at]?.text.length === 2 && tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  if (unit === 'decade') {
    const month = monthOf(tokens[next]?.text ?? '');
    if (month === 0) return null;
    const { year, next: end } = yearAfter(tokens, next + 1, current);
    return { ...dayPoint(year, month, count * 10 - 9, end), lastDay: count === 3 ? 0 : count * 10 };
  }
  const { year, next: end } = yearAfter(tokens, next, current);
  const months = unit === 'quarter' ? 3 : 6;
  return monthsPoint(unit, year, (count - 1) * months + 1, count * months, end);
}

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
  if (isYear(token)) {
    const after = afterOrdinalEnd(tokens, at + 1);
    const next = afterYearWord(tokens, after);
    if (next === after && /^(чел|участник|руб|ед|шт|экз|тыс|штук|кв|раз|м|км|га)/.test(tokens[after]?.text ?? ''))
      return null;
    return next > after || after > at + 1 ? monthsPoint('year', value, 1, 12, next) : barePoint('year', value, next);
  }
  if (token.text.length > 2 || value === 0) return null;
  const ended = afterOrdinalEnd(tokens, at + 1);
  const after = tokens[ended]?.text === 'of' ? ended + 1 : ended;
  const month = monthOf(tokens[after]?.text ?? '');
  if (month > 0 && !(after === at + 1 && touches(token, tokens[after]) && tokens[after]?.text === 'мар')) {
    if (value > 39) return null;
    const { year, next } = yearAfter(tokens, after + 1, current);
    return dayPoint(year, month, value, next);
  }
  const counted = countedPoint(tokens, value, ended, current);
  if (counted !== null) return counted;
  if (/^месяц/.test(tokens[ended]?.text ?? '') && value <= 12) {
    const { year, next } = yearAfter(tokens, ended + 1, current);
    if (year !== null) return monthsPoint('month', year, 1, value, next);
  }
  return value <= 31 ? barePoint('day', value, ended) : null;
}

/** Reads a point that begins with a word: a month, a Roman or written quarter, "девятого мая", "летом 2022 года", "Q1". */
function pointAtWord(tokens: readonly Token[], at: number, current: number | null): DatePoint | null {
  const word = tokens[at]?.text ?? '';
  const month = monthOf(word);
  if (month > 0) {
    const latin = word.charCodeAt(0) < 0x400;
    const day = tokens[at + 1];
    if (latin && day?.kind === 'number' && day.text.length <= 2) {
      const { year, next } = yearAfter(tokens, afterOrdinalEnd(tokens, at + 2), current);
      if (Number(day.text) >= 1 && Number(day.text) <= 39) return dayPoint(year, month, Number(day.text), next);
    }
    const { year, next } = yearAfter(tokens, at + 1, current);
    if (
      year === null &&
      next === at + 1 &&
      (latin || word.length <= 3) &&
      word !== 'май' &&
      word !== 'мая' &&
      word !== 'мае'
    ) {
      if (word === 'may' || word === 'march' || word.length <= 3)
        return { ...monthsPoint('month', null, month, month, next), bare: -1 };
    }
    return monthsPoint('month', year, month, month, next);
  }
  const first = word.charCodeAt(0);
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
  }
  const count = first === 0x69 || first === 0x456 || word.length > 4 ? countOf(word) : 0;
  if (count > 0) {
    const counted = countedPoint(tokens, count, at + 1, current);
    if (counted !== null) return counted;
    return first === 0x69 || first === 0x456 || tokens[at + 1]?.text === 'и'
      ? barePoint('quarter', count, at + 1)
      : null;
  }
  const season = MONTHS_OF_SEASON.find(([stem]) => word.startsWith(stem) && word.length <= stem.length + 3);
  if (season !== undefined) {
    const { year, next } = yearAfter(tokens, at + 1, current);
    if (year !== null && next > at + 1) return monthsPoint('month', year, season[1], season[1] + 2, next);
  }
  return null;
}

/**
 * The point that begins at a token, or null. `current` is the reporting year, for "текущего года".
 * A name that holds a day ("ул. 8 Марта") and a number that is called one ("№ 12.03.2022", "п. 1.10.2021") are no points.
 */
export function readPoint(tokens: readonly Token[], at: number, current: number | null): DatePoint | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  const point = token.kind === 'number' ? pointAtNumber(tokens, at, current) : pointAtWord(tokens, at, current);
  if (point === null) return null;
  // The number before it was no day of it: "ул. 8 Марта", "45 мая".
  if (token.kind === 'word' && point.level === 'month' && tokens[at - 1]?.kind === 'number') return null;
  let before = at - 1;
  if (tokens[before]?.text === '.') before -= 1;
  const word = tokens[before]?.text ?? '';
  if (token.kind === 'number' && namesANumber(word) && !(before < at - 1 && word.length > 5)) return null;
  return (point.level === 'day' || point.level === 'month') && point.year === null && namesAPlace(word) ? null : point;
}
