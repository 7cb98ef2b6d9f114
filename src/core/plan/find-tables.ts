/** Finding the plan in a grid: header rows are known by their words, wherever they stand. */
import { cellText, cellValue, type Grid } from '../grid/grid';
import { type ColumnKind, claimColumn, headerWords, isDivision, isPartOfYear } from './header-words';
import { MergeIndex } from './merge-index';
import { parseNumber } from './numbering';
import type { PlanColumns, PlanTable } from './plan';

/** Why no plan could be read. Rows are zero-based; `missing` names the column kinds not found. */
export type TableRefusal =
  | { readonly code: 'empty-sheet'; readonly sheet: string }
  | {
      readonly code: 'no-header';
      readonly sheet: string;
      readonly bestRow: number | null;
      readonly missing: readonly ColumnKind[];
    }
  | { readonly code: 'competing-headers'; readonly sheet: string; readonly rows: readonly [number, number] };

export type TableSearch =
  | { readonly tables: readonly PlanTable[]; readonly refusal: null }
  | { readonly tables: null; readonly refusal: TableRefusal };

/** A header of up to three rows that was recognised. */
interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: PlanColumns;
  readonly kinds: number;
}

const MAX_HEADER_ROWS = 3;
/** Longer cells are prose, not headers. */
const MAX_HEADER_LENGTH = 160;
/** Columns looked at in a row; wider sheets are cut, not refused. */
const MAX_COLUMNS = 400;

/** All tables of a plan in the sheet, top to bottom; later tables may order their columns differently. */
export function findTables(grid: Grid, merges: MergeIndex = new MergeIndex(grid)): TableSearch {
  const refuse = (refusal: TableRefusal): TableSearch => ({ tables: null, refusal });
  if (!grid.rows.some((row) => row.some((cell) => cell !== '')))
    return refuse({ code: 'empty-sheet', sheet: grid.sheet });
  const headers: Header[] = [];
  /** A first header row may hold nothing but group titles ("План", "Отчёт") above the words that count. */
  const groupTops = new Set(grid.merges.flatMap(({ top, bottom }) => (bottom > top + 1 ? [top] : [])));
  let best: { row: number; kinds: Set<ColumnKind> } | null = null;
  for (let row = 0; row < grid.rows.length; row++) {
    const numberColumn = headers[0]?.columns.number ?? null;
    // A numbered row is never a header, whatever words its texts begin with.
    if (numberColumn !== null && parseNumber(cellText(grid, row, numberColumn)) !== null) continue;
    const kinds = kindsOfRow(grid, row);
    if (kinds.size > (best?.kinds.size ?? 1)) best = { row, kinds };
    const header = kinds.size === 0 && !groupTops.has(row) ? null : readHeader(grid, merges, row);
    if (header === null) continue;
    headers.push(header);
    row = header.bottom - 1;
  }
  const [first] = headers;
  if (first === undefined) {
    const all: ColumnKind[] = ['name', 'number', 'period', 'executors', 'progress'];
    const missing = all.filter((kind) => !best?.kinds.has(kind));
    return refuse({ code: 'no-header', sheet: grid.sheet, bestRow: best?.row ?? null, missing });
  }
  const kept: Header[] = [first];
  for (const header of headers.slice(1)) {
    const last = kept[kept.length - 1] ?? first;
    const between = hasContent(grid, last.bottom, header.top);
    if (!between && !sameColumns(last.columns, header.columns)) {
      return refuse({ code: 'competing-headers', sheet: grid.sheet, rows: [last.top, header.top] });
    }
    if (between) kept.push(header);
    else kept[kept.length - 1] = { ...last, bottom: header.bottom };
  }
  const tables = kept.map((header, index) => ({
    headerTop: header.top,
    bodyTop: header.bottom,
    bottom: kept[index + 1]?.top ?? grid.rows.length,
    columns: header.columns,
  }));
  return { tables, refusal: null };
}

function kindsOfRow(grid: Grid, row: number): Set<ColumnKind> {
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

function readHeader(grid: Grid, merges: MergeIndex, top: number): Header | null {
  let best: Header | null = null;
  for (let depth = 1; depth <= MAX_HEADER_ROWS && top + depth <= grid.rows.length; depth++) {
    if (depth > 1 && !continuesHeader(grid, merges, top, top + depth - 1)) break;
    const columns = readColumns(grid, merges, top, top + depth);
    if (columns === null) continue;
    if (best === null || columns.kinds >= best.kinds) best = { top, bottom: top + depth, ...columns };
  }
  if (best === null || (best.bottom > top + 1 && isTitleAbove(grid, merges, top))) return null;
  let bottom = best.bottom;
  while (isColumnNumbers(grid, bottom)) bottom++;
  return { ...best, bottom };
}

/** A lone text above a row that is a header by itself: "План мероприятий" is the table's title then, not its column. */
function isTitleAbove(grid: Grid, merges: MergeIndex, top: number): boolean {
  const filled = (grid.rows[top] ?? []).filter((cell) => cell !== '').length;
  return filled === 1 && readColumns(grid, merges, top + 1, top + 2) !== null;
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
  return divisions === words || (claims > 0 && claims + divisions === words && kindsOfRow(grid, top).size < 4);
}

function readColumns(
  grid: Grid,
  merges: MergeIndex,
  top: number,
  bottom: number,
): { readonly columns: PlanColumns; readonly kinds: number } | null {
  const best = new Map<ColumnKind, { column: number; strength: number }>();
  const progress: { column: number; strength: number; part: boolean }[] = [];
  const parts: number[] = [];
  const width = Math.min(Math.max(0, ...grid.rows.slice(top, bottom).map((row) => row.length)), MAX_COLUMNS);
  for (let column = 0; column < width; column++) {
    const words = headerWords(headerText(grid, merges, top, bottom, column));
    const claim = claimColumn(words);
    if (claim === null) {
      if (words !== '' && isPartOfYear(words) && isDivision(words)) parts.push(column);
    } else if (claim.kind === 'progress') {
      progress.push({ column, strength: claim.strength, part: isPartOfYear(words) });
    } else if (claim.strength > (best.get(claim.kind)?.strength ?? 0)) {
      best.set(claim.kind, { column, strength: claim.strength });
    }
  }
  const name = best.get('name');
  const chosen = chooseProgress(progress, parts);
  const kinds = best.size + (chosen.length > 0 ? 1 : 0);
  if (name === undefined || kinds < 3) return null;
  const columnOf = (kind: ColumnKind): number | null => best.get(kind)?.column ?? null;
  return {
    columns: {
      number: columnOf('number'),
      name: name.column,
      period: columnOf('period'),
      executors: columnOf('executors'),
      progress: chosen,
    },
    kinds,
  };
}

/** One column, or all those that divide the year. Quarter columns without other progress words count too. */
function chooseProgress(
  claims: readonly { column: number; strength: number; part: boolean }[],
  parts: readonly number[],
): readonly number[] {
  const divided = claims.filter((claim) => claim.part);
  if (divided.length >= 2) return divided.map((claim) => claim.column);
  const strongest = claims.reduce((most, claim) => Math.max(most, claim.strength), 0);
  const first = claims.find((claim) => claim.strength === strongest);
  if (first !== undefined) return [first.column];
  return parts.length >= 2 ? parts : [];
}

/** Words of a column over all header rows; merged titles count for each column below them. */
export function headerText(grid: Grid, merges: MergeIndex, top: number, bottom: number, column: number): string {
  const texts: string[] = [];
  for (let row = top; row < bottom; row++) {
    const merge = merges.at(row, column);
    if (merge !== null && merge.top < row && merge.top >= top) continue;
    let text = merge === null ? cellText(grid, row, column) : cellText(grid, merge.top, merge.left);
    // An unmerged group title stands over its first column only: blank cells beside it take it over.
    if (text === '' && row < bottom - 1 && cellText(grid, bottom - 1, column) !== '') {
      for (let left = column - 1; left >= 0 && text === ''; left--) text = cellText(grid, row, left);
    }
    if (text !== '' && !texts.includes(text)) texts.push(text);
  }
  return texts.join(' ');
}

/** A row "1 2 3 4 5" below the header. */
export function isColumnNumbers(grid: Grid, row: number): boolean {
  const cells = grid.rows[row] ?? [];
  let expected = 1;
  for (let column = 0; column < Math.min(cells.length, MAX_COLUMNS); column++) {
    const text = cellText(grid, row, column).trim();
    if (text === '') continue;
    const value = cellValue(grid, row, column);
    if (value !== expected && text.replace(/\.$/, '') !== String(expected)) return false;
    expected++;
  }
  return expected > 3;
}

function sameColumns(one: PlanColumns, other: PlanColumns): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function hasContent(grid: Grid, top: number, bottom: number): boolean {
  return grid.rows.slice(top, bottom).some((row) => row.some((cell) => cell !== ''));
}
