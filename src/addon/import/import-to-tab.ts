/** Bringing a plan in: shown first, then written into a tab of its own. */

import type { RequestOf } from '../../contract/calls';
import type { ImportJson, ImportOptions, ImportPreviewJson } from '../../contract/import';
import type { PlanJson } from '../../contract/plan-json';
import { AppError } from '../../core/failure/app-error';
import { ruleContext } from '../../core/findings/rule-context';
import { formatMessage } from '../../core/i18n/format-message';
import { describeLeftOut } from '../../core/import/describe-left-out';
import { groupExecutors } from '../../core/import/group-executors';
import type { ImportedPlan } from '../../core/import/import-plan';
import { IMPORT_WORDS } from '../../core/import/import-words';
import type { Locale } from '../../core/locale';
import { toPlanJson } from '../check/check-json';
import { withPatientLock } from '../google/lock';
import { userLocale } from '../workbook/book-language';
import { appendToJournal } from '../workbook/journal';
import { openPlan } from '../workbook/read-plan';
import { requireCoordinator } from '../workbook/role';
import { namedCoordinators } from '../workbook/surroundings';
import {
  type AddedExecutors,
  addExecutors,
  readDirectory,
  refuseClosedDirectory,
  toGroupsJson,
} from './import-directory';
import { describeWarnings, toColumnsJson, toCountsJson, toItemsJson } from './import-json';
import { readImport } from './read-import';
import { findMadeTab } from './undo-import';
import { freeName, recordOf, writeNewTab } from './write-import';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Items shown before anything is written. */
const FIRST_ITEMS = 5;
const MOST_UNREAD = 200;
const UNREAD_LENGTH = 300;

/** Reads only. */
export function previewImport(request: ImportOptions): ImportPreviewJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const locale = request.locale ?? userLocale();
  const imported = readImport(spreadsheet, request, locale);
  const groups = groupExecutors(imported.plan);
  return {
    columns: toColumnsJson(imported),
    certain: imported.certain,
    title: imported.plan.title,
    year: request.year ?? imported.plan.year,
    name: proposeName(spreadsheet, request, imported, locale),
    counts: toCountsJson(imported),
    items: toItemsJson(imported.plan, FIRST_ITEMS),
    proof: imported.proof,
    unread: imported.leftOut
      .slice(0, MOST_UNREAD)
      .map((each) => describeLeftOut({ ...each, text: each.text.slice(0, UNREAD_LENGTH) }, locale)),
    unreadCount: imported.leftOut.length,
    warnings: describeWarnings(imported, groups, locale),
    executors: toGroupsJson(groups, readDirectory(spreadsheet)),
  };
}

function proposeName(
  spreadsheet: Spreadsheet,
  { year }: ImportOptions,
  { plan }: ImportedPlan,
  locale: Locale,
): string {
  const known = year ?? plan.year;
  return freeName(spreadsheet, known === null ? IMPORT_WORDS.tabName[locale] : String(known));
}

/** Writes into a new tab; under the id of a request that made one before, it makes no second. */
export function importToTab(request: RequestOf<'panelImport'>): ImportJson {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet, namedCoordinators(spreadsheet));
    const locale = request.locale ?? userLocale();
    const imported = readImport(spreadsheet, request, locale);
    // A guess is for a person to confirm.
    if (!imported.certain && request.mapping === null) throw new AppError('import-no-plan', { found: '' });
    const groups = groupExecutors(imported.plan);
    const made = findMadeTab(spreadsheet, request.requestId);
    const { name, added } =
      made === null ? writeImport(spreadsheet, request, imported, locale) : { name: made, added: null };
    return {
      sheet: name,
      plan: request.withPlan ? readBack(spreadsheet, name, request.year, locale) : null,
      columns: toColumnsJson(imported),
      counts: toCountsJson(imported),
      proof: imported.proof,
      unread: imported.leftOut.map((each) => describeLeftOut(each, locale)),
      warnings: describeWarnings(imported, groups, locale),
      executors: toGroupsJson(groups, readDirectory(spreadsheet)),
      added: added?.count ?? 0,
    };
  });
}

/** Makes the new tab, adds to the directory, and notes both for undo. */
function writeImport(
  spreadsheet: Spreadsheet,
  request: RequestOf<'panelImport'>,
  imported: ImportedPlan,
  locale: Locale,
): { readonly name: string; readonly added: AddedExecutors | null } {
  const name =
    request.name === null ? proposeName(spreadsheet, request, imported, locale) : freeName(spreadsheet, request.name);
  if (request.executors !== null && request.executors.length > 0) refuseClosedDirectory(spreadsheet);
  const { sheet, kept } = writeNewTab(spreadsheet, name, imported.built);
  const added = request.executors === null ? null : addExecutors(spreadsheet, request.executors);
  const { items, entries } = toCountsJson(imported);
  appendToJournal(spreadsheet, {
    what: IMPORT_WORDS.what[locale],
    result: formatMessage(IMPORT_WORDS.done, { sheet: name, items, entries }, locale),
    link: '',
    record: recordOf(sheet, name, kept, added, request.requestId),
  });
  return { name, added };
}

/** The new tab as a plan with its verdicts; no rule is asked. */
function readBack(spreadsheet: Spreadsheet, sheet: string, year: number | null, locale: Locale): PlanJson {
  const open = openPlan(spreadsheet, { sheet, year, locale });
  const { activityOf } = ruleContext(open.plan, open.around);
  return toPlanJson({ ...open, activityOf });
}
