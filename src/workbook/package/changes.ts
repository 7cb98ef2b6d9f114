/** What is to become of a workbook's file: plain data, so that it can be made, counted and told before anything is written. */
import type { CellRange } from '../../core/grid/cell-range';

export interface WorkbookChange {
  readonly tabs: readonly TabChange[];
  readonly added: readonly NewTab[];
  /** Names of tabs that go. */
  readonly removed: readonly string[];
  /** Name of the tab to be in front when the file is opened; null where that stays as it was. */
  readonly active: string | null;
}

/** Changes within a tab that stays. */
export interface TabChange extends TabContent {
  readonly name: string;
  /** Formulas of conditional formats of ours that go, with the area of each. */
  readonly rulesRemoved: readonly NewRule[];
  readonly mergesRemoved: readonly CellRange[];
}

export interface NewTab extends TabContent {
  readonly name: string;
  /** Name of the tab that it stands behind; null for the first place. */
  readonly after: string | null;
}

export interface TabContent {
  readonly cells: readonly CellChange[];
  readonly columns: readonly ColumnChange[];
  /** Heights in points by zero-based row. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows that stay in sight; null where that stays as it was. */
  readonly frozenRows: number | null;
  readonly rulesAdded: readonly NewRule[];
  readonly validations: readonly NewValidation[];
  readonly merges: readonly CellRange[];
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** Null where the cell keeps what it holds. */
  readonly content: NewContent | null;
  /** Null where the cell keeps its look. */
  readonly style: NewStyle | null;
}

export type NewContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly value: Date }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** Without "=", as the file keeps it. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: FormulaResult }
  /** The formula stays; what is kept beside it is no longer true. */
  | { readonly kind: 'result'; readonly result: FormulaResult };

/** What a formula came to; null where nobody has worked it out. */
export type FormulaResult = string | number | boolean | null;

/** A look of the file's own, with some of it changed. */
export interface NewStyle {
  /** Number of the look in the file; null for that of the cell's place. */
  readonly like: number | null;
  readonly numberFormat?: string;
  readonly bold?: boolean;
  /** By the file's own words: wrapText "1", vertical "top". Null takes away. */
  readonly alignment?: Readonly<Record<string, string | null>>;
}

export interface ColumnChange {
  readonly column: number;
  /** In characters. */
  readonly width?: number;
  readonly hidden?: boolean;
}

/** A conditional format: where the formula holds, a cell has this background. */
export interface NewRule {
  readonly area: string;
  /** Without "=". */
  readonly formula: string;
  /** Six hexadecimal digits. */
  readonly colour: string;
}

/** A list to choose from; null takes away what is there. */
export interface NewValidation {
  readonly area: string;
  readonly list: {
    /** As the file writes it: a quoted list of words or a reference. */
    readonly formula: string;
    readonly strict: boolean;
    readonly prompt: string;
  } | null;
}
