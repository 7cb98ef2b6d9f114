/**
 * Handing a finished report to Drive: one file a kind of report and person, made once and refreshed in place, whatever breaks off in between. Drive's list
 * lags behind what was made, so nothing that must not be made twice is looked up there: the file is made blank, its id kept, and only then filled.
 */

import type { ConfirmJson, ReportRequest } from '../../contract/report';
import { AppError } from '../../core/failure/app-error';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { reportName } from '../../core/report/report-name';
import type { CheckedPlan } from '../check/check-plan';
import { requireConsent, SCOPES } from '../google/consent';
import { DOCX, type DriveFile, driveService, FOLDER, GOOGLE_DOC } from '../google/drive';
import { isMissing, lacksRight, readFailure } from '../google/failures';
import { withPatientLock } from '../google/lock';
import { retrying } from '../google/retry';
import { toSignedBytes } from '../google/signed-bytes';
import {
  dropState,
  readAllState,
  readState,
  recallAllState,
  recallState,
  type StoredState,
  writeState,
} from '../google/stored-state';
import { appErrorOf } from '../google/tell-failure';
import { forgetProof, warnOfEdits } from './doc-proof';
import { fileKey, ownKey } from './report-file';
import { REPORT_RUN_WORDS } from './report-run-words';

type Blob = GoogleAppsScript.Base.Blob;

interface Uploaded {
  readonly file: DriveFile;
  readonly refreshed: boolean;
  /** Address of the parts' folder; null for a file beside all others. */
  readonly folder: string | null;
  readonly notices: readonly string[];
}

/** A Doc may have been moved to a shared drive, where it is not found unless asked for there, too. */
const EVERYWHERE = { supportsAllDrives: true };
const FIELDS = { fields: 'id,webViewLink,trashed', ...EVERYWHERE };

/** What a file is to be called, and filled with. */
interface Filling {
  readonly name: string;
  readonly mimeType: string;
  readonly blob: Blob;
  readonly locale: Locale;
}

/** Creates the file, in two calls, or refreshes the one made before, in three: what would be lost is looked at first. More only after something broke off. */
export function uploadReport(
  checked: CheckedPlan,
  request: ReportRequest,
  name: string,
  bytes: Uint8Array,
): Uploaded | ConfirmJson {
  requireConsent([SCOPES.drive]);
  const blob = Utilities.newBlob(toSignedBytes(bytes), DOCX, `${name}.docx`);
  const isDoc = request.format === 'doc';
  const { locale } = checked;
  const filling = { name: isDoc ? name : `${name}.docx`, mimeType: isDoc ? GOOGLE_DOC : DOCX, blob, locale };
  const folderKey = ownKey(`folder:${checked.sheet.getSheetId()}${request.stage === 'final' ? ':final' : ''}`);
  const makeFolder = (): string | null => (request.inFolder === true ? findFolder(folderKey, checked) : null);
  const key = fileKey(checked.sheet.getSheetId(), request);
  const run = runOf(request);
  const { file: earlier, isBlank } = claimFile(key, run);
  try {
    const isReport = earlier !== null && !isBlank;
    const warnings = isReport && request.confirmed !== true ? warnOfLoss(key, earlier, locale) : [];
    if (isReport && warnings.length > 0) {
      settleFile(key, earlier, isDoc);
      return { confirm: 'comments', message: [...warnings, REPORT_RUN_WORDS.refreshQuestion[locale]].join(' ') };
    }
    if (isReport && isDoc) forgetProof(key);
    const refreshed = earlier === null ? null : fillFile(earlier, filling, isBlank);
    const isLost = earlier !== null && refreshed === null;
    if (isLost) beginFile(key, run);
    const file = refreshed ?? makeFile(key, run, filling, makeFolder);
    settleFile(key, file.id ?? earlier ?? '', isDoc);
    clearStrays();
    const notice = isLost && isReport ? 'reportNew' : isReport && file.trashed === true ? 'reportBinned' : null;
    const notices = notice === null ? [] : [REPORT_RUN_WORDS[notice][locale]];
    const folder = request.inFolder === true ? (recallState('report', folderKey)?.file ?? null) : null;
    return { file, refreshed: isReport && !isLost, folder: folder === null ? null : `${FOLDERS}${folder}`, notices };
  } catch (error) {
    releaseClaim(key, run);
    throw docError(error);
  }
}

const FOLDERS = 'https://drive.google.com/drive/folders/';

/** Id of the folder of a tab's parts, made where this person has none yet; one call. */
function findFolder(key: string, { locale, plan }: CheckedPlan): string {
  const noted = readState('report', key)?.file;
  try {
    if (noted !== undefined && retrying(() => driveService().Files.get(noted, FIELDS)).trashed !== true) return noted;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const name = formatMessage(REPORT_RUN_WORDS.folderName, { name: reportName(plan.period, locale) }, locale);
  // Asked again after a lost answer, a folder with nothing in it may be left over.
  const { id = '' } = retrying(() => driveService().Files.create({ name, mimeType: FOLDER }, null, { fields: 'id' }));
  retrying(() => writeState('report', key, { file: id }));
  return id;
}

/** What Google says of the Drive is told as that, unless it has words of its own; trouble that passes is told with the report. */
function docError(error: unknown): AppError {
  const known = appErrorOf(error);
  if (known !== null && known.code !== 'host-busy') return known;
  return new AppError('doc-failed', { cause: readFailure(error).message.replace(/\.\s*$/, '') }, error);
}

/** Names the person's wish; a wish without a name of its own gets one. */
function runOf({ requestId }: ReportRequest): string {
  const named = (requestId ?? '').replace(/[^\w-]/g, '').slice(0, 60);
  return named === '' ? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}` : named;
}

/** Ids of the files made from a tab that this person can reach, the whole report's first. */
export function reportFiles(stored: StoredState, sheetId: number): string[] {
  const mine = ownKey('');
  return stored
    .list('report')
    .filter(([key]) => /^\d+/.exec(key)?.[0] === String(sheetId) && key.endsWith(mine))
    .sort(([one], [other]) => one.length - other.length)
    .flatMap(([, kept]) => (kept.run === undefined ? [kept.file] : []));
}

/** Milliseconds for which a file that somebody has begun to make is theirs: an upload takes some seconds. */
const LEASE = 60_000;

/** What is remembered of a file; blank as long as nobody knows it filled. */
interface Claim {
  readonly file: string | null;
  readonly isBlank: boolean;
}

/** Notes that this run will make the file, or fill the blank one; throws AppError `busy` while another one is at it. */
function claimFile(key: string, run: string): Claim {
  return retrying(() =>
    withPatientLock(() => {
      const stored = readAllState();
      // Each person's own first: nobody can reach a file that a colleague's run has made. The name for all is older.
      const noted = stored.get('report', ownKey(key)) ?? stored.get('report', key);
      if (noted !== null && noted.run === undefined) return { file: noted.file, isBlank: false };
      if (noted !== null && noted.run !== run && Date.now() - noted.since < LEASE) throw new AppError('report-begun');
      const file = noted?.file ?? null;
      // Begun by a run that broke off: it may have come to a file whose id was lost on the way.
      if (noted !== null && file === null) noteStray(noted.run);
      beginFile(key, run, file);
      return { file, isBlank: file !== null };
    }),
  );
}

/** From now on the file is this run's to make, or to fill where it is there. */
function beginFile(key: string, run: string, file: string | null = null, since = Date.now()): void {
  retrying(() => writeState('report', ownKey(key), { ...(file === null ? {} : { file }), run, since }));
}

/** The next run need not wait for this one. */
function releaseClaim(key: string, run: string): void {
  try {
    const noted = readAllState().get('report', ownKey(key));
    if (noted?.run === run) beginFile(key, run, noted.file ?? null, 0);
  } catch {
    // The lease ends by itself.
  }
}

/** A Doc is refreshed the next time; a .docx is a new file each time. */
function settleFile(key: string, id: string, isDoc: boolean): void {
  retrying(() => {
    if (isDoc) writeState('report', ownKey(key), { file: id });
    else dropState('report', ownKey(key));
  });
}

/** Makes the file and fills it. All that a lost answer can leave behind is a blank one, which bears the run's name. */
function makeFile(key: string, run: string, filling: Filling, makeFolder: () => string | null): DriveFile {
  const { mimeType, locale } = filling;
  const name = formatMessage(REPORT_RUN_WORDS.blankName, { name: filling.name }, locale);
  const folder = makeFolder();
  let tried = false;
  const { id } = retrying(() => {
    if (tried) noteStray(run);
    tried = true;
    const resource = {
      name,
      mimeType,
      ...(folder === null ? {} : { parents: [folder] }),
      appProperties: { vekha: run },
    };
    return driveService().Files.create(resource, null, { fields: 'id' });
  });
  beginFile(key, run, id);
  const filled = id === undefined ? null : fillFile(id, filling, true);
  if (filled === null) throw new Error(`File not found: ${id}`);
  return filled;
}

function noteStray(run: string): void {
  writeState('stray', ownKey(run), Date.now());
}

/** Milliseconds after which a blank file that the list does not show is taken not to be there. */
const LONGEST_LAG = 60 * 60_000;

/** Puts the blank files of runs that broke off into the bin, as far as the list shows them by now. What fails waits for the next report. */
function clearStrays(): void {
  try {
    const stored = recallAllState();
    const known = new Set(stored.list('report').map(([, { file }]) => file));
    const mine = ownKey('');
    for (const [name, since] of stored.list('stray')) {
      if (!name.endsWith(mine)) continue;
      const q = `appProperties has { key='vekha' and value='${name.slice(0, -mine.length)}' } and trashed = false`;
      const { files = [] } = driveService().Files.list({ q, fields: 'files(id)', pageSize: 10 });
      const left = files.flatMap(({ id }) => (id === undefined || known.has(id) ? [] : [id]));
      for (const id of left) driveService().Files.update({ trashed: true }, id, null, { fields: 'id', ...EVERYWHERE });
      if (left.length > 0 || Date.now() - since > LONGEST_LAG) dropState('stray', name);
    }
  } catch {
    // The report is made; a blank file more is no reason to say that it failed.
  }
}

/** What a refresh of the file would take away, in sentences; two calls. */
function warnOfLoss(key: string, id: string, locale: Locale): string[] {
  const comments = hasComments(id) ? [REPORT_RUN_WORDS.commentsWarning[locale]] : [];
  return [...comments, ...warnOfEdits(key, id, locale)];
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

/** Replaces what the file holds, as a whole or not at all, and takes it out of the bin in the same call; null where this person cannot reach it. */
function fillFile(id: string, { name, blob }: Filling, isBlank: boolean): DriveFile | null {
  const fill = (resource: DriveFile): DriveFile =>
    retrying(() => driveService().Files.update(resource, id, blob, FIELDS));
  try {
    // Filled, it no longer bears the run's name: nothing that looks for blank files finds it.
    if (isBlank) return fill({ name, appProperties: { vekha: 'filled' } });
    try {
      return fill({ trashed: false });
    } catch (error) {
      // On a shared drive an editor may have no say over the bin.
      if (!lacksRight(error)) throw error;
      return fill({});
    }
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
