/** Cards: what went wrong with what to do next, and short news with a second thought. */
import { useEffect, useRef } from 'preact/hooks';
import type { PanelJson } from '../addon/wire';
import { copyText } from './copy-text';
import { type Failure, lacksPlan } from './failures';
import { NO_FILTER } from './filter';
import type { Actions, Notice } from './state';
import type { PanelWords } from './words';

interface FailureCardProps {
  readonly failure: Failure;
  readonly panel: PanelJson | null;
  readonly words: PanelWords;
  readonly actions: Actions;
  /** Nothing has been shown yet: the card is all there is. */
  readonly first: boolean;
}

export function FailureCard({ failure, panel, words, actions, first }: FailureCardProps) {
  const { kind } = failure;
  const noPlan = lacksPlan(failure);
  const { message, hint } = kind === 'refused' ? failure : words.failures[kind];
  const account = panel?.account ?? '';
  const copy = (): void => {
    copyText(describe(failure, panel));
    actions.tell(words.copied);
  };
  return (
    <div class={noPlan ? 'card calm' : 'card bad'} role="alert">
      <strong>{noPlan ? words.noPlanTitle : message}</strong>
      <p>{noPlan ? `${message} ${words.noPlanHint}` : hint}</p>
      {kind === 'account' && account !== '' && <p>{words.usedAccount(account)}</p>}
      <p class="links">
        {noPlan && (
          <>
            <button type="button" class="small main" onClick={() => void actions.newPlan()}>
              {words.newPlan}
            </button>
            <button type="button" class="small" onClick={() => actions.show('import')}>
              {words.importPlan}
            </button>
          </>
        )}
        {failure.code === 'unsettled-errors' && (
          <button
            type="button"
            class="link"
            onClick={() => {
              actions.dismiss();
              actions.filter({ ...NO_FILTER, severity: 'error' });
            }}
          >
            {words.showErrors}
          </button>
        )}
        <button type="button" class="link" onClick={() => void actions.check()}>
          {kind === 'stopped' || noPlan ? words.checkAgain : words.retry}
        </button>
        <button type="button" class="link quiet" onClick={copy}>
          {words.details}
        </button>
        {!first && (
          <button type="button" class="link quiet" onClick={actions.dismiss}>
            {words.close}
          </button>
        )}
      </p>
    </div>
  );
}

/** For whoever has to find out what happened: no words of the plan in it. */
function describe({ kind, code, call, cause }: Failure, panel: PanelJson | null): string {
  return [
    `Vekha ${call} ${kind} ${code}`.trim(),
    cause,
    `${new Date().toISOString()} ${navigator.userAgent}`,
    panel === null ? '' : `${panel.summary.items} items, ${panel.findings.length} findings, ${panel.account}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Milliseconds for which news stay; those with a second thought stay until they are dismissed. */
const SHOWN_FOR = 8000;

export function NoticeBar({
  notice,
  words,
  onDismiss,
}: {
  readonly notice: Notice;
  readonly words: PanelWords;
  readonly onDismiss: () => void;
}) {
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
      <button type="button" aria-label={words.close} onClick={onDismiss}>
        ×
      </button>
    </div>
  );
}
