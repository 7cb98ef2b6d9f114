/** What the panel knows and what it can do; components only draw it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ImportPreviewJson } from '../../contract/import-wire';
import type { PanelCalls, PanelFindingJson, PanelJson, TabRequest } from '../../contract/wire';
import type { Locale } from '../../core/locale';
import type { SettingKey } from '../../core/settings/settings';
import type { Notice } from '../shared/cards';
import type { Failure } from '../shared/failures';
import { call, newRequestId, type Outcome, openReminders } from '../shared/server';
import { browserLocale } from '../shared/words/browser-locale';
import { type Filter, NO_FILTER } from './filter';
import { PANEL_WORDS, type PanelWords } from './words';

/** `import` has no tab: it is come to from elsewhere. */
export type View = 'overview' | 'findings' | 'report' | 'settings' | 'import';

export interface PanelState {
  readonly view: View;
  readonly locale: Locale;
  readonly panel: PanelJson | null;
  /** When the check that is shown came, by the browser's clock; null before the first. */
  readonly checkedAt: Date | null;
  /** The sheet has changed since. */
  readonly stale: boolean;
  /** What is under way, in words; null while nothing is. */
  readonly work: string | null;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
  readonly filter: Filter;
}

/** A finding's fix, or one of its suggestions by index. */
export interface Pick {
  readonly finding: PanelFindingJson;
  readonly suggestion: number | null;
}

export interface Actions {
  show(view: View): void;
  filter(change: Partial<Filter>): void;
  /** `asked` where a person clicked to have it, which the journal notes. */
  check(asked: boolean): Promise<void>;
  select(cell: string): void;
  /** `null` for all that is safe. */
  fix(picks: readonly Pick[] | null): Promise<void>;
  undo(): Promise<void>;
  waive(finding: PanelFindingJson, reason: string): Promise<void>;
  saveSettings(values: Readonly<Partial<Record<SettingKey, string>>>): Promise<boolean>;
  setUp(): Promise<void>;
  newPlan(): Promise<void>;
  remind(): Promise<void>;
  previewImport(request: PanelCalls['panelImportPreview']['request']): Promise<ImportPreviewJson | null>;
  importPlan(request: PanelCalls['panelImport']['request']): Promise<void>;
  dismiss(): void;
  stopWaiting(): void;
  tell(text: string): void;
  fail(failure: Failure | null): void;
}

/** The tab in front of the person. */
const ANYWHERE: TabRequest = { sheet: null, year: null, locale: null };

/** Milliseconds between looks at whether the sheet has changed. */
const GLANCE_EVERY = 30_000;
const GLANCE_AT_LEAST = 4_000;

export function usePanel(): { state: PanelState; words: PanelWords; actions: Actions } {
  const [state, setState] = useState<PanelState>({
    view: 'overview',
    locale: browserLocale(),
    panel: null,
    checkedAt: null,
    stale: false,
    work: null,
    failure: null,
    notice: null,
    filter: NO_FILTER,
  });
  const latest = useRef(state);
  latest.current = state;
  const actions = useMemo(
    () =>
      createActions(
        () => latest.current,
        (change) => {
          latest.current = { ...latest.current, ...change };
          setState(latest.current);
        },
      ),
    [],
  );
  useEffect(() => {
    void actions.check(false);
    return watchSheet(() => latest.current, setState);
  }, [actions]);
  return { state, words: PANEL_WORDS[state.locale], actions };
}

/** Asks now and then, and whenever the person comes back to the panel, whether the sheet is as it was checked. */
function watchSheet(get: () => PanelState, set: (change: (state: PanelState) => PanelState) => void): () => void {
  let last = Date.now();
  const glance = async (): Promise<void> => {
    const { panel, work, stale } = get();
    if (panel === null || work !== null || stale || document.hidden || Date.now() - last < GLANCE_AT_LEAST) return;
    last = Date.now();
    const { value } = await call('panelPrint', { sheet: panel.summary.sheet });
    // Late: another check has come meanwhile.
    if (value === null || get().panel !== panel) return;
    if (value.print !== panel.print) set((state) => ({ ...state, stale: true }));
  };
  const listener = (): void => void glance();
  const timer = setInterval(listener, GLANCE_EVERY);
  document.documentElement.addEventListener('mouseenter', listener);
  window.addEventListener('focus', listener);
  return () => {
    clearInterval(timer);
    document.documentElement.removeEventListener('mouseenter', listener);
    window.removeEventListener('focus', listener);
  };
}

function createActions(get: () => PanelState, set: (change: Partial<PanelState>) => void): Actions {
  /** Tells the answer of this piece of work from one that came too late. */
  let turn = 0;
  const words = (): PanelWords => PANEL_WORDS[get().locale];
  /** The tab that is shown, so that findings and fixes speak of the same one whatever the person has in front. */
  const here = (): TabRequest => ({ sheet: get().panel?.summary.sheet ?? null, year: null, locale: null });

  /** Runs a call as the panel's work; null where it failed or nobody waits for it any more. */
  const work = async <Value>(label: string, ask: () => Promise<Outcome<Value>>): Promise<Value | null> => {
    turn += 1;
    const own = turn;
    set({ work: label, failure: null, notice: null });
    const { value, failure } = await ask();
    if (own !== turn) return null;
    set({ work: null, failure });
    return value;
  };

  const note = (text: string): Notice => ({ text, action: null });
  const check = async (request: TabRequest = ANYWHERE, asked = false): Promise<void> => {
    const panel = await work(words().checking, () => call('panelOpen', asked ? { ...request, asked } : request));
    if (panel === null) return;
    const notice = panel.written ? null : note(words().unwritten);
    set({ panel, locale: panel.locale, checkedAt: new Date(), stale: false, notice });
  };
  const checkTab = async (sheet: string | null, notice: Notice | null): Promise<void> => {
    await check({ ...here(), sheet });
    if (get().failure === null && notice !== null) set({ notice });
  };
  const checkHere = (notice: Notice | null): Promise<void> => checkTab(here().sheet, notice);

  const undo = async (): Promise<void> => {
    const run = get().panel?.undo?.run;
    if (run === undefined) return;
    const done = await work(words().undoing, () => call('panelUndo', { ...here(), run }));
    if (done === null) return;
    // An import's own tab is gone with it: then whatever plan there is besides is shown.
    const sheet = done.removed === null ? here().sheet : null;
    await checkTab(
      sheet,
      note(done.removed === null ? words().undone(done.changes.length, done.spared) : words().removed(done.removed)),
    );
  };

  return {
    show: (view) => {
      set({ view, failure: null });
      // With nothing to show yet, a view is another try; an empty panel that waits for nothing would help nobody.
      if (get().panel === null && view !== 'import' && get().work === null) void check();
    },
    filter: (change) => set({ filter: { ...get().filter, ...change }, view: 'findings' }),
    check: (asked) => check(ANYWHERE, asked),
    select: (cell) => void call('panelSelect', { cell }).then(({ failure }) => failure && set({ failure })),
    fix: async (picks) => {
      const request = {
        ...here(),
        preview: false,
        picks:
          picks?.map(({ finding: { rule, cell, nth, print }, suggestion }) => ({
            rule,
            cell,
            nth,
            print,
            suggestion,
          })) ?? null,
      };
      const done = await work(words().fixing, () => call('panelFix', request));
      if (done === null) return;
      const spared = done.refused.length;
      const text =
        done.changes.length === 0 && spared > 0
          ? words().nothingFixed
          : `${words().fixed(done.applied.length, done.changes.length)}${spared === 0 ? '' : ` ${words().refused(spared)}`}`;
      await checkHere(note(text));
    },
    undo,
    waive: async ({ rule, cell }, reason) => {
      const done = await work(words().waiving, () => call('panelWaive', { ...here(), rule, cell, reason }));
      if (done !== null) await checkHere(note(reason === '' ? words().restored : words().accepted));
    },
    saveSettings: async (values) => {
      const save = (next: typeof values) =>
        work(words().saving, () => call('panelSettings', { ...here(), values: next }));
      const done = await save(values);
      if (done === null) return false;
      const revert = async (): Promise<void> => {
        if ((await save(done.before)) !== null) await checkHere(null);
      };
      await check();
      // In the language that the settings now ask for.
      if (get().failure === null)
        set({ notice: { text: words().saved, action: { label: words().revert, run: () => void revert() } } });
      return true;
    },
    setUp: async () => {
      const done = await work(words().settingUp, () => call('panelSetUp', here()));
      if (done !== null) await checkHere(note(words().setUpDone(done.sheet)));
    },
    newPlan: async () => {
      const year = new Date().getFullYear();
      const done = await work(words().makingPlan, () =>
        call('panelNewPlan', { year, locale: null, requestId: newRequestId() }),
      );
      if (done === null) return;
      await checkTab(done.sheet, note(words().planMade(done.sheet)));
      set({ view: 'overview' });
    },
    remind: async () => void (await work(words().opening, openReminders)),
    previewImport: (request) => work(words().reading, () => call('panelImportPreview', request)),
    importPlan: async (request) => {
      const done = await work(words().importing, () => call('panelImport', { ...request, requestId: newRequestId() }));
      if (done === null) return;
      set({ view: 'overview', filter: NO_FILTER });
      const text = words().imported(done.sheet, done.counts.items);
      await checkTab(done.sheet, { text, action: { label: words().takeBack, run: () => void undo() } });
    },
    dismiss: () => set({ failure: null, notice: null }),
    stopWaiting: () => {
      turn += 1;
      set({ work: null, failure: { kind: 'stopped', code: '', call: '', message: '', hint: '', cause: '' } });
    },
    tell: (text) => set({ notice: note(text) }),
    fail: (failure) => set({ failure }),
  };
}
