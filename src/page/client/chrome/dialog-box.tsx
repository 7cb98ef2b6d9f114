/** A dialog in front of everything: a message, a question, or a text given back. Focus stays inside; Escape closes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../../../ui/shared/say';
import { isWriting, REST } from '../actions/typing-rest';
import type { Dialog } from '../state/page-state';
import { PAGE_WORDS } from '../state/page-words';

interface DialogBoxProps {
  readonly dialog: Dialog;
  /** Takes, once it is closed, the letters of somebody who had gone on typing. */
  readonly typedOn: (letters: string) => void;
}

export function DialogBox({ dialog, typedOn }: DialogBoxProps) {
  const box = useRef<HTMLDialogElement>(null);
  const typing = useTypedOn(typedOn, dialog.keep !== undefined);
  useEffect(() => {
    box.current?.showModal();
    // A long text is read from its beginning.
    box.current?.querySelector<HTMLElement>('footer button')?.focus({ preventScroll: true });
    if (box.current !== null) box.current.scrollTop = 0;
  }, [dialog]);
  return (
    <dialog
      ref={box}
      aria-labelledby="dialog-title"
      aria-describedby="dialog-text"
      onCancel={(event) => {
        event.preventDefault();
        dialog.pressed('CLOSE');
      }}
      onKeyDown={typing}
    >
      <h2 id="dialog-title">{dialog.title}</h2>
      <div id="dialog-text" class="dialog-text">
        {dialog.text}
      </div>
      {dialog.keep !== undefined && <Kept text={dialog.keep} />}
      <footer>
        {dialog.buttons.map(({ label, value }, index) => (
          <button type="button" key={value} class={index === 0 ? 'main' : ''} onClick={() => dialog.pressed(value)}>
            {label}
          </button>
        ))}
      </footer>
    </dialog>
  );
}

/**
 * Whoever types on without looking up presses nothing here: letters are kept, and so are blanks right behind them. A single letter is a slip.
 * A text given back is not waved away by the first blank, either.
 */
function useTypedOn(typedOn: DialogBoxProps['typedOn'], keeps: boolean): (event: KeyboardEvent) => void {
  const typing = useRef({ last: keeps ? performance.now() : Number.NEGATIVE_INFINITY, letters: '' });
  useEffect(() => {
    const { current } = typing;
    return () => {
      if (current.letters.length > 1) typedOn(current.letters);
    };
  }, [typedOn]);
  return (event) => {
    event.stopPropagation();
    const { current } = typing;
    const isField = event.target instanceof Element && event.target.matches('input, textarea');
    if (isField || event.key === 'Tab' || !isWriting(event)) return;
    const isBlank = event.key === ' ' || event.key === 'Enter';
    if (isBlank && performance.now() - current.last >= REST) return;
    event.preventDefault();
    if (isBlank && current.letters === '') return;
    current.last = performance.now();
    if (event.key !== 'Enter') current.letters += event.key;
  };
}

/** A text that its author must not lose. */
export function Kept({ text }: { readonly text: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div class="kept">
      <textarea
        readOnly
        rows={Math.min(6, text.split('\n').length + 1)}
        aria-label={say(PAGE_WORDS.givenBackHint)}
        value={text}
      />
      <button type="button" class="plain" onClick={() => void copy()}>
        {copied ? say(PAGE_WORDS.copied) : say(PAGE_WORDS.copyText)}
      </button>
    </div>
  );
}
