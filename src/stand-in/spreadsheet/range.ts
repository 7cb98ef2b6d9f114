/** A rectangle of a tab: its contents and looks, read and written. */

import { type CellRange, formatCell, holdsCell } from '../../core/grid/cell-range';
import { type Execution, hostError, strict } from '../execution/execution';
import type { CellStyle, CellValue, Sheet } from '../host/model';
import { instantOfMidnight } from '../services/time-zones';
import { addStyle, type Content, cellAt, numberFormatAt, plainValues, setContent, valueAt } from './cells';
import { setValidation, validationsIn } from './data-validations';
import { displayText } from './display-text';
import { isWritable, refuseProtectedArea, refuseUnwanted } from './guards';
import { protectArea } from './protection';
import { overlap } from './protections';
import { keepPlace } from './range-places';
import { altered, readTypedText } from './typed-text';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

type Modelled =
  | 'activate'
  | 'canEdit'
  | 'getA1Notation'
  | 'getDisplayValues'
  | 'getFormulas'
  | 'getMergedRanges'
  | 'getNotes'
  | 'getNumberFormats'
  | 'getSheet'
  | 'getValues'
  | 'merge'
  | 'protect'
  | 'getDataValidations'
  | 'setDataValidation'
  | 'setFontWeight'
  | 'setNumberFormat'
  | 'setValues'
  | 'setVerticalAlignment'
  | 'setWrap';

/** A range as the script has it. `tab` is what `getSheet` gives back. */
export function googleRange(execution: Execution, sheet: Sheet, tab: () => GoogleSheet, area: CellRange): GoogleRange {
  const object = strict<GoogleRange>(execution, 'Range', new RangeStandIn(execution, sheet, tab, area));
  keepPlace(object, { sheet, area });
  return object;
}

class RangeStandIn implements Pick<GoogleRange, Modelled> {
  /** As on Google's event objects: plain numbers, 1-based, inclusive. */
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly columnStart: number;
  readonly columnEnd: number;
  readonly #execution: Execution;
  readonly #sheet: Sheet;
  readonly #tab: () => GoogleSheet;
  readonly #area: CellRange;

  constructor(execution: Execution, sheet: Sheet, tab: () => GoogleSheet, area: CellRange) {
    this.#execution = execution;
    this.#sheet = sheet;
    this.#tab = tab;
    this.#area = area;
    this.rowStart = area.top + 1;
    this.rowEnd = area.bottom;
    this.columnStart = area.left + 1;
    this.columnEnd = area.right;
  }

  #self(): GoogleRange {
    return googleRange(this.#execution, this.#sheet, this.#tab, this.#area);
  }

  /** Whether every cell of it is open to the person. */
  canEdit(): boolean {
    return isWritable(this.#execution.user, this.#sheet, this.#area);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const rangeOf = (area: CellRange): GoogleRange => googleRange(this.#execution, this.#sheet, this.#tab, area);
    return protectArea(this.#execution, { sheet: this.#sheet, rangeOf }, this.#area);
  }

  #map<Out>(read: (row: number, column: number) => Out): Out[][] {
    const { top, left, bottom, right } = this.#area;
    const rows: Out[][] = [];
    for (let row = top; row < bottom; row += 1) {
      const cells: Out[] = [];
      for (let column = left; column < right; column += 1) cells.push(read(row, column));
      rows.push(cells);
    }
    return rows;
  }

  #style(style: CellStyle): GoogleRange {
    refuseProtectedArea(this.#execution, this.#sheet, this.#area);
    this.#map((row, column) => addStyle(this.#sheet, row, column, style));
    return this.#self();
  }

  getSheet(): GoogleSheet {
    return this.#tab();
  }

  getA1Notation(): string {
    const { top, left, bottom, right } = this.#area;
    const first = formatCell(top, left);
    return bottom - top === 1 && right - left === 1 ? first : `${first}:${formatCell(bottom - 1, right - 1)}`;
  }

  #read<Out>(read: (row: number, column: number) => Out): Out[][] {
    const found = this.#map(read);
    this.#execution.host.cellsMoved.read += found.length * (found[0]?.length ?? 0);
    return found;
  }

  getValues(): unknown[][] {
    const shown = (value: CellValue): unknown =>
      value === null ? '' : value instanceof Date ? this.#dateForScript(value) : value;
    if (this.#sheet.cells.size > 0) return this.#read((row, column) => shown(valueAt(this.#sheet, row, column)));
    const values = plainValues(this.#sheet, this.#area, shown);
    this.#execution.host.cellsMoved.read += values.length * (values[0]?.length ?? 0);
    return values;
  }

  /** Midnight in the spreadsheet's zone, as a Date of the script's realm. */
  #dateForScript(value: Date): Date {
    const { realm, host } = this.#execution;
    return new realm.Date(instantOfMidnight(value, host.timeZone));
  }

  getDisplayValues(): string[][] {
    const { host } = this.#execution;
    return this.#read((row, column) =>
      displayText(host, valueAt(this.#sheet, row, column), numberFormatAt(this.#sheet, row, column)),
    );
  }

  /** Comments of the file, as Sheets takes them over. */
  getNotes(): string[][] {
    return this.#map((row, column) => noteOf(cellAt(this.#sheet, row, column)?.comment));
  }

  /** With their "="; "" where the cell holds none. */
  getFormulas(): string[][] {
    return this.#map((row, column) => {
      const formula = cellAt(this.#sheet, row, column)?.formula;
      return formula === undefined ? '' : `=${formula}`;
    });
  }

  /** Areas that touch this range, each whole. */
  getMergedRanges(): GoogleRange[] {
    return this.#sheet.merges
      .filter((merge) => overlap(merge, this.#area))
      .map((merge) => googleRange(this.#execution, this.#sheet, this.#tab, merge));
  }

  /** Parses texts as typing would; null and undefined clear, as Google's does. */
  setValues(values: unknown[][]): GoogleRange {
    const { top, left, bottom, right } = this.#area;
    const execution = this.#execution;
    if (values.length !== bottom - top || values.some((row) => row.length !== right - left)) {
      const found = `${values.length} x ${values[0]?.length ?? 0}`;
      throw hostError(execution, `The data has ${found} cells but the range has ${bottom - top} x ${right - left}.`);
    }
    refuseProtectedArea(execution, this.#sheet, this.#area);
    execution.host.cellsMoved.written += values.length * (right - left);
    // All or nothing: every cell is judged before the first is written.
    const contents = values.map((row, index) =>
      row.map((value, offset) => {
        const content = this.#contentOf(value, top + index, left + offset);
        refuseUnwanted(execution, this.#sheet, top + index, left + offset, content);
        return content;
      }),
    );
    for (const [index, row] of contents.entries()) {
      for (const [offset, content] of row.entries()) setContent(this.#sheet, top + index, left + offset, content);
    }
    return this.#self();
  }

  #contentOf(value: unknown, row: number, column: number): Content {
    const { host } = this.#execution;
    if (value === null || value === undefined || value === '') return { value: null };
    if (typeof value === 'number' || typeof value === 'boolean') return { value };
    if (typeof value !== 'string') throw hostError(this.#execution, `not modelled: Range.setValues of ${typeof value}`);
    if (host.altersText) return this.#contentOfText(altered(value), row, column);
    return this.#contentOfText(value, row, column);
  }

  #contentOfText(value: string, row: number, column: number): Content {
    const { host } = this.#execution;
    if (value === '') return { value: null };
    if (value.length > 50_000) {
      throw hostError(
        this.#execution,
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      );
    }
    if (host.looseText && /^[='].|^'$/s.test(value)) return readTypedText(value, host.locale, host.now().getFullYear());
    return contentOfTyped(this.#sheet, row, column, value, host.locale, host.now());
  }

  /** "General" where nobody set one. */
  getNumberFormats(): string[][] {
    return this.#map((row, column) => {
      const format = numberFormatAt(this.#sheet, row, column);
      if (format.toLowerCase() === 'general') return '0.###############';
      return format === '' ? 'General' : format;
    });
  }

  /** Only the top left cell keeps its content. */
  merge(): GoogleRange {
    refuseProtectedArea(this.#execution, this.#sheet, this.#area);
    const { top, left, bottom, right } = this.#area;
    const crossing = this.#sheet.merges.filter((merge) => overlap(merge, this.#area));
    const within = crossing.every(
      (merge) => merge.top >= top && merge.bottom <= bottom && merge.left >= left && merge.right <= right,
    );
    if (!within)
      throw hostError(this.#execution, 'You must select all cells in a merged range to merge or unmerge them.');
    this.#sheet.merges = [...this.#sheet.merges.filter((merge) => !crossing.includes(merge)), this.#area];
    this.#map((row, column) => {
      if (row !== top || column !== left) setContent(this.#sheet, row, column, { value: null });
    });
    return this.#self();
  }

  /** One of the rules that cover a cell, a rejecting one before others; Sheets knows but one a cell. */
  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    return validationsIn(this.#execution, this.#sheet, this.#area);
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): GoogleRange {
    refuseProtectedArea(this.#execution, this.#sheet, this.#area);
    setValidation(this.#execution, this.#sheet, this.#area, rule);
    return this.#self();
  }

  /**
   * Plain text turns what is in the cells into text, as it is shown: the date, the number, the truth value is gone. Formulas stay. No format makes a
   * value of a text again.
   */
  setNumberFormat(format: string): GoogleRange {
    refuseProtectedArea(this.#execution, this.#sheet, this.#area);
    const { host } = this.#execution;
    this.#map((row, column) => {
      const value = valueAt(this.#sheet, row, column);
      const isTyped = value !== null && typeof value !== 'string';
      if (format !== '@' || !isTyped || cellAt(this.#sheet, row, column)?.formula !== undefined) return;
      const text = displayText(host, value, numberFormatAt(this.#sheet, row, column));
      setContent(this.#sheet, row, column, { value: text });
    });
    return this.#style({ numFmt: format });
  }

  setFontWeight(weight: 'bold' | 'normal' | null): GoogleRange {
    return this.#style({ font: { bold: weight === 'bold' } });
  }

  setWrap(wrap: boolean): GoogleRange {
    return this.#style({ alignment: { wrapText: wrap } });
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GoogleRange {
    return this.#style({ alignment: { vertical: alignment === 'middle' ? 'center' : (alignment ?? 'bottom') } });
  }

  activate(): GoogleRange {
    const { host } = this.#execution;
    host.activeSheet = this.#sheet;
    host.activeRange = this.#area;
    return this.#self();
  }
}

/** What typing a text into a cell makes of it: kept as it is where the format is "@". */
export function contentOfTyped(
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  locale: 'ru' | 'en',
  now: Date,
): Content {
  const value: CellValue = text === '' ? null : text;
  return numberFormatAt(sheet, row, column) === '@' ? { value } : readTypedText(text, locale, now.getFullYear());
}

/** The cell that holds what a cell within a merged area shows. */
export function anchorOf(sheet: Sheet, row: number, column: number): { readonly row: number; readonly column: number } {
  const merge = sheet.merges.find((each) => holdsCell(each, row, column));
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}

function noteOf(comment: object | undefined): string {
  const { text } = (comment ?? {}) as { readonly text?: unknown };
  return typeof text === 'string' ? text : '';
}
