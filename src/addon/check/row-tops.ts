/** What stands in each row of a plan, as numbers that an edit of a large one can go through. */
import { kindAt, ROW_KINDS } from '../../core/findings/row-facts';
import type { Plan } from '../../core/plan/plan';
import type { Standing } from './row-sums';

/** What stands in a row: the first row of its measure, or one of these. */
export const NOTHING = -1;
export const SECTION = -2;
const ORPHAN = -3;

/** What stands in each row, as marks say. */
export function topsOfMarks({ facts, ids }: Standing): Int32Array {
  const tops = new Int32Array(ids.length).fill(NOTHING);
  let top = ORPHAN;
  for (const row of facts.rows) {
    const kind = kindAt(facts, row);
    if (kind === ROW_KINDS.section) top = ORPHAN;
    else if (kind === ROW_KINDS.item) top = row;
    tops[row] = kind === ROW_KINDS.section ? SECTION : kind === ROW_KINDS.orphan ? ORPHAN : top;
  }
  return tops;
}

/** The same as it was read. */
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
