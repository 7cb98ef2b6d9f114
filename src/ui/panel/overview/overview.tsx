/** How the plan stands: how many items were active, by section and by executor, and who has not answered. */

import { VERDICT_WORDS } from '../../../core/activity/verdict-words';
import { useCount, useSay } from '../../shared/say';
import { ACTION_WORDS } from '../actions/action-words';
import { FINDING_WORDS } from '../findings/finding-words';
import { Notices } from '../notices/notices';
import { NO_FILTER, sectionsOf } from '../state/filter';
import { PANEL_WORDS } from '../state/panel-words';
import { LeftOutList } from '../view/left-out-list';
import type { ViewProps } from '../view/view-props';
import { Freshness } from './freshness';
import { OVERVIEW_WORDS } from './overview-words';
import { Promises } from './promises';
import { Reviews } from './reviews';
import { Shares } from './shares';
import { Silent } from './silent';
import { countVerdicts, VERDICTS, VerdictBar } from './verdict-bar';

interface OverviewProps extends ViewProps {
  readonly onReport: () => void;
}

export function OverviewView({ onReport, ...props }: OverviewProps) {
  const say = useSay();
  const count = useCount();
  const { state, panel, actions } = props;
  const { items } = panel.plan;
  const counts = countVerdicts(items.map(({ verdict }) => verdict));
  const sections = sectionsOf(panel).map(({ index, label, items: own }) => ({
    label: label === '' ? say(FINDING_WORDS.unsectioned) : label,
    items: own,
    show: () => actions.filter({ ...NO_FILTER, section: index }),
  }));
  const departments = panel.departments.map(({ name, items: own }, index) => ({
    label: name,
    items: own,
    show: () => actions.filter({ ...NO_FILTER, department: index }),
  }));
  return (
    <>
      <main>
        <Freshness {...props} />
        <Notices {...props} />
        {panel.plan.closed && <p>{say(PANEL_WORDS.closed)}</p>}
        <h1>
          <b>{count(counts.activity)}</b> {say(OVERVIEW_WORDS.ofItems, { active: counts.activity, all: items.length })}
        </h1>
        {items.length === 0 ? <p>{say(OVERVIEW_WORDS.noItems)}</p> : <VerdictBar counts={counts} />}
        <ul class="legend">
          {VERDICTS.map((verdict) => (
            <li key={verdict}>
              <i class={verdict} aria-hidden="true" />
              {VERDICT_WORDS[verdict][state.locale]}
              <b>{count(counts[verdict])}</b>
            </li>
          ))}
        </ul>
        {sections.length > 1 && <Shares title={say(OVERVIEW_WORDS.bySection)} rows={sections} panel={panel} />}
        <Silent {...props} />
        <Promises {...props} />
        <Reviews {...props} />
        {departments.length > 0 && <Shares title={say(OVERVIEW_WORDS.byDepartment)} rows={departments} panel={panel} />}
        <p class="links">
          <button type="button" class="small" disabled={state.work !== null} onClick={() => void actions.summarise()}>
            {say(ACTION_WORDS.summarise)}
          </button>
        </p>
        {panel.leftOutCount > 0 && (
          <LeftOutList leftOut={panel.leftOut} title={say(OVERVIEW_WORDS.leftOut, { count: panel.leftOutCount })} />
        )}
      </main>
      <footer>
        <button type="button" disabled={state.work !== null} onClick={() => void actions.check(true)}>
          {say(OVERVIEW_WORDS.check)}
        </button>
        <button type="button" class="main" disabled={state.work !== null} onClick={onReport}>
          {say(PANEL_WORDS.generate)}
        </button>
      </footer>
    </>
  );
}
