/** Where a table's body begins when no header is known by its words: a guess that a person must confirm. */
import { cellText, type Grid } from '../grid/grid';
import { parseNumber } from '../plan/numbering';
import { judgeColumn } from './judge-contents';
import type { FoundTable } from './source';

const HEADER_LENGTH = 160;
/** Fewer filled cells make no header. */
const FEWEST = 3;

/** The table that the grid may hold; null where nothing in it looks like numbered measures. */
export function guessTable(grid: Grid): FoundTable | null {
  for (let row = 0; row < grid.rows.length; row += 1) {
    const filled = (grid.rows[row] ?? []).flatMap((_cell, column) =>
      cellText(grid, row, column).trim() === '' ? [] : [column],
    );
    if (filled.length < FEWEST) continue;
    const texts = filled.map((column) => cellText(grid, row, column).trim());
    const isBody = texts.some((text) => text.length > HEADER_LENGTH) || parseNumber(texts[0] ?? '') !== null;
    const bodyTop = isBody ? row : row + 1;
    const width = Math.max(...grid.rows.map((cells) => cells.length));
    const contents = Array.from({ length: width }, (_none, column) =>
      judgeColumn(grid, bodyTop, grid.rows.length, column),
    );
    const numbered = contents.some(({ number, filled: count }) => count > 0 && number >= 0.6);
    const worded = contents.some(({ length, filled: count }) => count > 0 && length >= 12);
    return numbered && worded ? { headerTop: row, bodyTop, bottom: grid.rows.length, known: null } : null;
  }
  return null;
}
