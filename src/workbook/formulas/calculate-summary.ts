/** Results of the formulas in the tab «Сводка», which Vekha writes itself: nothing else calculates here, and a person wants to see figures. */
import type { CellRange } from '../../core/grid/cell-range';
import { isSummaryMark, SUMMARY_MARK_PLACE } from '../../core/report/summary-sheet';
import {
  type Cell,
  type CellValue,
  cellKey,
  placeOfKey,
  type Rearrangement,
  rearrangementsOf,
  type Sheet,
  type Workbook,
} from '../../stand-in/host/model';
import { valueAt } from '../../stand-in/spreadsheet/cells';
import { type CellReader, type Column, evaluate, NotComputable } from './evaluate';
import { sameName } from './references';
import { isStale } from './stale-results';

/** Works out what can be worked out in tabs that bear the summary's mark; the rest stays as it is. */
export function calculateSummary(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    const mark = summaryMark(sheet);
    if (mark !== null) calculateTab(workbook, sheet, mark);
  }
}

/** The cell by which a tab is known for the summary; null where it is none. */
export function summaryMark({ cells }: Sheet): Cell | null {
  const mark = cells.get(cellKey(...SUMMARY_MARK_PLACE));
  return mark?.formula !== undefined && isSummaryMark(mark.formula) ? mark : null;
}

/** By the cell with the mark, which is new whenever the tab is written anew: how rows had last moved in other tabs. */
const written = new WeakMap<Cell, ReadonlyMap<Sheet, Rearrangement | undefined>>();

/** Formulas follow moved rows only when the file is saved, and name other rows until then. */
function outOfStep(workbook: Workbook, mark: Cell): ReadonlySet<Sheet> {
  const last = new Map(workbook.sheets.map((sheet) => [sheet, rearrangementsOf(sheet).at(-1)]));
  const known = written.get(mark) ?? last;
  written.set(mark, known);
  return new Set(
    workbook.sheets.filter((sheet) => last.get(sheet) !== undefined && last.get(sheet) !== known.get(sheet)),
  );
}

function calculateTab(workbook: Workbook, own: Sheet, mark: Cell): void {
  const cells = new SummaryCells(workbook, own, outOfStep(workbook, mark));
  for (const [key, cell] of own.cells) {
    if (cell.formula === undefined) continue;
    try {
      const result = cells.cell(null, ...placeOfKey(key));
      if (typeof result !== 'string' || isKept(result)) cell.formulaResult = result;
    } catch (error) {
      if (!(error instanceof NotComputable)) throw error;
    }
  }
}

/** Whether every program reads a text back from a file as it is: what trims blanks or takes signs for escapes would find another one there. */
const isKept = (text: string): boolean => /^\S(?:\P{C}*\S)?$/u.test(text) && !/\p{C}|_x[\dA-F]{4}_/iu.test(text);

/** What spreadsheets show in place of a result. */
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)/;

class SummaryCells implements CellReader {
  readonly #workbook: Workbook;
  readonly #own: Sheet;
  readonly #outOfStep: ReadonlySet<Sheet>;
  /** Results by place, null while they are being worked out. */
  readonly #known = new Map<string, { readonly value: CellValue } | null>();
  readonly #columns = new Map<string, Column>();

  constructor(workbook: Workbook, own: Sheet, without: ReadonlySet<Sheet>) {
    this.#workbook = workbook;
    this.#own = own;
    this.#outOfStep = without;
  }

  cell(name: string | null, row: number, column: number): CellValue {
    const sheet = this.#sheetOf(name);
    const key = cellKey(row, column);
    const cell = sheet.cells.get(key);
    if (sheet === this.#own && cell?.formula !== undefined) return this.#result(key, cell.formula);
    const value = valueAt(sheet, row, column);
    if (isStale(cell) || (typeof value === 'string' && ERROR.test(value))) throw new NotComputable(key);
    return value;
  }

  #result(key: string, formula: string): CellValue {
    const known = this.#known.get(key);
    if (known === null) throw new NotComputable(key);
    if (known !== undefined) return known.value;
    this.#known.set(key, null);
    // A formula that names a blank cell shows a nought.
    const value = evaluate(formula, this) ?? 0;
    if (value instanceof Date) throw new NotComputable(key);
    this.#known.set(key, { value });
    return value;
  }

  column(name: string | null, { top, left, bottom }: CellRange): Column {
    const sheet = this.#sheetOf(name);
    const key = `${left} ${top} ${bottom} ${sheet.name}`;
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const values = Array.from({ length: bottom - top }, (_none, row) => this.cell(name, top + row, left));
    const column = columnOf(values);
    this.#columns.set(key, column);
    return column;
  }

  #sheetOf(name: string | null): Sheet {
    const sheet = name === null ? this.#own : this.#workbook.sheets.find((each) => sameName(each.name, name));
    if (sheet === undefined || this.#outOfStep.has(sheet)) throw new NotComputable(name ?? '');
    return sheet;
  }
}

function columnOf(values: readonly CellValue[]): Column {
  const key = (value: CellValue): string => `${typeof value} ${value}`.toLowerCase();
  const rows = new Map<string, number[]>();
  for (const [row, value] of values.entries()) {
    const list = rows.get(key(value));
    if (list === undefined) rows.set(key(value), [row]);
    else list.push(row);
  }
  return {
    length: values.length,
    rows: null,
    at: (row) => values[row] ?? null,
    // A blank is like nothing and like zero, so it has no list of its own.
    rowsWith: rows.has(key(null)) ? null : (value) => rows.get(key(value)) ?? [],
  };
}
