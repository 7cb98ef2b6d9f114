/** A question in the place of the view's buttons, asked before something that is not easily taken back. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { focusFirst } from './focus-first';
import { useSay } from './say';
import { SHARED_WORDS } from './shared-words';

interface ConfirmProps {
  readonly question: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** What is agreed to, where the question has no room for it. */
  readonly children?: ComponentChildren;
}

export function Confirm({ question, yes, onYes, onNo, children }: ConfirmProps) {
  const say = useSay();
  const id = useId();
  const before = useRef(document.activeElement);
  // At once, not after the page is painted: the focus is looked after elsewhere as well, and whoever gives it on purpose comes first.
  useLayoutEffect(
    () => () => {
      // The button that asked is hidden until this question is gone.
      setTimeout(() => {
        const { activeElement } = document;
        if (activeElement === null || activeElement === document.body) (before.current as HTMLElement | null)?.focus();
      });
    },
    [],
  );
  return (
    <div
      class="confirm"
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onNo();
      }}
    >
      <p id={id}>{question}</p>
      {children}
      <p class="links">
        <button type="button" class="small main" ref={focusFirst} onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="small" onClick={onNo}>
          {say(SHARED_WORDS.cancel)}
        </button>
      </p>
    </div>
  );
}
