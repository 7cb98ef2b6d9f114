/** What the four views have in common: the work under way, what went wrong, and when to look for the first time. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CoordinatorView } from '../../contract/coordinator-wire';
import type { TabRequest } from '../../contract/wire';
import type { Locale } from '../../core/locale';
import { FailureCard } from '../shared/cards';
import { useKeptFocus } from '../shared/kept-focus';
import { Skeleton, WorkLine } from '../shared/work-line';
import type { CoordinatorWords } from './words';
import type { Work } from './work';

export interface ViewProps {
  readonly words: CoordinatorWords;
  readonly locale: Locale;
  /** The tab that the dialog speaks of. */
  readonly here: () => TabRequest;
  /** Tells which tab, and in which language, the server has answered. */
  readonly found: (sheet: string, locale: Locale | null) => void;
  /** Short news. */
  readonly tell: (text: string) => void;
}

interface ViewFrameProps {
  readonly view: CoordinatorView;
  readonly work: Work;
  readonly words: CoordinatorWords;
  /** Null where there is nothing to see yet. */
  readonly shown: unknown;
  readonly reload: () => void;
  /** What the button of a failure says; "Check again" unless told. */
  readonly again?: string;
  readonly tell: (text: string) => void;
  readonly children: ComponentChildren;
}

export function ViewFrame({ view, work, words, shown, reload, again, tell, children }: ViewFrameProps) {
  useKeptFocus(work.label, shown);
  return (
    <>
      {shown === null && <h1 class="heard">{words[view]}</h1>}
      <WorkLine work={work.label} words={words} onStop={work.stopWaiting} />
      <div role="status" class="heard">
        {work.label ?? ''}
      </div>
      {work.failure !== null && (
        <FailureCard
          failure={work.failure}
          words={words}
          again={{ label: again ?? (shown === null ? words.retry : words.checkOnceMore), run: reload }}
          onCopied={() => tell(words.copied)}
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

/** Looks once, when the view is drawn for the first time. */
export function useFirstLook(look: () => Promise<unknown>): void {
  const first = useRef(look);
  useEffect(() => void first.current(), []);
}

interface ProgressProps {
  readonly done: number;
  readonly all: number;
  readonly label: string;
  readonly words: CoordinatorWords;
  readonly stopping: boolean;
  readonly onStop: () => void;
}

/** How far repeated steps have come, with a way to end them after the step under way. */
export function Progress({ done, all, label, words, stopping, onStop }: ProgressProps) {
  return (
    <div class="card steps-bar">
      <strong>{label}</strong>
      <progress max={Math.max(all, 1)} value={done} aria-label={label} />
      <p class="links">
        <span>{stopping ? words.stopping : words.progress(done, all)}</span>
        <button type="button" class="link" disabled={stopping} onClick={onStop}>
          {words.stop}
        </button>
      </p>
    </div>
  );
}
