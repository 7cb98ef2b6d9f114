/** Tries on Google itself what Vekha relies on, and tells what came out differently, in a form that can be sent on. */
import { useState } from 'preact/hooks';
import type { SelfCheckJson } from '../../contract/health';
import { call } from '../server/call';
import { copyText } from '../shared/copy-text';
import { type Say, useSay } from '../shared/say';
import { SHARED_WORDS } from '../shared/shared-words';
import { useWork } from '../shared/work';
import { CheckList, type CheckLook, sortByState } from './frame/check-list';
import { DIALOG_WORDS } from './frame/dialog-words';
import { Body, ViewFrame, type ViewProps } from './frame/view-frame';
import { SELF_CHECK_WORDS } from './self-check-words';

type Check = SelfCheckJson['checks'][number];

const WORST_FIRST: readonly Check['state'][] = ['failed', 'differs', 'skipped', 'learnt', 'same'];
const LOOKS: Readonly<Record<Check['state'], readonly [look: CheckLook, sign: string]>> = {
  failed: ['bad', '✕'],
  differs: ['warning', '≠'],
  skipped: ['unknown', '–'],
  learnt: ['good', 'i'],
  same: ['good', '✓'],
};

export function SelfCheckView({ notify }: ViewProps) {
  const say = useSay();
  const work = useWork();
  const [result, setResult] = useState<SelfCheckJson | null>(null);
  const start = async (): Promise<void> => {
    const done = await work.run(say(SELF_CHECK_WORDS.selfChecking), () => call('panelSelfCheck', { locale: null }));
    if (done !== null) setResult(done);
  };
  const copy = (): void => {
    if (result !== null) copyText(textOf(result, say));
    notify(say(SELF_CHECK_WORDS.resultCopied));
  };
  return (
    <ViewFrame view="self-check" work={work} shown again={say(SHARED_WORDS.retry)} reload={start} notify={notify}>
      <Body>
        <h1 class="plain">{result === null ? say(SELF_CHECK_WORDS.selfCheckTitle) : summaryOf(result, say)}</h1>
        <p class="quiet">{say(SELF_CHECK_WORDS.selfCheckIdea)}</p>
        {result === null ? <p class="quiet">{say(SELF_CHECK_WORDS.selfCheckWhen)}</p> : <Result result={result} />}
      </Body>
      <footer>
        {result !== null && (
          <button type="button" onClick={copy}>
            {say(SELF_CHECK_WORDS.copyResult)}
          </button>
        )}
        <button type="button" class="main" disabled={work.work !== null} onClick={() => void start()}>
          {result === null ? say(SELF_CHECK_WORDS.startSelfCheck) : say(DIALOG_WORDS.checkOnceMore)}
        </button>
      </footer>
    </ViewFrame>
  );
}

function Result({ result }: { readonly result: SelfCheckJson }) {
  const say = useSay();
  return (
    <>
      {result.left !== null && (
        <div class="card warned" role="alert">
          <strong>{say(SELF_CHECK_WORDS.leftBehind)}</strong>
          <p>{result.left}</p>
        </div>
      )}
      <CheckList
        checks={sortByState(result.checks, WORST_FIRST)}
        look={({ state }) => LOOKS[state][0]}
        sign={({ state }) => LOOKS[state][1]}
        state={({ state }) => say(SELF_CHECK_WORDS.selfStates[state])}
        details={({ state, expected, seen }) =>
          state !== 'same' && (
            <dl>
              {state !== 'learnt' && (
                <>
                  <dt>{say(SELF_CHECK_WORDS.expected)}</dt>
                  <dd>{expected}</dd>
                </>
              )}
              <dt>{say(SELF_CHECK_WORDS.seen)}</dt>
              <dd>{seen}</dd>
            </dl>
          )
        }
      />
    </>
  );
}

function summaryOf({ checks }: SelfCheckJson, say: Say): string {
  if (checks.length === 0) return say(DIALOG_WORDS.noChecks);
  const same = checks.filter(({ state }) => state === 'same' || state === 'learnt').length;
  return same === checks.length
    ? say(SELF_CHECK_WORDS.allSame, { all: same })
    : say(SELF_CHECK_WORDS.selfSummary, { same, all: checks.length });
}

/** For a letter to whoever looks after Vekha. */
function textOf(result: SelfCheckJson, say: Say): string {
  const lines = result.checks.map(
    ({ id, title, state, expected, seen }) =>
      `[${say(SELF_CHECK_WORDS.selfStates[state])}] ${title} (${id})\n  ${say(SELF_CHECK_WORDS.expected)}: ${expected}\n  ${say(SELF_CHECK_WORDS.seen)}: ${seen}`,
  );
  const left = result.left === null ? [] : [`${say(SELF_CHECK_WORDS.leftBehind)}: ${result.left}`];
  return [summaryOf(result, say), ...lines, ...left, `${new Date().toISOString()} ${navigator.userAgent}`].join('\n');
}
