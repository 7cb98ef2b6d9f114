/** The Google Doc of a report, read back from Google: whether it is what the plan makes of it, and whether somebody has changed it since. */
import type { DocProofJson } from '../../contract/proof';
import type { ReportOptions } from '../../contract/report';
import { AppError } from '../../core/failure/app-error';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { changedRows, fingerprintDocument } from '../../core/report/proof/fingerprints';
import { settleExpected, settleFound } from '../../core/report/proof/settle-text';
import type { FinishedDocument } from '../../document/finished-document';
import { type CheckedPlan, checkPlan } from '../check/check-plan';
import { requireConsent, SCOPES } from '../google/consent';
import { isMissing, readFailure } from '../google/failures';
import { docsService, PROOF_FIELDS } from '../google/google-docs';
import { retrying } from '../google/retry';
import type { DocProof } from '../google/state-kinds';
import { dropState, readState, writeState } from '../google/stored-state';
import { appErrorOf, tellFailure } from '../google/tell-failure';
import { openPlan } from '../workbook/read-plan';
import type { PlannedForm } from './form-report';
import { requireShape } from './google-doc/google-doc-shape';
import { readGoogleDoc } from './google-doc/read-google-doc';
import { toProof } from './prove-file';
import { proveDocInForm, proveGivenDoc } from './prove-in-form';
import { fileKey, ownKey } from './report-file';
import { REPORT_RUN_WORDS } from './report-run-words';
import { readForm } from './saved-forms';
import { type WantedReport, wantedReport } from './wanted-report';

/** One call. What no reader sees is not told: a conversion may keep it or not. */
function readBack(id: string): { readonly found: FinishedDocument; readonly revision: string } {
  const options = { fields: PROOF_FIELDS, includeTabsContent: true };
  const document = retrying(() => docsService().Documents.get(id, options));
  requireShape(document);
  return { found: settleFound(readGoogleDoc(document)), revision: document.revisionId ?? '' };
}

type Wanted = Pick<WantedReport, 'report' | 'document' | 'plans'>;

const settled = ({ document, plans, ...wanted }: Wanted): Wanted => {
  const parts = plans?.map((part) => ({ ...part, document: settleExpected(part.document) }));
  return { ...wanted, document: settleExpected(document), ...(parts === undefined ? {} : { plans: parts }) };
};

/** Reads the Doc that was just made and keeps what was found. What Google refuses to show, or cannot be compared, is said and proves nothing, for the Doc is there all the same. */
export function proveNewDoc(
  checked: CheckedPlan,
  wanted: Wanted & { readonly planned?: PlannedForm },
  request: ReportOptions,
  id: string,
): DocProofJson {
  try {
    const { found, revision } = readBack(id);
    const { planned } = wanted;
    const proven =
      planned === undefined
        ? toProof(checked, settled(wanted), found, null)
        : proveDocInForm(checked, planned, found, null);
    if (proven === null) return unproven(REPORT_RUN_WORDS.formUnproven[checked.locale]);
    const proof = { ...proven, revision, unread: null };
    keepProof(ownKey(fileKey(checked.sheet.getSheetId(), { ...request, format: 'doc' })), id, proof);
    return proof;
  } catch (error) {
    const unread = describeCause(error, checked.locale);
    return unproven(unread);
  }
}

const unproven = (unread: string): DocProofJson => ({
  verified: false,
  checks: [],
  fingerprints: { text: '', rows: [] },
  revision: '',
  unread,
});

function describeCause(error: unknown, locale: Locale): string {
  if (appErrorOf(error) === null) return readFailure(error).message;
  const { message, hint } = tellFailure(error, locale);
  return `${message} ${hint}`;
}

/** Rows kept with a proof: a stored value has room for no more. */
const MOST_ROWS = 350;

/** Without it a later edit goes unnoticed, and nothing else. */
function keepProof(key: string, file: string, { fingerprints, checks, revision }: DocProofJson): void {
  const { text, rows } = fingerprints;
  const kept: DocProof = {
    file,
    revision,
    at: Date.now(),
    text,
    rows: rows.length > MOST_ROWS ? [] : [...rows],
    checks: checks.map(({ name }) => name),
    broken: checks.filter(({ ok }) => !ok).map(({ name }) => name),
  };
  try {
    retrying(() => writeState('proof', key, kept));
  } catch {
    // The report is made; a full store is listed by the health of the sheet.
  }
}

/** Before a Doc is filled anew: what was found in it counts no longer, also where the run breaks off in between. */
export function forgetProof(key: string): void {
  retrying(() => dropState('proof', ownKey(key)));
}

/** What a refresh would destroy without a word, in sentences; one call. */
export function warnOfEdits(key: string, id: string, locale: Locale): string[] {
  const kept = readState('proof', ownKey(key));
  try {
    const { found } = readBack(id);
    const warnings: string[] = [];
    const now = fingerprintDocument(found);
    if (kept !== null && kept.file === id && kept.text !== now.text) {
      const rows = changedRows(kept, now) ?? [];
      const shown = rows
        .slice(0, 5)
        .map((row) => row + 1)
        .join(', ');
      const where = rows.length === 0 ? '' : formatMessage(REPORT_RUN_WORDS.editedRows, { rows: shown }, locale);
      warnings.push(formatMessage(REPORT_RUN_WORDS.editedWarning, { where }, locale));
    }
    const paragraphs = found.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block]
        : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs)),
    );
    if (paragraphs.some(({ strays }) => strays.some(({ kind }) => kind === 'tracked')))
      warnings.push(REPORT_RUN_WORDS.suggestedWarning[locale]);
    return warnings;
  } catch (error) {
    // What this account cannot reach is not refreshed but made anew.
    if (isMissing(error)) return [];
    return [formatMessage(REPORT_RUN_WORDS.unreadWarning, { cause: describeCause(error, locale) }, locale)];
  }
}

/** The Doc made before under these options against the plan as it is now, and against what it was when it was made. One call. */
export function proveDoc(request: ReportOptions): DocProofJson {
  const checked = checkPlan(openPlan(SpreadsheetApp.getActiveSpreadsheet(), request));
  const key = ownKey(fileKey(checked.sheet.getSheetId(), { ...request, format: 'doc' }));
  const noted = readState('report', key);
  if (noted === null || noted.run !== undefined) throw new AppError('no-doc-yet');
  requireConsent([SCOPES.drive]);
  const kept = readState('proof', key);
  try {
    const { found, revision } = readBack(noted.file);
    const earlier = kept?.file === noted.file ? kept : null;
    const wanted = wantedReport(checked, request);
    if (request.form == null) return { ...toProof(checked, settled(wanted), found, earlier), revision, unread: null };
    const given =
      'saved' in request.form ? readForm(SpreadsheetApp.getActiveSpreadsheet(), request.form.saved) : request.form;
    const proven = proveGivenDoc(checked, { given, ...wanted }, found, earlier);
    if (proven === null) return unproven(REPORT_RUN_WORDS.formUnproven[checked.locale]);
    return { ...proven, revision, unread: null };
  } catch (error) {
    if (isMissing(error)) throw new AppError('doc-gone', {}, error);
    throw appErrorOf(error) ?? error;
  }
}

/** Checks that did not hold and are listed one by one. */
const LISTED = 10;

/** What the Google Doc has otherwise than the plan; empty where it is proven. */
export function describeProof({ verified, unread, checks }: DocProofJson, locale: Locale): string[] {
  if (unread !== null)
    return [formatMessage(REPORT_RUN_WORDS.docUnread, { cause: unread.replace(/\.\s*$/, '') }, locale)];
  if (verified) return [];
  const broken = checks.filter(({ ok }) => !ok);
  const listed = broken.slice(0, LISTED).map(({ title, where }) => `${title}: ${where ?? ''}`);
  return [REPORT_RUN_WORDS.docDiffers[locale], ...listed];
}
