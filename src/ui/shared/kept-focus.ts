/** Keeps the keyboard where it was when a piece of work takes away what had the focus: a mended finding, a button put out of use. */
import { useEffect, useRef } from 'preact/hooks';

/** What had the focus last: the place of a finding in the list, or the words of a button. */
interface LastFocus {
  readonly element: HTMLElement;
  readonly finding: number;
  readonly text: string;
}

/** `work` is what is under way, null once it is done; `shown` is what it changes. A focus lost then, or by a click after it, is given to whatever stands in its place then. */
export function useKeptFocus(work: string | null, shown: unknown): void {
  const last = useRef<LastFocus | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const card = target.closest('.finding');
      const finding = card === null ? -1 : [...document.querySelectorAll('.finding')].indexOf(card);
      last.current = { element: target, finding, text: target.textContent ?? '' };
    };
    // A dialog over the sheet takes the focus away, and gives it back to the page as a whole.
    const back = (): void => {
      if (document.activeElement === document.body && last.current !== null)
        standIn(last.current)?.focus({ preventScroll: true });
    };
    document.addEventListener('focusin', note);
    window.addEventListener('focus', back);
    return () => {
      document.removeEventListener('focusin', note);
      window.removeEventListener('focus', back);
    };
  }, []);
  useEffect(() => {
    if (work !== null || shown === null) return;
    const give = (): void => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      // The person may be typing in the sheet: its frame keeps the focus then.
      if (lost && document.hasFocus() && last.current !== null) standIn(last.current)?.focus();
    };
    give();
    // A click takes away its own button too; one that is only out of use comes back. Whoever gives the focus on purpose comes first.
    const changes = new MutationObserver(() => setTimeout(() => last.current?.element.isConnected || give()));
    changes.observe(document.body, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, [work, shown]);
}

function standIn({ element, finding, text }: LastFocus): HTMLElement | null {
  // Work puts controls out of use for a while; a choice has no words to be found again by.
  if (element.matches(':enabled') && element.getClientRects().length > 0) return element;
  if (finding >= 0) {
    const cards = document.querySelectorAll<HTMLElement>('.finding .go');
    const card = cards[Math.min(finding, cards.length - 1)];
    if (card !== undefined) return card;
  }
  const same = [...document.querySelectorAll('button')].find(
    (button) => !button.disabled && button.textContent === text && button.getClientRects().length > 0,
  );
  return same ?? document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
}
