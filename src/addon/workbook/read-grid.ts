/** A tab as a grid, in as few reads as its contents allow. */
import { type CellRange, parseRange } from '../../core/grid/cell-range';
import { type Cell, type CellDate, type Grid, widestRow } from '../../core/grid/grid';
import { rivalColumns } from '../../core/plan/table/find-tables';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * One read of values, and one of displayed texts when a cell holds anything but text. Merged areas are
 * not read here: most plans are told apart without them (see `readMerges`).
 */
export function readGrid(sheet: Sheet): { readonly grid: Grid; readonly reads: number } {
  const range = sheet.getDataRange();
  const values: unknown[][] = range.getValues();
  const typed = !values.every(isText);
  const shown = typed ? range.getDisplayValues() : null;
  const rows =
    shown === null
      ? (values as string[][])
      : values.map((row, index) => row.map((value, column) => toCell(value, shown[index]?.[column] ?? '')));
  return { grid: { sheet: sheet.getName(), rows, merges: [] }, reads: typed ? 2 : 1 };
}

/** Whether every cell holds text: asked of all at each edit. */
function isText(row: readonly unknown[]): boolean {
  for (let column = 0; column < row.length; column += 1) if (typeof row[column] !== 'string') return false;
  return true;
}

function toCell(value: unknown, shown: string): Cell {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return { text: shown, value };
  const date = toCellDate(value, shown);
  return date === null ? shown : { text: shown, value: date };
}

const HALF_DAY = 12 * 60 * 60 * 1000;

/**
 * The calendar day of a date cell. Sheets gives midnight in the spreadsheet's zone, we read the clock of the
 * script's: half a day is added, so that the day is right for zones up to twelve hours apart, without a call, unless the cell shows another.
 */
function toCellDate(value: unknown, shown: string): CellDate | null {
  // A Date of the host's may come from another realm, so `instanceof` is no use.
  if (Object.prototype.toString.call(value) !== '[object Date]') return null;
  const instant = (value as Date).getTime();
  const days = [HALF_DAY, 0, -HALF_DAY].map((shift): CellDate => {
    const day = new Date(instant + shift);
    return { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
  });
  const [noon] = days;
  return days.find((day) => isShown(day, shown)) ?? noon ?? null;
}

/** Whether the text that a person sees names the day: an hour of the evening must not make it the next one. */
function isShown({ year, month, day }: CellDate, shown: string): boolean {
  const figures = (shown.match(/\d+/g) ?? []).map(Number);
  if (!figures.includes(day)) return false;
  const rest = figures.filter((_figure, index) => index !== figures.indexOf(day));
  return rest.length === 0 || rest.includes(month) || rest.includes(year) || rest.includes(year % 100);
}

/** The grid with the columns that a person has hidden, asked only of those that say the same as another; no call where none do. */
export function withHidden(sheet: Sheet, grid: Grid): Grid {
  const columns = rivalColumns(grid);
  return columns.length === 0
    ? grid
    : { ...grid, hiddenColumns: columns.filter((column) => sheet.isColumnHiddenByUser(column + 1)) };
}

/** The grid with the merged areas of its first `rowCount` rows: one read, and one call for each area found. */
export function readMerges(sheet: Sheet, grid: Grid, rowCount: number): Grid {
  const columns = Math.max(1, widestRow(grid.rows.slice(0, rowCount)));
  return { ...grid, merges: mergesIn(sheet.getRange(1, 1, Math.max(1, rowCount), columns)) };
}

/** One read, and one call for each area found. */
export const mergesIn = (range: GoogleAppsScript.Spreadsheet.Range): CellRange[] =>
  range
    .getMergedRanges()
    .map((merge) => parseRange(merge.getA1Notation()))
    .filter((merge): merge is CellRange => merge !== null);
