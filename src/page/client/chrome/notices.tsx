/** What is wrong between the page and its server or disk, above the sheet; and toasts, below it. */
import { type Say, useSay } from '../../../ui/shared/say';
import type { PageState } from '../state/page-state';
import { PAGE_WORDS } from '../state/page-words';
import { Kept } from './dialog-box';
import { Icon } from './icons';

export function Banner({
  state,
  saveAgain,
  download,
  reopen,
}: {
  readonly state: PageState;
  readonly saveAgain: () => void;
  readonly download: () => void;
  readonly reopen: () => void;
}) {
  const say = useSay();
  const { link, waiting, save } = state;
  if (link !== 'online') {
    const [title, hint] = describeLink(link, waiting.length, say);
    const texts = waiting.map(({ cell, text }) => `${cell}: ${text}`).join('\n');
    return (
      <div class="banner" role="alert">
        <Icon name="warning" />
        <div>
          <b>{title}</b>
          <p>{hint}</p>
          {waiting.length > 0 && <Kept text={texts} />}
        </div>
      </div>
    );
  }
  if (save.kind !== 'refused') return null;
  return (
    <div class="banner" role="alert">
      <Icon name="warning" />
      <div>
        <b>{say(save.elsewhere ? PAGE_WORDS.elsewhere : PAGE_WORDS.refused)}</b>
        <p>
          {save.reason} {say(refusedHint(save))}
        </p>
      </div>
      <div class="banner-buttons">
        {save.elsewhere && (
          <button type="button" class="plain" onClick={reopen}>
            {say(PAGE_WORDS.reopen)}
          </button>
        )}
        {!save.elsewhere && !save.unproven && (
          <button type="button" class="plain" onClick={saveAgain}>
            {say(PAGE_WORDS.retry)}
          </button>
        )}
        <button type="button" class="plain" onClick={download}>
          {say(save.unproven ? PAGE_WORDS.downloadCopy : PAGE_WORDS.download)}
        </button>
      </div>
    </div>
  );
}

function refusedHint({ elsewhere, unproven }: { readonly elsewhere: boolean; readonly unproven: boolean }) {
  if (unproven) return PAGE_WORDS.refusedUnproven;
  return elsewhere ? PAGE_WORDS.elsewhereHint : PAGE_WORDS.refusedHint;
}

export function Toasts({
  toasts,
  dismiss,
}: {
  readonly toasts: PageState['toasts'];
  readonly dismiss: (id: number) => void;
}) {
  const say = useSay();
  return (
    <div class="toasts" role="status">
      {toasts.map(({ id, text }) => (
        <div class="toast" key={id}>
          <div>
            <b>{say(PAGE_WORDS.product)}</b>
            <p>{text}</p>
          </div>
          <button type="button" aria-label={say(PAGE_WORDS.dismiss)} onClick={() => dismiss(id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}

/** What is wrong, and what to do, with edits that wait and without. */
function describeLink(link: 'offline' | 'stranger', edits: number, say: Say): readonly [title: string, hint: string] {
  const words = PAGE_WORDS;
  if (link === 'offline')
    return [say(words.offline), edits === 0 ? say(words.offlineHint) : say(words.offlineEdits, { edits })];
  return [say(words.stranger), edits === 0 ? say(words.strangerHint) : say(words.strangerEdits, { edits })];
}
