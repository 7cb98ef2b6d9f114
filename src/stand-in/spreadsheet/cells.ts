/** Cells of a tab, whose values stand in `rows` and whose everything else stands in `cells`: the two are kept in step here. */
import type { CellRange } from '../../core/grid/cell-range';
import { type Cell, type CellStyle, type CellValue, cellKey, type Sheet } from '../host/model';
import { isDayFormat } from './format-value';

export function cellAt({ cells }: Sheet, row: number, column: number): Cell | undefined {
  return cells.size === 0 ? undefined : cells.get(cellKey(row, column));
}

/** The value a person sees computed; null where the cell is blank. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  const cell = cellAt(sheet, row, column);
  return cell === undefined ? (sheet.rows[row]?.[column] ?? null) : shownValue(cell);
}

/** Values of an area of a tab in which no cell is more than its value, as most are; in one loop, for an edit of a large plan reads all of it. */
export function plainValues({ rows }: Sheet, area: CellRange, shown: (value: CellValue) => unknown): unknown[][] {
  const values: unknown[][] = [];
  for (let row = area.top; row < area.bottom; row += 1) {
    const from = rows[row] ?? [];
    const read: unknown[] = [];
    for (let column = area.left; column < area.right; column += 1) {
      const value = from[column] ?? '';
      read.push(typeof value === 'object' ? shown(value) : value);
    }
    values.push(read);
  }
  return values;
}

export const shownValue = ({ formula, formulaResult, value }: Cell): CellValue =>
  formula === undefined ? value : (formulaResult ?? value);

export function numberFormatAt(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return cell?.style?.numFmt ?? (cell === undefined ? columnFormat(sheet, column) : '') ?? '';
}

function columnFormat(sheet: Sheet, column: number): string | undefined {
  const definition = sheet.columns[column];
  return definition?.style?.numFmt ?? definition?.numFmt;
}

/** One row beyond the last and one column beyond the last that hold anything, a formula that shows nothing included; 0 for a blank sheet. */
export function usedSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (let index = 0; index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index] ?? [];
    for (let column = row.length - 1; column >= 0; column -= 1) {
      const plain = row[column] ?? null;
      if ((plain === null || plain === '') && !holdsMore(cellAt(sheet, index, column))) continue;
      rows = index + 1;
      columns = Math.max(columns, column + 1);
      break;
    }
  }
  return { rows, columns };
}

const holdsMore = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));

/** What goes into a cell: a value, a formula, or nothing. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
  /** Set along with a value that was read as a date, say. */
  readonly numberFormat?: string;
}

/** Replaces a cell's content; style and comment stay. */
export function setContent(sheet: Sheet, row: number, column: number, content: Content): void {
  growTo(sheet, row, column);
  const values = sheet.rows[row];
  if (values === undefined) return;
  const before = cellAt(sheet, row, column);
  const given = content.numberFormat ?? numberFormatAt(sheet, row, column);
  const value = asFormatted(content.value, given);
  // A number that is no day is shown as a number.
  const format = typeof value === 'number' && isDayFormat(given) ? 'General' : content.numberFormat;
  values[column] = content.formula === undefined ? value : null;
  if (before === undefined && format === undefined && content.formula === undefined && !(value instanceof Date)) return;
  const style = format === undefined ? before?.style : { ...before?.style, numFmt: format };
  const cell: Cell = { value };
  if (style !== undefined) cell.style = style;
  if (before?.comment !== undefined) cell.comment = before.comment;
  if (content.formula !== undefined) cell.formula = content.formula;
  sheet.cells.set(cellKey(row, column), cell);
}

const DAY = 86_400_000;
/** The count of days for 1 January 1970, and for the last day of the year 9999. */
const [DAY_1970, LAST_DAY] = [25_569, 2_958_465];

/** A number in a cell that shows days is a day. Before March 1900 the file's count is one less: it has a 29 February that year. */
function asFormatted(value: CellValue, format: string): CellValue {
  if (typeof value !== 'number' || value < 0 || value > LAST_DAY || !isDayFormat(format)) return value;
  return new Date(Math.round(((value < 60 ? value + 1 : value) - DAY_1970) * DAY));
}

/** Lays style over a cell's own. */
export function addStyle(sheet: Sheet, row: number, column: number, style: CellStyle): void {
  growTo(sheet, row, column);
  const value = sheet.rows[row]?.[column] ?? null;
  const before: Cell = cellAt(sheet, row, column) ?? { value };
  const merged: CellStyle = { ...before.style, ...style };
  if (style.alignment !== undefined) merged.alignment = { ...before.style?.alignment, ...style.alignment };
  if (style.font !== undefined) merged.font = { ...before.style?.font, ...style.font };
  sheet.cells.set(cellKey(row, column), { ...before, style: merged });
}

/** Rows have no holes: readers walk them by index. */
function growTo(sheet: Sheet, row: number, column: number): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const values = sheet.rows[row];
  while (values !== undefined && values.length <= column) values.push(null);
}
