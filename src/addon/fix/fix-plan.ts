/** Fixes and suggestions: the plan's cells change only in this room, and only on a click. */
import type { RequestOf } from '../../contract/calls';
import type { FixJson, PickJson } from '../../contract/fix';
import { AppError } from '../../core/failure/app-error';
import type { Finding } from '../../core/findings/finding';
import { type FixPick, fixAll, fixPicked, type PickRun } from '../../core/findings/fixes';
import { isTidiness } from '../../core/findings/tidiness';
import { applyEdits, type CellDifference, differences } from '../../core/grid/cell-edit';
import { formatSheetCell, parseSheetCell } from '../../core/grid/cell-range';
import type { Grid } from '../../core/grid/grid';
import { formatMessage } from '../../core/i18n/format-message';
import { toChangeJson, toFindingJson } from '../check/check-json';
import { type CheckedPlan, checkPlan, refuseClosed, withGrid } from '../check/check-plan';
import { checkTab } from '../check/full-check';
import { writeStatuses } from '../check/write-statuses';
import { withPatientLock } from '../google/lock';
import { appendToJournal } from '../workbook/journal';
import { MENU_WORDS } from '../workbook/menu-words';
import { openPlan } from '../workbook/read-plan';
import type { ServiceColumns } from '../workbook/service-columns';
import { addServiceColumns, placeServiceColumns } from '../workbook/set-up/set-up';
import { holdBack, type Parted, writeChanges } from '../workbook/write-cells';
import { recordFix } from './fix-record';
import { FIX_WORDS } from './fix-words';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Mends findings and brings the statuses up to date; the journal keeps what undo needs. */
export function fixPlan(request: RequestOf<'panelFix'>): Omit<FixJson, 'counts'> {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const checked = checkPlan(openPlan(spreadsheet, request));
    if (!request.preview) refuseClosed(checked);
    const { grid } = checked.plan;
    const picks = request.picks?.map(readPick) ?? null;
    const isMeant = (finding: Finding): boolean => request.tidiness !== true || isTidiness(finding);
    const run: PickRun =
      picks === null
        ? { ...fixAll(grid, (next) => checkPlan(withGrid(checked, next)).findings.filter(isMeant)), refusals: [] }
        : fixPicked(grid, checked.findings, picks);
    const first = holdBack(checked.sheet, differences(grid, run.grid));
    const columns = placeServiceColumns(checked);
    const last =
      request.preview || first.free.length === 0
        ? { free: first.free, held: [] }
        : writeFixes(spreadsheet, checked, columns, run.mended, first.free);
    const held = [...first.held, ...last.held];
    const after = checkPlan(withGrid(checked, replaceCells(grid, last.free)));
    // Where there was nothing to mend, too: a run that broke off may have mended it and left the states behind.
    const hasColumns = checked.columns !== null || last.free.length > 0;
    if (!request.preview && hasColumns && !(held.length === 0 && writeStatuses(after, columns))) {
      // Somebody was at the same cells or moved rows meanwhile: what there is now, the sheet itself tells.
      checkTab(spreadsheet, { ...request, sheet: grid.sheet });
    }
    const heldKeys = new Set(held.map(({ row, column }) => `${row},${column}`));
    const applied = run.mended.filter(({ cell }) => !heldKeys.has(`${cell.row},${cell.column}`));
    const refusedPicks = run.refusals.flatMap((reason, index) =>
      reason === null ? [] : [{ cell: request.picks?.[index]?.cell ?? '', reason }],
    );
    return {
      sheet: grid.sheet,
      applied: applied.map((finding) => toFindingJson(finding, checked.locale)),
      changes: last.free.map((change) => toChangeJson(grid.sheet, change)),
      refused: [
        ...refusedPicks,
        ...held.map(({ row, column, reason }) => ({ cell: formatSheetCell(grid.sheet, row, column), reason })),
      ],
      left: after.findings.map((finding) => toFindingJson(finding, checked.locale)),
    };
  });
}

/** Notes the changes, looks at the cells once more, and writes those that are still as they were. */
function writeFixes(
  spreadsheet: Spreadsheet,
  checked: CheckedPlan,
  columns: ServiceColumns,
  mended: readonly Finding[],
  changes: readonly CellDifference[],
): Parted {
  if (checked.columns === null) addServiceColumns(checked, columns);
  const after = checkPlan(withGrid(checked, replaceCells(checked.plan.grid, changes)));
  const keys = new Set(changes.map(({ row, column }) => `${row},${column}`));
  const findings = mended.filter(({ cell }) => keys.has(`${cell.row},${cell.column}`)).length;
  // Written ahead of the cells: whatever happens next, they can be undone.
  appendToJournal(spreadsheet, {
    what: MENU_WORDS.fix[checked.locale],
    result: formatMessage(FIX_WORDS.fixed, { findings, cells: changes.length }, checked.locale),
    link: '',
    record: recordFix(checked, after, columns, changes),
  });
  const untyped = changes.map((change) => ({ ...change, typed: false }));
  return writeChanges(checked.sheet, untyped);
}

function readPick({ cell, ...pick }: PickJson): FixPick {
  const place = parseSheetCell(cell);
  if (place === null) throw new AppError('bad-request', { cause: cell });
  return { ...pick, row: place.row, column: place.column };
}

function replaceCells(grid: Grid, changes: readonly CellDifference[]): Grid {
  const groups = changes.map(({ row, column, before, after }) => [
    { row, column, before, start: 0, end: before.length, text: after },
  ]);
  return applyEdits(grid, groups).grid;
}
