/** Lists to choose from, as far as the script makes them: of given words, or of another range's cells. */

import { type CellRange, formatCell, formatRange, parseRange } from '../../core/grid/cell-range';
import { type Execution, hostError, strict } from '../execution/execution';
import type { Sheet, Validation } from '../host/model';

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
  if (object === null) {
    sheet.validations = sheet.validations.flatMap((rule) => without(rule, area));
    return;
  }
  const others = sheet.validations.filter((rule) => rule.range !== range);
  const rule = ruleBehind.get(object);
  if (rule === undefined) throw hostError(execution, 'not modelled: a data validation of another make');
  sheet.validations = [...others, { ...rule, range }];
}

/** What is left of a rule where an area is taken out of it. */
function without(rule: Validation, area: CellRange): Validation[] {
  const left = areasOf(rule).flatMap((own): CellRange[] => {
    const top = Math.max(own.top, area.top);
    const bottom = Math.min(own.bottom, area.bottom);
    const [from, to] = [Math.max(own.left, area.left), Math.min(own.right, area.right)];
    if (top >= bottom || from >= to) return [own];
    const parts = [
      { ...own, bottom: top },
      { ...own, top: bottom },
      { top, bottom, left: own.left, right: from },
      { top, bottom, left: to, right: own.right },
    ];
    return parts.filter((part) => part.top < part.bottom && part.left < part.right);
  });
  return left.length === 0 ? [] : [{ ...rule, range: left.map((part) => formatRange(part)).join(' ') }];
}

/** Whether a rule keeps out what does not fit it, where others only warn. */
export const isRejecting = ({ errorStyle, showErrorMessage }: Validation): boolean =>
  (errorStyle ?? 'stop') === 'stop' && showErrorMessage !== false;

/** The areas of a rule. */
export function areasOf({ range }: Validation): CellRange[] {
  return range.split(/[\s,]+/).flatMap((text) => parseRange(text.replaceAll('$', '')) ?? []);
}

/** What Range.getDataValidations gives for an area; of a rule that is there only whether it rejects is modelled. */
export function validationsIn(execution: Execution, sheet: Sheet, area: CellRange): (GoogleRule | null)[][] {
  const { top, left, bottom, right } = area;
  const rules: (GoogleRule | null)[][] = Array.from({ length: bottom - top }, () =>
    Array.from({ length: right - left }, () => null),
  );
  const warningFirst = [...sheet.validations].sort(
    (one, other) => Number(isRejecting(one)) - Number(isRejecting(other)),
  );
  for (const rule of warningFirst) {
    const read: Pick<GoogleRule, 'getAllowInvalid'> = { getAllowInvalid: () => !isRejecting(rule) };
    const object = strict<GoogleRule>(execution, 'DataValidation', read);
    for (const covered of areasOf(rule)) {
      for (let row = Math.max(top, covered.top); row < Math.min(bottom, covered.bottom); row += 1) {
        rules[row - top]?.fill(object, Math.max(0, covered.left - left), Math.max(0, covered.right - left));
      }
    }
  }
  return rules;
}
