/** The frame of the panel: its four views behind tabs, what is under way, what went wrong. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { FailureCard, NoticeBar } from './cards';
import { countSeverities } from './filter';
import { FindingsView } from './findings';
import { ImportView } from './import';
import { useKeptFocus } from './kept-focus';
import { OverviewView } from './overview';
import { ReportView, useReport } from './report';
import { SettingsView } from './settings';
import { usePanel, type View } from './state';
import type { PanelWords } from './words';

/** Those with a tab, in order. */
const VIEWS: readonly Exclude<View, 'import'>[] = ['overview', 'findings', 'report', 'settings'];

export function Panel() {
  const { state, words, actions } = usePanel();
  const { view, panel, work, failure, notice, locale } = state;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useKeptFocus(work, panel);
  const report = useReport(actions);
  const counts = panel === null ? null : countSeverities(panel.findings);
  const open = counts === null ? 0 : counts.error + counts.warning + counts.info;
  return (
    <>
      <TabList view={view} words={words} open={open} onShow={actions.show} />
      <WorkLine work={work} words={words} onStop={actions.stopWaiting} />
      <div role="status" class="heard">
        {work ?? notice?.text ?? ''}
      </div>
      {failure !== null && (
        <FailureCard failure={failure} panel={panel} words={words} actions={actions} first={panel === null} />
      )}
      <div
        id="view"
        role="tabpanel"
        aria-labelledby={view === 'import' ? undefined : `tab-${view}`}
        aria-label={view === 'import' ? words.importPlan : undefined}
        class="view"
        aria-busy={work !== null}
      >
        {view === 'import' ? (
          <ImportView state={state} words={words} actions={actions} />
        ) : panel === null ? (
          failure === null && <Skeleton />
        ) : view === 'overview' ? (
          <OverviewView state={state} panel={panel} words={words} actions={actions} />
        ) : view === 'findings' ? (
          <FindingsView state={state} panel={panel} words={words} actions={actions} />
        ) : view === 'report' ? (
          <ReportView state={state} panel={panel} words={words} actions={actions} work={report} />
        ) : (
          <SettingsView
            // Edited anew from what the tab says, whenever that has changed.
            key={JSON.stringify(panel.settings)}
            state={state}
            panel={panel}
            words={words}
            actions={actions}
          />
        )}
      </div>
      {notice !== null && <NoticeBar notice={notice} words={words} onDismiss={actions.dismiss} />}
    </>
  );
}

interface TabListProps {
  readonly view: View;
  readonly words: PanelWords;
  readonly open: number;
  readonly onShow: (view: View) => void;
}

function TabList({ view, words, open, onShow }: TabListProps) {
  const buttons = useRef<Map<View, HTMLButtonElement>>(new Map());
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const at = (VIEWS as readonly View[]).indexOf(view);
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? VIEWS.length - 1
          : by === undefined
            ? at
            : (at + by + VIEWS.length) % VIEWS.length;
    const target = VIEWS[next];
    if (target === undefined || next === at) return;
    event.preventDefault();
    onShow(target);
    buttons.current.get(target)?.focus();
  };
  return (
    <div role="tablist" aria-label={words.parts} class="tabs" onKeyDown={move}>
      {VIEWS.map((each) => (
        <button
          key={each}
          ref={(button) => {
            if (button !== null) buttons.current.set(each, button);
          }}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-controls="view"
          aria-selected={each === view}
          tabIndex={each === view || (view === 'import' && each === 'overview') ? 0 : -1}
          aria-label={each === 'settings' ? words.settings : undefined}
          title={each === 'settings' ? words.settings : undefined}
          class={each === 'settings' ? 'gear' : undefined}
          onClick={() => onShow(each)}
        >
          {each === 'settings' ? <Gear /> : words[each]}
          {each === 'findings' && open > 0 && <span class="badge">{open > 999 ? '999+' : open}</span>}
        </button>
      ))}
    </div>
  );
}

function Gear() {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        d="M12 8.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM4.9 13.6l-1.9 1.2 1.8 3.2 2.2-.7 1.9 1.1.5 2.2h3.7l.5-2.2 1.9-1.1 2.2.7 1.8-3.2-1.9-1.2v-3.2l1.9-1.2-1.8-3.2-2.2.7-1.9-1.1-.5-2.2H9.4l-.5 2.2L7 6.700l-2.2-.7L3 9.200l1.900 1.200z"
      />
    </svg>
  );
}

/** Seconds after which the person is told that it takes long. */
const SLOW = 8;

function WorkLine({
  work,
  words,
  onStop,
}: {
  readonly work: string | null;
  readonly words: PanelWords;
  readonly onStop: () => void;
}) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (work === null) return undefined;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [work]);
  return (
    <div class="work">
      <div class={work === null ? 'progress' : 'progress on'} />
      {work !== null && seconds >= SLOW && (
        <p class="slow">
          {words.slow(seconds)}{' '}
          <button type="button" class="link" onClick={onStop}>
            {words.stopWaiting}
          </button>
        </p>
      )}
    </div>
  );
}

function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i class="wide" />
      <i class="tall" />
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
