/** What a plan is once the table has been read: sections, items and their progress entries, each with its place. */
import type { CellDate, Grid } from '../grid/grid';
import type { ReportingPeriod } from '../text/dates/reporting-period';
import type { PlanTable } from './table/plan-table';

/** A text and the cell it was read from. Rows and columns are zero-based. */
export interface PlacedText {
  /** As read: blanks collapsed, ends trimmed. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface Section {
  /** "1", "11", "I", "2.1": no final dot; "" where the title stands without a number. */
  readonly number: string;
  readonly title: string;
  /** 1 for a section, 2 and more for sub-sections. */
  readonly level: number;
  readonly row: number;
  readonly column: number;
  /** Index in `Plan.sections` of the section around this one, null at the top. */
  readonly parent: number | null;
  /** Whether a table's row held it whole: the text of its cells exactly as written, in column order. */
  readonly raw: string;
}

/** One statement on how an item went. */
export interface ProgressEntry {
  /** As read: paragraphs parted by "\n", blanks collapsed, blank paragraphs and conversion marks dropped. */
  readonly text: string;
  /** The cell's text, exactly. */
  readonly raw: string;
  readonly row: number;
  readonly column: number;
}

export interface PlanItem {
  /** Exactly as written but for blanks around it; "" where missing. */
  readonly number: PlacedText;
  /** What Sheets holds instead of the number's text, when it turned it into a number or a date. */
  readonly numberValue: number | boolean | CellDate | null;
  /** The number of a measure above whose cell is merged over this row; missing where none is. */
  readonly sharedNumber?: PlacedText;
  /** Index in `Plan.sections` of the innermost section, null where there is none. */
  readonly section: number | null;
  readonly name: PlacedText;
  readonly period: PlacedText;
  readonly executors: readonly PlacedText[];
  /** Where executors are written, also when none are. */
  readonly executorsCell: { readonly row: number; readonly column: number };
  /** Footnotes to the executors, with their asterisk. */
  readonly notes: readonly PlacedText[];
  /** Non-blank entries only. */
  readonly entries: readonly ProgressEntry[];
  /** Where progress is written, also when none is. */
  readonly progressCell: { readonly row: number; readonly column: number };
  /** Rows of the sheet that belong to the item, first to last. */
  readonly rows: readonly number[];
}

/** A row that continues an item although there is none above it. */
export interface OrphanRow {
  readonly row: number;
  readonly section: number | null;
  readonly entries: readonly ProgressEntry[];
}

/** What stands beside the measures: a row of its own, or the lines above the table that approve the plan. */
export interface Aside {
  readonly kind: 'approval' | 'signature' | 'total' | 'note';
  readonly row: number;
  readonly column: number;
  /** Of a row its filled cells, left to right; of an approval above the table its lines. */
  readonly texts: readonly string[];
}

export interface Plan {
  readonly grid: Grid;
  readonly title: readonly string[];
  /** The year that the reporting period ends in, null when nothing tells it. */
  readonly year: number | null;
  /** What is reported on; null when nothing tells it. */
  readonly period: ReportingPeriod | null;
  /** What the tab holds entries of: the period, or a longer one around it where each part of a year adds to the same rows. */
  readonly scope: ReportingPeriod | null;
  readonly tables: readonly PlanTable[];
  readonly sections: readonly Section[];
  readonly items: readonly PlanItem[];
  readonly orphans: readonly OrphanRow[];
  /** Top to bottom. */
  readonly asides: readonly Aside[];
}
