/** Asks whether the sheet is as it was checked: now and then, whenever the person comes back to the panel, and at once where the page around it tells of a change. */
import { call } from '../server/call';
import type { Store } from '../shared/store';
import type { PanelState } from './state/state';

/** Milliseconds between two such looks. */
const EVERY = 30_000;
const AT_LEAST = 4_000;
/** What the local page says to its frame; Google has nothing like it. */
const CHANGED = 'vekha-changed';

/** Gives back what ends the watch. */
export function watchSheet(store: Store<PanelState>): () => void {
  let last = Date.now();
  let asking = false;
  /** A change was told of that no look has followed yet. */
  let due = false;
  const compare = async (): Promise<void> => {
    const { panel, work } = store.state;
    if (panel === null || work !== null || asking || document.hidden) return;
    if (!due && Date.now() - last < AT_LEAST) return;
    last = Date.now();
    due = false;
    asking = true;
    const { value } = await call('panelFingerprint', { sheet: panel.summary.sheet });
    asking = false;
    // Late: another check has come meanwhile. What was undone is as it was checked.
    if (value !== null && store.state.panel === panel) {
      const { fingerprint } = value;
      store.set({ stale: fingerprint !== panel.fingerprint });
      // What was told of a tab that is gone, that a plan was brought in say, is no longer so.
      if (fingerprint === null) store.set({ notice: null });
    }
    listener();
  };
  const listener = (): void => void compare();
  const onChange = (): void => {
    due = true;
    listener();
  };
  const forget = store.subscribe(() => due && listener());
  const timer = setInterval(listener, EVERY);
  document.documentElement.addEventListener('mouseenter', listener);
  window.addEventListener('focus', listener);
  window.addEventListener(CHANGED, onChange);
  return () => {
    clearInterval(timer);
    forget();
    document.documentElement.removeEventListener('mouseenter', listener);
    window.removeEventListener('focus', listener);
    window.removeEventListener(CHANGED, onChange);
  };
}
