/** What the four views have in common: the work under way, what went wrong, and what they show once it has come. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CoordinatorView } from '../../../contract/pages/dialog';
import type { HostJson } from '../../../contract/pages/host';
import type { TabRequest } from '../../../contract/tab';
import type { Locale } from '../../../core/locale';
import type { Outcome } from '../../server/call';
import { FailureCard } from '../../shared/cards';
import { useKeptFocus } from '../../shared/kept-focus';
import { useSay } from '../../shared/say';
import { SHARED_WORDS } from '../../shared/shared-words';
import type { Work, WorkState } from '../../shared/work';
import { Skeleton, WorkLine } from '../../shared/work-line';
import { DIALOG_WORDS } from './dialog-words';
import { FAILURE_WORDS } from './failure-words';

export interface ViewProps {
  readonly locale: Locale;
  /** What the place can do. */
  readonly host: HostJson;
  /** The tab that the dialog speaks of. */
  readonly here: () => TabRequest;
  /** Tells which tab, and in which language, the server has answered. */
  readonly onFound: (sheet: string) => void;
  /** Short news. */
  readonly notify: (text: string) => void;
}

interface ViewFrameProps extends Pick<ViewProps, 'notify'> {
  readonly view: CoordinatorView | 'preview';
  readonly work: WorkState & Work;
  /** Null where there is nothing to see yet. */
  readonly shown: unknown;
  readonly reload: () => Promise<void>;
  /** What the button of a failure says; "Check again" unless told. */
  readonly again?: string;
  readonly children: ComponentChildren;
}

export function ViewFrame({ view, work, shown, reload, again, notify, children }: ViewFrameProps) {
  const say = useSay();
  useKeptFocus(work.work, shown);
  return (
    <>
      {shown === null && <h1 class="heard">{say(DIALOG_WORDS[view])}</h1>}
      <WorkLine work={work.work} onStop={work.stopWaiting} />
      <div role="status" class="heard">
        {work.work ?? ''}
      </div>
      {work.failure !== null && (
        <FailureCard
          failure={work.failure}
          failures={FAILURE_WORDS}
          again={{
            label: again ?? (shown === null ? say(SHARED_WORDS.retry) : say(DIALOG_WORDS.checkOnceMore)),
            run: () => void reload(),
          }}
          onCopied={() => notify(say(SHARED_WORDS.copied))}
          onDismiss={shown === null ? null : work.dismiss}
        />
      )}
      {shown === null ? work.failure === null && <Skeleton /> : children}
    </>
  );
}

/** The part of a view that scrolls. */
export function Body({ children }: { readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold nothing else that the keyboard reaches.
    <div class="body" tabIndex={0}>
      {children}
    </div>
  );
}

interface FooterProps extends Pick<ViewFrameProps, 'work' | 'reload'> {
  readonly hidden?: boolean;
  readonly children?: ComponentChildren;
}

/** What can be done in a view: to look again, and more where it has more. */
export function Footer({ work, reload, hidden = false, children }: FooterProps) {
  const say = useSay();
  return (
    <footer hidden={hidden}>
      <button type="button" disabled={work.work !== null} onClick={() => void reload()}>
        {say(DIALOG_WORDS.checkOnceMore)}
      </button>
      {children}
    </footer>
  );
}

interface Loaded<Value> {
  readonly value: Value | null;
  /** Asks again; what was there stays where that fails. */
  load(): Promise<void>;
  set(value: Value): void;
}

/** What the server says, asked for when the view is drawn for the first time and whenever it is loaded again. */
export function useLoaded<Value>(
  work: Work,
  label: string,
  ask: () => Promise<Outcome<Value>>,
  onLoad: (value: Value) => void = () => {},
): Loaded<Value> {
  const [value, set] = useState<Value | null>(null);
  const load = async (): Promise<void> => {
    const loaded = await work.run(label, ask);
    if (loaded === null) return;
    set(() => loaded);
    onLoad(loaded);
  };
  useEffect(() => void load(), []);
  return { value, load, set };
}
