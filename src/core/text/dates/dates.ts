/** Finds dates and periods in official prose and says which days they mean; numbers that only look like dates are left alone. */
import type { IsoDate } from '../calendar';
import { type NormalisedText, normalise, originalSpan } from '../normalise';
import { quotedTokens } from '../quotes';
import type { Token } from '../tokens';
import { bareDaysAllowed, bareYearsAllowed } from './bare-numbers';
import { touches } from './date-point';
import { sideOf } from './date-sides';
import { mayBegin } from './date-starts';
import {
  completeItems,
  type DateKind,
  groupItems,
  type Item,
  type Meaning,
  meaningOf,
  readItems,
} from './date-stretches';
import { dateTokens } from './date-tokens';
import { namesPerson } from './person-names';
import { standingTime } from './standing-times';

export type { DateKind } from './date-stretches';

export interface DateRange {
  /** UTF-16 offsets into the original text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** First day; null where the range is open, recurs, or lacks a year that nothing tells. */
  readonly from: IsoDate | null;
  /** Last day, inclusive; null as above. */
  readonly to: IsoDate | null;
  readonly kind: DateKind;
}

const endsSentence = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.kind !== 'mark') return false;
  if (token.text === '\n' || token.text === ';' || token.text === '!' || token.text === '?') return true;
  const before = tokens[at - 1];
  return token.text === '.' && before?.kind === 'word' && before.text.length > 3;
};

/** "По сравнению с 2021 годом", "чем в 2021 году", "к уровню 2021 года": the other year is not what is told of. */
const isCompared = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at - 2], tokens[at - 3]].some((token) =>
    /^(?:сравнени[июяе]|уровн[яюе]|отличие|чем|против|относительно|compared|than)$/.test(token?.text ?? ''),
  );

/** "С выпускниками 1985 года встретились 25 июня": what lies decades back is not when the rest was done. */
const LONG_AGO = 10;
function lendsYear(tokens: readonly Token[], group: readonly Item[], year: number | null): boolean {
  const [first, last] = [group[0], group[group.length - 1]];
  const named = last?.point.year ?? null;
  if (first === undefined || last === undefined || named === null || tokens[first.at - 1]?.text === 'от') return false;
  if (isCompared(tokens, first.at)) return false;
  if (year === null) return true;
  // "В 2022/2023 гг." are years of which the reporting year is one; a winter begins in the year before.
  const isAmong = last.point.level === 'year' && first !== last && (first.point.year ?? year) <= year;
  const isOverNewYear = first === last && last.point.month > last.point.lastMonth && named === year + 1;
  // "Автобус 2019 года выпуска".
  const isOfAge = /^(?:выпуск|рожден|постройк|издани)/.test(tokens[last.point.next]?.text ?? '');
  return !isAmong && !isOverNewYear && !isOfAge && Math.abs(named - year) < LONG_AGO;
}

/** "1 квартал – 3, 2 квартал – 5": what a dash parts from a time that was told is a count. */
const isCount = (tokens: readonly Token[], at: number, items: readonly Item[]): boolean =>
  tokens[at - 1]?.text === '-' && !touches(tokens[at - 1], tokens[at]) && (items[0]?.point.bare ?? -1) > 0;

const rangeOf = (
  normalised: NormalisedText,
  tokens: readonly Token[],
  at: number,
  next: number,
  { from, to, kind }: Meaning,
): DateRange => {
  const { start, end } = originalSpan(normalised, tokens[at]?.start ?? 0, tokens[next - 1]?.end ?? 0);
  return { start, end, text: normalised.original.slice(start, end), from, to, kind };
};

/**
 * Dates in reading order. `year` is the reporting year: taken where the text gives no year of its own, and for
 * "текущего года"; null where it is not known (such ranges then have neither first nor last day).
 *
 * A whole period ("в течение всего периода") is one range whose `from` and `to` are null, so that whoever looks for a range finds
 * one, and whoever asks for its days is told that there are none; a mere recurrence ("ежегодно") and a number that is no date
 * ("ПМЭФ-2022", "1.10", a contract's number) give no range at all. Days that follow each other, joined by "и" or commas
 * ("5 и 6 мая"), are one range; those with others between them ("5 и 12 мая") or each with a month ("5 мая и 12 июня") are ranges apart. Within quotation marks
 * stand names, and their years are not dates, unless the quotation is all there is. Cost grows linearly with the text.
 */
export function findDates(text: string, year: number | null): readonly DateRange[] {
  const normalised = normalise(text);
  const tokens = dateTokens(normalised.text);
  const quoted = quotedTokens(tokens);
  const found: DateRange[] = [];
  let sentenceYear: number | null = null;
  let free = 0;
  for (let at = 0; at < tokens.length; ) {
    if (endsSentence(tokens, at)) sentenceYear = null;
    // So it is at nearly every word.
    if (quoted[at] === 1 || !mayBegin(tokens, at) || namesPerson(normalised, tokens, at)) {
      at += 1;
      continue;
    }
    const standing = standingTime(tokens, at, year, sentenceYear);
    if (standing !== null) {
      found.push(rangeOf(normalised, tokens, at, standing.next, standing));
      at = standing.next;
      free = at;
      continue;
    }
    const items = readItems(tokens, at, year);
    if (items.length === 0) {
      at += 1;
      continue;
    }
    if (free === at - 1 && isCount(tokens, at, items)) {
      at += 1;
      continue;
    }
    const whole = completeItems(
      items,
      bareYearsAllowed(tokens, at, items),
      bareDaysAllowed(tokens, items, sentenceYear ?? year),
    );
    const joined =
      (tokens[at - 1]?.text === '-' || tokens[at - 1]?.text === '/') &&
      tokens[at - 1]?.end === tokens[at]?.start &&
      tokens[at - 2]?.end === tokens[at - 1]?.start;
    if (whole.length === 0 || (joined && whole[0]?.point.level === 'year')) {
      at += 1;
      continue;
    }
    const groups: readonly Item[][] = groupItems(whole, items, sentenceYear ?? year);
    for (const group of groups) {
      const first = group[0];
      const last = group[group.length - 1];
      if (first === undefined || last === undefined) continue;
      const side = sideOf(tokens, first.at, group);
      const begin = side.at;
      const meaning = meaningOf(group, side, sentenceYear ?? year);
      if (lendsYear(tokens, group, year)) sentenceYear = last.point.year;
      const range = rangeOf(normalised, tokens, begin < free ? first.at : begin, last.point.next, meaning);
      const previous = found[found.length - 1];
      const recurs = previous?.kind === 'recurring' && previous.from === null && previous.to === null;
      if (recurs && /^[\s,.-]{0,4}((в|во|не)\s)?$/u.test(text.slice(previous.end, range.start))) {
        found[found.length - 1] = {
          ...range,
          start: previous.start,
          text: text.slice(previous.start, range.end),
          kind: 'recurring',
        };
      } else found.push(range);
      at = last.point.next;
      free = at;
    }
  }
  // "Ежемесячно" alone names no days.
  return found.filter(({ kind, from, to }) => kind !== 'recurring' || from !== null || to !== null);
}
