/** .docx bytes that somebody brought -> paragraphs and tables. Every cap and every refusal comes before the contents. */

import { DocxError } from '../docx-error';
import { DOCUMENT_PART } from '../package/parts';
import { refuseOtherKinds, refuseOtherZip } from '../package/refuse-kinds';
import { FOREIGN_LIMITS, openZip, type ZipEntry, type ZipLimits } from '../package/zip';
import { readPart } from '../read';
import { collectForeign } from './collect-foreign';
import { countLists } from './count-lists';
import { blocksText } from './foreign-containers';
import type { ForeignDocument, ForeignUnread } from './foreign-document';
import { noLists, numberingListener, stylesListener } from './list-definitions';
import type { NoteTexts } from './reading';
import { withWordNames } from './word-names';

/** Throws DocxError, whatever the bytes. */
export function readForeign(bytes: Uint8Array, limits: ZipLimits = FOREIGN_LIMITS): ForeignDocument {
  if (bytes.length > limits.fileBytes) {
    throw new DocxError('file-too-large', { bytes: bytes.length, limit: limits.fileBytes });
  }
  refuseOtherKinds(bytes);
  const entries = openZip(bytes, limits);
  const main = findRelated(entries, '_rels/.rels', '').get('officeDocument')?.[0] ?? DOCUMENT_PART;
  const body = partOf(entries, main);
  if (body === undefined || /^(xl|ppt)\//i.test(main)) return refuseOtherZip(entries, main);
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(main) ?? [];
  const related = findRelated(entries, `${folder}_rels/${file}.rels`, folder);
  const part = (kind: string): ZipEntry | undefined =>
    partOf(entries, related.get(kind)?.[0] ?? `${folder}${kind}.xml`);
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
  const collecting = collectForeign(countLists(lists), notes);
  readPart(body, withWordNames(collecting));
  const { blocks, unread } = collecting.finish();
  const pages = (['header', 'footer'] as const).flatMap((kind) =>
    pageTexts(entries, related.get(kind) ?? [], kind === 'header' ? 'page-header' : 'page-footer'),
  );
  return { blocks, unread: [...unread, ...pages] };
}

/** The part whatever the case of its name. */
function partOf(entries: ReadonlyMap<string, ZipEntry>, name: string): ZipEntry | undefined {
  const exact = entries.get(name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  for (const [other, entry] of entries) if (other.toLowerCase() === wanted) return entry;
  return undefined;
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

/** Parts that another part names, by the last word of their kind: "numbering", "header". */
function findRelated(entries: ReadonlyMap<string, ZipEntry>, path: string, folder: string): Map<string, string[]> {
  const related = new Map<string, string[]>();
  const entry = partOf(entries, path);
  if (entry === undefined) return related;
  readPart(entry, {
    open(name, attributes) {
      const { Type: type = '', Target: target = '' } = attributes;
      if (!/(^|:)Relationship$/.test(name) || attributes.TargetMode === 'External') return;
      const kind = type.slice(type.lastIndexOf('/') + 1);
      related.set(kind, [...(related.get(kind) ?? []), resolvePath(folder, target.replaceAll('\\', '/'))]);
    },
    close() {},
    text() {},
  });
  return related;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
