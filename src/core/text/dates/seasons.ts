/** Seasons as points in time: "весной 2022 года", "в летний период", "зимой 2022/2023 гг.". */
import type { Token } from '../tokens';
import { afterYearWord, type DatePoint, isYear, monthsPoint, touches, yearAfter } from './date-point';

const MONTHS_OF_SEASON: readonly (readonly [string, number])[] = [
  ['весн', 3],
  ['лето', 6],
  ['осен', 9],
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
];

const WINTER = /^(?:зим(?:а|ы|е|у|ой)|winter)$/;
const seasonOf = (word: string): readonly [string, number] | undefined =>
  'влоsaf'.includes(word.charAt(0))
    ? MONTHS_OF_SEASON.find(([stem]) => word.startsWith(stem) && word.length <= stem.length + 3)
    : undefined;

/** Whether a word may begin a season. */
export const namesASeason = (word: string): boolean => seasonOf(word) !== undefined || WINTER.test(word);

/** The season that begins at a word, or null. */
export function seasonPoint(tokens: readonly Token[], at: number, current: number | null): DatePoint | null {
  const word = tokens[at]?.text ?? '';
  const season = seasonOf(word);
  if (season !== undefined) {
    const { year, next } = yearAfter(tokens, at + 1, current);
    if (year !== null && next > at + 1) return monthsPoint('month', year, season[1], season[1] + 2, next);
    // "Весной" alone is that of the reporting year.
    if (year === null && current !== null && /^(?:весной|летом|осенью)$/.test(word))
      return monthsPoint('month', current, season[1], season[1] + 2, next);
    // "Весна" alone is any; "весна – осень", "с весны до осени" are of the year that is told or known.
    if (year === null && /^(?:весн[аыуе]|лето|осен[ьи]|spring|summer|autumn)$/.test(word))
      return { ...monthsPoint('month', null, season[1], season[1] + 2, next), bare: -1 };
  }
  return WINTER.test(word) ? winter(tokens, at, current) : seasonPeriod(tokens, at, current);
}

const SEASONS_DESCRIBING: readonly (readonly [RegExp, number])[] = [
  [/^весенн(?:ий|его|ем)$/, 3],
  [/^летн(?:ий|его|ем)$/, 6],
  [/^осенн(?:ий|его|ем)$/, 9],
];

/** "В летний период 2022 года"; without a year, of the reporting year. */
function seasonPeriod(tokens: readonly Token[], at: number, current: number | null): DatePoint | null {
  // "В весенне-осенний период".
  if (!/^период/.test(tokens[at + 1]?.text ?? '') || touches(tokens[at - 1], tokens[at])) return null;
  const season = SEASONS_DESCRIBING.find(([words]) => words.test(tokens[at]?.text ?? ''));
  const { year, next } = yearAfter(tokens, at + 2, current);
  const meant = year ?? current;
  return season === undefined || meant === null ? null : monthsPoint('month', meant, season[1], season[1] + 2, next);
}

/** "Зимой 2022/2023 гг.", "зимой 2022 года": December to February; of a year alone, the winter that ends in it. */
function winter(tokens: readonly Token[], at: number, current: number | null): DatePoint | null {
  const [first, mark, second] = tokens.slice(at + 1, at + 4);
  const isPair = isYear(first) && /^[/-]$/.test(mark?.text ?? '') && second?.kind === 'number';
  const { year, next } = isPair
    ? { year: Number(first?.text) + 1, next: afterYearWord(tokens, at + 4) }
    : yearAfter(tokens, at + 1, current);
  if (year === null || next === at + 1) return null;
  return { ...monthsPoint('month', year, 12, 2, next) };
}
