/** What is being typed into a cell, and what becomes of the cell meanwhile. */
import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  ICommandService,
  IUniverInstanceService,
} from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
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
  const closed = { visible: false, eventType: DeviceInputEventType.Keyboard, unitId: UNIT };
  const commands = started.univer.__getInjector().get(ICommandService);
  if (isTyping(started)) commands.syncExecuteCommand('sheet.operation.set-cell-edit-visible', closed);
}

/** Gives the keys to the sheet. A formula bar that was left for another part of the page would else take them, shut as it is, and lose them. */
export function focusCells(started: Started): void {
  const injector = started.univer.__getInjector();
  if (!isTyping(started)) injector.get(IUniverInstanceService).setCurrentUnitForType(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  injector.get(ILayoutService).focus();
}

/** The cell whose editor is open. Drawn anew, it would take the text that is being typed away. */
export class OpenCell {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  /** The text that the editor began with. */
  readonly held: string;
  #isBehind = false;

  constructor(tab: number, row: number, column: number, held: string) {
    this.tab = tab;
    this.row = row;
    this.column = column;
    this.held = held;
  }

  /** Whether somebody else has changed it, and that is still to be drawn. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  isAt(tab: number, row: number, column: number): boolean {
    return tab === this.tab && row === this.row && column === this.column;
  }

  /** Whether a place that is to be drawn is this one, which then is drawn later. */
  leaves(tab: number, [row, column]: readonly [row: number, column: number]): boolean {
    const isHere = this.isAt(tab, row, column);
    this.#isBehind ||= isHere;
    return isHere;
  }

  /** Whether a text that now goes there goes over somebody else's; it is drawn with its own answer. */
  overtaken(): boolean {
    const wasBehind = this.#isBehind;
    this.#isBehind = false;
    return wasBehind;
  }
}
