/** Rows and columns that stay in view: on a small screen only those that leave room for the others. */
import { ICommandService } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { TabCopy } from '../state/workbook-copy';
import type { Started } from './start-univer';
import { freezeOf, sheetIdOf, UNIT } from './univer-cells';

/** The part of the view that they may take. */
const MOST = 0.6;

/** Freezes what the tab freezes, or nothing of that way where it would take too much. */
export function fitFrozen({ univer, api }: Started, { id, layout }: TabCopy): void {
  const injector = univer.__getInjector();
  const render = injector.get(IRenderManagerService).getRenderById(UNIT);
  const skeleton = render?.with(SheetSkeletonManagerService).ensureSkeleton(sheetIdOf(id));
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(sheetIdOf(id))?.getSheet();
  if (render == null || skeleton == null || sheet === undefined) return;
  const { rowHeightAccumulation, columnWidthAccumulation, rowHeaderWidth, columnHeaderHeight } = skeleton;
  const { scaleX, scaleY } = render.scene;
  const fitting = (count: number, ends: ArrayLike<number>, size: number): number =>
    count > 0 && (ends[count - 1] ?? 0) > size * MOST ? 0 : count;
  const { width, height } = render.engine;
  const xSplit = fitting(layout.frozenColumns, columnWidthAccumulation, width / scaleX - rowHeaderWidth);
  const ySplit = fitting(layout.frozenRows, rowHeightAccumulation, height / scaleY - columnHeaderHeight);
  const now = sheet.getFreeze();
  if (now.xSplit === xSplit && now.ySplit === ySplit) return;
  injector.get(ICommandService).syncExecuteCommand('sheet.mutation.set-frozen', {
    unitId: UNIT,
    subUnitId: sheetIdOf(id),
    ...freezeOf(ySplit, xSplit),
  });
}
