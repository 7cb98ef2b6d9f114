/** Protection of rows: who will write where, shown before anything is touched; then put on, brought up to date or taken off, step by step. */
import { useState } from 'preact/hooks';
import type { ProtectionJson } from '../../../contract/protect';
import { Confirm } from '../../shared/confirm';
import { call } from '../../shared/server';
import { useWork } from '../../shared/work';
import { useSteps } from '../steps';
import { Body, Footer, useLoaded, ViewFrame, type ViewProps } from '../view-frame';
import { useProtecting } from './protecting';
import { Areas, Idea } from './protection-plan';
import { RunState } from './run-state';
import { Warnings } from './warnings';

export function ProtectionView(props: ViewProps) {
  const { words, here, onFound, notify } = props;
  const work = useWork();
  const steps = useSteps(work);
  const { run, apply } = useProtecting(steps, props);
  const [asking, setAsking] = useState(false);
  const { value: plan, load } = useLoaded(
    work,
    words.lookingAtProtection,
    () => call('panelProtection', here()),
    ({ sheet }) => onFound(sheet, null),
  );
  const change = async (off: boolean): Promise<void> => {
    setAsking(false);
    if (await apply(off, plan?.changes ?? 0)) await load();
  };
  return (
    <ViewFrame view="protection" work={work} words={words} shown={plan} reload={load} notify={notify}>
      {plan !== null && (
        <Body>
          <State plan={plan} words={words} />
          {run !== null && <RunState run={run} failed={work.failure !== null} steps={steps} words={words} />}
          <Idea plan={plan} words={words} />
          <Warnings plan={plan} words={words} />
          <Areas plan={plan} words={words} />
        </Body>
      )}
      {asking && (
        <Confirm
          question={words.unprotectQuestion}
          yes={words.doUnprotect}
          words={words}
          onYes={() => void change(true)}
          onNo={() => setAsking(false)}
        />
      )}
      <Footer work={work} words={words} reload={load} hidden={asking}>
        <Buttons
          plan={plan}
          words={words}
          busy={work.work !== null}
          onOff={() => setAsking(true)}
          onOn={() => void change(false)}
        />
      </Footer>
    </ViewFrame>
  );
}

const SIGNS = { none: '○', outdated: '!', set: '✓' } as const;
const LOOKS = { none: 'unknown', outdated: 'warning', set: 'good' } as const;

/** Whether it is on, in words. */
function State({ plan: { state, changes }, words }: { readonly plan: ProtectionJson } & Pick<ViewProps, 'words'>) {
  return (
    <>
      <h1 class="plain state-line">
        <i class={`sign is-${LOOKS[state]}`} aria-hidden="true">
          {SIGNS[state]}
        </i>
        {words.protectionStates[state]}
      </h1>
      <p>{words.protectionHints[state]}</p>
      {changes === 0 && state === 'set' && <p class="good">✓ {words.nothingToProtect}</p>}
    </>
  );
}

interface ButtonsProps extends Pick<ViewProps, 'words'> {
  readonly plan: ProtectionJson | null;
  readonly busy: boolean;
  readonly onOff: () => void;
  readonly onOn: () => void;
}

function Buttons({ plan, words, busy, onOff, onOn }: ButtonsProps) {
  const nothing = plan?.changes === 0;
  const off = plan === null || plan.state === 'none';
  return (
    <>
      {!off && (
        <button type="button" disabled={busy} onClick={onOff}>
          {words.unprotect}
        </button>
      )}
      <button type="button" class="main" disabled={busy || nothing} onClick={onOn}>
        {off || nothing ? words.protect : words.update(plan.changes)}
      </button>
    </>
  );
}
