/** A text from the opening of its cell's editor to the edit that it becomes, and what becomes of the cell meanwhile. */
import { DeviceInputEventType } from '@univerjs/engine-render';
import { KeyCode } from '@univerjs/ui';
import type { AreaView } from '../../server/messages';
import type { Started } from './start-univer';
import { isTyping, textBeingTyped } from './text-being-typed';
import { forgetTyping } from './text-caret';

/** What the library says of its editor. */
export interface EditorParams {
  readonly visible: boolean;
  readonly eventType?: DeviceInputEventType;
  readonly keycode?: KeyCode;
}

export class Typing {
  readonly #started: Started;
  readonly #textHeld: (tab: number, row: number, column: number) => string;
  #typed: string | null = null;
  #open: OpenCell | null = null;

  /** `textHeld` tells what a cell's editor begins with. */
  constructor(started: Started, textHeld: (tab: number, row: number, column: number) => string) {
    this.#started = started;
    this.#textHeld = textHeld;
  }

  /** The editor opens over a cell, or is only told so again. */
  begin(tab: number, row: number, column: number, { eventType, keycode }: EditorParams): void {
    this.#typed = null;
    if (isTyping(this.#started)) return;
    const anew = eventType === DeviceInputEventType.Keyboard && keycode !== KeyCode.F2;
    // What was there may be on its way out just now: nothing that is typed over it is the same as before.
    this.#open = new OpenCell(tab, row, column, anew ? null : this.#textHeld(tab, row, column));
    forgetTyping(this.#started);
  }

  /** Catches the raw text while the editor still has it; gives the cell that it was opened over. */
  end(): OpenCell | null {
    this.#typed = textBeingTyped(this.#started);
    return this.#open;
  }

  /** Whether a place that is to be drawn is the open cell, which then is drawn later. */
  leaves(tab: number, place: readonly [row: number, column: number]): boolean {
    return this.#open?.leaves(tab, place) === true;
  }

  /** The edit that the text becomes, and what somebody else wrote there meanwhile; null where nothing was typed. */
  take(tab: number, area: AreaView): { readonly area: AreaView; readonly text: string; readonly over: string } | null {
    if (this.#typed === null) return null;
    const text = this.#typed.replace(/\r\n$/, '').replaceAll('\r', '\n');
    this.#typed = null;
    const { top, left, bottom, right } = area;
    const now = this.#textHeld(tab, top, left);
    const isOne = bottom === top + 1 && right === left + 1;
    if (isOne && text === (this.#open?.isAt(tab, top, left) === true ? this.#open.held : now)) return null;
    return { area, text, over: this.#open?.overtaken() === true ? now : '' };
  }
}

/** The cell whose editor is open. Drawn anew, it would take the text that is being typed away. */
class OpenCell {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  /** The text that the editor began with; null where it began blank. */
  readonly held: string | null;
  #isBehind = false;

  constructor(tab: number, row: number, column: number, held: string | null) {
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
