/** Where a number that nothing calls a year or a day may be one. */
import type { Token } from '../tokens';
import { touches } from './date-point';
import type { Item } from './date-stretches';

const PREPOSITIONS = new Set(
  'в во за на с со до по к in for of during since by until throughout early late'.split(' '),
);

export function bareYearsAllowed(tokens: readonly Token[], at: number, items: readonly Item[]): boolean {
  const end = items[items.length - 1]?.point.next ?? at;
  if (at === 0 && end >= tokens.length) return true;
  if (/^(?:in|during|throughout|since|year)$/.test(tokens[at - 1]?.text ?? '')) return true;
  if (items.length === 2 && items[0]?.join !== 'list') {
    const [first = 0, second = 0] = items.map(({ point }) => (point.level === 'year' ? (point.bare ?? 0) : 0));
    if (first > 0 && second > first && second - first < 10) return true;
  }
  const after = tokens[end];
  // "В 2021 – 45, в 2022 – 51".
  const count = tokens[end + 1];
  const isCounted = after?.text === '-' && count?.kind === 'number' && count.text.length < 4 && !touches(after, count);
  return (
    PREPOSITIONS.has(tokens[at - 1]?.text ?? '') &&
    (after === undefined || after.kind === 'mark') &&
    (after?.text !== '-' || isCounted) &&
    after?.text !== '/'
  );
}

/** Behind these a number with a full stop is a measure: "12.05 млн". */
const MEASURES =
  /^(?:%|°|млн|млрд|тыс|руб|процент|км|м|га|кв|кг|т|тонн|ед|балл|бар|атм|ч|час|мин|чел|раз|куб|л|вт|квт)/;

/** Whether "20.04" may be a day, and "авг – сен" months: where the year is known, and nothing makes it a measure or a number in a list. */
export function bareDaysAllowed(tokens: readonly Token[], items: readonly Item[], year: number | null): boolean {
  const last = items[items.length - 1];
  if (year === null || last === undefined || MEASURES.test(tokens[last.point.next]?.text ?? '')) return false;
  if (items.every(({ point }) => point.level === 'month')) return true;
  return items.every(({ at }) => {
    const [day, , month] = tokens.slice(at, at + 3);
    return (
      day?.kind === 'number' &&
      (day.text.length === 2 || month?.kind === 'word' || month?.text.startsWith('0') === true)
    );
  });
}
