/** The report: checked, built, written, read back, compared, and only then handed over, whole. */

import type {
  ConfirmJson,
  FormJson,
  PreviewJson,
  ReportJson,
  ReportOptions,
  ReportRequest,
} from '../../contract/report';
import { AppError } from '../../core/failure/app-error';
import { formatMessage } from '../../core/i18n/format-message';
import { DOC_CHARACTERS } from '../../core/plan/table-size';
import { fingerprintEntries } from '../../core/report/changes';
import { partName } from '../../core/report/describe-part';
import type { ReportDocument } from '../../core/report/document';
import type { Report } from '../../core/report/report';
import { reportName } from '../../core/report/report-name';
import { REPORT_WORDS } from '../../core/report/report-words';
import { toPeriodJson } from '../check/check-json';
import { type CheckedPlan, checkPlan } from '../check/check-plan';
import { openDocxLibrary } from '../google/docx-library';
import { withLock, withPatientLock } from '../google/lock';
import { retrying } from '../google/retry';
import { appendToJournal, readJournalRecords } from '../workbook/journal';
import type { RecordOf } from '../workbook/journal-records';
import { MENU_WORDS } from '../workbook/menu-words';
import { openPlan } from '../workbook/read-plan';
import { coordinatorsOf, isCoordinator } from '../workbook/role';
import { describeProof, proveNewDoc } from './doc-proof';
import { type GivenForm, type PlannedForm, writeInForm } from './form-report';
import { describeDoubts, describePassed } from './passed-over';
import { formName } from './report-file';
import { REPORT_RUN_WORDS } from './report-run-words';
import { findMade, itemsOf, keptVersions, nextNumber } from './report-versions';
import { readForm } from './saved-forms';
import { uploadReport } from './upload-report';
import { type WantedReport, wantedReport } from './wanted-report';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A report in memory: written, read back, equal to the sheet. */
interface VerifiedReport {
  readonly report: Report;
  readonly document: ReportDocument;
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
  readonly characters: number;
  /** Both missing without a form. */
  readonly form?: FormJson;
  readonly planned?: PlannedForm;
  /** The parts of a report on all plans. */
  readonly plans?: readonly WantedReport[];
}

/** Builds and verifies the report without handing it over. */
export function previewReport(request: ReportOptions): PreviewJson {
  const verified = verifyReport(readChecked(SpreadsheetApp.getActiveSpreadsheet(), request), request);
  return { ...summariseReport(verified), ...cutTables(verified.document, request.whole === true) };
}

/** The sheet as it is now; reads only, so it is asked again where Google stumbles. */
export function readChecked(spreadsheet: Spreadsheet, request: ReportOptions): CheckedPlan {
  return retrying(() => withPatientLock(() => checkPlan(openPlan(spreadsheet, request))));
}

/** Makes the report of a tab. Nothing has left until the file equals the sheet entry by entry. */
export function makeReport(request: ReportRequest): ReportJson | ConfirmJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const checked = readChecked(spreadsheet, request);
  const versions = retrying(() => keptVersions(readJournalRecords(spreadsheet), checked.sheet.getSheetId()));
  const done = findMade(versions, request);
  // What was made is made: an error that came after it does not take it back.
  const verified = verifyReport(checked, done === undefined ? request : { ...request, stage: null });
  const { report, bytes, notices, characters } = verified;
  if (request.format === 'doc' && characters > DOC_CHARACTERS) {
    throw new AppError('too-long-for-doc', { length: characters, limit: DOC_CHARACTERS });
  }
  const title = reportName(report.period, report.language);
  const name = [title, partName(report), report.draft ? REPORT_WORDS.draft[report.language].toLowerCase() : '']
    .filter((part) => part !== '')
    .join(', ');
  if (done !== undefined) {
    // The panel asks again when an answer was lost on its way: the report of that request is there already.
    const file = { id: '', url: done.line.link, name };
    const proven = done.record.differs !== true;
    return {
      ...summariseReport(verified),
      verified: proven,
      proof: null,
      number: done.record.number,
      file,
      refreshed: false,
    };
  }
  const upload = uploadReport(checked, request, name, bytes);
  if ('confirm' in upload) return upload;
  const file = { id: upload.file.id ?? '', url: upload.file.webViewLink ?? '', name };
  const isUsual = request.form === undefined || request.form === null;
  const proof = request.format === 'doc' ? proveNewDoc(checked, verified, request, file.id) : null;
  const differences = proof === null ? [] : describeProof(proof, checked.locale);
  const unproven = !isUsual && proof?.unread === null ? [REPORT_RUN_WORDS.formRows[checked.locale]] : [];
  return {
    ...summariseReport(verified),
    verified: proof?.verified ?? true,
    proof,
    ...(upload.folder === null ? null : { folder: upload.folder }),
    number: noteReport(spreadsheet, checked, request, { report, link: file.url, differences }),
    file,
    refreshed: upload.refreshed,
    notices: [...unproven, ...upload.notices, ...notices],
  };
}

/** What the journal is told of a report. */
interface MadeReport {
  readonly report: Report;
  readonly link: string;
  /** In words; empty where it is what the plan makes. */
  readonly differences: readonly string[];
}

/** Of the journal's line. */
const RESULT_LENGTH = 5_000;

/** Milliseconds: the report has been handed over, so its line waits longer than a person would. */
const PATIENCE = 60_000;

/** Writes the report's line with the next number of the tab's reports, which it gives back. */
function noteReport(
  spreadsheet: Spreadsheet,
  checked: CheckedPlan,
  request: ReportRequest,
  { report, link, differences }: MadeReport,
): number {
  const sheet = checked.sheet.getSheetId();
  const form = formName(request);
  return retrying(() =>
    withLock(PATIENCE, () => {
      const versions = keptVersions(readJournalRecords(spreadsheet), sheet);
      // Noted already where only the answer to that was lost.
      const noted = findMade(versions, request);
      if (noted !== undefined) return noted.record.number;
      const number = nextNumber(versions);
      const record: RecordOf<'report'> = {
        kind: 'report',
        sheet,
        number,
        request: request.requestId ?? '',
        stage: request.stage ?? null,
        ...(differences.length > 0 ? { differs: true } : {}),
        department: report.department,
        ...(form === undefined ? {} : { form }),
        ...(report.allPlans ? { plans: true } : {}),
        ...(report.sections === null ? {} : { sections: [...report.sections] }),
        ...(isOfficial(spreadsheet, checked) ? { official: true } : {}),
        ...(report.period === null ? {} : { period: [report.period.from, report.period.to] }),
        entries: fingerprintEntries(itemsOf(checked, { ...report, sections: report.sections ?? undefined }) ?? []),
      };
      const { locale } = checked;
      const done =
        differences.length > 0
          ? [REPORT_RUN_WORDS.reportDiffers[locale], ...differences].join(' ')
          : formatMessage(REPORT_RUN_WORDS.reportDone, { entries: report.counts.entries }, locale);
      const passed = request.stage === 'final' ? describePassed(checked) : [];
      const result = [done, ...passed].join(' ').slice(0, RESULT_LENGTH);
      appendToJournal(spreadsheet, { what: MENU_WORDS.report[locale], result, link, record });
      return number;
    }),
  );
}

/** Whether a later report may take its entries for reported. */
function isOfficial(spreadsheet: Spreadsheet, { around }: CheckedPlan): boolean {
  const all = coordinatorsOf(around.settings.coordinators);
  return all.length === 0 || isCoordinator(spreadsheet, all);
}

function verifyReport(checked: CheckedPlan, request: ReportOptions): VerifiedReport {
  const { findings } = checked;
  if (request.stage === 'final') {
    const count = findings.filter(({ severity, waiver }) => severity === 'error' && waiver === null).length;
    if (count > 0) throw new AppError('unsettled-errors', { count });
  }
  const { report, document, part, plans, notices: own } = wantedReport(checked, request);
  const count = report.otherPeriods;
  const left = count === 0 ? [] : [formatMessage(REPORT_RUN_WORDS.otherPeriods, { count }, checked.locale)];
  const passed = [
    ...(request.stage === 'final' ? describePassed(checked) : []),
    ...describeDoubts(checked, request),
    ...left,
    ...own,
  ];
  if (request.form != null) {
    const saved = 'saved' in request.form ? readForm(SpreadsheetApp.getActiveSpreadsheet(), request.form.saved) : null;
    const made = writeInForm(checked, saved ?? (request.form as GivenForm), document, {
      part,
      signatures: request.signatures === true,
    });
    const foreign = saved?.isProven === false ? [REPORT_RUN_WORDS.formUnknown[checked.locale]] : [];
    const notices = [...passed, ...foreign, ...made.notices];
    return { ...made, report, characters: countCharacters(made.document), notices };
  }
  const { bytes, notices } = writeVerified(report, document, checked);
  const parts = plans === undefined ? {} : { plans };
  return { report, document, characters: countCharacters(document), bytes, notices: [...passed, ...notices], ...parts };
}

function summariseReport({
  report,
  characters,
  notices,
  form,
}: VerifiedReport): Pick<ReportJson, 'report' | 'verified' | 'notices' | 'form'> {
  const { version, sheet, year, period, title, counts, rows, language } = report;
  return {
    report: {
      version,
      sheet,
      year,
      period: toPeriodJson({ period }, language),
      title,
      ...counts,
      rows: rows.length,
      characters,
    },
    verified: true,
    notices,
    ...(form === undefined ? null : { form }),
  };
}

/** Rows of a table shown in a preview: some three pages of them. */
const PREVIEW_ROWS = 40;

function cutTables(document: ReportDocument, whole: boolean): Pick<PreviewJson, 'document' | 'cutRows'> {
  let cutRows = 0;
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table' || whole) return block;
    cutRows += Math.max(0, block.rows.length - PREVIEW_ROWS);
    return { ...block, rows: block.rows.slice(0, PREVIEW_ROWS) };
  });
  return { document: { ...document, blocks }, cutRows };
}

export function countCharacters({ blocks }: ReportDocument): number {
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
  const notices = removed.map(({ block, row, count }) =>
    formatMessage(
      REPORT_RUN_WORDS.removedCharacters,
      { row: block === tableIndex ? rowOf(row) : '?', count },
      checked.locale,
    ),
  );
  return { bytes, notices };
}
