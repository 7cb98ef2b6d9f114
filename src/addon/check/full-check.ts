/** The full check: reads the tab, finds everything, brings our columns to it. */

import type { TabRequest } from '../../contract/tab';
import { AppError } from '../../core/failure/app-error';
import { isTidiness } from '../../core/findings/tidiness';
import { formatMessage } from '../../core/i18n/format-message';
import { withPatientLock } from '../google/lock';
import { retrying } from '../google/retry';
import { keepAnchor } from '../workbook/column-anchor';
import { noteInJournal } from '../workbook/journal';
import { keepKnownPlans } from '../workbook/known-plans';
import { MENU_WORDS } from '../workbook/menu-words';
import { type OpenPlan, openPlan } from '../workbook/read-plan';
import { requireCoordinator } from '../workbook/role';
import type { ServiceColumns } from '../workbook/service-columns';
import { addServiceColumns, formatTab, placeServiceColumns } from '../workbook/set-up/set-up';
import { type CheckedPlan, checkPlan } from './check-plan';
import { CHECK_WORDS } from './check-words';
import { computedRows } from './own-cells';
import { findMadeSummary, keepSummaryTab, type SummaryState } from './summary-tab';
import { writeStatuses } from './write-statuses';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A check, and whether the sheet shows it: false where our columns are protected against the person. */
export interface FullCheck extends CheckedPlan {
  readonly written: boolean;
  /** What became of the tab «Сводка». */
  readonly summary: SummaryState;
}

/** How often a check begins anew because rows moved under it. */
const TRIES = 4;

/** Checks a tab; one that has no columns of ours yet gets them, with their colours. It may be run again at any time, so it is where Google stumbles. */
export function runFullCheck(request: TabRequest): FullCheck {
  return retrying(() => withPatientLock(() => checkTab(SpreadsheetApp.getActiveSpreadsheet(), request)));
}

/** The journal's line of a check that a person asked for; gives back what it says. */
export function noteCheck(spreadsheet: Spreadsheet, { plan, findings, locale, summary }: FullCheck): string {
  const tidy = findings.filter((finding) => finding.waiver === null && isTidiness(finding)).length;
  const counts = { items: plan.items.length, findings: findings.length - tidy };
  const apart = tidy === 0 ? '' : ` ${formatMessage(CHECK_WORDS.tidiness, { count: tidy }, locale)}`;
  const typedOver = summary === 'foreign' ? findMadeSummary(spreadsheet) : null;
  const beside =
    typedOver === null ? '' : ` ${formatMessage(CHECK_WORDS.summaryForeign, { sheet: typedOver.getName() }, locale)}`;
  const result = formatMessage(CHECK_WORDS.checked, counts, locale) + apart + beside;
  noteInJournal(spreadsheet, { what: MENU_WORDS.check[locale], result, link: '', record: null });
  return result;
}

/** The same for who holds the lock already. */
export function checkTab(spreadsheet: Spreadsheet, request: TabRequest): FullCheck {
  return settling(() => {
    const open = openPlan(spreadsheet, request);
    const checked = checkPlan(open);
    const columns = placeServiceColumns(open);
    try {
      if (open.columns === null) addColumns(open, columns);
      const computed = open.columns === null ? undefined : computedRows(open, columns);
      if (!writeStatuses(checked, columns, undefined, computed)) return null;
      keepAnchor(open.sheet.getSheetId(), columns);
      return { ...checked, written: true, summary: keepSummaryTab(spreadsheet, checked, columns) };
    } catch (error) {
      // Whoever may only look at our columns still gets to know what is in them.
      if (error instanceof AppError && error.code === 'protected')
        return { ...checked, written: false, summary: 'none' };
      throw error;
    }
  });
}

function addColumns(open: OpenPlan, columns: ServiceColumns): void {
  try {
    addServiceColumns(open, columns);
    SpreadsheetApp.flush();
  } catch (error) {
    if (open.sheet.getDataRange().canEdit()) throw error;
    throw new AppError('protected', { sheet: open.sheet.getName() }, error);
  }
}

/** Findings of cells where Sheets holds a date, a number or TRUE in the place of a text. */
export const TYPED_RULES: readonly string[] = ['damaged-number', 'non-text-cell'];

/** Sets the tab up and checks it. Doing it again changes nothing but what has come apart since. */
export function setUpTab(request: TabRequest): CheckedPlan {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const setUp = (): CheckedPlan | null => {
    const open = openPlan(spreadsheet, request);
    requireCoordinator(spreadsheet, open.around.settings.coordinators);
    const columns = placeServiceColumns(open);
    addColumns(open, columns);
    formatTab(spreadsheet, open, columns);
    // Anew: the list of executors may have been made just now.
    const checked = checkPlan(openPlan(spreadsheet, { ...request, sheet: open.sheet.getName() }));
    if (!writeStatuses(checked, columns)) return null;
    keepAnchor(open.sheet.getSheetId(), columns);
    keepKnownPlans([open.sheet.getSheetId()]);
    return checked;
  };
  return retrying(() => withPatientLock(() => settling(setUp)));
}

/** Begins anew while `work` answers null, for rows moved; throws AppError `busy` when they do not come to rest. */
export function settling<Result>(work: () => Result | null): Result {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const result = work();
    if (result !== null) return result;
  }
  throw new AppError('busy');
}
