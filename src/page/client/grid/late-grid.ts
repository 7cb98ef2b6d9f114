/** The sheet before and after its library is there: what is asked of it meanwhile is what it then begins with. */

import type { Selection } from '../state/page-state';
import type { WorkbookCopy } from '../state/workbook-copy';
import type { Grid, GridRequests } from './grid';

type Wanted = Parameters<Grid['select']>[0];

export class LateGrid {
  #grid: Grid | null = null;
  #copy: WorkbookCopy;
  #wanted: Wanted | null = null;
  /** Resolves once the sheet takes keys and clicks. */
  readonly ready: Promise<void>;

  /** Loads the library once `begin` has come, and draws into the container as soon as it is there. */
  constructor(
    begin: Promise<unknown>,
    container: HTMLElement,
    language: 'ru' | 'en',
    name: string,
    copy: WorkbookCopy,
    requests: GridRequests,
  ) {
    this.#copy = copy;
    this.ready = begin.then(async () => {
      const { Grid } = await import('./grid');
      const copy = this.#copy;
      const { version } = copy;
      const grid = new Grid(container, language, name, copy, requests);
      await grid.ready;
      this.#grid = grid;
      // Half of the library is not there before: whatever came meanwhile is drawn now.
      if (this.#copy !== copy || copy.version !== version) grid.show(this.#copy);
      if (this.#wanted !== null) grid.select(this.#wanted);
    });
  }

  /** The tab in front and the cells selected in it. */
  get selection(): Selection {
    const [tab = 0] = this.#copy.order.filter((id) => this.#copy.tabs.get(id)?.layout.hidden === false);
    return this.#grid?.selection ?? { tab, area: { top: 0, left: 0, bottom: 1, right: 1 } };
  }

  /** Whether somebody is typing into a cell. */
  get editing(): boolean {
    return this.#grid?.editing ?? false;
  }

  /** Null before. */
  get there(): Grid | null {
    return this.#grid;
  }

  show(copy: WorkbookCopy): void {
    this.#copy = copy;
    this.#grid?.show(copy);
  }

  sees(column: number): boolean {
    return this.#grid?.sees(column) ?? true;
  }

  select(place: Wanted): void {
    if (this.#grid === null) this.#wanted = place;
    else this.#grid.select(place);
  }
}
