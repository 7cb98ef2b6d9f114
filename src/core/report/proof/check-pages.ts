/** Whether the pages are those of the form: A4 on its side, numbered, the table within them. */

import type { FinishedDocument } from '../../../document/finished-document';
import { type Difference, WHOLE } from './difference';
import type { CheckName, DifferenceNote } from './proof-words';

/** Twips. */
const A4 = { short: 11_906, long: 16_838 } as const;
const millimetres = (twips: number): string => String(Math.round(twips / 56.7));
const SIZE = `${millimetres(A4.long)} × ${millimetres(A4.short)}`;
const TOLERANCE = 60;
/** By which a table may stand out of the margins: its cells' own margins. */
const OUTSTANDING = 240;
/** Of a page's height, at least, for its text: with less of it a row is cut or driven from page to page. */
const LEAST_HEIGHT = 0.5;

export function pageDifferences(
  { pages, blocks }: FinishedDocument,
  title: string,
  found: string | null,
): Difference[] {
  const differences: Difference[] = [];
  const tell = (check: CheckName, note: DifferenceNote, expected: string | null, seen: string | null): void => {
    differences.push({ check, place: WHOLE, note, expected, found: seen });
  };
  if (pages.length !== 1) tell('page-breaks', 'count', '1', String(pages.length));
  for (const { width, height, left, right, top, bottom, numbered } of pages) {
    const size = `${millimetres(width)} × ${millimetres(height)}`;
    const isA4 =
      Math.abs(Math.min(width, height) - A4.short) <= TOLERANCE &&
      Math.abs(Math.max(width, height) - A4.long) <= TOLERANCE;
    if (!isA4) tell('page-size', 'page', SIZE, size);
    if (width <= height) tell('page-orientation', 'page', SIZE, size);
    if (!numbered) tell('page-numbers', 'unnumbered', null, null);
    const tall = height - top - bottom;
    if (Math.min(top, bottom) < 0 || tall < height * LEAST_HEIGHT)
      tell('page-margins', 'page', `≥ ${millimetres(height * LEAST_HEIGHT)}`, millimetres(tall));
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      const total = block.columnWidths.reduce((sum, each) => sum + each, 0);
      const room = width - left - right + OUTSTANDING;
      if (left < 0 || right < 0 || total > room)
        tell('page-margins', 'page', `≤ ${millimetres(room)}`, millimetres(total));
    }
  }
  if (found !== null && found.trim() !== title.trim()) tell('document-title', 'text', title, found);
  return differences;
}
