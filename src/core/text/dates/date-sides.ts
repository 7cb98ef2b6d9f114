/** What stands before a stretch and says which part or side of it is meant: "до конца", "не позднее", "в первых числах". */
import type { Token } from '../tokens';
import type { DatePoint } from './date-point';
import { readPoint } from './date-points';
import { closesOnly, opensOnly, opensRange } from './date-words';

/** What stands before a stretch. */
export interface Side {
  readonly side: 'from' | 'until' | null;
  /** "В начале октября": its first ten days. */
  readonly part: 'early' | 'middle' | 'late' | null;
  /** The token where the expression begins. */
  readonly at: number;
}

/** The token where the part of a month or year that is meant is named, or `at`: "в начале", "первых числах", "mid-", "the end of". */
function partBefore(tokens: readonly Token[], at: number): number {
  const [before, last] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? ''];
  if (/^чисел|числах$/.test(last) && /^перв|^послед/.test(before)) return at - 2;
  if (last === 'of' && /^(?:beginning|middle|end)$/.test(before)) return at - 2;
  if (last === '-' && before === 'mid') return at - 2;
  return (/^(?:начал|кон[ец]|середин)/.test(last) && last.length <= 8) || /^(?:early|mid|late)$/.test(last)
    ? at - 1
    : at;
}

/** What stands before a stretch: "с", "до конца", "не позднее"; and the token where the expression begins. */
export function sideOf(tokens: readonly Token[], at: number, group: readonly { readonly point: DatePoint }[]): Side {
  const edge = partBefore(tokens, at);
  const stem = tokens[edge]?.text ?? '';
  const part =
    edge === at
      ? null
      : /^(?:начал|перв|early|begin)/.test(stem)
        ? 'early'
        : /^(?:серед|mid)/.test(stem)
          ? 'middle'
          : 'late';
  const found = sideBefore(tokens, at, tokens[edge - 1]?.text === 'the' ? edge - 1 : edge, group);
  const isNarrowed = part !== null && found.side === null && group.length === 1 && group[0]?.point.level === 'month';
  return { ...found, at: isNarrowed ? edge : found.at, part: group.length > 1 ? null : part };
}

/** The last word of a point: its case tells what a preposition means. */
const formOf = (tokens: readonly Token[], at: number, point: DatePoint | undefined): string =>
  tokens[point === undefined ? at : point.next - 1]?.text ?? '';

function sideBefore(
  tokens: readonly Token[],
  at: number,
  edge: number,
  group: readonly { readonly point: DatePoint }[],
): { readonly side: Side['side']; readonly at: number } {
  const opener = tokens[edge - 1]?.text ?? '';
  const last = group[group.length - 1];
  if (group.length > 1) return { side: null, at: opensRange(opener) && edge === at ? edge - 1 : at };
  if (edge < at && !/^(?:до|к|с|by|until|till|from|since)$/.test(opener)) return { side: null, at };
  if (/^со?$/.test(opener) && last !== undefined && isMoved(tokens, edge - 1, last.point)) return { side: null, at };
  // "По сравнению с 2021 годом", "с маем".
  if (/^со?$/.test(opener) && /^[а-я]+[ое]м$/.test(formOf(tokens, at, last?.point))) return { side: null, at };
  if (opensOnly(opener)) return { side: 'from', at: edge - 1 };
  if (opener === 'ранее' && tokens[edge - 2]?.text === 'не') return { side: 'from', at: edge - 2 };
  if (!closesOnly(opener)) return { side: null, at };
  const form = formOf(tokens, at, last?.point);
  if (opener === 'по' && last?.point.level === 'year' && form !== 'год' && form !== 'г' && form !== '.')
    return { side: null, at };
  if (opener === 'по' && last?.point.level === 'month' && /^[а-я]+(ю|у)$/.test(tokens[at]?.text ?? ''))
    return { side: null, at };
  if (opener === 'позднее' || opener === 'позже') {
    return tokens[edge - 2]?.text === 'не' ? { side: 'until', at: edge - 2 } : { side: 'from', at: edge - 1 };
  }
  return { side: 'until', at: edge - 1 };
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
