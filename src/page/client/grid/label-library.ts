/** Gives the library's own controls the names and the place in the order of keys that it leaves out. */
import type { Say } from '../../../ui/shared/say';
import { PAGE_WORDS } from '../state/page-words';

/** Goes on for as long as the page is open: the library makes its parts anew. */
export function labelLibrary(say: Say): void {
  const label = (): void => {
    // A canvas says nothing to a screen reader, and a place ahead of everything else is nobody's to take.
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('canvas[tabindex="1"]')) canvas.tabIndex = -1;
    for (const part of document.querySelectorAll('[aria-label="Sidebar panel"], [aria-label^="Notifications "]'))
      part.setAttribute('aria-label', say(PAGE_WORDS.sheetMessages));
  };
  label();
  new MutationObserver(label).observe(document.body, { childList: true, subtree: true, attributeFilter: ['tabindex'] });
}
