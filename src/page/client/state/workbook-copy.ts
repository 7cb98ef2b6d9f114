/** The page's copy of the workbook: what the server said, and nothing that it did not say. */
import type { CellView, SaveState, StyleView, TabLayout, WorkbookChange, WorkbookView } from '../../server/messages';

export interface TabCopy {
  readonly id: number;
  layout: TabLayout;
  /** By "row,column". */
  readonly cells: Map<string, CellView>;
}

export interface WorkbookCopy {
  readonly epoch: string;
  version: number;
  save: SaveState;
  readonly styles: StyleView[];
  readonly tabs: Map<number, TabCopy>;
  order: readonly number[];
}

export const keyOf = (row: number, column: number): string => `${row},${column}`;

export function copyOf(view: WorkbookView): WorkbookCopy {
  const tabs = view.tabs.map(({ id, layout, cells }): [number, TabCopy] => {
    const placed = new Map<string, CellView>();
    for (const [row, column, cell] of cells) if (cell !== null) placed.set(keyOf(row, column), cell);
    return [id, { id, layout, cells: placed }];
  });
  const { epoch, version, save, styles } = view;
  return { epoch, version, save, styles: [...styles], tabs: new Map(tabs), order: view.tabs.map(({ id }) => id) };
}

/** What a change means for a picture of the workbook: nothing, some cells, or all anew. */
export type Consequence = 'known' | 'lost' | 'cells' | 'layout';

/** Brings the copy to the change's version. `lost` where the change does not follow on the copy: it must be fetched whole. */
export function applyChange(copy: WorkbookCopy, change: WorkbookChange): Consequence {
  if (change.epoch !== copy.epoch) return 'lost';
  if (change.version <= copy.version) return 'known';
  if (change.from !== copy.version) return 'lost';
  copy.version = change.version;
  copy.save = change.save;
  copy.styles.push(...change.styles);
  let consequence: Consequence = 'cells';
  if (change.order.join() !== copy.order.join()) consequence = 'layout';
  copy.order = change.order;
  for (const { id, layout, cells } of change.tabs) {
    const known = copy.tabs.get(id);
    if (layout !== undefined) consequence = 'layout';
    const tab = known ?? (layout === undefined ? null : { id, layout, cells: new Map<string, CellView>() });
    if (tab === null) return 'lost';
    if (layout !== undefined) tab.layout = layout;
    copy.tabs.set(id, tab);
    for (const [row, column, cell] of cells) {
      if (cell === null) tab.cells.delete(keyOf(row, column));
      else tab.cells.set(keyOf(row, column), cell);
    }
  }
  return consequence;
}

/** The tabs that can be seen, in their order. */
export function tabNames({ order, tabs }: WorkbookCopy): { id: number; name: string }[] {
  return order.flatMap((id) => {
    const layout = tabs.get(id)?.layout;
    return layout === undefined || layout.hidden ? [] : [{ id, name: layout.name }];
  });
}
