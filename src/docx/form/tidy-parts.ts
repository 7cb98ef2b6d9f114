/** What is left of an example's rows in other parts once they are gone: notes, comments, pictures, links, marks of ranges. */
import { resolvePath } from '../package/relations';
import {
  aroundOf,
  attributeOf,
  listElements,
  type Replacement,
  readElements,
  replaceStretches,
  withoutElement,
  type XmlElement,
} from './elements';

/** Parts by name: text where it was changed or read, null where the part goes. */
export interface PackageParts {
  /** The part's text; null where there is none. */
  read(name: string): string | null;
  /** As the package brought it; none where there is no such part. */
  bytes(name: string): Uint8Array;
  write(name: string, xml: string): void;
  drop(name: string): void;
  readonly names: readonly string[];
}

/** Marks of a range: the opening one, the closing one, and what else names it. */
const RANGES: readonly (readonly [string, string])[] = [
  ['w:bookmarkStart', 'w:bookmarkEnd'],
  ['w:permStart', 'w:permEnd'],
  ['w:moveFromRangeStart', 'w:moveFromRangeEnd'],
  ['w:moveToRangeStart', 'w:moveToRangeEnd'],
  ['w:customXmlInsRangeStart', 'w:customXmlInsRangeEnd'],
  ['w:customXmlDelRangeStart', 'w:customXmlDelRangeEnd'],
];
const OF_COMMENTS = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'];

/** The main part without marks whose other half went with a row, and without comments: they were on last year's words. */
export function tidyMain(xml: string): string {
  const root = readElements(xml);
  const gone: Replacement[] = [];
  const remove = (element: XmlElement): void => void gone.push(withoutElement(element));
  for (const names of RANGES) {
    const [starts, ends] = names.map((name) => listElements(root, name));
    const idsOf = (elements: readonly XmlElement[] = []): Set<string | null> =>
      new Set(elements.map((each) => attributeOf(xml, each, 'w:id')));
    const [opened, closed] = [idsOf(starts), idsOf(ends)];
    for (const each of starts ?? []) if (!closed.has(attributeOf(xml, each, 'w:id'))) remove(each);
    for (const each of ends ?? []) if (!opened.has(attributeOf(xml, each, 'w:id'))) remove(each);
  }
  for (const name of OF_COMMENTS)
    for (const each of listElements(root, name)) {
      // The run that holds nothing but the reference goes with it.
      const run = name === 'w:commentReference' ? aroundOf(each, 'w:r') : null;
      const bare = run?.children.every(({ name: own }) => own === 'w:rPr' || own === name) === true;
      remove(run !== null && bare ? run : each);
    }
  return replaceStretches(xml, gone);
}

/** Kinds of relations whose target says or shows something of what was there. */
const CONTENT = /\/(?:image|hyperlink|chart|chartEx|oleObject|package|diagram\w+|audio|video|aFChunk|subDocument)$/;
/** Comments and those who wrote them; a small picture of the first page; what boxes of the text were filled from. */
const OF_LAST_YEAR = /\/(?:comments\w*|people|thumbnail|customXml)$/;

/** Drops relations that the part no longer names, and parts that nobody then names. */
export function tidyRelations(parts: PackageParts, main: string): void {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const xml = parts.read(main) ?? '';
  const dropped = [
    ...pruneRelations(parts, path, folder, (type, id) =>
      OF_LAST_YEAR.test(type) ? false : !CONTENT.test(type) || xml.includes(`"${id}"`) || xml.includes(`'${id}'`),
    ),
    ...pruneRelations(parts, '_rels/.rels', '', (type) => !OF_LAST_YEAR.test(type)),
  ];
  dropTemplate(parts, folder);
  dropUnnamed(parts, dropped);
}

/** Drops those of the parts that no relation names any more. */
export function dropUnnamed(parts: PackageParts, targets: readonly string[]): void {
  const others = parts.names.filter((name) => /\.rels$/i.test(name)).map((name) => parts.read(name) ?? '');
  for (const target of targets) {
    const file = target.slice(target.lastIndexOf('/') + 1);
    if (!others.some((each) => each.includes(`${file}"`) || each.includes(`${file}'`))) dropPart(parts, target);
  }
}

/** A template somewhere else, which Word would fetch, and run what is in it, whenever the report is opened. */
function dropTemplate(parts: PackageParts, folder: string): void {
  const settings = `${folder}settings.xml`;
  const xml = parts.read(settings);
  if (xml === null) return;
  pruneRelations(parts, `${folder}_rels/settings.xml.rels`, folder, (type) => !type.endsWith('/attachedTemplate'));
  const gone = listElements(readElements(xml), 'w:attachedTemplate').map(withoutElement);
  if (gone.length > 0) parts.write(settings, replaceStretches(xml, gone));
}

/** Full names of the targets dropped. */
function pruneRelations(
  parts: PackageParts,
  path: string,
  folder: string,
  stays: (type: string, id: string) => boolean,
): string[] {
  const xml = parts.read(path);
  if (xml === null) return [];
  const gone: Replacement[] = [];
  const targets: string[] = [];
  for (const each of listElements(readElements(xml), 'Relationship')) {
    const [type = '', id = '', target = '', mode = ''] = ['Type', 'Id', 'Target', 'TargetMode'].map(
      (name) => attributeOf(xml, each, name) ?? '',
    );
    if (stays(type, id)) continue;
    gone.push(withoutElement(each));
    if (mode !== 'External') targets.push(resolvePath(folder, target));
  }
  if (gone.length > 0) parts.write(path, replaceStretches(xml, gone));
  return targets;
}

function dropPart(parts: PackageParts, name: string): void {
  if (!parts.names.includes(name)) return;
  parts.drop(name);
  const cut = name.lastIndexOf('/') + 1;
  parts.drop(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`);
  const types = '[Content_Types].xml';
  const xml = parts.read(types);
  if (xml === null) return;
  const gone = listElements(readElements(xml), 'Override')
    .filter((each) => (attributeOf(xml, each, 'PartName') ?? '').toLowerCase() === `/${name}`.toLowerCase())
    .map(withoutElement);
  if (gone.length > 0) parts.write(types, replaceStretches(xml, gone));
}

/** Drops notes that no reference names any more; those that part notes from the text stay. */
export function tidyNotes(parts: PackageParts, main: string, notes: string, kind: 'footnote' | 'endnote'): void {
  const xml = parts.read(notes);
  const text = parts.read(main);
  if (xml === null || text === null) return;
  const named = new Set(
    listElements(readElements(text), `w:${kind}Reference`).map((each) => attributeOf(text, each, 'w:id')),
  );
  const gone = listElements(readElements(xml), `w:${kind}`)
    .filter((each) => attributeOf(xml, each, 'w:type') === null && !named.has(attributeOf(xml, each, 'w:id')))
    .map(withoutElement);
  if (gone.length > 0) parts.write(notes, replaceStretches(xml, gone));
}
