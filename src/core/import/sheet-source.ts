/** A tab of another layout, or cells that were pasted, as the source of an import. */
import { type Cell, cellText, type Grid } from '../grid/grid';
import { findTablesOfYear } from '../plan/parse-plan';
import { indexMerges, withoutCovered } from '../plan/table/merge-index';
import type { PlanTable } from '../plan/table/plan-table';
import { isUncomputed } from '../plan/table/reading';
import { guessTable } from './guess-table';
import type { FoundTable, ImportRefusal, ImportSource, LeftOut } from './source';
import { stackTables } from './stack-tables';

/** Throws nothing: a refusal says why there is nothing to import. */
export function sourceOfGrid(given: Grid, year: number | null = null): ImportSource | ImportRefusal {
  const merges = indexMerges(given);
  const seen = withoutCovered(given, merges);
  const grid = {
    ...seen,
    rows: seen.rows.map((cells, row) => cells.map((cell, column) => toImport(seen, row, column, cell))),
  };
  const place = (row: number, column: number) => ({ table: null, paragraph: false, row: row + 1, column: column + 1 });
  const pending = seen.rows.flatMap((cells, row) =>
    cells.flatMap((_cell, column) => (isUncomputed(seen, row, column) ? [place(row, column)] : [])),
  );
  const leftOut: LeftOut[] = pending.map((at) => ({ kind: 'uncomputed', text: '', place: at }));
  if (!grid.rows.some((cells, row) => cells.some((_cell, column) => cellText(grid, row, column).trim() !== '')))
    return 'no-table';
  const stacked = stackTables(grid);
  if (stacked !== null) {
    const { tables } = findTablesOfYear(stacked.grid, indexMerges(stacked.grid), year, null);
    if (tables !== null && tables.length > 1)
      return { ...stacked, tables: tables.map(toFound), certain: true, notes: new Map(), leftOut };
  }
  const { tables } = findTablesOfYear(grid, merges, year, null);
  const guessed = tables === null ? guessTable(grid) : null;
  if (tables === null && guessed === null) return 'no-plan';
  return {
    grid,
    tables: tables?.map(toFound) ?? (guessed === null ? [] : [guessed]),
    certain: tables !== null,
    places: grid.rows.map((_row, row) => ({ table: null, paragraph: false, row: row + 1, column: null })),
    notes: new Map(),
    leftOut,
  };
}

const toFound = ({ headerTop, bodyTop, bottom, columns, rivals }: PlanTable): FoundTable => ({
  headerTop,
  bodyTop,
  bottom,
  known: columns,
  ...(rivals === undefined ? {} : { rivals }),
});

/** A day as dd.mm.yyyy whatever its format; one of which only the month is shown stays as shown. What was never computed is blank. */
function toImport(grid: Grid, row: number, column: number, cell: Cell): Cell {
  if (typeof cell === 'string') return isUncomputed(grid, row, column) ? '' : cell;
  const { text, value } = cell;
  if (typeof value !== 'object') return cell;
  const figures = (text.match(/\d+/g) ?? []).map(Number);
  if (!figures.includes(value.day)) return cell;
  const two = (number: number): string => String(number).padStart(2, '0');
  return { text: `${two(value.day)}.${two(value.month)}.${value.year}`, value };
}

/** Cells copied from a spreadsheet: tabs between cells, line breaks between rows, quotes around a cell that holds either. */
export function parseCells(text: string, sheet: string): Grid {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  let begins = true;
  const put = (): void => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
    begins = true;
  };
  const plain = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && begins && closesQuote(plain, at)) {
      quoted = true;
      begins = false;
    } else if (letter === '\t') put();
    else if (letter === '\n') {
      put();
      rows.push([]);
    } else {
      cell += letter;
      begins = false;
    }
  }
  put();
  return { sheet, rows, merges: [] };
}

/** Whether the quote at `start` is one around a cell: its fellow stands before a tab, a line's end or the end of all. */
function closesQuote(text: string, start: number): boolean {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || text[at + 1] === '\t' || text[at + 1] === '\n';
  }
  return false;
}
