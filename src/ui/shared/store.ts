/** What a screen knows, in one place: it is changed in parts, and whoever listens hears of each change. */
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Store<State> {
  readonly state: State;
  set(change: Partial<State>): void;
  /** Gives back what ends the listening. */
  subscribe(listener: (state: State) => void): () => void;
}

export function createStore<State extends object>(first: State): Store<State> {
  let state = first;
  const listeners = new Set<(state: State) => void>();
  return {
    get state() {
      return state;
    },
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The state as it is now; what asks for it is drawn anew at each change. */
export function useStore<State extends object>(store: Store<State>): State {
  const [state, setState] = useState(store.state);
  useLayoutEffect(() => {
    const listener = (next: State): void => setState(() => next);
    listener(store.state);
    return store.subscribe(listener);
  }, [store]);
  return state;
}
