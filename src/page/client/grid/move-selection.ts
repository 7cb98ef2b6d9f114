/** Moves the sheet's selection by a key: the active cell goes to another place, and is shown there. */

import { Direction, ICommandService } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { holdsCell, oneCell } from '../../../core/grid/cell-range';
import type { AreaView, TabLayout } from '../../server/messages';
import type { TabCopy, WorkbookCopy } from '../state/workbook-copy';
import { type Move, type Place, placeAfter, placeBack } from './moving-keys';
import type { Started } from './start-univer';
import { UNIT } from './univer-cells';

/** Rows of a screen where the sheet does not say. */
const SCREEN = 20;

/** The cells selected in a tab; a whole row or column ends where the tab does. */
export function selectedArea(sheet: FWorksheet, { rowCount, columnCount }: TabLayout): AreaView {
  const range = sheet.getSelection()?.getActiveRange()?.getRange();
  const { startRow = 0, startColumn = 0, endRow = 0, endColumn = 0 } = range ?? {};
  const end = (index: number, most: number): number => (Number.isNaN(index) ? most : Math.min(index + 1, most));
  return {
    top: startRow || 0,
    left: startColumn || 0,
    bottom: end(endRow, rowCount),
    right: end(endColumn, columnCount),
  };
}

/** Longer than most: the library's words for a selection are many, and said once. */
export function moveSelection({ univer, api }: Started, tab: TabCopy, move: Move): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const selection = sheet?.getSelection();
  const range = selection?.getActiveRange()?.getRange();
  if (sheet === undefined || range === undefined) return;
  const shown = sheet.getVisibleRange();
  const screen = shown === null ? SCREEN : Math.max(1, shown.endRow - shown.startRow - 1);
  const area = {
    top: range.startRow || 0,
    left: range.startColumn || 0,
    bottom: (range.endRow || 0) + 1,
    right: (range.endColumn || 0) + 1,
  };
  const active = selection?.getCurrentCell();
  const from: Place = { row: active?.startRow ?? area.top, column: active?.startColumn ?? area.left };
  const merge = mergeAt(tab, from);
  const several =
    area.bottom > merge.bottom || area.right > merge.right || area.top < merge.top || area.left < merge.left;
  let to: Place;
  let selected: { top: number; left: number; bottom: number; right: number };
  let activeCell = from;
  if (move.extends) {
    // The corner across from the active cell is the one that moves.
    const corner = {
      row: area.top < from.row ? area.top : area.bottom - 1,
      column: area.left < from.column ? area.left : area.right - 1,
    };
    to = placeAfter(move, corner, tab, screen);
    selected = {
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(merge.bottom, to.row + 1),
      right: Math.max(merge.right, to.column + 1),
    };
  } else if (several && (move.step === 'left' || move.step === 'up')) {
    to = placeBack(move, from, area);
    selected = area;
    activeCell = to;
  } else {
    to = placeAfter(move, leavingOf(move, from, merge), tab, screen);
    selected = mergeAt(tab, to);
    activeCell = { row: selected.top, column: selected.left };
  }
  const cell = mergeAt(tab, activeCell);
  const primary = {
    startRow: cell.top,
    startColumn: cell.left,
    endRow: cell.bottom - 1,
    endColumn: cell.right - 1,
    actualRow: activeCell.row,
    actualColumn: activeCell.column,
    isMerged: cell.bottom - cell.top > 1 || cell.right - cell.left > 1,
    isMergedMainCell: true,
  };
  const target = {
    startRow: selected.top,
    startColumn: selected.left,
    endRow: selected.bottom - 1,
    endColumn: selected.right - 1,
  };
  univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand('sheet.operation.set-selections', {
      unitId: UNIT,
      subUnitId: sheet.getSheetId(),
      selections: [{ range: target, primary, style: null }],
      reveal: true,
    });
}

/** Where a step sets out: at the far edge of merged cells. */
const leavingOf = ({ step, column }: Move, from: Place, merge: AreaView): Place =>
  step === 'down'
    ? { row: merge.bottom - 1, column: column ?? from.column }
    : step === 'right'
      ? { ...from, column: merge.right - 1 }
      : from;

/** The steps of Enter and Tab from one cell. The library goes round in merged cells, and back to where Tab set out however far off that is by then. */
export class EnterSteps {
  /** The column that Tab set out from, and the cell that it came to. */
  #row: { readonly start: number; readonly landed: string } | null = null;

  /** `none` going back, where the library loses its active cell; null for the library's way round several cells. */
  next(
    { tabs }: WorkbookCopy,
    { tab, area }: { readonly tab: number; readonly area: AreaView },
    { direction }: { readonly direction?: Direction },
  ): Move | 'none' | null {
    if (direction === Direction.LEFT || direction === Direction.UP) return 'none';
    const copy = tabs.get(tab);
    if (copy === undefined) return null;
    const cell = mergeAt(copy, { row: area.top, column: area.left });
    if (area.bottom > cell.bottom || area.right > cell.right) return null;
    const start = this.#row?.landed === `${tab} ${cell.top} ${cell.left}` ? this.#row.start : cell.left;
    this.#row = null;
    if (direction === Direction.DOWN) return { step: 'down', extends: false, column: start };
    const move = { step: 'right', extends: false } as const;
    const to = mergeAt(copy, placeAfter(move, { row: cell.top, column: cell.right - 1 }, copy, SCREEN));
    this.#row = { start, landed: `${tab} ${to.top} ${to.left}` };
    return move;
  }
}

/** An area with all of the merged cells that it touches: alone, a covered one would show nothing of the text that typing then replaces. */
export function wholeCells(layout: TabLayout, area: AreaView): AreaView {
  const torn = layout.merges.find(
    (merge) =>
      meet(merge, area) &&
      (merge.top < area.top || merge.left < area.left || merge.bottom > area.bottom || merge.right > area.right),
  );
  return torn === undefined ? area : wholeCells(layout, around(area, torn));
}

const meet = (one: AreaView, other: AreaView): boolean =>
  one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;

const around = (one: AreaView, other: AreaView): AreaView => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

/** The merged cells that hold a place; the one cell where there are none. */
function mergeAt({ layout }: TabCopy, { row, column }: Place) {
  return layout.merges.find((merge) => holdsCell(merge, row, column)) ?? oneCell(row, column);
}
