/** Whether all is well with the spreadsheet, the permissions and the triggers: worst first, each with what to do. */
import type { HealthJson, HealthState } from '../../contract/health';
import { call } from '../server/call';
import { OutsideLink } from '../shared/outside-link';
import { type Say, useSay } from '../shared/say';
import { useWork } from '../shared/work';
import { CheckList, sortByState } from './frame/check-list';
import { DIALOG_WORDS } from './frame/dialog-words';
import { useSteps } from './frame/steps';
import { Body, Footer, useLoaded, ViewFrame, type ViewProps } from './frame/view-frame';
import { HEALTH_WORDS } from './health-words';

const WORST_FIRST: readonly HealthState[] = ['bad', 'warning', 'unknown', 'good'];
const SIGNS: Readonly<Record<HealthState, string>> = { bad: '✕', warning: '!', unknown: '?', good: '✓' };

export function HealthView({ here, notify }: ViewProps) {
  const say = useSay();
  const work = useWork();
  const { value, load } = useLoaded(work, say(HEALTH_WORDS.lookingAtHealth), () => call('panelHealth', here()));
  const steps = useSteps(work);
  const closeFormer = async (): Promise<void> => {
    const done = await steps.run(
      'panelCloseFormer',
      say(HEALTH_WORDS.closing),
      () => call('panelCloseFormer', here()),
      ({ changed, left }) => (left === 0 ? 'last' : changed > 0 ? 'more' : 'idle'),
    );
    if (done !== null) await load();
  };
  const checks = sortByState(value?.checks ?? [], WORST_FIRST);
  const summary = summaryOf(checks, say);
  return (
    <ViewFrame view="health" work={work} shown={value} reload={load} notify={notify}>
      <Body>
        <h1 class="plain">{titleOf(checks, say)}</h1>
        {summary !== '' && <p class="quiet">{summary}</p>}
        <CheckList
          checks={checks}
          look={({ state }) => state}
          sign={({ state }) => SIGNS[state]}
          state={({ state }) => say(HEALTH_WORDS.healthStates[state])}
          details={(check) => <Details {...check} busy={work.work !== null} onCloseFormer={() => void closeFormer()} />}
        />
      </Body>
      <Footer work={work} reload={load} />
    </ViewFrame>
  );
}

type Check = HealthJson['checks'][number];

/** Of checks with the worst first. */
function titleOf([worst]: readonly Check[], say: Say): string {
  if (worst === undefined) return say(DIALOG_WORDS.noChecks);
  if (worst.state === 'good') return say(HEALTH_WORDS.allWell);
  return worst.state === 'bad' ? say(HEALTH_WORDS.healthSummaryTitle) : say(HEALTH_WORDS.nothingUrgent);
}

/** How many are not good, state by state; "" where all are. */
function summaryOf(checks: readonly Check[], say: Say): string {
  const states = ['bad', 'warning', 'unknown'] as const;
  return states
    .map((state) => ({ state, number: checks.filter((check) => check.state === state).length }))
    .filter(({ number }) => number > 0)
    .map(({ state, number }) => say(HEALTH_WORDS.healthSummary[state], { number }))
    .join(', ');
}

interface DetailsProps extends Check {
  readonly busy: boolean;
  readonly onCloseFormer: () => void;
}

function Details({ title, detail, remedy, url, action, busy, onCloseFormer }: DetailsProps) {
  const say = useSay();
  return (
    <>
      <p class="quiet">{detail}</p>
      {remedy !== null && <p>{remedy}</p>}
      {action === 'closeFormer' && (
        <p>
          <button type="button" class="small main" disabled={busy} onClick={onCloseFormer}>
            {say(HEALTH_WORDS.closeFormer)}
          </button>
        </p>
      )}
      {url !== null && (
        <p>
          <OutsideLink url={url}>
            {say(HEALTH_WORDS.help)}
            <span class="heard">: {title}</span> ↗
          </OutsideLink>
        </p>
      )}
    </>
  );
}
