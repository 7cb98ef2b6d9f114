/** Rectangles of cells, and the only place that knows A1 notation. */

/** Zero-based and half-open: rows top ≤ r < bottom, columns left ≤ c < right. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const oneCell = (row: number, column: number): CellRange => ({
  top: row,
  left: column,
  bottom: row + 1,
  right: column + 1,
});

export const holdsCell = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  top <= row && row < bottom && left <= column && column < right;

/** Column letters of a zero-based column: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "E12" for row 11, column 4. */
export function formatCell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "E12:F14"; "E12" for a single cell. */
export function formatRange({ top, left, bottom, right }: CellRange): string {
  const first = formatCell(top, left);
  const last = formatCell(bottom - 1, right - 1);
  return first === last ? first : `${first}:${last}`;
}

/** "'2022'!E12": the tab's name always quoted, its own quotes doubled, as Sheets writes it. */
export function formatSheetCell(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${formatCell(row, column)}`;
}

const A1 = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/;

/** Reads "E12" or "B3:F5" (no tab name, letters of either case); null when it is neither. */
export function parseRange(a1: string): CellRange | null {
  const match = A1.exec(a1.trim().toUpperCase());
  if (match === null) return null;
  const [, firstLetters = '', firstRow = '', lastLetters = firstLetters, lastRow = firstRow] = match;
  const columns = [parseColumn(firstLetters), parseColumn(lastLetters)];
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows) + 1,
    right: Math.max(...columns) + 1,
  };
}

/** The zero-based column of its letters, large or small. */
export function parseColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Reads "'2022'!E12" as `formatSheetCell` writes it; null when it is anything else. */
export function parseSheetCell(
  text: string,
): { readonly sheet: string; readonly row: number; readonly column: number } | null {
  const cut = text.lastIndexOf("'!");
  const range = cut < 1 || !text.startsWith("'") ? null : parseRange(text.slice(cut + 2));
  if (range === null) return null;
  return { sheet: text.slice(1, cut).replaceAll("''", "'"), row: range.top, column: range.left };
}
