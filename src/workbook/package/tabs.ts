/** Puts tabs into a workbook's package and takes them out, with all that speaks of them. */
import { posix } from 'node:path';
import { listTabs, type Package, relationsPart, relativeTarget } from './package';
import {
  applySplices,
  attributeOf,
  attributesOf,
  childOf,
  escapeXml,
  innerOf,
  prefixOf,
  type Splice,
  tagOf,
  withAttribute,
} from './xml-elements';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** A tab that is still blank; printed, it fits the width of a landscape page. */
export function blankSheet(namespace: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1"/>`,
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

/** The namespace that the workbook's own elements are of. */
export function namespaceOf(pack: Package, part: string): string {
  const root = pack.elements(part, 0);
  const prefix = prefixOf(root).replace(':', '');
  return attributeOf(tagOf(pack.text(part), root), prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? MAIN;
}

/** Adds a blank tab at a place among the tabs and gives its part's name. */
export function addTab(pack: Package, name: string, index: number): string {
  const workbook = pack.workbookPart();
  const strict = namespaceOf(pack, workbook) !== MAIN;
  const folder = posix.join(posix.dirname(workbook), 'worksheets');
  const part = freeName(pack, folder, 'sheet');
  pack.put(part, blankSheet(namespaceOf(pack, workbook)));
  addContentType(pack, part, SHEET_TYPE);
  const id = addRelation(pack, workbook, `${strict ? STRICT_RELATIONS : RELATIONS}/worksheet`, part);
  const tabs = listTabs(pack);
  const sheetId = tabs.reduce((most, tab) => Math.max(most, tab.sheetId + 1), 1);
  const xml = pack.text(workbook);
  const root = pack.elements(workbook, 2);
  const sheets = childOf(root, 'sheets');
  if (sheets === undefined) throw new Error('a workbook without a list of tabs');
  const p = prefixOf(root);
  const tag = `<${p}sheet xmlns:r="${strict ? STRICT_RELATIONS : RELATIONS}" name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${id}"/>`;
  // Where the workbook speaks of relations under that name already, it need not be said again.
  const declared = attributeOf(tagOf(xml, root), 'xmlns:r') === (strict ? STRICT_RELATIONS : RELATIONS);
  const text = declared ? tag.replace(/ xmlns:r="[^"]*"/, '') : tag;
  const place = tabs[index]?.element.start ?? tabs.at(-1)?.element.end ?? sheets.openEnd;
  const splices: Splice[] = [{ start: place, end: place, text }];
  pack.put(workbook, applySplices(xml, [...splices, ...renumber(pack, (at) => (at >= index ? at + 1 : at))]));
  return part;
}

/** Takes a tab out, with the parts that nothing else is related to. */
export function removeTab(pack: Package, name: string): void {
  const workbook = pack.workbookPart();
  const tabs = listTabs(pack);
  const index = tabs.findIndex((tab) => tab.name === name);
  const tab = tabs[index];
  if (tab === undefined) return;
  const before = reachable(pack);
  const { start, end } = tab.element;
  const moved = renumber(pack, (at) => (at === index ? null : at > index ? at - 1 : at));
  const xml = pack.text(workbook);
  const id = [...attributesOf(tagOf(xml, tab.element))].find(([key]) => key.endsWith(':id'))?.[1];
  pack.put(workbook, applySplices(xml, [{ start, end, text: '' }, ...moved]));
  const relations = relationsPart(workbook);
  const list = pack.text(relations);
  const found = pack.elements(relations, 1).children.find((child) => attributeOf(tagOf(list, child), 'Id') === id);
  if (found !== undefined) pack.put(relations, applySplices(list, [{ ...found, text: '' }]));
  const after = reachable(pack);
  for (const part of before) if (!after.has(part)) removePart(pack, part);
}

/** Takes a part out with its relations and its content type. Who is related to it is the caller's to mend. */
export function removePart(pack: Package, part: string): void {
  pack.remove(part);
  pack.remove(relationsPart(part));
  const xml = pack.text(CONTENT_TYPES);
  const name = `/${part}`.toLowerCase();
  const found = pack
    .elements(CONTENT_TYPES, 1)
    .children.find((child) => attributeOf(tagOf(xml, child), 'PartName')?.toLowerCase() === name);
  if (found !== undefined) pack.put(CONTENT_TYPES, applySplices(xml, [{ ...found, text: '' }]));
}

/** Takes out the relation of a part to another. */
export function removeRelation(pack: Package, source: string, target: string): void {
  const part = relationsPart(source);
  const id = pack.relations(source).find((relation) => !relation.external && relation.target === target)?.id;
  const xml = pack.text(part);
  const found = pack.elements(part, 1).children.find((child) => attributeOf(tagOf(xml, child), 'Id') === id);
  if (id !== undefined && found !== undefined) pack.put(part, applySplices(xml, [{ ...found, text: '' }]));
}

/** Adds the part that looks are kept in, to a workbook that has none, and gives its name. */
export function addStylesPart(pack: Package): string {
  const workbook = pack.workbookPart();
  const strict = namespaceOf(pack, workbook) !== MAIN;
  // A file may speak of a part that it does not have: it gets it then.
  const missing = pack.related(workbook, 'styles');
  if (missing !== undefined) {
    if (!pack.text(CONTENT_TYPES).includes(`"/${missing}"`)) addContentType(pack, missing, STYLES_TYPE);
    return missing;
  }
  const part = posix.join(posix.dirname(workbook), 'styles.xml');
  const name = pack.has(part) ? freeName(pack, posix.dirname(workbook), 'styles') : part;
  addContentType(pack, name, STYLES_TYPE);
  addRelation(pack, workbook, `${strict ? STRICT_RELATIONS : RELATIONS}/styles`, name);
  return name;
}

/** Which tab is in front when the file is opened, by its place. */
export function activateTab(pack: Package, name: string): void {
  const workbook = pack.workbookPart();
  const index = listTabs(pack).findIndex((tab) => tab.name === name);
  const xml = pack.text(workbook);
  const root = pack.elements(workbook, 2);
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  if (view === undefined || index < 0) return;
  const tag = withAttribute(tagOf(xml, view), 'activeTab', index === 0 ? null : String(index));
  pack.put(workbook, applySplices(xml, [{ start: view.start, end: view.openEnd, text: tag }]));
}

/** Has every program calculate anew when it opens the file: results that were kept are no longer true. */
export function calculateOnLoad(pack: Package, insert: (xml: string, text: string) => string): void {
  const workbook = pack.workbookPart();
  const xml = pack.text(workbook);
  const root = pack.elements(workbook, 1);
  const found = childOf(root, 'calcPr');
  if (found === undefined) {
    pack.put(workbook, insert(xml, `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`));
    return;
  }
  const tag = withAttribute(tagOf(xml, found), 'fullCalcOnLoad', '1');
  pack.put(workbook, applySplices(xml, [{ start: found.start, end: found.openEnd, text: tag }]));
}

/** Names of a tab's own, and the tab in front, speak of tabs by their place: null for the tab that goes. */
function renumber(pack: Package, moved: (index: number) => number | null): Splice[] {
  const workbook = pack.workbookPart();
  const xml = pack.text(workbook);
  const root = pack.elements(workbook, 2);
  const names = childOf(root, 'definedNames');
  const splices: Splice[] = [];
  const gone = new Set<number>();
  for (const element of names?.children ?? []) {
    const tag = tagOf(xml, element);
    const index = attributeOf(tag, 'localSheetId');
    if (index === undefined) continue;
    const now = moved(Number(index));
    if (now === null) {
      gone.add(element.start);
      splices.push({ start: element.start, end: element.end, text: '' });
    } else if (now !== Number(index)) {
      splices.push({
        start: element.start,
        end: element.openEnd,
        text: withAttribute(tag, 'localSheetId', String(now)),
      });
    }
  }
  for (const view of childOf(root, 'bookViews')?.children ?? []) {
    const tag = tagOf(xml, view);
    const text = ['activeTab', 'firstSheet'].reduce((all, name) => {
      const index = attributeOf(all, name);
      return index === undefined
        ? all
        : withAttribute(all, name, String(moved(Number(index)) ?? Math.max(0, Number(index) - 1)));
    }, tag);
    if (text !== tag) splices.push({ start: view.start, end: view.openEnd, text });
  }
  if (names === undefined || gone.size === 0 || gone.size < names.children.length) return splices;
  // An empty list of names is none.
  const outside = splices.filter(({ start }) => start < names.start || start >= names.end);
  return [...outside, { start: names.start, end: names.end, text: '' }];
}

function reachable(pack: Package): Set<string> {
  const seen = new Set<string>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of pack.relations(part)) {
      if (external || seen.has(target) || !pack.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return seen;
}

function freeName(pack: Package, folder: string, stem: string): string {
  let number = 1;
  while (pack.has(posix.join(folder, `${stem}${number}.xml`))) number += 1;
  return posix.join(folder, `${stem}${number}.xml`);
}

function addContentType(pack: Package, part: string, type: string): void {
  const xml = pack.text(CONTENT_TYPES);
  const root = pack.elements(CONTENT_TYPES, 0);
  const text = `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  pack.put(CONTENT_TYPES, applySplices(xml, [{ start: root.closeStart, end: root.closeStart, text }]));
}

/** Relates a part to another and gives the relation's id. */
function addRelation(pack: Package, source: string, type: string, target: string): string {
  const part = relationsPart(source);
  if (!pack.has(part)) pack.put(part, `<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`);
  const known = new Set(pack.relations(source).map(({ id }) => id));
  let number = known.size + 1;
  while (known.has(`rId${number}`)) number += 1;
  const xml = pack.text(part);
  const root = pack.elements(part, 0);
  const text = `<${prefixOf(root)}Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(relativeTarget(source, target))}"/>`;
  if (innerOf(xml, root) === '' && root.openEnd === root.end) {
    const open = tagOf(xml, root).replace(/\s*\/>$/, '>');
    pack.put(part, applySplices(xml, [{ ...root, text: `${open}${text}</${root.name}>` }]));
  } else pack.put(part, applySplices(xml, [{ start: root.closeStart, end: root.closeStart, text }]));
  return `rId${number}`;
}
