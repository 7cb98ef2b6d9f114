/** The part of the sheet that is seen: kept where it is, or moved so that cells are seen whole beside whatever is frozen. */
import { ICommandService } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { AreaView } from '../../server/messages';
import type { Started } from './start-univer';
import { sheetIdOf, UNIT } from './univer-cells';

/** How far the view is scrolled: as many pixels as so many of the tab's first rows and columns take, and some more. */
export interface Scroll {
  readonly sheetViewStartRow: number;
  readonly sheetViewStartColumn: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Pixels that scroll bars cover. */
const BAR = 14;

export function scrollOf({ api }: Started): Scroll {
  const state = api.getActiveWorkbook()?.getActiveSheet().getScrollState();
  const { sheetViewStartRow = 0, sheetViewStartColumn = 0, offsetX = 0, offsetY = 0 } = state ?? {};
  return { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY };
}

export function scrollTo({ univer }: Started, scroll: Scroll): void {
  univer.__getInjector().get(ICommandService).syncExecuteCommand('sheet.command.scroll-view', scroll);
}

/** Whether an area of the tab in front is seen whole. */
export function isSeen(started: Started, tab: number, area: AreaView): boolean {
  return shiftsFor(started, tab, area, false)?.horizontal === null;
}

/** Brings an area of the tab in front into view. `jump`: coming from afar, some of what is around it is shown as well. */
export function reveal(started: Started, tab: number, area: AreaView, jump: boolean): void {
  const shifts = shiftsFor(started, tab, area, jump);
  if (shifts === null || (shifts.vertical === null && shifts.horizontal === null)) return;
  const now = scrollOf(started);
  scrollTo(started, {
    sheetViewStartRow: shifts.vertical?.first ?? now.sheetViewStartRow,
    offsetY: shifts.vertical?.offset ?? now.offsetY,
    sheetViewStartColumn: shifts.horizontal?.first ?? now.sheetViewStartColumn,
    offsetX: shifts.horizontal?.offset ?? now.offsetX,
  });
}

function shiftsFor(started: Started, tab: number, area: AreaView, jump: boolean) {
  const render = started.univer.__getInjector().get(IRenderManagerService).getRenderById(UNIT);
  const skeleton = render?.with(SheetSkeletonManagerService).ensureSkeleton(sheetIdOf(tab));
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const sheet = started.api.getActiveWorkbook()?.getActiveSheet();
  if (render == null || skeleton == null || viewport == null || sheet === undefined) return null;
  const { rowHeightAccumulation, columnWidthAccumulation } = skeleton;
  const { xSplit, ySplit } = sheet.getSheet().getFreeze();
  const { scaleX, scaleY } = render.scene;
  const now = scrollOf(started);
  const vertical = shift({
    ends: rowHeightAccumulation,
    frozen: ySplit,
    first: now.sheetViewStartRow,
    offset: now.offsetY,
    size: (viewport.height ?? 0) / scaleY - BAR,
    from: area.top,
    to: area.bottom,
    jump,
  });
  const horizontal = shift({
    ends: columnWidthAccumulation,
    frozen: xSplit,
    first: now.sheetViewStartColumn,
    offset: now.offsetX,
    size: (viewport.width ?? 0) / scaleX - BAR,
    from: area.left,
    to: area.right,
    jump: false,
  });
  return { vertical, horizontal };
}

interface Axis {
  /** Where each row (or column) ends, in pixels from the tab's beginning. */
  readonly ends: ArrayLike<number>;
  readonly frozen: number;
  /** How far it is scrolled: by the size of so many of the first ones, and some pixels more. */
  readonly first: number;
  readonly offset: number;
  /** Pixels that are seen. */
  readonly size: number;
  /** What is to be seen: rows or columns, the last one exclusive. */
  readonly from: number;
  readonly to: number;
  readonly jump: boolean;
}

/** Where the view is to begin along one axis; null where it may stay. */
export function shift({
  ends,
  frozen,
  first,
  offset,
  size,
  from,
  to,
  jump,
}: Axis): Pick<Axis, 'first' | 'offset'> | null {
  if (to <= frozen) return null;
  const startOf = (index: number): number => (index === 0 ? 0 : (ends[Math.min(index, ends.length) - 1] ?? 0));
  const start = startOf(Math.max(from, frozen));
  const end = startOf(to);
  const seen = startOf(frozen) + startOf(first) + offset;
  if (start >= seen && end <= seen + size) return null;
  // What is larger than the view is seen from its beginning.
  const room = Math.max(0, size - (end - start));
  const wanted = jump ? start - room / 3 : start < seen ? start : end - (size - Math.min(0, room));
  const begin = Math.max(startOf(frozen), Math.min(wanted, start));
  const scrolled = begin - startOf(frozen);
  let index = 0;
  while (index + 1 < ends.length && startOf(index + 1) <= scrolled) index += 1;
  return { first: index, offset: Math.round(scrolled - startOf(index)) };
}
