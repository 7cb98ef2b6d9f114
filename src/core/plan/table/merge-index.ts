/** Answers which merged area covers a cell, quickly for sheets with thousands of them. */

import type { CellRange } from '../../grid/cell-range';
import type { Grid } from '../../grid/grid';
import { addTo } from '../../group';

export interface MergeIndex {
  /** The merged area over the cell, or null. */
  readonly at: (row: number, column: number) => CellRange | null;
}

export function indexMerges(grid: Grid): MergeIndex {
  const byRow = new Map<number, CellRange[]>();
  const lastRow = grid.rows.length;
  for (const merge of grid.merges)
    for (let row = merge.top; row < Math.min(merge.bottom, lastRow); row++) addTo(byRow, row, merge);
  return {
    at: (row, column) => byRow.get(row)?.find((merge) => merge.left <= column && column < merge.right) ?? null,
  };
}

/** The grid without texts that lie under a merged area: nobody sees them, so they are no cells. */
export function withoutCovered(grid: Grid, merges: MergeIndex): Grid {
  if (grid.merges.length === 0) return grid;
  let changed = false;
  const rows = grid.rows.map((cells, row) => {
    if (!cells.some((cell, column) => cell !== '' && isCovered(merges, row, column))) return cells;
    changed = true;
    return cells.map((cell, column) => (isCovered(merges, row, column) ? '' : cell));
  });
  return changed ? { ...grid, rows } : grid;
}

function isCovered(merges: MergeIndex, row: number, column: number): boolean {
  const merge = merges.at(row, column);
  return merge !== null && (merge.top !== row || merge.left !== column);
}
