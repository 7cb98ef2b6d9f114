/** Makes columns that a check has just added fit to be looked at in a saved workbook, as setting the tab up does in Sheets. */
import { cellKey, type Row, type Sheet } from '../stand-in/host/model';

/** Of states and of findings, in characters; the findings are whole sentences. */
const WIDTHS = [16, 54] as const;

/** The zero-based place of the title that the add-on gives its hidden column; null where the tab has none. */
export function findMarkTitle({ rows }: Sheet): { readonly row: number; readonly column: number } | null {
  for (const [row, values] of rows.entries()) {
    const column = values.findIndex((value) => typeof value === 'string' && /^vekha:\d+$/.test(value));
    if (column >= WIDTHS.length) return { row, column };
  }
  return null;
}

/** Widens the columns left of the hidden one, lets their text wrap from the top, and gives them the looks of their left neighbour. */
export function fitColumns(sheet: Sheet): void {
  const mark = findMarkTitle(sheet);
  if (mark === null) return;
  const first = mark.column - WIDTHS.length;
  const { cells } = sheet;
  for (const [offset, width] of WIDTHS.entries()) {
    const column = sheet.columns[first + offset];
    if (column !== undefined) column.width = width;
    for (let row = mark.row; row < sheet.rows.length; row += 1) {
      const key = cellKey(row, first + offset);
      const value = sheet.rows[row]?.[first + offset] ?? null;
      if (value === null || value === '') continue;
      const neighbour = cells.get(cellKey(row, first - 1))?.style;
      const alignment = row === mark.row ? neighbour?.alignment : { ...neighbour?.alignment, vertical: 'top' as const };
      const style = { ...neighbour, alignment: { ...alignment, wrapText: true } };
      cells.set(key, { ...cells.get(key), value, style });
    }
  }
}

/** Points of a line, and of the tallest row Excel has. */
const LINE_HEIGHT = 15;
const TALLEST = 409;
/** Excel's width of a column that has none of its own, in characters. */
const COLUMN_WIDTH = 9;

/** Heights at which wrapped text is seen whole: not every program works them out when it opens a file. */
export function fitRows({ rows, cells, columns, merges }: Sheet): Map<number, Row> {
  const heights = new Map<number, Row>();
  const ends = new Map(merges.map(({ top, left, right }) => [cellKey(top, left), right]));
  for (const [row, values] of rows.entries()) {
    let lines = 1;
    for (const [column, value] of values.entries()) {
      const key = cellKey(row, column);
      if (typeof value !== 'string' || cells.get(key)?.style?.alignment?.wrapText !== true) continue;
      if (columns[column]?.hidden === true) continue;
      const end = ends.get(key) ?? column + 1;
      let width = 0;
      for (let each = column; each < end; each += 1) width += Math.max(1, columns[each]?.width ?? COLUMN_WIDTH);
      const own = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
      lines = Math.max(lines, own);
    }
    if (lines > 1) heights.set(row, { height: Math.min(TALLEST, lines * LINE_HEIGHT) });
  }
  return heights;
}
