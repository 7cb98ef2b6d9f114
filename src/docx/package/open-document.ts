/** Opens a package whose main part is a document's: every cap and every refusal comes before the contents. */
import { DocxError } from './docx-error';
import { DOCUMENT_PART } from './parts';
import { refuseOtherKinds, refuseOtherZip } from './refuse-kinds';
import { partOf, relationsOf } from './relations';
import { openZip, type ZipEntry, type ZipLimits } from './zip';

interface OpenDocument {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Where the main part stands, and its name there; `others` are further main parts, which no document has. */
  readonly folder: string;
  readonly file: string;
  readonly body: ZipEntry;
  readonly others: readonly string[];
}

/** Throws DocxError, whatever the bytes. */
export function openDocument(bytes: Uint8Array, limits: ZipLimits): OpenDocument {
  if (bytes.length > limits.fileBytes) {
    throw new DocxError('file-too-large', { bytes: bytes.length, limit: limits.fileBytes });
  }
  refuseOtherKinds(bytes);
  const entries = openZip(bytes, limits);
  const documents = relationsOf(entries, '', '').filter(({ kind }) => kind === 'officeDocument');
  const [main = DOCUMENT_PART, ...others] = documents.map(({ path }) => path);
  const body = partOf(entries, main);
  if (body === undefined || /^(xl|ppt)\//i.test(main)) return refuseOtherZip(entries, main);
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(main) ?? [];
  return { entries, folder, file, body, others };
}
