/**
 * Two sums in each row's mark, by which an edit sees what has changed since our columns were last written: one of what holds the plan together (numbers, columns
 * that are not the plan's, merged areas, how a row follows the one before), one of the row's own words and our cells. They prove nothing: who forges one keeps a
 * state that is out of date until the next full check.
 */
import { idOfSummed, readSums, sumsAt, VERDICT_LETTERS } from '../../core/findings/marks';
import { parseFacts, type RowFacts } from '../../core/findings/row-facts';
import type { Cell, Grid } from '../../core/grid/grid';
import { cellText } from '../../core/grid/grid';
import type { Plan } from '../../core/plan/plan';
import { headColumns } from '../../core/plan/table/classify-rows';
import type { PlanTable } from '../../core/plan/table/plan-table';
import type { Settings } from '../../core/settings/settings';
import type { ServiceColumns } from '../workbook/service-columns';
import { waiverGrounds } from './proven-waivers';

const PRIME = 0x01000193;
const SEED = 0x811c9dc5;

function mixText(sum: number, text: string, from = 0, to = text.length): number {
  let mixed = sum ^ (to - from);
  // Two units a step, for every text of the plan goes through here; behind an odd one's last there is none.
  let at = from;
  for (; at + 1 < to; at += 2) {
    mixed = Math.imul(mixed ^ text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 16), PRIME);
    mixed ^= mixed >>> 15;
  }
  if (at < to) mixed = Math.imul(mixed ^ text.charCodeAt(at), PRIME);
  return Math.imul(mixed ^ (mixed >>> 15), PRIME);
}

function mixCell(sum: number, cell: Cell): number {
  if (typeof cell === 'string') return mixText(sum, cell);
  return mixText(mixText(sum, cell.text), JSON.stringify(cell.value));
}

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
  /** Of what decides whether a waiver counts. */
  readonly grounds: string;
}

/** By row, of its own words, and of what holds it and the others together; the latter only of rows with an id. */
export interface RowSums {
  readonly words: Int32Array;
  readonly rest: Int32Array;
}

/** `ids` holds -1 for rows without one. */
export function sumRows({ grid, tables }: Summed, ids: Int32Array): RowSums {
  const { rows } = grid;
  const words = new Int32Array(rows.length).fill(SEED);
  const rest = new Int32Array(rows.length);
  const merged = sumMerges(grid);
  let isWord: readonly boolean[] = [];
  let table = -1;
  let sum = SEED;
  let before = 0;
  let last = -1;
  // Blank rows count when something stands below them: how far down a tab is read hangs on our columns, too.
  let blank = 0;
  for (let row = 0; row < rows.length; row += 1) {
    if (row === (tables[table + 1]?.bodyTop ?? -1)) {
      table += 1;
      isWord = wordColumns(tables[table]);
    }
    const id = ids[row] ?? -1;
    const cells = rows[row] ?? [];
    const area = merged.get(row) ?? 0;
    if (id < 0 && area === 0 && cells.every((cell) => cell === '')) {
      blank += 1;
      continue;
    }
    sum = Math.imul(sum ^ blank ^ area, PRIME) ^ 1;
    blank = 0;
    let own = SEED;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? '';
      if (cell === '') continue;
      if (id >= 0 && isWord[column] === true) own = mixCell(Math.imul(own ^ column, PRIME), cell);
      else sum = mixCell(Math.imul(sum ^ column, PRIME), cell);
    }
    words[row] = own;
    if (id < 0) {
      sum = Math.imul(sum, PRIME);
      continue;
    }
    rest[row] = Math.imul(Math.imul(sum ^ id, PRIME) ^ before, PRIME);
    before = id;
    last = row;
    sum = SEED;
  }
  // Behind the last there may be words, too.
  if (last >= 0) rest[last] = Math.imul((rest[last] ?? 0) ^ sum, PRIME);
  return { words, rest: rest.map((each) => endOf(each)) };
}

/** Whether a column holds a row's own words: what a measure is, and its entry. */
function wordColumns(table: PlanTable | undefined): readonly boolean[] {
  const words = table === undefined ? [] : [...headColumns(table.columns), ...table.columns.progress];
  return Array.from({ length: Math.max(-1, ...words) + 1 }, (_none, column) => words.includes(column));
}

/** By row, of the merged areas over it, as far as a plan cannot be told without them. */
function sumMerges({ merges }: Grid): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row < bottom; row += 1) {
      const place = Math.imul((row - top) * 31 + bottom - top, PRIME) ^ (left * 256 + right);
      sums.set(row, (sums.get(row) ?? 0) + Math.imul(place, PRIME));
    }
  return sums;
}

/** Of a row's words and our cells; those of the mark up to where its sums stand, and from where they end. */
export function ownSum(
  words: number,
  grounds: string,
  { status, findings, mark }: OwnCells,
  end = sumsAt(mark),
  tail = end,
): number {
  const marked = mixText(mixText(words, mark, 0, end), mark, tail);
  const sum = mixText(mixText(marked, status), findings);
  return endOf(mark.length - tail > 1 ? mixText(sum, grounds) : sum);
}

/** What the marks tell of a tab: in which rows words or cells of ours have changed since our columns were written, all else being as it was then. */
export interface Standing {
  /** What was for all then. */
  readonly forAll: number;
  readonly changed: readonly number[];
  /** By row, from the top, of those that bear a mark. */
  readonly facts: ReadonlyMap<number, RowFacts>;
  readonly markAt: (row: number) => string;
  /** Measures of which something was done. */
  readonly answered: number;
  readonly sums: RowSums;
}

/** Null where more has changed, or marks are missing. `shown` has our columns as they were read. */
export function readStanding(summed: Summed, shown: Grid, columns: ServiceColumns): Standing | null {
  const { headerRow, status, findings, mark, nextId } = columns;
  const ids = new Int32Array(shown.rows.length).fill(-1);
  const given = new Set<number>();
  const facts = new Map<number, RowFacts>();
  let answered = 0;
  for (let row = headerRow + 1; row < shown.rows.length; row += 1) {
    const text = cellText(shown, row, mark);
    if (text === '') {
      if (cellText(shown, row, status) !== '' || cellText(shown, row, findings) !== '') return null;
      continue;
    }
    const id = idOfSummed(text);
    if (id === null || id >= nextId || given.has(id)) return null;
    given.add(id);
    ids[row] = id;
    facts.set(row, parseFacts(text));
    if (text.endsWith(VERDICT_LETTERS.activity)) answered += 1;
  }
  const sums = sumRows(summed, ids);
  const changed: number[] = [];
  let forAll: number | null = null;
  for (const row of facts.keys()) {
    const text = cellText(shown, row, mark);
    const own = { status: cellText(shown, row, status), findings: cellText(shown, row, findings), mark: text };
    const { at, tail, rest, own: before } = readSums(text);
    if (ownSum(sums.words[row] ?? 0, summed.grounds, own, at, tail) !== before) changed.push(row);
    const here = (sums.rest[row] ?? 0) ^ rest;
    if (forAll !== null && forAll !== here) return null;
    forAll = here;
  }
  const markAt = (row: number): string => cellText(shown, row, mark);
  return forAll === null ? null : { forAll, changed, facts, markAt, answered, sums };
}

/** What goes into the sums of a plan's rows, the grid without our own columns. */
export const summedIn = ({ grid, tables }: Pick<Plan, 'grid' | 'tables'>, { coordinators }: Settings): Summed => ({
  grid,
  tables,
  grounds: waiverGrounds(coordinators),
});
