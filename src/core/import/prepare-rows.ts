/** Brings a source's rows to what a plan's reader understands: fillers out of group rows, footnotes in, merged cells said for each item. */
import { cellText, type Grid } from '../grid/grid';
import { TOTAL } from '../plan/table/classify-rows';
import { type NumberParts, parseNumber, parseSectionHeading } from '../plan/table/numbering';
import type { PlanColumns, PlanTable } from '../plan/table/plan-table';
import { readLine } from '../plan/table/reading';
import type { ImportSource, LeftOut } from './source';

export interface PreparedRows {
  readonly grid: Grid;
  readonly leftOut: readonly LeftOut[];
  /** Texts written more often than they stand in the source. */
  readonly copies: readonly string[];
  /** Rows (zero-based) that a merged cell's text was said again for. */
  readonly copiedRows: readonly number[];
}

const CROSS = /^[xх×]+$/i;
const FILLER = /^([xх×]+|[-–—]+)$/i;

/** `tables` are the source's with the columns agreed on. */
export function prepareRows(source: ImportSource, tables: readonly PlanTable[]): PreparedRows {
  const rows = source.grid.rows.map((row, at) => row.map((_cell, column) => cellText(source.grid, at, column).trim()));
  const leftOut: LeftOut[] = [];
  const copies: string[] = [];
  const copiedRows: number[] = [];
  for (const table of tables) {
    for (let row = table.bodyTop; row < table.bottom; row += 1) {
      const cells = rows[row];
      if (cells !== undefined && isGroup(cells, rows[row + 1], table.columns))
        clearFillers(source, row, cells, table, leftOut);
    }
    putNotes(source, table, rows, leftOut);
    for (const merge of source.grid.merges) {
      const { top, left, bottom } = merge;
      const text = rows[top]?.[left] ?? '';
      if (bottom - top < 2 || top < table.bodyTop || top >= table.bottom || text === '') continue;
      for (let row = top + 1; row < Math.min(bottom, table.bottom); row += 1) {
        const cells = rows[row];
        if (cells === undefined || !sharesCell(cells, table.columns, left)) continue;
        cells[left] = text;
        copies.push(text);
        copiedRows.push(row);
      }
    }
  }
  // What was merged over several items is said for each now, so that nothing lies under a merge any more.
  const copied = new Set(copiedRows);
  const kept = source.grid.merges.filter(({ top, left, bottom }) => {
    for (let row = top + 1; row < bottom; row += 1)
      if (copied.has(row) && (rows[row]?.[left] ?? '') !== '') return false;
    return true;
  });
  return { grid: { ...source.grid, rows, merges: kept }, leftOut, copies, copiedRows: [...new Set(copiedRows)] };
}

/** Whether a row below a merged cell is an item of its own, for which the cell's text holds as well. */
function sharesCell(
  cells: readonly string[],
  { number, name, period, executors, progress }: PlanColumns,
  column: number,
): boolean {
  const own = number ?? name;
  const text = cells[own] ?? '';
  // Where the number is merged over two measures, a second name with an entry beside it is the second one.
  if (text === '' && number !== null && (column === period || column === executors))
    return (cells[name] ?? '') !== '' && progress.some((each) => (cells[each] ?? '') !== '');
  return column !== own && text !== '' && !TOTAL.test(text) && [name, period, executors, ...progress].includes(column);
}

/** "Раздел 1. Торговля | x | x | x": a heading or a total whose other cells are only filled up. */
function isGroup(cells: readonly string[], next: readonly string[] | undefined, columns: PlanColumns): boolean {
  const at = (column: number | null, row: readonly string[] | undefined = cells): string =>
    column === null ? '' : (row?.[column] ?? '');
  const others = [columns.period, columns.executors, ...columns.progress].map((column) => at(column));
  const filled = others.filter((text) => text !== '');
  if (filled.length === 0 || !filled.every((text) => FILLER.test(text))) return false;
  const number = readLine(at(columns.number));
  const name = readLine(at(columns.name));
  if (number === '' && name === '') return false;
  if (TOTAL.test(number) || TOTAL.test(name)) return true;
  const parts = parseNumber(number);
  const heading = parseSectionHeading(parts === null ? `${number} ${name}`.trim() : name);
  if (parts === null)
    return heading.word !== '' || (number !== '' && heading.number !== '') || filled.some((text) => CROSS.test(text));
  const below = parseNumber(readLine(at(columns.number, next)));
  if (below === null) return heading.word !== '';
  return heading.word !== '' || isBelow(below, parts) || (isRoman(number) && !isRoman(at(columns.number, next)));
}

function isBelow(one: NumberParts, other: NumberParts): boolean {
  return one.length > other.length && other.every((part, index) => one[index] === part);
}

function isRoman(number: string): boolean {
  return number !== '' && !/\d/.test(number);
}

/** The group's heading moves whole into its first cell, which makes it a section whatever stands below. */
function clearFillers(
  source: ImportSource,
  row: number,
  cells: string[],
  { columns }: PlanTable,
  leftOut: LeftOut[],
): void {
  for (const column of [columns.period, columns.executors, ...columns.progress]) {
    if (column === null || (cells[column] ?? '') === '') continue;
    leftOut.push({ kind: 'filler', text: cells[column] ?? '', place: placeOf(source, row, column) });
    cells[column] = '';
  }
  if (columns.number === null) return;
  cells[columns.number] = [cells[columns.number] ?? '', cells[columns.name] ?? '']
    .filter((text) => text !== '')
    .join(' ');
  cells[columns.name] = '';
}

/** Footnotes go below the text of their cell, where a plan keeps them; beside a number, a name or a period there is no room for them. */
function putNotes(source: ImportSource, table: PlanTable, rows: string[][], leftOut: LeftOut[]): void {
  const { number, name, period } = table.columns;
  for (const [key, notes] of source.notes) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (row < table.headerTop || row >= table.bottom) continue;
    const cells = rows[row];
    const roomless = row < table.bodyTop || column === number || column === name || column === period;
    if (cells === undefined || roomless)
      leftOut.push(...notes.map((text) => ({ kind: 'note' as const, text, place: placeOf(source, row, column) })));
    else
      cells[column] = [
        cells[column] ?? '',
        ...notes.map((note) => (/^\s*\*/.test(note) ? note.trim() : `*${note.trim()}`)),
      ]
        .join('\n')
        .trim();
  }
}

/** Where a cell of the glued grid stood. */
export function placeOf(source: ImportSource, row: number, column: number | null): LeftOut['place'] {
  const { left = 0, ...place } = source.places[row] ?? { table: null, paragraph: false, row: row + 1, column: null };
  return { ...place, column: column === null ? null : column + left + 1 };
}
