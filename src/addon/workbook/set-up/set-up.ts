/** Setting a tab up: our columns, text formats, colours, a frozen header, the other tabs. */
import { cellText, cellValue, type Grid, widestRow } from '../../../core/grid/grid';
import { findDirectoryColumns } from '../../../core/plan/departments/directory';
import { executorKey } from '../../../core/plan/executors/executor-key';
import { OWN_TABS } from '../../../core/plan/own-tab-names';
import type { Plan } from '../../../core/plan/plan';
import { bookLocale } from '../book-language';
import { findOwnTab, findOwnTabs, languageOfTab } from '../own-tabs';
import { mergesIn } from '../read-grid';
import type { OpenPlan } from '../read-plan';
import type { ServiceColumns } from '../service-columns';
import { setConditionalFormats } from './conditional-formats';
import { DIRECTORY_TITLES, settingsTemplate } from './settings-tab';
import { formatAsText } from './text-format';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const STATUS_WIDTH = 130;
const FINDINGS_WIDTH = 380;

/** A text farther right of the plan's titles than this is a stray one: our columns would be out of sight behind it. */
const FAR = 20;

/** Our columns where they are, or where they will stand: right of everything that holds text, but for strays, and never where a person has hidden a column, or a validation would reject our words. */
export function placeServiceColumns(open: OpenPlan): ServiceColumns {
  if (open.columns !== null) return open.columns;
  const first = firstFreeColumn(open);
  const headerRow = (open.plan.tables[0]?.bodyTop ?? 1) - 1;
  return { headerRow, status: first, findings: first + 1, mark: first + 2, nextId: 1 };
}

function firstFreeColumn({ sheet, grid, plan }: OpenPlan): number {
  const [table] = plan.tables;
  const filled = new Set<number>();
  const titles = new Set<number>();
  for (const [row, cells] of grid.rows.entries()) {
    const isHeader = table !== undefined && row >= table.headerTop && row < table.bodyTop;
    for (let column = 0; column < cells.length; column++) {
      // A number whose format shows nothing is somebody's all the same.
      if (cellText(grid, row, column) === '' && cellValue(grid, row, column) === null) continue;
      filled.add(column);
      if (isHeader) titles.add(column);
    }
  }
  const titled = endOfTitles(titles);
  const width = Math.max(1, widestRow(grid.rows));
  const columns = sheet.getMaxColumns();
  const isShown = (column: number): boolean => column >= columns || !sheet.isColumnHiddenByUser(column + 1);
  // The third is hidden in any case, perhaps already by a run that was cut off.
  let first = width - titled > FAR ? titled : width;
  const taken = takenColumns(sheet, grid, first, table?.headerTop ?? 0);
  const isOpen = (column: number): boolean => !filled.has(column) && !taken.has(column);
  while (!isOpen(first) || !isOpen(first + 1) || !isOpen(first + 2) || !isShown(first) || !isShown(first + 1)) first++;
  return first;
}

/** Where the plan's titles end: what stands far from them in the header's row is a stray text, too. */
function endOfTitles(titles: ReadonlySet<number>): number {
  let end: number | null = null;
  for (const column of [...titles].sort((one, other) => one - other)) {
    if (end !== null && column - end > FAR) break;
    end = column + 1;
  }
  return end ?? 1;
}

/**
 * Columns from `first` on with a formula, which may show nothing, with a cell that lets in only what a rule allows, which our words would not be, or, from
 * the header down, under a merged area that begins further left. Two reads, a third where the merges of the header are not known, before a tab has our columns
 * only.
 */
function takenColumns(sheet: Sheet, grid: Grid, first: number, headerTop: number): ReadonlySet<number> {
  const rows = grid.rows.length;
  const columns = sheet.getMaxColumns() - first;
  if (columns <= 0 || rows === 0) return new Set();
  const range = sheet.getRange(1, first + 1, rows, columns);
  const rejected = range.getDataValidations().map((cells) => cells.map((rule) => rule?.getAllowInvalid() === false));
  const computed = range.getFormulas().map((cells) => cells.map((formula) => formula !== ''));
  const merges = grid.merges.length > 0 ? grid.merges : mergesIn(range);
  const covered = merges
    .filter(({ bottom, right }) => bottom > headerTop && right <= first + FAR)
    .map(({ right }) => Array.from({ length: columns }, (_none, column) => first + column < right));
  return new Set(
    [...rejected, ...computed, ...covered].flatMap((cells) =>
      cells.flatMap((taken, column) => (taken ? [first + column] : [])),
    ),
  );
}

/** Makes room for our columns, hides the one of marks, and colours by it. Their contents are a check's to write. */
export function addServiceColumns(open: OpenPlan, columns: ServiceColumns): void {
  const { sheet } = open;
  const missing = columns.mark + 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet.hideColumns(columns.mark + 1);
  setConditionalFormats(sheet, columns, open.plan.tables[0]?.columns.progress ?? []);
}

/** The rest of setting up, which a check does not need: formats, widths, the frozen header, the other tabs. */
export function formatTab(spreadsheet: Spreadsheet, open: OpenPlan, columns: ServiceColumns): void {
  const { sheet, plan } = open;
  const top = columns.headerRow + 1;
  const rowCount = Math.max(1, sheet.getMaxRows() - columns.headerRow);
  const [table] = plan.tables;
  // Text, or Sheets reads "1.10" as a date the next time somebody types it.
  const texts = [table?.columns.number, table?.columns.period, ...(table?.columns.progress ?? [])];
  formatAsText(
    sheet,
    columns.headerRow,
    texts.filter((column) => column !== null && column !== undefined),
  );
  const own = sheet.getRange(top, columns.status + 1, rowCount, columns.mark - columns.status + 1);
  own.setNumberFormat('@');
  own.setVerticalAlignment('top');
  // What nobody sees must not make rows tall.
  sheet.getRange(top, columns.status + 1, rowCount, 2).setWrap(true);
  sheet.getRange(top, columns.status + 1, 1, 2).setFontWeight('bold');
  sheet.setColumnWidth(columns.status + 1, STATUS_WIDTH);
  sheet.setColumnWidth(columns.findings + 1, FINDINGS_WIDTH);
  if (sheet.getFrozenRows() !== top) sheet.setFrozenRows(top);
  addOtherTabs(spreadsheet, plan);
}

/**
 * The tabs of settings and executors, where they are missing, or blank because an earlier run was cut off. A new list of executors begins with those that
 * the plan names: nobody is unknown to a list that nobody has written yet.
 */
export function addOtherTabs(spreadsheet: Spreadsheet, plan: Plan | null): void {
  const locale = bookLocale(spreadsheet);
  const settings = findOwnTab(spreadsheet, 'settings');
  if (settings === null || settings.getLastRow() === 0) addSettingsTab(spreadsheet);
  const names = plan === null ? [] : namesOf(plan);
  const lists = findOwnTabs(spreadsheet, 'directory');
  const list = lists.find((sheet) => sheet.getLastRow() > 0);
  if (list !== undefined) {
    if (list.getLastRow() === 1) listNames(list, names);
    return;
  }
  const titles = DIRECTORY_TITLES[lists[0] === undefined ? locale : languageOfTab(lists[0], 'directory')];
  const rows = names.map((name) => titles.map((_title, column) => (column === 0 ? name : '')));
  addTab(
    spreadsheet,
    lists[0]?.getName() ?? OWN_TABS.directory[locale],
    [[...titles], ...rows],
    [320, 240, 220, 110, 110, 260],
  );
}

/** Puts names below the titles that somebody gave a list; titles of their own may stand in any order. */
function listNames(list: Sheet, names: readonly string[]): void {
  const [titles = []]: string[][] = list.getRange(1, 1, 1, list.getMaxColumns()).getDisplayValues();
  const { name } = findDirectoryColumns(titles);
  if (name === undefined || names.length === 0) return;
  const missing = names.length + 1 - list.getMaxRows();
  if (missing > 0) list.insertRowsAfter(list.getMaxRows(), missing);
  const range = list.getRange(2, name + 1, names.length, 1);
  range.setNumberFormat('@');
  range.setValues(names.map((each) => [each]));
}

/** Executors as the plan first writes each. */
function namesOf({ items }: Plan): string[] {
  const names = new Map<string, string>();
  for (const { executors } of items) {
    for (const { text } of executors) {
      const key = executorKey(text);
      if (key !== '' && !names.has(key)) names.set(key, text.replace(/\s*\*+$/, ''));
    }
  }
  return [...names.values()];
}

/** There must be none yet, or a blank one. */
export function addSettingsTab(spreadsheet: Spreadsheet): Sheet {
  const there = findOwnTab(spreadsheet, 'settings');
  const locale = there === null ? bookLocale(spreadsheet) : languageOfTab(there, 'settings');
  const name = there?.getName() ?? OWN_TABS.settings[locale];
  return addTab(spreadsheet, name, settingsTemplate(locale), [200, 320, 420]);
}

/** Adds a tab of texts behind all others, or fills the blank one of that name; the person stays where they are. */
export function addTab(spreadsheet: Spreadsheet, name: string, rows: string[][], widths: readonly number[]): Sheet {
  const sheet = spreadsheet.getSheetByName(name) ?? insertTab(spreadsheet, name);
  const missing = rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(1, 1, sheet.getMaxRows(), widths.length).setNumberFormat('@');
  sheet.getRange(1, 1, 1, widths.length).setFontWeight('bold');
  for (const [index, width] of widths.entries()) sheet.setColumnWidth(index + 1, width);
  sheet.setFrozenRows(1);
  const range = sheet.getRange(1, 1, rows.length, widths.length);
  range.setWrap(true);
  range.setVerticalAlignment('top');
  // The texts last: a tab that has them has everything.
  range.setValues(rows);
  return sheet;
}

function insertTab(spreadsheet: Spreadsheet, name: string): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  spreadsheet.setActiveSheet(active);
  return sheet;
}
