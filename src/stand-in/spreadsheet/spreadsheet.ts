/** The spreadsheet, and SpreadsheetApp through which the script comes to it. */

import { type Execution, hostError, strict } from '../execution/execution';
import { overflows } from '../host/host';
import { newSheet } from '../host/model';
import { googleUi } from '../services/ui';
import { googleUser } from '../services/user';
import { newRule } from './conditional-formats';
import { newValidation } from './data-validations';
import { refuseClosed } from './guards';
import { PROTECTION_TYPE } from './protection';
import { googleSheet, sheetBehind, TOO_MANY_CELLS } from './sheet';

type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

type Modelled =
  | 'deleteSheet'
  | 'getActiveSheet'
  | 'getName'
  | 'getOwner'
  | 'getSpreadsheetLocale'
  | 'getSheetByName'
  | 'getSheets'
  | 'getSpreadsheetTimeZone'
  | 'getUrl'
  | 'insertSheet'
  | 'moveActiveSheet'
  | 'setActiveSheet'
  | 'toast';

/** A new tab has 1,000 rows of 26 columns. */
const NEW_TAB_CELLS = 26_000;

export function googleSpreadsheet(execution: Execution): GoogleSpreadsheet {
  return strict<GoogleSpreadsheet>(execution, 'Spreadsheet', new SpreadsheetStandIn(execution));
}

class SpreadsheetStandIn implements Pick<GoogleSpreadsheet, Modelled> {
  readonly #execution: Execution;

  constructor(execution: Execution) {
    this.#execution = execution;
  }

  getName(): string {
    return this.#execution.host.title;
  }

  /** Null where nobody told whose it is, as in a shared drive. */
  getOwner(): GoogleAppsScript.Base.User | null {
    const { owner } = this.#execution.host;
    return owner === '' ? null : googleUser(this.#execution, owner);
  }

  getSpreadsheetLocale(): string {
    return this.#execution.host.locale === 'ru' ? 'ru_RU' : 'en_US';
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.#execution.host.id}/edit`;
  }

  getSheets(): GoogleSheet[] {
    return this.#execution.host.workbook.sheets.map((sheet) => googleSheet(this.#execution, sheet));
  }

  getSheetByName(name: string): GoogleSheet | null {
    const found = this.#execution.host.workbook.sheets.find((sheet) => sheet.name === name);
    return found === undefined ? null : googleSheet(this.#execution, found);
  }

  getActiveSheet(): GoogleSheet {
    return googleSheet(this.#execution, this.#execution.host.activeSheet);
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    this.#execution.host.activeSheet = sheetBehind(this.#execution, sheet);
    return sheet;
  }

  /** To a place counted from 1. */
  moveActiveSheet(place: number): void {
    const { host } = this.#execution;
    const { sheets } = host.workbook;
    if (place < 1 || place > sheets.length)
      throw hostError(this.#execution, 'Argument must be between 1 and the number of sheets.');
    sheets.splice(sheets.indexOf(host.activeSheet), 1);
    sheets.splice(place - 1, 0, host.activeSheet);
  }

  /** By name and place; the new tab becomes the active one, as on Google. */
  insertSheet(name?: unknown, index?: unknown): GoogleSheet {
    const { host } = this.#execution;
    if (typeof name !== 'string' || typeof index !== 'number') {
      throw hostError(this.#execution, 'not modelled: Spreadsheet.insertSheet without name and index');
    }
    if (host.workbook.sheets.some((sheet) => sheet.name === name)) {
      throw hostError(this.#execution, `A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    if (overflows(host, NEW_TAB_CELLS)) throw hostError(this.#execution, TOO_MANY_CELLS);
    const sheet = newSheet(name);
    host.workbook.sheets.splice(index, 0, sheet);
    host.ids.set(sheet, 1 + Math.max(0, ...host.ids.values()));
    host.activeSheet = sheet;
    return googleSheet(this.#execution, sheet);
  }

  /** The next tab becomes the active one where the active one goes. */
  deleteSheet(object: GoogleSheet): void {
    const { host } = this.#execution;
    const { sheets } = host.workbook;
    const sheet = sheetBehind(this.#execution, object);
    const index = sheets.indexOf(sheet);
    if (index < 0) throw hostError(this.#execution, 'Sheet not found.');
    refuseClosed(this.#execution, sheet);
    if (sheets.length === 1) throw hostError(this.#execution, "You can't remove all the sheets in a document.");
    sheets.splice(index, 1);
    host.ids.delete(sheet);
    host.sizes.delete(sheet);
    const [first] = sheets;
    if (host.activeSheet === sheet) host.activeSheet = sheets[index] ?? sheets[index - 1] ?? first ?? sheet;
  }

  getSpreadsheetTimeZone(): string {
    return this.#execution.host.timeZone;
  }

  toast(message: string): void {
    this.#execution.host.toasts.push(message);
  }
}

type ModelledApp = 'flush' | 'getActiveSpreadsheet' | 'getUi' | 'newConditionalFormatRule' | 'newDataValidation';

/** The global SpreadsheetApp. */
export function spreadsheetApp(execution: Execution): GoogleApp {
  const { host } = execution;
  const app: Pick<GoogleApp, ModelledApp> & { readonly ProtectionType: object } = {
    ProtectionType: PROTECTION_TYPE,
    // Writes take effect at once here, so there is never anything left to flush.
    flush: () => {},
    // Null where the script is bound to nothing and no spreadsheet is open, whatever Google's types say.
    getActiveSpreadsheet: () =>
      host.inDocument ? googleSpreadsheet(execution) : (null as unknown as GoogleSpreadsheet),
    getUi: () => {
      // As reported of time-driven triggers, where nobody looks on.
      if (!execution.hasUi) throw hostError(execution, 'Cannot call SpreadsheetApp.getUi() from this context.');
      return googleUi(execution);
    },
    newConditionalFormatRule: () => newRule(execution),
    newDataValidation: () => newValidation(execution),
  };
  return strict<GoogleApp>(execution, 'SpreadsheetApp', app);
}
