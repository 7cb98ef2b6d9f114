/** Quarters, halves and ten-day parts, told by their count: "II квартал", "первая половина июня", "2-я декада"; and what is only counted, "4 квартала застройки". */
import type { Token } from '../tokens';
import { type DatePoint, dayPoint, isYear, monthsPoint, touches, yearAfter } from './date-point';
import { isYearWord, joinsList, joinsRange, monthOf, unitOf } from './date-words';
import { relativeYear } from './relative-years';
import { schoolYear } from './year-points';

/** The unit at a token and the token after it: "квартал", "кв.", "кв-л", "п/г". */
function unitAt(
  tokens: readonly Token[],
  at: number,
): { readonly unit: ReturnType<typeof unitOf>; readonly next: number } {
  const [word, mark, rest] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (word?.kind !== 'word') return { unit: null, next: at };
  const isCut = touches(word, mark) && touches(mark, rest);
  if (isCut && word.text === 'п' && mark?.text === '/' && rest?.text === 'г') return { unit: 'half', next: at + 3 };
  if (isCut && word.text === 'кв' && mark?.text === '-' && /^л[аеу]?$/.test(rest?.text ?? ''))
    return { unit: 'quarter', next: at + 3 };
  return { unit: unitOf(word.text), next: word.text.length === 2 && mark?.text === '.' ? at + 2 : at + 1 };
}

const isOfYear = (tokens: readonly Token[], at: number): boolean =>
  isYearWord(tokens[at]?.text ?? '') || relativeYear(tokens, at) !== null;

/** Of these a quarter is a part of a town or of a forest, whatever stands before. */
const OF_LAND =
  /^(?:застройки|микрорайона|[а-я]*лесничества|(?:частного|жилого) сектора|(?:участкового|городского) лесничества)$/;
/** "Введены", "построено", "открыты": quarters of which so many are told; but "планы", "сцены". */
const DONE = /^(?!(?:план|экран|стран|с?цен|(?:за|от|с|пере)?мен|стен|арен)[оаы]$).+(?:[еая]н|[иы]т)[оаы]$/;

/**
 * Whether so many quarters are counted, and none of the year is named: "введены 4 квартала", "в 2 кварталах", "3 quarters of respondents"; a year
 * behind them, or a row of them ("1–3 кварталы"), tells that they are of the year.
 */
function isCountOfUnits(tokens: readonly Token[], at: number, next: number): boolean {
  const word = tokens[at]?.text ?? '';
  const [number, before] = [tokens[at - 1], tokens[at - 2]?.text ?? ''];
  const behind = tokens[next]?.text ?? '';
  if (isYear(tokens[next]) || isOfYear(tokens, next)) return false;
  const place = [behind, `${behind} ${tokens[next + 1]?.text}`, `${tokens[next + 1]?.text} ${tokens[next + 2]?.text}`];
  if (word.startsWith('кварт') && tokens[next]?.kind === 'word' && place.some((words) => OF_LAND.test(words)))
    return true;
  // "First half of the match", but "first half of the year", "of the 2022 season".
  if (
    /^(?:quarters?|half)$/.test(word) &&
    behind === 'of' &&
    tokens[next + 1]?.text === 'the' &&
    !isYear(tokens[next + 2])
  )
    return !/^(?:year|current|reporting|last|next|previous|this|financial|fiscal|calendar|school|academic)$/.test(
      tokens[next + 2]?.text ?? '',
    );
  if (number?.kind !== 'number' || joinsList(before) || joinsRange(before)) return false;
  if (word === 'квартала') return number.text !== '1' && DONE.test(before);
  return /^(?:кварталов|квартала(?:х|м|ми)|quarters)$/.test(word);
}

/** Quarter, half or ten-day part, once its count and unit are read. */
export function countedPoint(
  tokens: readonly Token[],
  count: number,
  at: number,
  current: number | null,
): DatePoint | null {
  const { unit, next } = unitAt(tokens, at);
  if (unit === null || count < 1 || count > (unit === 'quarter' ? 4 : unit === 'half' ? 2 : 3)) return null;
  if (isCountOfUnits(tokens, at, next)) return null;
  // "2 кв. м", "вторая половина здания".
  const follower = tokens[next]?.kind === 'word' ? (tokens[next]?.text ?? '') : '';
  if (unit === 'quarter' && /^(?:к?м|метр.*)$/.test(follower)) return null;
  if (tokens[at]?.text.startsWith('половин') && follower !== '' && monthOf(follower) === 0 && !isOfYear(tokens, next))
    return null;
  // "Первой половине июня" is a half of its month, "первой половине 2022 года" of its year.
  const month = unit === 'quarter' ? 0 : monthOf(tokens[next]?.text ?? '');
  if (month > 0 && (unit === 'decade' || tokens[at]?.text.startsWith('половин') === true)) {
    const [parts, days] = unit === 'decade' ? [3, 10] : [2, 15];
    const { year, next: end } = yearAfter(tokens, next + 1, current);
    return { ...dayPoint(year, month, (count - 1) * days + 1, end), lastDay: count === parts ? 0 : count * days };
  }
  if (unit === 'decade') return null;
  // "В первом полугодии 2024/25 учебного года".
  const school = unit === 'half' ? schoolYear(tokens, next) : null;
  if (school?.year != null)
    return count === 1
      ? monthsPoint('half', school.year - 1, 9, 12, school.next)
      : monthsPoint('half', school.year, 1, 5, school.next);
  const { year, next: end } = yearAfter(tokens, next, current);
  const months = unit === 'quarter' ? 3 : 6;
  return monthsPoint(unit, year, (count - 1) * months + 1, count * months, end);
}
