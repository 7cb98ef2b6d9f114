/** Making the tab «Сводка» when somebody asks for it: figures, colours and, in Google's spreadsheets, a chart. */
import type { TabRequest } from '../../contract/tab';
import { AppError } from '../../core/failure/app-error';
import { formatMessage } from '../../core/i18n/format-message';
import { OWN_TABS } from '../../core/plan/own-tab-names';
import { SUMMARY_VERDICTS, type SummarySheet } from '../../core/report/summary-sheet';
import { withPatientLock } from '../google/lock';
import { isAlone } from '../google/proof';
import { retrying } from '../google/retry';
import { bookLocale } from '../workbook/book-language';
import { appendToJournal } from '../workbook/journal';
import { MENU_WORDS } from '../workbook/menu-words';
import { rememberOwnTab } from '../workbook/own-tabs';
import { requireCoordinator } from '../workbook/role';
import { VERDICT_COLOURS } from '../workbook/set-up/conditional-formats';
import { CHECK_WORDS } from './check-words';
import { checkTab } from './full-check';
import { keepCharts } from './summary-charts';
import { findSummaryTab, wantedSheet, writeSummary } from './summary-tab';

/** Pixels for names of sections and executors, which stand in the first column. */
const LABEL_WIDTH = 320;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the tab, or brings it to the plan; gives back its name and what was done, in words. Throws AppError where a tab of that name is not Vekha's own. */
export function makeSummaryTab(request: TabRequest): { readonly sheet: string; readonly notice: string } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return retrying(() =>
    withPatientLock(() => {
      const checked = checkTab(spreadsheet, request);
      requireCoordinator(spreadsheet, checked.around.settings.coordinators);
      const { locale, columns } = checked;
      // Then the tab was not looked at either.
      if (!checked.written) throw new AppError('protected', { sheet: checked.plan.grid.sheet });
      const name = OWN_TABS.summary[bookLocale(spreadsheet)];
      const there = findSummaryTab(spreadsheet);
      // A blank one is what a run that broke off has left.
      if (there !== null && there.getLastRow() > 0) {
        if (checked.summary === 'foreign') throw new AppError('summary-foreign', { sheet: there.getName() });
        if (checked.summary === 'closed') throw new AppError('protected', { sheet: there.getName() });
        rememberOwnTab(spreadsheet, 'summary');
        if (!isAlone() && columns !== null) keepCharts(there, wantedSheet(checked, columns), locale, true);
        return {
          sheet: there.getName(),
          notice: formatMessage(CHECK_WORDS.summaryKept, { sheet: there.getName() }, locale),
        };
      }
      // Our columns may have been made just now.
      const own = columns ?? checkTab(spreadsheet, request).columns;
      if (own === null) throw new AppError('protected', { sheet: checked.plan.grid.sheet });
      const active = spreadsheet.getActiveSheet();
      const sheet = there ?? spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
      const wanted = wantedSheet(checked, own);
      writeSummary(sheet, wanted.cells, wanted.cells.length);
      rememberOwnTab(spreadsheet, 'summary');
      colour(sheet, wanted);
      sheet.setColumnWidth(1, LABEL_WIDTH);
      const [top = 0] = wanted.headers;
      sheet.getRange(top + 1, 1, wanted.cells.length - top, 1).setWrap(true);
      if (!isAlone()) keepCharts(sheet, wanted, locale, true);
      spreadsheet.setActiveSheet(active);
      const notice = formatMessage(CHECK_WORDS.summaryMade, { sheet: sheet.getName() }, locale);
      appendToJournal(spreadsheet, { what: MENU_WORDS.summary[locale], result: notice, link: '', record: null });
      return { sheet: sheet.getName(), notice };
    }),
  );
}

/** Verdicts in the colours that the plan's tab shows them in, wherever their names stand. */
function colour(sheet: Sheet, { cells }: SummarySheet): void {
  const area = sheet.getRange(1, 3, cells.length, SUMMARY_VERDICTS.length);
  const [header = []] = cells.filter((row) => row[2] !== '' && row[7] !== '');
  const rules = SUMMARY_VERDICTS.map((verdict, at) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=C1${header[2 + at] ?? '=""'}`)
      .setBackground(VERDICT_COLOURS[verdict])
      .setRanges([area])
      .build(),
  );
  sheet.setConditionalFormatRules(rules);
}
