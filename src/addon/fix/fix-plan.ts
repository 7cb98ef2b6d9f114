/** Fixes, suggestions, and taking them back: the plan's cells change only here, and only on a click. */

import type { RequestOf } from '../../contract/calls';
import type { FixJson, PickJson, UndoJson } from '../../contract/fix';
import type { CellChangeJson, CheckJson } from '../../contract/plan-json';
import { AppError } from '../../core/failure/app-error';
import type { Finding } from '../../core/findings/finding';
import { type FixPick, fixAll, fixPicked, type PickRun } from '../../core/findings/fixes';
import { parseMark, readWaivers } from '../../core/findings/marks';
import { type Waiver, waiveFindings, waiverOf } from '../../core/findings/waivers';
import { applyEdits, type CellDifference, differences, smallestChange } from '../../core/grid/cell-edit';
import { formatSheetCell, parseSheetCell } from '../../core/grid/cell-range';
import { cellText, cellValue, type Grid } from '../../core/grid/grid';
import { formatMessage } from '../../core/i18n/format-message';
import { fingerprint } from '../../core/text/fingerprint';
import { type CheckedPlan, checkPlan, toCheckJson, toFindingJson, withGrid } from '../check/check-plan';
import { checkTab, settling } from '../check/full-check';
import { serviceRows, writeStatuses } from '../check/write-statuses';
import { withPatientLock } from '../google/lock';
import { undoImport } from '../import/undo-import';
import { appendToJournal, type JournalRecord, readJournalRecords } from '../workbook/journal';
import type { RecordedCell, RecordOf } from '../workbook/journal-records';
import { MENU_WORDS } from '../workbook/menu-words';
import { openPlan, userLocale } from '../workbook/read-plan';
import type { ServiceColumns } from '../workbook/service-columns';
import { addServiceColumns, placeServiceColumns } from '../workbook/set-up';
import { holdBack, type Parted, writeChanges } from '../workbook/write-cells';
import { FIX_WORDS } from './fix-words';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Mends findings and brings the statuses up to date; the journal keeps what undo needs. */
export function fixPlan(request: RequestOf<'panelFix'>): FixJson {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const checked = checkPlan(openPlan(spreadsheet, request));
    const { grid } = checked.plan;
    const picks = request.picks?.map(readPick) ?? null;
    const run: PickRun =
      picks === null
        ? { ...fixAll(grid, (next) => checkPlan(withGrid(checked, next)).findings), refusals: [] }
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
    record: { kind: 'fix', sheet: checked.sheet.getSheetId(), cells: recordCells(checked, after, columns, changes) },
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

function toChangeJson(sheet: string, { row, column, before, after }: CellDifference): CellChangeJson {
  return { cell: formatSheetCell(sheet, row, column), before, after };
}

function recordCells(
  checked: CheckedPlan,
  after: CheckedPlan,
  columns: ServiceColumns,
  changes: readonly CellDifference[],
): RecordedCell[] {
  const { rows } = serviceRows(after, columns, new Map());
  return changes.map(({ row, column, before, after: text }) => {
    const { start, end, text: inserted } = smallestChange(before, text);
    const id = parseMark(rows[row]?.mark ?? '')?.id ?? 0;
    const typed = cellValue(checked.plan.grid, row, column) === null ? 0 : 1;
    return [id, row, column, start, before.slice(start, end), inserted, fingerprint(text), typed];
  });
}

/**
 * Takes back the last fixes or the last import not taken back yet, or only the run named, once; of fixes, a cell changed since is spared.
 */
export function undoFixes(request: RequestOf<'panelUndo'>): UndoJson {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const last = findUndoable(readJournalRecords(spreadsheet));
    // Asked a second time for the same run, there is nothing left to do.
    if (last === null || (request.run ?? last.run) !== last.run)
      return { undone: null, changes: [], spared: 0, removed: null };
    if (last.kind === 'import') return undoImport(spreadsheet, last, request.locale ?? userLocale());
    const sheet = spreadsheet.getSheets().find((each) => each.getSheetId() === last.sheet);
    if (sheet === undefined) throw new AppError('tab-gone');
    const checked = checkPlan(openPlan(spreadsheet, { ...request, sheet: sheet.getName() }));
    const { grid } = checked.plan;
    const found = locateCells(checked, last.cells);
    const changes = found.map(({ row, column, cell: [, , , start, removed, inserted, , typed] }) => {
      const text = cellText(grid, row, column);
      const before = text.slice(0, start) + removed + text.slice(start + inserted.length);
      return { row, column, before: text, after: before, typed: typed === 1 };
    });
    const { free } = writeChanges(sheet, changes);
    const spared = last.cells.length - free.length;
    if (checked.columns !== null) checkTab(spreadsheet, { ...request, sheet: sheet.getName() });
    // Last of all: cut off before it, the same undo is still there to be asked for, and finds these cells undone.
    appendToJournal(spreadsheet, {
      what: MENU_WORDS.undo[checked.locale],
      result: formatMessage(FIX_WORDS.undone, { cells: free.length, spared }, checked.locale),
      link: '',
      record: { kind: 'undo', run: last.run },
    });
    return {
      undone: last.result,
      changes: free.map((change) => toChangeJson(grid.sheet, change)),
      spared,
      removed: null,
    };
  });
}

interface LastFix {
  readonly kind: 'fix';
  readonly run: string;
  readonly when: string;
  readonly result: string;
  readonly sheet: number;
  readonly cells: readonly RecordedCell[];
}

interface LastImport {
  readonly kind: 'import';
  readonly run: string;
  readonly when: string;
  readonly result: string;
  readonly record: RecordOf<'import'>;
}

/** The last thing done that was not taken back yet; null where there is none. */
export function findUndoable(records: readonly JournalRecord[]): LastFix | LastImport | null {
  const undone = new Set<string>();
  for (const { run, when, result, record } of [...records].reverse()) {
    if (record.kind === 'undo') undone.add(record.run);
    if (undone.has(run)) continue;
    if (record.kind === 'fix') return { kind: 'fix', run, when, result, sheet: record.sheet, cells: record.cells };
    if (record.kind === 'import') return { kind: 'import', run, when, result, record };
  }
  return null;
}

/** Where recorded cells stand now, by the row's id, else where they stood, and only with the very text the fix left. */
function locateCells(
  { grid, columns, plan }: CheckedPlan,
  cells: readonly RecordedCell[],
): { row: number; column: number; cell: RecordedCell }[] {
  const rowOfId = new Map<number, number>();
  for (let row = 0; columns !== null && row < grid.rows.length; row++) {
    const id = parseMark(cellText(grid, row, columns.mark))?.id;
    if (id !== undefined && !rowOfId.has(id)) rowOfId.set(id, row);
  }
  const taken = new Set<string>();
  return cells.flatMap((cell) => {
    const [id, oldRow, oldColumn, , , , left] = cell;
    for (const row of [rowOfId.get(id), oldRow]) {
      if (row === undefined) continue;
      // A column put in or taken out moves the cell within its row.
      const others = (plan.grid.rows[row] ?? []).map((_cell, column) => column);
      for (const column of [oldColumn, ...others]) {
        const key = `${row},${column}`;
        if (taken.has(key) || fingerprint(cellText(plan.grid, row, column)) !== left) continue;
        taken.add(key);
        return [{ row, column, cell }];
      }
    }
    return [];
  });
}

/** Longest reason kept, in characters. */
const REASON_LENGTH = 500;

/** Accepts the findings of a rule in a cell, or takes that back where the reason is blank. */
export function waiveFinding(request: RequestOf<'panelWaive'>): CheckJson {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const place = parseSheetCell(request.cell);
    if (place === null) throw new AppError('bad-request', { cause: request.cell });
    const reason = request.reason.replace(/\s+/g, ' ').trim().slice(0, REASON_LENGTH);
    const { rule, cell } = request;
    const after = settling((): CheckedPlan | null => {
      const checked = checkPlan(openPlan(spreadsheet, { ...request, sheet: place.sheet }));
      const { grid } = checked.plan;
      const finding = checked.findings.find(
        (each) =>
          each.rule === rule &&
          each.cell.sheet === grid.sheet &&
          each.cell.row === place.row &&
          each.cell.column === place.column,
      );
      if (finding === undefined) throw new AppError('no-finding', { rule, cell });
      const columns = placeServiceColumns(checked);
      if (place.row <= columns.headerRow) throw new AppError('cannot-waive', { cell });
      if (checked.columns === null) addServiceColumns(checked, columns);
      const waivers = new Map(readWaivers(checked.grid, checked.columns?.mark ?? null));
      const waiver = waiverOf(finding, grid, reason);
      const kept: Waiver[] = (waivers.get(place.row) ?? []).filter(
        (each) => each.rule !== rule || each.fingerprint !== waiver.fingerprint,
      );
      waivers.set(place.row, reason === '' ? kept : [...kept, waiver]);
      const bare = checked.findings.map((each) => ({ ...each, waiver: null }));
      const waived = { ...checked, findings: waiveFindings(bare, waivers, grid) };
      return writeStatuses(waived, columns, waivers) ? waived : null;
    });
    const result = formatMessage(
      reason === '' ? FIX_WORDS.restored : FIX_WORDS.accepted,
      { rule, cell, reason },
      after.locale,
    );
    appendToJournal(spreadsheet, { what: FIX_WORDS.waiver[after.locale], result, link: '', record: null });
    return toCheckJson(after);
  });
}
