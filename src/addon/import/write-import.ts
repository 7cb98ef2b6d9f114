/** Writing an imported plan into a tab of its own: as plain text, read back cell by cell, taken away again if anything differs. */
import { AppError } from '../../core/failure/app-error';
import { formatCell } from '../../core/grid/cell-range';
import type { BuiltRows } from '../../core/import/build-rows';
import { fingerprint } from '../../core/text/fingerprint';
import type { RecordOf } from '../workbook/journal-records';
import { keptText } from '../workbook/kept-text';
import { keepKnownPlans } from '../workbook/known-plans';
import { findServiceColumns, withoutServiceColumns } from '../workbook/service-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** UTF-16 units that a cell of Sheets holds. */
const CELL_LENGTH = 50_000;
/** Pixels of number, name, period, executors, progress; extra columns get the last. */
const WIDTHS = [70, 340, 140, 260, 480, 160];
/** Longest name: Excel, where the tab may go one day, takes no longer one. */
const NAME_LENGTH = 31;
/** Of what somebody would have a tab called, so much is looked at. */
const READ_LENGTH = 200;

/** A name no tab has yet: "2022", "2022 (2)". Signs that Excel forbids in names go. */
export function freeName(spreadsheet: Spreadsheet, wanted: string): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, READ_LENGTH)
      .replace(/^'+|'+$/g, '')
      .trim() || '1';
  const names = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  for (let time = 1; ; time += 1) {
    const tail = time === 1 ? '' : ` (${time})`;
    const name = `${clean.slice(0, NAME_LENGTH - tail.length).trim()}${tail}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** Makes the tab behind all others and fills it; it becomes the active one. Throws AppError, and then there is no new tab. */
export function writeNewTab(
  spreadsheet: Spreadsheet,
  name: string,
  { rows, headerRow, sectionRows }: Pick<BuiltRows, 'rows' | 'headerRow' | 'sectionRows'>,
): { readonly sheet: Sheet; readonly kept: readonly (readonly string[])[] } {
  refuseLongCells(rows);
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  try {
    fillTab(sheet, rows, headerRow, sectionRows);
    const kept = compare(sheet, rows);
    keepKnownPlans([sheet.getSheetId()]);
    return { sheet, kept };
  } catch (error) {
    spreadsheet.setActiveSheet(active);
    spreadsheet.deleteSheet(sheet);
    throw error;
  }
}

function refuseLongCells(rows: readonly (readonly string[])[]): void {
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text.length > CELL_LENGTH)
        throw new AppError('import-long-cell', {
          place: formatCell(row, column),
          length: text.length,
          limit: CELL_LENGTH,
        });
    }
  }
}

function fillTab(
  sheet: Sheet,
  rows: readonly (readonly string[])[],
  headerRow: number,
  sectionRows: readonly number[],
): void {
  const width = rows[headerRow]?.length ?? 1;
  const missing = [rows.length - sheet.getMaxRows(), width - sheet.getMaxColumns()] as const;
  if (missing[0] > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing[0]);
  if (missing[1] > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing[1]);
  const range = sheet.getRange(1, 1, rows.length, width);
  // Plain text first, or "1.10" becomes a date and "=…" a formula.
  range.setNumberFormat('@');
  range.setValues(rows.map((cells) => [...cells]));
  range.setWrap(true);
  range.setVerticalAlignment('top');
  // Lone lines run on over the blank cells beside them.
  const lines = [...Array.from({ length: headerRow }, (_none, row) => row), ...sectionRows];
  if (lines.length > 0) {
    const list = sheet.getRangeList(lines.map((row) => formatCell(row, 0)));
    list.setFontWeight('bold');
    list.setWrap(false);
  }
  sheet.getRange(headerRow + 1, 1, 1, width).setFontWeight('bold');
  sheet.setFrozenRows(headerRow + 1);
  for (let column = 0; column < width; column += 1)
    sheet.setColumnWidth(column + 1, WIDTHS[Math.min(column, WIDTHS.length - 1)] ?? 100);
}

/** Cells that may be written anew one by one; where more came out otherwise, something else is wrong. */
const MOST_AGAIN = 200;

/**
 * Nothing may have become a formula, a date or another text. What did in spite of the format is written anew behind an apostrophe, which Sheets
 * takes for "this is text"; if that does not help either, nothing will. Gives back the texts as Sheets keeps them.
 */
function compare(sheet: Sheet, rows: readonly (readonly string[])[]): string[][] {
  const { changed, shown } = changedCells(sheet, rows);
  if (changed.length === 0) return shown;
  for (const { row, column, text } of changed.slice(0, MOST_AGAIN))
    sheet.getRange(row + 1, column + 1, 1, 1).setValues([[`'${text}`]]);
  const after = changedCells(sheet, rows);
  const [still] = after.changed;
  if (still !== undefined) throw new AppError('import-refused', { cell: formatCell(still.row, still.column) });
  return after.shown;
}

/** Two reads. */
function changedCells(
  sheet: Sheet,
  rows: readonly (readonly string[])[],
): {
  readonly changed: { readonly row: number; readonly column: number; readonly text: string }[];
  readonly shown: string[][];
} {
  SpreadsheetApp.flush();
  const range = sheet.getRange(1, 1, rows.length, Math.max(1, rows[0]?.length ?? 1));
  const shown: string[][] = range.getDisplayValues();
  const formulas = range.getFormulas();
  const isKept = (text: string, row: number, column: number): boolean =>
    keptText(shown[row]?.[column] ?? '') === keptText(text) && (formulas[row]?.[column] ?? '') === '';
  const changed = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => (isKept(text, row, column) ? [] : [{ row, column, text }])),
  );
  return { changed, shown };
}

/** Tells later whether the tab still holds what was written: blank ends of rows and of the tab do not count. */
export function fingerprintRows(rows: readonly (readonly string[])[]): string {
  const texts = rows.map((cells) => {
    let length = cells.length;
    while (length > 0 && cells[length - 1] === '') length -= 1;
    return cells.slice(0, length);
  });
  while (texts.length > 0 && texts[texts.length - 1]?.length === 0) texts.pop();
  return fingerprint(JSON.stringify(texts));
}

/** As shown, without Vekha's columns: a check changes nothing of the plan. */
export function ownTextsOf(sheet: Sheet): string[][] {
  const rows: string[][] = sheet.getDataRange().getDisplayValues();
  const grid = { sheet: '', rows, merges: [] };
  return withoutServiceColumns(grid, findServiceColumns(grid)).rows as string[][];
}

/** What the journal keeps of a tab that was made, to take it away again. */
export function recordOf(
  sheet: Sheet,
  name: string,
  rows: readonly (readonly string[])[],
  executors: RecordOf<'import'>['executors'],
  request?: string,
): RecordOf<'import'> {
  return { kind: 'import', sheet: sheet.getSheetId(), name, print: fingerprintRows(rows), executors, request };
}
