/** Tries on Google itself what Vekha relies on, and tells what came out differently, in a form that can be sent on. */
import { useState } from 'preact/hooks';
import type { SelfCheckJson } from '../../contract/coordinator-wire';
import { copyText } from '../shared/copy-text';
import { call } from '../shared/server';
import { Body, ViewFrame, type ViewProps } from './view-frame';
import type { CoordinatorWords } from './words';
import { useWork } from './work';

type State = SelfCheckJson['checks'][number]['state'];

const WORST_FIRST: readonly State[] = ['failed', 'differs', 'skipped', 'same'];
/** Colours and signs are those of the health view. */
const LOOKS: Readonly<Record<State, readonly [look: string, sign: string]>> = {
  failed: ['bad', '✕'],
  differs: ['warning', '≠'],
  skipped: ['unknown', '–'],
  same: ['good', '✓'],
};

export function SelfCheckView({ words, tell }: ViewProps) {
  const work = useWork();
  const [result, setResult] = useState<SelfCheckJson | null>(null);
  const start = async (): Promise<void> => {
    const found = await work.run(words.selfChecking, () => call('panelSelfCheck', { locale: null }));
    if (found !== null) setResult(found);
  };
  const checks = WORST_FIRST.flatMap((state) => (result?.checks ?? []).filter((check) => check.state === state));
  return (
    <ViewFrame
      view="self-check"
      work={work}
      words={words}
      shown={words}
      again={words.retry}
      reload={() => void start()}
      tell={tell}
    >
      <Body>
        <h1 class="plain">{result === null ? words.selfCheckTitle : summaryOf(result, words)}</h1>
        <p class="quiet">{words.selfCheckIdea}</p>
        {result === null && <p class="quiet">{words.selfCheckWhen}</p>}
        {result !== null && result.left !== null && (
          <div class="card warned" role="alert">
            <strong>{words.leftBehind}</strong>
            <p>{result.left}</p>
          </div>
        )}
        <ul class="checks">
          {checks.map(({ id, title, state, expected, seen }) => (
            <li key={id} class={`is-${LOOKS[state][0]}`}>
              <i class="sign" aria-hidden="true">
                {LOOKS[state][1]}
              </i>
              <div>
                <strong>{title}</strong> <span class="state">{words.selfStates[state]}</span>
                {state !== 'same' && (
                  <dl>
                    <dt>{words.expected}</dt>
                    <dd>{expected}</dd>
                    <dt>{words.seen}</dt>
                    <dd>{seen}</dd>
                  </dl>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Body>
      <footer>
        {result !== null && (
          <button
            type="button"
            onClick={() => {
              copyText(textOf(result, words));
              tell(words.resultCopied);
            }}
          >
            {words.copyResult}
          </button>
        )}
        <button type="button" class="main" disabled={work.label !== null} onClick={() => void start()}>
          {result === null ? words.startSelfCheck : words.checkOnceMore}
        </button>
      </footer>
    </ViewFrame>
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
