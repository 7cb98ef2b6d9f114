/** .docx bytes -> blocks: to prove that a finished report holds every word, and the base for taking other people's files in. */

import type { DocxDocument, DocxPage } from '../document/docx-document';
import { collectBlocks } from './collect-blocks';
import { DocxError } from './package/docx-error';
import { DOCUMENT_PART, FOOTER_PART, PROPERTIES_PART, STYLES_PART } from './package/parts';
import { readPart } from './package/read-part';
import { FOREIGN_LIMITS, openZip, type ZipEntry, type ZipLimits } from './package/zip';

export interface ReadDocument extends DocxDocument {
  /** The footer has a PAGE field. */
  readonly pageNumbers: boolean;
  /** Of its last section; null where it does not say. */
  readonly page: DocxPage | null;
}

/** Each paragraph is a block of its own. Throws DocxError, whatever the bytes. */
export const readDocx = (bytes: Uint8Array, limits: ZipLimits = FOREIGN_LIMITS): ReadDocument =>
  readEntries(openZip(bytes, limits));

/** The same of an archive that is open; `body` is its main part, wherever the package keeps it. */
export function readEntries(entries: ReadonlyMap<string, ZipEntry>, body = entries.get(DOCUMENT_PART)): ReadDocument {
  if (body === undefined) throw new DocxError('missing-part', { part: DOCUMENT_PART });
  const collecting = collectBlocks();
  readPart(body, collecting);
  const { blocks, landscape, page } = collecting.finish();
  return {
    landscape,
    page,
    title: readProperty(entries.get(PROPERTIES_PART), 'dc:title'),
    description: readProperty(entries.get(PROPERTIES_PART), 'dc:description'),
    language: readLanguage(entries.get(STYLES_PART)),
    blocks,
    pageNumbers: hasPageField(entries.get(FOOTER_PART)),
  };
}

function readProperty(entry: ZipEntry | undefined, wanted: string): string {
  let value = '';
  let inside = false;
  if (entry === undefined) return value;
  readPart(entry, {
    open: (name) => {
      inside = name === wanted;
    },
    close: () => {
      inside = false;
    },
    text: (text) => {
      if (inside) value += text;
    },
  });
  return value;
}

/** The language of the document's defaults; "" where there is none. */
function readLanguage(entry: ZipEntry | undefined): string {
  let language = '';
  if (entry === undefined) return language;
  readPart(entry, {
    open: (name, attributes) => {
      if (name === 'w:lang' && language === '') language = attributes['w:val'] ?? '';
    },
    close: () => {},
    text: () => {},
  });
  return language;
}

function hasPageField(entry: ZipEntry | undefined): boolean {
  let found = false;
  let inCode = false;
  if (entry === undefined) return found;
  readPart(entry, {
    open: (name) => {
      inCode = name === 'w:instrText';
    },
    close: () => {
      inCode = false;
    },
    text: (text) => {
      if (inCode && /^\s*PAGE\b/.test(text)) found = true;
    },
  });
  return found;
}
