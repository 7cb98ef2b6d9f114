/** What an import starts from, whatever it came as: one grid, the tables found in it, and where each row stood before. */
import type { ForeignUnread } from '../../document/foreign-document';
import type { Grid } from '../grid/grid';
import type { PlanColumns, Rival } from '../plan/table/plan-table';

/** Where something stood. All count from 1; `table` is null in a sheet, and for a paragraph, whose number is `row`. */
export interface SourcePlace {
  readonly table: number | null;
  readonly paragraph: boolean;
  readonly row: number;
  readonly column: number | null;
}

/** Where a row of the grid stood: `left` columns further to the right, if a table beside another was put below it. */
export interface RowPlace extends SourcePlace {
  readonly left?: number;
}

export type LeftOutKind =
  | ForeignUnread['kind']
  | 'under-merge'
  | 'paragraph'
  | 'other-table'
  | 'header'
  | 'repeated-header'
  | 'column-numbers'
  | 'total'
  | 'signature'
  | 'approval'
  | 'aside'
  | 'filler'
  | 'note'
  | 'skipped-column'
  | 'uncomputed'
  | 'stray-cell'
  | 'cell-note'
  | 'other-tab';

/** Words of the source that are not in the grid. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  readonly text: string;
  readonly place: SourcePlace;
}

/** A line below the plan that signs it, cell by cell, and what it is listed as where it is not carried over. */
export interface SignedLine {
  readonly cells: readonly string[];
  readonly left: LeftOut;
}

/** A table of the plan within the glued grid; rows zero-based, half-open as in PlanTable. */
export interface FoundTable {
  readonly headerTop: number;
  readonly bodyTop: number;
  readonly bottom: number;
  /** What its header says, null where the header was not understood. */
  readonly known: PlanColumns | null;
  /** Columns that claim as much as those chosen; missing where there are none. */
  readonly rivals?: readonly Rival[];
}

export interface ImportSource {
  readonly grid: Grid;
  readonly tables: readonly FoundTable[];
  /** Whether a header known by its words was found; else the columns are a guess that a person must confirm. */
  readonly certain: boolean;
  /** One a row of the grid; columns of a place are null. */
  readonly places: readonly RowPlace[];
  /** Footnotes of cells, by "row,column". */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** What stands outside the plan's tables. */
  readonly leftOut: readonly LeftOut[];
  /** Of that, the lines that sign the plan below its last table. */
  readonly signature?: readonly SignedLine[];
}

/** Why there is nothing to import. */
export type ImportRefusal = 'no-table' | 'no-plan' | 'no-name' | 'no-items';
