/** Finding a text in a tab's cells, as people look for it: letter case and ё make no difference. */
import type { TabCopy } from '../state/workbook-copy';
import type { Place } from './moving-keys';

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** Cells that show the text, row by row; hidden columns and rows hold none. */
export function findCells({ cells, layout }: Pick<TabCopy, 'cells' | 'layout'>, text: string): Place[] {
  const wanted = plain(text.trim());
  if (wanted === '') return [];
  const hidden = new Set(layout.hiddenColumns);
  const found: Place[] = [];
  for (const [key, [shown]] of cells) {
    if (!plain(shown).includes(wanted)) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (!hidden.has(column) && layout.heights[row] !== 0) found.push({ row, column });
  }
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}
