/** Changes to cells as data: what the cell must still hold, and what part of it becomes what. The only way Vekha changes a person's cell. */
import { type Cell, cellText, cellValue, type Grid } from './grid';

/** Replaces the UTF-16 units `start` ≤ n < `end` of a text by `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of one cell of the grid's tab; rows and columns are zero-based. */
export interface CellEdit extends TextChange {
  readonly row: number;
  readonly column: number;
  /** The whole text the cell must still show, or the edit is refused. */
  readonly before: string;
}

/** Why edits were not made: the cell holds something else now, or another edit has taken the same place. */
export type Refusal = 'changed' | 'overlap';

export interface EditResult {
  readonly grid: Grid;
  /** For each group of edits, in order: null if it was made. */
  readonly refusals: readonly (Refusal | null)[];
}

/**
 * Makes groups of edits, each wholly or not at all. Several may change one cell as long as their places are apart; the offsets of all are
 * those of the text before any. A group made before is refused when made again, for its cell has changed.
 */
export function applyEdits(grid: Grid, groups: readonly (readonly CellEdit[])[]): EditResult {
  const taken = new Map<string, CellEdit[]>();
  const refusals = groups.map((edits): Refusal | null => {
    if (edits.some((edit) => cellText(grid, edit.row, edit.column) !== edit.before)) return 'changed';
    const cells = new Map<string, CellEdit[]>();
    for (const edit of edits) {
      const key = `${edit.row},${edit.column}`;
      const list = cells.get(key) ?? [...(taken.get(key) ?? [])];
      cells.set(key, list);
      list.push(edit);
    }
    for (const list of cells.values()) if (sortApart(list) === null) return 'overlap';
    for (const [key, list] of cells) taken.set(key, list);
    return null;
  });
  const byRow = new Map<number, Map<number, Cell>>();
  for (const edits of taken.values()) {
    const { row, column, before } = edits[0] as CellEdit;
    const cells = byRow.get(row) ?? new Map<number, Cell>();
    byRow.set(row, cells.set(column, changeText(before, edits)));
  }
  const rows = grid.rows.map((cells, row) => {
    const changed = byRow.get(row);
    return changed === undefined ? cells : cells.map((cell, column) => changed.get(column) ?? cell);
  });
  return { grid: { ...grid, rows }, refusals };
}

/** The text with all changes made. Throws where two of them touch. */
export function changeText(text: string, changes: readonly TextChange[]): string {
  const sorted = sortApart(changes);
  if (sorted === null) throw new Error('changes touch');
  const parts: string[] = [];
  let at = 0;
  for (const change of sorted) {
    parts.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  return parts.join('') + text.slice(at);
}

/** In order of place; null where two touch. Insertions at one place do, for their order would be anybody's guess. */
function sortApart(changes: readonly TextChange[]): TextChange[] | null {
  const sorted = [...changes].sort((one, other) => one.start - other.start || one.end - other.end);
  const touch = sorted.some((change, index) => {
    const next = sorted[index + 1];
    return next !== undefined && (next.start === change.start || next.start < change.end);
  });
  return touch ? null : sorted;
}

/** A cell whose text differs between two grids of the same shape. */
export interface CellDifference {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** Cells whose text or kind differs, row by row. */
export function differences(one: Grid, other: Grid): CellDifference[] {
  return one.rows.flatMap((cells, row) =>
    cells === other.rows[row]
      ? []
      : cells.flatMap((_cell, column) => {
          const before = cellText(one, row, column);
          const after = cellText(other, row, column);
          const same = before === after && cellValue(one, row, column) === cellValue(other, row, column);
          return same ? [] : [{ row, column, before, after }];
        }),
  );
}

/** The smallest change that turns one text into the other. */
export function smallestChange(before: string, after: string): TextChange {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
