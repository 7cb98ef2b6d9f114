/** A sheet written in a test as a table of text, so that the reader sees what the code sees. */
import type { CellRange } from '../../src/core/grid/cell-range';
import type { Cell, Grid } from '../../src/core/grid/grid';
import { parsePlan } from '../../src/core/plan/parse-plan';
import type { Plan } from '../../src/core/plan/plan';

/**
 * One line a row, cells parted by "|"; blanks around a cell are dropped, "⏎" is a line break, and a cell that is
 * "«" is merged with the one at its left, "^" with the one above.
 */
export function sheetTable(text: string, sheet = '2022'): Grid {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const marks = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const merges: CellRange[] = [];
  const rows = marks.map((cells, row) =>
    cells.map((cell, column): Cell => {
      if (cell === '«' || cell === '^') return '';
      const right = runLength((step) => cells[column + step] === '«');
      const down = runLength((step) => marks[row + step]?.[column] === '^');
      if (right > 1 || down > 1) merges.push({ top: row, left: column, bottom: row + down, right: column + right });
      return cell.replaceAll('⏎', '\n');
    }),
  );
  return { sheet, rows, merges };
}

function runLength(goesOn: (step: number) => boolean): number {
  let length = 1;
  while (goesOn(length)) length++;
  return length;
}

/** The plan of a table that is known to have one. */
export function planOf(grid: Grid | string, year: number | null = null): Plan {
  const reading = parsePlan(typeof grid === 'string' ? sheetTable(grid) : grid, year);
  if (reading.plan === null) throw new Error(`no plan: ${JSON.stringify(reading.refusal)}`);
  return reading.plan;
}
