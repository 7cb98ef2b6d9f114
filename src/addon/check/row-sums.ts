/**
 * Two sums in each row's mark, by which an edit sees what has changed since our columns were last written: one of what holds the plan together (numbers, columns
 * that are not the plan's, merged areas, how a row follows the one before), one of the row's own words and our cells. They prove nothing: who forges one keeps a
 * state that is out of date until the next full check.
 */
import { blankSummed, isSummed, readSummed, sumsAt, VERDICT_LETTERS } from '../../core/findings/marks';
import { type FactsByRow, FactsReader } from '../../core/findings/row-facts';
import type { Cell, Grid } from '../../core/grid/grid';
import { cellText } from '../../core/grid/grid';
import type { Plan } from '../../core/plan/plan';
import { headColumns } from '../../core/plan/table/classify-rows';
import type { PlanTable } from '../../core/plan/table/plan-table';
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
export function sumRows({ grid, tables }: Summed, ids: Int32Array): RowSums {
  const { rows } = grid;
  const words = new Int32Array(rows.length).fill(SEED);
  const rest = new Int32Array(rows.length);
  const merged = sumMerges(grid);
  const noWords = new Uint8Array(0);
  let isWord: Uint8Array = noWords;
  let table = -1;
  const mixed: Mixed = { words: SEED, others: SEED, long: 0 };
  let before = 0;
  let last = -1;
  // Blank rows count when something stands below them: how far down a tab is read hangs on our columns, too.
  let blank = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const next = tables[table + 1];
    if (next?.bodyTop === row) {
      table += 1;
      isWord = wordColumns(next);
    }
    const id = ids[row] ?? -1;
    const cells = rows[row] ?? [];
    const area = merged[row] ?? 0;
    if (id < 0 && area === 0 && isBlank(cells)) {
      blank += 1;
      continue;
    }
    mixed.others = Math.imul(mixed.others ^ blank ^ area, PRIME) ^ 1;
    blank = 0;
    mixRow(mixed, cells, id < 0 ? noWords : isWord);
    if (id < 0) {
      mixed.others = Math.imul(mixed.others, PRIME);
      continue;
    }
    words[row] = mixed.words;
    rest[row] = Math.imul(Math.imul(mixed.others ^ id, PRIME) ^ before, PRIME);
    before = id;
    last = row;
    mixed.words = SEED;
    mixed.others = SEED;
  }
  // Behind the last there may be words, too.
  if (last >= 0) rest[last] = Math.imul((rest[last] ?? 0) ^ mixed.others, PRIME);
  for (let row = 0; row < rest.length; row += 1) rest[row] = endOf(rest[row] ?? 0);
  return { words, rest, long: mixed.long };
}

/** What cells come to; the same is filled on row after row. */
interface Mixed {
  words: number;
  others: number;
  long: number;
}

/** A function by itself, as is whatever is done row by row: the engine compiles it after some rows, and a long loop only when it is half done. */
function mixRow(mixed: Mixed, cells: readonly Cell[], isWord: Uint8Array): void {
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? '';
    if (cell === '') continue;
    const { length } = textOf(cell);
    if (length > LONG) mixed.long += length;
    const isOwn = isWord[column] === 1;
    const begun = Math.imul((isOwn ? mixed.words : mixed.others) ^ column, PRIME);
    const sum = typeof cell === 'string' ? mixUnits(begun, cell, 0, length) : mixTyped(begun, cell);
    if (isOwn) mixed.words = sum;
    else mixed.others = sum;
  }
}

function isBlank(cells: readonly Cell[]): boolean {
  for (const cell of cells) if (cell !== '') return false;
  return true;
}

/** By column, 1 where it holds a row's own words: what a measure is, and its entry. */
function wordColumns({ columns }: PlanTable): Uint8Array {
  const words = [...headColumns(columns), ...columns.progress];
  const found = new Uint8Array(Math.max(-1, ...words) + 1);
  for (const column of words) found[column] = 1;
  return found;
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

/** Of our cells: those of the mark up to where its sums stand, and from where they end. `ofStatus` is the status's own sum. */
function sumCells(
  mark: string,
  ofStatus: number,
  findings: string,
  grounds: number,
  end: number,
  tail: number,
): number {
  const sum = mixUnits(mixUnits(ofStatus, mark, 0, end), mark, tail, mark.length);
  const own = findings === '' ? sum : mixText(sum, findings);
  return mark.length - tail > 1 ? Math.imul(own ^ grounds, PRIME) : own;
}

/** Of a row's words and our cells together. */
const joinOwn = (words: number, cells: number): number => endOf(Math.imul(words ^ cells, PRIME));

/** Of a row's words and our cells, the mark without its sums. */
export function ownSum(words: number, grounds: number, { status, findings, mark }: OwnCells): number {
  const at = sumsAt(mark);
  return joinOwn(words, sumCells(mark, mixText(SEED, status), findings, grounds, at, at));
}

/** What the marks tell of a tab: in which rows words or cells of ours have changed since our columns were written, all else being as it was then. */
export interface Standing {
  /** What was for all then. */
  readonly forAll: number;
  readonly changed: readonly number[];
  /** Of the rows that bear a mark, as they were then. */
  readonly facts: FactsByRow;
  readonly markAt: (row: number) => string;
  /** Measures of which something was done. */
  readonly answered: number;
  readonly sums: RowSums;
}

/** What the marks say, by row. */
class MarkReader {
  readonly ids: Int32Array;
  readonly facts: FactsReader;
  answered = 0;
  private readonly cells: Int32Array;
  private readonly rests: Int32Array;
  private readonly owns: Int32Array;
  private readonly summed = blankSummed();
  private status = '';
  private ofStatus = mixText(SEED, '');

  constructor(
    length: number,
    private readonly grounds: number,
  ) {
    this.ids = new Int32Array(length).fill(-1);
    this.facts = new FactsReader(length);
    [this.cells, this.rests, this.owns] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  }

  /** Answers false where cells of ours stand without a mark. */
  read(row: number, cells: readonly Cell[], columns: ServiceColumns): boolean {
    const { summed: read, grounds } = this;
    const status = textOf(cells[columns.status]);
    const findings = textOf(cells[columns.findings]);
    const mark = textOf(cells[columns.mark]);
    if (mark === '') return status === '' && findings === '';
    // One and the same row by row.
    if (status !== this.status) {
      this.status = status;
      this.ofStatus = mixText(SEED, status);
    }
    readSummed(mark, read);
    this.ids[row] = read.id;
    this.facts.add(row, read.facts);
    this.cells[row] = sumCells(mark, this.ofStatus, findings, grounds, read.at, read.tail);
    this.rests[row] = read.rest;
    this.owns[row] = read.own;
    if (mark.endsWith(VERDICT_LETTERS.activity)) this.answered += 1;
    return true;
  }

  hasChanged(row: number, { words }: RowSums): boolean {
    return joinOwn(words[row] ?? 0, this.cells[row] ?? 0) !== this.owns[row];
  }

  forAll(row: number, { rest }: RowSums): number {
    return (rest[row] ?? 0) ^ (this.rests[row] ?? 0);
  }
}

/** Null where more has changed, or marks are missing. `shown` has our columns as they were read. */
export function readStanding(summed: Summed, shown: Grid, columns: ServiceColumns): Standing | null {
  const { length } = shown.rows;
  const marks = new MarkReader(length, summed.grounds);
  for (let row = columns.headerRow + 1; row < length; row += 1)
    if (!marks.read(row, shown.rows[row] ?? [], columns)) return null;
  const { facts, answered } = marks;
  if (!areGiven(marks.ids, columns.nextId)) return null;
  const sums = sumRows(summed, marks.ids);
  const markAt = (row: number): string => cellText(shown, row, columns.mark);
  const changed = facts.rows.filter((row) => marks.hasChanged(row, sums));
  const forAll = marks.forAll(facts.rows[0] ?? -1, sums);
  if (facts.rows.length === 0 || facts.rows.some((row) => marks.forAll(row, sums) !== forAll)) return null;
  return changed.every((row) => isSummed(markAt(row))) ? { forAll, changed, facts, markAt, answered, sums } : null;
}

const textOf = (cell: Cell = ''): string => (typeof cell === 'string' ? cell : cell.text);

/** Whether no id stands twice, nor one that was never given out. Most plans have them in order. */
function areGiven(ids: Int32Array, nextId: number): boolean {
  let before = -1;
  let isSorted = true;
  for (const id of ids) {
    if (id >= nextId) return false;
    if (id === -1) continue;
    if (id <= before) isSorted = false;
    before = id;
  }
  if (isSorted) return true;
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
