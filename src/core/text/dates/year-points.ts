/** Years as points: "2022 год", "2022/23 учебный год", "2021–22 гг.", "FY2022", "в 22-м году". */
import type { Token } from '../tokens';
import {
  afterOrdinalEnd,
  afterYearWord,
  barePoint,
  type DatePoint,
  fullYear,
  isYear,
  monthsPoint,
  touches,
} from './date-point';

const yearFrom = (year: number, next: number): DatePoint => monthsPoint('year', year, 1, 12, next);
const isFiscal = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === 'fy' && touches(tokens[at - 1], tokens[at]);

/** "2022/2023 учебном году", "academic year 2022/23": from September to May. */
export function schoolYear(tokens: readonly Token[], at: number): DatePoint | null {
  const [first, mark, last, word] = tokens.slice(at, at + 4);
  const year = last?.text.length === 2 ? fullYear(last.text) : Number(last?.text);
  if (!/^[/\\-]$/.test(mark?.text ?? '') || year !== Number(first?.text) + 1) return null;
  const isNamed = /^(?:academic|school|учебн[а-я]{2,3})$/.test(tokens[at - 2]?.text ?? '');
  // "В 2023-2024 и 2024-2025 учебных годах".
  const isFirst = /^[и,]$/.test(word?.text ?? '') && isYear(tokens[at + 4]) && isYear(tokens[at + 6]);
  const follows = /^(?:уч$|учебн|academic$|school$)/.test((isFirst ? tokens[at + 7] : word)?.text ?? '');
  if (!follows && !(isNamed && /^(?:year|год[ау]?)$/.test(tokens[at - 1]?.text ?? ''))) return null;
  return monthsPoint('month', year, 9, 5, afterYearWord(tokens, at + 3));
}

/** The year of four digits at a token; bare where nothing says that it is one. */
export function yearPoint(tokens: readonly Token[], at: number): DatePoint | null {
  const school = schoolYear(tokens, at);
  if (school !== null) return school;
  const value = Number(tokens[at]?.text);
  const after = afterOrdinalEnd(tokens, at + 1);
  const next = afterYearWord(tokens, after);
  if (next === after && /^(чел|участник|руб|ед|шт|экз|тыс|штук|кв|раз|м|км|га)/.test(tokens[after]?.text ?? ''))
    return null;
  return next > after || after > at + 1 || isFiscal(tokens, at)
    ? yearFrom(value, next)
    : barePoint('year', value, next);
}

/** The year of two digits at a token: "в 22-м году", and the second of "2021–22 гг.", "in 2021/22". */
export function shortYearPoint(tokens: readonly Token[], at: number): DatePoint | null {
  const digits = tokens[at]?.text ?? '';
  if (digits.length !== 2) return null;
  const ordinal = afterOrdinalEnd(tokens, at + 1);
  const next = afterYearWord(tokens, ordinal);
  const year = fullYear(digits);
  const isNamed =
    ordinal > at + 1 ||
    (/^(?:в|за)$/.test(tokens[at - 1]?.text ?? '') && /^год[у]?$/.test(tokens[ordinal]?.text ?? ''));
  if (isNamed && next > ordinal && year >= 2015 && year <= 2039) return yearFrom(year, next);
  const [first, mark] = [tokens[at - 2], tokens[at - 1]];
  const years = year - Number(first?.text);
  if (!isYear(first) || !touches(first, mark) || !touches(mark, tokens[at]) || !/^[/-]$/.test(mark?.text ?? ''))
    return null;
  const isPlaced =
    year > 2012 && (isFiscal(tokens, at - 2) || /^(?:во?|за|на|in|for|during|of)$/.test(tokens[at - 3]?.text ?? ''));
  return years > 0 && years < 10 && (next > ordinal || (years === 1 && isPlaced)) ? yearFrom(year, next) : null;
}
