/** All that a person can do in the panel, put together from what each view offers. */

import { open } from '../../server/call';
import type { Failure } from '../../server/failures';
import { noticeOf } from '../../shared/cards';
import type { Checks } from '../state/checks';
import type { Filter } from '../state/filter';
import { PANEL_WORDS } from '../state/panel-words';
import type { View } from '../state/state';
import { createFindingActions } from './finding-actions';
import { createImportActions } from './import-actions';
import { createNoticeActions } from './notice-actions';
import { createSettingActions } from './setting-actions';

export type Actions = ReturnType<typeof createActions>;

export function createActions(checks: Checks) {
  const { store, say, run, check, stopWaiting } = checks;
  const findings = createFindingActions(checks);
  return {
    ...findings,
    ...createSettingActions(checks),
    ...createNoticeActions(checks),
    ...createImportActions(checks, findings.undo),
    check,
    stopWaiting,
    show(view: View): void {
      store.set({ view, failure: null });
      // With nothing to show yet, a view is another try; an empty panel that waits for nothing would help nobody.
      if (store.state.panel === null && view !== 'import' && store.state.work === null) void check();
    },
    /** Narrows the list of findings, and shows it. */
    filter(change: Partial<Filter>): void {
      store.set({ filter: { ...store.state.filter, ...change }, view: 'findings' });
    },
    async remind(): Promise<void> {
      await run(say(PANEL_WORDS.opening), () => open('openReminders'));
    },
    dismiss(): void {
      store.set({ failure: null, notice: null });
    },
    notify(text: string): void {
      store.set({ notice: noticeOf(text) });
    },
    fail(failure: Failure | null): void {
      store.set({ failure });
    },
  };
}
