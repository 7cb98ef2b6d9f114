/** Cells as the text that spreadsheets exchange: tabs between them, a line a row, quotes around a cell that holds either. */
import type { AreaView } from '../../server/messages';
import { keyOf, type TabCopy } from '../state/workbook-copy';

export function copiedText({ cells, layout }: TabCopy, { top, left, bottom, right }: AreaView): string {
  const hidden = new Set(layout.hiddenColumns);
  let last = top;
  for (const key of cells.keys()) last = Math.max(last, Number(key.split(',')[0]) + 1);
  const lines: string[] = [];
  // Whole columns are selected down to the tab's end; what lies below the last filled row is no text.
  for (let row = top; row < Math.max(top + 1, Math.min(bottom, last)); row += 1) {
    const texts: string[] = [];
    for (let column = left; column < right; column += 1) {
      if (hidden.has(column)) continue;
      const text = cells.get(keyOf(row, column))?.[0] ?? '';
      texts.push(/[\t\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(texts.join('\t'));
  }
  return lines.join('\n');
}
