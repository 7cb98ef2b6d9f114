/** The report: checked, built, written, read back, compared, and only then handed to Drive, whole. */
import { AppError } from '../core/app-error';
import { formatMessage } from '../core/i18n/format-message';
import { REPORT_WORDS } from '../core/i18n/report-words';
import { WORDS } from '../core/i18n/words';
import { listDepartments } from '../core/plan/departments';
import { DOC_CHARACTERS } from '../core/plan/table-size';
import { buildDocument, type ReportDocument } from '../core/report/blocks';
import { printEntries } from '../core/report/changes';
import { buildReport, type Report } from '../core/report/report';
import { fingerprint } from '../core/text/fingerprint';
import { type CheckedPlan, checkPlan } from './check-plan';
import { openDocxLibrary } from './docx-library';
import { DOCX, type DriveFile, driveService, GOOGLE_DOC } from './drive';
import { appendToJournal, readJournalRecords } from './journal';
import { withPatientLock } from './lock';
import { openPlan } from './read-plan';
import { itemsOf, keptVersions, type ReportRecord } from './report-versions';
import type { ConfirmJson, PanelCalls, PreviewJson, ReportJson, ReportRequestJson } from './wire';

export type ReportRequest = PanelCalls['panelReport']['request'];

interface Uploaded {
  readonly file: DriveFile;
  readonly refreshed: boolean;
  readonly notices: readonly string[];
}

/** A report in memory: written, read back, equal to the sheet. */
interface VerifiedReport {
  readonly report: Report;
  readonly document: ReportDocument;
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
  readonly characters: number;
}

/** Builds and verifies the report without handing it over. */
export function previewReport(request: ReportRequestJson): PreviewJson {
  const checked = withPatientLock(() => checkPlan(openPlan(SpreadsheetApp.getActiveSpreadsheet(), request)));
  const verified = verifyReport(checked, request);
  return { ...summariseReport(verified), ...cutTables(verified.document) };
}

/** Makes the report of a tab. Nothing has left until the file equals the sheet entry by entry. */
export function makeReport(request: ReportRequest): ReportJson | ConfirmJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const checked = withPatientLock(() => checkPlan(openPlan(spreadsheet, request)));
  const versions = keptVersions(readJournalRecords(spreadsheet), checked.sheet.getSheetId());
  const words = WORDS[checked.locale];
  const asked = request.requestId ?? '';
  const done = asked === '' ? undefined : versions.find(({ record }) => record.request === asked);
  // What was made is made: an error that came after it does not take it back.
  const verified = verifyReport(checked, done === undefined ? request : { ...request, stage: null });
  const { report, bytes, notices, characters } = verified;
  if (request.format === 'doc' && characters > DOC_CHARACTERS) {
    throw new AppError('too-long-for-doc', { length: characters, limit: DOC_CHARACTERS });
  }
  const title =
    report.year === null ? words.reportTitle : formatMessage(words.reportName, { year: report.year }, checked.locale);
  const name = [title, report.department ?? '', report.draft ? REPORT_WORDS[report.language].draft.toLowerCase() : '']
    .filter((part) => part !== '')
    .join(', ');
  if (done !== undefined) {
    // The panel asks again when an answer was lost on its way: the report of that request is there already.
    const file = { id: '', url: done.line.link, name };
    return { ...summariseReport(verified), number: done.record.number, file, refreshed: false };
  }
  const upload = uploadReport(checked, request, name, bytes);
  if ('confirm' in upload) return upload;
  const file = { id: upload.file.id ?? '', url: upload.file.webViewLink ?? '', name };
  const number = (versions[0]?.record.number ?? 0) + 1;
  const record: ReportRecord = {
    kind: 'report',
    sheet: checked.sheet.getSheetId(),
    number,
    request: asked,
    stage: request.stage ?? null,
    department: report.department,
    entries: printEntries(itemsOf(checked, report.department) ?? []),
  };
  appendToJournal(spreadsheet, {
    what: words.menu.report,
    result: formatMessage(words.reportDone, { entries: report.counts.entries }, checked.locale),
    link: file.url,
    record,
  });
  return {
    ...summariseReport(verified),
    number,
    file,
    refreshed: upload.refreshed,
    notices: [...upload.notices, ...notices],
  };
}

function verifyReport(checked: CheckedPlan, request: ReportRequestJson): VerifiedReport {
  const { plan, findings } = checked;
  if (request.stage === 'final') {
    const count = findings.filter(({ severity, waiver }) => severity === 'error' && waiver === null).length;
    if (count > 0) throw new AppError('unsettled-errors', { count });
  }
  const departments = listDepartments(plan, checked.around.directory);
  const name = request.department ?? null;
  const department = name === null ? null : departments.find((each) => each.name === name);
  if (department === undefined) throw new AppError('unknown-department', { name: name ?? '' });
  const report = buildReport(plan, departments, checked.activityOf, {
    title: request.title ?? checked.around.settings.title,
    signature: checked.around.settings.signature,
    draft: request.stage === 'draft',
    department,
    summary: request.summary ?? false,
    inactive: request.inactive ?? false,
  });
  const document = buildDocument(report);
  return { report, document, characters: countCharacters(document), ...writeVerified(report, document, checked) };
}

function summariseReport({
  report,
  characters,
  notices,
}: VerifiedReport): Pick<ReportJson, 'report' | 'verified' | 'notices'> {
  const { version, sheet, year, title, counts, rows } = report;
  return {
    report: { version, sheet, year, title, ...counts, rows: rows.length, characters },
    verified: true,
    notices,
  };
}

/** Rows of a table shown in a preview: some three pages of them. */
const PREVIEW_ROWS = 40;

function cutTables(document: ReportDocument): Pick<PreviewJson, 'document' | 'cutRows'> {
  let cutRows = 0;
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table') return block;
    cutRows += Math.max(0, block.rows.length - PREVIEW_ROWS);
    return { ...block, rows: block.rows.slice(0, PREVIEW_ROWS) };
  });
  return { document: { ...document, blocks }, cutRows };
}

function countCharacters({ blocks }: ReportDocument): number {
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') count += block.text.length;
    else for (const { cells } of block.rows) for (const cell of cells) count += cell.text.length;
  }
  return count;
}

/** Writes the document, reads it back and compares; throws `text-lost` when they differ. */
function writeVerified(
  report: Report,
  document: ReportDocument,
  checked: CheckedPlan,
): { bytes: Uint8Array; notices: string[] } {
  const docx = openDocxLibrary();
  const { bytes, removed } = docx.writeDocx(document);
  const tableIndex = document.blocks.findIndex((block) => block.kind === 'table');
  // The table's header is its row 0, so its row n is the report's row n - 1.
  const rowOf = (row: number | null): number | string =>
    row === null || row === 0 ? '?' : (report.rows[row - 1]?.row ?? -1) + 1;
  const difference = docx.compareDocuments(document, docx.readDocx(bytes, docx.OWN_LIMITS), removed);
  if (difference !== null) {
    throw new AppError('text-lost', { row: difference.block === tableIndex ? rowOf(difference.row) : '?' });
  }
  const words = WORDS[checked.locale];
  const notices = removed.map(({ block, row, count }) =>
    formatMessage(words.removedCharacters, { row: block === tableIndex ? rowOf(row) : '?', count }, checked.locale),
  );
  return { bytes, notices };
}

/** The key under which the Doc made from a tab is remembered: no part takes the whole report's place, and no draft that of a final one. */
function docKey(checked: CheckedPlan, { department, stage }: ReportRequest): string {
  const part = typeof department === 'string' ? `:${fingerprint(department)}` : '';
  return `report:${checked.sheet.getSheetId()}${part}${stage === 'final' ? ':final' : ''}`;
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
  const key = docKey(checked, request);
  const earlier = properties.getProperty(key);
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
  if (file.id !== undefined) properties.setProperty(key, file.id);
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
