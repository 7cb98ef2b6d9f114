/** What a save did, as data: cells and parts that it wrote, and what stayed. */
import type { WorkbookChange } from './package/changes';
import { cellNames } from './package/patch-workbook';

export interface Receipt {
  /** "'2022'!E12" of each cell that was written in a tab that was there before. */
  readonly cells: readonly string[];
  /** `moved`: their rows were put in or taken out or changed places. */
  readonly tabs: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly moved: readonly string[];
  };
  readonly parts: {
    readonly changed: readonly string[];
    readonly added: readonly string[];
    readonly removed: readonly string[];
    /** How many stayed byte for byte. */
    readonly kept: number;
  };
  /** Whether a program that opens the file works all formulas out anew: a result kept in it was of a cell that changed. */
  readonly recalculated: boolean;
  /** What differs though nobody asked for it, in a copy that a person took all the same. */
  readonly unproven?: readonly string[];
}

export function makeReceipt(
  change: WorkbookChange,
  moved: readonly string[],
  parts: Receipt['parts'],
  recalculated: boolean,
): Receipt {
  return {
    cells: cellNames(change),
    tabs: { added: change.added.map(({ name }) => name), removed: change.removed, moved },
    parts,
    recalculated,
  };
}
