/** A document opened as a form: what it says, by the elements that say it. */

import { type ForeignPackage, openForeign, readOpened } from '../foreign/read-foreign';
import { DocxError } from '../package/docx-error';
import { PROPERTIES_PART } from '../package/parts';
import { readPart } from '../package/read-part';
import { listRelations, partOf } from '../package/relations';
import { FOREIGN_LIMITS, type ZipEntry } from '../package/zip';
import { blankContents } from './blank-contents';
import { listElements, readElements } from './elements';
import type { FormSource } from './form';
import { listTexts, readPartText } from './form-texts';
import { zipParts } from './zip-parts';

/** What the writer needs besides: parts as text by their names. */
export interface OpenForm extends FormSource {
  readonly opened: ForeignPackage;
  readonly parts: ReadonlyMap<string, string>;
}

/** Throws DocxError, whatever the bytes; `has-macros` and `odd-markup` besides what any document is refused for. */
export function openForm(bytes: Uint8Array): OpenForm {
  const brought = openForeign(bytes, FOREIGN_LIMITS);
  const { xml, count: contents } = blankContents(readPartText(brought.body));
  const opened =
    contents === 0
      ? brought
      : openForeign(zipParts(brought.entries, new Map([[brought.body.name, xml]])), FOREIGN_LIMITS);
  for (const name of opened.entries.keys())
    if (/vbaProject\.bin$/i.test(name)) throw new DocxError('has-macros', { part: name });
  const running = listRelations(opened.entries).find(({ kind }) => /^(vbaProject|control)$/i.test(kind));
  if (running !== undefined) throw new DocxError('has-macros', { part: running.path });
  refuseOddNames(opened.entries);
  const document = readOpened(opened, true);
  const parts = new Map<string, string>();
  const names = [opened.body.name, ...['header', 'footer'].flatMap((kind) => opened.related.get(kind) ?? [])];
  for (const name of [...names, PROPERTIES_PART]) {
    const entry = opened.entries.get(name);
    if (entry !== undefined) parts.set(name, readPartText(entry));
  }
  // Another prefix than w: is read, but what is copied from there would not fit what is written.
  if (listElements(readElements(parts.get(opened.body.name) ?? ''), 'w:body').length !== 1)
    throw new DocxError('odd-markup', { part: opened.body.name });
  const texts = [...parts].flatMap(([name, xml]) => listTexts(name, xml));
  return { document, texts, contents, main: opened.body.name, opened, parts };
}

/** Parts that are XML and do not say so in their names: what is looked for in all parts would not be looked for in them. Drawings go whole. */
function refuseOddNames(entries: ReadonlyMap<string, ZipEntry>): void {
  const types = partOf(entries, '[Content_Types].xml');
  if (types === undefined) return;
  readPart(types, {
    open(_name, { Extension, PartName, ContentType = '' }) {
      const name = PartName ?? `.${Extension ?? 'xml'}`;
      const isXml = /xml$/i.test(ContentType.trim()) && !/^image\/svg\+xml$/i.test(ContentType.trim());
      if (isXml && !/\.(?:xml|rels|vml)$/i.test(name.trim())) throw new DocxError('odd-markup', { part: name });
    },
    close() {},
    text() {},
  });
}
