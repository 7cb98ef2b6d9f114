/** Which of the library's commands would change the workbook, and what those ask that fill, widen and heighten. */
import type { AreaView } from '../../server/messages';

/** Commands that would change cells, tabs or looks begin with these words; Univer's own others only move and show. */
const CHANGING =
  /^(sheet\.command\.(set-range-values|clear-|auto-|copy-(down|right)|delete-|insert-|remove-|move-(range|rows|cols)|add-|set-(?!selection|scroll|zoom|worksheet-activate|cell)|delta-|toggle-|reset-(?!scroll)|refill|text-to|split|apply|repeat|cancel-frozen))/;
export const isChanging = (id: string): boolean => CHANGING.test(id);

export interface RangeParams {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

type ShapeChange =
  | { readonly kind: 'fill'; readonly from: AreaView; readonly to: AreaView }
  | { readonly kind: 'width'; readonly column: number; readonly count: number; readonly pixels: number }
  | { readonly kind: 'height'; readonly rows: readonly number[]; readonly pixels: number };

interface Sizes {
  getColumnWidth(column: number): number;
  getRowHeight(row: number): number;
}

/** Narrower or lower, a column or a row could not be taken hold of again. */
const LEAST = 16;

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: RangeParams): AreaView => ({
  top: startRow,
  left: startColumn,
  bottom: endRow + 1,
  right: endColumn + 1,
});

/** Null for any other command. */
export function shapeChange(id: string, params: object, sheet: Sizes): ShapeChange | null {
  const given = params as {
    readonly sourceRange?: RangeParams;
    readonly targetRange?: RangeParams;
    readonly anchorCol?: number;
    readonly deltaX?: number;
    readonly anchorRow?: number;
    readonly deltaY?: number;
  };
  if (id === 'sheet.command.auto-fill' && given.sourceRange !== undefined && given.targetRange !== undefined) {
    const [from, to] = [areaOf(given.sourceRange), areaOf(given.targetRange)];
    const whole = {
      top: Math.min(from.top, to.top),
      left: Math.min(from.left, to.left),
      bottom: Math.max(from.bottom, to.bottom),
      right: Math.max(from.right, to.right),
    };
    return { kind: 'fill', from, to: whole };
  }
  const { anchorCol, deltaX, anchorRow, deltaY } = given;
  if (id === 'sheet.command.delta-column-width' && anchorCol !== undefined && deltaX !== undefined)
    return {
      kind: 'width',
      column: anchorCol,
      count: 1,
      pixels: Math.round(Math.max(LEAST, sheet.getColumnWidth(anchorCol) + deltaX)),
    };
  if (id === 'sheet.command.delta-row-height' && anchorRow !== undefined && deltaY !== undefined)
    return { kind: 'height', rows: [anchorRow], pixels: Math.max(LEAST, sheet.getRowHeight(anchorRow) + deltaY) };
  return null;
}
