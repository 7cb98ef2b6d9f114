/** What is done to the workbook itself: its settings, the sheet set up, a new plan or period begun, two periods compared. */

import type { CompareJson } from '../../../contract/compare';
import type { CloseJson, NextJson } from '../../../contract/next';
import type { SettingTexts } from '../../../contract/panel';
import { call, newRequestId } from '../../server/call';
import { noticeOf } from '../../shared/cards';
import type { Checks } from '../state/checks';
import { ACTION_WORDS } from './action-words';

export function createSettingActions({ store, say, here, run, check, checkTab, checkHere }: Checks) {
  const save = (values: SettingTexts) =>
    run(say(ACTION_WORDS.saving), () => call('panelSettings', { ...here(), values }));
  return {
    draftSettings: (draft: SettingTexts): void => store.set({ draft }),
    async saveSettings(values: SettingTexts): Promise<void> {
      const done = await save(values);
      if (done === null) return;
      const revert = async (): Promise<void> => {
        if ((await save(done.before)) !== null) await checkHere(null);
      };
      await check();
      if (store.state.failure !== null) return;
      store.set({
        draft: {},
        notice: {
          text: say(ACTION_WORDS.saved),
          action: { label: say(ACTION_WORDS.revert), run: () => void revert() },
        },
      });
    },
    async setUp(): Promise<void> {
      const done = await run(say(ACTION_WORDS.settingUp), () => call('panelSetUp', here()));
      if (done !== null) await checkHere(say(ACTION_WORDS.setUpDone, { sheet: done.sheet }));
    },
    /** Shows what the next period's tab would be; without a preview makes it, and gives null. */
    async next(preview: boolean): Promise<NextJson | null> {
      const done = await run(say(ACTION_WORDS.next), () => call('panelNext', { ...here(), preview }));
      if (preview || done === null) return done;
      await checkTab(done.sheet, done.notices.join(' '));
      return null;
    },
    /** The same of closing the period, or of opening it again where a reason is given. */
    async close(preview: boolean, reason: string): Promise<CloseJson | null> {
      const request = { reopen: reason !== '', reason, preview };
      const done = await run(say(ACTION_WORDS.period), () => call('panelClose', { ...here(), ...request }));
      if (preview || done === null) return done;
      await checkHere(done.notices.join(' '));
      return null;
    },
    /** Makes the tab «Сводка», or brings it to the plan. */
    async summarise(): Promise<void> {
      const done = await run(say(ACTION_WORDS.summarise), () => call('panelSummary', here()));
      if (done !== null) store.set({ notice: noticeOf(done.notice) });
    },
    compare: (base: 'previous' | 'year-ago'): Promise<CompareJson | null> =>
      run(say(ACTION_WORDS.comparing), () => call('panelCompare', { ...here(), base, most: 1_000 })),
    async newPlan(): Promise<void> {
      const year = new Date().getFullYear();
      const request = { year, locale: null, requestId: newRequestId() };
      const done = await run(say(ACTION_WORDS.makingPlan), () => call('panelNewPlan', request));
      if (done === null) return;
      await checkTab(done.sheet, say(ACTION_WORDS.planMade, { sheet: done.sheet }));
      store.set({ view: 'overview' });
    },
  };
}
