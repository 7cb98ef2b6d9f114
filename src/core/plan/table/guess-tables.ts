/** Where no header is known by its words: the table that the grid may hold, judged by what its columns hold. A guess that a person is told of. */
import { cellText, type Grid } from '../../grid/grid';
import { parseNumber } from '../numbering';
import type { PlanColumns, PlanTable } from '../plan';
import { claimIn, headerText, MAX_COLUMNS } from './header-columns';
import { isColumnNumbers } from './header-rows';
import { type ColumnKind, headerWords, isDivision, standsBeside } from './header-words';
import { guessKinds, judgeColumn } from './judge-contents';
import type { MergeIndex } from './merge-index';

const HEADER_LENGTH = 160;
/** Fewer filled cells make no header. */
const FEWEST = 3;
const KINDS: readonly ColumnKind[] = ['number', 'name', 'period', 'executors', 'progress'];

/** Rows of a header without known words and the body below it; null where nothing looks like numbered measures. */
export function guessPlace(grid: Grid): Pick<PlanTable, 'headerTop' | 'bodyTop' | 'bottom'> | null {
  for (let row = 0; row < grid.rows.length; row += 1) {
    const filled = (grid.rows[row] ?? []).flatMap((_cell, column) =>
      cellText(grid, row, column).trim() === '' ? [] : [column],
    );
    if (filled.length < FEWEST) continue;
    const texts = filled.map((column) => cellText(grid, row, column).trim());
    const isBody = texts.some((text) => text.length > HEADER_LENGTH) || parseNumber(texts[0] ?? '') !== null;
    let bodyTop = isBody ? row : row + 1;
    while (isColumnNumbers(grid, bodyTop)) bodyTop += 1;
    const contents = contentsOf(grid, bodyTop);
    const numbered = contents.some(({ number, filled: count }) => count > 0 && number >= 0.6);
    const worded = contents.some(({ length, filled: count }) => count > 0 && length >= 12);
    return numbered && worded ? { headerTop: row, bodyTop, bottom: grid.rows.length } : null;
  }
  return null;
}

function contentsOf(grid: Grid, top: number): ReturnType<typeof judgeColumn>[] {
  const width = Math.min(MAX_COLUMNS, Math.max(0, ...grid.rows.map((cells) => cells.length)));
  return Array.from({ length: width }, (_none, column) => judgeColumn(grid, top, grid.rows.length, column));
}

/** The table guessed, each column by its title where that tells, else by its cells; null where no column names measures. */
export function guessTable(grid: Grid, merges: MergeIndex): PlanTable | null {
  const place = guessPlace(grid);
  if (place === null || place.headerTop === place.bodyTop) return null;
  const contents = contentsOf(grid, place.bodyTop);
  const titles = contents.map((_each, column) =>
    headerWords(headerText(grid, merges, place.headerTop, place.headerTop + 1, column)),
  );
  const kinds = new Map<number, ColumnKind>();
  for (const kind of KINDS) {
    const claims = titles.map((words) => claimIn(words, () => words));
    const most = Math.max(0, ...claims.map((claim) => (claim?.kind === kind ? claim.strength : 0)));
    const column = claims.findIndex((claim) => claim?.kind === kind && claim.strength === most);
    if (column >= 0) kinds.set(column, kind);
  }
  const taken = new Set(kinds.values());
  const free = titles.flatMap((words, column) =>
    kinds.has(column) || standsBeside(words) || isDivision(words) ? [] : [column],
  );
  const wanted = new Set(KINDS.filter((kind) => !taken.has(kind)));
  for (const [column, kind] of guessKinds(new Map(contents.entries()), free, wanted)) kinds.set(column, kind);
  const columns = toColumns(kinds);
  return columns === null || kinds.size < FEWEST ? null : { ...place, columns, guessed: true };
}

function toColumns(kinds: ReadonlyMap<number, ColumnKind>): PlanColumns | null {
  const first = (kind: ColumnKind): number | null => [...kinds].find(([, each]) => each === kind)?.[0] ?? null;
  const name = first('name');
  if (name === null) return null;
  const progress = first('progress');
  return {
    number: first('number'),
    name,
    period: first('period'),
    executors: first('executors'),
    progress: progress === null ? [] : [progress],
  };
}
