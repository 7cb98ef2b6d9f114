/** Rows without a height: the first are measured by the library, the rest are taken to be as high as their letters come to. */
import { expect, test } from 'vitest';
import { guessedHeights, measuredRows } from '../../../../src/page/client/grid/bare-rows';
import type { CellView, TabLayout } from '../../../../src/page/server/messages';

const STYLES = [{ wrap: true }, {}];

function tabOf(rows: number, heights: readonly (number | null)[], text: string, style = 0, merges: object[] = []) {
  const cells = new Map<string, CellView>();
  for (let row = 0; row < rows; row += 1) cells.set(`${row},0`, [text, style]);
  return { id: 1, layout: { heights, widths: [130], merges } as unknown as TabLayout, cells };
}

test('a short tab is measured whole, and nothing of it is guessed', () => {
  const tab = tabOf(60, [], 'слово '.repeat(50));
  expect(measuredRows(tab).size).toBe(60);
  expect(guessedHeights(tab, STYLES, 88).size).toBe(0);
});

test('of a long tab the top is measured, and the rest is as high as its letters come to', () => {
  const tab = tabOf(2_000, [40, null], 'ы'.repeat(100));
  expect([...measuredRows(tab)].slice(0, 2)).toEqual([1, 2]);
  expect(measuredRows(tab).size).toBe(60);
  const heights = guessedHeights(tab, STYLES, 88);
  expect(heights.size).toBe(2_000 - 61);
  // 130 pixels take 19 letters: six lines.
  expect(heights.get(1_999)).toBe(6 * 17 + 4);
  expect(heights.has(0)).toBe(false);
});

test('a text that does not wrap is as high as its own lines, and no row is higher than Excel has', () => {
  expect(guessedHeights(tabOf(61, [], 'ы'.repeat(100), 1), STYLES, 88).size).toBe(0);
  expect(guessedHeights(tabOf(61, [], 'а\nб', 1), STYLES, 88).get(60)).toBe(2 * 17 + 4);
  expect(guessedHeights(tabOf(61, [], 'ы'.repeat(50_000)), STYLES, 88).get(60)).toBe(545);
});

test('a text that stands across columns has the width of all of them', () => {
  const merges = [{ top: 60, left: 0, bottom: 61, right: 4 }];
  // 130 and three times 88 pixels take 57 letters: two lines.
  expect(guessedHeights(tabOf(61, [], 'ы'.repeat(100), 0, merges), STYLES, 88).get(60)).toBe(2 * 17 + 4);
});

test('words stay whole, and larger letters take more room', () => {
  const words = 'слово слово слово слово';
  // 19 letters take three words of five, and the fourth begins a line.
  expect(guessedHeights(tabOf(61, [], words), STYLES, 88).get(60)).toBe(2 * 17 + 4);
  expect(guessedHeights(tabOf(61, [], words), [{ wrap: true, size: 20 }], 88).get(60)).toBe(4 * 34 + 4);
});
