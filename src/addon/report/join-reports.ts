/** One report with a part for each of several plans, perhaps of as many workbooks: written, read back and compared before it leaves. */
import type { RequestOf } from '../../contract/calls';
import { AppError } from '../../core/failure/app-error';
import { line } from '../../core/report/document';
import { encodeBase64 } from '../google/base64';
import { openDocxLibrary } from '../google/docx-library';

export function joinReports({ documents }: RequestOf<'panelJoin'>): { readonly docx: string } {
  const [first] = documents;
  if (first === undefined) throw new AppError('bad-request', { cause: 'documents' });
  const blocks = documents.flatMap((part, at) => [...(at === 0 ? [] : [line('', 'left', false)]), ...part.blocks]);
  const document = { ...first, title: documents.map(({ title }) => title).join('; '), blocks };
  const docx = openDocxLibrary();
  const { bytes, removed } = docx.writeDocx(document);
  if (docx.compareDocuments(document, docx.readDocx(bytes, docx.OWN_LIMITS), removed) !== null)
    throw new AppError('text-lost', { row: '?' });
  return { docx: encodeBase64(bytes) };
}
