/** What keeps a write out of a cell: protection, and data validation that rejects. */

import { type CellRange, holdsCell, oneCell } from '../../core/grid/cell-range';
import type { Locale } from '../../core/locale';
import { type Execution, hostError } from '../execution/execution';
import type { CellValue, Permission, Sheet, Validation } from '../host/model';
import type { Person } from '../host/rights';
import { type Content, cellAt } from './cells';
import { areasOf, isRejecting } from './data-validations';
import { barriers, isClosed } from './protections';

/** Sheets speaks the language of the person's account; other languages are not modelled. */
const REFUSALS: Readonly<Record<Locale, string>> = {
  ru: 'Вы пытаетесь изменить защищенную ячейку или объект. Чтобы внести изменения, попросите владельца таблицы снять защиту.',
  en: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
};

/** What a protection says to who may not edit there. */
export function refusal(execution: Execution): Error {
  return hostError(execution, REFUSALS[execution.host.locale]);
}

/** Throws where the person may not write: cells protected against them, and locked cells of a tab protected in the .xlsx, unless the spreadsheet is theirs. */
export function refuseProtected(execution: Execution, sheet: Sheet, row: number, column: number): void {
  if (!isWritable(execution.user, sheet, oneCell(row, column))) throw refusal(execution);
}

/** As `refuseProtected`, for every cell of an area. */
export function refuseProtectedArea(execution: Execution, sheet: Sheet, area: CellRange): void {
  if (!isWritable(execution.user, sheet, area)) throw refusal(execution);
}

/** Whether a person may write into every cell of an area. */
export function isWritable(user: Person, sheet: Sheet, area: CellRange): boolean {
  return user.reader !== true && barriers(user, sheet, area).length === 0 && (user.owner || !isLocked(sheet, area));
}

function isLocked(sheet: Sheet, { top, left, bottom, right }: CellRange): boolean {
  for (let row = top; row < bottom; row += 1)
    for (let column = left; column < right; column += 1) if (isLockedCell(sheet, row, column)) return true;
  return false;
}

/** Whether the file itself closes a cell to whoever opens it. */
export function isLockedCell(sheet: Sheet, row: number, column: number): boolean {
  if (!sheet.locked || cellAt(sheet, row, column)?.style?.protection?.locked === false) return false;
  return !sheet.openRanges.some((open) => holdsCell(open, row, column));
}

/** Whether the file itself keeps everybody from an act in a tab. */
export const isForbidden = (sheet: Sheet, act: Permission): boolean => sheet.locked && !sheet.permits.has(act);

/** Throws where the tab as a whole is protected against the person: its columns, rows and rules are not theirs to change. */
export function refuseClosed(execution: Execution, sheet: Sheet): void {
  if (isClosed(execution.user, sheet)) throw refusal(execution);
}

/** Throws where a validation set to reject refuses the value. */
export function refuseUnwanted(
  execution: Execution,
  sheet: Sheet,
  row: number,
  column: number,
  content: Content,
): void {
  const rejecting = sheet.validations.find(
    (rule) => areasOf(rule).some((area) => holdsCell(area, row, column)) && rejects(rule, content.value),
  );
  if (rejecting === undefined) return;
  throw hostError(execution, 'The data you entered violates the data validation rules set on this cell.');
}

/** Lists and bounds written out in the rule; a rule that refers to other cells is not calculated and lets all pass. */
function rejects(rule: Validation, value: CellValue): boolean {
  if (value === null || !isRejecting(rule)) return false;
  if (rule.type === 'list') return rule.values !== undefined && !rule.values.includes(String(value));
  const measured = rule.type === 'textLength' ? String(value).length : value;
  if (rule.type !== 'textLength' && rule.type !== 'whole' && rule.type !== 'decimal') return false;
  if (typeof measured !== 'number' || (rule.type === 'whole' && !Number.isInteger(measured))) return true;
  const [low, high] = [Number(rule.formula1), Number(rule.formula2 ?? rule.formula1)];
  if (Number.isNaN(low) || Number.isNaN(high)) return false;
  const within = measured >= low && measured <= high;
  const kept: Record<string, boolean> = {
    between: within,
    notBetween: !within,
    equal: measured === low,
    notEqual: measured !== low,
    greaterThan: measured > low,
    lessThan: measured < low,
    greaterThanOrEqual: measured >= low,
    lessThanOrEqual: measured <= low,
  };
  return kept[rule.operator ?? 'between'] === false;
}
