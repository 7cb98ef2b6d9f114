/** Work that the server does step by step, each asked for from here: how far it has come, and a way to end it in between. */
import { useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../server/call';
import { failureOf } from '../../server/failures';
import { useSay } from '../../shared/say';
import type { Running, Work } from '../../shared/work';
import { DIALOG_WORDS } from './dialog-words';

/** Steps that may bring nothing before the server is taken to be stuck. */
const IDLE_STEPS = 3;

/** What a step means: `more` are needed, this one was the `last`, or it was `idle` and brought nothing. */
type StepEnd = 'more' | 'idle' | 'last';

export interface Steps {
  /** Asked to stop, but the step under way has not ended. */
  readonly stopping: boolean;
  stop(): void;
  /** Asks for steps of the call `name` until `take`, given each answer, says that it was the last. Gives that answer; null where a step failed. */
  run<Value>(
    name: string,
    label: string,
    ask: () => Promise<Outcome<Value>>,
    take: (value: Value, relabel: Running['relabel']) => StepEnd,
  ): Promise<Value | null>;
}

export function useSteps(work: Work): Steps {
  const stopped = useRef(false);
  const [stopping, setStopping] = useState(false);
  const tellStopped = (value: boolean): void => {
    stopped.current = value;
    setStopping(value);
  };
  return {
    stopping,
    stop: () => tellStopped(true),
    run: (name, label, ask, take) => {
      tellStopped(false);
      return work.run(label, async ({ isWanted, relabel }) => {
        for (let idle = 0; idle < IDLE_STEPS; ) {
          const outcome = await ask();
          if (outcome.failure !== null || !isWanted()) return outcome;
          const end = take(outcome.value, relabel);
          if (end === 'last' || stopped.current) return outcome;
          idle = end === 'idle' ? idle + 1 : 0;
        }
        return { value: null, failure: failureOf('timeout', name, `${IDLE_STEPS} steps brought nothing`) };
      });
    },
  };
}

interface ProgressProps {
  readonly done: number;
  readonly all: number;
  readonly label: string;
  readonly steps: Steps;
}

export function Progress({ done, all, label, steps: { stopping, stop } }: ProgressProps) {
  const say = useSay();
  return (
    <div class="card steps-bar">
      <strong>{label}</strong>
      <progress max={Math.max(all, 1)} value={done} aria-label={label} />
      <p class="links">
        <span>{stopping ? say(DIALOG_WORDS.stopping) : say(DIALOG_WORDS.progress, { done, all })}</span>
        <button type="button" class="link" disabled={stopping} onClick={stop}>
          {say(DIALOG_WORDS.stop)}
        </button>
      </p>
    </div>
  );
}
