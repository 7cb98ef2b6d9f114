/** A dialog in front of everything: a message, a question, or a text given back. Focus stays inside; Escape closes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../../../ui/shared/say';
import type { Dialog } from '../state/page-state';
import { PAGE_WORDS } from '../state/page-words';

export function DialogBox({ dialog }: { readonly dialog: Dialog }) {
  const box = useRef<HTMLDialogElement>(null);
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
      onKeyDown={(event) => event.stopPropagation()}
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
