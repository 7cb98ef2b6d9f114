/** Makes changes to a workbook's file by writing them into its own package: what is not to change stays as it is, byte for byte. */
import { formatCell } from '../../core/grid/cell-range';
import type { NewTab, TabChange, TabContent, WorkbookChange } from './changes';
import { type Altered, type FormulaMoves, readsAltered, releaseFormulas, updateCalcChain } from './formula-cells';
import { GrowingPart } from './growing-part';
import { type ListedTab, listTabs, Package } from './package';
import { SaveRefusal } from './save-refusal';
import { insertChild } from './schema-order';
import { type CellWriting, growDimension, writeCells } from './sheet-cells';
import { type Gone, writeFrame } from './sheet-frame';
import { CELL_DEPTH } from './sheet-rows';
import { rowsIn, type SlicedSheet } from './sheet-slices';
import { StyleBook } from './style-book';
import { retitleTables } from './table-titles';
import { activateTab, addStylesPart, addTab, calculateOnLoad, removePart, removeRelation, removeTab } from './tabs';
import { attributeOf, childOf, scanElements, tagOf } from './xml-elements';

/** What a save did to the file. */
export interface Patch {
  readonly bytes: Uint8Array;
  /** Whether results of formulas are to be worked out anew when the file is opened. */
  readonly calculates: boolean;
}

/** Throws SaveRefusal, naming why, where a change cannot be made without losing something. */
export function patchWorkbook(original: Uint8Array, change: WorkbookChange): Patch {
  const pack = new Package(original);
  const workbook = pack.workbookPart();
  const tabs = new Map(listTabs(pack).map((tab) => [tab.name, tab]));
  const styles = new StyleBook(pack, workbook, () => addStylesPart(pack));
  const from1904 = countsFrom1904(pack, workbook);
  // Large parts that are read a slice at a time have no formulas.
  const bare = new Set([...tabs.values()].flatMap(({ part }) => (pack.sliced(part) === null ? [] : [part])));
  const moves = new Map<number, FormulaMoves>();
  for (const tab of change.tabs) {
    const listed = tabs.get(tab.name);
    if (listed === undefined || !pack.has(listed.part)) throw missingTab(tab.name);
    moves.set(listed.sheetId, patchTab(pack, listed.part, tab, tab, styles, from1904));
    retitleTables(pack, listed.part, tab.name, tab.cells);
  }
  const gone = change.removed.flatMap((name) => tabs.get(name) ?? []);
  for (const { name } of gone) removeTab(pack, name);
  for (const tab of change.added) {
    const index = 1 + listTabs(pack).findIndex(({ name }) => name === tab.after);
    const part = addTab(pack, tab.name, index);
    const own = patchTab(pack, part, tab, { rulesRemoved: [], mergesRemoved: [] }, styles, from1904);
    moves.set(listTabs(pack)[index]?.sheetId ?? 0, own);
  }
  if (change.active !== null) activateTab(pack, change.active);
  styles.finish();
  const calculates = settleFormulas(pack, workbook, change, moves, gone, bare);
  return { bytes: pack.toBytes(), calculates };
}

function countsFrom1904(pack: Package, workbook: string): boolean {
  const properties = childOf(pack.elements(workbook, 1), 'workbookPr');
  const value = properties === undefined ? undefined : attributeOf(tagOf(pack.text(workbook), properties), 'date1904');
  return /^(1|true)$/.test(value ?? '');
}

function patchTab(
  pack: Package,
  part: string,
  tab: (TabChange | NewTab) & TabContent,
  gone: Gone,
  styles: StyleBook,
  from1904: boolean,
): FormulaMoves {
  const writing = { styles, from1904, heights: tab.heights };
  // Heights are written into new tabs alone.
  const sliced = tab.heights.size > 0 ? null : pack.sliced(part);
  if (sliced !== null) {
    pack.putBytes(part, patchSlices(sliced, tab, gone, writing));
    return releaseFormulas('', tab.name, tab.cells).moves;
  }
  const { text, moves } = releaseFormulas(pack.text(part), tab.name, tab.cells);
  const written = writeCells(text, scanElements(text, CELL_DEPTH), tab.cells, writing);
  const grown = growDimension(written, scanElements(written, 1), tab.cells);
  pack.put(part, writeFrame(grown, tab, gone, styles));
  return moves;
}

/** A large part's bytes, made anew a slice at a time; no cell of it has a formula yet. */
function patchSlices(sheet: SlicedSheet, tab: TabContent, gone: Gone, writing: CellWriting): Uint8Array {
  const grown = growDimension(sheet.frame, scanElements(sheet.frame, 1), tab.cells);
  const waiting = [...tab.cells].sort((one, other) => one.row - other.row);
  const made = new GrowingPart(sheet.size);
  for (const [slice, isLast] of withLast(sheet.slices())) {
    // Rows that come behind all others go to the last slice.
    const count = isLast ? -1 : waiting.findIndex(({ row }) => row > slice.last);
    const cells = waiting.splice(0, count < 0 ? waiting.length : count);
    const written = writeCells(slice.xml, slice.root, cells, writing);
    made.add(rowsIn(written));
  }
  // Looks of cells are given their numbers before those of rules, as where all is written at once.
  return made.within(writeFrame(grown, tab, gone, writing.styles));
}

/** Each with whether it is the last. */
function* withLast<Thing>(things: Iterator<Thing>): Generator<readonly [Thing, boolean]> {
  for (let next = things.next(); next.done !== true; ) {
    const { value } = next;
    next = things.next();
    yield [value, next.done === true];
  }
}

/** Brings the order of calculation up to date, and tells whether results kept in the file are still true. */
function settleFormulas(
  pack: Package,
  workbook: string,
  change: WorkbookChange,
  moves: ReadonlyMap<number, FormulaMoves>,
  gone: readonly ListedTab[],
  bare: ReadonlySet<string>,
): boolean {
  const chain = pack.related(workbook, 'calcChain');
  if (chain !== undefined && pack.has(chain)) {
    const text = updateCalcChain(pack.text(chain), moves, new Set(gone.map(({ sheetId }) => sheetId)));
    if (text !== null) pack.put(chain, text);
    else {
      removeRelation(pack, workbook, chain);
      removePart(pack, chain);
    }
  }
  const fresh = [...moves.values()].some((tab) => tab.fresh.length > 0);
  if (!fresh && !hasStaleResults(pack, workbook, change, bare)) return false;
  calculateOnLoad(pack, (xml, text) => insertChild(xml, pack.elements(workbook, 1), 'workbook', 'calcPr', text));
  return true;
}

function hasStaleResults(pack: Package, workbook: string, change: WorkbookChange, bare: ReadonlySet<string>): boolean {
  const altered: Altered[] = change.tabs
    .map(({ name, cells }) => ({ sheet: name, cells: cells.filter(({ content }) => content !== null) }))
    .filter(({ cells }) => cells.length > 0);
  if (altered.length === 0 && change.removed.length === 0) return false;
  const xml = pack.text(workbook);
  const names = (childOf(pack.elements(workbook, 2), 'definedNames')?.children ?? [])
    .map((element) => (attributeOf(tagOf(xml, element), 'name') ?? '').toLowerCase())
    .filter((name) => !name.startsWith('_xlnm.'));
  return listTabs(pack).some(
    ({ name, part }) => pack.has(part) && !bare.has(part) && readsAltered(pack.text(part), name, altered, names),
  );
}

function missingTab(name: string): SaveRefusal {
  return new SaveRefusal([{ ru: `в файле нет листа «${name}»`, en: `there is no tab “${name}” in the file` }]);
}

/** "'2022'!E12" of each cell that is written. */
export function cellNames(change: WorkbookChange): string[] {
  return change.tabs.flatMap(({ name, cells }) =>
    cells.map(({ row, column }) => `'${name.replaceAll("'", "''")}'!${formatCell(row, column)}`),
  );
}
