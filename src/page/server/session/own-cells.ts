/** The three columns that a check writes, from their titles down. What anybody else put there would be gone at once, so edits leave them out, and say so. */
import { type CellRange, formatRange, holdsCell } from '../../../core/grid/cell-range';
import { formatMessage } from '../../../core/i18n/format-message';
import type { Host } from '../../../stand-in/host/host';
import type { Sheet } from '../../../stand-in/host/model';
import { valueAt } from '../../../stand-in/spreadsheet/cells';
import { readPastedText } from '../../../stand-in/type-text';
import { findMarkTitle } from '../../../workbook/fit-columns';
import type { LeftOut } from '../messages';
import { SERVER_WORDS } from '../server-words';
import { Refusal } from './refusal';

/** The part of an area that a check writes; null where there is none of it. */
export function ownPart(sheet: Sheet, area: CellRange): CellRange | null {
  const mark = findMarkTitle(sheet);
  if (mark === null) return null;
  const part = {
    top: Math.max(area.top, mark.row),
    left: Math.max(area.left, mark.column - 2),
    bottom: area.bottom,
    right: Math.min(area.right, mark.column + 1),
  };
  return part.top < part.bottom && part.left < part.right ? part : null;
}

export const isWithin = (part: CellRange | null, row: number, column: number): boolean =>
  part !== null && holdsCell(part, row, column);

/** Throws a Refusal where an edit would touch nothing but a check's cells. */
export function refuseOwnCells({ locale }: Host, area: CellRange, part: CellRange | null, text: string): void {
  if (part === null || part.top > area.top || part.left > area.left || part.right < area.right) return;
  throw new Refusal('refused', (text === '' ? SERVER_WORDS.ownCleared : SERVER_WORDS.ownColumns)[locale]);
}

/** Says what an edit has left out; gives back words that stand nowhere else. */
export function tellLeftOut(host: Host, sheet: Sheet, area: CellRange, part: CellRange, text: string): LeftOut | null {
  const block = readPastedText(text).map((row) => row.slice(part.left - area.left, part.right - area.left));
  const words = block.slice(part.top - area.top);
  const range = formatRange(seenOf(sheet, part));
  const known = checkWords(sheet);
  // A single text goes into each cell of a range, and stands in the others.
  const isBlock = /[\t\n]/.test(text);
  if (!isBlock || words.flat().every((each) => each === '' || known.has(each))) {
    host.toasts.push(formatMessage(SERVER_WORDS.ownLeftOut, { range }, host.locale));
    return null;
  }
  return {
    message: formatMessage(SERVER_WORDS.ownPart, { range }, host.locale),
    text: words.map((row) => row.map(quoted).join('\t').trimEnd()).join('\n'),
  };
}

/** Without the hidden column, which nobody knows of. */
function seenOf(sheet: Sheet, part: CellRange): CellRange {
  const right = findMarkTitle(sheet)?.column ?? part.right;
  return part.left < right ? { ...part, right: Math.min(part.right, right) } : part;
}

/** What a check has written: copied along with a row, it is nobody's own words. */
function checkWords(sheet: Sheet): Set<string> {
  const { row: top = 0, column = 0 } = findMarkTitle(sheet) ?? {};
  const words = new Set<string>();
  for (let row = top; row < sheet.rows.length; row += 1)
    for (const own of [column - 2, column - 1, column]) words.add(String(valueAt(sheet, row, own) ?? ''));
  return words;
}

const quoted = (text: string): string => (/[\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
