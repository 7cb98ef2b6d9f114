/** Whether all is well with the spreadsheet, the permissions and the triggers: worst first, each with what to do. */
import { useState } from 'preact/hooks';
import type { HealthJson, HealthState } from '../../contract/coordinator-wire';
import { call } from '../shared/server';
import { OutsideLink } from './outside-link';
import { Body, useFirstLook, ViewFrame, type ViewProps } from './view-frame';
import { useWork } from './work';

const WORST_FIRST: readonly HealthState[] = ['bad', 'warning', 'unknown', 'good'];
const SIGNS: Readonly<Record<HealthState, string>> = { bad: '✕', warning: '!', unknown: '?', good: '✓' };

export function HealthView({ words, here, tell }: ViewProps) {
  const work = useWork();
  const [health, setHealth] = useState<HealthJson | null>(null);
  const look = async (): Promise<void> => {
    const found = await work.run(words.lookingAtHealth, () => call('panelHealth', here()));
    if (found !== null) setHealth(found);
  };
  useFirstLook(look);
  const checks = WORST_FIRST.flatMap((state) => (health?.checks ?? []).filter((check) => check.state === state));
  const count = (state: HealthState): number => checks.filter((check) => check.state === state).length;
  const summary = words.healthSummary(count('bad'), count('warning'), count('unknown'));
  return (
    <ViewFrame view="health" work={work} words={words} shown={health} reload={() => void look()} tell={tell}>
      <Body>
        <h1 class="plain">
          {checks.length === 0
            ? words.noChecks
            : summary === ''
              ? words.allWell
              : count('bad') === 0
                ? words.nothingUrgent
                : words.healthSummaryTitle}
        </h1>
        {summary !== '' && <p class="quiet">{summary}</p>}
        <ul class="checks">
          {checks.map(({ id, state, title, detail, remedy, url }) => (
            <li key={id} class={`is-${state}`}>
              <i class="sign" aria-hidden="true">
                {SIGNS[state]}
              </i>
              <div>
                <strong>{title}</strong> <span class="state">{words.healthStates[state]}</span>
                <p class="quiet">{detail}</p>
                {remedy !== null && <p>{remedy}</p>}
                {url !== null && (
                  <p>
                    <OutsideLink url={url}>
                      {words.help}
                      <span class="heard">: {title}</span> ↗
                    </OutsideLink>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Body>
      <footer>
        <button type="button" disabled={work.label !== null} onClick={() => void look()}>
          {words.checkOnceMore}
        </button>
      </footer>
    </ViewFrame>
  );
}
