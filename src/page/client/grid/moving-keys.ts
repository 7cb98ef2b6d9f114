/** Where the keys lead that Univer does not know, or that make it lose its active cell: back by Shift+Tab and Shift+Enter, to the ends of a row and of the sheet, and by a screen. */
import type { AreaView } from '../../server/messages';
import type { TabCopy } from '../state/workbook-copy';

export interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS = [
  'left',
  'up',
  'right',
  'down',
  'rowStart',
  'rowEnd',
  'sheetStart',
  'sheetEnd',
  'screenUp',
  'screenDown',
] as const;

export interface Move {
  readonly step: (typeof STEPS)[number];
  /** Whether the selection grows to the place instead of going there. */
  readonly extends: boolean;
  /** Where a step down leads to another column. */
  readonly column?: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Null for a key that is not taken. A cell's editor keeps Home and End, which move in its text. */
export function moveOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key, editing: boolean): Move | null {
  if (altKey) return null;
  const ctrl = ctrlKey || metaKey;
  if (key === 'Tab' || key === 'Enter')
    return shiftKey && !ctrl ? { step: key === 'Tab' ? 'left' : 'up', extends: false } : null;
  if (key === 'PageUp' || key === 'PageDown')
    return ctrl ? null : { step: key === 'PageUp' ? 'screenUp' : 'screenDown', extends: shiftKey && !editing };
  if (editing) return null;
  if (key === 'Home') return { step: ctrl ? 'sheetStart' : 'rowStart', extends: shiftKey };
  if (key === 'End') return { step: ctrl ? 'sheetEnd' : 'rowEnd', extends: shiftKey };
  return null;
}

/** The place that a step leads to: never a hidden row or column, never off the tab. `screen` is how many rows one shows. */
export function placeAfter(
  { step }: Move,
  from: Place,
  { layout, cells }: Pick<TabCopy, 'layout' | 'cells'>,
  screen: number,
): Place {
  const { rowCount, columnCount, heights } = layout;
  const hidden = new Set(layout.hiddenColumns);
  const rowFrom = (start: number, by: 1 | -1): number => {
    let row = Math.min(Math.max(start, 0), rowCount - 1);
    while (heights[row] === 0 && row + by >= 0 && row + by < rowCount) row += by;
    return heights[row] === 0 ? from.row : row;
  };
  const columnFrom = (start: number, by: 1 | -1): number => {
    let column = Math.min(Math.max(start, 0), columnCount - 1);
    while (hidden.has(column) && column + by >= 0 && column + by < columnCount) column += by;
    return hidden.has(column) ? from.column : column;
  };
  const last = lastFilled(cells);
  switch (step) {
    case 'left':
      return { row: from.row, column: columnFrom(from.column - 1, -1) };
    case 'up':
      return { row: rowFrom(from.row - 1, -1), column: from.column };
    case 'right':
      return { row: from.row, column: columnFrom(from.column + 1, 1) };
    case 'down':
      return { row: rowFrom(from.row + 1, 1), column: from.column };
    case 'rowStart':
      return { row: from.row, column: columnFrom(0, 1) };
    case 'rowEnd':
      return { row: from.row, column: columnFrom(last.column, -1) };
    case 'sheetStart':
      return { row: rowFrom(0, 1), column: columnFrom(0, 1) };
    case 'sheetEnd':
      return { row: rowFrom(last.row, -1), column: columnFrom(last.column, -1) };
    case 'screenUp':
      return { row: rowFrom(from.row - screen, 1), column: from.column };
    case 'screenDown':
      return { row: rowFrom(from.row + screen, -1), column: from.column };
  }
}

/** The active cell's next place inside of several selected cells, going back and round. */
export function placeBack({ step }: Move, from: Place, { top, left, bottom, right }: AreaView): Place {
  const rows = bottom - top;
  const columns = right - left;
  const [row, column] = [from.row - top, from.column - left];
  const at = step === 'left' ? row * columns + column : column * rows + row;
  const before = (at - 1 + rows * columns) % (rows * columns);
  return step === 'left'
    ? { row: top + Math.floor(before / columns), column: left + (before % columns) }
    : { row: top + (before % rows), column: left + Math.floor(before / rows) };
}

function lastFilled(cells: TabCopy['cells']): Place {
  let [row, column] = [0, 0];
  for (const [key, [text]] of cells) {
    if (text === '') continue;
    const [atRow = 0, atColumn = 0] = key.split(',').map(Number);
    row = Math.max(row, atRow);
    column = Math.max(column, atColumn);
  }
  return { row, column };
}
