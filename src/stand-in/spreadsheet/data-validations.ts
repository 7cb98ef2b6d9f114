/** Lists to choose from, as far as the script makes them: of given words, or of another range's cells. */

import { type CellRange, formatCell } from '../../core/grid/cell-range';
import { type Execution, hostError, strict } from '../execution/execution';
import type { Sheet, Validation } from '../model';

type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

type Modelled = 'build' | 'requireValueInList' | 'requireValueInRange' | 'setAllowInvalid' | 'setHelpText';

const ruleBehind = new WeakMap<object, Omit<Validation, 'range'>>();

/** What SpreadsheetApp.newDataValidation gives. */
export function newValidation(execution: Execution): GoogleBuilder {
  const rule: Omit<Validation, 'range'> = { type: 'list', allowBlank: true, errorStyle: 'stop' };
  const builder: Pick<GoogleBuilder, Modelled> = {
    requireValueInList: (values) => {
      rule.values = [...values];
      return object;
    },
    requireValueInRange: (range: GoogleRange) => {
      rule.formula1 = `'${range.getSheet().getName().replaceAll("'", "''")}'!${absolute(range.getA1Notation())}`;
      return object;
    },
    setAllowInvalid: (allowed) => {
      rule.errorStyle = allowed ? 'warning' : 'stop';
      rule.showErrorMessage = !allowed;
      return object;
    },
    setHelpText: (text) => {
      rule.inputMessage = text.slice(0, LONGEST_MESSAGE);
      rule.showInputMessage = true;
      return object;
    },
    build: () => {
      const built = strict<GoogleRule>(execution, 'DataValidation', {});
      ruleBehind.set(built, { ...rule });
      return built;
    },
  };
  const object = strict<GoogleBuilder>(execution, 'DataValidationBuilder', builder);
  return object;
}

/** Excel takes no longer one. */
const LONGEST_MESSAGE = 255;

function absolute(a1: string): string {
  return a1.replace(/([A-Z]{1,3})(\d+)/g, '$$$1$$$2');
}

/** Lays a rule over an area; on Google it takes the place of what was there, here others of the same area go. */
export function setValidation(execution: Execution, sheet: Sheet, area: CellRange, object: GoogleRule | null): void {
  const range = `${formatCell(area.top, area.left)}:${formatCell(area.bottom - 1, area.right - 1)}`;
  const others = sheet.validations.filter((rule) => rule.range !== range);
  if (object === null) {
    sheet.validations = others;
    return;
  }
  const rule = ruleBehind.get(object);
  if (rule === undefined) throw hostError(execution, 'not modelled: a data validation of another make');
  sheet.validations = [...others, { ...rule, range }];
}
