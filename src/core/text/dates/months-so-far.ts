/** "9 месяцев 2022 года", "за первые шесть месяцев", "the first nine months of 2022": from January on. */
import type { Token } from '../tokens';
import { type DatePoint, monthsPoint, yearAfter } from './date-point';

/** "9 месяцев 2022 года", "за 9 мес.", "за 3 квартала": from January on. */
export function monthsSoFar(
  tokens: readonly Token[],
  at: number,
  count: number,
  ended: number,
  current: number | null,
): DatePoint | null {
  const unit = tokens[ended]?.text ?? '';
  const opener = tokens[at - 1]?.text ?? '';
  // "По итогам 3 кварталов" are nine months, "по итогам 3 квартала" three.
  const isQuarters =
    count >= 2 &&
    count <= 4 &&
    ended === at + 1 &&
    ((unit === 'квартала' && opener === 'за') || (unit === 'кварталов' && /^(?:за|итог.*)$/.test(opener)));
  if (!isQuarters && !(/^(?:мес(?:яц|$)|months$)/.test(unit) && count <= 12)) return null;
  const { year, next } = yearAfter(
    tokens,
    unit === 'мес' && tokens[ended + 1]?.text === '.' ? ended + 2 : ended + 1,
    current,
  );
  // "За 9 месяцев", "за первые 7 месяцев" alone are of the reporting year, and so is "за 7 месяцев" that opens a sentence.
  const isFirst = /^(?:первы[ех]|first)$/.test(tokens[at - 1]?.text ?? '');
  const opening = isFirst ? at - 2 : at - 1;
  const isAny = isFirst || count % 3 === 0 || (count > 3 && /^[.\n]?$/.test(tokens[opening - 1]?.text ?? ''));
  const isReported = /^(?:за|итогам)$/.test(tokens[opening]?.text ?? '') || (isFirst && unit === 'months');
  const isSoFar = isReported && isAny && current !== null;
  if (year !== null || isQuarters || isSoFar)
    return monthsPoint('month', year, 1, isQuarters ? count * 3 : count, next);
  return null;
}

/** Two to twelve, spelt. */
const SPELT =
  'дв(а|ух)|two тр(и|ех)|three четыр(е|ех)|four пят[ьи]|five шест[ьи]|six сем[ьи]|seven вос(е|ь)м[ьи]|eight девят[ьи]|nine десят[ьи]|ten одиннадцат[ьи]|eleven двенадцат[ьи]|twelve'
    .split(' ')
    .map((forms) => new RegExp(`^(?:${forms})$`));

/** "За девять месяцев", "по итогам шести месяцев". */
export function spelledMonthsSoFar(tokens: readonly Token[], at: number, current: number | null): DatePoint | null {
  if (!/^(?:мес|months$|квартал(?:а|ов)$)/.test(tokens[at + 1]?.text ?? '')) return null;
  const count = SPELT.findIndex((forms) => forms.test(tokens[at]?.text ?? '')) + 2;
  return count < 2 ? null : monthsSoFar(tokens, at, count, at + 1, current);
}
