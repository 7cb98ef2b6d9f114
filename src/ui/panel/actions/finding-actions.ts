/** What is done about findings: mended, taken back, accepted. */

import type { RequestOf } from '../../../contract/calls';
import type { UndoJson } from '../../../contract/fix';
import type { PanelFindingJson } from '../../../contract/panel';
import { call, focusSheet } from '../../server/call';
import type { Checks } from '../state/checks';
import { ACTION_WORDS } from './action-words';

/** A finding's fix, or one of its suggestions by index. */
export interface FindingPick {
  readonly finding: PanelFindingJson;
  readonly suggestion: number | null;
}

/** What can be done about findings. Longer than most: each action asks the same store and checks again alike. */
export function createFindingActions({ store, say, here, run, checkTab, checkHere }: Checks) {
  const mend = async (what: Pick<RequestOf<'panelFix'>, 'picks' | 'tidiness'>): Promise<void> => {
    const request = { ...here(), ...what, preview: false, brief: true };
    const done = await run(say(ACTION_WORDS.fixing), () => call('panelFix', request));
    if (done === null) return;
    const { counts, refused } = done;
    const spared = refused.length === 0 ? '' : ` ${say(ACTION_WORDS.refused, { number: refused.length })}`;
    const untouched = counts.changes === 0 && refused.length > 0;
    await checkHere(
      untouched
        ? say(ACTION_WORDS.nothingFixed)
        : `${say(ACTION_WORDS.fixed, { findings: counts.applied, cells: counts.changes })}${spared}`,
    );
  };
  return {
    /** Goes to a cell in the sheet, where the person may type at once. */
    select(cell: string, seen?: string): void {
      void call('panelSelect', { cell, seen }).then(({ failure }) => (failure ? store.set({ failure }) : focusSheet()));
    },
    fix: (picks: readonly FindingPick[]): Promise<void> =>
      mend({
        picks: picks.map(({ finding: { rule, cell, nth, fingerprint }, suggestion }) => ({
          rule,
          cell,
          nth,
          fingerprint,
          suggestion,
        })),
      }),
    /** All that is safe, or only what is untidy. */
    fixAll: (tidiness: boolean): Promise<void> => mend({ picks: null, tidiness }),
    /** What taking the last change back would do; null where it cannot be told, or there is nothing. */
    async previewUndo(): Promise<UndoJson | null> {
      const last = store.state.panel?.undo?.run;
      if (last === undefined) return null;
      const request = { ...here(), run: last, preview: true, brief: true };
      const found = await run(say(ACTION_WORDS.undoing), () => call('panelUndo', request));
      return found?.undone === null ? null : found;
    },
    async undo(): Promise<void> {
      const last = store.state.panel?.undo?.run;
      if (last === undefined) return;
      const done = await run(say(ACTION_WORDS.undoing), () => call('panelUndo', { ...here(), run: last, brief: true }));
      if (done === null) return;
      const { removed, cells, spared } = done;
      const undone = say(ACTION_WORDS.undone, { cells });
      const news = spared === 0 ? undone : `${undone} ${say(ACTION_WORDS.spared, { spared })}`;
      if (removed === null) await checkHere(news);
      // An import's own tab is gone with it: then whatever plan there is besides is shown.
      else await checkTab(null, say(ACTION_WORDS.removed, { sheet: removed }));
    },
    keepReason: (place: string, reason: string): void =>
      store.set({ reasons: { ...store.state.reasons, [place]: reason } }),
    /** What was given is asked no more; what failed may be given again. */
    dropReason(place: string): void {
      if (store.state.failure === null) store.set({ reasons: { ...store.state.reasons, [place]: '' } });
    },
    /** A blank reason takes the acceptance back. */
    async waive({ rule, cell, fingerprint: seen }: PanelFindingJson, reason: string): Promise<void> {
      const request = { ...here(), rule, cell, reason, seen, brief: true };
      const done = await run(say(ACTION_WORDS.noting), () => call('panelWaive', request));
      if (done !== null) await checkHere(reason === '' ? say(ACTION_WORDS.restored) : say(ACTION_WORDS.waived));
    },
  };
}
