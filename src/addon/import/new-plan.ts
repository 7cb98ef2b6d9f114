/** A plan from nothing: a tab with headings and an example, the other tabs, lists to choose from, and how to fill it in. */

import type { NewPlanJson } from '../../contract/import';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { settingKeys } from '../../core/settings/setting-words';
import { setUpTab } from '../check/full-check';
import { withPatientLock } from '../google/lock';
import { appendToJournal } from '../workbook/journal';
import { findOwnTab, nameOwnTab } from '../workbook/own-tabs';
import { requireCoordinator } from '../workbook/role';
import { addOtherTabs, addTab } from '../workbook/set-up/set-up';
import { namedCoordinators } from '../workbook/surroundings';
import { addExecutors, refuseClosedDirectory } from './import-directory';
import { EXAMPLE_WORDS, NEW_PLAN_WORDS } from './new-plan-words';
import { findMadeTab } from './undo-import';
import { freeName, recordOf, writeNewTab } from './write-import';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Column of executors, 1-based. */
const EXECUTORS = 4;
const HELP_WIDTH = 640;

export function makeNewPlan(year: number, locale: Locale, requestId: string | undefined): NewPlanJson {
  const made = withPatientLock((): NewPlanJson => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const before = findMadeTab(spreadsheet, requestId);
    if (before !== null) {
      const help = formatMessage(NEW_PLAN_WORDS.helpText, { sheet: before }, locale);
      return { sheet: before, help, helpSheet: nameOwnTab(spreadsheet, 'help') };
    }
    requireCoordinator(spreadsheet, namedCoordinators(spreadsheet));
    refuseClosedDirectory(spreadsheet);
    const rows = exampleRows(year, locale);
    const name = freeName(spreadsheet, String(year));
    const { sheet } = writeNewTab(spreadsheet, name, { rows, headerRow: 1, sectionRows: [2] });
    const hadSettings = findOwnTab(spreadsheet, 'settings') !== null;
    addOtherTabs(spreadsheet, null);
    if (!hadSettings) prepareSettings(spreadsheet, year);
    const added = addExecutors(spreadsheet, [{ name: EXAMPLE_WORDS.executor[locale], aliases: [] }]);
    const directory = nameOwnTab(spreadsheet, 'directory');
    offerExecutors(spreadsheet, sheet, formatMessage(NEW_PLAN_WORDS.executorHelp, { sheet: directory }, locale));
    const help = formatMessage(NEW_PLAN_WORDS.helpText, { sheet: name }, locale);
    const helpSheet = nameOwnTab(spreadsheet, 'help');
    if (findOwnTab(spreadsheet, 'help') === null) addTab(spreadsheet, helpSheet, [[helpSheet], [help]], [HELP_WIDTH]);
    appendToJournal(spreadsheet, {
      what: NEW_PLAN_WORDS.what[locale],
      result: formatMessage(NEW_PLAN_WORDS.made, { sheet: name }, locale),
      link: '',
      record: recordOf(sheet, name, rows, added, requestId),
    });
    return { sheet: name, help, helpSheet };
  });
  // Our columns at once, so that the first edit is checked.
  setUpTab({ sheet: made.sheet, year, locale });
  return made;
}

function exampleRows(year: number, locale: Locale): string[][] {
  const { title, header, section, period, executor, names, entries } = EXAMPLE_WORDS;
  const when = formatMessage(period, { year }, locale);
  const first = formatMessage(entries.first, { year }, locale);
  const third = formatMessage(entries.third, { year }, locale);
  return [
    [formatMessage(title, { year }, locale), '', '', '', ''],
    Object.values(header).map((name) => name[locale]),
    [section[locale], '', '', '', ''],
    ['1.1.', names.first[locale], when, executor[locale], first],
    ['', '', '', '', formatMessage(entries.second, { year }, locale)],
    ['1.2.', names.second[locale], when, executor[locale], third],
  ];
}

/** The year is set, and the language is chosen from a list. */
function prepareSettings(spreadsheet: Spreadsheet, year: number): void {
  const sheet = findOwnTab(spreadsheet, 'settings');
  if (sheet === null) return;
  const keys = settingKeys();
  sheet.getRange(keys.indexOf('year') + 2, 2, 1, 1).setValues([[String(year)]]);
  const languages = SpreadsheetApp.newDataValidation().requireValueInList(['Русский', 'English'], true).build();
  sheet.getRange(keys.indexOf('locale') + 2, 2, 1, 1).setDataValidation(languages);
}

/** Names to choose from; others may be typed, for a cell may name several executors. */
function offerExecutors(spreadsheet: Spreadsheet, plan: Sheet, help: string): void {
  const directory = findOwnTab(spreadsheet, 'directory');
  if (directory === null) return;
  const names = directory.getRange(2, 1, directory.getMaxRows() - 1, 1);
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInRange(names, true)
    .setAllowInvalid(true)
    .setHelpText(help)
    .build();
  plan.getRange(4, EXECUTORS, plan.getMaxRows() - 3, 1).setDataValidation(rule);
}
