/** Which rows make up a header: the one with the titles, groups above it, divisions and hints below. */
import { cellText, cellValue, type Grid } from '../../grid/grid';
import { type HeaderColumns, MAX_COLUMNS, readColumns } from './header-columns';
import { type ColumnKind, claimColumn, headerWords, isDivision } from './header-words';
import type { MergeIndex } from './merge-index';
import { parseNumber } from './numbering';

/** Longer cells are prose, not headers. */
const MAX_HEADER_LENGTH = 160;

/** Kinds that single cells of a row claim. */
export function kindsOfRow(grid: Grid, row: number): Set<ColumnKind> {
  const kinds = new Set<ColumnKind>();
  const width = Math.min(grid.rows[row]?.length ?? 0, MAX_COLUMNS);
  for (let column = 0; column < width; column++) {
    const text = cellText(grid, row, column);
    if (text === '' || text.length > MAX_HEADER_LENGTH) continue;
    const kind = claimColumn(headerWords(text))?.kind;
    if (kind !== undefined) kinds.add(kind);
  }
  return kinds;
}

/** A header of up to three rows that was recognised, with groups above and column numbers below it. */
export interface Header extends HeaderColumns {
  readonly top: number;
  readonly bottom: number;
}

const MAX_HEADER_ROWS = 3;

/** The header that begins in the row; `year` tells apart columns of several years, `above` whether group rows above may belong to it. */
export function readHeader(
  grid: Grid,
  merges: MergeIndex,
  top: number,
  year: number | null,
  above: boolean,
): Header | null {
  let best: Header | null = null;
  for (let depth = 1; depth <= MAX_HEADER_ROWS && top + depth <= grid.rows.length; depth++) {
    if (depth > 1 && !continuesHeader(grid, merges, top, top + depth - 1)) break;
    const columns = readColumns(grid, merges, top, top + depth, year);
    if (columns === null) continue;
    if (best === null || columns.kinds >= best.kinds) best = { top, bottom: top + depth, ...columns };
  }
  if (best === null) return null;
  const own =
    best.bottom > top + 1 && isTitleRow(grid, merges, top)
      ? readColumns(grid, merges, top + 1, best.bottom, year)
      : null;
  if (own !== null) return null;
  const first = above ? topOfGroups(grid, merges, best) : top;
  let bottom = best.bottom;
  while (isColumnNumbers(grid, bottom) || isHints(grid, bottom)) bottom++;
  return { ...best, top: first, bottom };
}

const LONGEST_GROUP = 60;
const TITLE_WORDS =
  /приложени|утвержд|согласован|(отч[её]т|сведени|информаци).{0,4}( об? | по )|план мероприят|(19|20)\d\d|report on|annex|approved/i;

/** Filled cells of a row, those of a merged area once. */
function cellsOf(
  grid: Grid,
  merges: MergeIndex,
  row: number,
): { text: string; left: number; right: number; bottom: number }[] {
  const width = Math.min(grid.rows[row]?.length ?? 0, MAX_COLUMNS);
  const cells = [];
  for (let column = 0; column < width; column++) {
    const text = cellText(grid, row, column).trim();
    if (text === '') continue;
    const { right, bottom } = merges.at(row, column) ?? { right: column + 1, bottom: row + 1 };
    cells.push({ text, left: column, right, bottom });
  }
  return cells;
}

/** "План мероприятий", alone or beside "Приложение 1": the table's title stands there, not its columns. */
function isTitleRow(grid: Grid, merges: MergeIndex, row: number): boolean {
  const cells = cellsOf(grid, merges, row);
  if (cells.length === 0 || cells.some(({ bottom }) => bottom > row + 1)) return false;
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return !isGroup(grid, only, row);
  return cells.length <= 3 && cells.some(({ text }) => text.length > LONGEST_GROUP || TITLE_WORDS.test(text));
}

/** A title merged over some of the table's columns, but the first. */
function isGroup(
  grid: Grid,
  { text, left, right }: { text: string; left: number; right: number },
  row: number,
): boolean {
  const width = grid.rows[row + 1]?.length ?? 0;
  return (
    left > 0 &&
    right - left >= 2 &&
    (right - left) * 2 <= width + 1 &&
    text.length <= LONGEST_GROUP &&
    !TITLE_WORDS.test(text)
  );
}

/** Where the group rows above a header begin: "План" and "Отчёт" over the columns they part, merged or not. */
function topOfGroups(grid: Grid, merges: MergeIndex, { top }: Header): number {
  let first = top;
  while (first > 0 && top - first < MAX_HEADER_ROWS && isGroupRow(grid, merges, first - 1)) first--;
  return first;
}

function isGroupRow(grid: Grid, merges: MergeIndex, row: number): boolean {
  const cells = cellsOf(grid, merges, row);
  if (cells.length === 0 || isTitleRow(grid, merges, row)) return false;
  return cells.every(({ text, left, right, bottom }) => {
    if (text.length > LONGEST_GROUP || parseNumber(text) !== null) return false;
    const words = headerWords(text);
    const short = words.split(' ').length <= 3;
    return bottom > row + 1 || right - left >= 2 || (short && (isDivision(words) || claimColumn(words) !== null));
  });
}

/** Whether a row is a second header row: under merged header cells, or holding only divisions of columns. */
function continuesHeader(grid: Grid, merges: MergeIndex, top: number, row: number): boolean {
  const width = Math.min(grid.rows[row]?.length ?? 0, MAX_COLUMNS);
  let covered = 0;
  let words = 0;
  let claims = 0;
  let divisions = 0;
  for (let column = 0; column < width; column++) {
    const merge = merges.at(row, column);
    if (merge !== null && merge.top >= top && merge.top < row) covered++;
    const text = cellText(grid, row, column);
    if (text === '') continue;
    if (text.length > MAX_HEADER_LENGTH) return false;
    words++;
    const name = headerWords(text);
    if (isDivision(name)) divisions++;
    else if (claimColumn(name) !== null) claims++;
  }
  if (words === 0) return false;
  if (covered > 0) return divisions + claims > 0 || covered >= 2;
  // "СЕНТЯБРЬ" alone, merged across the table or not, heads the rows below.
  if (divisions === 1 && words === 1) return false;
  return divisions === words || (claims > 0 && claims + divisions === words && kindsOfRow(grid, top).size < 4);
}

/** "(по плану)", "(заполняет исполнитель)": what the columns above are for, and nothing else. */
function isHints(grid: Grid, row: number): boolean {
  const texts = (grid.rows[row] ?? []).map((_cell, column) => cellText(grid, row, column).trim()).filter(Boolean);
  return texts.length >= 2 && texts.every((text) => /^\([^()]*[A-Za-zА-Яа-яЁё]{3}[^()]*\)$/.test(text));
}

/** What columns of words are numbered by in statistical forms, before the figures of the others. */
const COLUMN_LETTERS = ['А', 'Б', 'В', 'Г'];

/** A row "1 2 3 4 5", "(1) (2) (3)" or "А Б 1 2 3" below the header. */
export function isColumnNumbers(grid: Grid, row: number): boolean {
  const cells = grid.rows[row] ?? [];
  let expected = 1;
  let letters = 0;
  for (let column = 0; column < Math.min(cells.length, MAX_COLUMNS); column++) {
    const text = cellText(grid, row, column).trim();
    if (text === '') continue;
    const value = cellValue(grid, row, column);
    if (expected === 1 && mendLetter(text) === COLUMN_LETTERS[letters]) letters++;
    else if (value === expected || text.replace(/^\(|[.)]$/g, '') === String(expected)) expected++;
    else return false;
  }
  return expected > 1 && expected + letters > 3;
}

/** A capital typed in Latin for the Cyrillic one that it looks like. */
const mendLetter = (text: string): string => (text === 'A' ? 'А' : text === 'B' ? 'В' : text);
