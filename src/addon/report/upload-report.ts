/** Handing a finished report to Drive: one file a kind of report and person, made once and refreshed in place, whatever breaks off in between. */

import type { ConfirmJson, ReportRequest } from '../../contract/report';
import { AppError } from '../../core/failure/app-error';
import { fingerprint } from '../../core/text/fingerprint';
import type { CheckedPlan } from '../check/check-plan';
import { requireConsent, SCOPES } from '../google/consent';
import { DOCX, type DriveFile, driveService, GOOGLE_DOC } from '../google/drive';
import { isMissing, readFailure } from '../google/failures';
import { withPatientLock } from '../google/lock';
import { ownAddress } from '../google/own-address';
import { retrying } from '../google/retry';
import { toSignedBytes } from '../google/signed-bytes';
import { dropState, readAllState, type StoredState, writeState } from '../google/stored-state';
import { REPORT_RUN_WORDS } from './report-run-words';

type Blob = GoogleAppsScript.Base.Blob;

interface Uploaded {
  readonly file: DriveFile;
  readonly refreshed: boolean;
  readonly notices: readonly string[];
}

const FIELDS = { fields: 'id,webViewLink,trashed' };

/** Creates the file, or refreshes the one made before. One call to Drive, two for a refresh; more only after something broke off. */
export function uploadReport(
  checked: CheckedPlan,
  request: ReportRequest,
  name: string,
  bytes: Uint8Array,
): Uploaded | ConfirmJson {
  requireConsent([SCOPES.drive]);
  const blob = Utilities.newBlob(toSignedBytes(bytes), DOCX, `${name}.docx`);
  const isDoc = request.format === 'doc';
  const resource = isDoc ? { name, mimeType: GOOGLE_DOC } : { name: `${name}.docx`, mimeType: DOCX };
  const key = fileKey(checked, request);
  const run = runOf(request);
  const claim = claimFile(key, run);
  let making = claim.file === null;
  try {
    // Begun by a run that broke off: whether it came to a file only Drive can tell.
    const begun = claim.begun === null ? null : findMade(claim.begun);
    const earlier = begun ?? claim.file;
    if (earlier === null) return { file: createFile(key, run, resource, blob), refreshed: false, notices: [] };
    if (begun === null && request.confirmed !== true && hasComments(earlier)) {
      settleFile(key, earlier, isDoc);
      return { confirm: 'comments', message: REPORT_RUN_WORDS.commentsWarning[checked.locale] };
    }
    const refreshed = refreshFile(earlier, blob);
    if (refreshed === null) {
      making = true;
      beginFile(key, run);
      const notices = [REPORT_RUN_WORDS.reportNew[checked.locale]];
      return { file: createFile(key, run, resource, blob), refreshed: false, notices };
    }
    settleFile(key, earlier, isDoc);
    const notices = refreshed.trashed === true ? [REPORT_RUN_WORDS.reportUnbinned[checked.locale]] : [];
    return { file: refreshed, refreshed: true, notices };
  } catch (error) {
    if (making) releaseClaim(key, run);
    throw new AppError('doc-failed', { cause: readFailure(error).message }, error);
  }
}

/** Names the person's wish; a wish without a name of its own gets one. */
function runOf({ requestId }: ReportRequest): string {
  const named = (requestId ?? '').replace(/[^\w-]/g, '').slice(0, 60);
  return named === '' ? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}` : named;
}

/** Where the file of a kind of report is remembered: no part takes the whole report's place, no draft that of a final one, no person another's. */
function fileKey(checked: CheckedPlan, { department, stage, format }: ReportRequest): string {
  const part = typeof department === 'string' ? `:${fingerprint(department)}` : '';
  const kind = `${stage === 'final' ? ':final' : ''}${format === 'docx' ? ':docx' : ''}`;
  return `${checked.sheet.getSheetId()}${part}${kind}`;
}

/** Ids of the files made from a tab that this person can reach, the whole report's first. */
export function reportFiles(stored: StoredState, sheetId: number): string[] {
  const mine = ownKey('');
  return stored
    .list('report')
    .filter(([key]) => key.startsWith(String(sheetId)) && key.endsWith(mine))
    .sort(([one], [other]) => one.length - other.length)
    .flatMap(([, kept]) => ('file' in kept ? [kept.file] : []));
}

/** Milliseconds for which a file that somebody has begun to make is theirs: an upload takes some seconds. */
const LEASE = 60_000;

/** What is remembered of a file: its id, or the run that had begun to make it. */
interface Claim {
  readonly file: string | null;
  readonly begun: string | null;
}

/** Notes that this run will make the file where there is none; throws AppError `busy` while another one is at it. */
function claimFile(key: string, run: string): Claim {
  return retrying(() =>
    withPatientLock(() => {
      const stored = readAllState();
      // Each person's own first: nobody can reach a file that a colleague's run has made. The name for all is older.
      const noted = stored.get('report', ownKey(key)) ?? stored.get('report', key);
      if (noted !== null && 'file' in noted) return { file: noted.file, begun: null };
      const begun = noted?.run ?? null;
      if (noted !== null && begun !== run && Date.now() - noted.since < LEASE) throw new AppError('report-begun');
      beginFile(key, run);
      return { file: null, begun };
    }),
  );
}

/** From now on the file is this run's to make: a run that broke off is known by it. */
function beginFile(key: string, run: string): void {
  retrying(() => writeState('report', ownKey(key), { run, since: Date.now() }));
}

/** The next run need not wait for this one, but must look for what it may have made. */
function releaseClaim(key: string, run: string): void {
  try {
    writeState('report', ownKey(key), { run, since: 0 });
  } catch {
    // The lease ends by itself.
  }
}

function ownKey(key: string): string {
  return `${key}@${fingerprint(ownAddress())}`;
}

/** A Doc is refreshed the next time; a .docx is a new file each time. */
function settleFile(key: string, id: string, isDoc: boolean): void {
  retrying(() => {
    if (isDoc) writeState('report', ownKey(key), { file: id });
    else dropState('report', ownKey(key));
  });
}

/** Makes the file once: it bears the run's name, so that a try whose answer was lost is found and not repeated. */
function createFile(key: string, run: string, resource: DriveFile, blob: Blob): DriveFile {
  let tried = false;
  const file = retrying(() => {
    const made = tried ? findMade(run) : null;
    tried = true;
    if (made !== null) return driveService().Files.update({}, made, blob, FIELDS);
    return driveService().Files.create({ ...resource, appProperties: { vekha: run } }, blob, FIELDS);
  });
  if (file.id !== undefined) settleFile(key, file.id, resource.mimeType === GOOGLE_DOC);
  return file;
}

/** Id of the file that a run has made; null where it came to none. */
function findMade(run: string): string | null {
  const q = `appProperties has { key='vekha' and value='${run}' } and trashed = false`;
  const { files } = retrying(() => driveService().Files.list({ q, fields: 'files(id)', pageSize: 1 }));
  return files?.[0]?.id ?? null;
}

function hasComments(id: string): boolean {
  try {
    const { comments } = retrying(() => driveService().Comments.list(id, { fields: 'comments(id)', pageSize: 1 }));
    return (comments ?? []).length > 0;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Replaces what the file holds, as a whole or not at all, and takes it out of the bin; null where this person cannot reach it. */
function refreshFile(id: string, blob: Blob): DriveFile | null {
  try {
    const file = retrying(() => driveService().Files.update({}, id, blob, FIELDS));
    if (file.trashed === true) retrying(() => driveService().Files.update({ trashed: false }, id, null, FIELDS));
    return file;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
