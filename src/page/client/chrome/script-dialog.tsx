/** A dialog whose content is a page of the script's: over everything, closed by its cross, by Escape, or by the script itself. */
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { useSay } from '../../../ui/shared/say';
import type { DialogView } from '../../server/messages';
import { PAGE_WORDS } from '../state/page-words';
import { IconButton } from './icons';
import { ScriptFrame, type ScriptFrameProps } from './script-frame';

/** What Google gives a dialog that asks for no size of its own, in pixels. */
const USUAL = { width: 600, height: 400 };

/** Milliseconds between looks at where the focus is: going from one frame to another, it tells the page around them nothing. */
const LOOK_EVERY = 100;

interface ScriptDialogProps extends Pick<ScriptFrameProps, 'call' | 'close'> {
  readonly dialog: DialogView;
  /** Takes the focus where whatever had it before is gone. */
  readonly focusSheet: () => void;
}

export function ScriptDialog({ dialog, call, close, focusSheet }: ScriptDialogProps) {
  const say = useSay();
  const box = useRef<HTMLDialogElement>(null);
  const { title, source, width, height } = dialog;
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    // A frame that had the focus before its page was there would never hand it on.
    box.current?.querySelector('button')?.focus();
    // The frame of the sidebar can take the focus for itself, though everything behind a modal dialog is closed to it.
    const looking = setInterval(() => {
      const { activeElement, body } = document;
      if (activeElement === null || activeElement === body || box.current?.contains(activeElement)) return;
      box.current?.querySelector('iframe')?.focus();
    }, LOOK_EVERY);
    // Closed by taking it off the page, a dialog gives the focus back to nobody.
    return () => {
      clearInterval(looking);
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else focusSheet();
    };
  }, [focusSheet]);
  const leave = useCallback(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <dialog
      ref={box}
      class="script-dialog"
      aria-labelledby="script-dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="script-dialog-title">{title}</h2>
      <ScriptFrame
        title={title}
        source={source}
        call={call}
        close={close}
        leave={leave}
        size={{ width: width ?? USUAL.width, height: height ?? USUAL.height }}
        loaded={() => box.current?.querySelector('iframe')?.focus()}
      />
      {/* Behind the frame, whose last control leads here: else the next Tab would go into the sidebar, closed as it is. */}
      <IconButton class="round" icon="close" label={say(PAGE_WORDS.close)} use={close} />
    </dialog>
  );
}
