/** .docx bytes that somebody brought -> paragraphs and tables. Every cap and every refusal comes before the contents. */

import { DocxError } from '../docx-error';
import { DOCUMENT_PART } from '../package/parts';
import { refuseOtherKinds, refuseOtherZip } from '../package/refuse-kinds';
import { FOREIGN_LIMITS, openZip, type ZipEntry, type ZipLimits } from '../package/zip';
import { readPart } from '../read';
import { collectForeign } from './collect-foreign';
import { countLists } from './count-lists';
import type { ForeignDocument } from './foreign-document';
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
  const main = findRelated(entries, '_rels/.rels', '').get('officeDocument') ?? DOCUMENT_PART;
  const body = entries.get(main);
  if (body === undefined || !main.startsWith('word/')) return refuseOtherZip(entries, main);
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(main) ?? [];
  const related = findRelated(entries, `${folder}_rels/${file}.rels`, folder);
  const part = (kind: string): ZipEntry | undefined => entries.get(related.get(kind) ?? `${folder}${kind}.xml`);
  const lists = noLists();
  const numbering = part('numbering');
  if (numbering !== undefined) {
    readPart(numbering, withWordNames(numberingListener(lists)));
    const styles = part('styles');
    if (styles !== undefined) readPart(styles, withWordNames(stylesListener(lists)));
  }
  const notes: NoteTexts = new Map();
  for (const entry of [part('footnotes'), part('endnotes')]) {
    if (entry !== undefined) readPart(entry, withWordNames(collectForeign(countLists(noLists()), notes, notes)));
  }
  const collecting = collectForeign(countLists(lists), notes);
  readPart(body, withWordNames(collecting));
  return collecting.finish();
}

/** Parts that another part names, by the last word of their kind: "numbering", "footnotes". */
function findRelated(entries: ReadonlyMap<string, ZipEntry>, path: string, folder: string): Map<string, string> {
  const related = new Map<string, string>();
  const entry = entries.get(path);
  if (entry === undefined) return related;
  readPart(entry, {
    open(name, attributes) {
      const { Type: type = '', Target: target = '' } = attributes;
      if (!/(^|:)Relationship$/.test(name) || attributes.TargetMode === 'External') return;
      related.set(type.slice(type.lastIndexOf('/') + 1), resolvePath(folder, target));
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
