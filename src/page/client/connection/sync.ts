/** Keeps the page's copy of the workbook as the server has it, and the sheet as the copy is. */
import type { Store } from '../../../ui/shared/store';
import type { Act, Action, ServerEvent, WorkbookChange } from '../../server/messages';
import type { LateGrid } from '../grid/late-grid';
import type { PageState } from '../state/page-state';
import { applyChange, copyOf, tabNames, type WorkbookCopy } from '../state/workbook-copy';
import { type Connection, NoConnection } from './connection';

/** Milliseconds between two attempts to reach a server that is gone. */
const RETRY_AFTER = 700;

interface SyncEvents {
  lost(kind: NoConnection['kind']): void;
  /** The server is there again, and the copy is as it has it. */
  back(): Promise<void>;
}

export class Sync {
  readonly #connection: Connection;
  readonly #store: Store<PageState>;
  readonly #grid: LateGrid;
  readonly #events: SyncEvents;
  #copy: WorkbookCopy;
  /** Version of what is drawn: a new layout waits while somebody is typing. */
  #drawn: number;
  #layoutWaits = false;

  constructor(connection: Connection, store: Store<PageState>, grid: LateGrid, copy: WorkbookCopy, events: SyncEvents) {
    this.#connection = connection;
    this.#store = store;
    this.#grid = grid;
    this.#events = events;
    this.#copy = copy;
    this.#drawn = copy.version;
  }

  get copy(): WorkbookCopy {
    return this.#copy;
  }

  /** What somebody does who sees the sheet as it is drawn. */
  actOf(action: Action): Act {
    const { tab, area } = this.#grid.selection;
    const { window, listener } = this.#connection;
    const { epoch } = this.#copy;
    return { id: crypto.randomUUID(), window, listener, epoch, version: this.#drawn, tab, active: area, action };
  }

  /** Hears of other windows' changes for as long as the page is open, however often the server comes and goes. */
  async listen(): Promise<void> {
    for (;;) {
      try {
        await this.#connection.listen((event) => void this.#onEvent(event));
      } catch (error) {
        if (!(error instanceof NoConnection)) throw error;
        this.#events.lost(error.kind);
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    }
  }

  async #onEvent(event: ServerEvent): Promise<void> {
    if (event.kind === 'save') this.#store.set({ save: event.save });
    if (event.kind === 'change') await this.take(event.change);
    if (event.kind !== 'at') return;
    this.#store.set({ link: 'online', save: event.save });
    if (event.epoch !== this.#copy.epoch || event.version !== this.#copy.version) await this.fetchWhole();
    await this.#events.back();
  }

  async take(change: WorkbookChange): Promise<void> {
    const consequence = applyChange(this.#copy, change);
    if (consequence === 'lost') return this.fetchWhole();
    if (consequence === 'known') return;
    this.#store.set({ save: change.save, tabs: tabNames(this.#copy), changes: this.#store.state.changes + 1 });
    if (consequence === 'layout' || this.#layoutWaits) {
      this.#layoutWaits = true;
      this.drawLayout();
      return;
    }
    for (const { id, cells } of change.tabs)
      this.#grid.there?.showCells(
        id,
        cells.map(([row, column]) => [row, column]),
      );
    this.#drawn = this.#copy.version;
  }

  /** Draws a layout that waits, unless somebody is typing. */
  drawLayout(): void {
    if (!this.#layoutWaits || this.#grid.editing) return;
    this.#layoutWaits = false;
    this.#grid.show(this.#copy);
    this.#drawn = this.#copy.version;
  }

  /** Fetches the workbook anew: a change was missed, or another workbook is open. */
  async fetchWhole(): Promise<void> {
    const view = await this.#connection.state().catch((error: unknown) => {
      if (error instanceof NoConnection) return null;
      throw error;
    });
    if (view === null) return;
    this.#copy = copyOf(view);
    const { name, epoch, menus, frames, save } = view;
    // A dialog speaks of the workbook that it was opened over.
    if (epoch !== this.#store.state.epoch) this.#store.set({ scriptDialog: null });
    this.#store.set({
      name,
      epoch,
      menus,
      frames,
      save,
      tabs: tabNames(this.#copy),
      changes: this.#store.state.changes + 1,
    });
    this.#layoutWaits = true;
    this.drawLayout();
  }
}
