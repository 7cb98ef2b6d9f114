/** Heights of rows on the screen: they grow with their texts, as in Sheets. */
import { ICommandService } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { TabCopy } from '../state/workbook-copy';
import { measuredRows } from './bare-rows';
import type { Started } from './start-univer';
import { sheetIdOf, UNIT } from './univer-cells';

/** Makes rows as high as their texts; none becomes lower than the file has it. */
export function fitRows(started: Started, tab: number, rows: ReadonlySet<number>): void {
  const render = started.univer.__getInjector().get(IRenderManagerService).getRenderById(UNIT);
  const skeleton = render?.with(SheetSkeletonManagerService).ensureSkeleton(sheetIdOf(tab));
  if (skeleton === null || skeleton === undefined) return;
  const sheet = started.api.getActiveWorkbook()?.getSheetBySheetId(sheetIdOf(tab));
  // Of the whole row: one whose cells in these columns are all merged would be passed over.
  const endColumn = (sheet?.getMaxColumns() ?? 1) - 1;
  const ranges = [...rows].map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn }));
  const higher = skeleton
    .calculateAutoHeightInRange(ranges)
    .filter(({ row, autoHeight = 0 }) => rows.has(row) && autoHeight > (sheet?.getRowHeight(row) ?? 0));
  setHeights(
    started,
    tab,
    higher.map(({ row, autoHeight = 0 }) => [row, autoHeight]),
  );
}

/** A file need not say how high its rows are: then they are as high as their texts. */
export function fitBareRows(started: Started, tab: TabCopy): void {
  fitRows(started, tab.id, measuredRows(tab));
}

export function setHeights(
  { univer }: Started,
  tab: number,
  heights: readonly (readonly [row: number, pixels: number])[],
): void {
  const commands = univer.__getInjector().get(ICommandService);
  for (const [row, rowHeight] of heights) {
    commands.syncExecuteCommand('sheet.mutation.set-worksheet-row-height', {
      unitId: UNIT,
      subUnitId: sheetIdOf(tab),
      ranges: [{ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }],
      rowHeight,
    });
  }
}
