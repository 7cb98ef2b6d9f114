/** What stands before a stretch and says which part or side of it is meant: "до конца", "не позднее", "в первых числах". */
import type { Token } from '../tokens';
import type { DatePoint } from './date-point';
import { readPoint } from './date-points';
import { closesOnly, monthOf, opensOnly, opensRange } from './date-words';

/** "В начале", "в середине", "в конце" of a month; "week of 6 June". */
export type Part = 'early' | 'middle' | 'late' | 'week';

/** What stands before a stretch. */
export interface Side {
  readonly side: 'from' | 'until' | null;
  /** "В начале октября": its first ten days. */
  readonly part: Part | null;
  /** The token where the expression begins. */
  readonly at: number;
}

interface Pointed {
  readonly point: DatePoint;
  readonly join: string;
}

const partOf = (word: string): Part =>
  word === 'week'
    ? 'week'
    : /^(?:начал|перв|early|begin)/.test(word)
      ? 'early'
      : /^(?:серед|mid)/.test(word)
        ? 'middle'
        : 'late';

/** The token where the part of a month or year that is meant is named, or `at`: "в начале", "первых числах", "mid-", "the end of". */
function partBefore(tokens: readonly Token[], at: number): number {
  const [before, last] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? ''];
  if (/^чисел|числах$/.test(last) && /^перв|^послед/.test(before)) return at - 2;
  if (last === 'of' && /^(?:beginning|middle|end)$/.test(before)) return at - 2;
  if (before === 'week' && /^(?:of|beginning|commencing|starting)$/.test(last)) return at - 2;
  if (last === '-' && before === 'mid') return at - 2;
  return namesAPart(last) ? at - 1 : at;
}

const namesAPart = (word: string): boolean =>
  (/^(?:начал|кон[ец]|середин)/.test(word) && word.length <= 8) || /^(?:early|mid|late|окончани[яю])$/.test(word);

/** The part named at a token behind a dash or "по", and the token after it: "начале июня". */
export function partAt(tokens: readonly Token[], at: number): { readonly part: Part; readonly next: number } | null {
  const word = tokens[at]?.text ?? '';
  if (!namesAPart(word)) return null;
  return { part: partOf(word), next: word === 'mid' && tokens[at + 1]?.text === '-' ? at + 2 : at + 1 };
}

/** What stands before a stretch: "с", "до конца", "не позднее"; and the token where the expression begins. */
export function sideOf(tokens: readonly Token[], at: number, group: readonly Pointed[]): Side {
  const edge = partBefore(tokens, at);
  const isStretch = group.length > 1 && group[0]?.join === 'range';
  const part = edge === at || (group.length > 1 && !isStretch) ? null : partOf(tokens[edge]?.text ?? '');
  const found = sideBefore(tokens, at, tokens[edge - 1]?.text === 'the' ? edge - 1 : edge, group);
  const isNarrowed =
    part !== null && found.side === null && group[0]?.point.level === (part === 'week' ? 'day' : 'month');
  return { side: found.side, part, at: isNarrowed ? Math.min(edge, found.at) : found.at };
}

/** The last word of a point: its case tells what a preposition means. */
const formOf = (tokens: readonly Token[], at: number, point: DatePoint | undefined): string =>
  tokens[point === undefined ? at : point.next - 1]?.text ?? '';

function sideBefore(
  tokens: readonly Token[],
  at: number,
  edge: number,
  group: readonly Pointed[],
): { readonly side: Side['side']; readonly at: number } {
  // "Не позднее, чем 1 ноября".
  const than = tokens[edge - 2]?.text === ',' ? edge - 2 : edge - 1;
  const begin = tokens[edge - 1]?.text === 'чем' ? than : edge;
  const opener = tokens[begin - 1]?.text ?? '';
  const last = group[group.length - 1];
  if (group.length > 1) return { side: null, at: opensRange(opener) ? begin - 1 : at };
  if (edge < at && !/^(?:до|к|с|by|until|till|from|since)$/.test(opener)) return { side: null, at };
  if (/^со?$/.test(opener) && last !== undefined && isMoved(tokens, begin - 1, last.point)) return { side: null, at };
  // "По сравнению с 2021 годом", "с маем".
  if (/^со?$/.test(opener) && /^[а-я]+[ое]м$/.test(formOf(tokens, at, last?.point))) return { side: null, at };
  if (opensOnly(opener)) return { side: 'from', at: begin - 1 };
  if (opener === 'ранее' && tokens[begin - 2]?.text === 'не') return { side: 'from', at: begin - 2 };
  if (opener === 'than' && tokens[begin - 2]?.text === 'later' && /^no[t]?$/.test(tokens[begin - 3]?.text ?? ''))
    return { side: 'until', at: begin - 3 };
  if (!closesOnly(opener)) return { side: null, at };
  const form = formOf(tokens, at, last?.point);
  if (opener === 'по' && last?.point.level === 'year' && form !== 'год' && form !== 'г' && form !== '.')
    return { side: null, at };
  if (opener === 'по' && last?.point.level === 'month' && /^[а-я]+(ю|у)$/.test(tokens[at]?.text ?? ''))
    return { side: null, at };
  if (opener === 'позднее' || opener === 'позже') {
    return tokens[begin - 2]?.text === 'не' ? { side: 'until', at: begin - 2 } : { side: 'from', at: begin - 1 };
  }
  return { side: 'until', at: begin - 1 };
}

const MOVE = /^(?:перен[ео]с|сдви|передв|отодв|сме[щс]т|смещ|отлож)/;

/** Whether the point behind the "с" at `opener` is where something was moved from: "с 20 ноября на 11 декабря", "с мая перенесён на июнь", "на 7 мая с 30 апреля". */
function isMoved(tokens: readonly Token[], opener: number, { level, next }: DatePoint): boolean {
  // "Отложено с 15 мая на осень".
  const isAny = MOVE.test(tokens[opener - 1]?.text ?? '');
  const isTo = (at: number): boolean => {
    const to = tokens[at]?.text === 'на' ? readPoint(tokens, at + 1, null) : null;
    return to !== null && (isAny || to.level === level) && (to.bare === null || to.bare === -1);
  };
  if (isTo(next) || (MOVE.test(tokens[next]?.text ?? '') && isTo(next + 1))) return true;
  for (let at = opener - 2; at > Math.max(opener - 8, 0); at -= 1)
    if (MOVE.test(tokens[at - 1]?.text ?? '') && isTo(at) && readPoint(tokens, at + 1, null)?.next === opener)
      return true;
  return false;
}

/** Skips the hour before a day: "до 22.00 10 мая", "до 18 часов 5 июля". */
export function afterHour(tokens: readonly Token[], at: number): number {
  const [hour, mark, minutes] = tokens.slice(at, at + 3);
  const isTimed = /^[.:-]$/.test(mark?.text ?? '') && minutes?.kind === 'number' && minutes.text.length === 2;
  const end = isTimed ? at + 3 : at + 1;
  const isNamed = /^ч(?:ас(?:а|ов)?)?$/.test(tokens[end]?.text ?? '');
  if (hour?.kind !== 'number' || !(isTimed || isNamed)) return at;
  const after = isNamed ? end + (tokens[end + 1]?.text === '.' ? 2 : 1) : end;
  const isDay = monthOf(tokens[after + 1]?.text ?? '') > 0 || tokens[after + 1]?.text === '.';
  return tokens[after]?.kind === 'number' && isDay ? after : at;
}
