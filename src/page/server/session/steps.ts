/** The steps that a browser window can take back and make again. */

import type { RequestOf } from '../../../contract/calls';
import type { CellRange } from '../../../core/grid/cell-range';
import type { Cell, CellValue, ConditionalFormat, Rearrangement, Row, Sheet } from '../../../stand-in/host/model';
import type { RowOrder } from '../../../stand-in/spreadsheet/row-operations';
import type { CellState } from './cell-states';
import type { WidthsStep } from './column-widths';
import type { RowMove } from './row-moves';

export interface CellsStep {
  readonly kind: 'cells';
  readonly sheet: Sheet;
  readonly cells: readonly StepCell[];
}

export interface StepCell {
  row: number;
  readonly column: number;
  readonly before: CellState;
  readonly after: CellState;
  /** The step that took the row away, as long as it is away. */
  gone: object | null;
}

/** What belongs to the rows of a tab besides their cells. */
export interface RowsFrame {
  readonly merges: readonly CellRange[];
  readonly formats: readonly ConditionalFormat[];
  readonly rows: number;
  /** Stands for this very order of rows. */
  readonly layout: symbol;
}

export interface RowsStep {
  readonly kind: 'rows';
  readonly sheet: Sheet;
  readonly order: RowOrder;
  readonly before: RowsFrame;
  readonly after: RowsFrame;
  readonly removed: ReadonlyMap<number, RemovedRow>;
  /** What this step last did to the order of rows, as the tab recorded it. */
  made: readonly Rearrangement[];
}

export interface RemovedRow {
  readonly values: readonly CellValue[];
  readonly cells: readonly (readonly [number, Cell])[];
  readonly shape: Row | undefined;
}

export type Step = CellsStep | RowsStep | ScriptStep | WidthsStep;
export type Way = 'undo' | 'redo';

/** What taking a step back (or making it again) came to. */
export interface StepOutcome {
  readonly sheet: Sheet;
  /** Cells that changed, for `onEdit`; null where there are none. */
  readonly area: CellRange | null;
  /** Cells left alone, or a whole step that cannot be made: somebody has changed them since. */
  readonly spared: number;
  /** What was done all the same: cells, columns, or one order of rows. */
  readonly made: number;
  readonly move: RowMove | null;
}

/** A call of the panel's, as it came. */
export interface ScriptCall {
  readonly name: string;
  readonly argument: string | null;
}

/** Fixes, an import or a period begun, by the line of the journal that tells of it. */
export interface RunStep {
  readonly kind: 'run';
  readonly run: string;
  /** What brings a tab in again; fixes are made again cell by cell. */
  readonly again: ScriptCall | null;
}

/** A finding accepted, or no longer. */
export interface WaiverStep {
  readonly kind: 'waiver';
  readonly sheet: Sheet;
  row: number;
  readonly column: number;
  /** The step that took the row away, as long as it is away. */
  gone: object | null;
  readonly request: RequestOf<'panelWaive'>;
  /** The reasons; "" where the finding is not accepted. */
  readonly before: string;
  readonly after: string;
}

/** What stays until the person changes it where it was done. */
export interface LastingStep {
  readonly kind: 'lasting';
}

export type ScriptStep = RunStep | WaiverStep | LastingStep;
