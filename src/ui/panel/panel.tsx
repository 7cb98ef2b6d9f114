/** The frame of the panel: its views behind tabs, what is under way, what went wrong. */
import { useEffect, useState } from 'preact/hooks';
import { NoticeBar } from '../shared/cards';
import { useKeptFocus } from '../shared/kept-focus';
import { SAY, type Say, SayContext } from '../shared/say';
import { SHARED_WORDS } from '../shared/shared-words';
import { createStore, useStore } from '../shared/store';
import { type Tab, TabList } from '../shared/tab-list';
import { Skeleton, WorkLine } from '../shared/work-line';
import { createActions } from './actions/actions';
import { FindingsView } from './findings/findings';
import { ImportView } from './import/import';
import { OverviewView } from './overview/overview';
import { OVERVIEW_WORDS } from './overview/overview-words';
import { PanelFailure } from './panel-failure';
import { keepChoices, keptChoices } from './report/kept-choices';
import { ReportView } from './report/report';
import { createReportWork } from './report/report-work';
import { SettingsView } from './settings/settings';
import { createChecks } from './state/checks';
import { countSeverities } from './state/filter';
import { PANEL_WORDS } from './state/panel-words';
import { firstState, type PanelState, type View } from './state/state';
import type { ViewProps } from './view/view-props';
import { watchSheet } from './watch-sheet';

/** The panel's state, what can be done to it, and the report being made, which outlives its view. */
function createPanel() {
  const store = createStore(firstState());
  const actions = createActions(createChecks(store));
  return { store, actions, report: createReportWork(actions) };
}

/** `makes`: the menu has asked for a report. */
export function Panel({ makes }: { readonly makes: boolean }) {
  const [{ store, actions, report }] = useState(createPanel);
  const state = useStore(store);
  const { view, panel, work, failure, notice, locale } = state;
  const say = SAY[locale];
  useEffect(() => {
    if (makes) store.set({ view: 'report' });
    void Promise.all([actions.check(), makes && report.loadForms()]).then(() => {
      const { panel, failure } = store.state;
      if (panel !== null) report.change(keptChoices(panel));
      report.store.subscribe(({ changes }) => store.state.panel && keepChoices(store.state.panel, changes));
      if (makes && panel !== null && failure === null) void report.makeChosen(panel);
    });
    return watchSheet(store);
  }, [actions, store, report, makes]);
  useKeptFocus(work, panel);
  const importing = view === 'import';
  return (
    <SayContext.Provider value={say}>
      <TabList
        tabs={tabsOf(state, say)}
        shown={view}
        label={say(PANEL_WORDS.parts)}
        panelOf={() => 'view'}
        onShow={actions.show}
      />
      <WorkLine work={work} onStop={actions.stopWaiting} />
      <div role="status" class="heard">
        {work ?? notice?.text ?? ''}
      </div>
      {state.stale && !importing && (
        <p class="card warned" role="status">
          {say(OVERVIEW_WORDS.stale)} ·{' '}
          <button type="button" class="link" onClick={() => void actions.check(true)}>
            {say(SHARED_WORDS.checkAgain)}
          </button>
        </p>
      )}
      {failure !== null && <PanelFailure failure={failure} panel={panel} actions={actions} />}
      <div
        id="view"
        role="tabpanel"
        aria-labelledby={importing ? undefined : `tab-${view}`}
        aria-label={importing ? say(PANEL_WORDS.importPlan) : undefined}
        class="view"
        aria-busy={work !== null}
      >
        {importing ? (
          <ImportView state={state} actions={actions} />
        ) : panel === null ? (
          failure === null && <Skeleton />
        ) : (
          <Shown view={view} report={report} state={state} panel={panel} actions={actions} />
        )}
      </div>
      {notice !== null && <NoticeBar notice={notice} onDismiss={actions.dismiss} />}
    </SayContext.Provider>
  );
}

interface ShownProps extends ViewProps {
  readonly view: Exclude<View, 'import'>;
  readonly report: ReturnType<typeof createReportWork>;
}

function Shown({ view, report, ...props }: ShownProps) {
  if (view === 'overview') return <OverviewView {...props} onReport={() => void report.makeChosen(props.panel)} />;
  if (view === 'findings') return <FindingsView {...props} />;
  if (view === 'report') return <ReportView {...props} work={report} />;
  // Begun anew, what it has looked ahead to as well, whenever the tab says something else.
  return <SettingsView key={JSON.stringify(props.panel.settings)} {...props} />;
}

/** The views with a tab, in order; errors that nobody has accepted are counted on theirs. */
function tabsOf({ panel }: PanelState, say: Say): Tab<Exclude<View, 'import'>>[] {
  const { error } = countSeverities(panel?.findings ?? []);
  return [
    { view: 'overview', label: say(PANEL_WORDS.overview) },
    {
      view: 'findings',
      label: say(PANEL_WORDS.findings),
      ...(error > 0
        ? { badge: { text: error > 999 ? '999+' : String(error), meaning: say(PANEL_WORDS.errors, { error }) } }
        : {}),
    },
    { view: 'report', label: say(PANEL_WORDS.report) },
    { view: 'settings', label: say(PANEL_WORDS.settings), icon: <Gear /> },
  ];
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
