/** What every action of the panel stands on: its state, one piece of work at a time, and the check that follows whatever was done. */
import type { TabRequest } from '../../../contract/tab';
import { call, type Outcome, open } from '../../server/call';
import { type Notice, noticeOf } from '../../shared/cards';
import { createSay, type Say } from '../../shared/say';
import type { Store } from '../../shared/store';
import { createWork } from '../../shared/work';
import { filterFor } from './filter';
import { PANEL_WORDS } from './panel-words';
import type { PanelState } from './state';

/** The tab in front of the person. */
const ANYWHERE: TabRequest = { sheet: null, year: null, locale: null };

export interface Checks {
  readonly store: Store<PanelState>;
  readonly say: Say;
  /** The tab that is shown, so that findings and fixes speak of the same one whatever the person has in front. */
  here(): TabRequest;
  /** Runs a call as the panel's work; null where it failed or nobody waits for it any more. */
  run<Value>(label: string, ask: () => Promise<Outcome<Value>>): Promise<Value | null>;
  stopWaiting(): void;
  /** Checks the tab in front of the person; `asked` where a person clicked to have it, which the journal notes. */
  check(asked?: boolean): Promise<void>;
  /** Checks the tab named, null for any with a plan, and tells the news once that went well. */
  checkTab(sheet: string | null, news: Notice | string | null): Promise<void>;
  /** The same of the tab that is shown. */
  checkHere(news: Notice | string | null): Promise<void>;
}

export function createChecks(store: Store<PanelState>): Checks {
  const work = createWork(store);
  const say = createSay(() => store.state.locale);
  const here = (): TabRequest => ({ ...ANYWHERE, sheet: store.state.panel?.summary.sheet ?? null });
  const run: Checks['run'] = (label, ask) => {
    store.set({ notice: null });
    return work.run(label, ask);
  };
  const checkAs = async (request: TabRequest & { readonly asked?: boolean }): Promise<void> => {
    const panel = await run(say(PANEL_WORDS.checking), () => call('panelOpen', request));
    if (panel === null) return;
    // The workbook asks for the other language now, whose words this page has not.
    if (panel.locale !== store.state.locale) await run(say(PANEL_WORDS.reopening), () => open('openPanel'));
    const notice = panel.written ? null : noticeOf(say(PANEL_WORDS.unwritten));
    const filter = filterFor(panel, store.state.filter);
    store.set({ panel, filter, checkedAt: new Date(), stale: false, notice });
  };
  const checkTab: Checks['checkTab'] = async (sheet, news) => {
    await checkAs({ ...ANYWHERE, sheet });
    if (store.state.failure !== null || news === null) return;
    store.set({ notice: typeof news === 'string' ? noticeOf(news) : news });
  };
  return {
    store,
    say,
    here,
    run,
    stopWaiting: work.stopWaiting,
    check: (asked = false) => checkAs(asked ? { ...ANYWHERE, asked } : ANYWHERE),
    checkTab,
    checkHere: (news) => checkTab(here().sheet, news),
  };
}
