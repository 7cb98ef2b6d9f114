/** The frame of the panel: its four views behind tabs, what is under way, what went wrong. */
import { useEffect } from 'preact/hooks';
import { NoticeBar } from '../shared/cards';
import { useKeptFocus } from '../shared/kept-focus';
import { TabList } from '../shared/tab-list';
import { Skeleton, WorkLine } from '../shared/work-line';
import { countSeverities } from './filter';
import { FindingsView } from './findings';
import { ImportView } from './import';
import { OverviewView } from './overview';
import { PanelFailure } from './panel-failure';
import { ReportView, useReport } from './report';
import { SettingsView } from './settings';
import { usePanel, type View } from './state';

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
      <TabList
        tabs={VIEWS.map((each) => ({
          view: each,
          label: words[each],
          ...(each === 'settings' ? { icon: <Gear /> } : {}),
          ...(each === 'findings' && open > 0 ? { badge: open > 999 ? '999+' : String(open) } : {}),
        }))}
        shown={view}
        label={words.parts}
        panelOf={() => 'view'}
        onShow={actions.show}
      />
      <WorkLine work={work} words={words} onStop={actions.stopWaiting} />
      <div role="status" class="heard">
        {work ?? notice?.text ?? ''}
      </div>
      {failure !== null && <PanelFailure failure={failure} panel={panel} words={words} actions={actions} />}
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
