/** Joins points in time to stretches ("2-5 октября", "с мая по июль") and says which days they mean. */
import { daysInMonth, type IsoDate, isoDate } from '../calendar';
import type { Token } from '../tokens';
import type { DatePoint, Level } from './date-point';
import { readPoint } from './date-points';
import { afterHour, type Part, partAt, type Side } from './date-sides';
import { joinsList, joinsRange } from './date-words';

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
  /** "С 10 по 5 мая"; from and to are as written. */
  | 'reversed';

export interface Item {
  readonly point: DatePoint;
  /** Token index where it begins. */
  readonly at: number;
  /** How it is joined to the item after it. */
  readonly join: 'range' | 'list' | 'move' | 'end';
}

/** Longest enumeration read as one, so that endless lists cost no more. */
const LONGEST_LIST = 12;

/** Points joined by dashes, commas and "и", from a token on. */
export function readItems(tokens: readonly Token[], at: number, year: number | null): Item[] {
  const items: Item[] = [];
  let next = at;
  let part: Part | null = null;
  while (items.length < LONGEST_LIST) {
    const read = readPoint(tokens, next, year);
    const before = items[items.length - 1];
    // "Январь – 2, март – 4": what a dash parts from a month or a day that is told is their count.
    const isCount = before?.join === 'range' && (before.point.bare ?? -1) === -1 && (read?.bare ?? -1) !== -1;
    // "В 2021 году – 12.11.2021": the day of that year.
    const isOfYear = before?.point.level === 'year' && read?.level === 'day' && tokens[next - 1]?.text === '-';
    if (before !== undefined && (isCount || isOfYear)) items[items.length - 1] = { ...before, join: 'end' };
    if (read === null || isCount || isOfYear) break;
    const point: DatePoint = part === null ? read : narrow(read, part, null);
    part = null;
    const joint = tokens[point.next]?.text ?? '';
    let after = point.next + 1;
    if (joinsRange(joint)) {
      if (joint === 'на' && point.bare === null && tokens[at - 2]?.text !== 'ночь') {
        items.push({ point, at: next, join: 'end' });
        break;
      }
      if (joint === '-' && tokens[after]?.text === 'по') after += 1;
      const named = partAt(tokens, after);
      part = named?.part ?? null;
      after = named?.next ?? (point.bare === null ? afterHour(tokens, after) : after);
      if (/^(?:понедельник|вторник|сред[уы]|четверг|пятниц|суббот|воскресень)/.test(tokens[after]?.text ?? ''))
        after += 1;
      // "Перенесён с 5 на 12 марта"; but "в ночь с 5 на 6 марта".
      items.push({ point, at: next, join: joint === 'на' && tokens[at - 2]?.text !== 'ночь' ? 'move' : 'range' });
    } else if (joinsList(joint)) {
      if (joint === ',' && tokens[after]?.text === 'и') after += 1;
      // "С 1 по 5 и с 10 по 12 мая".
      const follows = items[items.length - 1]?.join === 'range';
      if (follows && (tokens[after]?.text === 'с' || tokens[after]?.text === 'со')) after += 1;
      // "На 2023 г. и плановый период 2024 и 2025 гг."
      if (tokens[after]?.text === 'на' && /^планов/.test(tokens[after + 1]?.text ?? '')) after += 1;
      if (/^планов/.test(tokens[after]?.text ?? '') && /^период/.test(tokens[after + 1]?.text ?? '')) after += 2;
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
export function completeItems(items: readonly Item[], yearsMayBeBare: boolean, daysMayBeBare: boolean): Item[] {
  const done: Item[] = [];
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item === undefined) continue;
    const after = done[0];
    if (after === undefined) {
      if (item.point.bare === null) done.unshift({ ...item, join: 'end' });
      else if (item.point.bare === -1 && daysMayBeBare && (item.point.level === 'day' || isStretch(items, index)))
        done.unshift({ ...item, join: 'end', point: { ...item.point, bare: null } });
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

/** "Авг – сен", "с весны до осени": two of a kind joined by a dash tell each other what they are. */
const isStretch = (items: readonly Item[], last: number): boolean => {
  const before = items[last - 1];
  return (
    (before?.join === 'range' || before?.join === 'move') &&
    before.point.bare === -1 &&
    before.point.level === items[last]?.point.level
  );
};

const wasBare = (items: readonly Item[], item: Item): boolean =>
  items.some(({ at, point }) => at === item.at && point.bare !== null);

/** "20.04 и 25.05": each has its month. */
const areMonthed = (items: readonly Item[], one: Item, other: Item): boolean =>
  items.every(({ point }) => point.year === null) &&
  [one, other].every(({ at }) => items.some((item) => item.at === at && item.point.bare === -1));

/** Splits "5 мая, 12 июня" and "5 и 12 мая" into two, keeps "5 и 6 мая" and "2021 и 2022 гг." as one stretch; `year` is that of points without one. */
export function groupItems(items: readonly Item[], original: readonly Item[], year: number | null): Item[][] {
  const groups: Item[][] = [];
  let group: Item[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Item;
    group.push(item);
    const after = items[index + 1];
    if (after === undefined) break;
    const { level } = item.point;
    const ownYear = original.some(({ at, point }) => at === item.at && point.year !== null);
    const apart =
      level !== after.point.level ||
      (level !== 'year' &&
        (level === 'day'
          ? !(isMonthEnd(item.point, after.point, year) && (!ownYear || item.point.month === 12)) &&
            (!wasBare(original, item) || areMonthed(original, item, after))
          : ownYear));
    // "2-4 и 9-11 декабря", "май – июнь, сентябрь – октябрь".
    const isNextYear = level === 'year' && after.point.year === (item.point.year ?? 0) + 1;
    const ofRanges = !isNextYear && (group.some(({ join }) => join === 'range') || after.join === 'range');
    // "С 5 на 6 мая" are two days that follow each other, "с мая на июнь" two months.
    const isMoved = item.join === 'move' && level !== 'day' && level !== 'year';
    if (isMoved || (item.join === 'list' && (apart || ofRanges))) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups.flatMap((each) => (isGapped(each, year) ? each.map((item) => [item]) : [each]));
}

/** Whether the days are the last of a month and the first of the next: "30 сентября и 1 октября". */
const isMonthEnd = (point: DatePoint, after: DatePoint, year: number | null): boolean =>
  after.level === 'day' &&
  after.day === 1 &&
  after.month === (point.month % 12) + 1 &&
  point.day === daysInMonth(point.month, point.year ?? year);

/** Whether a list leaves out days or months between its points: "5, 6 и 12 мая", but not "5, 6 и 7 мая". */
const isGapped = (group: readonly Item[], year: number | null): boolean =>
  group.length > 1 &&
  group.every(({ join }) => join !== 'range') &&
  group.some(({ point }, index) => {
    const after = group[index + 1]?.point;
    if (after === undefined) return false;
    if (point.level === 'day')
      return !isMonthEnd(point, after, year) && (after.month !== point.month || after.day !== point.day + 1);
    return point.level === 'year' ? after.year !== (point.year ?? 0) + 1 : after.month !== point.lastMonth + 1;
  });

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

export interface Meaning {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly kind: DateKind;
}

/** The ten days of a month that are meant; "до начала" is its first day. */
function narrow(point: DatePoint, part: Part, side: Side['side']): DatePoint {
  if (part === 'week' || point.level !== 'month' || point.month !== point.lastMonth) return point;
  if (part === 'early') return { ...point, day: 1, lastDay: side === 'until' ? 1 : 10 };
  return part === 'middle' ? { ...point, day: 11, lastDay: 20 } : { ...point, day: 21 };
}

const sixDaysAfter = (day: IsoDate): IsoDate => new Date(Date.parse(day) + 6 * 86_400_000).toISOString().slice(0, 10);

/** Days meant by one stretch; `side` says that only its beginning or its end is meant. */
export function meaningOf(
  whole: readonly Item[],
  { side, part }: Pick<Side, 'side' | 'part'>,
  year: number | null,
): Meaning {
  const group: readonly Item[] =
    part === null
      ? whole
      : whole.map((item, at) => (at > 0 ? item : { ...item, point: narrow(item.point, part, side) }));
  const first = group[0]?.point;
  const last = group[group.length - 1]?.point;
  if (first === undefined || last === undefined || group.some(({ point }) => impossible(point, year)))
    return { from: null, to: null, kind: 'impossible' };
  const kind =
    group.length > 1
      ? MANY[first.level]
      : first.level === 'month' && first.lastMonth !== first.month
        ? 'months'
        : first.level;
  const lastYear = last.year ?? year;
  let firstYear = first.year ?? year;
  if (lastYear === null || firstYear === null) return { from: null, to: null, kind: side ?? kind };
  // "Зимой 2022/2023 года", "с 2022/2023 учебного года".
  const inherited = firstYear === lastYear && first.month > last.lastMonth && first.level !== 'year';
  if (inherited) firstYear -= 1;
  if (side === 'from') return { from: firstDay(first, firstYear), to: null, kind: 'from' };
  if (side === 'until') return { from: null, to: lastDay(last, lastYear), kind: 'until' };
  const [from, to] = [firstDay(first, firstYear), lastDay(last, lastYear)];
  if (part === 'week' && kind === 'day') return { from, to: sixDaysAfter(from), kind: 'range' };
  return { from, to, kind: from > to ? 'reversed' : kind };
}
