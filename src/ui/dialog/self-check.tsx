/** Tries on Google itself what Vekha relies on, and tells what came out differently, in a form that can be sent on. */
import { useState } from 'preact/hooks';
import type { SelfCheckJson } from '../../contract/health';
import { copyText } from '../shared/copy-text';
import { call } from '../shared/server';
import { useWork } from '../shared/work';
import { CheckList, type CheckLook, sortByState } from './check-list';
import { Body, ViewFrame, type ViewProps } from './view-frame';
import type { CoordinatorWords } from './words';

type Check = SelfCheckJson['checks'][number];

const WORST_FIRST: readonly Check['state'][] = ['failed', 'differs', 'skipped', 'same'];
const LOOKS: Readonly<Record<Check['state'], readonly [look: CheckLook, sign: string]>> = {
  failed: ['bad', '✕'],
  differs: ['warning', '≠'],
  skipped: ['unknown', '–'],
  same: ['good', '✓'],
};

export function SelfCheckView({ words, notify }: ViewProps) {
  const work = useWork();
  const [result, setResult] = useState<SelfCheckJson | null>(null);
  const start = async (): Promise<void> => {
    const done = await work.run(words.selfChecking, () => call('panelSelfCheck', { locale: null }));
    if (done !== null) setResult(done);
  };
  const copy = (): void => {
    if (result !== null) copyText(textOf(result, words));
    notify(words.resultCopied);
  };
  return (
    <ViewFrame
      view="self-check"
      work={work}
      words={words}
      shown={words}
      again={words.retry}
      reload={start}
      notify={notify}
    >
      <Body>
        <h1 class="plain">{result === null ? words.selfCheckTitle : summaryOf(result, words)}</h1>
        <p class="quiet">{words.selfCheckIdea}</p>
        {result === null ? <p class="quiet">{words.selfCheckWhen}</p> : <Result result={result} words={words} />}
      </Body>
      <footer>
        {result !== null && (
          <button type="button" onClick={copy}>
            {words.copyResult}
          </button>
        )}
        <button type="button" class="main" disabled={work.work !== null} onClick={() => void start()}>
          {result === null ? words.startSelfCheck : words.checkOnceMore}
        </button>
      </footer>
    </ViewFrame>
  );
}

function Result({ result, words }: { readonly result: SelfCheckJson; readonly words: CoordinatorWords }) {
  return (
    <>
      {result.left !== null && (
        <div class="card warned" role="alert">
          <strong>{words.leftBehind}</strong>
          <p>{result.left}</p>
        </div>
      )}
      <CheckList
        checks={sortByState(result.checks, WORST_FIRST)}
        look={({ state }) => LOOKS[state][0]}
        sign={({ state }) => LOOKS[state][1]}
        state={({ state }) => words.selfStates[state]}
        details={({ state, expected, seen }) =>
          state !== 'same' && (
            <dl>
              <dt>{words.expected}</dt>
              <dd>{expected}</dd>
              <dt>{words.seen}</dt>
              <dd>{seen}</dd>
            </dl>
          )
        }
      />
    </>
  );
}

function summaryOf({ checks }: SelfCheckJson, words: CoordinatorWords): string {
  if (checks.length === 0) return words.noChecks;
  const same = checks.filter(({ state }) => state === 'same').length;
  return same === checks.length ? words.allSame(same) : words.selfSummary(same, checks.length);
}

/** For a letter to whoever looks after Vekha. */
function textOf(result: SelfCheckJson, words: CoordinatorWords): string {
  const lines = result.checks.map(
    ({ id, title, state, expected, seen }) =>
      `[${words.selfStates[state]}] ${title} (${id})\n  ${words.expected}: ${expected}\n  ${words.seen}: ${seen}`,
  );
  const left = result.left === null ? [] : [`${words.leftBehind}: ${result.left}`];
  return [summaryOf(result, words), ...lines, ...left, `${new Date().toISOString()} ${navigator.userAgent}`].join('\n');
}
