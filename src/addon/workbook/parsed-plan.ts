/**
 * A plan that was read ahead of a check is not parsed a second time by it, where the script's memory outlives an execution. Nobody has to say that nothing has changed
 * since: the tab is read again, and all that parsing looks at is compared, cell by cell.
 */
import type { Cell, Grid } from '../../core/grid/grid';
import { type PlanReading, parsePlan } from '../../core/plan/parse-plan';
import type { PeriodLike } from '../../core/plan/reporting-year';

/** All that parsing looks at. */
interface Given {
  readonly grid: Grid;
  readonly asked: PeriodLike;
  readonly set: PeriodLike;
  readonly executors: ReadonlySet<string>;
  readonly guess: boolean;
}

interface Parsed {
  readonly given: Given;
  readonly reading: PlanReading;
}

/** One at most, and for whoever reads next: it needs as much room as the tab. */
let kept: Parsed | null = null;
let keeps = false;

/** What is parsed meanwhile is kept. */
export function keepingParsed<Result>(work: () => Result): Result {
  keeps = true;
  try {
    return work();
  } finally {
    keeps = false;
  }
}

export function parseUnlessKept(given: Given): PlanReading {
  const before = kept;
  kept = null;
  const { grid, asked, set } = given;
  const reading = before !== null && isSame(before.given, given) ? before.reading : parsePlan(grid, asked, set, given);
  if (keeps) kept = { given, reading };
  return reading;
}

const isSame = (one: Given, other: Given): boolean =>
  JSON.stringify(besideCells(one)) === JSON.stringify(besideCells(other)) && hasSameCells(one.grid, other.grid);

function besideCells({ grid: { rows: _rows, ...grid }, executors, ...rest }: Given): object {
  return { grid, executors: [...executors], ...rest };
}

function hasSameCells({ rows }: Grid, other: Grid): boolean {
  if (rows.length !== other.rows.length) return false;
  return rows.every((cells, row) => {
    const others = other.rows[row] ?? [];
    return cells.length === others.length && cells.every((cell, column) => isSameCell(cell, others[column] ?? ''));
  });
}

const isSameCell = (one: Cell, other: Cell): boolean =>
  one === other || (typeof one !== 'string' && JSON.stringify(one) === JSON.stringify(other));
