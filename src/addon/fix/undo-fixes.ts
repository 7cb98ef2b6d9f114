/** Taking fixes back: a cell that somebody has changed since is spared. */
import type { RequestOf } from '../../contract/calls';
import type { UndoJson } from '../../contract/fix';
import { AppError } from '../../core/failure/app-error';
import { cellText } from '../../core/grid/grid';
import { formatMessage } from '../../core/i18n/format-message';
import { toChangeJson } from '../check/check-json';
import { checkPlan } from '../check/check-plan';
import { checkTab } from '../check/full-check';
import { appendToJournal } from '../workbook/journal';
import type { RecordOf } from '../workbook/journal-records';
import { MENU_WORDS } from '../workbook/menu-words';
import { openPlan } from '../workbook/read-plan';
import { holdBack, writeChanges } from '../workbook/write-cells';
import { locateCells } from './fix-record';
import { describeSpared, FIX_WORDS } from './fix-words';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** `run` is the journal's line. Only under the document's lock. */
export function undoFixes(
  spreadsheet: Spreadsheet,
  { run, result, record }: { readonly run: string; readonly result: string; readonly record: RecordOf<'fix'> },
  request: RequestOf<'panelUndo'>,
): Omit<UndoJson, 'cells'> {
  const sheet = spreadsheet.getSheets().find((each) => each.getSheetId() === record.sheet);
  if (sheet === undefined) throw new AppError('tab-gone');
  const checked = checkPlan(openPlan(spreadsheet, { ...request, sheet: sheet.getName() }));
  const { grid } = checked.plan;
  const found = locateCells(checked, record.cells);
  const changes = found.map(({ row, column, cell: [, , , start, removed, inserted, , typed] }) => {
    const text = cellText(grid, row, column);
    const before = text.slice(0, start) + removed + text.slice(start + inserted.length);
    return { row, column, before: text, after: before, typed: typed === 1 };
  });
  if (request.preview === true) {
    const { free } = holdBack(sheet, changes);
    const left = record.cells.length - free.length;
    return {
      undone: result,
      run,
      changes: free.map((change) => toChangeJson(grid.sheet, change)),
      spared: left,
      removed: null,
    };
  }
  const { free } = writeChanges(sheet, changes);
  const spared = record.cells.length - free.length;
  if (checked.columns !== null) checkTab(spreadsheet, { ...request, sheet: sheet.getName() });
  // Last of all: cut off before it, the same undo is still there to be asked for, and finds these cells undone.
  appendToJournal(spreadsheet, {
    what: MENU_WORDS.undoFixes[checked.locale],
    result:
      formatMessage(FIX_WORDS.undone, { cells: free.length }, checked.locale) + describeSpared(spared, checked.locale),
    link: '',
    record: { kind: 'undo', run },
  });
  return {
    undone: result,
    run,
    changes: free.map((change) => toChangeJson(grid.sheet, change)),
    spared,
    removed: null,
  };
}
