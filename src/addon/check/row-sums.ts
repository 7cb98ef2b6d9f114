/**
 * Two sums in each row's mark, by which an edit sees what has changed since our columns were last written: one of all that the row holds but its entry, and of how
 * it follows the row before; one of the entry and our own cells. They prove nothing: who forges one keeps a state that is out of date until the next full check.
 */
import { parseMark, splitSums, VERDICT_LETTERS } from '../../core/findings/marks';
import { parseFacts, type RowFacts } from '../../core/findings/row-facts';
import type { Cell, Grid } from '../../core/grid/grid';
import { cellText } from '../../core/grid/grid';
import type { Plan } from '../../core/plan/plan';
import { tableAt } from '../../core/plan/table/table-at';
import type { Settings } from '../../core/settings/settings';
import type { ServiceColumns } from '../workbook/service-columns';
import { waiverGrounds } from './proven-waivers';

const PRIME = 0x01000193;
const SEED = 0x811c9dc5;

function mixText(sum: number, text: string): number {
  const { length } = text;
  let mixed = sum ^ length;
  // Two units a step, for every text of the plan goes through here; behind an odd one's last there is none.
  for (let at = 0; at < length; at += 2) {
    const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
    mixed = Math.imul(mixed ^ text.charCodeAt(at) ^ (next << 16), PRIME);
    mixed ^= mixed >>> 15;
  }
  return Math.imul(mixed ^ (mixed >>> 15), PRIME);
}

function mixCell(sum: number, cell: Cell): number {
  if (typeof cell === 'string') return mixText(sum, cell);
  return mixText(mixText(sum, cell.text), JSON.stringify(cell.value));
}

/** What our columns hold of a row; the mark without its sums. */
interface OwnCells {
  readonly status: string;
  readonly findings: string;
  readonly mark: string;
}

/** What goes into the sums of a plan's rows. */
export interface Summed {
  /** Without our own columns. */
  readonly grid: Grid;
  /** Of what decides whether a waiver counts. */
  readonly grounds: string;
  /** The one column of progress of the table that a row stands in. */
  readonly progressAt: (row: number) => number;
}

export const sumOf = (text: string): number => mixText(SEED, text) >>> 0;

export function entrySum({ grid, grounds, progressAt }: Summed, row: number, own: OwnCells): number {
  const sum = mixText(mixText(mixText(SEED, own.mark), own.status), own.findings);
  const stood = own.mark.includes('[') ? mixText(sum, grounds) : sum;
  return mixCell(stood, grid.rows[row]?.[progressAt(row)] ?? '') >>> 0;
}

/** By row, of those that `idOf` gives an id; each without what is for all. Merged areas are no part of them: they are read only where a plan cannot be told without. */
export function restSums(
  { grid, progressAt }: Pick<Summed, 'grid' | 'progressAt'>,
  idOf: (row: number) => number | null,
): Map<number, number> {
  const sums = new Map<number, number>();
  let sum = SEED;
  let before = 0;
  let last = -1;
  // Blank rows count when something stands below them: how far down a tab is read hangs on our columns, too.
  let blank = 0;
  for (let row = 0; row < grid.rows.length; row += 1) {
    const id = idOf(row);
    const passed = id === null ? -1 : progressAt(row);
    const cells = grid.rows[row] ?? [];
    if (id === null && cells.every((cell) => cell === '')) {
      blank += 1;
      continue;
    }
    sum = Math.imul(sum ^ blank, PRIME) ^ 1;
    blank = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? '';
      if (cell !== '' && column !== passed) sum = mixCell(Math.imul(sum ^ column, PRIME), cell);
    }
    if (id === null) {
      sum = Math.imul(sum, PRIME);
      continue;
    }
    sums.set(row, Math.imul(Math.imul(sum ^ id, PRIME) ^ before, PRIME) >>> 0);
    before = id;
    last = row;
    sum = SEED;
  }
  // Behind the last there may be words, too.
  const end = sums.get(last);
  if (end !== undefined) sums.set(last, Math.imul(end ^ sum, PRIME) >>> 0);
  return sums;
}

/** What the marks tell of a tab in which at most one row's entry has changed since our columns were written. */
export interface Standing {
  /** What was for all then. */
  readonly forAll: number;
  /** The row whose entry or cells of ours are others; -1 where all is as it was. */
  readonly changed: number;
  readonly facts: ReadonlyMap<number, RowFacts>;
  /** First rows of measures of which something was done. */
  readonly answered: ReadonlySet<number>;
}

/** Null where more has changed, or marks are missing. `shown` has our columns as they were read. */
export function readStanding(summed: Summed, shown: Grid, columns: ServiceColumns): Standing | null {
  const { headerRow, status, findings, mark, nextId } = columns;
  const facts = new Map<number, RowFacts>();
  const ids = new Map<number, number>();
  const given = new Set<number>();
  const answered = new Set<number>();
  const sums = new Map<number, readonly [rest: number, entry: number]>();
  let changed = -1;
  for (let row = 0; row < shown.rows.length; row += 1) {
    const own = { status: cellText(shown, row, status), findings: cellText(shown, row, findings) };
    const text = cellText(shown, row, mark);
    if (row <= headerRow) continue;
    const split = text === '' ? null : splitSums(text);
    const read = split === null ? null : parseMark(text);
    if (split === null || read === null) {
      if (text !== '' || own.status !== '' || own.findings !== '') return null;
      continue;
    }
    if (read.id >= nextId || given.has(read.id)) return null;
    given.add(read.id);
    ids.set(row, read.id);
    const kept = parseFacts(split.facts);
    // Where somebody has accepted something, more than the measure decides.
    facts.set(row, split.bare.includes('[') ? { ...kept, isQuiet: false } : kept);
    sums.set(row, split.sums);
    if (read.letters[1] === VERDICT_LETTERS.activity) answered.add(row);
    if (entrySum(summed, row, { ...own, mark: split.bare }) === split.sums[1]) continue;
    if (changed !== -1) return null;
    changed = row;
  }
  let forAll: number | null = null;
  for (const [row, rest] of restSums(summed, (row) => ids.get(row) ?? null)) {
    const here = (rest ^ (sums.get(row)?.[0] ?? 0)) >>> 0;
    if (forAll !== null && forAll !== here) return null;
    forAll = here;
  }
  return forAll === null ? null : { forAll, changed, facts, answered };
}

/** What goes into the sums of a plan's rows, the grid without our own columns. */
export const summedIn = ({ grid, tables }: Pick<Plan, 'grid' | 'tables'>, { coordinators }: Settings): Summed => ({
  grid,
  grounds: waiverGrounds(coordinators),
  progressAt: (row) => tableAt({ tables }, row)?.columns.progress[0] ?? -1,
});
