/** Making the tab «Сводка» when somebody asks for it: figures, colours and, in Google's spreadsheets, a chart. */
import type { TabRequest } from '../../contract/tab';
import { AppError } from '../../core/failure/app-error';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { SUMMARY_VERDICTS, SUMMARY_WORDS, type SummarySheet } from '../../core/report/summary-sheet';
import { withPatientLock } from '../google/lock';
import { isAlone } from '../google/proof';
import { retrying } from '../google/retry';
import { VERDICT_COLOURS } from '../workbook/conditional-formats';
import { appendToJournal } from '../workbook/journal';
import { MENU_WORDS } from '../workbook/menu-words';
import { requireCoordinator } from '../workbook/role';
import { CHECK_WORDS } from './check-words';
import { checkTab } from './full-check';
import { findSummaryTab, wantedSheet, writeSummary } from './summary-tab';

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
      const name = SUMMARY_WORDS.title[locale];
      const there = findSummaryTab(spreadsheet);
      // A blank one is what a run that broke off has left.
      if (there !== null && there.getLastRow() > 0) {
        if (checked.summary === 'foreign') throw new AppError('summary-foreign', { sheet: there.getName() });
        if (!isAlone() && columns !== null) keepTrend(there, wantedSheet(checked, columns), locale);
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
      colour(sheet, wanted);
      if (!isAlone()) {
        insertChart(sheet, wanted, locale);
        insertTrend(sheet, wanted, locale);
      }
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

/** Shares of verdicts by section, as stacked bars. */
function insertChart(sheet: Sheet, { chart: [top, bottom] }: SummarySheet, locale: Locale): void {
  const rows = bottom - top;
  const chart = sheet
    .newChart()
    .asBarChart()
    .setStacked()
    .setColors(SUMMARY_VERDICTS.map((verdict) => CHART_COLOURS[verdict]))
    .setTitle(SUMMARY_WORDS.title[locale])
    .addRange(sheet.getRange(top + 1, 1, rows, 1))
    .addRange(sheet.getRange(top + 1, 3, rows, SUMMARY_VERDICTS.length))
    .setNumHeaders(1)
    .setPosition(2, 10, 0, 0)
    .build();
  sheet.insertChart(chart);
}

/** Share of what was active, period by period, below the other. */
function insertTrend(sheet: Sheet, { trend }: SummarySheet, locale: Locale): void {
  if (trend === null) return;
  const [top, bottom] = trend;
  const chart = sheet
    .newChart()
    .asLineChart()
    .setColors([CHART_COLOURS.activity])
    .setTitle(SUMMARY_WORDS.trend[locale])
    .addRange(sheet.getRange(top + 1, 1, bottom - top, 1))
    .addRange(sheet.getRange(top + 1, SHARE, bottom - top, 1))
    .setNumHeaders(1)
    .setPosition(22, 10, 0, 0)
    .build();
  sheet.insertChart(chart);
}

/** Column of the share, 1-based. */
const SHARE = 8;

/** Draws the trend anew where there is a period more, or none was drawn; charts of anybody else stay. */
function keepTrend(sheet: Sheet, wanted: SummarySheet, locale: Locale): void {
  if (wanted.trend === null) return;
  const [top, bottom] = wanted.trend;
  const rows = (column: string): string => `${column}${top + 1}:${column}${bottom}`;
  const own = sheet.getCharts().flatMap((chart) => {
    const places = chart.getRanges().map((range) => range.getA1Notation());
    const isTrend = places.length === 2 && /^A\d+:A\d+$/.test(places[0] ?? '') && /^H\d+:H\d+$/.test(places[1] ?? '');
    return isTrend ? [{ chart, places }] : [];
  });
  if (own.length === 1 && own[0]?.places.join() === [rows('A'), rows('H')].join()) return;
  for (const { chart } of own) sheet.removeChart(chart);
  insertTrend(sheet, wanted, locale);
}

/** As in the panel. */
const CHART_COLOURS = {
  activity: '#188038',
  none: '#f9ab00',
  cancelled: '#7b4fa3',
  planned: '#1a73e8',
  empty: '#c5221f',
} as const;
