/** How the plan stands: how many items were active, by section and by executor, and who has not answered. */
import { VERDICT_WORDS } from '../../../core/activity/verdict-words';
import { NO_FILTER, sectionsOf } from '../findings/filter';
import type { ViewProps } from '../view-props';
import { Freshness } from './freshness';
import { Shares } from './shares';
import { Silent } from './silent';
import { countVerdicts, VERDICTS, VerdictBar } from './verdict-bar';

export function OverviewView(props: ViewProps) {
  const { state, panel, words, actions } = props;
  const { items } = panel.plan;
  const counts = countVerdicts(items.map(({ verdict }) => verdict));
  const sections = sectionsOf(panel).map(({ index, label, items: own }) => ({
    label: label === '' ? words.unsectioned : label,
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
        <h1>
          <b>{counts.activity}</b> {words.ofItems(counts.activity, items.length)}
        </h1>
        {items.length === 0 ? <p>{words.noItems}</p> : <VerdictBar counts={counts} />}
        <ul class="legend">
          {VERDICTS.map((verdict) => (
            <li key={verdict}>
              <i class={verdict} aria-hidden="true" />
              {VERDICT_WORDS[verdict][state.locale]}
              <b>{counts[verdict]}</b>
            </li>
          ))}
        </ul>
        {sections.length > 1 && <Shares title={words.bySection} rows={sections} panel={panel} words={words} />}
        <Silent {...props} />
        {departments.length > 0 && <Shares title={words.byDepartment} rows={departments} panel={panel} words={words} />}
      </main>
      <footer>
        <button type="button" disabled={state.work !== null} onClick={() => void actions.check(true)}>
          {words.check}
        </button>
        <button type="button" class="main" onClick={() => actions.show('report')}>
          {words.generate}
        </button>
      </footer>
    </>
  );
}
