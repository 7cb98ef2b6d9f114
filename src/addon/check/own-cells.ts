/** The cells of our three columns: what they hold, and the one write that changes them. */
import { AppError } from '../../core/failure/app-error';
import { cellText, type Grid } from '../../core/grid/grid';
import { isAlone } from '../google/proof';
import type { OpenPlan } from '../workbook/read-plan';
import type { ServiceColumns } from '../workbook/service-columns';
import { isRejecting } from '../workbook/write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Texts of our three columns in one row, in column order. */
export interface ServiceRow {
  readonly status: string;
  readonly findings: string;
  readonly mark: string;
}

export const BLANK: ServiceRow = { status: '', findings: '', mark: '' };

export const isShown = (
  grid: Grid,
  row: number,
  { status, findings, mark }: ServiceColumns,
  wanted: ServiceRow,
): boolean =>
  cellText(grid, row, status) === wanted.status &&
  cellText(grid, row, findings) === wanted.findings &&
  cellText(grid, row, mark) === wanted.mark;

/** Rows in which somebody has put a formula: it shows what a check would write, and something else later. One call. */
export function computedRows({ grid, sheet }: Pick<OpenPlan, 'grid' | 'sheet'>, columns: ServiceColumns): Set<number> {
  const { headerRow, status, findings, mark } = columns;
  const count = Math.min(grid.rows.length, sheet.getMaxRows()) - headerRow;
  if (count <= 0 || mark >= sheet.getMaxColumns()) return new Set();
  const own = [status, findings, mark].map((column) => column - status);
  const formulas: string[][] = sheet.getRange(headerRow + 1, status + 1, count, mark - status + 1).getFormulas();
  return new Set(
    formulas.flatMap((cells, at) => (own.some((each) => (cells[each] ?? '') !== '') ? [headerRow + at] : [])),
  );
}

/** Writes rows of our columns, if all of those that were looked at still stand as they were read. */
export function writeRows(
  open: Pick<OpenPlan, 'grid' | 'sheet'>,
  columns: ServiceColumns,
  top: number,
  rows: readonly ServiceRow[],
  looked: { readonly from: number; readonly to: number },
): boolean {
  const writes = planWrites(open.sheet, columns, top, rows);
  // The last thing before the write: what moves between the two no check can see.
  if (haveMoved(open, columns, looked)) return false;
  for (const write of writes) write();
  return true;
}

/** Whether our columns no longer stand where they were read, row by row. One read. */
function haveMoved(
  { grid, sheet }: Pick<OpenPlan, 'grid' | 'sheet'>,
  { status, mark }: ServiceColumns,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (to > sheet.getMaxRows() || mark >= sheet.getMaxColumns()) return true;
  const shown: string[][] = sheet.getRange(from + 1, status + 1, to - from, mark - status + 1).getDisplayValues();
  return shown.some((cells, row) => cells.some((text, column) => text !== cellText(grid, from + row, status + column)));
}

/** What is to be written, made ready: nothing but the writing itself is left to be done. */
function planWrites(sheet: Sheet, columns: ServiceColumns, top: number, rows: readonly ServiceRow[]): (() => void)[] {
  const { status, findings, mark } = columns;
  const plan = (column: number, values: string[][]): (() => void) => {
    const range = sheet.getRange(top + 1, column + 1, rows.length, values[0]?.length ?? 1);
    return () => {
      try {
        range.setValues(values);
        // Google may keep writes for later: a refusal must come here.
        SpreadsheetApp.flush();
      } catch (error) {
        // Google words it in the person's language: the range itself tells.
        if (!range.canEdit()) throw new AppError('protected', { sheet: sheet.getName() }, error);
        if (!isRejecting(range)) throw error;
        if (isAlone())
          throw new AppError('rejecting-list', { sheet: sheet.getName(), area: range.getA1Notation() }, error);
        // Whoever may write there can lay a list of allowed words over our columns, and nobody's row would be checked any more.
        range.setDataValidation(null);
        range.setValues(values);
        SpreadsheetApp.flush();
      }
    };
  };
  if (findings === status + 1 && mark === status + 2) {
    return [
      plan(
        status,
        rows.map((row) => [row.status, row.findings, row.mark]),
      ),
    ];
  }
  return [
    plan(
      status,
      rows.map((row) => [row.status]),
    ),
    plan(
      findings,
      rows.map((row) => [row.findings]),
    ),
    plan(
      mark,
      rows.map((row) => [row.mark]),
    ),
  ];
}
