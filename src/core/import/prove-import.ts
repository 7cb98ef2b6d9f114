/** The proof: every word of the source is in the new tab or among what was left out, and the tab reads as the source does. */
import type { Grid } from '../grid/grid';
import { cellText } from '../grid/grid';
import type { Plan } from '../plan/plan';
import { listWords } from './build-rows';
import type { LeftOut } from './source';

export interface ImportProof {
  /** Words and numbers of the source's tables and title. */
  readonly words: number;
  /** Of these, in the new tab. */
  readonly kept: number;
  /** Of these, among what was left out. */
  readonly left: number;
  /** Words that are neither; empty when the proof holds. */
  readonly lost: readonly string[];
  /** Whether sections, items, executors, periods and entries of the new tab are those of the source. */
  readonly same: boolean;
}

/** Lost words told of: a few show the fault as well as all. */
const MOST_LOST = 20;

/**
 * `left` is what was left out of `source`; `added` are words that the new rows have besides: titles of their own, copies.
 */
export function proveWords(
  source: Grid,
  rows: readonly (readonly string[])[],
  left: readonly LeftOut[],
  added: readonly string[],
): Omit<ImportProof, 'same'> {
  const balance = new Map<string, number>();
  const count = (text: string, step: number): number => {
    const words = listWords(text);
    for (const word of words) balance.set(word, (balance.get(word) ?? 0) + step);
    return words.length;
  };
  let words = 0;
  let inLeft = 0;
  for (const [row, cells] of source.rows.entries())
    for (const [column] of cells.entries()) words += count(cellText(source, row, column), 1);
  for (const cells of rows) for (const text of cells) count(text, -1);
  for (const { text } of left) inLeft += count(text, -1);
  for (const text of added) count(text, 1);
  const lost = [...balance].flatMap(([word, rest]) => (rest > 0 ? [word] : []));
  const missing = [...balance.values()].reduce((sum, rest) => sum + Math.max(0, rest), 0);
  return { words, kept: words - inLeft - missing, left: inLeft, lost: lost.slice(0, MOST_LOST) };
}

/** Whether two plans say the same, wherever it stands. */
export function samePlan(one: Plan, other: Plan): boolean {
  return JSON.stringify(essence(one)) === JSON.stringify(essence(other));
}

function essence({ sections, items, orphans }: Plan): unknown {
  return [
    sections.map(({ number, title, level }) => [number, title, level]),
    items.map((item) => [
      item.number.text,
      item.section,
      item.name.text,
      item.period.text,
      item.executors.map(({ text }) => text),
      item.notes.map(({ text }) => text),
      item.entries.map(({ text }) => text),
    ]),
    orphans.map(({ entries }) => entries.map(({ text }) => text)),
  ];
}
