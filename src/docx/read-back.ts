/** A document written in a form, opened once for all that is asked of it before it leaves. */
import type { ForeignBlock } from '../document/foreign-document';
import { openForeign, readOpened } from './foreign/read-foreign';
import { textsOf } from './form/read-all-text';
import { FORM_LIMITS } from './package/zip';
import { type ReadDocument, readEntries } from './read';

export interface ReadBack {
  readonly blocks: readonly ForeignBlock[];
  /** Every text of its parts, wherever it stands. */
  texts(): readonly string[];
  document(): ReadDocument;
}

/** Throws DocxError, as do the questions. */
export function readBack(bytes: Uint8Array): ReadBack {
  const opened = openForeign(bytes, FORM_LIMITS);
  return {
    blocks: readOpened(opened, false).blocks,
    texts: () => textsOf(opened.entries),
    document: () => readEntries(opened.entries, opened.body),
  };
}
