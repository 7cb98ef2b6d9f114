/** Answers which merged area covers a cell, quickly for sheets with thousands of them. */
import type { CellRange } from '../grid/cell-range';
import type { Grid } from '../grid/grid';

export class MergeIndex {
  readonly #byRow = new Map<number, CellRange[]>();

  constructor(grid: Grid) {
    const lastRow = grid.rows.length;
    for (const merge of grid.merges) {
      for (let row = merge.top; row < Math.min(merge.bottom, lastRow); row++) {
        const ranges = this.#byRow.get(row);
        if (ranges === undefined) this.#byRow.set(row, [merge]);
        else ranges.push(merge);
      }
    }
  }

  /** The merged area over the cell, or null. */
  at(row: number, column: number): CellRange | null {
    return this.#byRow.get(row)?.find((merge) => merge.left <= column && column < merge.right) ?? null;
  }

  /** Whether the cell is hidden under a merged area that starts in a row above. */
  coveredFromAbove(row: number, column: number): boolean {
    const merge = this.at(row, column);
    return merge !== null && merge.top < row;
  }
}
