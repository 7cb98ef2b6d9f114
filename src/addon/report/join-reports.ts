/** One report with a part for each of several plans, perhaps of as many workbooks: written, read back and compared before it leaves. */
import type { ReplyOf, RequestOf } from '../../contract/calls';
import type { JoinedPartJson } from '../../contract/report';
import { AppError } from '../../core/failure/app-error';
import { formatMessage } from '../../core/i18n/format-message';
import { line, type ReportDocument } from '../../core/report/document';
import { encodeBase64 } from '../google/base64';
import { openDocxLibrary } from '../google/docx-library';
import { REPORT_RUN_WORDS } from './report-run-words';

export function joinReports({ documents }: RequestOf<'panelJoin'>): ReplyOf<'panelJoin'> {
  const [first] = documents;
  if (first === undefined) throw new AppError('bad-request', { cause: 'documents' });
  let headings = 0;
  const blocks = documents.flatMap((part, at) => {
    const before = headings;
    for (const block of part.blocks)
      if (block.kind === 'table') headings += block.rows.filter(({ outline }) => outline !== undefined).length;
    const own = part.blocks.map((block) =>
      block.kind === 'paragraph' && block.contents !== undefined
        ? { ...block, contents: block.contents + before }
        : block,
    );
    return [...(at === 0 ? [] : [line('', 'left', false)]), ...own];
  });
  const document = { ...first, title: documents.map(({ title }) => title).join('; '), blocks };
  const docx = openDocxLibrary();
  const { bytes, removed } = docx.writeDocx(document);
  if (docx.compareDocuments(document, docx.readDocx(bytes, docx.OWN_LIMITS), removed) !== null)
    throw new AppError('text-lost', { row: '?' });
  const found = docx.readFinished(bytes, docx.OWN_LIMITS).blocks;
  let from = 0;
  const parts = documents.map((part, at): JoinedPartJson => {
    const to = at === documents.length - 1 ? found.length : endOf(part, found, from);
    const own = { title: document.title, from, to };
    // The blank line between two is nobody's.
    from = to + 1;
    return own;
  });
  const locale = first.language.startsWith('ru') ? 'ru' : 'en';
  const count = removed.reduce((sum, each) => sum + each.count, 0);
  const notices = count === 0 ? [] : [formatMessage(REPORT_RUN_WORDS.removedInForm, { count }, locale)];
  return { docx: encodeBase64(bytes), parts, notices };
}

/** Where a part ends that begins there: behind its last table and the lines below it. Lines that only part two tables are in no model, so blocks cannot be counted. */
function endOf({ blocks }: ReportDocument, found: readonly { readonly kind: string }[], from: number): number {
  let tables = blocks.filter(({ kind }) => kind === 'table').length;
  const below = [...blocks].reverse().findIndex(({ kind }) => kind === 'table');
  let at = from;
  while (tables > 0 && at < found.length) if (found[at++]?.kind === 'table') tables -= 1;
  return at + below;
}
