/** The tab "Журнал": one line for each thing done, only ever appended. */

export const JOURNAL_TAB = 'Журнал';
const TITLES = ['Когда', 'Кто', 'Что', 'Результат', 'Ссылка'];

export interface JournalLine {
  readonly what: string;
  readonly result: string;
  readonly link: string;
}

/** Appends a line, making the tab first where it is missing. */
export function appendToJournal(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, line: JournalLine): void {
  const sheet = spreadsheet.getSheetByName(JOURNAL_TAB) ?? makeJournal(spreadsheet);
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const when = Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd HH:mm:ss');
  const texts = [when, Session.getActiveUser().getEmail(), line.what, line.result, line.link];
  const row = sheet.getLastRow() + 1;
  const range = sheet.getRange(row, 1, 1, TITLES.length);
  // Plain text first: a title that begins with "=" must not become a formula.
  range.setNumberFormat('@');
  range.setValues([texts]);
}

function makeJournal(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(JOURNAL_TAB, spreadsheet.getSheets().length);
  sheet.getRange(1, 1, 1, TITLES.length).setValues([TITLES]);
  sheet.getRange(1, 1, 1, TITLES.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  spreadsheet.setActiveSheet(active);
  return sheet;
}
