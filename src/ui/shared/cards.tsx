/** Cards: what went wrong with what to do next, and short news with a second thought. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Message } from '../../core/i18n/format-message';
import { type Failure, type FailureKind, lacksPlan } from '../server/failures';
import { copyText } from './copy-text';
import { OutsideLink } from './outside-link';
import { useSay } from './say';
import { SHARED_WORDS } from './shared-words';

/** What happened and what to do, by kind of failure. */
type FailureWords = Readonly<
  Record<Exclude<FailureKind, 'refused'>, { readonly message: Message; readonly hint: Message }>
>;

interface FailureCardProps {
  readonly failure: Failure;
  /** As the page puts them. */
  readonly failures: FailureWords;
  /** One more sentence; "" for none. */
  readonly note?: string;
  /** One more line of the details; "" for none. Holds no words of the plan. */
  readonly about?: string;
  readonly again: { readonly label: string; readonly run: () => void };
  readonly onCopied: () => void;
  /** Null where the card is all there is to see. */
  readonly onDismiss: (() => void) | null;
  /** More ways out, before the usual ones. */
  readonly children?: ComponentChildren;
}

export function FailureCard(props: FailureCardProps) {
  const say = useSay();
  const { failure, failures, note = '', about = '', again, onCopied, onDismiss, children } = props;
  const { kind } = failure;
  const noPlan = lacksPlan(failure);
  const message = kind === 'refused' ? failure.message : say(failures[kind].message);
  const hint = kind === 'refused' ? failure.hint : say(failures[kind].hint);
  const copy = (): void => {
    copyText(describe(failure, about));
    onCopied();
  };
  return (
    <div class={noPlan ? 'card calm' : 'card bad'} role="alert">
      <strong>{noPlan ? say(SHARED_WORDS.noPlanTitle) : message}</strong>
      <p>{noPlan ? `${message} ${say(SHARED_WORDS.noPlanHint)}` : linked(hint)}</p>
      {note !== '' && <p>{note}</p>}
      <p class="links">
        {children}
        <button type="button" class="link" onClick={again.run}>
          {again.label}
        </button>
        <button type="button" class="link quiet" onClick={copy}>
          {say(SHARED_WORDS.details)}
        </button>
        {onDismiss !== null && (
          <button type="button" class="link quiet" onClick={onDismiss}>
            {say(SHARED_WORDS.close)}
          </button>
        )}
      </p>
    </div>
  );
}

/** Addresses in a hint as links, by the name of whose they are: they are long, and nobody reads them. */
function linked(hint: string): ComponentChildren {
  return hint.split(/(https:\/\/[^\s]+[^\s.,])/).map((part, index) => {
    if (index % 2 === 0) return part;
    return (
      <OutsideLink key={index} url={part}>
        {new URL(part).hostname} ↗
      </OutsideLink>
    );
  });
}

/** For whoever has to find out what happened. */
function describe({ kind, code, call, cause }: Failure, about: string): string {
  return [`Vekha ${call} ${kind} ${code}`.trim(), cause, `${new Date().toISOString()} ${navigator.userAgent}`, about]
    .filter((line) => line !== '')
    .join('\n');
}

export interface Notice {
  readonly text: string;
  /** A second thought, such as bringing settings back. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

export const noticeOf = (text: string): Notice => ({ text, action: null });

/** Milliseconds for which news stay; those with a second thought stay until they are dismissed. */
const SHOWN_FOR = 8000;

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

export function NoticeBar({ notice, onDismiss }: NoticeBarProps) {
  const say = useSay();
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    if (notice.action !== null) return undefined;
    const timer = setTimeout(() => dismiss.current(), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="notice">
      <span>{notice.text}</span>
      {notice.action !== null && (
        <button type="button" onClick={notice.action.run}>
          {notice.action.label}
        </button>
      )}
      <button type="button" aria-label={say(SHARED_WORDS.close)} onClick={onDismiss}>
        ×
      </button>
    </div>
  );
}
