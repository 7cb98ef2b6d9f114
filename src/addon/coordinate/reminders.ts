/** Reminders: who owes what, and the letter that says so. Reads only. */

import type { ReminderItemJson, ReminderJson, ReminderState, RemindersJson } from '../../contract/remind';
import type { TabRequest } from '../../contract/tab';
import { formatCell, formatSheetCell } from '../../core/grid/cell-range';
import { addTo } from '../../core/group';
import { formatMessage } from '../../core/i18n/format-message';
import { departmentAddresses } from '../../core/plan/departments/department-addresses';
import { listDepartments } from '../../core/plan/departments/departments';
import { executorKey } from '../../core/plan/executors/executor-key';
import type { PlanItem } from '../../core/plan/plan';
import { listOwed, type Owed } from '../../core/report/owed';
import { reportName } from '../../core/report/report-name';
import { formatDay } from '../../core/text/calendar';
import { fingerprint } from '../../core/text/fingerprint';
import { cutLine, harmlessText, unlinkedLine } from '../../core/text/harmless';
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
import { withPlansBeside } from './plans-beside';
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
  const plans = retrying(() =>
    withPatientLock(() => withPlansBeside(spreadsheet, checkPlan(openPlan(spreadsheet, request)))),
  );
  const [checked] = plans as [CheckedPlan];
  const { mail } = hostAbilities();
  const url = mail ? consentUrl([SCOPES.mail]) : null;
  const departments = listReminders(spreadsheet, plans);
  const most = Math.max(LISTED, Math.floor(MOST_ITEMS / Math.max(1, departments.length)));
  return {
    sheet: checked.sheet.getName(),
    locale: checked.locale,
    deadline: checked.around.settings.deadline,
    departments: departments.map(({ sentBy: _sentBy, sheetIds: _sheetIds, unanswered, faulty, ...reminder }) => ({
      ...reminder,
      unanswered: unanswered.slice(0, most),
      faulty: faulty.slice(0, most),
    })),
    answered: countAnswered(plans, departments),
    closed: plans.every(isClosed),
    quota: mail && url === null ? MailApp.getRemainingDailyQuota() : null,
    consentUrl: url,
    weekly: mail ? toWeeklyJson(spreadsheet) : null,
    fresh: !mail ? [] : unapprovedAddresses(plans, clockOf(spreadsheet, new Date()).slice(0, 10)),
  };
}

/** Where a period is closed, nobody can answer any more. */
const isClosed = ({ closing }: CheckedPlan): boolean => closing !== null;

/** Departments that owe nothing in any of the plans. */
function countAnswered(plans: readonly CheckedPlan[], owing: readonly Reminder[]): number {
  const left = new Set(
    plans.flatMap(({ plan, around }) => listDepartments(plan, around.directory).map(({ name }) => executorKey(name))),
  );
  for (const { department } of owing) left.delete(executorKey(department));
  return left.size;
}

/** A reminder, and the request that sent it last; null where that is unknown, or it was not sent. */
export interface Reminder extends ReminderJson {
  readonly sentBy: string | null;
  /** Tabs that it is about, or would be had the department left something there: one letter is about them all. */
  readonly sheetIds: readonly number[];
}

/**
 * The reminders of all departments that owe something, whether they may be sent or not: one of a department about all plans that write to it at the
 * same addresses. Where a plan has others for it, its measures are no letter of theirs, and are reminded of from that plan's own tab.
 */
export function listReminders(spreadsheet: Spreadsheet, plans: readonly CheckedPlan[]): Reminder[] {
  const now = new Date();
  const today = clockOf(spreadsheet, now).slice(0, 10);
  const stored = readAllState();
  const place = { name: spreadsheet.getName(), url: hostAbilities().links ? spreadsheet.getUrl() : '' };
  const isApproved = readApproved();
  const addressesIn = ({ around }: CheckedPlan, department: string) =>
    departmentAddresses(department, around.directory, today);
  const owing = new Map<string, OwedIn[]>();
  for (const checked of plans.filter((each) => !isClosed(each))) {
    const departments = listDepartments(checked.plan, checked.around.directory);
    for (const owed of listOwed(checked.plan, departments, checked.owes, checked.findings)) {
      addTo(owing, executorKey(owed.department), { checked, owed });
    }
  }
  return [...owing.values()].map((all) => {
    const [{ checked: first, owed }] = all as [OwedIn];
    const { department } = owed;
    const { emails, badEmails } = addressesIn(first, department);
    const isSame = (checked: CheckedPlan): boolean =>
      checked === first || listed(addressesIn(checked, department).emails) === listed(emails);
    const sheetIds = plans.filter(isSame).map(({ sheet }) => sheet.getSheetId());
    const unapproved = emails.filter((email) => !isApproved(department, email));
    const noted = sheetIds
      .map((id) => stored.get('reminder', letterName(id, department)))
      .reduce((one, other) => (other === null || (one !== null && one.at >= other.at) ? one : other), null);
    // Where nothing is sent, nothing was: whatever stands there came with a copy from Google.
    const state = stateOf(place.url === '' ? null : noted, emails, now.getTime());
    return {
      department,
      state,
      emails,
      badEmails,
      ...(unapproved.length === 0 ? {} : { unapproved }),
      ...writeLetter(
        all.filter(({ checked }) => isSame(checked)),
        place,
        emails,
      ),
      sentBy: noted?.step === 'sent' ? noted.request : null,
      sheetIds,
      lastSent: noted === null ? null : clockOf(spreadsheet, new Date(noted.at)),
    };
  });
}

const listed = (emails: readonly string[]): string => [...emails].sort().join();

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
}

/** What a department owes in one plan. */
interface OwedIn {
  readonly checked: CheckedPlan;
  readonly owed: Owed;
}

type Letter = Pick<ReminderJson, 'unanswered' | 'faulty' | 'counts' | 'subject' | 'text' | 'mailto'>;

/** A letter about one plan or several, each behind its tab's name. */
function writeLetter(all: readonly OwedIn[], place: Place, emails: readonly string[]): Letter {
  const [{ checked: first, owed: own }] = all as [OwedIn];
  const { locale, plan } = first;
  const words = REMINDER_WORDS;
  const parts = all.map((each) => writePart(each, place));
  const unanswered = parts.flatMap((part) => part.unanswered);
  const faulty = parts.flatMap((part) => part.faulty);
  const count = unanswered.length + faulty.length;
  const { period, title } = plan;
  const about = period === null ? (title[0] ?? reportName(null, locale)) : reportName(period, locale);
  const subject = oneLine(formatMessage(words.subject, { title: about, count }, locale), SUBJECT_LENGTH);
  const greeting = formatMessage(
    words.greeting,
    { spreadsheet: oneLine(place.name, NAME_LENGTH), department: oneLine(own.department, NAME_LENGTH) },
    locale,
  );
  const due = parts.flatMap((part) => part.due);
  const text = harmlessText(
    [
      greeting,
      ...parts.flatMap(({ sheet, lines, due: day }) => [
        ...(parts.length === 1 ? [] : [formatMessage(words.plan, { sheet: oneLine(sheet, NAME_LENGTH) }, locale)]),
        ...lines,
        ...day,
      ]),
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

/** What a letter says of one plan. */
function writePart({ checked, owed }: OwedIn, { url: home }: Place) {
  const { locale, plan, around, sheet } = checked;
  const words = REMINDER_WORDS;
  const toItem = (item: PlanItem, cell: { row: number; column: number }, reason: string): ReminderItemJson => ({
    number: item.number.text,
    name: oneLine(item.name.text, NAME_LENGTH),
    cell: formatSheetCell(plan.grid.sheet, cell.row, cell.column),
    url: home === '' ? '' : `${home}#gid=${sheet.getSheetId()}&range=${formatCell(cell.row, cell.column)}`,
    reason: oneLine(reason, REASON_LENGTH),
  });
  const unanswered = owed.unanswered.map((item) => toItem(item, item.progressCell, words.notAnswered[locale]));
  const faulty = owed.faulty.map(({ item, finding }) => toItem(item, finding.cell, describeFinding(finding, locale)));
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
  const { deadline } = around.settings;
  return {
    sheet: plan.grid.sheet,
    unanswered,
    faulty,
    lines: [...list(words.unanswered[locale], unanswered, false), ...list(words.faulty[locale], faulty, true)],
    due: deadline === null ? [] : [formatMessage(words.deadline, { day: formatDay(deadline) }, locale)],
  };
}

function oneLine(text: string, length: number): string {
  return cutLine(unlinkedLine(text), length);
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
