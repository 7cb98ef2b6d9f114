/** Keys and the clipboard, taken before Univer hears of them: it would paste and undo in its own copy, which is only a picture. */
import { moveOf } from '../grid/moving-keys';
import { textKeyOf } from '../grid/text-keys';
import { isOfSheet, listenToFocus } from './focus';
import type { PageActions } from './page-actions';
import { isWriting } from './typing-rest';

export function listenToKeys(actions: PageActions, sheet: HTMLElement): void {
  const ofSheet = (event: Event): boolean => {
    // A key may have given the focus to the sheet just now.
    const at = event instanceof KeyboardEvent ? document.activeElement : event.target;
    return at instanceof Node && isOfSheet(at, sheet) && !(at instanceof HTMLInputElement);
  };
  /** Whether keys and clipboard are the sheet's: the focus is in it, and in no cell's editor. */
  const inSheet = (event: Event): boolean => !actions.isEditing() && ofSheet(event);
  const listen = <Name extends keyof WindowEventMap>(name: Name, listener: (event: WindowEventMap[Name]) => void) =>
    addEventListener(name, listener, true);
  const keep = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  listenToFocus(actions, sheet);
  listen('input', (event) => {
    if (isText(event.target)) actions.typed();
  });
  listen('keydown', (event) => {
    if (isText(event.target) && isWriting(event)) actions.typed();
    if (event.key === 'F6') {
      keep(event);
      return turnRegion(actions, sheet);
    }
    if (event.code === 'KeyJ' && (event.ctrlKey || event.metaKey) && ofSheet(event)) {
      keep(event);
      return document.querySelector<HTMLElement>('.name-box')?.focus();
    }
    const move = event.isComposing || !ofSheet(event) ? null : moveOf(event, actions.isEditing());
    if (move !== null) {
      keep(event);
      return actions.move(move);
    }
    const inText = event.isComposing || !actions.isEditing() || !ofSheet(event) ? null : textKeyOf(event);
    if (inText !== null) {
      keep(event);
      return actions.inText(inText);
    }
    if (!ofSheet(event) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.code;
    if (key === 'KeyF') {
      keep(event);
      return actions.setFinding(true);
    }
    if (!inSheet(event)) return;
    if (key === 'KeyD') {
      keep(event);
      return void actions.fillDown();
    }
    const undo = key === 'KeyZ' && !event.shiftKey;
    const redo = key === 'KeyY' || (key === 'KeyZ' && event.shiftKey);
    // Let the browser make its own clipboard events of these, and nobody else anything.
    if (['KeyC', 'KeyX', 'KeyV'].includes(key)) return event.stopImmediatePropagation();
    if (!undo && !redo) return;
    keep(event);
    void (undo ? actions.undo() : actions.redo());
  });
  const take = (event: ClipboardEvent): void => {
    if (!inSheet(event)) return;
    keep(event);
    event.clipboardData?.setData('text/plain', actions.selectedText());
    if (event.type === 'cut') actions.clear();
  };
  listen('copy', take);
  listen('cut', take);
  listen('paste', (event) => {
    if (!inSheet(event)) return;
    keep(event);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') actions.paste(text);
  });
}

/** Whether it takes letters, in front of everything else. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea')) &&
  target.closest('dialog') === null;

/** The menu that the keyboard comes to first. */
const firstMenu = (): HTMLElement | null => document.querySelector('.menu-bar [tabindex="0"]');

export const focusMenus = (): void => firstMenu()?.focus();

/** F6 goes round: sheet, panel, menus. */
function turnRegion(actions: PageActions, sheet: HTMLElement): void {
  const panel = document.querySelector<HTMLElement>('.sidebar iframe');
  actions.enterTyped();
  const inMenu = document.activeElement?.closest('.menu-bar') != null;
  if (inMenu) actions.focusSheet();
  else if (panel !== null && isOfSheet(document.activeElement, sheet)) panel.focus();
  else focusMenus();
}
