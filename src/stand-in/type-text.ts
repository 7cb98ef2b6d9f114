/** Edits by a person at the keyboard: the cell changes as Sheets would change it, then `onEdit` runs with that person's rights. */

import { type CellRange, oneCell } from '../core/grid/cell-range';
import { type Bundle, type RunOptions, runFunction } from './bundle';
import { createExecution, type Execution } from './execution/execution';
import { type Host, tabSize } from './host/host';
import type { Sheet } from './host/model';
import type { Person } from './host/rights';
import { mayKnowEmail } from './host/scopes';
import { googleUser } from './services/user';
import { setContent, valueAt } from './spreadsheet/cells';
import { displayText } from './spreadsheet/display-text';
import { refuseProtected, refuseUnwanted } from './spreadsheet/guards';
import { anchorOf, contentOfTyped, googleRange } from './spreadsheet/range';
import { googleSheet } from './spreadsheet/sheet';
import { googleSpreadsheet } from './spreadsheet/spreadsheet';

/**
 * Reads what a person pastes: cells parted by tabs and line breaks; a cell in straight double quotes may hold either, a
 * doubled quote standing for one. Rows are of equal length.
 */
export function readPastedText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < body.length; at += 1) {
    const letter = body[at] ?? '';
    if (quoted && letter === '"' && body[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (quoted && letter === '"') quoted = false;
    else if (quoted) cell += letter;
    else if (letter === '"' && cell === '' && closes(body, at)) quoted = true;
    else if (letter === '\t' || letter === '\n') {
      rows[rows.length - 1]?.push(cell);
      cell = '';
      if (letter === '\n') rows.push([]);
    } else cell += letter;
  }
  rows[rows.length - 1]?.push(cell);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** Whether the quote that opens at `at` closes at the end of a cell; if not, it is a mere character. */
function closes(body: string, at: number): boolean {
  for (let next = at + 1; next < body.length; next += 1) {
    if (body[next] !== '"') continue;
    if (body[next + 1] === '"') next += 1;
    else return next + 1 === body.length || body[next + 1] === '\t' || body[next + 1] === '\n';
  }
  return false;
}

/**
 * Types a text into a cell, clears a range (a blank text), fills a range with one text, or pastes a block from the range's first
 * cell on; then runs `onEdit`. Returns the area that changed. Throws, before anything changes, where protection or
 * validation refuses a cell or the block leaves the tab.
 */
export function typeText(
  bundle: Bundle,
  host: Host,
  sheet: Sheet,
  range: CellRange,
  text: string,
  options: RunOptions = {},
): CellRange {
  const { area, single } = enterText(host, sheet, range, text, options.user);
  runOnEdit(bundle, host, sheet, area, single, options);
  return area;
}

/** What an edit's event says of a single cell: its text now and before. */
export interface SingleEdit {
  readonly text: string;
  readonly before: string;
}

/** The cells that a text will change, typed or pasted there: a merged area stands for its first cell. */
export function touchedArea(sheet: Sheet, range: CellRange, text: string): CellRange {
  const block = blockOf(text);
  const area = block === null ? range : blockArea(range, block);
  if (!isSingle(area)) return area;
  const { row, column } = anchorOf(sheet, area.top, area.left);
  return oneCell(row, column);
}

const blockOf = (text: string): string[][] | null => (/[\t\n]/.test(text) ? readPastedText(text) : null);
const isSingle = ({ top, left, bottom, right }: CellRange): boolean => bottom - top === 1 && right - left === 1;

/** The keyboard's part of `typeText`: changes the cells but for those that are left, runs nothing. */
export function enterText(
  host: Host,
  sheet: Sheet,
  range: CellRange,
  text: string,
  user: Person = host.user,
  isLeft: (row: number, column: number) => boolean = () => false,
): { readonly area: CellRange; readonly single: SingleEdit | null } {
  const block = blockOf(text);
  const area = touchedArea(sheet, range, text);
  const size = tabSize(host, sheet);
  if (area.bottom > size.rows || area.right > size.columns) throw new Error('outside the tab');
  const before = displayText(host, valueAt(sheet, area.top, area.left), '');
  // A person's own edit is refused in the same words as a script's.
  const person = createExecution(host, 'FULL', { Error, Date }, { user });
  const contents = [];
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      if (isLeft(row, column)) continue;
      const typed = block === null ? text : (block[row - area.top]?.[column - area.left] ?? '');
      const content = contentOfTyped(sheet, row, column, typed, host.locale, host.now());
      refuseProtected(person, sheet, row, column);
      refuseUnwanted(person, sheet, row, column, content);
      contents.push({ row, column, content });
    }
  }
  for (const { row, column, content } of contents) setContent(sheet, row, column, content);
  return { area, single: isSingle(area) ? { text: block?.[0]?.[0] ?? text, before } : null };
}

/** Runs `onEdit` for cells that have changed; `single` tells of a lone cell that somebody typed into. */
export function runOnEdit(
  bundle: Bundle,
  host: Host,
  sheet: Sheet,
  area: CellRange,
  single: SingleEdit | null,
  options: RunOptions = {},
): void {
  runFunction(bundle, host, 'onEdit', 'LIMITED', (execution) => editEvent(execution, sheet, area, single), options);
}

function blockArea(range: CellRange, block: readonly (readonly string[])[]): CellRange {
  return {
    top: range.top,
    left: range.left,
    bottom: range.top + block.length,
    right: range.left + (block[0]?.length ?? 1),
  };
}

/** Google's event object: value and oldValue for a single cell only, and neither where there is nothing. */
export function editEvent(execution: Execution, sheet: Sheet, area: CellRange, single: SingleEdit | null): object {
  const event: Record<string, unknown> = {
    authMode: 'LIMITED',
    source: googleSpreadsheet(execution),
    range: googleRange(execution, sheet, () => googleSheet(execution, sheet), area),
    user: googleUser(execution, mayKnowEmail(execution) ? execution.user.email : ''),
  };
  if (single !== null && single.text !== '') event.value = single.text;
  if (single !== null && single.before !== '') event.oldValue = single.before;
  return event;
}
