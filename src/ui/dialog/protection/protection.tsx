/** Protection of rows: who will write where, shown before anything is touched; then put on, brought up to date or taken off, step by step. */
import { useState } from 'preact/hooks';
import type { ProtectionJson } from '../../../contract/protect';
import { call } from '../../server/call';
import { Confirm } from '../../shared/confirm';
import { useSay } from '../../shared/say';
import { useWork } from '../../shared/work';
import { useSteps } from '../frame/steps';
import { Body, Footer, useLoaded, ViewFrame, type ViewProps } from '../frame/view-frame';
import { useProtecting } from './protecting';
import { Areas, Idea } from './protection-plan';
import { PROTECTION_WORDS } from './protection-words';
import { RunState } from './run-state';
import { Warnings } from './warnings';

export function ProtectionView(props: ViewProps) {
  const say = useSay();
  const { here, onFound, notify } = props;
  const work = useWork();
  const steps = useSteps(work);
  const { run, apply } = useProtecting(steps, props);
  const [asking, setAsking] = useState(false);
  const { value: plan, load } = useLoaded(
    work,
    say(PROTECTION_WORDS.lookingAtProtection),
    () => call('panelProtection', here()),
    ({ sheet }) => onFound(sheet),
  );
  const change = async (off: boolean): Promise<void> => {
    setAsking(false);
    if (await apply(off, plan?.changes ?? 0)) await load();
  };
  return (
    <ViewFrame view="protection" work={work} shown={plan} reload={load} notify={notify}>
      {plan !== null && (
        <Body>
          <State plan={plan} />
          {run !== null && <RunState run={run} failed={work.failure !== null} steps={steps} />}
          <Idea plan={plan} />
          <Warnings plan={plan} />
          <Areas plan={plan} />
        </Body>
      )}
      {asking && (
        <Confirm
          question={say(PROTECTION_WORDS.unprotectQuestion)}
          yes={say(PROTECTION_WORDS.doUnprotect)}
          onYes={() => void change(true)}
          onNo={() => setAsking(false)}
        />
      )}
      <Footer work={work} reload={load} hidden={asking}>
        <Buttons plan={plan} busy={work.work !== null} onOff={() => setAsking(true)} onOn={() => void change(false)} />
      </Footer>
    </ViewFrame>
  );
}

const SIGNS = { none: '○', outdated: '!', set: '✓' } as const;
const LOOKS = { none: 'unknown', outdated: 'warning', set: 'good' } as const;

/** Whether it is on, in words. */
function State({ plan: { state, changes } }: { readonly plan: ProtectionJson }) {
  const say = useSay();
  return (
    <>
      <h1 class="plain state-line">
        <i class={`sign is-${LOOKS[state]}`} aria-hidden="true">
          {SIGNS[state]}
        </i>
        {say(PROTECTION_WORDS.protectionStates[state])}
      </h1>
      <p>{say(PROTECTION_WORDS.protectionHints[state])}</p>
      {changes === 0 && state === 'set' && <p class="good">✓ {say(PROTECTION_WORDS.nothingToProtect)}</p>}
    </>
  );
}

interface ButtonsProps {
  readonly plan: ProtectionJson | null;
  readonly busy: boolean;
  readonly onOff: () => void;
  readonly onOn: () => void;
}

function Buttons({ plan, busy, onOff, onOn }: ButtonsProps) {
  const say = useSay();
  const nothing = plan?.changes === 0;
  const off = plan === null || plan.state === 'none';
  return (
    <>
      {!off && (
        <button type="button" disabled={busy} onClick={onOff}>
          {say(PROTECTION_WORDS.unprotect)}
        </button>
      )}
      <button type="button" class="main" disabled={busy || nothing} onClick={onOn}>
        {off || nothing ? say(PROTECTION_WORDS.protect) : say(PROTECTION_WORDS.update, { changes: plan.changes })}
      </button>
    </>
  );
}
