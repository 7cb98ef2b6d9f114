/** Whether all is well with the spreadsheet, the permissions and the triggers: worst first, each with what to do. */
import type { HealthJson, HealthState } from '../../contract/health';
import { OutsideLink } from '../shared/outside-link';
import { call } from '../shared/server';
import { useWork } from '../shared/work';
import { CheckList, sortByState } from './check-list';
import { Body, Footer, useLoaded, ViewFrame, type ViewProps } from './view-frame';
import type { CoordinatorWords } from './words';

const WORST_FIRST: readonly HealthState[] = ['bad', 'warning', 'unknown', 'good'];
const SIGNS: Readonly<Record<HealthState, string>> = { bad: '✕', warning: '!', unknown: '?', good: '✓' };

export function HealthView({ words, here, notify }: ViewProps) {
  const work = useWork();
  const { value, load } = useLoaded(work, words.lookingAtHealth, () => call('panelHealth', here()));
  const checks = sortByState(value?.checks ?? [], WORST_FIRST);
  const count = (state: HealthState): number => checks.filter((check) => check.state === state).length;
  const summary = words.healthSummary(count('bad'), count('warning'), count('unknown'));
  return (
    <ViewFrame view="health" work={work} words={words} shown={value} reload={load} notify={notify}>
      <Body>
        <h1 class="plain">{titleOf(checks, words)}</h1>
        {summary !== '' && <p class="quiet">{summary}</p>}
        <CheckList
          checks={checks}
          look={({ state }) => state}
          sign={({ state }) => SIGNS[state]}
          state={({ state }) => words.healthStates[state]}
          details={(check) => <Details {...check} words={words} />}
        />
      </Body>
      <Footer work={work} words={words} reload={load} />
    </ViewFrame>
  );
}

type Check = HealthJson['checks'][number];

/** Of checks with the worst first. */
function titleOf([worst]: readonly Check[], words: CoordinatorWords): string {
  if (worst === undefined) return words.noChecks;
  if (worst.state === 'good') return words.allWell;
  return worst.state === 'bad' ? words.healthSummaryTitle : words.nothingUrgent;
}

function Details({ title, detail, remedy, url, words }: Check & Pick<ViewProps, 'words'>) {
  return (
    <>
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
    </>
  );
}
