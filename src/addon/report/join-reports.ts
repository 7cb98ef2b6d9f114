/** One report with a part for each of several plans, perhaps of as many workbooks: written, read back and compared before it leaves. */
import type { ReplyOf, RequestOf } from '../../contract/calls';
import { AppError } from '../../core/failure/app-error';
import { formatMessage } from '../../core/i18n/format-message';
import { joinDocuments, splitJoined } from '../../core/report/join-documents';
import { encodeBase64 } from '../google/base64';
import { openDocxLibrary } from '../google/docx-library';
import { REPORT_RUN_WORDS } from './report-run-words';

export function joinReports({ documents }: RequestOf<'panelJoin'>): ReplyOf<'panelJoin'> {
  const [first] = documents;
  if (first === undefined) throw new AppError('bad-request', { cause: 'documents' });
  const document = joinDocuments(documents);
  const docx = openDocxLibrary();
  const { bytes, removed } = docx.writeDocx(document);
  if (docx.compareDocuments(document, docx.readDocx(bytes, docx.OWN_LIMITS), removed) !== null)
    throw new AppError('text-lost', { row: '?' });
  const found = docx.readFinished(bytes, docx.OWN_LIMITS).blocks;
  const parts = splitJoined(documents, found).map((own) => ({ title: document.title, ...own }));
  const locale = first.language.startsWith('ru') ? 'ru' : 'en';
  const count = removed.reduce((sum, each) => sum + each.count, 0);
  const notices = count === 0 ? [] : [formatMessage(REPORT_RUN_WORDS.removedInForm, { count }, locale)];
  return { docx: encodeBase64(bytes), parts, notices };
}
