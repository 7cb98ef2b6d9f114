/** Reminders: who owes what, and the letter that says so. Reads only. */

import type { ReminderItemJson, ReminderJson, ReminderState, RemindersJson } from '../../contract/remind';
import type { TabRequest } from '../../contract/tab';
import { formatCell, formatSheetCell } from '../../core/grid/cell-range';
import { formatMessage } from '../../core/i18n/format-message';
import { departmentAddresses } from '../../core/plan/executors/department-addresses';
import { listDepartments } from '../../core/plan/executors/departments';
import { executorKey } from '../../core/plan/executors/directory';
import type { PlanItem } from '../../core/plan/plan';
import { listOwed, type Owed } from '../../core/report/owed';
import { reportName } from '../../core/report/report-name';
import { formatDay } from '../../core/text/calendar';
import { fingerprint } from '../../core/text/fingerprint';
import { harmlessText, unlinkedLine } from '../../core/text/harmless';
import { type CheckedPlan, checkPlan } from '../check/check-plan';
import { describeFinding } from '../check/describe-finding';
import { consentUrl, SCOPES } from '../google/consent';
import { hostAbilities } from '../google/host-abilities';
import { withPatientLock } from '../google/lock';
import { retrying } from '../google/retry';
import type { LastLetter } from '../google/state-kinds';
import { readAllState } from '../google/stored-state';
import { clockOf } from '../workbook/journal';
import { openPlan } from '../workbook/read-plan';
import { readApproved, unapprovedAddresses } from './approved-addresses';
import { REMINDER_WORDS } from './reminder-words';
import { toWeeklyJson } from './weekly-trigger';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Nobody is written to again before that many milliseconds have passed: five days. */
const REST = 5 * 24 * 60 * 60 * 1000;

/** Items listed in one letter. */
const LISTED = 40;
const NAME_LENGTH = 140;
const REASON_LENGTH = 300;
const SUBJECT_LENGTH = 200;
/** What mail programs take of a link. */
const LINK_LENGTH = 2_000;

/** Items sent to the dialog, of all departments together, where these are no more than some hundred: a megabyte or two. */
const MOST_ITEMS = 4_000;

export function previewReminders(request: TabRequest): RemindersJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const checked = retrying(() => withPatientLock(() => checkPlan(openPlan(spreadsheet, request))));
  const { mail } = hostAbilities();
  const url = mail ? consentUrl([SCOPES.mail]) : null;
  const departments = listReminders(spreadsheet, checked);
  const most = Math.max(LISTED, Math.floor(MOST_ITEMS / Math.max(1, departments.length)));
  return {
    sheet: checked.sheet.getName(),
    locale: checked.locale,
    deadline: checked.around.settings.deadline,
    departments: departments.map(({ sentBy: _sentBy, unanswered, faulty, ...reminder }) => ({
      ...reminder,
      unanswered: unanswered.slice(0, most),
      faulty: faulty.slice(0, most),
    })),
    answered: listDepartments(checked.plan, checked.around.directory).length - departments.length,
    quota: mail && url === null ? MailApp.getRemainingDailyQuota() : null,
    consentUrl: url,
    weekly: mail ? toWeeklyJson(spreadsheet) : null,
    fresh: !mail ? [] : unapprovedAddresses(checked, clockOf(spreadsheet, new Date()).slice(0, 10)),
  };
}

/** A reminder, and the request that sent it last; null where that is unknown, or it was not sent. */
export interface Reminder extends ReminderJson {
  readonly sentBy: string | null;
}

/** The reminders of all departments that owe something, whether they may be sent or not. */
export function listReminders(spreadsheet: Spreadsheet, checked: CheckedPlan): Reminder[] {
  const { plan, around } = checked;
  const now = new Date();
  const today = clockOf(spreadsheet, now).slice(0, 10);
  const stored = readAllState();
  const place = {
    name: spreadsheet.getName(),
    url: hostAbilities().links ? spreadsheet.getUrl() : '',
    sheetId: checked.sheet.getSheetId(),
  };
  const departments = listDepartments(plan, around.directory);
  const isApproved = readApproved();
  return listOwed(plan, departments, checked.owes, checked.findings).map((owed) => {
    const { emails, badEmails } = departmentAddresses(owed.department, around.directory, today);
    const unapproved = emails.filter((email) => !isApproved(owed.department, email));
    const noted = stored.get('reminder', letterName(place.sheetId, owed.department));
    // Where nothing is sent, nothing was: whatever stands there came with a copy from Google.
    const state = stateOf(place.url === '' ? null : noted, emails, now.getTime());
    const letter = writeLetter(checked, owed, place, emails);
    return {
      department: owed.department,
      state,
      emails,
      badEmails,
      ...(unapproved.length === 0 ? {} : { unapproved }),
      ...letter,
      sentBy: noted?.step === 'sent' ? noted.request : null,
      lastSent: noted === null ? null : clockOf(spreadsheet, new Date(noted.at)),
    };
  });
}

/** Names a tab's department in the store. */
export function letterName(sheetId: number, department: string): string {
  return `${sheetId}:${fingerprint(executorKey(department))}`;
}

function stateOf(noted: LastLetter | null, emails: readonly string[], now: number): ReminderState {
  const resting = restingState(noted, now);
  if (resting !== null) return resting;
  return emails.length === 0 ? 'no-address' : 'ready';
}

/** Why a department may not be written to yet; null where it may. */
export function restingState(noted: LastLetter | null, now: number): 'recent' | 'uncertain' | null {
  if (noted === null || now - noted.at >= REST) return null;
  return noted.step === 'sent' ? 'recent' : 'uncertain';
}

interface Place {
  readonly name: string;
  /** "" where the spreadsheet has no web address. */
  readonly url: string;
  readonly sheetId: number;
}

type Letter = Pick<ReminderJson, 'unanswered' | 'faulty' | 'counts' | 'subject' | 'text' | 'mailto'>;

function writeLetter(checked: CheckedPlan, owed: Owed, place: Place, emails: readonly string[]): Letter {
  const { locale, plan, around } = checked;
  const words = REMINDER_WORDS;
  const toItem = (item: PlanItem, cell: { row: number; column: number }, reason: string): ReminderItemJson => ({
    number: item.number.text,
    name: oneLine(item.name.text, NAME_LENGTH),
    cell: formatSheetCell(plan.grid.sheet, cell.row, cell.column),
    url: place.url === '' ? '' : `${place.url}#gid=${place.sheetId}&range=${formatCell(cell.row, cell.column)}`,
    reason: oneLine(reason, REASON_LENGTH),
  });
  const unanswered = owed.unanswered.map((item) => toItem(item, item.progressCell, words.notAnswered[locale]));
  const faulty = owed.faulty.map(({ item, finding }) => toItem(item, finding.cell, describeFinding(finding, locale)));
  const count = unanswered.length + faulty.length;
  const { period, title } = plan;
  const about = period === null ? (title[0] ?? reportName(null, locale)) : reportName(period, locale);
  const subject = oneLine(formatMessage(words.subject, { title: about, count }, locale), SUBJECT_LENGTH);
  const greeting = formatMessage(
    words.greeting,
    { spreadsheet: oneLine(place.name, NAME_LENGTH), department: oneLine(owed.department, NAME_LENGTH) },
    locale,
  );
  const { deadline } = around.settings;
  const due = deadline === null ? [] : [formatMessage(words.deadline, { day: formatDay(deadline) }, locale)];
  const list = (title: string, items: readonly ReminderItemJson[], withReason: boolean): string[] => {
    if (items.length === 0) return [];
    const lines = items
      .slice(0, LISTED)
      .map(
        ({ number, name, reason, url, cell }) =>
          `• ${`${number} ${name}`.trim()}${withReason ? `\n  ${reason}` : ''}\n  ${url === '' ? cell : url}`,
      );
    const rest = items.length - LISTED;
    return [[title, ...lines, ...(rest > 0 ? [formatMessage(words.more, { count: rest }, locale)] : [])].join('\n')];
  };
  const text = harmlessText(
    [
      greeting,
      ...list(words.unanswered[locale], unanswered, false),
      ...list(words.faulty[locale], faulty, true),
      ...due,
      (place.url === '' ? words.closingByCell : words.closing)[locale],
    ].join('\n\n'),
  );
  const numbers = [...unanswered, ...faulty].map(({ number }) => number).join(', ');
  const short = formatMessage(words.shortened, { url: place.url === '' ? place.name : place.url }, locale);
  return {
    unanswered,
    faulty,
    counts: { unanswered: unanswered.length, faulty: faulty.length },
    subject,
    text,
    mailto: mailLink(emails, subject, text, [greeting, numbers, ...due], short),
  };
}

function oneLine(text: string, length: number): string {
  const line = unlinkedLine(text).trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

/** A link that opens the person's mail program with the letter, or with `outline` and `end` where a link cannot hold it whole. */
function mailLink(
  emails: readonly string[],
  subject: string,
  text: string,
  outline: readonly string[],
  end: string,
): string {
  const link = (body: string): string =>
    `mailto:${emails.map(encodeURIComponent).join(',')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
  const whole = link(text);
  if (whole.length <= LINK_LENGTH) return whole;
  const letters = [...outline.join('\n\n')];
  let kept = letters.length;
  const shortened = (): string => link(letters.slice(0, kept).join('') + end);
  while (kept > 0 && shortened().length > LINK_LENGTH) kept = Math.floor(kept * 0.9);
  return shortened();
}
