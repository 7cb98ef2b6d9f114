/** Accepting a finding as it is, with a reason that the journal and the row's mark keep. */
import type { RequestOf } from '../../contract/calls';
import type { CheckJson } from '../../contract/plan-json';
import { AppError } from '../../core/failure/app-error';
import { readWaivers } from '../../core/findings/marks';
import { type Waiver, waiverOf } from '../../core/findings/waivers';
import { parseSheetCell } from '../../core/grid/cell-range';
import { formatMessage } from '../../core/i18n/format-message';
import { toCheckJson } from '../check/check-json';
import { type CheckedPlan, checkPlan, withWaivers } from '../check/check-plan';
import { settling } from '../check/full-check';
import { proveWaiver, revokeWaivers } from '../check/proven-waivers';
import { writeStatuses } from '../check/write-statuses';
import { withPatientLock } from '../google/lock';
import { appendToJournal } from '../workbook/journal';
import { keptLine } from '../workbook/kept-text';
import { openPlan } from '../workbook/read-plan';
import { requireCoordinator } from '../workbook/role';
import { addServiceColumns, placeServiceColumns } from '../workbook/set-up/set-up';
import { FIX_WORDS } from './fix-words';

/** Longest reason kept, in characters. */
const REASON_LENGTH = 500;

/** Accepts the findings of a rule in a cell, or takes that back where the reason is blank. */
export function waiveFinding(request: RequestOf<'panelWaive'>): CheckJson {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const place = parseSheetCell(request.cell);
    if (place === null) throw new AppError('bad-request', { cause: request.cell });
    // The proof is over the reason: one that Sheets alters would void what was accepted.
    const reason = keptLine(request.reason, REASON_LENGTH);
    const { rule, cell } = request;
    const after = settling((): CheckedPlan | null => {
      const checked = checkPlan(openPlan(spreadsheet, { ...request, sheet: place.sheet }));
      requireCoordinator(spreadsheet, checked.around.settings.coordinators);
      const { grid } = checked.plan;
      const finding = checked.findings.find(
        (each) =>
          each.rule === rule &&
          each.cell.sheet === grid.sheet &&
          each.cell.row === place.row &&
          each.cell.column === place.column,
      );
      if (finding === undefined) throw new AppError('no-finding', { rule, cell });
      // Whoever may write into the cell could exchange its text under the coordinator's hand.
      if (request.seen !== undefined && waiverOf(finding, grid, '', '').fingerprint !== request.seen)
        throw new AppError('other-text', { cell });
      const columns = placeServiceColumns(checked);
      if (place.row <= columns.headerRow) throw new AppError('cannot-waive', { cell });
      if (checked.columns === null) addServiceColumns(checked, columns);
      const waivers = new Map(readWaivers(checked.grid, checked.columns?.mark ?? null));
      const bareWaiver = waiverOf(finding, grid, reason, '');
      const isSame = (each: Waiver): boolean => each.rule === rule && each.fingerprint === bareWaiver.fingerprint;
      const here = waivers.get(place.row) ?? [];
      const taken = here.filter(isSame);
      // What is given in another's place ends it; one that is given where nothing stands ends nothing.
      if (reason === '' || taken.length > 0) revokeWaivers(checked, place.row, bareWaiver, taken);
      const waiver = proveWaiver(checked, finding, reason);
      const kept = here.filter((each) => !isSame(each));
      waivers.set(place.row, reason === '' ? kept : [...kept, waiver]);
      const waived = withWaivers(checked, waivers);
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
