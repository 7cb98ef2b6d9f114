/** The stand-in's own model of a spreadsheet's contents: plain data, rows and columns zero-based. Who made an object may have put more on it than
 * is named here (a link in a cell, a gradient): that rides along when the object is copied, and is nobody's business between reading and saving. */
import type { CellRange } from '../../core/grid/cell-range';

/** Dates are midnight UTC of the day shown. */
export type CellValue = string | number | boolean | Date | null;

/** "RRGGBB" or "AARRGGBB". */
export interface Colour {
  rgb?: string;
}

export interface Font {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean | string;
  strikethrough?: boolean;
  color?: Colour;
}

export interface Fill {
  type: string;
  pattern?: string;
  fgColor?: Colour;
  bgColor?: Colour;
}

export interface Borders {
  top?: { color?: Colour };
  right?: { color?: Colour };
  bottom?: { color?: Colour };
  left?: { color?: Colour };
}

export interface CellStyle {
  numFmt?: string;
  font?: Font;
  fill?: Fill;
  border?: Borders;
  alignment?: { horizontal?: string; vertical?: string; wrapText?: boolean };
  /** Says something only in a locked tab, where a cell is locked unless told otherwise. */
  protection?: { locked?: boolean };
}

export interface Cell {
  value: CellValue;
  /** Without its "=". */
  formula?: string;
  /** What it came to when somebody last calculated it. */
  formulaResult?: CellValue;
  style?: CellStyle;
  /** Somebody's comment: kept, never read. */
  comment?: object;
}

export interface Column {
  /** In characters. */
  width?: number;
  hidden?: boolean;
  /** Of cells that have none of their own. */
  style?: CellStyle;
  numFmt?: string;
}

export interface Row {
  /** In points. */
  height?: number;
  hidden?: boolean;
}

export interface ConditionalFormat {
  /** "expression", "cellIs", "containsText", "colorScale" … */
  type: string;
  /** The smallest goes first. */
  priority: number;
  operator?: string;
  formula?: string | string[];
  text?: string;
  style?: CellStyle;
  /** Areas in A1 notation, parted by blanks. */
  range: string;
}

export interface Validation {
  /** "list", "whole", "decimal", "textLength" … */
  type: string;
  operator?: string;
  formula1?: string;
  formula2?: string;
  values?: string[];
  allowBlank?: boolean;
  showInputMessage?: boolean;
  inputMessage?: string;
  showErrorMessage?: boolean;
  errorStyle?: string;
  /** Areas in A1 notation, parted by blanks. */
  range: string;
}

/** Rows that were put in another order: `order[n]` is where row n was, or null for a new blank row. */
export interface Rearrangement {
  readonly order: readonly (number | null)[];
  /** How many rows there were. */
  readonly before: number;
  readonly how: HowMoved;
}

/** What goes along with rows, by what was done to them; plain data, so that the same can be done to a copy elsewhere. */
export type HowMoved =
  | { readonly kind: 'insert' | 'delete'; readonly row: number; readonly count: number }
  | { readonly kind: 'copy'; readonly row: number }
  | { readonly kind: 'order' }
  | { readonly kind: 'layout'; readonly conditionalFormats: readonly ConditionalFormat[] };

/** A tab. Values stand in `rows`, which have no holes; a cell that is more than its value stands in `cells` as well, by `cellKey`. */
export interface Sheet {
  name: string;
  readonly hidden: boolean;
  readonly rows: CellValue[][];
  readonly cells: Map<string, Cell>;
  readonly columns: Column[];
  /** What is known of rows, by their number. */
  readonly rowShapes: Map<number, Row>;
  merges: CellRange[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  frozen: { readonly rows: number; readonly columns: number };
  /** Protected in the file: only its unlocked cells are open, and the owner's. */
  locked: boolean;
  /** Ranges that anybody may edit in it all the same: they ask for no password. */
  openRanges: readonly CellRange[];
  /** What else the protection leaves to everybody. */
  permits: ReadonlySet<Permission>;
}

/** Names that the file itself uses. Rows are deleted and sorted only where none of their cells is locked. */
export const PERMISSIONS = ['insertRows', 'deleteRows', 'sort', 'formatColumns'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** How a file's number format shows a number or a date, by a locale's tag: "ru-RU". */
export type FormatValue = (value: number | Date, format: string, tag: string) => string;

export interface Workbook {
  /** In their order; at least one. */
  readonly sheets: Sheet[];
  /** Number of the tab in front. */
  activeSheet: number;
  readonly formatValue: FormatValue;
  /** Of cells that name none; missing where the file says nothing of fonts. */
  defaultFont?: Font;
}

const rearranged = new WeakMap<Sheet, Rearrangement[]>();

/** How rows of a tab moved since it was read or saved, first to last; the list itself, to be changed. */
export function rearrangementsOf(sheet: Sheet): Rearrangement[] {
  const known = rearranged.get(sheet) ?? [];
  rearranged.set(sheet, known);
  return known;
}

export const cellKey = (row: number, column: number): string => `${row},${column}`;

export function placeOfKey(key: string): readonly [row: number, column: number] {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
}

/** A tab with nothing but what is given. */
export function newSheet(name: string, given: Partial<Omit<Sheet, 'name'>> = {}): Sheet {
  return {
    name,
    hidden: false,
    rows: [],
    cells: new Map(),
    columns: [],
    rowShapes: new Map(),
    merges: [],
    validations: [],
    conditionalFormats: [],
    frozen: { rows: 0, columns: 0 },
    locked: false,
    openRanges: [],
    permits: new Set(),
    ...given,
  };
}

/** Another tab with the same contents and looks; comments and links of cells, and protection, stay with the first. */
export function copyOfSheet(sheet: Sheet, name: string): Sheet {
  const cells = [...sheet.cells].map(([key, { value, formula, formulaResult, style }]): [string, Cell] => {
    const kept = { value, ...(formula === undefined ? {} : { formula }), ...(style === undefined ? {} : { style }) };
    return [key, formulaResult === undefined ? kept : { ...kept, formulaResult }];
  });
  return newSheet(name, {
    rows: sheet.rows.map((row) => [...row]),
    cells: new Map(structuredClone(cells)),
    columns: structuredClone(sheet.columns),
    rowShapes: structuredClone(sheet.rowShapes),
    merges: sheet.merges.map((area) => ({ ...area })),
    validations: structuredClone(sheet.validations),
    conditionalFormats: structuredClone(sheet.conditionalFormats),
    frozen: { ...sheet.frozen },
  });
}
