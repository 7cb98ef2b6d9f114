/** The report: checked, built, written, read back, compared, and only then handed to Drive, whole. */
import { AppError } from '../core/app-error';
import { formatMessage } from '../core/i18n/format-message';
import { WORDS } from '../core/i18n/words';
import { DOC_CHARACTERS } from '../core/plan/table-size';
import { buildDocument } from '../core/report/blocks';
import { buildReport, type Report } from '../core/report/report';
import { type CheckedPlan, checkPlan, verdictOf } from './check-plan';
import { openDocxLibrary } from './docx-library';
import { DOCX, type DriveFile, driveService, GOOGLE_DOC } from './drive';
import { appendToJournal } from './journal';
import { withPatientLock } from './lock';
import { openPlan } from './read-plan';
import type { ConfirmJson, ReportJson, TabRequest } from './wire';

export interface ReportRequest extends TabRequest {
  /** A Google Doc, or the .docx itself kept in Drive. */
  readonly format: 'doc' | 'docx';
  /** The person has agreed that comments in the earlier Doc lose their places. */
  readonly confirmed?: boolean | undefined;
}

interface Uploaded {
  readonly file: DriveFile;
  readonly refreshed: boolean;
  readonly notices: readonly string[];
}

/** Makes the report of a tab. Nothing has left until the file equals the sheet entry by entry. */
export function makeReport(request: ReportRequest): ReportJson | ConfirmJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const checked = withPatientLock(() => checkPlan(openPlan(spreadsheet, request)));
  const words = WORDS[checked.locale];
  const report = buildReport(checked.plan, (item) => verdictOf(checked, item), {
    title: checked.around.settings.title,
    signature: checked.around.settings.signature,
  });
  const characters = countCharacters(report);
  if (request.format === 'doc' && characters > DOC_CHARACTERS) {
    throw new AppError('too-long-for-doc', { length: characters, limit: DOC_CHARACTERS });
  }
  const { bytes, notices } = writeVerified(report, checked);
  const name =
    report.year === null ? words.reportTitle : formatMessage(words.reportName, { year: report.year }, checked.locale);
  const upload = uploadReport(checked, request, name, bytes);
  if ('confirm' in upload) return upload;
  const file = { id: upload.file.id ?? '', url: upload.file.webViewLink ?? '', name };
  appendToJournal(spreadsheet, {
    what: words.menu.report,
    result: formatMessage(words.reportDone, { entries: report.counts.entries }, checked.locale),
    link: file.url,
    record: null,
  });
  const { version, sheet, year, title, counts, rows } = report;
  return {
    report: { version, sheet, year, title, ...counts, rows: rows.length, characters },
    verified: true,
    file,
    refreshed: upload.refreshed,
    notices: [...upload.notices, ...notices],
  };
}

function countCharacters(report: Report): number {
  let count = [...report.title, ...report.signature].reduce((sum, line) => sum + line.length, 0);
  for (const row of report.rows) {
    count += row.kind === 'section' ? row.text.length : row.cells.reduce((sum, cell) => sum + cell.length, 0);
  }
  return count;
}

/** Writes the document, reads it back and compares; throws `text-lost` when they differ. */
function writeVerified(report: Report, checked: CheckedPlan): { bytes: Uint8Array; notices: string[] } {
  const document = buildDocument(report);
  const docx = openDocxLibrary();
  const { bytes, removed } = docx.writeDocx(document);
  const tableIndex = document.blocks.findIndex((block) => block.kind === 'table');
  // The table's header is its row 0, so its row n is the report's row n - 1.
  const rowOf = (row: number | null): number | string =>
    row === null || row === 0 ? '?' : (report.rows[row - 1]?.row ?? -1) + 1;
  const difference = docx.compareDocuments(document, docx.readDocx(bytes, docx.OWN_LIMITS), removed);
  if (difference !== null) throw new AppError('text-lost', { row: rowOf(difference.row) });
  const words = WORDS[checked.locale];
  const notices = removed.map(({ block, row, count }) =>
    formatMessage(words.removedCharacters, { row: block === tableIndex ? rowOf(row) : '?', count }, checked.locale),
  );
  return { bytes, notices };
}

/** The key under which the Doc made from a tab is remembered. */
function docKey(checked: CheckedPlan): string {
  return `report:${checked.sheet.getSheetId()}`;
}

/** Creates the file, or refreshes the Doc made from this tab before. One call to Drive, two for a refresh. */
function uploadReport(
  checked: CheckedPlan,
  request: ReportRequest,
  name: string,
  bytes: Uint8Array,
): Uploaded | ConfirmJson {
  const blob = Utilities.newBlob(toSignedBytes(bytes), DOCX, `${name}.docx`);
  const fields = 'id,webViewLink';
  const drive = driveService();
  if (request.format === 'docx') {
    const file = callDrive(() => drive.Files.create({ name: `${name}.docx`, mimeType: DOCX }, blob, { fields }));
    return { file, refreshed: false, notices: [] };
  }
  const properties = PropertiesService.getDocumentProperties();
  const earlier = properties.getProperty(docKey(checked));
  const notices: string[] = [];
  if (earlier !== null) {
    try {
      if (request.confirmed !== true && hasComments(earlier)) {
        return { confirm: 'comments', message: WORDS[checked.locale].commentsWarning };
      }
      return { file: drive.Files.update({}, earlier, blob, { fields }), refreshed: true, notices };
    } catch (error) {
      // Deleted, or made by a colleague: this account cannot reach it under its narrow scope.
      if (!/not found|404/i.test(String(error))) throw driveError(error);
      notices.push(WORDS[checked.locale].reportNew);
    }
  }
  const file = callDrive(() => drive.Files.create({ name, mimeType: GOOGLE_DOC }, blob, { fields }));
  if (file.id !== undefined) properties.setProperty(docKey(checked), file.id);
  return { file, refreshed: false, notices };
}

function hasComments(id: string): boolean {
  return (driveService().Comments.list(id, { fields: 'comments(id)', pageSize: 1 }).comments ?? []).length > 0;
}

function callDrive<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    throw driveError(error);
  }
}

function driveError(error: unknown): AppError {
  return new AppError('doc-failed', { cause: error instanceof Error ? error.message : String(error) }, error);
}

/** Apps Script takes bytes as numbers from -128 to 127. */
function toSignedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
