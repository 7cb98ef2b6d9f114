/** Cells under a merged area, but for its first: nobody sees what stands there, and no file keeps it, so edits leave them out and words are given back. */
import { type CellRange, formatCell, formatRange } from '../../../core/grid/cell-range';
import { formatMessage } from '../../../core/i18n/format-message';
import type { Locale } from '../../../core/locale';
import type { Host } from '../../../stand-in/host/host';
import type { Sheet } from '../../../stand-in/host/model';
import { valueAt } from '../../../stand-in/spreadsheet/cells';
import { readPastedText } from '../../../stand-in/type-text';
import type { LeftOut } from '../messages';
import { SERVER_WORDS } from '../server-words';
import { Refusal } from './refusal';

/** Row by row, the merged area over each covered cell of a part of a tab. */
export type CoveredCells = ReadonlyMap<number, ReadonlyMap<number, CellRange>>;

export function coveredCells({ merges }: Sheet, area: CellRange): CoveredCells {
  const covered = new Map<number, Map<number, CellRange>>();
  for (const merge of merges)
    for (let row = Math.max(area.top, merge.top); row < Math.min(area.bottom, merge.bottom); row += 1)
      for (let column = Math.max(area.left, merge.left); column < Math.min(area.right, merge.right); column += 1) {
        if (row === merge.top && column === merge.left) continue;
        covered.set(row, (covered.get(row) ?? new Map<number, CellRange>()).set(column, merge));
      }
  return covered;
}

/** Throws a Refusal where all of an area is covered: whoever wrote there did not see what it would replace. */
export function refuseCovered({ locale }: Host, sheet: Sheet, area: CellRange): void {
  const { top, left, bottom, right } = area;
  const covered = coveredCells(sheet, area);
  const count = [...covered.values()].reduce((sum, { size }) => sum + size, 0);
  const merge = covered.get(top)?.get(left);
  if (merge === undefined || count < (bottom - top) * (right - left)) return;
  const values = { cell: formatCell(top, left), range: formatRange(merge), first: formatCell(merge.top, merge.left) };
  throw new Refusal('refused', formatMessage(SERVER_WORDS.coveredCell, values, locale));
}

/** Gives back the words of a block that fell on covered cells, unless they stand in the cell that covers them; null where there are none. */
export function coveredWords(
  sheet: Sheet,
  area: CellRange,
  covered: CoveredCells,
  text: string,
  locale: Locale,
): LeftOut | null {
  // A single text goes into each cell of a range, and stands in the others.
  if (covered.size === 0 || !/[\t\n]/.test(text)) return null;
  const block = readPastedText(text);
  const cells: string[] = [];
  const words: string[] = [];
  for (const [row, merges] of covered)
    for (const [column, merge] of merges) {
      const word = block[row - area.top]?.[column - area.left] ?? '';
      if (word.trim() === '' || word === String(valueAt(sheet, merge.top, merge.left) ?? '')) continue;
      cells.push(formatCell(row, column));
      words.push(word);
    }
  if (words.length === 0) return null;
  const named = cells.slice(0, MOST_NAMED).join(', ') + (cells.length > MOST_NAMED ? '…' : '');
  return { message: formatMessage(SERVER_WORDS.coveredCells, { cells: named }, locale), text: words.join('\n') };
}

const MOST_NAMED = 6;
