/** Protection of rows: who will write where, shown before anything is touched; then put on, brought up to date or taken off, step by step. */
import { useRef, useState } from 'preact/hooks';
import type { ProtectionJson } from '../../contract/coordinator-wire';
import { call } from '../shared/server';
import { Confirm } from './confirm';
import { Areas, Idea, Warnings } from './protection-plan';
import { Body, Progress, useFirstLook, ViewFrame, type ViewProps } from './view-frame';
import { repeatSteps, useWork } from './work';

/** Where repeated steps stand, or ended. */
interface Run {
  readonly off: boolean;
  readonly changed: number;
  readonly left: number;
  readonly refused: readonly string[];
  readonly over: boolean;
}

const SIGNS = { none: '○', outdated: '!', set: '✓' } as const;
const LOOKS = { none: 'unknown', outdated: 'warning', set: 'good' } as const;

export function ProtectionView({ words, here, found, tell }: ViewProps) {
  const work = useWork();
  const [plan, setPlan] = useState<ProtectionJson | null>(null);
  const [run, setRun] = useState<Run | null>(null);
  const [asking, setAsking] = useState(false);
  const [stopping, setStopping] = useState(false);
  const stop = useRef(false);
  const busy = work.label !== null;

  const look = async (): Promise<void> => {
    const value = await work.run(words.lookingAtProtection, () => call('panelProtection', here()));
    if (value === null) return;
    setPlan(value);
    found(value.sheet, null);
  };
  useFirstLook(look);

  const change = async (off: boolean): Promise<void> => {
    let now: Run = { off, changed: 0, left: plan?.changes ?? 0, refused: [], over: false };
    const show = (next: Partial<Run>): void => {
      now = { ...now, ...next };
      setRun(now);
    };
    // How many there are to take off only the first step tells.
    show(off ? { left: 0 } : {});
    stop.current = false;
    setStopping(false);
    setAsking(false);
    const done = await work.run(off ? words.unprotecting : words.protecting, ({ isWanted }) =>
      repeatSteps(
        'panelProtect',
        () => call('panelProtect', { ...here(), off }),
        ({ changed, left, refused }) => {
          show({ changed: now.changed + changed, left, refused: [...new Set([...now.refused, ...refused])] });
          if (left === 0 || stop.current) return 'last';
          return changed > 0 ? 'more' : 'idle';
        },
        isWanted,
      ),
    );
    show({ over: true });
    if (done !== null) await look();
  };

  const outcome =
    run === null || !run.over || work.failure !== null
      ? null
      : run.left > 0
        ? words.protectStopped(run.changed, run.left)
        : run.off
          ? words.unprotectDone
          : words.protectDone(run.changed);
  const nothing = plan !== null && plan.changes === 0;
  return (
    <ViewFrame view="protection" work={work} words={words} shown={plan} reload={() => void look()} tell={tell}>
      {plan !== null && (
        <Body>
          <h1 class="plain state-line">
            <i class={`sign is-${LOOKS[plan.state]}`} aria-hidden="true">
              {SIGNS[plan.state]}
            </i>
            {words.protectionStates[plan.state]}
          </h1>
          <p>{words.protectionHints[plan.state]}</p>
          {nothing && plan.state === 'set' && <p class="good">✓ {words.nothingToProtect}</p>}
          {run !== null && !run.over && (
            <Progress
              done={run.changed}
              all={run.changed + run.left}
              label={run.off ? words.unprotecting : words.protecting}
              words={words}
              stopping={stopping}
              onStop={() => {
                stop.current = true;
                setStopping(true);
              }}
            />
          )}
          {outcome !== null && (
            <div class={run?.left === 0 ? 'card done' : 'card warned'} role="status">
              {outcome}
            </div>
          )}
          {run?.over === true && run.refused.length > 0 && (
            <div class="card warned" role="alert">
              <strong>{words.refusedEmails}</strong>
              <ul>
                {run.refused.map((email) => (
                  <li key={email}>
                    <bdi>{email}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          )}
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
      <footer hidden={asking}>
        <button type="button" disabled={busy} onClick={() => void look()}>
          {words.checkOnceMore}
        </button>
        {plan !== null && plan.state !== 'none' && (
          <button type="button" disabled={busy} onClick={() => setAsking(true)}>
            {words.unprotect}
          </button>
        )}
        <button type="button" class="main" disabled={busy || nothing} onClick={() => void change(false)}>
          {plan === null || plan.state === 'none' || nothing ? words.protect : words.update(plan.changes)}
        </button>
      </footer>
    </ViewFrame>
  );
}
