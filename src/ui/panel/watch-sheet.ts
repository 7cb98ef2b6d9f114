/** Asks now and then, and whenever the person comes back to the panel, whether the sheet is as it was checked. */
import { call } from '../shared/server';
import type { Store } from '../shared/store';
import type { PanelState } from './state';

/** Milliseconds between two such looks. */
const EVERY = 30_000;
const AT_LEAST = 4_000;

/** Gives back what ends the watch. */
export function watchSheet(store: Store<PanelState>): () => void {
  let last = Date.now();
  const compare = async (): Promise<void> => {
    const { panel, work, stale } = store.state;
    if (panel === null || work !== null || stale || document.hidden || Date.now() - last < AT_LEAST) return;
    last = Date.now();
    const { value } = await call('panelFingerprint', { sheet: panel.summary.sheet });
    // Late: another check has come meanwhile.
    if (value === null || store.state.panel !== panel) return;
    if (value.fingerprint !== panel.fingerprint) store.set({ stale: true });
  };
  const listener = (): void => void compare();
  const timer = setInterval(listener, EVERY);
  document.documentElement.addEventListener('mouseenter', listener);
  window.addEventListener('focus', listener);
  return () => {
    clearInterval(timer);
    document.documentElement.removeEventListener('mouseenter', listener);
    window.removeEventListener('focus', listener);
  };
}
