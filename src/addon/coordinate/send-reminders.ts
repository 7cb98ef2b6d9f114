/** Sending reminders: noted before each letter goes, so that none goes twice whatever breaks off in between. */

import type { RequestOf } from '../../contract/calls';
import type { RemindJson, SkipReason } from '../../contract/remind';
import { fillTemplate, formatMessage } from '../../core/i18n/format-message';
import { type FullCheck, runFullCheck } from '../check/full-check';
import { requireConsent, SCOPES } from '../google/consent';
import { type FailureKind, readFailure } from '../google/failures';
import { requireAbility } from '../google/host-abilities';
import { withPatientLock } from '../google/lock';
import { retrying } from '../google/retry';
import type { LastLetter } from '../google/state-kinds';
import { dropState, readState, writeState } from '../google/stored-state';
import { startStep } from '../google/time-box';
import { appendToJournal, noteInJournal } from '../workbook/journal';
import { requireCoordinator } from '../workbook/role';
import { approveAddresses } from './approved-addresses';
import { withPlansBeside } from './plans-beside';
import { REMINDER_WORDS } from './reminder-words';
import { letterName, listReminders, type Reminder, restingState } from './reminders';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Request = RequestOf<'panelRemind'>;

/** Whether a person agrees to the addresses by this very call, or has to have done so before. */
export type Agreed = 'now' | 'before';

/** Checks the sheet as it is now and writes to those named that still owe something; stops in time and says whether anything is left. */
export function sendReminders(
  { departments, requestId, shown, ...request }: Request,
  agreed: Agreed = 'now',
): RemindJson {
  requireAbility('mail');
  requireConsent([SCOPES.mail]);
  const hasTime = startStep();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const checked = runFullCheck(request);
  requireCoordinator(spreadsheet, checked.around.settings.coordinators);
  const plans = withPlansBeside(spreadsheet, checked, (work) => retrying(() => withPatientLock(work)));
  const reminders = new Map(listReminders(spreadsheet, plans).map((each) => [each.department, each]));
  const named = departments ?? [...reminders.keys()];
  let quota = MailApp.getRemainingDailyQuota();
  const run = (requestId ?? '').replace(/[^\w-]/g, '');
  const sent: string[] = [];
  const skipped: { department: string; reason: SkipReason; detail: string }[] = [];
  const skip = (department: string, reason: SkipReason, cause = ''): void => {
    skipped.push({
      department,
      reason,
      detail: fillTemplate(REMINDER_WORDS.skipped[reason][checked.locale], { cause }, checked.locale),
    });
  };
  const open = ({ emails, unapproved = [] }: Reminder): readonly string[] => {
    if (agreed === 'before') return emails.filter((email) => !unapproved.includes(email));
    const fresh = unapproved.filter((email) => shown !== undefined && !shown.includes(email));
    // One of them was put in after the person had looked: the whole department is looked at again.
    return fresh.length > 0 ? [] : emails;
  };
  for (const department of named) {
    if (sent.length > 0 && !hasTime()) return { sent, skipped, done: false };
    const reminder = reminders.get(department);
    if (reminder === undefined) skip(department, 'answered');
    else if (run !== '' && reminder.sentBy === run) sent.push(department);
    else if (reminder.state !== 'ready') skip(department, reminder.state);
    else if (open(reminder).length === 0) skip(department, 'unapproved', reminder.emails.join(', '));
    else if (reminder.emails.length > quota) skip(department, 'quota');
    else {
      const outcome = sendOne(spreadsheet, checked, { ...reminder, emails: open(reminder) }, run);
      if (outcome === null) {
        quota -= reminder.emails.length;
        sent.push(department);
      } else skip(department, outcome.reason, outcome.cause);
    }
  }
  return { sent, skipped, done: true };
}

/** Failures after which a letter has surely not gone. */
const REFUSED: readonly FailureKind[] = ['bad-address', 'quota', 'no-consent'];

/** Why a letter must wait; null where it need not. */
type SentRest = ReturnType<typeof restingState>;

/** Sends one letter; tells why it was not sent, or null where it was. */
function sendOne(
  spreadsheet: Spreadsheet,
  checked: FullCheck,
  { department, emails, unapproved = [], subject, text, counts, sheetIds }: Reminder,
  request: string,
): { readonly reason: SkipReason; readonly cause: string } | null {
  const { locale } = checked;
  const names = sheetIds.map((id) => letterName(id, department));
  const count = counts.unanswered + counts.faulty;
  const line = { what: REMINDER_WORDS.journal[locale], link: '', record: null };
  const own: LastLetter = { step: 'sending', at: Date.now(), request };
  const claim = (): SentRest => {
    // Another coordinator may have written since the list was made.
    for (const name of names) {
      const found = restingState(readState('reminder', name), Date.now());
      if (found !== null) return found;
    }
    const result = formatMessage(REMINDER_WORDS.sending, { department, count, emails: emails.join(', ') }, locale);
    approveAddresses(emails.filter((email) => unapproved.includes(email)).map((email) => [department, email]));
    appendToJournal(spreadsheet, { ...line, result });
    for (const name of names) writeState('reminder', name, own);
    return null;
  };
  let resting: SentRest;
  try {
    resting = withPatientLock(claim);
  } catch (error) {
    // No letter was tried: the mark must not keep the department waiting for one.
    for (const name of names) {
      const noted = readState('reminder', name);
      if (noted?.step === own.step && noted.at === own.at && noted.request === request) dropState('reminder', name);
    }
    throw error;
  }
  if (resting !== null) return { reason: resting, cause: '' };
  try {
    MailApp.sendEmail({ to: emails.join(','), subject, body: text, name: REMINDER_WORDS.senderName[locale] });
  } catch (error) {
    const { kind, message: cause } = readFailure(error);
    // Any other failure may have come after the letter went: it is not sent again.
    if (!REFUSED.includes(kind)) {
      noteInJournal(spreadsheet, {
        ...line,
        result: formatMessage(REMINDER_WORDS.unknown, { department, cause }, locale),
      });
      return { reason: 'uncertain', cause };
    }
    for (const name of names) retrying(() => dropState('reminder', name));
    noteInJournal(spreadsheet, {
      ...line,
      result: formatMessage(REMINDER_WORDS.failed, { department, cause }, locale),
    });
    return { reason: 'failed', cause };
  }
  const sent = { step: 'sent', at: Date.now(), request } as const;
  for (const name of names) retrying(() => writeState('reminder', name, sent));
  return null;
}
