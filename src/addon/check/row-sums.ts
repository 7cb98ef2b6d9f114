/**
 * Two sums in each row's mark, by which an edit sees what has changed since our columns were last written: one of what holds the plan together (numbers, rows
 * without a mark, merged areas, how a row follows the one before), one of the row's own words and our cells. They prove nothing: who forges one keeps a
 * state that is out of date until the next full check.
 */
import { blankSummed, isSummed, isWaived, readSummed, sumMark, VERDICT_LETTERS } from '../../core/findings/marks';
import { type FactsByRow, FactsReader } from '../../core/findings/row-facts';
import type { Cell, Grid } from '../../core/grid/grid';
import { cellText } from '../../core/grid/grid';
import type { Plan } from '../../core/plan/plan';
import type { PlanColumns } from '../../core/plan/table/plan-table';
import { LONG } from '../../core/plan/unread-cells';
import type { Settings } from '../../core/settings/settings';
import type { ServiceColumns } from '../workbook/service-columns';
import { waiverGrounds } from './proven-waivers';

const PRIME = 0x01000193;
const SEED = 0x811c9dc5;

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

const mixText = (sum: number, text: string): number => mixUnits(sum, text, 0, text.length);

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
class RowSummer implements RowSums {
  readonly words: Int32Array;
  readonly rest: Int32Array;
  long = 0;
  private readonly merged: Int32Array;
  /** Columns of the table that hold rows together; of rows above all tables and of those without an id each does. */
  private joint: readonly number[] | null = null;
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
    const next = tables[this.table];
    if (next?.bodyTop === row) {
      this.table += 1;
      this.joint = jointColumns(next.columns);
    }
    const cells = grid.rows[row] ?? [];
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
      const isOwn = joint !== null && !joint.includes(column);
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
function sumCells(mark: number, findings: string, grounds: number, isWaived: boolean): number {
  const own = findings === '' ? mark : mixText(mark, findings);
  return isWaived ? Math.imul(own ^ grounds, PRIME) : own;
}

/** Of a row's words and our cells together. */
const joinOwn = (words: number, cells: number): number => endOf(Math.imul(words ^ cells, PRIME));

/** Of a row's words and our cells, the mark without its sums. */
export function ownSum(words: number, grounds: number, { status, findings, mark }: OwnCells): number {
  return joinOwn(words, sumCells(sumMark(mixText(SEED, status), mark), findings, grounds, isWaived(mark)));
}

/** What the marks tell of a tab: in which rows words or cells of ours have changed since our columns were written, and which stand otherwise among the rest. */
export interface Standing {
  /** What was for all then. */
  readonly forAll: number;
  readonly changed: readonly number[];
  /** Rows whose number, merged areas or row above are not what they were. */
  readonly shifted: readonly number[];
  /** Of the rows that bear a mark, as they were then. */
  readonly facts: FactsByRow;
  /** By row, -1 for one without a mark. */
  readonly ids: Int32Array;
  readonly markAt: (row: number) => string;
  /** Measures of which something was done. */
  readonly answered: number;
  readonly sums: RowSums;
}

/** Rows as their marks and cells stand, read one by one from the top. */
class StandingReader {
  readonly ids: Int32Array;
  readonly facts: FactsReader;
  readonly sums: RowSummer;
  readonly changed: number[] = [];
  answered = 0;
  /** Whether each id is higher than the one above, as in most plans. */
  isSorted = true;
  private readonly mark = blankSummed();
  /** By row, what its mark has of what holds it and the others together. */
  private readonly rest: Int32Array;
  private idOfLast = -1;
  private status = '';
  private ofStatus = mixText(SEED, '');

  constructor(
    private readonly summed: Summed,
    private readonly shown: Grid,
    private readonly columns: ServiceColumns,
  ) {
    const { length } = shown.rows;
    this.ids = new Int32Array(length).fill(-1);
    this.rest = new Int32Array(length);
    this.facts = new FactsReader(length);
    this.sums = new RowSummer(summed);
  }

  /** Answers false where cells of ours stand without a mark, and where an id was never given out. */
  read(row: number): boolean {
    const { mark: read, columns, sums } = this;
    const cells = this.shown.rows[row] ?? [];
    const isBody = row > columns.headerRow;
    const mark = isBody ? textOf(cells[columns.mark]) : '';
    if (mark === '') {
      sums.add(row, -1);
      return !isBody || (textOf(cells[columns.status]) === '' && textOf(cells[columns.findings]) === '');
    }
    const status = textOf(cells[columns.status]);
    // One and the same row by row.
    if (status !== this.status) {
      this.status = status;
      this.ofStatus = mixText(SEED, status);
    }
    readSummed(mark, this.ofStatus, read);
    sums.add(row, read.id);
    this.rest[row] = read.rest;
    if (read.id <= this.idOfLast) this.isSorted = false;
    this.idOfLast = read.id;
    this.ids[row] = read.id;
    this.facts.add(row, read.facts);
    if (mark.charCodeAt(mark.length - 1) === ANSWERED) this.answered += 1;
    const own = sumCells(read.sum, textOf(cells[columns.findings]), this.summed.grounds, read.isWaived);
    if (joinOwn(sums.words[row] ?? 0, own) !== read.own) this.changed.push(row);
    return read.id < columns.nextId;
  }

  /** What most rows say was for all when they were written, and those that say something else: there it is not the row that it was. */
  end(): Pick<Standing, 'forAll' | 'shifted'> {
    this.sums.end();
    const { rows } = this.facts;
    const saidBy = (row: number): number => (this.sums.rest[row] ?? 0) ^ (this.rest[row] ?? 0);
    let forAll = 0;
    let votes = 0;
    for (const row of rows) {
      const said = saidBy(row);
      if (votes === 0) forAll = said;
      votes += said === forAll ? 1 : -1;
    }
    return { forAll, shifted: rows.filter((row) => saidBy(row) !== forAll) };
  }
}

const ANSWERED = VERDICT_LETTERS.activity.charCodeAt(0);

/** Null where marks are missing, or stand twice. `shown` has our columns as they were read. */
export function readStanding(summed: Summed, shown: Grid, columns: ServiceColumns): Standing | null {
  const reader = new StandingReader(summed, shown, columns);
  for (let row = 0; row < shown.rows.length; row += 1) if (!reader.read(row)) return null;
  const { facts, changed, answered, sums, ids } = reader;
  if (facts.rows.length === 0 || !(reader.isSorted || areDistinct(ids))) return null;
  const { forAll, shifted } = reader.end();
  const markAt = (row: number): string => cellText(shown, row, columns.mark);
  const isWhole = [...changed, ...shifted].every((row) => isSummed(markAt(row)));
  return isWhole ? { forAll, changed, shifted, facts, ids, markAt, answered, sums } : null;
}

const textOf = (cell: Cell = ''): string => (typeof cell === 'string' ? cell : cell.text);

/** Whether no id stands twice; -1 stands for none. */
function areDistinct(ids: Int32Array): boolean {
  const sorted = ids.slice().sort();
  for (let at = 1; at < sorted.length; at += 1) if (sorted[at] === sorted[at - 1] && sorted[at] !== -1) return false;
  return true;
}

/** What goes into the sums of a plan's rows, the grid without our own columns. */
export const summedIn = ({ grid, tables }: Pick<Plan, 'grid' | 'tables'>, { coordinators }: Settings): Summed => ({
  grid,
  tables,
  grounds: sumOf(waiverGrounds(coordinators)),
});
