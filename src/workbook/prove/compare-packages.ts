/** Compares a workbook's file as it was with the one that is to take its place: what differs must have been asked for. */
import { parseColumn } from '../../core/grid/cell-range';
import type { WorkbookChange } from '../package/changes';
import { keyOf, type ListedTab, listTabs, type Package, relationsPart, samePart } from '../package/package';
import { attributeOf, attributesOf, childOf, innerOf, scanElements, tagOf, textOf } from '../package/xml-elements';
import { compareSheet } from './compare-sheet';
import { compareTitles } from './compare-titles';

/** A part, and where in it something differs that nobody asked for; "" stands for the whole of it. */
export interface Difference {
  readonly part: string;
  readonly place: string;
}

/** Nothing where the save kept its promise. */
export function comparePackages(before: Package, after: Package, change: WorkbookChange): Difference[] {
  const workbook = before.workbookPart();
  const tabs = listTabs(before);
  const gone = new Set(tabs.filter(({ name }) => change.removed.includes(name)).map(({ part }) => part));
  const differences: Difference[] = [];
  const tell = (part: string, places: readonly string[]): void => {
    differences.push(...places.map((place) => ({ part, place })));
  };
  const titled = change.tabs.flatMap(({ name, cells }) =>
    compareTitles(before, after, tabs.find((tab) => tab.name === name)?.part ?? '', cells),
  );
  for (const { part, places } of titled) tell(part, places);
  const allowed = comparisons(before, after, workbook, tabs, change, gone);
  for (const part of before.names()) {
    if (gone.has(part)) continue;
    if (!after.has(part)) {
      if (!mayGo(before, part, gone, workbook)) tell(part, ['']);
      continue;
    }
    if (samePart(before, after, part) || titled.some((table) => keyOf(table.part) === keyOf(part))) continue;
    tell(part, allowed.get(keyOf(part))?.() ?? ['']);
  }
  return differences;
}

/** How a part is compared that a save may change, by its name in one spelling. */
function comparisons(
  before: Package,
  after: Package,
  workbook: string,
  tabs: readonly ListedTab[],
  change: WorkbookChange,
  gone: ReadonlySet<string>,
): Map<string, () => string[]> {
  const found = new Map<string, () => string[]>();
  for (const tab of change.tabs) {
    const part = tabs.find(({ name }) => name === tab.name)?.part ?? '';
    found.set(keyOf(part), () => compareSheet({ pack: before, part }, { pack: after, part }, tab));
  }
  const pair = (part: string): readonly [string, string] => [before.text(part), after.text(part)];
  const { tabs: changed, added, removed, active } = change;
  found.set(keyOf(workbook), () => compareWorkbook(before, after, workbook, change));
  const styles = before.related(workbook, 'styles');
  if (styles !== undefined) found.set(keyOf(styles), () => compareStyles(...pair(styles)));
  const listsParts = added.length + removed.length > 0 || styles === undefined || changed.length > 0;
  if (!listsParts && active === null) return found;
  const relations = relationsPart(workbook);
  const relationGone = (tag: string): boolean => {
    const target = before.relations(workbook).find(({ id }) => id === attributeOf(tag, 'Id'))?.target ?? '';
    return gone.has(target) || !after.has(target);
  };
  found.set(keyOf(relations), () => compareEntries(...pair(relations), 'Id', relationGone));
  const types = '[Content_Types].xml';
  const partGone = (tag: string): boolean => {
    const name = (attributeOf(tag, 'PartName') ?? '').replace(/^\//, '');
    return gone.has(name) || !after.has(name);
  };
  found.set(keyOf(types), () => compareEntries(...pair(types), 'PartName', partGone));
  const chain = before.related(workbook, 'calcChain');
  if (chain !== undefined) found.set(keyOf(chain), () => compareChain(...pair(chain), tabs, change));
  return found;
}

/** A part may go with its tab, and the order of calculation with its last formula. */
function mayGo(before: Package, part: string, gone: ReadonlySet<string>, workbook: string): boolean {
  if (gone.has(part) || part === before.related(workbook, 'calcChain')) return true;
  const owners = before.names().filter((name) => before.relations(name).some(({ target }) => target === part));
  if (owners.length > 0) return owners.every((owner) => mayGo(before, owner, gone, workbook));
  return [...gone].some((owner) => relationsPart(owner) === part);
}

/** Every look, font, format and difference must still be there under its number; everything else as it was. */
function compareStyles(before: string, after: string): string[] {
  const [one, other] = [scanElements(before, 2), scanElements(after, 2)];
  const grown = new Set(['numFmts', 'fonts', 'cellXfs', 'dxfs']);
  const differences: string[] = tagOf(before, one) === tagOf(after, other) ? [] : [one.local];
  for (const name of new Set([...one.children, ...other.children].map(({ local }) => local))) {
    const [was, is] = [childOf(one, name), childOf(other, name)];
    if (!grown.has(name) || is === undefined) {
      if ((was && textOf(before, was)) !== (is && textOf(after, is))) differences.push(name);
      continue;
    }
    const texts = (was?.children ?? []).map((child) => textOf(before, child));
    if (texts.some((text, index) => text !== textOf(after, is.children[index] ?? is))) differences.push(name);
  }
  return differences;
}

/** Every entry must still be there as it was written, but for those of parts that are gone. */
function compareEntries(before: string, after: string, key: string, mayGo: (tag: string) => boolean): string[] {
  const now = new Set(scanElements(after, 1).children.map((child) => textOf(after, child)));
  return scanElements(before, 1)
    .children.map((child) => textOf(before, child))
    .filter((text) => !now.has(text) && !mayGo(text))
    .map((text) => attributeOf(text, key) ?? text);
}

function compareWorkbook(
  before: Package,
  after: Package,
  part: string,
  { removed, added, active }: WorkbookChange,
): string[] {
  const [old, now] = [before.text(part), after.text(part)];
  const [one, other] = [before.elements(part, 2), after.elements(part, 2)];
  const differences: string[] = tagOf(old, one) === tagOf(now, other) ? [] : [one.local];
  const [names, left] = [namesOf(before, part), namesOf(after, part)];
  for (const [name, text] of names) {
    if (left.get(name) !== text && !removed.some((tab) => name.startsWith(`${tab}\n`)))
      differences.push(name.split('\n')[1] ?? name);
  }
  const listed = new Set(listTabs(after).map(({ element }) => textOf(now, element)));
  for (const { name, element } of listTabs(before)) {
    if (!removed.includes(name) && !listed.has(textOf(old, element))) differences.push(name);
  }
  for (const child of one.children) {
    if (child.local === 'sheets' || child.local === 'definedNames') continue;
    const found = childOf(other, child.local);
    const [was, is] = [textOf(old, child), found === undefined ? '' : textOf(now, found)];
    if (was === is) continue;
    const recalculated =
      child.local === 'calcPr' && is.replace(/ fullCalcOnLoad="1"/, '') === was.replace(/ fullCalcOnLoad="[^"]*"/, '');
    const view = child.local === 'bookViews' && (removed.length + added.length > 0 || active !== null);
    const plain = (text: string): string => text.replace(/ (activeTab|firstSheet)="\d+"/g, '');
    if (!recalculated && !(view && plain(was) === plain(is))) differences.push(child.local);
  }
  return differences;
}

/** Defined names with what they stand for; a tab's own are told apart by the tab's name, for its place may move. */
function namesOf(pack: Package, part: string): Map<string, string> {
  const xml = pack.text(part);
  const tabs = listTabs(pack);
  return new Map(
    (childOf(pack.elements(part, 2), 'definedNames')?.children ?? []).map((element) => {
      const { name = '', localSheetId, ...rest } = Object.fromEntries(attributesOf(tagOf(xml, element)));
      const tab = localSheetId === undefined ? '' : (tabs[Number(localSheetId)]?.name ?? localSheetId);
      return [`${tab}\n${name}`, JSON.stringify([rest, innerOf(xml, element)])];
    }),
  );
}

/** The order of calculation without the cells that were changed must be what it was without them. */
function compareChain(before: string, after: string, tabs: readonly ListedTab[], change: WorkbookChange): string[] {
  const ids = new Map(tabs.map(({ name, sheetId }) => [name, sheetId]));
  const changed = new Set<string>();
  for (const { name, cells } of change.tabs) {
    for (const { row, column } of cells) changed.add(`${ids.get(name)} ${row},${column}`);
  }
  const gone = new Set(change.removed.map((name) => String(ids.get(name))));
  const entries = (xml: string): string[] => {
    let sheet = '';
    return scanElements(xml, 1).children.flatMap((child) => {
      const { r = '', i = sheet } = Object.fromEntries(attributesOf(tagOf(xml, child)));
      sheet = i;
      return gone.has(sheet) ||
        changed.has(`${sheet} ${placeOf(r)}`) ||
        !tabs.some(({ sheetId }) => String(sheetId) === sheet)
        ? []
        : [`${sheet} ${r}`];
    });
  };
  return entries(before).join() === entries(after).join() ? [] : [''];
}

function placeOf(a1: string): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  return `${Number(digits) - 1},${parseColumn(letters)}`;
}
