/** The workbook as the windows have it, kept so that an answer carries what changed and nothing else. */
import type { Host } from '../../../stand-in/host/host';
import type { Sheet } from '../../../stand-in/host/model';
import { calculateSummary } from '../../../workbook/formulas/calculate-summary';
import type { TabLayout, WorkbookChange, WorkbookView } from '../messages';
import { cellOfPlace, type KeptCells, layoutOf, newStyleList, placeOf, renewCells, type StyleList } from './tab-view';

interface KeptTab {
  layout: TabLayout;
  readonly cells: KeptCells;
}

type TabChange = WorkbookChange['tabs'][number];

export class KeptView {
  readonly #host: Host;
  readonly #list: StyleList;
  #tabs = new Map<number, KeptTab>();

  constructor(host: Host) {
    this.#host = host;
    this.#list = newStyleList(host.workbook.defaultFont);
    this.refresh();
  }

  whole(): Pick<WorkbookView, 'styles' | 'tabs'> {
    const tabs = [...this.#tabs].map(([id, { layout, cells }]) => ({
      id,
      layout,
      cells: [...cells]
        .sort(([one], [other]) => one - other)
        .map(([place, cell]) => [...cellOfPlace(place), cell] as const),
    }));
    // It may be sent while further ones are met.
    return { styles: [...this.#list.styles], tabs };
  }

  /** The text that a cell shows. */
  textAt(tab: number, row: number, column: number): string {
    return this.#tabs.get(tab)?.cells.get(placeOf(row, column))?.[0] ?? '';
  }

  /** Looks at the workbook again and tells what is different: tabs with whatever differs, a tab that is new whole. */
  refresh(): Pick<WorkbookChange, 'styles' | 'order' | 'tabs'> {
    const { workbook, ids } = this.#host;
    const known = this.#list.styles.length;
    calculateSummary(workbook);
    const now = new Map<number, KeptTab>();
    const tabs = workbook.sheets.flatMap((sheet) => this.#renew(ids.get(sheet) ?? 0, sheet, now) ?? []);
    this.#tabs = now;
    return { styles: this.#list.styles.slice(known), order: [...this.#tabs.keys()], tabs };
  }

  /** Null where nothing is different. */
  #renew(id: number, sheet: Sheet, now: Map<number, KeptTab>): TabChange | null {
    const known = this.#tabs.get(id);
    const layout = layoutOf(this.#host, sheet);
    const tab = known ?? { layout, cells: new Map() };
    now.set(id, tab);
    const cells = renewCells(this.#host, sheet, this.#list, tab.cells);
    const sameLayout = known !== undefined && JSON.stringify(known.layout) === JSON.stringify(layout);
    tab.layout = layout;
    if (!sameLayout) return { id, layout, cells };
    return cells.length === 0 ? null : { id, cells };
  }
}
