/** The workbook as the windows have it, kept so that an answer carries what changed and nothing else. */
import type { Host } from '../../../stand-in/host/host';
import { calculateSummary } from '../../../workbook/formulas/calculate-summary';
import type { WorkbookChange, WorkbookView } from '../messages';
import { cellOfPlace, type KeptTab, keepTab, newStyleList, placeOf } from './tab-view';
import { changedTabs } from './view-changes';

export class KeptView {
  readonly #host: Host;
  readonly #list = newStyleList();
  #tabs: ReadonlyMap<number, KeptTab>;

  constructor(host: Host) {
    this.#host = host;
    this.#tabs = this.#read();
  }

  whole(): Pick<WorkbookView, 'styles' | 'tabs'> {
    const tabs = [...this.#tabs].map(([id, { layout, cells }]) => ({
      id,
      layout,
      cells: [...cells].map(([place, cell]) => [...cellOfPlace(place), cell] as const),
    }));
    // It may be sent while further ones are met.
    return { styles: [...this.#list.styles], tabs };
  }

  /** The text that a cell shows. */
  textAt(tab: number, row: number, column: number): string {
    return this.#tabs.get(tab)?.cells.get(placeOf(row, column))?.[0] ?? '';
  }

  /** Looks at the workbook again and tells what is different. */
  refresh(): Pick<WorkbookChange, 'styles' | 'order' | 'tabs'> {
    const known = this.#list.styles.length;
    const before = this.#tabs;
    this.#tabs = this.#read();
    const tabs = changedTabs(before, this.#tabs);
    return { styles: this.#list.styles.slice(known), order: [...this.#tabs.keys()], tabs };
  }

  #read(): Map<number, KeptTab> {
    const { workbook, ids } = this.#host;
    calculateSummary(workbook);
    return new Map(workbook.sheets.map((sheet) => [ids.get(sheet) ?? 0, keepTab(this.#host, sheet, this.#list)]));
  }
}
