/**
 * Plain text for the cells that people type texts into, and for no other: over a date, a number or TRUE the format would turn the value into the text
 * shown, and nobody could tell any more that "01.10.2022" had been typed as "1.10". Such a cell keeps what it has until a person says what it is to be.
 */
import { formatRange } from '../../../core/grid/cell-range';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Areas named in one call. */
const MOST_AREAS = 400;

/** Formats columns (zero-based) from a row on, to the end of the tab. Two reads, the last thing before the format is set. */
export function formatAsText(sheet: Sheet, top: number, columns: readonly number[]): void {
  const range = sheet.getDataRange();
  const formulas: string[][] = range.getFormulas();
  const values: unknown[][] = range.getValues();
  const end = sheet.getMaxRows();
  const areas = columns.flatMap((column) => {
    const isText = (row: number): boolean =>
      typeof (values[row]?.[column] ?? '') === 'string' && (formulas[row]?.[column] ?? '') === '';
    return runsOf(top, end, values.length, isText).map(([from, to]) =>
      formatRange({ top: from, left: column, bottom: to, right: column + 1 }),
    );
  });
  for (let at = 0; at < areas.length; at += MOST_AREAS)
    sheet.getRangeList(areas.slice(at, at + MOST_AREAS)).setNumberFormat('@');
}

/** Rows from `top` to `end` that may be formatted, as runs; beyond `filled` all may. */
function runsOf(top: number, end: number, filled: number, isText: (row: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  let from = top;
  for (let row = top; row < Math.min(filled, end); row += 1) {
    if (isText(row)) continue;
    if (from < row) runs.push([from, row]);
    from = row + 1;
  }
  if (from < end) runs.push([from, end]);
  return runs;
}
