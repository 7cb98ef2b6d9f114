/** Whose the keys are. A click on what takes none leaves them to the cells, and whatever else is turned to enters first what was being typed. */
import type { PageActions } from './page-actions';

/** What takes keys itself, or is read and copied from. */
const OWN_KEYS = 'input, textarea, select, iframe, .menu-bar, .choices, .toast p, .banner p, .cell-comment';

/** Milliseconds that a frame may take to say that it was pressed. */
const PRESSED_AFTER = 150;

export function listenToFocus(actions: PageActions, sheet: HTMLElement): void {
  addEventListener('mousedown', (event) => leaveKeys(event, actions, sheet), true);
  addEventListener('focusin', ({ target }) => {
    // A frame may have taken the keys unasked.
    const isAsked = target instanceof Element && target.tagName !== 'IFRAME';
    if (isAsked && !isOfSheet(target, sheet) && !isInDialog(target)) actions.enterTyped();
  });
  // A page that is only just there may take the keys unasked; one that is pressed says so by then.
  addEventListener('blur', () =>
    setTimeout(() => {
      const { activeElement } = document;
      if (actions.isEditing() && activeElement instanceof HTMLIFrameElement && !isInDialog(activeElement))
        actions.focusSheet();
    }, PRESSED_AFTER),
  );
  addEventListener('keydown', (event) => routeKey(event, actions), true);
}

/** Gives a key to the cells that has no other meaning where the focus is. */
function routeKey(event: KeyboardEvent, actions: PageActions): void {
  const { key, ctrlKey, metaKey } = event;
  const active = document.activeElement ?? document.body;
  // A text that is selected to be copied stays so.
  const copies = ctrlKey || metaKey || /^(Control|Meta|Shift|Alt)$/.test(key);
  if (copies && document.getSelection()?.isCollapsed === false) return;
  // A button that was left behind, as by closing its menu, takes neither letters nor what they do with Ctrl.
  const isLetter = key.length === 1 && key !== ' ';
  if (isLetter && active.matches('button') && active.closest('dialog, [role=menu]') === null) actions.focusSheet();
  if (!hasNoKeys()) return;
  actions.focusSheet();
  if (key.length === 1 || document.activeElement === document.body) return;
  // Only a letter goes by itself to where the focus is now.
  event.preventDefault();
  event.stopImmediatePropagation();
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
}

function leaveKeys(event: MouseEvent, actions: PageActions, sheet: HTMLElement): void {
  const { target } = event;
  if (!(target instanceof Element) || isInDialog(target)) return;
  if (isOfSheet(target, sheet)) {
    // The buttons of the formula bar leave the keys to whoever has them.
    if (!/^(CANVAS|INPUT)$/.test(target.tagName) && target.closest('[data-u-comp=formula-bar]') !== null)
      event.preventDefault();
    return;
  }
  if (target.closest('button') !== null) actions.enterTyped();
  if (target.closest(OWN_KEYS) !== null) return;
  event.preventDefault();
  const { activeElement } = document;
  const hasKeys = !hasNoKeys() && isOfSheet(activeElement, sheet);
  if (!hasKeys && target.closest('.find-bar') === null) actions.focusSheet();
}

/** Univer keeps the field that takes its keys outside of its own place, and of everything else on the page. */
export const isOfSheet = (node: Node | null, sheet: HTMLElement): boolean =>
  sheet.contains(node) || document.getElementById('page')?.contains(node) === false;

const isInDialog = (element: Element): boolean => element.closest('dialog') !== null;

/** The page itself has the focus, and no dialog is open. */
const hasNoKeys = (): boolean =>
  (document.activeElement ?? document.body) === document.body && document.querySelector('dialog[open]') === null;
