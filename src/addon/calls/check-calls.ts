/** Checking a tab, and looking around in the workbook. */
import type { Answers } from '../../contract/call';
import type { RequestOf } from '../../contract/calls';
import type { CHECK_CALLS, RowsJson } from '../../contract/check';
import type { TabRequest } from '../../contract/tab';
import { AppError } from '../../core/failure/app-error';
import type { SheetCell } from '../../core/findings/finding';
import { parseSheetCell } from '../../core/grid/cell-range';
import { fingerprint } from '../../core/text/fingerprint';
import { rowStatuses, toCheckJson, toFindingJson } from '../check/check-json';
import { checkPlan } from '../check/check-plan';
import { runFullCheck, setUpTab } from '../check/full-check';
import { makeSummaryTab } from '../check/make-summary';
import { openPlan } from '../workbook/read-plan';
import { isOwnTab } from '../workbook/surroundings';

export const checkCalls: Answers<typeof CHECK_CALLS> = {
  panelCheck: (request) => toCheckJson(runFullCheck(request)),
  panelRows: checkRows,
  panelTabs: () => {
    const names = SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getName());
    return { tabs: names.filter((name) => !isOwnTab(name)) };
  },
  panelSetUp: (request) => ({ sheet: setUpTab(request).plan.grid.sheet }),
  panelSummary: makeSummaryTab,
  panelSelect: selectCell,
};

function checkRows({ rows, ...request }: TabRequest & { readonly rows: readonly number[] }): RowsJson {
  const checked = checkPlan(openPlan(SpreadsheetApp.getActiveSpreadsheet(), request));
  const { sheet } = checked.plan.grid;
  const asked = new Set(rows);
  const findings = checked.findings.filter(({ cell }) => cell.sheet === sheet && asked.has(cell.row + 1));
  return {
    sheet,
    findings: findings.map((finding) => toFindingJson(finding, checked.locale)),
    status: rowStatuses(checked).filter(({ row }) => asked.has(row)),
  };
}

function selectCell({ cell, seen }: RequestOf<'panelSelect'>): null {
  const place = parseSheetCell(cell);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = place === null ? null : spreadsheet.getSheetByName(place.sheet);
  if (place === null || sheet === null) throw new AppError('bad-request', { cause: cell });
  const row = seen === undefined ? place.row : rowOf(sheet, place, seen);
  spreadsheet.setActiveSheet(sheet);
  sheet.getRange(row + 1, place.column + 1, 1, 1).activate();
  return null;
}

/** Where the text stands now: rows may have come, gone and been sorted since it was seen. The nearest of several; its old place where it is blank or gone. */
function rowOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, { row, column }: SheetCell, seen: string): number {
  const count = sheet.getLastRow();
  if (seen === fingerprint('') || count === 0) return row;
  const texts: string[][] = sheet.getRange(1, column + 1, count, 1).getDisplayValues();
  const rows = texts.flatMap(([text = ''], at) => (fingerprint(text) === seen ? [at] : []));
  return rows.reduce((nearest, at) => (Math.abs(at - row) < Math.abs(nearest - row) ? at : nearest), rows[0] ?? row);
}
