/**
 * Rows whose height the file does not say are as high as their texts. The library measures a long text in tens of milliseconds, so only those at the
 * top are measured when a tab is shown, and the rest are taken to be as high as their letters come to: thousands would hold the page up for minutes.
 */
import type { StyleView } from '../../server/messages';
import { keyOf, type TabCopy } from '../state/workbook-copy';

/** More than are seen at once. */
const MEASURED = 60;
/** Pixels of a letter and of a line at ten points, and what a row has around its lines. */
const LETTER = 6.8;
const LINE = 17;
const AROUND = 4;
/** Pixels of the tallest row that Excel has. */
const TALLEST = 545;

/** The rows with cells and without a height, from the top. */
function bareRows({ cells, layout }: TabCopy): number[] {
  const rows = new Set<number>();
  for (const key of cells.keys()) rows.add(Number.parseInt(key, 10));
  return [...rows].filter((row) => (layout.heights[row] ?? null) === null).sort((a, b) => a - b);
}

/** Those that are measured. */
export const measuredRows = (tab: TabCopy): ReadonlySet<number> => new Set(bareRows(tab).slice(0, MEASURED));

/** How high the others are taken to be, in pixels; `usual` is the width of a column without one. */
export function guessedHeights(tab: TabCopy, styles: readonly StyleView[], usual: number): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const guessed = new Set(bareRows(tab).slice(MEASURED));
  if (guessed.size === 0) return heights;
  const ends = new Map(tab.layout.merges.map(({ top, left, right }) => [keyOf(top, left), right]));
  for (const [key, [text, style]] of tab.cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (!guessed.has(row)) continue;
    const end = ends.get(key) ?? column + 1;
    let width = 0;
    for (let each = column; each < end; each += 1) width += tab.layout.widths[each] ?? usual;
    const { wrap = false, size = 10 } = styles[style] ?? {};
    const letters = wrap ? Math.max(1, Math.floor((width * 10) / (LETTER * size))) : Number.POSITIVE_INFINITY;
    const lines = text.split('\n').reduce((sum, line) => sum + wrappedLines(line, letters), 0);
    const height = Math.min(TALLEST, Math.round((lines * LINE * size) / 10) + AROUND);
    if (lines > 1 && height > (heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}

/** How many lines a text takes whose words stay whole, but for those that fit no line. */
function wrappedLines(text: string, letters: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of text.split(' ')) {
    const together = used + (used === 0 ? 0 : 1) + length;
    if (together <= letters) used = together;
    else {
      lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(length / letters) - 1);
      used = length % letters;
    }
  }
  return lines;
}
