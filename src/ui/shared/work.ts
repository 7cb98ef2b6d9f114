/** One piece of work at a time, which the person need not wait for; what comes after they stopped waiting is not believed. */
import { useState } from 'preact/hooks';
import type { Outcome } from '../server/call';
import { type Failure, failureOf } from '../server/failures';
import { createStore, type Store, useStore } from './store';

export interface WorkState {
  /** What is under way, in words; null while nothing is. */
  readonly work: string | null;
  readonly failure: Failure | null;
}

export const IDLE: WorkState = { work: null, failure: null };

/** How a piece of work speaks while it runs. */
export interface Running {
  /** False once nobody waits for it any more. */
  isWanted(): boolean;
  /** Calls what is under way by another name. */
  relabel(label: string): void;
}

export interface Work {
  /** Gives null where it failed or nobody waits for it any more. */
  run<Value>(label: string, ask: (running: Running) => Promise<Outcome<Value>>): Promise<Value | null>;
  stopWaiting(): void;
  dismiss(): void;
}

/** Work whose state is a part of what the store holds. */
export function createWork(store: Store<WorkState>): Work {
  /** Tells the answer of this piece of work from one that came too late. */
  let turn = 0;
  return {
    run: async (label, ask) => {
      turn += 1;
      const own = turn;
      const isWanted = (): boolean => own === turn;
      const relabel = (work: string): void => {
        if (isWanted()) store.set({ work, failure: null });
      };
      relabel(label);
      const { value, failure } = await ask({ isWanted, relabel });
      if (!isWanted()) return null;
      store.set({ work: null, failure });
      return value;
    },
    stopWaiting: () => {
      turn += 1;
      store.set({ work: null, failure: failureOf('stopped') });
    },
    dismiss: () => store.set({ failure: null }),
  };
}

/** Work of a component's own. */
export function useWork(): WorkState & Work {
  const [store] = useState(() => createStore(IDLE));
  const [work] = useState(() => createWork(store));
  return { ...useStore(store), ...work };
}
