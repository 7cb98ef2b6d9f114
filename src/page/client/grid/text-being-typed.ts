/** What is being typed into a cell, be it in the formula bar: its text, its end, and whose the keys are. */
import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  ICommandService,
  IUniverInstanceService,
} from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { ILayoutService, KeyCode } from '@univerjs/ui';
import type { Started } from './start-univer';
import { UNIT } from './univer-cells';

/** The raw text in the cell's editor: what the library makes of it has lost "01.02.2026". */
export function textBeingTyped({ univer }: Started): string | null {
  const units = univer.__getInjector().get(IUniverInstanceService);
  return units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody()?.dataStream ?? null;
}

/** Whether somebody is typing into a cell, be it in the formula bar. */
export const isTyping = ({ univer }: Started): boolean =>
  univer.__getInjector().get(IEditorBridgeService).isVisible().visible;

export function enterTyped(started: Started): void {
  if (isTyping(started)) closeEditor(started, {});
}

/** Closes the editor as Escape does. */
export const leaveTyped = (started: Started): void => closeEditor(started, { keycode: KeyCode.ESC });

function closeEditor({ univer }: Started, how: { readonly keycode?: KeyCode }): void {
  const closed = { visible: false, eventType: DeviceInputEventType.Keyboard, unitId: UNIT, ...how };
  univer.__getInjector().get(ICommandService).syncExecuteCommand('sheet.operation.set-cell-edit-visible', closed);
}

/** Gives the keys to the sheet. A formula bar that was left for another part of the page would else take them, shut as it is, and lose them. */
export function focusCells(started: Started): void {
  const injector = started.univer.__getInjector();
  if (!isTyping(started)) injector.get(IUniverInstanceService).setCurrentUnitForType(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  injector.get(ILayoutService).focus();
}
