/** The one click that leads back from what somebody has left behind. */

import type { ItemReviewJson, PanelFindingJson } from '../../../contract/panel';
import { call } from '../../server/call';
import { failureOf } from '../../server/failures';
import type { Checks } from '../state/checks';
import { ACTION_WORDS } from './action-words';

/** Steps after which the server is taken to be stuck. */
const MOST_STEPS = 40;

export function createNoticeActions({ store, say, here, run, checkHere }: Checks) {
  return {
    async closeFormer(): Promise<void> {
      for (let step = 0; step < MOST_STEPS; step += 1) {
        const done = await run(say(ACTION_WORDS.closing), () => call('panelCloseFormer', here()));
        if (done === null) return;
        if (done.left === 0) return checkHere(say(ACTION_WORDS.closed));
      }
      store.set({ failure: failureOf('timeout', 'panelCloseFormer', `${MOST_STEPS} steps`) });
    },
    async review(
      { row, seen }: ItemReviewJson,
      kind: 'accepted' | 'returned' | 'reopened',
      reason: string,
    ): Promise<void> {
      const done = await run(say(ACTION_WORDS.noting), () =>
        call('panelReview', { ...here(), number: null, row, kind, reason, seen }),
      );
      if (done === null) return;
      const counted = say(ACTION_WORDS.reviewed, { accepted: done.accepted, all: done.items });
      const lags = done.protection === 'outdated' ? ` ${say(ACTION_WORDS.protectionLags)}` : '';
      await checkHere(say(ACTION_WORDS.reviewKinds[kind]) + counted + lags);
    },
    async confirmTabs(tabs: readonly number[]): Promise<void> {
      const done = await run(say(ACTION_WORDS.noting), () => call('panelOurTabs', { ...here(), tabs: [...tabs] }));
      if (done !== null) await checkHere(say(ACTION_WORDS.tabsDone, { number: done.confirmed }));
    },
    /** Accepts what those findings claim, which the person has seen; for null takes every unproven waiver off. */
    async settleClaims(findings: readonly PanelFindingJson[] | null): Promise<void> {
      const shown =
        findings?.map(({ rule, cell, claim = '', fingerprint: seen }) => ({ rule, cell, reason: claim, seen })) ?? null;
      const done = await run(say(ACTION_WORDS.noting), () => call('panelClaims', { ...here(), shown }));
      if (done === null) return;
      const words = shown === null ? ACTION_WORDS.dropped : ACTION_WORDS.confirmed;
      await checkHere(say(words, { number: done.settled }));
    },
  };
}
