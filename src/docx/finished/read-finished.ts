/** .docx bytes -> all that a reader of the finished document may meet, so that a report can be proven long after it was made. */

import type { FinishedBlock, FinishedDocument, FinishedPage, FinishedStray } from '../../document/finished-document';
import { openDocument } from '../package/open-document';
import { listRelations, partOf, type Relation, relationsOf } from '../package/relations';
import { FOREIGN_LIMITS, type ZipEntry, type ZipLimits } from '../package/zip';
import { backgroundStrays, makePage, type PageParts, readPageEdge } from './make-pages';
import { makeParagraph, strangerOf } from './make-paragraph';
import { makeTable } from './make-table';
import { readStyles, type Styles } from './properties';
import { childOf, elementsOf, isOn, readTree, textOf, type XmlNode } from './xml-tree';

/** Throws DocxError, whatever the bytes. */
export function readFinished(bytes: Uint8Array, limits: ZipLimits = FOREIGN_LIMITS): FinishedDocument {
  const { entries, folder, file, body, others } = openDocument(bytes, limits);
  const related = relationsOf(entries, folder, file);
  const part = (kind: string): ZipEntry | undefined => {
    const path = related.find((each) => each.kind === kind)?.path;
    return path === undefined ? undefined : partOf(entries, path);
  };
  const strays: FinishedStray[] = [
    ...relationStrays(entries, related),
    ...others.map((path): FinishedStray => ({ kind: 'embedded', text: path })),
    ...[...entries.keys()]
      .filter((name) => /vbaproject|\/embeddings\/|\/activex\/|afchunk/i.test(name))
      .map((name): FinishedStray => ({ kind: 'embedded', text: name })),
    ...embeddedFonts(part('fontTable')),
  ];
  const styles = readStyles(part('styles'), strays);
  const edges = new Map<string, ReturnType<typeof readPageEdge>>();
  for (const { id, kind, path } of related) {
    const entry = kind === 'header' || kind === 'footer' ? partOf(entries, path) : undefined;
    if (entry === undefined) continue;
    const edge = readPageEdge(entry, styles);
    edges.set(id, edge);
    strays.push(...edge.strays);
  }
  const settingsPart = part('settings');
  const settings = settingsPart === undefined ? null : childOf(readTree(settingsPart, null, strays), 'w:settings');
  const evenApart = isOn(childOf(settings, 'w:evenAndOddHeaders'));
  strays.push(...settingStrays(settings));
  return {
    ...readProperties(part('core-properties') ?? partOf(entries, 'docProps/core.xml')),
    ...readBody(body, styles, { edges, evenApart }, strays),
    strays,
  };
}

function readBody(
  entry: ZipEntry,
  styles: Styles,
  parts: PageParts,
  strays: FinishedStray[],
): { readonly blocks: FinishedBlock[]; readonly pages: FinishedPage[] } {
  const making = { styles, fields: [], withoutNumbers: false };
  const pages: FinishedPage[] = [];
  const root = readTree(
    entry,
    (node, around) => {
      const section = childOf(childOf(node, 'w:pPr'), 'w:sectPr');
      if (section !== null) pages.push(makePage(section, parts, strays));
      return makeParagraph(making, node, around);
    },
    strays,
  );
  const document = childOf(root, 'w:document');
  const blocks: FinishedBlock[] = [];
  const walk = (node: XmlNode): void => {
    for (const child of elementsOf(node)) {
      if (child.paragraph !== null) blocks.push(child.paragraph);
      else if (child.name === 'w:tbl') blocks.push(makeTable(child, styles));
      else if (child.name === 'w:sectPr') pages.push(makePage(child, parts, strays));
      else if (/^w:(sdt|sdtContent|customXml)$/.test(child.name)) {
        if (child.name === 'w:sdt') strays.push({ kind: 'embedded', text: child.name });
        walk(child);
      } else if (!/^w:(bookmark(Start|End)|proofErr|perm(Start|End)|sdtPr|sdtEndPr|customXmlPr)$/.test(child.name))
        strays.push(strangerOf(child));
    }
  };
  const body = childOf(document, 'w:body');
  if (body !== null) walk(body);
  strays.push(...backgroundStrays(document));
  return { blocks, pages };
}

/** Parts that count once: of two, it depends on the program which does. */
const SINGLE = new Set(['styles', 'settings', 'fontTable', 'numbering', 'theme', 'webSettings']);

/** What the document takes from elsewhere when it is opened, and parts that are there twice. */
function relationStrays(entries: ReadonlyMap<string, ZipEntry>, related: readonly Relation[]): FinishedStray[] {
  const twice = related.filter(
    ({ kind }, index) => SINGLE.has(kind) && related.findIndex((each) => each.kind === kind) < index,
  );
  return [
    ...twice.map(({ path }): FinishedStray => ({ kind: 'embedded', text: path })),
    ...listRelations(entries)
      .filter(({ kind, outside }) => outside && kind !== 'hyperlink')
      .map(({ kind, path }): FinishedStray => ({ kind: 'embedded', text: `${kind} ${path}` })),
  ];
}

/** Settings by which a program changes what is shown. */
const settingStrays = (settings: XmlNode | null): FinishedStray[] =>
  elementsOf(settings)
    .filter(({ name }) => /^w:(linkStyles|mailMerge)$/.test(name))
    .map(({ name }): FinishedStray => ({ kind: 'embedded', text: name }));

/** A font that comes with the file may draw one letter as another. */
function embeddedFonts(entry: ZipEntry | undefined): FinishedStray[] {
  if (entry === undefined) return [];
  return elementsOf(childOf(readTree(entry), 'w:fonts')).flatMap((font) =>
    elementsOf(font)
      .filter(({ name }) => name.startsWith('w:embed'))
      .map(({ name }): FinishedStray => ({ kind: 'embedded', text: `${name} ${font.attributes['w:name'] ?? ''}` })),
  );
}

function readProperties(entry: ZipEntry | undefined): Pick<FinishedDocument, 'title' | 'description'> {
  const [root = null] = entry === undefined ? [] : elementsOf(readTree(entry));
  const tell = (name: string): string | null => {
    const found = childOf(root, name);
    return found === null ? null : textOf(found);
  };
  return { title: tell('dc:title'), description: tell('dc:description') };
}
