/** A plan from nothing: a tab with headings and an example, the other tabs, lists to choose from, and how to fill it in. */

import type { NewPlanJson } from '../../contract/import-wire';
import { fillTemplate } from '../../core/i18n/format-message';
import { IMPORT_WORDS } from '../../core/i18n/import-words';
import type { Locale } from '../../core/locale';
import { SETTING_KEYS } from '../../core/settings/settings';
import { setUpTab } from '../check/full-check';
import { withPatientLock } from '../google/lock';
import { appendToJournal } from '../workbook/journal';
import { addOtherTabs, addTab } from '../workbook/set-up';
import { DIRECTORY_TABS, SETTINGS_TAB } from '../workbook/surroundings';
import { addExecutors } from './import-directory';
import { findMadeTab, type ImportRecord } from './undo-import';
import { freeName, printRows, writeNewTab } from './write-import';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Column of executors, 1-based. */
const EXECUTORS = 4;
const HELP_WIDTH = 640;

export function makeNewPlan(year: number, locale: Locale, requestId: string | undefined): NewPlanJson {
  const words = IMPORT_WORDS[locale];
  const made = withPatientLock((): NewPlanJson => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const before = findMadeTab(spreadsheet, requestId);
    if (before !== null) {
      const told = fillTemplate(words.helpText, { sheet: before }, locale);
      return { sheet: before, help: told, helpSheet: words.helpTab };
    }
    const rows = exampleRows(year, locale);
    const name = freeName(spreadsheet, String(year));
    const sheet = writeNewTab(spreadsheet, name, { rows, headerRow: 1, sectionRows: [2] });
    const hadSettings = spreadsheet.getSheetByName(SETTINGS_TAB) !== null;
    addOtherTabs(spreadsheet);
    if (!hadSettings) prepareSettings(spreadsheet, year);
    const added = addExecutors(spreadsheet, [{ name: words.example.executor, aliases: [] }]);
    offerExecutors(spreadsheet, sheet, words.executorHelp);
    const help = fillTemplate(words.helpText, { sheet: name }, locale);
    if (spreadsheet.getSheetByName(words.helpTab) === null)
      addTab(spreadsheet, words.helpTab, [[words.helpTab], [help]], [HELP_WIDTH]);
    appendToJournal(spreadsheet, {
      what: words.newPlan,
      result: fillTemplate(words.newPlanDone, { sheet: name }, locale),
      link: '',
      record: {
        kind: 'import',
        sheet: sheet.getSheetId(),
        name,
        print: printRows(rows),
        executors: added === null ? null : { ...added },
        request: requestId,
      } satisfies ImportRecord,
    });
    return { sheet: name, help, helpSheet: words.helpTab };
  });
  // Our columns at once, so that the first edit is checked.
  setUpTab({ sheet: made.sheet, year, locale });
  return made;
}

function exampleRows(year: number, locale: Locale): string[][] {
  const { example } = IMPORT_WORDS[locale];
  const [first, second, third] = example.entries.map((entry) => fillTemplate(entry, { year }, locale));
  const period = fillTemplate(example.period, { year }, locale);
  return [
    [fillTemplate(example.title, { year }, locale), '', '', '', ''],
    [...example.header],
    [example.section, '', '', '', ''],
    ['1.1.', example.names[0], period, example.executor, first ?? ''],
    ['', '', '', '', second ?? ''],
    ['1.2.', example.names[1], period, example.executor, third ?? ''],
  ];
}

/** The year is set, and the language is chosen from a list. */
function prepareSettings(spreadsheet: Spreadsheet, year: number): void {
  const sheet = spreadsheet.getSheetByName(SETTINGS_TAB);
  if (sheet === null) return;
  const keys = Object.keys(SETTING_KEYS);
  sheet.getRange(keys.indexOf('year') + 2, 2, 1, 1).setValues([[String(year)]]);
  const languages = SpreadsheetApp.newDataValidation().requireValueInList(['Русский', 'English'], true).build();
  sheet.getRange(keys.indexOf('locale') + 2, 2, 1, 1).setDataValidation(languages);
}

/** Names to choose from; others may be typed, for a cell may name several executors. */
function offerExecutors(spreadsheet: Spreadsheet, plan: Sheet, help: string): void {
  const directory = DIRECTORY_TABS.map((name) => spreadsheet.getSheetByName(name)).find((sheet) => sheet !== null);
  if (directory === undefined || directory === null) return;
  const names = directory.getRange(2, 1, directory.getMaxRows() - 1, 1);
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInRange(names, true)
    .setAllowInvalid(true)
    .setHelpText(help)
    .build();
  plan.getRange(4, EXECUTORS, plan.getMaxRows() - 3, 1).setDataValidation(rule);
}
