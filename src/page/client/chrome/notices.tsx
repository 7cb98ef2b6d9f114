/** What is wrong between the page and its server or disk, above the sheet; and toasts, below it. */
import type { PageState } from '../page-state';
import type { Words } from '../page-words';
import { Kept } from './dialog-box';
import { Icon } from './icons';

export function Banner({
  state,
  words,
  saveAgain,
  download,
}: {
  readonly state: PageState;
  readonly words: Words;
  readonly saveAgain: () => void;
  readonly download: () => void;
}) {
  const { link, waiting, save } = state;
  if (link !== 'online') {
    const [title, hint] =
      link === 'offline'
        ? [words.offline, words.offlineHint(waiting.length)]
        : [words.stranger, words.strangerHint(waiting.length)];
    const texts = waiting.map(({ cell, text }) => `${cell}: ${text}`).join('\n');
    return (
      <div class="banner" role="alert">
        <Icon name="warning" />
        <div>
          <b>{title}</b>
          <p>{hint}</p>
          {waiting.length > 0 && <Kept text={texts} words={words} />}
        </div>
      </div>
    );
  }
  if (save.kind !== 'refused') return null;
  return (
    <div class="banner" role="alert">
      <Icon name="warning" />
      <div>
        <b>{words.refused}</b>
        <p>
          {save.reason} {words.refusedHint}
        </p>
      </div>
      <div class="banner-buttons">
        <button type="button" class="plain" onClick={saveAgain}>
          {words.retry}
        </button>
        <button type="button" class="plain" onClick={download}>
          {words.download}
        </button>
      </div>
    </div>
  );
}

export function Toasts({
  toasts,
  words,
  dismiss,
}: {
  readonly toasts: PageState['toasts'];
  readonly words: Words;
  readonly dismiss: (id: number) => void;
}) {
  return (
    <div class="toasts" role="status">
      {toasts.map(({ id, text }) => (
        <div class="toast" key={id}>
          <div>
            <b>{words.product}</b>
            <p>{text}</p>
          </div>
          <button type="button" aria-label={words.dismiss} onClick={() => dismiss(id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
