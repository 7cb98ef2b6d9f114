/** The tab «Сводка»: made when somebody asks for it, brought to the plan at each full check, and left alone as soon as anybody has typed into it. */
import { listDepartments } from '../../core/plan/departments/departments';
import { sectionLabel, topSection } from '../../core/report/annexes';
import { REPORT_WORDS } from '../../core/report/report-words';
import { buildSummarySheet, isSameSheet, rowsWritten, type SummarySheet } from '../../core/report/summary-sheet';
import { formatDay } from '../../core/text/calendar';
import { formatPeriod } from '../../core/text/dates/period-words';
import { isAlone } from '../google/proof';
import { findOwnTab, knowsOwnTab } from '../workbook/own-tabs';
import type { ServiceColumns } from '../workbook/service-columns';
import { promisesOf } from './check-json';
import type { CheckedPlan } from './check-plan';
import { keepCharts } from './summary-charts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** `closed`: the person may not write there. */
export type SummaryState = 'none' | 'same' | 'written' | 'foreign' | 'closed';

/** One read where there is such a tab; two more and a write where the plan has changed, and charts drawn anew where their rows have moved. A tab that somebody has typed into, or may not be written, stays as it is. */
export function keepSummaryTab(spreadsheet: Spreadsheet, checked: CheckedPlan, columns: ServiceColumns): SummaryState {
  const sheet = findSummaryTab(spreadsheet);
  if (sheet === null) return 'none';
  const range = sheet.getDataRange();
  const formulas: string[][] = range.getFormulas();
  const before = rowsWritten(formulas);
  if (before === null) return 'foreign';
  const wanted = wantedSheet(checked, columns);
  const { cells } = wanted;
  if (isSameSheet(formulas, cells)) return 'same';
  const shown: string[][] = range.getDisplayValues();
  const isTaken = shown.some((row, at) =>
    row.some(
      (text, column) =>
        at < Math.max(before, cells.length) &&
        column < (cells[0]?.length ?? 0) &&
        // Below what was written nothing is ours, a formula neither.
        (at < before
          ? text !== '' && (formulas[at]?.[column] ?? '') === ''
          : text + (formulas[at]?.[column] ?? '') !== ''),
    ),
  );
  if (isTaken) return 'foreign';
  if (!range.canEdit()) return 'closed';
  writeSummary(sheet, cells, Math.max(before, cells.length));
  if (!isAlone()) keepCharts(sheet, wanted, checked.locale);
  return 'written';
}

/** By name, in either language; of two the one that Vekha made. */
export const findSummaryTab = (spreadsheet: Spreadsheet): Sheet | null => findOwnTab(spreadsheet, 'summary');

/** The tab of that name where Vekha has made one, be it this one or another; null where such a tab was always somebody's own. */
export function findMadeSummary(spreadsheet: Spreadsheet): Sheet | null {
  return knowsOwnTab('summary') ? findSummaryTab(spreadsheet) : null;
}

export function wantedSheet(checked: CheckedPlan, { status }: ServiceColumns): SummarySheet {
  const { plan, around, locale } = checked;
  const departments = listDepartments(plan, around.directory);
  const tops = [...new Set(plan.items.map(({ section }) => topSection(plan, section)))].filter((each) => each !== null);
  const { promiseStates } = REPORT_WORDS;
  return buildSummarySheet({
    title: plan.title.join(' '),
    sheet: plan.grid.sheet,
    period: plan.period === null ? '' : formatPeriod(plan.period, locale),
    column: status,
    sections: tops.map((index) => sectionLabel(plan, index)),
    executors: departments.map(({ name }) => name),
    measures: plan.items.map((item) => ({
      row: item.rows[0] ?? 0,
      section: item.section === null ? null : tops.indexOf(topSection(plan, item.section) ?? -1),
      executors: departments.flatMap(({ items }, index) => (items.includes(item) ? [index] : [])),
    })),
    earlier: (around.lastYear?.tabs ?? []).map(({ period, states }) => ({
      period: formatPeriod(period, locale),
      states,
    })),
    promises: promisesOf(checked)
      .filter(({ state }) => state !== 'kept')
      .slice(0, MOST_PROMISES)
      .map(({ promise, item, state }) => [
        item?.number.text ?? promise.number,
        promise.text,
        formatDay(promise.due.to),
        promiseStates[state][locale],
      ]),
    locale,
  });
}

const MOST_PROMISES = 50;

/** All in one write; rows that are no more become blank. */
export function writeSummary(sheet: Sheet, cells: SummarySheet['cells'], count: number): void {
  const width = cells[0]?.length ?? 0;
  const rows = Array.from({ length: count }, (_none, row) => [
    ...(cells[row] ?? Array.from({ length: width }, () => '')),
  ]);
  const lacking = count - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  sheet.getRange(1, 1, count, width).setValues(rows);
}
