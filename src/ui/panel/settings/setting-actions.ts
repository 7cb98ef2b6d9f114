/** What is done to the workbook itself: its settings, the sheet set up, a new plan begun. */
import type { SettingKey } from '../../../core/settings/setting-words';
import { call, newRequestId } from '../../shared/server';
import type { Checks } from '../checks';

export function createSettingActions({ store, words, here, run, check, checkTab, checkHere }: Checks) {
  const save = (values: Readonly<Partial<Record<SettingKey, string>>>) =>
    run(words().saving, () => call('panelSettings', { ...here(), values }));
  return {
    async saveSettings(values: Readonly<Partial<Record<SettingKey, string>>>): Promise<void> {
      const done = await save(values);
      if (done === null) return;
      const revert = async (): Promise<void> => {
        if ((await save(done.before)) !== null) await checkHere(null);
      };
      await check();
      if (store.state.failure !== null) return;
      // In the language that the settings now ask for.
      store.set({ notice: { text: words().saved, action: { label: words().revert, run: () => void revert() } } });
    },
    async setUp(): Promise<void> {
      const done = await run(words().settingUp, () => call('panelSetUp', here()));
      if (done !== null) await checkHere(words().setUpDone(done.sheet));
    },
    async newPlan(): Promise<void> {
      const year = new Date().getFullYear();
      const request = { year, locale: null, requestId: newRequestId() };
      const done = await run(words().makingPlan, () => call('panelNewPlan', request));
      if (done === null) return;
      await checkTab(done.sheet, words().planMade(done.sheet));
      store.set({ view: 'overview' });
    },
  };
}
