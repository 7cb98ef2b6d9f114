/** Where everything meets: a person's wish goes to the server, the answer to the sheet and to the page around it. */

import type {
  Act,
  ActAnswer,
  Action,
  FileAnswer,
  Shown,
  Tidings,
  WorkbookChange,
  WorkbookView,
} from '../server/messages';
import { cellName } from './cell-names';
import { copiedText } from './clipboard-text';
import { type Connection, NoConnection } from './connection';
import { Grid, type Selection } from './grid/grid';
import { type Letter, Outbox } from './outbox';
import type { Dialog, Store } from './page-state';
import type { Words } from './page-words';
import { applyChange, copyOf, keyOf, type WorkbookCopy } from './workbook-copy';

/** Between two attempts to reach a server that is gone, in milliseconds. */
const PATIENCE = 700;
const TOAST_TIME = 7000;
/** Google lets a client have ten calls under way. */
const CALLS_AT_ONCE = 10;

export class Desk {
  readonly #connection: Connection;
  readonly #words: Words;
  readonly #store: Store;
  readonly #grid: Grid;
  readonly #outbox: Outbox;
  #copy: WorkbookCopy;
  /** Version of what is drawn: a new layout waits while somebody is typing. */
  #drawn: number;
  #layoutWaits = false;
  #lastToast = 0;
  #calls = 0;
  readonly #callsWaiting: (() => void)[] = [];

  constructor(connection: Connection, words: Words, store: Store, view: WorkbookView, container: HTMLElement) {
    this.#connection = connection;
    this.#words = words;
    this.#store = store;
    this.#copy = copyOf(view);
    this.#drawn = view.version;
    this.#grid = new Grid(container, view.locale, view.name, this.#copy, {
      typed: (place, text) => this.#edit(place, text, 'type'),
      cleared: (place) => this.#edit(place, '', 'paste'),
      copied: (cut) => void this.copy(cut),
      selected: (selection, cellText) => store.set({ selection, cellText }),
      closed: () => this.#drawLayout(),
    });
    this.#outbox = new Outbox(connection, {
      answered: (letter, answer) => this.#settle(letter, answer),
      failed: (kind) => this.#cut(kind),
      changed: (letters) => store.set({ waiting: letters.map(({ cell, text }) => ({ cell, text })) }),
    });
    void this.#listen();
  }

  get grid(): Grid {
    return this.#grid;
  }

  // What people do

  undo = (): Promise<void> => this.#act({ kind: 'undo' });
  redo = (): Promise<void> => this.#act({ kind: 'redo' });
  clear = (): void => this.#edit(this.#grid.selection, '', 'paste');
  paste = (text: string): void => this.#edit(this.#grid.selection, text, 'paste');

  insertRow = (where: 'above' | 'below'): Promise<void> => {
    const { top, bottom } = this.#grid.selection.area;
    return this.#act(
      where === 'above'
        ? { kind: 'insert', row: top, like: top, count: bottom - top }
        : { kind: 'insert', row: bottom, like: bottom - 1, count: bottom - top },
    );
  };

  deleteRows = (): Promise<void> => {
    const { top, bottom } = this.#grid.selection.area;
    return this.#act({ kind: 'delete', row: top, count: bottom - top });
  };

  sort = (descending: boolean): Promise<void> =>
    this.#act({ kind: 'sort', column: this.#grid.selection.area.left, descending });

  click = async (name: string): Promise<void> => {
    const answers: ('YES' | 'NO' | 'CLOSE')[] = [];
    for (;;) {
      const shown = await this.#perform({ kind: 'click', name, answers });
      if (shown?.question == null) return;
      const { yes, no } = this.#words;
      const buttons = [
        { label: yes, value: 'YES' },
        { label: no, value: 'NO' },
      ];
      answers.push((await this.ask(this.#words.product, shown.question, buttons)) as 'YES' | 'NO' | 'CLOSE');
    }
  };

  showTab = (tab: number): void => {
    this.#grid.select({ tab, area: null });
    this.#grid.focus();
  };

  copiedText(): string {
    const { tab, area } = this.#grid.selection;
    const copy = this.#copy.tabs.get(tab);
    return copy === undefined ? '' : copiedText(copy, area);
  }

  copy = async (cut: boolean): Promise<void> => {
    await navigator.clipboard.writeText(this.copiedText());
    if (cut) this.clear();
  };

  // What the panel does

  /** Calls a function of the script for the sidebar. Throws an Error in Google's words where it cannot be done. */
  async call(name: string, argument: string | null): Promise<string | null> {
    if (this.#calls >= CALLS_AT_ONCE) await new Promise<void>((go) => this.#callsWaiting.push(go));
    this.#calls += 1;
    try {
      const answer = await this.#connection.act(this.#actOf({ kind: 'call', name, argument }));
      if (!answer.ok) throw Object.assign(new Error(answer.message), { name: 'ScriptError' });
      await this.#take(answer.change);
      this.#follow(answer.shown);
      void this.#showAlerts(answer.shown);
      return answer.result;
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      this.#cut(error.kind);
      throw Object.assign(new Error('NetworkError: Connection failure due to HTTP 0'), { name: 'NetworkError' });
    } finally {
      this.#calls -= 1;
      this.#callsWaiting.shift()?.();
    }
  }

  // Files

  async openOther(path: '/new' | '/example'): Promise<void> {
    if (await this.#mayLose()) await this.#open(() => this.#connection.openOther(path));
  }

  async openFile(file: File): Promise<void> {
    if (await this.#mayLose()) await this.#open(() => this.#connection.openFile(file));
  }

  download = async (): Promise<boolean> => {
    const blob = await this.#reach(() => this.#connection.download());
    if (blob === null) return false;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${this.#store.state.name.replace(/\.xlsx$/i, '')}.xlsx`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return true;
  };

  saveAgain = async (): Promise<void> => {
    const save = await this.#reach(() => this.#connection.save());
    if (save !== null) this.#store.set({ save });
  };

  async #open(open: () => Promise<FileAnswer>): Promise<void> {
    const answer = await this.#reach(open);
    if (answer === null) return;
    if (answer.ok) await this.#fetchWhole();
    else await this.#tell(this.#words.cannotOpen, answer.message);
  }

  async #mayLose(): Promise<boolean> {
    if (this.#store.state.save.kind !== 'changed') return true;
    const { loseQuestion, loseHint, downloadFirst, openAnyway, cancel } = this.#words;
    const buttons = [
      { label: downloadFirst, value: 'download' },
      { label: openAnyway, value: 'open' },
      { label: cancel, value: 'CLOSE' },
    ];
    const pressed = await this.ask(loseQuestion, loseHint, buttons);
    return pressed === 'open' || (pressed === 'download' && (await this.download()));
  }

  // Dialogs and toasts

  ask(title: string, text: string, buttons: Dialog['buttons'], keep?: string): Promise<string> {
    return new Promise((resolve) => {
      const dialog: Dialog = {
        title,
        text,
        buttons,
        ...(keep === undefined ? {} : { keep }),
        pressed: (value) => {
          this.#store.set({ dialogs: this.#store.state.dialogs.filter((each) => each !== dialog) });
          if (this.#store.state.dialogs.length === 0) this.#grid.focus();
          resolve(value);
        },
      };
      this.#store.set({ dialogs: [...this.#store.state.dialogs, dialog] });
    });
  }

  #tell(title: string, text: string, keep?: string): Promise<string> {
    return this.ask(title, text, [{ label: this.#words.ok, value: 'OK' }], keep);
  }

  dismissToast = (id: number): void =>
    this.#store.set({ toasts: this.#store.state.toasts.filter((toast) => toast.id !== id) });

  #toast(text: string): void {
    this.#lastToast += 1;
    const id = this.#lastToast;
    this.#store.set({ toasts: [...this.#store.state.toasts, { id, text }].slice(-3) });
    setTimeout(() => this.dismissToast(id), TOAST_TIME);
  }

  // Ways to the server

  #actOf(action: Action): Act {
    const { tab, area } = this.#grid.selection;
    const { window } = this.#connection;
    return {
      id: crypto.randomUUID(),
      window,
      epoch: this.#copy.epoch,
      version: this.#drawn,
      tab,
      active: area,
      action,
    };
  }

  #edit(place: Selection, text: string, kind: 'type' | 'paste'): void {
    const { top, left } = place.area;
    const seen = this.#copy.tabs.get(place.tab)?.cells.get(keyOf(top, left))?.[0] ?? '';
    const action: Action = kind === 'type' ? { kind, area: place.area, text, seen } : { kind, area: place.area, text };
    const offline = this.#store.state.link !== 'online';
    if (kind === 'type') this.#grid.showPending(place.tab, top, left, text, offline);
    this.#outbox.add({ act: { ...this.#actOf(action), tab: place.tab }, cell: cellName(top, left), text });
  }

  #settle({ act, text, cell }: Letter, answer: ActAnswer): void {
    if (answer.ok) {
      void this.#take(answer.change).then(() => this.#redraw(act));
      this.#follow(answer.shown);
      return;
    }
    this.#redraw(act);
    const { givenBack, givenBackHint, notDone } = this.#words;
    if (text === '') void this.#tell(notDone, answer.message);
    else void this.#tell(`${givenBack}: ${cell}`, `${answer.message}\n\n${givenBackHint}`, text);
  }

  /** Puts the server's word where a text stood that was only expected. */
  #redraw({ tab, action }: Act): void {
    if (action.kind === 'type') this.#grid.showCells(tab, [[action.area.top, action.area.left]]);
  }

  async #act(action: Action): Promise<void> {
    await this.#perform(action);
  }

  /** Does something at once or not at all: unlike an edit it is not kept for later. */
  async #perform(action: Action): Promise<Shown | null> {
    const answer = await this.#reach(() => this.#connection.act(this.#actOf(action)));
    if (answer === null) return null;
    if (!answer.ok) {
      await this.#tell(answer.reason === 'script' ? this.#words.scriptFailed : this.#words.notDone, answer.message);
      return null;
    }
    await this.#take(answer.change);
    this.#follow(answer.shown);
    await this.#showAlerts(answer.shown);
    return answer.shown;
  }

  async #showAlerts({ alerts }: Shown): Promise<void> {
    for (const alert of alerts) await this.#tell(this.#words.product, alert);
  }

  #follow({ toasts, sidebar, dialog, active }: Shown): void {
    for (const toast of toasts) this.#toast(toast);
    if (sidebar !== null) this.#store.set({ sidebar });
    if (dialog !== null) this.#store.set({ scriptDialog: dialog });
    if (active !== null) this.#grid.select(active);
  }

  async #reach<Value>(ask: () => Promise<Value>): Promise<Value | null> {
    this.#store.set({ running: this.#store.state.running + 1 });
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      this.#cut(error.kind);
      void this.#tell(this.#words.notDone, this.#words.noConnection);
      return null;
    } finally {
      this.#store.set({ running: this.#store.state.running - 1 });
    }
  }

  #cut(link: NoConnection['kind']): void {
    this.#store.set({ link });
    for (const { act, text } of this.#outbox.letters) {
      const { action, tab } = act;
      if (action.kind === 'type') this.#grid.showPending(tab, action.area.top, action.area.left, text, true);
    }
  }

  /** Hears of other windows' changes for as long as the page is open, however often the server comes and goes. */
  async #listen(): Promise<void> {
    for (;;) {
      try {
        await this.#connection.listen((tidings) => void this.#hear(tidings));
      } catch (error) {
        if (!(error instanceof NoConnection)) throw error;
        this.#cut(error.kind);
      }
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }

  async #hear(tidings: Tidings): Promise<void> {
    if (tidings.kind === 'save') this.#store.set({ save: tidings.save });
    if (tidings.kind === 'change') await this.#take(tidings.change);
    if (tidings.kind !== 'at') return;
    this.#store.set({ link: 'online', save: tidings.save });
    if (tidings.epoch !== this.#copy.epoch || tidings.version !== this.#copy.version) await this.#fetchWhole();
    await this.#outbox.send();
  }

  async #take(change: WorkbookChange): Promise<void> {
    const consequence = applyChange(this.#copy, change);
    if (consequence === 'lost') return this.#fetchWhole();
    if (consequence === 'known') return;
    this.#store.set({ save: change.save, tabs: this.#tabs() });
    if (consequence === 'layout' || this.#layoutWaits) {
      this.#layoutWaits = true;
      this.#drawLayout();
      return;
    }
    for (const { id, cells } of change.tabs)
      this.#grid.showCells(
        id,
        cells.map(([row, column]) => [row, column]),
      );
    this.#drawn = this.#copy.version;
  }

  #drawLayout(): void {
    if (!this.#layoutWaits || this.#grid.editing) return;
    this.#layoutWaits = false;
    this.#grid.show(this.#copy);
    this.#drawn = this.#copy.version;
  }

  /** Fetches the workbook anew: a change was missed, or another workbook is open. */
  async #fetchWhole(): Promise<void> {
    const view = await this.#connection.state().catch((error: unknown) => {
      if (error instanceof NoConnection) return null;
      throw error;
    });
    if (view === null) return;
    this.#copy = copyOf(view);
    const { name, epoch, menus, frame, save } = view;
    // A dialog speaks of the workbook that it was opened over.
    if (epoch !== this.#store.state.epoch) this.#store.set({ scriptDialog: null });
    this.#store.set({ name, epoch, menus, frame, save, tabs: this.#tabs() });
    this.#layoutWaits = true;
    this.#drawLayout();
  }

  #tabs() {
    return tabNames(this.#copy);
  }
}

export function tabNames({ order, tabs }: WorkbookCopy): { id: number; name: string }[] {
  return order.flatMap((id) => {
    const layout = tabs.get(id)?.layout;
    return layout === undefined || layout.hidden ? [] : [{ id, name: layout.name }];
  });
}
