/** A page of the script's: a sandboxed frame from another origin, whose only way out is a message that names a function of the script. */
import { useEffect, useRef } from 'preact/hooks';

interface FrameMessage {
  readonly kind: 'call' | 'close' | 'leave' | 'sheet' | 'pressed' | 'typed' | 'undo' | 'redo';
  readonly id?: number;
  readonly name?: string;
  readonly argument?: string | null;
  readonly text?: string;
}

export interface ScriptFrameProps {
  readonly title: string;
  readonly source: string;
  readonly call: (name: string, argument: string | null) => Promise<string | null>;
  readonly close: () => void;
  readonly leave: () => void;
  /** The page inside has led to a cell. */
  readonly focusSheet?: () => void;
  /** The page inside was pressed: tells whether a text was left by that, which a blank then goes on with. */
  readonly pressed?: () => boolean;
  /** A letter was typed that nothing inside takes. */
  readonly typed?: (letter: string) => void;
  /** What was done last is to be taken back, or made again. */
  readonly step?: (way: 'undo' | 'redo') => void;
  readonly size?: { readonly width: number; readonly height: number };
  readonly loaded?: () => void;
  /** How often the workbook was seen to change: the page inside is told of each time. */
  readonly changes?: number;
}

export function ScriptFrame(props: ScriptFrameProps) {
  const { title, source, call, close, leave, focusSheet, pressed, typed, step, size, loaded, changes } = props;
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const listener = (event: MessageEvent): void => {
      const inside = frame.current?.contentWindow ?? null;
      // A sandboxed frame has no origin of its own to show: "null". Nothing else may speak here.
      if (inside === null || event.source !== inside || event.origin !== 'null') return;
      const message = readMessage(event.data);
      if (message === null) return;
      if (message.kind === 'close') close();
      if (message.kind === 'leave') leave();
      if (message.kind === 'sheet') focusSheet?.();
      if (message.kind === 'pressed') inside.postMessage({ kind: 'goesOn', is: pressed?.() === true }, '*');
      if (message.kind === 'typed') typed?.(message.text ?? '');
      if (message.kind === 'undo' || message.kind === 'redo') step?.(message.kind);
      if (message.kind !== 'call') return;
      const { id, name = '', argument = null } = message;
      call(name, argument).then(
        (value) => inside.postMessage({ id, ok: true, value }, '*'),
        (error: Error) => inside.postMessage({ id, ok: false, name: error.name, message: error.message }, '*'),
      );
    };
    addEventListener('message', listener);
    return () => removeEventListener('message', listener);
  }, [call, close, leave, focusSheet, pressed, typed, step]);

  useEffect(() => {
    if (changes !== undefined) frame.current?.contentWindow?.postMessage({ kind: 'changed' }, '*');
  }, [changes]);

  return (
    <iframe
      ref={frame}
      title={title}
      src={source}
      sandbox="allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads"
      allow="clipboard-write"
      onLoad={loaded}
      {...size}
    />
  );
}

/** Messages that say no more than their kind. */
const BARE = ['close', 'leave', 'sheet', 'pressed', 'undo', 'redo'] as const;

function readMessage(given: unknown): FrameMessage | null {
  if (typeof given !== 'object' || given === null) return null;
  const { kind, id, name, argument, text } = given as Record<string, unknown>;
  const bare = BARE.find((each) => each === kind);
  if (bare !== undefined) return { kind: bare };
  if (kind === 'typed') return typeof text === 'string' ? { kind, text } : null;
  if (kind !== 'call' || typeof id !== 'number' || typeof name !== 'string') return null;
  return argument === null || typeof argument === 'string' ? { kind, id, name, argument } : null;
}
