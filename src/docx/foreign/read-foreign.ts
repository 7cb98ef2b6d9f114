/** .docx bytes that somebody brought -> paragraphs and tables. Every cap and every refusal comes before the contents. */

import type { ForeignDocument, ForeignUnread } from '../../document/foreign-document';
import { openDocument } from '../package/open-document';
import { readPart } from '../package/read-part';
import { partOf, relationsOf } from '../package/relations';
import { FOREIGN_LIMITS, type ZipEntry, type ZipLimits } from '../package/zip';
import { collectForeign } from './collect-foreign';
import { countLists } from './count-lists';
import { blocksText } from './foreign-containers';
import { noLists, numberingListener, stylesListener } from './list-definitions';
import type { NoteTexts } from './reading';
import { withWordNames } from './word-names';

/** A package whose main part is a document's, and the ways to its other parts. */
export interface ForeignPackage {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly body: ZipEntry;
  /** Names of the parts that the main part names, by the last word of their kind: "numbering", "header". */
  readonly related: ReadonlyMap<string, readonly string[]>;
  /** The first part of a kind, under its usual name where nothing names it. */
  part(kind: string): ZipEntry | undefined;
}

/** Throws DocxError, whatever the bytes. */
export function openForeign(bytes: Uint8Array, limits: ZipLimits): ForeignPackage {
  const { entries, body, folder, file } = openDocument(bytes, limits);
  const related = relatedPaths(entries, folder, file);
  const part = (kind: string): ZipEntry | undefined =>
    partOf(entries, related.get(kind)?.[0] ?? `${folder}${kind}.xml`);
  return { entries, body, related, part };
}

/** Throws DocxError, whatever the bytes. */
export function readForeign(bytes: Uint8Array, limits: ZipLimits = FOREIGN_LIMITS): ForeignDocument {
  return readOpened(openForeign(bytes, limits), false);
}

/** With `placed`, blocks tell which element of the main part they are. Throws DocxError. */
export function readOpened({ entries, body, related, part }: ForeignPackage, placed: boolean): ForeignDocument {
  const lists = noLists();
  const numbering = part('numbering');
  if (numbering !== undefined) {
    readPart(numbering, withWordNames(numberingListener(lists)));
    const styles = part('styles');
    if (styles !== undefined) readPart(styles, withWordNames(stylesListener(lists)));
  }
  const notes: NoteTexts = new Map();
  for (const entry of [part('footnotes'), part('endnotes'), part('comments')]) {
    if (entry !== undefined) readPart(entry, withWordNames(collectForeign(countLists(noLists()), notes, notes)));
  }
  const collecting = collectForeign(countLists(lists), notes, null, placed);
  readPart(body, withWordNames(collecting));
  const { blocks, unread } = collecting.finish();
  const pages = (['header', 'footer'] as const).flatMap((kind) =>
    pageTexts(entries, related.get(kind) ?? [], kind === 'header' ? 'page-header' : 'page-footer'),
  );
  return { blocks, unread: [...unread, ...pages] };
}

/** What the pages say above and below, each text once; bare page numbers say nothing. */
function pageTexts(
  entries: ReadonlyMap<string, ZipEntry>,
  parts: readonly string[],
  kind: 'page-header' | 'page-footer',
): ForeignUnread[] {
  const texts = new Set<string>();
  for (const name of parts) {
    const entry = partOf(entries, name);
    if (entry === undefined) continue;
    const collecting = collectForeign(countLists(noLists()), new Map());
    readPart(entry, withWordNames(collecting));
    const { blocks, unread } = collecting.finish();
    const drawn = unread.filter((each) => each.kind === 'text-box').map(({ text }) => text);
    texts.add([blocksText(blocks), ...drawn].join('\n').trim());
  }
  return [...texts]
    .filter((text) => /[A-Za-zА-Яа-яЁё]/.test(text))
    .map((text) => ({ kind, text, block: 0, row: null, column: null }));
}

/** Paths of parts by what they are to the part that names them: "numbering", "header". */
function relatedPaths(entries: ReadonlyMap<string, ZipEntry>, folder: string, file: string): Map<string, string[]> {
  const related = new Map<string, string[]>();
  for (const { kind, path } of relationsOf(entries, folder, file)) {
    related.set(kind, [...(related.get(kind) ?? []), path]);
  }
  return related;
}
