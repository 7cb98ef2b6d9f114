/** What a view of the dialog is busy with: one piece of work at a time, which the person need not wait for. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Failure } from '../shared/failures';
import type { Outcome } from '../shared/server';

/** How a piece of work speaks while it runs. */
interface Running {
  /** False once nobody waits for it any more. */
  isWanted(): boolean;
  say(label: string): void;
}

export interface Work {
  /** In words; null while nothing is under way. */
  readonly label: string | null;
  readonly failure: Failure | null;
  /** Gives null where it failed or nobody waits for it any more. */
  run<Value>(label: string, ask: (running: Running) => Promise<Outcome<Value>>): Promise<Value | null>;
  stopWaiting(): void;
  dismiss(): void;
}

export function useWork(): Work {
  const [state, setState] = useState<Pick<Work, 'label' | 'failure'>>({ label: null, failure: null });
  /** Tells the answer of this piece of work from one that came too late. */
  const turn = useRef(0);
  const actions = useMemo(
    (): Omit<Work, 'label' | 'failure'> => ({
      run: async (label, ask) => {
        turn.current += 1;
        const own = turn.current;
        const isWanted = (): boolean => own === turn.current;
        setState({ label, failure: null });
        const { value, failure } = await ask({
          isWanted,
          say: (next) => isWanted() && setState({ label: next, failure: null }),
        });
        if (!isWanted()) return null;
        setState({ label: null, failure });
        return value;
      },
      stopWaiting: () => {
        turn.current += 1;
        setState({ label: null, failure: failureOf('stopped', '', '') });
      },
      dismiss: () => setState({ label: null, failure: null }),
    }),
    [],
  );
  return { ...state, ...actions };
}

const failureOf = (kind: Failure['kind'], call: string, cause: string): Failure => ({
  kind,
  code: '',
  call,
  message: '',
  hint: '',
  cause,
});

/** Steps that may bring nothing before the server is taken to be stuck. */
const IDLE_STEPS = 3;

/**
 * Asks for one step after another until `take`, given each answer, says that it was the last; `idle` is a step that brought nothing. Gives the last
 * answer, or the failure of a step.
 */
export async function repeatSteps<Value>(
  name: string,
  ask: () => Promise<Outcome<Value>>,
  take: (value: Value) => 'more' | 'idle' | 'last',
  isWanted: () => boolean,
): Promise<Outcome<Value>> {
  for (let idle = 0; ; ) {
    const outcome = await ask();
    if (outcome.failure !== null || !isWanted()) return outcome;
    const next = take(outcome.value);
    if (next === 'last') return outcome;
    idle = next === 'idle' ? idle + 1 : 0;
    if (idle === IDLE_STEPS)
      return { value: null, failure: failureOf('timeout', name, `${IDLE_STEPS} steps brought nothing`) };
  }
}
