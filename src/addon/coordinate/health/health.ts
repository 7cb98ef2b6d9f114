/** Health: whether everything that Vekha leans on is in order, each with what to do. Reads only; a check that fails is told as unknown, and the others go on. */

import type { HealthCheckJson, HealthJson } from '../../../contract/health';
import type { TabRequest } from '../../../contract/tab';
import { AppError } from '../../../core/failure/app-error';
import { columnLetters } from '../../../core/grid/cell-range';
import { cellText } from '../../../core/grid/grid';
import { fillTemplate, type Message, type MessageValues } from '../../../core/i18n/format-message';
import type { Locale } from '../../../core/locale';
import { departmentAddresses } from '../../../core/plan/departments/department-addresses';
import { listDepartments } from '../../../core/plan/departments/departments';
import { RULES } from '../../../core/rules';
import { parseSettings } from '../../../core/settings/settings';
import { type CheckedPlan, checkPlan } from '../../check/check-plan';
import { serviceRows } from '../../check/write-statuses';
import { consentUrl, SCOPES } from '../../google/consent';
import { driveService } from '../../google/drive';
import { isMissing } from '../../google/failures';
import { hostAbilities } from '../../google/host-abilities';
import { withPatientLock } from '../../google/lock';
import { retrying } from '../../google/retry';
import { SCOPE_WORDS } from '../../google/scope-words';
import { tryService } from '../../google/service-off';
import { readAllState, type StoredState } from '../../google/stored-state';
import { tellFailure } from '../../google/tell-failure';
import { reportFiles } from '../../report/upload-report';
import { userLocale } from '../../workbook/book-language';
import { clockOf, findChangedLines } from '../../workbook/journal';
import { findOwnTab, nameOwnTab } from '../../workbook/own-tabs';
import { openPlan } from '../../workbook/read-plan';
import { listReminders } from '../reminders';
import { checkProtection, checkWeekly } from './coordinator-checks';
import { good, nameSome, type Outcome } from './health-outcome';
import { HEALTH_WORDS } from './health-words';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type CheckId = keyof typeof HEALTH_WORDS;

export function readHealth(request: TabRequest): HealthJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const stored = retrying(readAllState);
  let checked: CheckedPlan | null = null;
  let refusal: unknown = null;
  try {
    checked = retrying(() => withPatientLock(() => checkPlan(openPlan(spreadsheet, request))));
  } catch (error) {
    refusal = error;
  }
  const locale = request.locale ?? checked?.locale ?? userLocale();
  const today = clockOf(spreadsheet, new Date()).slice(0, 10);
  const tabs = {
    settingsTab: nameOwnTab(spreadsheet, 'settings'),
    directoryTab: nameOwnTab(spreadsheet, 'directory'),
    journalTab: nameOwnTab(spreadsheet, 'journal'),
  };
  const of = (id: CheckId, work: () => Outcome | null): HealthCheckJson[] => tell(id, { locale, tabs }, work);
  const plan = checked;
  // Of a file on one's own computer nothing of Google's can be out of order.
  const ofGoogle = hostAbilities().mail ? of : () => [];
  return {
    checks: [
      ...ofGoogle('services', () => checkServices(locale)),
      ...ofGoogle('scopes', () => checkScopes(locale)),
      ...of('plan', () => (plan === null ? describeRefusal(refusal, locale) : checkPlanTab(plan))),
      ...(plan === null
        ? []
        : [
            ...of('columns', () => checkColumns(plan)),
            ...of('lastCheck', () => checkFreshness(plan)),
            ...of('addresses', () => checkAddresses(plan, today)),
            ...ofGoogle('protection', () =>
              checkProtection(spreadsheet, plan, { ...request, sheet: plan.sheet.getName() }),
            ),
            ...ofGoogle('mail', () => checkMail(spreadsheet, plan)),
            ...ofGoogle('report', () => checkReport(plan, stored)),
          ]),
      ...of('settings', () => checkSettings(spreadsheet)),
      ...of('directory', () => checkDirectory(plan)),
      ...ofGoogle('weekly', () => checkWeekly(spreadsheet, today)),
      ...ofGoogle('unfinished', () => checkUnfinished(stored)),
      ...ofGoogle('store', () => checkStore(stored)),
      ...of('journal', () => checkJournal(spreadsheet, stored)),
      ...ofGoogle('zone', () => checkZone(spreadsheet)),
    ],
  };
}

/** Puts an outcome into words; none for null. */
function tell(
  id: CheckId,
  { locale, tabs }: { readonly locale: Locale; readonly tabs: MessageValues },
  work: () => Outcome | null,
): HealthCheckJson[] {
  const words: Readonly<Record<string, Message>> = HEALTH_WORDS[id];
  const title = HEALTH_WORDS[id].title[locale];
  try {
    const found = work();
    if (found === null) return [];
    const text = fillTemplate(words[found.outcome]?.[locale] ?? found.outcome, { ...tabs, ...found.values }, locale);
    const [detail = '', ...remedy] = text.split(' → ');
    return [
      {
        id,
        state: found.state,
        title,
        detail,
        remedy: remedy.length === 0 ? null : remedy.join(' → '),
        url: found.url ?? null,
        ...(found.action === undefined ? {} : { action: found.action }),
      },
    ];
  } catch (error) {
    const { message, hint } = tellFailure(error, locale);
    return [{ id, state: 'unknown', title, detail: message, remedy: hint, url: null }];
  }
}

function checkScopes(locale: Locale): Outcome {
  const missing = (Object.keys(SCOPES) as (keyof typeof SCOPES)[]).filter(
    (name) => consentUrl([SCOPES[name]]) !== null,
  );
  if (missing.length === 0) return good();
  const url = consentUrl(missing.map((name) => SCOPES[name]));
  const names = missing.map((name) => SCOPE_WORDS[name][locale]).join(', ');
  return { state: 'warning', outcome: 'missing', values: { names }, url };
}

/** First of all: without them there is no report, whatever else is in order. Null where the files are not permitted, which the permissions tell. */
function checkServices(locale: Locale): Outcome | null {
  if (consentUrl([SCOPES.drive]) !== null) return null;
  const off = (['Drive', 'Docs'] as const).flatMap((service) => retrying(() => tryService(service)) ?? []);
  const [first] = off;
  if (first === undefined) return good();
  const { hint } = tellFailure(first, locale);
  const names = off.map(({ values }) => String(values.service)).join(', ');
  const outcome = off.length > 1 ? 'bothOff' : 'off';
  return { state: 'bad', outcome, values: { names, hint }, url: String(first.values.url) };
}

function describeRefusal(refusal: unknown, locale: Locale): Outcome {
  const { message, hint } = tellFailure(refusal, locale);
  const state = refusal instanceof AppError && refusal.code !== 'host-failed' ? 'bad' : 'unknown';
  return { state, outcome: 'bad', values: { message, hint } };
}

function checkPlanTab({ plan }: CheckedPlan): Outcome {
  const values = { sheet: plan.grid.sheet, items: plan.items.length, year: plan.year ?? '' };
  return plan.year === null ? { state: 'warning', outcome: 'noYear', values } : good(values);
}

function checkColumns({ columns, sheet }: CheckedPlan): Outcome {
  if (columns === null) return { state: 'warning', outcome: 'none' };
  const { headerRow, status, findings, mark } = columns;
  if (!sheet.getRange(headerRow + 1, status + 1, 1, mark - status + 1).canEdit())
    return { state: 'bad', outcome: 'closed' };
  if (findings !== status + 1 || mark !== status + 2) return { state: 'warning', outcome: 'apart' };
  if (!sheet.isColumnHiddenByUser(mark + 1)) {
    return { state: 'warning', outcome: 'shown', values: { column: columnLetters(mark) } };
  }
  return good();
}

function checkFreshness(checked: CheckedPlan): Outcome | null {
  const { columns, grid } = checked;
  if (columns === null) return null;
  const { rows } = serviceRows(checked, columns, new Map());
  const count = rows.filter(
    ({ status, findings }, row) =>
      row > columns.headerRow &&
      (cellText(grid, row, columns.status) !== status || cellText(grid, row, columns.findings) !== findings),
  ).length;
  return count === 0 ? good() : { state: 'warning', outcome: 'stale', values: { count } };
}

function checkAddresses({ plan, around }: CheckedPlan, today: string): Outcome | null {
  if (around.directory === null) return null;
  const found = listDepartments(plan, around.directory).map(({ name }) => ({
    name,
    ...departmentAddresses(name, around.directory, today),
  }));
  const bad = found.flatMap(({ badEmails }) => badEmails);
  if (bad.length > 0) return { state: 'bad', outcome: 'bad', values: { names: nameSome(bad) } };
  const missing = found.filter(({ emails }) => emails.length === 0).map(({ name }) => name);
  if (missing.length === 0) return good();
  const outcome = hostAbilities().mail ? 'missing' : 'missingInFile';
  return { state: 'warning', outcome, values: { names: nameSome(missing) } };
}

function checkMail(spreadsheet: Spreadsheet, checked: CheckedPlan): Outcome {
  if (consentUrl([SCOPES.mail]) !== null) return { state: 'warning', outcome: 'unknown' };
  const count = MailApp.getRemainingDailyQuota();
  const ready = listReminders(spreadsheet, [checked]).filter(({ state }) => state === 'ready');
  const needed = ready.reduce((sum, { emails }) => sum + emails.length, 0);
  return needed <= count ? good({ count }) : { state: 'warning', outcome: 'low', values: { count, needed } };
}

function checkReport(checked: CheckedPlan, stored: StoredState): Outcome {
  const [id] = reportFiles(stored, checked.sheet.getSheetId());
  if (id === undefined) return { state: 'good', outcome: 'none' };
  try {
    const { trashed } = retrying(() => driveService().Files.get(id, { fields: 'id,trashed' }));
    return trashed === true ? { state: 'warning', outcome: 'binned' } : good();
  } catch (error) {
    if (isMissing(error)) return { state: 'warning', outcome: 'gone' };
    throw error;
  }
}

function checkSettings(spreadsheet: Spreadsheet): Outcome {
  const sheet = findOwnTab(spreadsheet, 'settings');
  if (sheet === null) return { state: 'good', outcome: 'none' };
  const { problems } = parseSettings(
    sheet.getDataRange().getDisplayValues(),
    RULES.map(({ id }) => id),
  );
  const [first] = problems;
  if (first === undefined) return good();
  return { state: 'bad', outcome: 'bad', values: { count: problems.length, row: first.row + 1, key: first.key } };
}

function checkDirectory(checked: CheckedPlan | null): Outcome | null {
  if (checked === null) return null;
  const { directory } = checked.around;
  if (directory === null) return { state: 'warning', outcome: 'none' };
  const { problems, executors, sheet } = directory;
  const [first] = problems;
  if (first === undefined) return good({ count: executors.length });
  return { state: 'bad', outcome: 'bad', values: { count: problems.length, row: first.row + 1, sheet } };
}

function checkUnfinished(stored: StoredState): Outcome {
  const letters = stored.list('reminder').filter(([, { step }]) => step === 'sending').length;
  if (letters > 0) return { state: 'warning', outcome: 'reminders', values: { count: letters } };
  const report = stored.list('report').some(([, kept]) => 'run' in kept);
  return report ? { state: 'warning', outcome: 'report' } : good();
}

function checkStore({ percent }: StoredState): Outcome {
  return percent < 80 ? good({ percent }) : { state: 'warning', outcome: 'full', values: { percent } };
}

/** Changed rows that are named. */
const NAMED_ROWS = 20;

/** Lines of the journal from which reading it takes long. */
const LONG = 3_000;

function checkJournal(spreadsheet: Spreadsheet, stored: StoredState): Outcome {
  const sheet = findOwnTab(spreadsheet, 'journal');
  const last = sheet?.getLastRow() ?? 0;
  if (sheet === null || last < 2) return { state: 'good', outcome: 'none' };
  const [[when = '', , what = ''] = []]: string[][] = sheet.getRange(last, 1, 1, 3).getDisplayValues();
  const waiting = stored.list('line').length;
  if (waiting > 0 && !sheet.getDataRange().canEdit())
    return { state: 'warning', outcome: 'closed', values: { count: waiting } };
  const count = last - 1;
  const changed = findChangedLines(spreadsheet);
  if (changed.length > 0)
    return {
      state: 'warning',
      outcome: 'changed',
      values: { rows: changed.slice(0, NAMED_ROWS).join(', '), count: changed.length },
    };
  return count < LONG ? good({ count, when, what }) : { state: 'warning', outcome: 'long', values: { count } };
}

function checkZone(spreadsheet: Spreadsheet): Outcome {
  const [sheet, script] = [spreadsheet.getSpreadsheetTimeZone(), Session.getScriptTimeZone()];
  return sheet === script ? good({ zone: sheet }) : { state: 'warning', outcome: 'differs', values: { sheet, script } };
}
