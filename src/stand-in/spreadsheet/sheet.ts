/** A tab: its size, ranges, columns and conditional formats. */

import { type CellRange, parseRange } from '../../core/grid/cell-range';
import { type Execution, hostError, strict } from '../execution/execution';
import { overflows, tabSize } from '../host/host';
import { type Column, copyOfSheet, type Sheet } from '../host/model';
import { usedSize } from './cells';
import { getCharts, insertChart, newChart, removeChart } from './charts';
import { readRules, replaceRules } from './conditional-formats';
import { refuseClosed } from './guards';
import { type Protected, protectTab, readProtections } from './protection';
import { googleRange } from './range';
import { googleRangeList } from './range-list';
import { deleteRows } from './row-operations';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

type Modelled =
  | 'copyTo'
  | 'deleteRows'
  | 'getConditionalFormatRules'
  | 'getDataRange'
  | 'getFrozenRows'
  | 'getIndex'
  | 'getLastRow'
  | 'getMaxColumns'
  | 'getMaxRows'
  | 'getName'
  | 'getProtections'
  | 'getRangeList'
  | 'getSheetId'
  | 'hideColumns'
  | 'getCharts'
  | 'insertChart'
  | 'removeChart'
  | 'insertColumnsAfter'
  | 'insertRowsAfter'
  | 'isColumnHiddenByUser'
  | 'isSheetHidden'
  | 'newChart'
  | 'protect'
  | 'setColumnWidth'
  | 'setConditionalFormatRules'
  | 'setFrozenRows'
  | 'setName';

/** In Google's words for more cells than a spreadsheet may hold. */
export const TOO_MANY_CELLS =
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

/** A new object each time: Google's for one tab differ as well, and nobody compares them. */
export function googleSheet(execution: Execution, sheet: Sheet): GoogleSheet {
  const object = strict<GoogleSheet>(execution, 'Sheet', new SheetStandIn(execution, sheet));
  sheets.set(object, sheet);
  return object;
}

const sheets = new WeakMap<object, Sheet>();

/** The tab behind an object that the script hands back. */
export function sheetBehind(execution: Execution, object: GoogleSheet): Sheet {
  const sheet = sheets.get(object);
  if (sheet === undefined) throw hostError(execution, 'not modelled: a tab of another spreadsheet');
  return sheet;
}

class SheetStandIn implements Pick<GoogleSheet, Modelled> {
  readonly #execution: Execution;
  readonly #sheet: Sheet;

  constructor(execution: Execution, sheet: Sheet) {
    this.#execution = execution;
    this.#sheet = sheet;
  }

  #self(): GoogleSheet {
    return googleSheet(this.#execution, this.#sheet);
  }

  getName(): string {
    return this.#sheet.name;
  }

  setName(name: string): GoogleSheet {
    refuseClosed(this.#execution, this.#sheet);
    const others = this.#execution.host.workbook.sheets.filter((sheet) => sheet !== this.#sheet);
    if (others.some((sheet) => sheet.name === name))
      throw hostError(this.#execution, `A sheet with the name "${name}" already exists. Please enter another name.`);
    this.#sheet.name = name;
    return this.#self();
  }

  /** Behind all tabs, with cells, looks, widths, merges, lists and colours; protections stay behind, as on Google. */
  copyTo(_spreadsheet: object): GoogleSheet {
    const { host } = this.#execution;
    const size = tabSize(host, this.#sheet);
    this.#refuseGrowth(size.rows * size.columns);
    const copy = copyOfSheet(this.#sheet, `${this.#sheet.name} (копия)`);
    host.workbook.sheets.push(copy);
    host.ids.set(copy, 1 + Math.max(0, ...host.ids.values()));
    host.sizes.set(copy, { ...size });
    return googleSheet(this.#execution, copy);
  }

  deleteRows(first: number, count: number): void {
    const { host, user } = this.#execution;
    deleteRows(this.#sheet, first - 1, count, { host, user });
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return newChart(this.#execution);
  }

  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    return getCharts(this.#execution, this.#sheet);
  }

  removeChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    removeChart(this.#sheet, chart);
  }

  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    insertChart(this.#execution, this.#sheet, chart);
  }

  /** Its place among the tabs, counted from 1. */
  getIndex(): number {
    return this.#execution.host.workbook.sheets.indexOf(this.#sheet) + 1;
  }

  getSheetId(): number {
    return this.#execution.host.ids.get(this.#sheet) ?? 0;
  }

  /** By 1-based row and column with counts; A1 notation is not modelled. */
  getRange(row: unknown, column?: number, rowCount = 1, columnCount = 1): GoogleRange {
    const execution = this.#execution;
    if (typeof row !== 'number' || column === undefined)
      throw hostError(execution, 'not modelled: Sheet.getRange(a1Notation)');
    const size = tabSize(execution.host, this.#sheet);
    if (row < 1 || column < 1 || row + rowCount - 1 > size.rows || column + columnCount - 1 > size.columns) {
      throw hostError(execution, 'The coordinates of the range are outside the dimensions of the sheet.');
    }
    if (rowCount < 1) throw hostError(execution, 'The number of rows in the range must be at least 1.');
    if (columnCount < 1) throw hostError(execution, 'The number of columns in the range must be at least 1.');
    const area = { top: row - 1, left: column - 1, bottom: row - 1 + rowCount, right: column - 1 + columnCount };
    return googleRange(execution, this.#sheet, () => this.#self(), area);
  }

  /** By A1 notation without the tab's name. */
  getRangeList(notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    const ranges = notations.map((a1) => {
      const area = parseRange(a1);
      if (area === null) throw hostError(this.#execution, `Range not found: ${a1}`);
      return this.getRange(area.top + 1, area.left + 1, area.bottom - area.top, area.right - area.left);
    });
    return googleRangeList(this.#execution, ranges);
  }

  /** From A1 to the last row and column that hold anything; A1 alone in a blank tab. */
  getDataRange(): GoogleRange {
    const { rows, columns } = usedSize(this.#sheet);
    const area = { top: 0, left: 0, bottom: Math.max(1, rows), right: Math.max(1, columns) };
    return googleRange(this.#execution, this.#sheet, () => this.#self(), area);
  }

  getLastRow(): number {
    return usedSize(this.#sheet).rows;
  }

  getMaxRows(): number {
    return tabSize(this.#execution.host, this.#sheet).rows;
  }

  getMaxColumns(): number {
    return tabSize(this.#execution.host, this.#sheet).columns;
  }

  getFrozenRows(): number {
    return this.#sheet.frozen.rows;
  }

  setFrozenRows(rows: number): void {
    refuseClosed(this.#execution, this.#sheet);
    this.#sheet.frozen = { ...this.#sheet.frozen, rows };
  }

  /** Only behind the last column: whatever stands to the right would have to move. */
  insertColumnsAfter(after: number, count: number): GoogleSheet {
    const size = tabSize(this.#execution.host, this.#sheet);
    if (after !== size.columns)
      throw hostError(this.#execution, 'not modelled: Sheet.insertColumnsAfter within the tab');
    this.#refuseGrowth(count * size.rows);
    size.columns += count;
    return this.#self();
  }

  /** Only behind the last row, as with columns. */
  insertRowsAfter(after: number, count: number): GoogleSheet {
    const size = tabSize(this.#execution.host, this.#sheet);
    if (after !== size.rows) throw hostError(this.#execution, 'not modelled: Sheet.insertRowsAfter within the tab');
    this.#refuseGrowth(count * size.columns);
    size.rows += count;
    return this.#self();
  }

  #refuseGrowth(cells: number): void {
    refuseClosed(this.#execution, this.#sheet);
    if (overflows(this.#execution.host, cells)) throw hostError(this.#execution, TOO_MANY_CELLS);
  }

  isColumnHiddenByUser(column: unknown): boolean {
    if (typeof column !== 'number') throw hostError(this.#execution, 'not modelled: Sheet.isColumnHiddenByUser(range)');
    return this.#sheet.columns[column - 1]?.hidden === true;
  }

  isSheetHidden(): boolean {
    return this.#sheet.hidden;
  }

  protect(): GoogleProtection {
    return protectTab(this.#execution, this.#protected());
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleProtection[] {
    return readProtections(this.#execution, this.#protected(), type);
  }

  #protected(): Protected {
    const rangeOf = (area: CellRange): GoogleRange =>
      googleRange(this.#execution, this.#sheet, () => this.#self(), area);
    return { sheet: this.#sheet, rangeOf };
  }

  hideColumns(column: unknown, count = 1): void {
    refuseClosed(this.#execution, this.#sheet);
    if (typeof column !== 'number') throw hostError(this.#execution, 'not modelled: Sheet.hideColumns(range)');
    for (let index = column - 1; index < column - 1 + count; index += 1) this.#column(index).hidden = true;
  }

  setColumnWidth(column: number, pixels: number): GoogleSheet {
    refuseClosed(this.#execution, this.#sheet);
    // Excel counts characters of seven pixels and five of margin.
    this.#column(column - 1).width = (pixels - 5) / 7;
    return this.#self();
  }

  #column(index: number): Column {
    const { columns } = this.#sheet;
    while (columns.length <= index) columns.push({});
    const definition = { ...columns[index] };
    columns[index] = definition;
    return definition;
  }

  getConditionalFormatRules(): GoogleRule[] {
    return readRules(this.#execution, this.#sheet);
  }

  setConditionalFormatRules(rules: GoogleRule[]): void {
    refuseClosed(this.#execution, this.#sheet);
    replaceRules(this.#execution, this.#sheet, rules);
  }
}
