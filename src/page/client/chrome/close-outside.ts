/** Closes a menu as soon as something happens outside of it. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Listens for the events named while `open`; a closing function that is always another would listen anew each time. */
export function useCloseOutside(
  menu: RefObject<HTMLElement | null>,
  open: boolean,
  close: () => void,
  events: readonly ('pointerdown' | 'blur')[],
): void {
  // At once: the next press may come before the page is drawn.
  useLayoutEffect(() => {
    if (!open) return;
    const listener = ({ target }: Event): void => {
      if (!(target instanceof Node && menu.current?.contains(target))) close();
    };
    for (const name of events) addEventListener(name, listener, name === 'pointerdown');
    return () => {
      for (const name of events) removeEventListener(name, listener, name === 'pointerdown');
    };
  }, [menu, open, close, events]);
}
