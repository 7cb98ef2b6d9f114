/** Finds dates and periods in official prose and says which days they mean; numbers that only look like dates are left alone. */
import { daysInMonth, type IsoDate, isoDate } from './calendar';
import { type DatePoint, type Level, readPoint } from './date-points';
import { closesOnly, joinsList, joinsRange, opensOnly, opensRange } from './date-words';
import { type NormalisedText, normalise, originalSpan } from './normalise';
import { quotedTokens } from './quotes';
import { standingTime } from './standing-times';
import { type Token, tokenise } from './tokens';

export type DateKind =
  | 'day'
  | 'range'
  | 'month'
  | 'months'
  | 'quarter'
  | 'half'
  | 'year'
  | 'years'
  | 'from'
  | 'until'
  | 'recurring'
  | 'whole-period'
  /** No such day in the calendar: "31 апреля". */
  | 'impossible'
  /** The last day stands before the first: "с 10 по 5 мая 2022 года"; from and to are as written. */
  | 'reversed';

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

interface Item {
  readonly point: DatePoint;
  /** Token index where it begins. */
  readonly at: number;
  /** How it is joined to the item after it. */
  readonly join: 'range' | 'list' | 'end';
}

/** Longest enumeration read as one; keeps the cost linear on endless lists. */
const LONGEST_LIST = 12;

const PREPOSITIONS = new Set('в во за на с со до по к in for during since by until'.split(' '));

/** Points joined by dashes, commas and "и", from a token on. */
function readItems(tokens: readonly Token[], at: number, year: number | null): Item[] {
  const items: Item[] = [];
  let next = at;
  while (items.length < LONGEST_LIST) {
    const point = readPoint(tokens, next, year);
    if (point === null) break;
    const joint = tokens[point.next]?.text ?? '';
    let after = point.next + 1;
    if (joinsRange(joint)) {
      if (joint === 'на' && point.bare === null) {
        items.push({ point, at: next, join: 'end' });
        break;
      }
      if (joint === '-' && tokens[after]?.text === 'по') after += 1;
      items.push({ point, at: next, join: 'range' });
    } else if (joinsList(joint)) {
      if (joint === ',' && tokens[after]?.text === 'и') after += 1;
      if (joint === 'и' && (tokens[after]?.text === 'до' || tokens[after]?.text === 'по')) after += 1;
      const between =
        (joint === 'and' || joint === 'и') && (tokens[at - 1]?.text === 'between' || tokens[at - 1]?.text === 'между');
      items.push({ point, at: next, join: between ? 'range' : 'list' });
    } else {
      items.push({ point, at: next, join: 'end' });
      break;
    }
    next = after;
  }
  return items;
}

/** Whether a number alone may take its meaning from the point after it. */
function completes(bare: DatePoint, whole: DatePoint): boolean {
  if (bare.bare === -1) return bare.level === whole.level;
  if (bare.level === 'year') return whole.level === 'year';
  if (whole.level === 'day') return bare.level === 'day';
  return (whole.level === 'quarter' && (bare.bare ?? 9) <= 4) || (whole.level === 'half' && (bare.bare ?? 9) <= 2);
}

/** Gives a number alone, or a point without a year, what the point after it has. */
function complete(point: DatePoint, after: DatePoint): DatePoint {
  const year = point.year ?? after.year;
  if (point.bare === null || point.bare === -1) return { ...point, year, bare: null };
  if (after.level === 'day') return { ...after, day: point.bare, lastDay: point.bare, next: point.next };
  if (after.level === 'year') return { ...after, year: point.bare, next: point.next };
  const months = after.level === 'quarter' ? 3 : 6;
  return { ...after, month: (point.bare - 1) * months + 1, lastMonth: point.bare * months, next: point.next };
}

/** Drops what cannot be completed, completes the rest from right to left. */
function completeItems(items: readonly Item[], yearsMayBeBare: boolean): Item[] {
  const done: Item[] = [];
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item === undefined) continue;
    const after = done[0];
    if (after === undefined) {
      if (item.point.bare === null) done.unshift({ ...item, join: 'end' });
      else if (item.point.level === 'year' && yearsMayBeBare)
        done.unshift({
          ...item,
          join: 'end',
          point: { ...item.point, year: item.point.bare, month: 1, day: 1, lastMonth: 12, bare: null },
        });
      continue;
    }
    if (item.point.bare !== null && !completes(item.point, after.point)) break;
    done.unshift({ ...item, point: complete(item.point, after.point) });
  }
  return done;
}

const wasBare = (items: readonly Item[], item: Item): boolean =>
  items.some(({ at, point }) => at === item.at && point.bare !== null);

/** Splits "5 мая, 12 июня" into two, keeps "5 и 12 мая" and "2021 и 2022 гг." as one stretch. */
function groupItems(items: readonly Item[], original: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  let group: Item[] = [];
  for (const [index, item] of items.entries()) {
    group.push(item);
    const after = items[index + 1];
    if (after === undefined) break;
    const { level } = item.point;
    const ownYear = original.some(({ at, point }) => at === item.at && point.year !== null);
    const apart =
      level !== after.point.level || (level !== 'year' && (level === 'day' ? !wasBare(original, item) : ownYear));
    if (item.join === 'list' && apart) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Whether the calendar has no such day; `year` is taken where the point has none. */
function impossible(point: DatePoint, year: number | null): boolean {
  if (point.month < 1 || point.month > 12 || point.lastMonth > 12) return true;
  return (
    point.level === 'day' &&
    (point.day > daysInMonth(point.month, point.year ?? year) ||
      point.lastDay > daysInMonth(point.lastMonth, point.year ?? year))
  );
}

const firstDay = (point: DatePoint, year: number): IsoDate => isoDate(year, point.month, Math.max(point.day, 1));
const lastDay = (point: DatePoint, year: number): IsoDate =>
  isoDate(year, point.lastMonth, point.lastDay === 0 ? daysInMonth(point.lastMonth, year) : point.lastDay);

const MANY: Readonly<Record<Level, DateKind>> = {
  day: 'range',
  month: 'months',
  quarter: 'quarter',
  half: 'half',
  year: 'years',
};

interface Meaning {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly kind: DateKind;
}

/** Days meant by one stretch; `side` says that only its beginning or its end is meant. */
function meaningOf(group: readonly Item[], side: 'from' | 'until' | null, year: number | null): Meaning {
  const first = group[0]?.point;
  const last = group[group.length - 1]?.point;
  if (first === undefined || last === undefined || group.some(({ point }) => impossible(point, year)))
    return { from: null, to: null, kind: 'impossible' };
  const kind =
    group.length > 1
      ? MANY[first.level]
      : first.level === 'month' && first.lastMonth > first.month
        ? 'months'
        : first.level;
  const lastYear = last.year ?? year;
  let firstYear = first.year ?? year;
  if (lastYear === null || firstYear === null) return { from: null, to: null, kind: side ?? kind };
  if (side === 'from') return { from: firstDay(first, firstYear), to: null, kind: 'from' };
  if (side === 'until') return { from: null, to: lastDay(last, lastYear), kind: 'until' };
  const inherited =
    group.length > 1 && firstYear === lastYear && first.month > last.lastMonth && first.level !== 'year';
  if (inherited) firstYear -= 1;
  const [from, to] = [firstDay(first, firstYear), lastDay(last, lastYear)];
  return { from, to, kind: from > to ? 'reversed' : kind };
}

/** What stands before a stretch: "с", "до конца", "не позднее"; and the token where the expression begins. */
function sideOf(
  tokens: readonly Token[],
  at: number,
  group: readonly Item[],
): { readonly side: 'from' | 'until' | null; readonly at: number } {
  const word = tokens[at - 1]?.text ?? '';
  const edge = /^(начал|кон[ец])/.test(word) && word.length <= 6 ? at - 1 : at;
  const opener = tokens[edge - 1]?.text ?? '';
  const last = group[group.length - 1];
  if (group.length > 1) return { side: null, at: opensRange(opener) && edge === at ? edge - 1 : at };
  if (edge < at && opener !== 'до' && opener !== 'к' && opener !== 'с') return { side: null, at };
  if (opensOnly(opener)) return { side: 'from', at: edge - 1 };
  if (opener === 'ранее' && tokens[edge - 2]?.text === 'не') return { side: 'from', at: edge - 2 };
  if (!closesOnly(opener)) return { side: null, at };
  const form = tokens[last === undefined ? at : last.point.next - 1]?.text ?? '';
  if (opener === 'по' && last?.point.level === 'year' && form !== 'год' && form !== 'г' && form !== '.')
    return { side: null, at };
  if (opener === 'по' && last?.point.level === 'month' && /^[а-я]+(ю|у)$/.test(tokens[at]?.text ?? ''))
    return { side: null, at };
  if (opener === 'позднее' || opener === 'позже') {
    return tokens[edge - 2]?.text === 'не' ? { side: 'until', at: edge - 2 } : { side: 'from', at: edge - 1 };
  }
  return { side: 'until', at: edge - 1 };
}

const endsSentence = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.text === '\n' || token?.text === ';' || token?.text === '!' || token?.text === '?') return true;
  const before = tokens[at - 1];
  return token?.text === '.' && before?.kind === 'word' && before.text.length > 3;
};

function bareYearsAllowed(tokens: readonly Token[], at: number, items: readonly Item[]): boolean {
  const end = items[items.length - 1]?.point.next ?? at;
  if (at === 0 && end >= tokens.length) return true;
  const [first, second] = items.map(({ point }) => (point.level === 'year' ? (point.bare ?? 0) : 0));
  if (items.length === 2 && first && second && second > first && second - first < 10 && items[0]?.join === 'range')
    return true;
  const after = tokens[end];
  return (
    PREPOSITIONS.has(tokens[at - 1]?.text ?? '') &&
    (after === undefined || after.kind === 'mark') &&
    after?.text !== '-' &&
    after?.text !== '/'
  );
}

const rangeOf = (
  normalised: NormalisedText,
  tokens: readonly Token[],
  at: number,
  next: number,
  meaning: Meaning,
): DateRange => {
  const span = originalSpan(normalised, tokens[at]?.start ?? 0, tokens[next - 1]?.end ?? 0);
  return { ...span, text: normalised.original.slice(span.start, span.end), ...meaning };
};

/**
 * Dates in reading order. `year` is the reporting year: taken where the text gives no year of its own, and for
 * "текущего года"; null where it is not known (such ranges then have neither first nor last day).
 *
 * A recurring time ("ежегодно") or a whole period ("в течение всего периода") is one range whose `from` and `to` are null, so
 * that whoever looks for a range finds one, and whoever asks for its days is told that there are none; a number that is no date
 * ("ПМЭФ-2022", "1.10", a contract's number) gives no range at all. Days joined by "и" or commas ("5 и 12 мая") are one range
 * from the first to the last; days that have each a month ("5 мая и 12 июня") are ranges apart. Within quotation marks
 * stand names, and their years are not dates, unless the quotation is all there is. Cost grows linearly with the text.
 */
export function findDates(text: string, year: number | null): readonly DateRange[] {
  const normalised = normalise(text);
  const tokens = tokenise(normalised.text, 'apart');
  const quoted = quotedTokens(tokens);
  const found: DateRange[] = [];
  let sentenceYear: number | null = null;
  let free = 0;
  for (let at = 0; at < tokens.length; ) {
    if (endsSentence(tokens, at)) sentenceYear = null;
    if (quoted[at] === 1) {
      at += 1;
      continue;
    }
    const standing = standingTime(tokens, at, year);
    const items = standing === null ? readItems(tokens, at, year) : [];
    const whole = completeItems(items, bareYearsAllowed(tokens, at, items));
    const joined =
      (tokens[at - 1]?.text === '-' || tokens[at - 1]?.text === '/') &&
      tokens[at - 1]?.end === tokens[at]?.start &&
      tokens[at - 2]?.end === tokens[at - 1]?.start;
    if (standing !== null) {
      found.push(rangeOf(normalised, tokens, at, standing.next, standing));
      at = standing.next;
      free = at;
      continue;
    }
    if (whole.length === 0 || (joined && whole[0]?.point.level === 'year')) {
      at += 1;
      continue;
    }
    for (const group of groupItems(whole, items)) {
      const first = group[0];
      const last = group[group.length - 1];
      if (first === undefined || last === undefined) continue;
      const { side, at: begin } = sideOf(tokens, first.at, group);
      const meaning = meaningOf(group, side, sentenceYear ?? year);
      if (last.point.year !== null && tokens[first.at - 1]?.text !== 'от') sentenceYear = last.point.year;
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
  return found;
}
