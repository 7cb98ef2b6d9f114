/** One workbook open on the page: what people do to it, one after another, and what each of them then has to be shown. */
import { randomUUID } from 'node:crypto';
import type { CellRange } from '../../core/grid/cell-range';
import type { Locale } from '../../core/locale';
import { type Bundle, functionNames, runFunction } from '../../stand-in/bundle';
import { createHost, type Host } from '../../stand-in/host';
import type { Sheet, Workbook } from '../../stand-in/model';
import { findMarkTitle, fitColumns } from '../../workbook/fit-columns';
import { EditHistory, movedRows, type RowMove } from './edit-history';
import type { Act, ActAnswer, DialogView, MenuView, SaveState, Shown, WorkbookChange, WorkbookView } from './messages';
import { changeRows, enterCells, type Placed, takeStep } from './perform';
import { Refusal } from './refusal';
import type { FramedPage } from './script-frames';
import { SERVER_WORDS } from './server-words';
import { type KeptTab, keepTab, newStyleList, placeOf } from './tab-view';
import { changedTabs } from './view-changes';

export interface SessionOptions {
  readonly bundle: Bundle;
  readonly locale: Locale;
  readonly linkOf: (id: string) => string;
  readonly frame: () => string;
  /** Where a page is to be had that the script has shown. */
  readonly openPage: (page: FramedPage) => string;
  readonly saveState: () => SaveState;
  /** Told of each change to the workbook, with the window that made it. */
  readonly changed: (change: WorkbookChange, window: string) => void;
}

/** Answers kept, so that an act sent again for want of one is not done again. */
const REMEMBERED_ACTS = 500;

export class Session {
  readonly host: Host;
  readonly name: string;
  readonly epoch = randomUUID();
  readonly #options: SessionOptions;
  readonly #history: EditHistory;
  readonly #names: ReadonlySet<string>;
  readonly #menus: readonly MenuView[];
  readonly #list = newStyleList();
  readonly #answers = new Map<string, ActAnswer>();
  /** How rows of tabs moved, by the version that they moved in. */
  readonly #moves: { version: number; tab: number; moved: (row: number) => number | null }[] = [];
  #kept = new Map<number, KeptTab>();
  #version = 1;
  /** Buttons already pressed in answer to the running execution's questions. */
  #pressed: ('YES' | 'NO' | 'CLOSE')[] = [];

  constructor(workbook: Workbook, name: string, options: SessionOptions) {
    this.name = name;
    this.#options = options;
    this.host = createHost(workbook, {
      locale: options.locale,
      linkOf: options.linkOf,
      // The bundle is synchronous, a person is not. So an execution that asks ends at the question, and runs anew from its beginning once the answer is known: what it did before the question (a check) leaves the same cells when it is done twice.
      answer: () => this.#pressed.shift() ?? null,
    });
    this.#history = new EditHistory(this.host);
    this.#names = functionNames(options.bundle);
    this.#menus = this.#openMenus();
    this.#kept = this.#keepTabs();
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  get version(): number {
    return this.#version;
  }

  view(): WorkbookView {
    return {
      epoch: this.epoch,
      version: this.#version,
      name: this.name,
      locale: this.#options.locale,
      save: this.#options.saveState(),
      menus: this.#menus,
      styles: this.#list.styles,
      tabs: [...this.#kept].map(([id, { layout, cells }]) => ({
        id,
        layout,
        cells: [...cells].map(([place, cell]) => [Math.floor(place / placeOf(1, 0)), place % placeOf(1, 0), cell]),
      })),
      frame: this.#options.frame(),
    };
  }

  /** Does what a person asks. Never throws on account of the script or the person. */
  act(act: Act): ActAnswer {
    const known = this.#answers.get(act.id);
    if (known !== undefined) return known;
    const answer = this.#answer(act);
    this.#answers.set(act.id, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > REMEMBERED_ACTS && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }

  #answer(act: Act): ActAnswer {
    const { host } = this;
    const bare = host.workbook.sheets.filter((sheet) => findMarkTitle(sheet) === null);
    const shownBefore = {
      toasts: host.toasts.length,
      alerts: host.alerts.length,
      sidebars: host.sidebars.length,
      dialogs: host.dialogs.length,
    };
    let result: string | null = null;
    let move: RowMove | null = null;
    try {
      const placed = this.#place(act);
      host.activeSheet = placed.sheet;
      host.activeRange = null;
      host.question = null;
      ({ result = null, move = null } = this.#perform(act, placed));
      if (move !== null) {
        const tab = host.ids.get(move.sheet) ?? 0;
        this.#moves.push({ version: this.#version + 1, tab, moved: movedRows(move) });
      }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, reason: error.reason, message: error.message };
      if (host.question === null) return { ok: false, reason: 'script', message: messageOf(error) };
    }
    // A check adds its columns as they come; here they are dressed as in a workbook that the command line saves.
    for (const sheet of bare) fitColumns(sheet);
    const { question } = host;
    host.question = null;
    const asked = question !== null;
    const shown: Shown = {
      toasts: asked ? [] : host.toasts.slice(shownBefore.toasts),
      alerts: asked ? [] : host.alerts.slice(shownBefore.alerts),
      question,
      sidebar: asked ? null : (host.sidebars[shownBefore.sidebars] ?? null),
      // Of several only the last one stays on the screen.
      dialog: asked ? null : this.#openDialog(host.dialogs.slice(shownBefore.dialogs).at(-1)),
      active: this.#activeAfter(act),
    };
    return { ok: true, change: this.#advance(act.window, move !== null), shown, result };
  }

  #openDialog(dialog: Host['dialogs'][number] | undefined): DialogView | null {
    if (dialog === undefined) return null;
    const { title, width, height } = dialog;
    return { title, source: this.#options.openPage(dialog), width, height };
  }

  #perform(act: Act, placed: Placed): { readonly result?: string | null; readonly move?: RowMove | null } {
    const { host } = this;
    const { bundle } = this.#options;
    const { action } = act;
    switch (action.kind) {
      case 'type':
      case 'paste':
        enterCells({ bundle, host, history: this.#history, window: act.window }, placed, action);
        return {};
      case 'insert':
      case 'delete':
      case 'sort':
        return { move: changeRows({ bundle, host, history: this.#history, window: act.window }, placed, action) };
      case 'undo':
      case 'redo':
        return { move: takeStep({ bundle, host, history: this.#history, window: act.window }, action.kind) };
      case 'click': {
        const offered = this.#menus.some(({ items }) => items.some(({ functionName }) => functionName === action.name));
        if (!offered) throw new Refusal('refused', SERVER_WORDS[host.locale].unknownFunction(action.name));
        this.#pressed = [...action.answers];
        runFunction(bundle, host, action.name, 'FULL', () => undefined);
        return {};
      }
      case 'call': {
        if (!this.#names.has(action.name))
          throw new Refusal('script', SERVER_WORDS[host.locale].unknownFunction(action.name));
        this.#pressed = [];
        const result = runFunction(bundle, host, action.name, 'FULL', () => action.argument ?? undefined);
        return { result: typeof result === 'string' ? result : null };
      }
    }
  }

  /** Where an act is to happen now: rows may have moved since its author looked. Throws a Refusal where the place is lost. */
  #place({ action, tab, epoch, version }: Act): Placed {
    const words = SERVER_WORDS[this.host.locale];
    const sheet = this.#sheetOf(tab);
    if (sheet === undefined) throw new Refusal('stale', words.staleWorkbook);
    if (epoch !== this.epoch) {
      // Only an edit that finds the cell as its author saw it may be brought over from before a restart.
      const same = action.kind === 'type' && [action.seen, action.text].includes(this.#shownAt(tab, action.area));
      if (!same) throw new Refusal('stale', words.staleWorkbook);
      return { sheet, rowOf: (row) => row };
    }
    const moves = this.#moves.filter((move) => move.tab === tab && move.version > version);
    const rowOf = (row: number): number => {
      const now = moves.reduce<number | null>((at, { moved }) => (at === null ? null : moved(at)), row);
      if (now === null) throw new Refusal('stale', words.staleRow);
      return now;
    };
    return { sheet, rowOf };
  }

  #sheetOf(tab: number): Sheet | undefined {
    return this.workbook.sheets.find((sheet) => this.host.ids.get(sheet) === tab);
  }

  #shownAt(tab: number, { top, left }: CellRange): string {
    return this.#kept.get(tab)?.cells.get(placeOf(top, left))?.[0] ?? '';
  }

  #activeAfter(act: Act): Shown['active'] {
    const { host } = this;
    const tab = host.ids.get(host.activeSheet) ?? 0;
    if (host.activeRange === null && tab === act.tab) return null;
    return { tab, area: host.activeRange };
  }

  /** Brings the kept view up to date, tells everybody else what has changed, and gives it back. */
  #advance(window: string, rowsMoved: boolean): WorkbookChange {
    const known = this.#list.styles.length;
    const kept = this.#keepTabs();
    const tabs = changedTabs(this.#kept, kept);
    const from = this.#version;
    const changed = tabs.length > 0 || rowsMoved;
    if (changed) this.#version += 1;
    this.#kept = kept;
    const change = {
      epoch: this.epoch,
      from,
      version: this.#version,
      save: this.#options.saveState(),
      styles: this.#list.styles.slice(known),
      order: [...kept.keys()],
      tabs,
    };
    if (!changed) return change;
    this.#options.changed(change, window);
    return { ...change, save: this.#options.saveState() };
  }

  #keepTabs(): Map<number, KeptTab> {
    const { host } = this;
    return new Map(host.workbook.sheets.map((sheet) => [host.ids.get(sheet) ?? 0, keepTab(host, sheet, this.#list)]));
  }

  #openMenus(): MenuView[] {
    runFunction(this.#options.bundle, this.host, 'onOpen', 'LIMITED', () => undefined);
    return this.host.menus.map(({ title, entries }) => ({
      title,
      items: entries.map(({ caption, functionName, separated = false }) => ({ caption, functionName, separated })),
    }));
  }
}

/** Errors of the script are of another realm. */
function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null)?.message ?? error);
}
