/** Weekly reminders until a day: one trigger of one coordinator, which ends itself when it is no longer the one, or the day has passed. */

import type { ReplyOf, RequestOf } from '../../contract/calls';
import type { RemindJson } from '../../contract/remind';
import { AppError } from '../../core/failure/app-error';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { formatDay } from '../../core/text/calendar';
import { checkPlan } from '../check/check-plan';
import { requireConsent, SCOPES } from '../google/consent';
import { requireAbility } from '../google/host-abilities';
import { withPatientLock } from '../google/lock';
import { ownAddress } from '../google/own-address';
import type { WeeklyTrigger } from '../google/state-kinds';
import { dropState, readState, recallState, writeState } from '../google/stored-state';
import { tellFailure } from '../google/tell-failure';
import { userLocale } from '../workbook/book-language';
import { appendToJournal, clockOf, noteInJournal } from '../workbook/journal';
import { openPlan } from '../workbook/read-plan';
import { requireCoordinator } from '../workbook/role';
import { namedCoordinators } from '../workbook/surroundings';
import { addressesOf, approveAddresses } from './approved-addresses';
import { withPlansBeside } from './plans-beside';
import { REMINDER_WORDS } from './reminder-words';
import { sendReminders } from './send-reminders';
import { toWeeklyJson, WEEKLY_FUNCTION } from './weekly-trigger';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Monday morning by the script's clock. */
const HOUR = 9;

/** Switches weekly sending on, changes its last day, takes it over, or ends it. Asked twice, it does it once. */
export function setWeekly({
  until,
  takeOver,
  shown = [],
  ...request
}: RequestOf<'panelWeekly'>): ReplyOf<'panelWeekly'> {
  requireAbility('mail');
  // All that the run by the clock uses, for there nobody could be asked; whoever has taken mail back may still end it.
  const needed = [SCOPES.sheet, SCOPES.triggers, SCOPES.mail, SCOPES.email];
  requireConsent(until === null ? [SCOPES.triggers] : needed);
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet, namedCoordinators(spreadsheet));
    const noted = readState('weekly');
    const me = ownAddress();
    const own = ownTriggers();
    const known = own.find((trigger) => trigger.getUniqueId() === noted?.trigger);
    const isMine = noted === null || known !== undefined || (me !== '' && noted.owner === me);
    if (!isMine && !takeOver) throw new AppError('weekly-owned', { owner: noted.owner });
    if (recallState('ended') !== null) dropState('ended');
    if (until === null) {
      if (noted === null) return { weekly: null };
      dropState('weekly');
      for (const trigger of own) ScriptApp.deleteTrigger(trigger);
      note(spreadsheet, request.locale, 'weeklyOff', '', appendToJournal);
      return { weekly: null };
    }
    const today = clockOf(spreadsheet, new Date()).slice(0, 10);
    if (!/^\d{4}-\d\d-\d\d$/.test(until) || until < today) throw new AppError('bad-deadline', { day: until });
    const open = openPlan(spreadsheet, request);
    const { sheet, locale } = open;
    const plans = shown.length === 0 ? [] : withPlansBeside(spreadsheet, checkPlan(open));
    approveAddresses(addressesOf(plans, today).filter(([, email]) => shown.includes(email)));
    // One that a broken run has left without a noted serves as well as a new one.
    const trigger = known ?? own[0] ?? addTrigger();
    try {
      writeState('weekly', '', { trigger: trigger.getUniqueId(), owner: me, sheet: sheet.getSheetId(), until, locale });
    } catch (error) {
      // One that nothing notes would run for nothing.
      if (!own.includes(trigger)) ScriptApp.deleteTrigger(trigger);
      throw error;
    }
    for (const stray of own) if (stray !== trigger) ScriptApp.deleteTrigger(stray);
    note(spreadsheet, locale, 'weeklyOn', until, appendToJournal);
    return { weekly: toWeeklyJson(spreadsheet) };
  });
}

function ownTriggers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === WEEKLY_FUNCTION);
}

function addTrigger(): GoogleAppsScript.Script.Trigger {
  return ScriptApp.newTrigger(WEEKLY_FUNCTION)
    .timeBased()
    .everyWeeks(1)
    .onWeekDay(ScriptApp.WeekDay.MONDAY)
    .atHour(HOUR)
    .create();
}

/** Steps of one run: with their own limits, they stay within Google's six minutes. */
const STEPS = 12;

/** What the trigger does, once a week. */
export function remindWeekly(event: { readonly triggerUid?: string }): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const noted = readState('weekly');
  if (noted === null || noted.trigger !== String(event.triggerUid)) {
    // Ended, or taken over by a colleague, who cannot see this trigger.
    deleteOwn(String(event.triggerUid));
    return;
  }
  const today = clockOf(spreadsheet, new Date()).slice(0, 10);
  const sheet = spreadsheet.getSheets().find((each) => each.getSheetId() === noted.sheet);
  if (sheet === undefined || today > noted.until) {
    dropState('weekly');
    deleteOwn(noted.trigger);
    note(spreadsheet, noted.locale, sheet === undefined ? 'weeklyTabGone' : 'weeklyOver', noted.until, noteInJournal);
    return;
  }
  const request = { sheet: sheet.getName(), year: null, locale: noted.locale, departments: null };
  try {
    const passed = new Set<string>();
    for (let step = 0, done = false; step < STEPS && !done; step += 1) {
      const result = sendWhenFree(request);
      done = result.done;
      for (const { reason, department } of result.skipped) if (reason === 'unapproved') passed.add(department);
    }
    if (passed.size > 0) noteSkipped(spreadsheet, noted.locale, [...passed]);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-coordinator') {
      endFormer(spreadsheet, noted);
      return;
    }
    // Google tells the owner that a trigger failed, but not why the departments heard nothing.
    const locale = noted.locale ?? userLocale();
    const result = formatMessage(REMINDER_WORDS.weeklyFailed, { cause: tellFailure(error, locale).message }, locale);
    noteInJournal(spreadsheet, { what: REMINDER_WORDS.journalWeekly[locale], result, link: '', record: null });
    throw error;
  }
}

/** Ends the sending of who coordinates no longer: a trigger that fails each week would be seen by nobody but its owner. */
function endFormer(spreadsheet: Spreadsheet, { trigger, owner, locale: language }: WeeklyTrigger): void {
  withPatientLock(() => {
    // A colleague may have taken it over meanwhile.
    if (readState('weekly')?.trigger !== trigger) return;
    dropState('weekly');
    if (owner !== '') writeState('ended', '', owner);
  });
  deleteOwn(trigger);
  const locale: Locale = language ?? userLocale();
  const result = formatMessage(REMINDER_WORDS.weeklyFormer, { owner }, locale);
  noteInJournal(spreadsheet, { what: REMINDER_WORDS.journalWeekly[locale], result, link: '', record: null });
}

/** Milliseconds between tries while somebody else is at work: nobody waits for this run, and the next one is a week away. */
const PAUSE = 20_000;
const TRIES = 4;

function sendWhenFree(request: Parameters<typeof sendReminders>[0]): RemindJson {
  for (let tried = 1; ; tried += 1) {
    try {
      return sendReminders(request, 'before');
    } catch (error) {
      if (tried === TRIES || !(error instanceof AppError) || error.code !== 'busy') throw error;
      Utilities.sleep(PAUSE);
    }
  }
}

function noteSkipped(
  spreadsheet: Spreadsheet,
  language: WeeklyTrigger['locale'],
  departments: readonly string[],
): void {
  const locale: Locale = language ?? userLocale();
  const result = formatMessage(REMINDER_WORDS.weeklySkipped, { emails: departments.join('; ') }, locale);
  noteInJournal(spreadsheet, { what: REMINDER_WORDS.journalWeekly[locale], result, link: '', record: null });
}

function deleteOwn(uid: string): void {
  for (const trigger of ownTriggers()) if (trigger.getUniqueId() === uid) ScriptApp.deleteTrigger(trigger);
}

function note(
  spreadsheet: Spreadsheet,
  language: WeeklyTrigger['locale'],
  what: 'weeklyOn' | 'weeklyOff' | 'weeklyOver' | 'weeklyTabGone',
  until: string,
  write: typeof appendToJournal,
): void {
  const locale: Locale = language ?? userLocale();
  const result = formatMessage(REMINDER_WORDS[what], { day: until === '' ? '' : formatDay(until) }, locale);
  write(spreadsheet, { what: REMINDER_WORDS.journalWeekly[locale], result, link: '', record: null });
}
