/** What a column holds, judged by its cells where its title does not tell. */
import { cellText, type Grid } from '../../grid/grid';
import { findDates } from '../../text/dates/dates';
import type { ColumnKind } from './header-words';
import { parseNumber } from './numbering';

/** Shares of the filled cells that look like a number, a period, an executor; mean length in UTF-16 units. */
export interface ColumnContents {
  readonly filled: number;
  readonly number: number;
  readonly period: number;
  readonly executors: number;
  readonly length: number;
}

/** Cells looked at: more would tell no more. */
const SAMPLE = 60;
const TIME =
  /квартал|полугод|год|постоянно|ежегодно|ежеквартально|ежемесячно|весь период|в течение|quarter|annual|month|year/i;
const BODY =
  /департамент|комитет|министерств|управлени|администраци|агентств|учреждени|служб|инспекци|отдел|центр|ведомств|department|ministry|committee|agency|office|division/i;

/** Whether a text names a body by what bodies are called. */
export const isBody = (text: string): boolean => BODY.test(text);

export function judgeColumn(grid: Grid, top: number, bottom: number, column: number): ColumnContents {
  const texts: string[] = [];
  for (let row = top; row < bottom && texts.length < SAMPLE; row += 1) {
    const text = cellText(grid, row, column).trim();
    if (text !== '') texts.push(text);
  }
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  return {
    filled: texts.length,
    number: isNumbering(texts) ? share((text) => text.length <= 12 && parseNumber(text) !== null) : 0,
    period: share((text) => text.length <= 80 && (TIME.test(text) || findDates(text, null).length > 0)),
    executors: share((text) => text.length <= 400 && BODY.test(text)),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}

/** Whether numbers go on from row to row, or begin anew: those of people or classes do not. */
function isNumbering(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => {
    const parts = text.length <= 12 ? parseNumber(text) : null;
    return parts === null ? [] : [parts];
  });
  const steps = numbers.slice(1).map((parts, at) => {
    const before = numbers[at] ?? [];
    const differs = parts.findIndex((part, index) => part !== before[index]);
    // "1–11" once more is a class or an age.
    if (differs < 0 && parts.length === before.length) return false;
    return Number(parts.at(-1)) === 1 || !(Number(parts[differs]) <= Number(before[differs]));
  });
  return steps.filter((step) => step).length >= steps.length * ENOUGH;
}

/** Share from which a column's cells speak for a kind. */
const ENOUGH = 0.6;
/** Shorter texts on average neither name a measure nor tell how it went, in UTF-16 units. */
const SHORTEST = 12;

/** Kinds for columns that have none yet, best guess: each kind once, left to right. `free` are the columns to judge, in order. Numbers stand left of the names. */
export function guessKinds(
  contents: ReadonlyMap<number, ColumnContents>,
  free: readonly number[],
  wanted: ReadonlySet<ColumnKind>,
  nameAt: number | null = null,
): Map<number, ColumnKind> {
  const found = new Map<number, ColumnKind>();
  const left = new Set(wanted);
  const take = (column: number | undefined, kind: ColumnKind): void => {
    if (column === undefined || !left.has(kind)) return;
    found.set(column, kind);
    left.delete(kind);
  };
  const rest = (): number[] => free.filter((column) => !found.has(column) && (contents.get(column)?.filled ?? 0) > 0);
  for (const kind of ['number', 'period', 'executors'] as const) {
    const best = rest()
      .filter((column) => (contents.get(column)?.[kind] ?? 0) >= ENOUGH)
      .filter((column) => kind !== 'number' || nameAt === null || column < nameAt)
      .sort((one, other) => (contents.get(other)?.[kind] ?? 0) - (contents.get(one)?.[kind] ?? 0));
    take(best[0], kind);
  }
  const wordy = rest().filter((column) => (contents.get(column)?.length ?? 0) >= SHORTEST);
  take(wordy[0], 'name');
  take(wordy.filter((column) => !found.has(column)).pop(), 'progress');
  return found;
}
