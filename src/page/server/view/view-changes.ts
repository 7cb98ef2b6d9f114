/** The difference between two views of a workbook, so that an answer carries what changed and nothing else. */
import type { PlacedCell, WorkbookChange } from '../messages';
import { cellOfPlace, type KeptTab } from './tab-view';

/** Tabs with whatever differs; a tab that is new comes whole. */
export function changedTabs(
  before: ReadonlyMap<number, KeptTab>,
  after: ReadonlyMap<number, KeptTab>,
): WorkbookChange['tabs'] {
  return [...after].flatMap(([id, tab]) => {
    const known = before.get(id);
    const cells = changedCells(known, tab);
    const sameLayout = known !== undefined && JSON.stringify(known.layout) === JSON.stringify(tab.layout);
    if (sameLayout) return cells.length === 0 ? [] : [{ id, cells }];
    return [{ id, layout: tab.layout, cells }];
  });
}

function changedCells(before: KeptTab | undefined, after: KeptTab): PlacedCell[] {
  const changed: PlacedCell[] = [];
  for (const [place, cell] of after.cells) {
    const known = before?.cells.get(place);
    if (
      known !== undefined &&
      known[0] === cell[0] &&
      known[1] === cell[1] &&
      known[2] === cell[2] &&
      known[3] === cell[3]
    )
      continue;
    changed.push([...cellOfPlace(place), cell]);
  }
  for (const place of before?.cells.keys() ?? []) {
    if (!after.cells.has(place)) changed.push([...cellOfPlace(place), null]);
  }
  return changed;
}
