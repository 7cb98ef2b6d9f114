/** What a person does to whole rows: no `onEdit` runs for any of it, as in Sheets. Rows are zero-based. */
import type { Cell, Sheet } from 'hucre/xlsx';

/** Rows in a new order: `order[n]` is where row n was, or null for a new blank row. Merges stay where they are, as a sort leaves them. */
function rearrange(sheet: Sheet, order: readonly (number | null)[]): void {
  const rows = sheet.rows;
  const byRow = new Map<number, [number, Cell][]>();
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    byRow.set(row, [...(byRow.get(row) ?? []), [column, cell]]);
  }
  const cells = new Map<string, Cell>();
  const next = order.map((source, row) => {
    if (source === null) return [];
    for (const [column, cell] of byRow.get(source) ?? []) cells.set(`${row},${column}`, structuredClone(cell));
    return [...(rows[source] ?? [])];
  });
  sheet.rows.splice(0, sheet.rows.length, ...next);
  sheet.cells?.clear();
  sheet.cells ??= new Map();
  for (const [key, cell] of cells) sheet.cells.set(key, cell);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_none, index) => index);

/** Puts a blank row before `row`. */
export function insertRow(sheet: Sheet, row: number): void {
  const order: (number | null)[] = upTo(sheet.rows.length);
  order.splice(row, 0, null);
  rearrange(sheet, order);
  shiftMerges(sheet, row, 1);
}

export function deleteRow(sheet: Sheet, row: number): void {
  const order = upTo(sheet.rows.length);
  order.splice(row, 1);
  rearrange(sheet, order);
  sheet.merges = (sheet.merges ?? []).filter(({ startRow, endRow }) => startRow !== row || endRow !== row);
  shiftMerges(sheet, row + 1, -1);
}

/** Copies a row with everything in it, our columns too, to behind itself. */
export function copyRow(sheet: Sheet, row: number): void {
  const order = upTo(sheet.rows.length);
  order.splice(row + 1, 0, row);
  rearrange(sheet, order);
  shiftMerges(sheet, row + 1, 1);
}

/** Sorts rows from `top` to before `bottom` by the text of a column. */
export function sortRows(sheet: Sheet, top: number, bottom: number, column: number): void {
  const order = upTo(sheet.rows.length);
  const text = (row: number): string => String(sheet.rows[row]?.[column] ?? '');
  const sorted = order
    .slice(top, bottom)
    .sort((one, other) => (text(one) < text(other) ? -1 : text(one) > text(other) ? 1 : one - other));
  rearrange(sheet, [...order.slice(0, top), ...sorted, ...order.slice(bottom)]);
}

function shiftMerges(sheet: Sheet, from: number, by: number): void {
  sheet.merges = (sheet.merges ?? []).map((merge) => ({
    ...merge,
    startRow: merge.startRow + (merge.startRow >= from ? by : 0),
    endRow: merge.endRow + (merge.endRow >= from ? by : 0),
  }));
}
