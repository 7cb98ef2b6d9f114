/** How the plan stands: how many items were active, by section and by executor, and who has not answered. */
import { useState } from 'preact/hooks';
import type { PanelJson } from '../../contract/wire';
import { VERDICT_WORDS } from '../../core/activity/verdict-words';
import { Bar, countVerdicts, VERDICTS } from './bars';
import { NO_FILTER, sectionsOf } from './filter';
import type { Actions, PanelState } from './state';
import type { PanelWords } from './words';

export interface ViewProps {
  readonly state: PanelState;
  readonly panel: PanelJson;
  readonly words: PanelWords;
  readonly actions: Actions;
}

/** Rows of a list before "show more". */
const SHOWN = 12;

export function OverviewView({ state, panel, words, actions }: ViewProps) {
  const { items } = panel.plan;
  const counts = countVerdicts(items.map(({ verdict }) => verdict));
  const sections = sectionsOf(panel);
  const silent = panel.departments
    .map(({ name, items: own }, index) => ({
      name,
      index,
      count: own.filter((item) => items[item]?.verdict === 'empty').length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <>
      <main>
        <Freshness state={state} words={words} actions={actions} />
        <h1>
          <b>{counts.activity}</b> {words.ofItems(counts.activity, items.length)}
        </h1>
        {items.length === 0 ? <p>{words.noItems}</p> : <Bar counts={counts} />}
        <ul class="legend">
          {VERDICTS.map((verdict) => (
            <li key={verdict}>
              <i class={verdict} aria-hidden="true" />
              {VERDICT_WORDS[verdict][state.locale]}
              <b>{counts[verdict]}</b>
            </li>
          ))}
        </ul>
        {sections.length > 1 && (
          <Shares
            title={words.bySection}
            rows={sections.map(({ index, label, items: own }) => ({
              label: label === '' ? words.unsectioned : label,
              items: own,
              show: () => actions.filter({ ...NO_FILTER, section: index }),
            }))}
            panel={panel}
            words={words}
          />
        )}
        <h2>{words.silent}</h2>
        {silent.length === 0 ? (
          <p class="good">✓ {words.allAnswered}</p>
        ) : (
          <ul class="rows">
            {silent.map(({ name, index, count }) => (
              <li key={name}>
                <button
                  type="button"
                  class="row"
                  onClick={() => actions.filter({ ...NO_FILTER, department: index, rule: 'missing-progress' })}
                >
                  <span class="name" title={name}>
                    {name}
                  </span>
                  <span class="heard">: {words.withoutEntry}</span>
                  <span class="link">{words.silentItems(count)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {silent.length > 0 && (
          <p>
            <button
              type="button"
              class="small"
              disabled={state.work !== null}
              aria-haspopup="dialog"
              onClick={() => void actions.remind()}
            >
              {words.remind}
            </button>
          </p>
        )}
        {panel.departments.length > 0 && (
          <Shares
            title={words.byDepartment}
            rows={panel.departments.map(({ name, items: own }, index) => ({
              label: name,
              items: own,
              show: () => actions.filter({ ...NO_FILTER, department: index }),
            }))}
            panel={panel}
            words={words}
          />
        )}
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

function Freshness({ state, words, actions }: Pick<ViewProps, 'state' | 'words' | 'actions'>) {
  const { checkedAt, stale, locale } = state;
  if (checkedAt === null) return null;
  const time = checkedAt.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return (
    <p class="fresh">
      <span class="quiet">{words.checkedAt(time)}</span>
      {stale ? (
        <span class="warn">
          {words.stale} ·{' '}
          <button type="button" class="link" onClick={() => void actions.check(true)}>
            {words.checkAgain}
          </button>
        </span>
      ) : (
        <span class="good">✓ {words.fresh}</span>
      )}
    </p>
  );
}

interface SharesProps {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly items: readonly number[]; readonly show: () => void }[];
  readonly panel: PanelJson;
  readonly words: PanelWords;
}

function Shares({ title, rows, panel, words }: SharesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <>
      <h2>{title}</h2>
      <ul class="rows">
        {shown.map(({ label, items, show }) => {
          const counts = countVerdicts(items.map((item) => panel.plan.items[item]?.verdict ?? 'empty'));
          return (
            <li key={label}>
              <button type="button" class="row" onClick={show}>
                <span class="name" title={label}>
                  {label}
                </span>
                <Bar counts={counts} />
                <span class="heard">: {words.activeHere}</span>
                <span class="share">{words.share(counts.activity, items.length)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {words.more(rows.length - shown.length)}
        </button>
      )}
    </>
  );
}
