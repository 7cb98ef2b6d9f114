/** Keys and the clipboard, taken before Univer hears of them: it would paste and undo in its own copy, which is only a picture. */
import type { Desk } from './desk';

export function listenToKeys(desk: Desk, sheet: HTMLElement): void {
  /** Whether keys and clipboard are the sheet's: the focus is in it, and in no cell's editor. */
  const inSheet = ({ target }: Event): boolean =>
    !desk.grid.editing && target instanceof Node && isOfSheet(target, sheet) && !(target instanceof HTMLInputElement);

  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'F6') return turnRegion(event, desk, sheet);
      if (!inSheet(event) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.code;
      const undo = key === 'KeyZ' && !event.shiftKey;
      const redo = key === 'KeyY' || (key === 'KeyZ' && event.shiftKey);
      // Let the browser make its own clipboard events of these, and nobody else anything.
      if (['KeyC', 'KeyX', 'KeyV'].includes(key)) return event.stopImmediatePropagation();
      if (!undo && !redo) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void (undo ? desk.undo() : desk.redo());
    },
    true,
  );
  const take = (event: ClipboardEvent, cut: boolean): void => {
    if (!inSheet(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', desk.copiedText());
    if (cut) desk.clear();
  };
  addEventListener('copy', (event) => take(event, false), true);
  addEventListener('cut', (event) => take(event, true), true);
  addEventListener(
    'paste',
    (event) => {
      if (!inSheet(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') desk.paste(text);
    },
    true,
  );
}

/** Univer keeps the field that takes its keys outside of its own place, and of everything else on the page. */
const isOfSheet = (node: Node | null, sheet: HTMLElement): boolean =>
  sheet.contains(node) || document.getElementById('page')?.contains(node) === false;

/** F6 goes round: sheet, panel, menus. */
function turnRegion(event: KeyboardEvent, desk: Desk, sheet: HTMLElement): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  const panel = document.querySelector<HTMLElement>('.sidebar iframe');
  const menu = document.querySelector<HTMLElement>('.menu-bar [tabindex="0"]');
  const inMenu = document.activeElement !== null && menu?.closest('.menu-bar')?.contains(document.activeElement);
  if (inMenu) desk.grid.focus();
  else if (panel !== null && isOfSheet(document.activeElement, sheet)) panel.focus();
  else menu?.focus();
}
