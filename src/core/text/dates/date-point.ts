/** What a single point in time is, and the years that may follow one: shared by those who read points from figures and from words. */

import type { Token } from '../tokens';
import { isOrdinalEnd, isYearWord, joinsList, joinsRange } from './date-words';
import { relativeYear } from './relative-years';

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

export const isYear = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'number' && token.text.length === 4 && /^(19|20)/.test(token.text);

export const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start;

/** Skips "-го" after a number. */
export function afterOrdinalEnd(tokens: readonly Token[], at: number): number {
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
  else if (/^(?:учебн|календарн|финансов|бюджетн)/.test(tokens[next]?.text ?? '')) next += 1;
  const word = tokens[next]?.text ?? '';
  if (!isYearWord(word)) return at;
  if (word.length > 2 || tokens[next + 1]?.text !== '.') return next + 1;
  const doubled = word === 'г' && tokens[next + 2]?.text === 'г' && touches(tokens[next + 1], tokens[next + 2]);
  if (doubled) return tokens[next + 3]?.text === '.' ? next + 4 : next + 3;
  return next + 2;
}

/** A year in two digits: no report of today names a day that is still more than a decade off. */
export const fullYear = (digits: string): number => (Number(digits) > 40 ? 1900 : 2000) + Number(digits);

interface YearAfter {
  readonly year: number | null;
  readonly next: number;
}

/** The year that follows a day, month or quarter, if one does. */
export function yearAfter(tokens: readonly Token[], at: number, current: number | null): YearAfter {
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
  if (latin && tokens[next]?.text === 'the' && tokens[next - 1]?.text === 'of') next += 1;
  if (isYear(tokens[next])) {
    const after = afterOrdinalEnd(tokens, next + 1);
    return { year: Number(tokens[next]?.text), next: afterYearWord(tokens, after) };
  }
  const short = tokens[next];
  if (short?.kind === 'number' && short.text.length === 2 && isYearWord(tokens[next + 1]?.text ?? ''))
    return { year: fullYear(short.text), next: afterYearWord(tokens, next + 1) };
  const relative = relativeYear(tokens, next);
  if (relative !== null) return { year: current === null ? null : current + relative.offset, next: relative.next };
  return { year: null, next: at };
}

export const dayPoint = (year: number | null, month: number, day: number, next: number): DatePoint => ({
  level: 'day',
  year,
  month,
  day,
  lastMonth: month,
  lastDay: day,
  bare: null,
  next,
});

export const monthsPoint = (
  level: Level,
  year: number | null,
  month: number,
  lastMonth: number,
  next: number,
): DatePoint => ({
  level,
  year,
  month,
  day: 1,
  lastMonth,
  lastDay: 0,
  bare: null,
  next,
});

export const barePoint = (level: Level, value: number, next: number): DatePoint => ({
  level,
  year: null,
  month: 0,
  day: 0,
  lastMonth: 0,
  lastDay: 0,
  bare: value,
  next,
});
