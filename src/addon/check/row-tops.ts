/** What stands in each row of a plan, as numbers that an edit of a large one can go through. */
import { ROW_KINDS } from '../../core/findings/row-facts';
import type { Plan } from '../../core/plan/plan';

/** What stands in a row: the first row of its measure, or one of these. */
export const NOTHING = -1;
export const SECTION = -2;
export const ORPHAN = -3;

/** What stands in each row as it was read; a standing has the same as marks say. */
export function topsOf({ items, sections, orphans }: Plan, count: number): Int32Array {
  const tops = new Int32Array(count).fill(NOTHING);
  for (const { rows } of items) for (const row of rows) tops[row] = rows[0] ?? row;
  for (const { row } of sections) tops[row] = SECTION;
  for (const { row } of orphans) tops[row] = ORPHAN;
  return tops;
}

/** As marks have it; what belongs to nothing bears the mark of what continues nothing. */
export function kindOf(tops: Int32Array, row: number): number {
  const top = tops[row] ?? NOTHING;
  if (top < 0) return top === SECTION ? ROW_KINDS.section : ROW_KINDS.orphan;
  return top === row ? ROW_KINDS.item : ROW_KINDS.continuation;
}

/** Rows of the measure that begins in one, from the top. */
export function rowsOf(tops: Int32Array, top: number): readonly number[] {
  const rows = [top];
  for (let row = nextOf(tops, top, top); row >= 0; row = nextOf(tops, top, row)) rows.push(row);
  return rows;
}

/** Whether a measure has more rows than its first. */
export const hasSecond = (tops: Int32Array, top: number): boolean => top >= 0 && nextOf(tops, top, top) >= 0;

/** The next row of a measure below one of it; -1 where there is none. */
function nextOf(tops: Int32Array, top: number, above: number): number {
  for (let row = above + 1; row < tops.length; row += 1) {
    const each = tops[row] ?? NOTHING;
    if (each === top) return row;
    if (each >= 0 || each === SECTION) return -1;
  }
  return -1;
}
