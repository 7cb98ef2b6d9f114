/** What is done about findings: mended, taken back, accepted. */
import type { PanelFindingJson } from '../../../contract/panel';
import { call } from '../../shared/server';
import type { Checks } from '../checks';

/** A finding's fix, or one of its suggestions by index. */
export interface FindingPick {
  readonly finding: PanelFindingJson;
  readonly suggestion: number | null;
}

export function createFindingActions({ store, words, here, run, checkTab, checkHere }: Checks) {
  return {
    /** Goes to a cell in the sheet. */
    select(cell: string): void {
      void call('panelSelect', { cell }).then(({ failure }) => failure && store.set({ failure }));
    },
    /** `null` for all that is safe. */
    async fix(picks: readonly FindingPick[] | null): Promise<void> {
      const named = picks?.map(({ finding: { rule, cell, nth, fingerprint }, suggestion }) => ({
        rule,
        cell,
        nth,
        fingerprint,
        suggestion,
      }));
      const request = { ...here(), preview: false, picks: named ?? null };
      const done = await run(words().fixing, () => call('panelFix', request));
      if (done === null) return;
      const { applied, changes, refused } = done;
      const spared = refused.length === 0 ? '' : ` ${words().refused(refused.length)}`;
      const untouched = changes.length === 0 && refused.length > 0;
      await checkHere(untouched ? words().nothingFixed : `${words().fixed(applied.length, changes.length)}${spared}`);
    },
    async undo(): Promise<void> {
      const last = store.state.panel?.undo?.run;
      if (last === undefined) return;
      const done = await run(words().undoing, () => call('panelUndo', { ...here(), run: last }));
      if (done === null) return;
      const { removed, changes, spared } = done;
      if (removed === null) await checkHere(words().undone(changes.length, spared));
      // An import's own tab is gone with it: then whatever plan there is besides is shown.
      else await checkTab(null, words().removed(removed));
    },
    /** A blank reason takes the acceptance back. */
    async waive({ rule, cell }: PanelFindingJson, reason: string): Promise<void> {
      const done = await run(words().waiving, () => call('panelWaive', { ...here(), rule, cell, reason }));
      if (done !== null) await checkHere(reason === '' ? words().restored : words().accepted);
    },
  };
}
