/** The stretch of time that a report is of: a year, a part of one, or any days from one to another. */
import { daysInMonth, type IsoDate, isoDate } from '../calendar';
import { type DateRange, findDates } from './dates';

export interface ReportingPeriod {
  /** First and last day, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Notations that are no prose: "2022-Q3", "2022/H1", "2022-07". */
const CODE = /^((?:19|20)\d\d)\s*[-/. ]?\s*(?:([QqКк])\s*([1-4])|([HhПп])\s*([12])|[-/.]\s*(0[1-9]|1[0-2]))$/;
const YEARS = /^((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)(?:\s*(?:гг\.?|годы|годов|г\.?))?$/;
/** "2024/2025 учебный год", "2024-25 уч. г.", "2024/25 academic year", "учебный год 2024/2025". */
export const SCHOOL_YEAR =
  /(?:(?:учебн[а-я]{2,3} год[ау]?|(?:academic|school) year)\s+)?((?:19|20)\d\d)\s*[-–—/\\]\s*((?:19|20)?\d\d)(?!\d)(?:\s*(?:уч(?:ебн[а-я]{2,3}|\.)\s*(?:год(?:ы|а|у|ом)?|г\.?)(?![а-яё])|(?:academic|school) year)|(?<=(?:учебн[а-я]{2,3} год[ау]?|(?:academic|school) year)\s+(?:19|20)\d\d\s*[-–—/\\]\s*(?:19|20)?\d\d))/i;
const ISO_DAYS = /^((?:19|20)\d\d-\d\d-\d\d)\s*(?:\.\.|…|–|—|\/|\s-\s|\s)\s*((?:19|20)\d\d-\d\d-\d\d)$/;
/** What may stand around the words of a period. */
const AROUND = /^(?:за|в|во|отч[её]т за|период|for|the|in)\s+|[\s.]+$/giu;
const COUNTED = /^(три|шесть|девять|three|six|nine|3|6|9)(?:-?ти|-?х)?\s+(?:месяц\S*|мес\.?|months)\s+(?:of\s+)?/i;
const COUNTS: Readonly<Record<string, number>> = {
  три: 3,
  шесть: 6,
  девять: 9,
  three: 3,
  six: 6,
  nine: 9,
  '3': 3,
  '6': 6,
  '9': 9,
};

/** The period that a text names and says nothing besides; null for any other. A part of a year needs its year. */
export function parsePeriod(text: string): ReportingPeriod | null {
  if (text.length > LONGEST) return null;
  const words = text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(AROUND, '')
    .trim();
  if (words === '') return null;
  const years = YEARS.exec(words);
  if (years !== null) return ordered(`${years[1]}-01-01`, `${years[2]}-12-31`);
  const school = SCHOOL_YEAR.exec(words);
  if (school !== null) return school[0] === words ? schoolYear(Number(school[1]), school[2] ?? '') : null;
  const days = ISO_DAYS.exec(words);
  if (days !== null) return ordered(days[1] ?? '', days[2] ?? '');
  return readCode(words) ?? readWords(words);
}

const LONGEST = 80;

function ordered(from: IsoDate, to: IsoDate): ReportingPeriod | null {
  const isDay = (day: IsoDate): boolean => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(month, year);
  };
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

function readCode(words: string): ReportingPeriod | null {
  const [, year, quarterly, quarter, halfly, half, month] = CODE.exec(words) ?? [];
  if (year === undefined) return null;
  if (quarterly !== undefined) return monthsOf(Number(year), Number(quarter) * 3 - 2, 3);
  if (halfly !== undefined) return monthsOf(Number(year), Number(half) * 6 - 5, 6);
  return monthsOf(Number(year), Number(month), 1);
}

function readWords(words: string): ReportingPeriod | null {
  const counted = COUNTED.exec(words);
  if (counted !== null) {
    const year = /^((?:19|20)\d\d)(?:\s*(?:г\.?|года?))?$/.exec(words.slice(counted[0].length).trim())?.[1];
    return year === undefined ? null : monthsOf(Number(year), 1, COUNTS[counted[1]?.toLowerCase() ?? ''] ?? 1);
  }
  const [found, ...others] = findDates(words, null);
  if (found === undefined || others.length > 0 || found.from === null || found.to === null) return null;
  if (found.kind === 'impossible' || found.kind === 'reversed' || found.kind === 'recurring') return null;
  const rest = words.slice(0, found.start) + words.slice(found.end);
  return /^[\s.,()]*(?:год[аы]?|г\.?|с|по)?[\s.,()]*$/i.test(rest) ? { from: found.from, to: found.to } : null;
}

/** Some months of a year, from its `first`. */
export function monthsOf(year: number, first: number, count: number): ReportingPeriod {
  const last = first + count - 1;
  return { from: isoDate(year, first, 1), to: isoDate(year, last, daysInMonth(last, year)) };
}

export const yearPeriod = (year: number): ReportingPeriod => monthsOf(year, 1, 12);

/** From September to August, where the second year, which may be told by its last two figures, follows the first. */
export function schoolYear(first: number, second: string): ReportingPeriod | null {
  if (Number(second) % 100 !== (first + 1) % 100 || (second.length > 2 && Number(second) !== first + 1)) return null;
  return { from: isoDate(first, 9, 1), to: isoDate(first + 1, 8, 31) };
}

export const isSchoolYear = ({ from, to }: ReportingPeriod): boolean =>
  from.endsWith('-09-01') && to === `${Number(from.slice(0, 4)) + 1}-08-31`;

/**
 * Dates as they are told in a report of the period: what names no year is of the one in which the period ends, or, where that lies outside it, of the one
 * in which it begins. A period of more than a year leaves that open.
 */
export function findDatesIn(text: string, period: ReportingPeriod | null): readonly DateRange[] {
  const year = period === null ? null : yearOf(period);
  const dates = findDates(text, year);
  if (period === null || year === null || dates.length === 0) return dates;
  const first = Number(period.from.slice(0, 4));
  if (first !== year - 1 || yearBefore(period).to >= period.from) return dates;
  const before = findDates(text, first);
  if (before.length !== dates.length) return dates;
  return dates.map((date, index) => {
    const other = before[index] ?? date;
    return liesIn(date, period) || !liesIn(other, period) ? date : other;
  });
}

const liesIn = ({ from, to }: DateRange, period: ReportingPeriod): boolean =>
  from !== null && to !== null && contains(period, { from, to });

/** The year that the period ends in. */
export const yearOf = ({ to }: ReportingPeriod): number => Number(to.slice(0, 4));

export const isWholeYear = ({ from, to }: ReportingPeriod): boolean =>
  from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4);

export const isSamePeriod = (one: ReportingPeriod, other: ReportingPeriod): boolean =>
  one.from === other.from && one.to === other.to;

/** Whether every day of the second is one of the first. */
export const contains = (outer: ReportingPeriod, inner: ReportingPeriod): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

/** How two stretches lie; null for an end that is open. */
export function placeBeside(
  { from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null },
  period: ReportingPeriod,
): 'earlier' | 'within' | 'later' {
  if (to !== null && to < period.from) return 'earlier';
  return from !== null && from > period.to ? 'later' : 'within';
}

/** First month and number of months where the period is of whole months within one year; null otherwise. */
export function wholeMonths({ from, to }: ReportingPeriod): { readonly first: number; readonly count: number } | null {
  const [year = 0, first = 0, day] = from.split('-').map(Number);
  const [endYear = 0, last = 0, end] = to.split('-').map(Number);
  if (year !== endYear || day !== 1 || end !== daysInMonth(last, endYear)) return null;
  return { first, count: last - first + 1 };
}

/** The period after it of the same kind: the next year, half-year, quarter, month; of what is told from the year's beginning, the longer stretch. */
export function followingPeriod(period: ReportingPeriod): ReportingPeriod | null {
  const year = yearOf(period);
  const months = wholeMonths(period);
  if (months === null) {
    const first = Number(period.from.slice(0, 4));
    if (isSchoolYear(period)) return schoolYear(year, String(year + 1));
    const isYears = period.from.endsWith('-01-01') && period.to.endsWith('-12-31');
    return isYears ? { from: `${year + 1}-01-01`, to: `${2 * year - first + 1}-12-31` } : null;
  }
  const { first, count } = months;
  if (count === 9 && first === 1) return yearPeriod(year);
  const next = first + count;
  if (next > 12) return monthsOf(year + 1, 1, count);
  return next + count - 1 > 12 ? null : monthsOf(year, next, count);
}

/** The same days a year before. */
export function yearBefore({ from, to }: ReportingPeriod): ReportingPeriod {
  const back = (day: IsoDate): IsoDate => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const isLast = date === daysInMonth(month, year);
    return isoDate(year - 1, month, isLast ? daysInMonth(month, year - 1) : date);
  };
  return { from: back(from), to: back(to) };
}

/** Days from one to the other, both included, that neither end reaches: what lies between two periods; null where nothing does. */
export function gapBetween(one: ReportingPeriod, other: ReportingPeriod): ReportingPeriod | null {
  const from = nextDay(one.to);
  const to = dayBefore(other.from);
  return from <= to ? { from, to } : null;
}

export function nextDay(day: IsoDate): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (date < daysInMonth(month, year)) return isoDate(year, month, date + 1);
  return month < 12 ? isoDate(year, month + 1, 1) : isoDate(year + 1, 1, 1);
}

function dayBefore(day: IsoDate): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (date > 1) return isoDate(year, month, date - 1);
  return month > 1 ? isoDate(year, month - 1, daysInMonth(month - 1, year)) : isoDate(year - 1, 12, 31);
}
