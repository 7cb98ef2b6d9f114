/**
 * Two sums in each row's mark, by which an edit sees what has changed since our columns were last written: one of what holds the plan together (numbers, rows
 * without a mark, merged areas, how a row follows the one before), one of the row's own words and our cells. They prove nothing: who forges one keeps a
 * state that is out of date until the next full check.
 */
import { isWaived, sumMark } from '../../core/findings/marks';
import type { Cell, Grid } from '../../core/grid/grid';
import type { Plan } from '../../core/plan/plan';
import type { PlanColumns } from '../../core/plan/table/plan-table';
import { LONG } from '../../core/plan/unread-cells';
import type { Settings } from '../../core/settings/settings';
import { waiverGrounds } from './proven-waivers';

const PRIME = 0x01000193;
export const SEED = 0x811c9dc5;

/** Units `from` to `to` of a text: every one of the plan goes through here at each edit. */
function mixUnits(sum: number, text: string, from: number, to: number): number {
  let mixed = sum ^ (to - from);
  let at = from;
  // Two units a step; behind an odd one's last there is none.
  for (const last = to - 1; at < last; at += 2) {
    mixed = Math.imul(mixed ^ text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 16), PRIME);
    mixed ^= mixed >>> 15;
  }
  if (at < to) mixed = Math.imul(mixed ^ text.charCodeAt(at), PRIME);
  return Math.imul(mixed ^ (mixed >>> 15), PRIME);
}

export const mixText = (sum: number, text: string): number => mixUnits(sum, text, 0, text.length);

const mixTyped = (sum: number, { text, value }: Exclude<Cell, string>): number =>
  mixText(mixText(sum, text), JSON.stringify(value));

/** As it stands in a mark. */
const endOf = (sum: number): number => sum >>> 1;

export const sumOf = (text: string): number => endOf(mixText(SEED, text));

/** What our columns hold of a row; the mark without its sums. */
interface OwnCells {
  readonly status: string;
  readonly findings: string;
  readonly mark: string;
}

/** What goes into the sums of a plan's rows. */
export interface Summed extends Pick<Plan, 'tables'> {
  /** Without our own columns. */
  readonly grid: Grid;
  /** The sum of what decides whether a waiver counts. */
  readonly grounds: number;
}

/** By row, of its own words, and of what holds it and the others together; the latter only of rows with an id. */
export interface RowSums {
  readonly words: Int32Array;
  readonly rest: Int32Array;
  /** Characters of all long cells together. */
  readonly long: number;
}

/** `ids` holds -1 for rows without one. */
export function sumRows(summed: Summed, ids: Int32Array): RowSums {
  const sums = new RowSummer(summed);
  for (let row = 0; row < ids.length; row += 1) sums.add(row, ids[row] ?? -1);
  sums.end();
  return sums;
}

/** Sums of rows that are added one by one from the top, each all at once: the engine compiles a function after some rows, and what calls others over again with each. */
export class RowSummer implements RowSums {
  readonly words: Int32Array;
  readonly rest: Int32Array;
  long = 0;
  private readonly merged: Int32Array;
  /** By column of the table, 1 where it holds rows together; of rows above all tables and of those without an id each does. */
  private joint: Uint8Array | null = null;
  private table = 0;
  private others = SEED;
  private before = 0;
  private last = -1;
  /** Of the last row, as far as it is known. */
  private pending = 0;
  /** Sum of blank rows, merged or not, that counts when something stands below them: how far down a tab is read hangs on our columns, too. */
  private blank = 0;

  constructor(private readonly summed: Summed) {
    const { grid } = summed;
    this.words = new Int32Array(grid.rows.length).fill(SEED);
    this.rest = new Int32Array(grid.rows.length);
    this.merged = sumMerges(grid);
  }

  /** `id` is -1 for a row without one. */
  add(row: number, id: number): void {
    const { grid, tables } = this.summed;
    const cells = grid.rows[row] ?? [];
    const next = tables[this.table];
    if (next?.bodyTop === row) {
      this.table += 1;
      const joint = jointColumns(next.columns);
      this.joint = new Uint8Array(Math.max(cells.length, ...joint.map((column) => column + 1)));
      for (const column of joint) this.joint[column] = 1;
    }
    const area = this.merged[row] ?? 0;
    let column = 0;
    while (column < cells.length && cells[column] === '') column += 1;
    if (id < 0 && column === cells.length) {
      this.blank = (Math.imul(this.blank ^ area, PRIME) + 1) | 0;
      return;
    }
    let words = SEED;
    let others = Math.imul(this.others ^ this.blank ^ area, PRIME) ^ 1;
    this.blank = 0;
    const joint = id < 0 ? null : this.joint;
    for (; column < cells.length; column += 1) {
      const cell = cells[column] ?? '';
      if (cell === '') continue;
      const { length } = textOf(cell);
      if (length > LONG) this.long += length;
      const isOwn = joint !== null && joint[column] !== 1;
      const begun = Math.imul((isOwn ? words : others) ^ column, PRIME);
      const sum = typeof cell === 'string' ? mixUnits(begun, cell, 0, length) : mixTyped(begun, cell);
      if (isOwn) words = sum;
      else others = sum;
    }
    if (id < 0) {
      this.others = Math.imul(others, PRIME);
      return;
    }
    if (this.last >= 0) this.rest[this.last] = endOf(this.pending);
    this.words[row] = words;
    this.pending = Math.imul(Math.imul(others ^ id, PRIME) ^ this.before, PRIME);
    this.before = id;
    this.last = row;
    this.others = SEED;
  }

  /** Behind the last row with an id there may be words, too. */
  end(): void {
    if (this.last >= 0) this.rest[this.last] = endOf(Math.imul(this.pending ^ this.others, PRIME));
  }
}

/** Columns of which a cell may say of other rows what they are: numbers, sections, marks of months, and cells of two parts. */
export function jointColumns(columns: PlanColumns): readonly number[] {
  const { number, name, section, executors, numberInName, periodIn, executorsIn, schedule = [] } = columns;
  const joint = [number, section, ...schedule];
  if (numberInName || periodIn === 'name' || executorsIn) joint.push(name);
  if (periodIn === 'executors') joint.push(executors);
  return joint.filter((column): column is number => typeof column === 'number');
}

/** By row, of the merged areas over it, as far as a plan cannot be told without them. */
function sumMerges({ merges, rows }: Grid): Int32Array {
  const sums = new Int32Array(rows.length);
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row < Math.min(bottom, rows.length); row += 1) {
      const place = Math.imul((row - top) * 31 + bottom - top, PRIME) ^ (left * 256 + right);
      sums[row] = (sums[row] ?? 0) + Math.imul(place, PRIME);
    }
  return sums;
}

/** Of our cells; `mark` is the sum of the mark's signs, which begins with that of the status. */
export function sumCells(mark: number, findings: string, grounds: number, isWaived: boolean): number {
  const own = findings === '' ? mark : mixText(mark, findings);
  return isWaived ? Math.imul(own ^ grounds, PRIME) : own;
}

/** Of a row's words and our cells together. */
export const joinOwn = (words: number, cells: number): number => endOf(Math.imul(words ^ cells, PRIME));

/** Of a row's words and our cells, the mark without its sums. */
export function ownSum(words: number, grounds: number, { status, findings, mark }: OwnCells): number {
  return joinOwn(words, sumCells(sumMark(mixText(SEED, status), mark), findings, grounds, isWaived(mark)));
}

export const textOf = (cell: Cell = ''): string => (typeof cell === 'string' ? cell : cell.text);

/** What goes into the sums of a plan's rows, the grid without our own columns. */
export const summedIn = ({ grid, tables }: Pick<Plan, 'grid' | 'tables'>, { coordinators }: Settings): Summed => ({
  grid,
  tables,
  grounds: sumOf(waiverGrounds(coordinators)),
});
