/** What keeps a write out of a cell: protection, and data validation that rejects. */
import type { CellValue, DataValidation, Sheet } from 'hucre/xlsx';
import { parseRange } from '../../core/grid/cell-range';
import { type Content, cellAt } from './cells';
import { type Execution, hostError } from './execution';

/** Throws where the person may not write: a protected tab's locked cells, unless the spreadsheet is theirs. */
export function refuseProtected(execution: Execution, sheet: Sheet, row: number, column: number): void {
  const protection = sheet.protection;
  if (execution.host.user.owner || protection === undefined || protection.sheet === false) return;
  if (cellAt(sheet, row, column)?.style?.protection?.locked === false) return;
  throw hostError(
    execution,
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

/** Throws where a validation set to reject refuses the value. */
export function refuseUnwanted(
  execution: Execution,
  sheet: Sheet,
  row: number,
  column: number,
  content: Content,
): void {
  const rejecting = (sheet.dataValidations ?? []).find(
    (rule) => coversCell(rule.range, row, column) && rejects(rule, content.value),
  );
  if (rejecting === undefined) return;
  throw hostError(execution, 'The data you entered violates the data validation rules set on this cell.');
}

function coversCell(areas: string, row: number, column: number): boolean {
  return areas.split(/[\s,]+/).some((text) => {
    const area = parseRange(text.replaceAll('$', ''));
    return area !== null && area.top <= row && row < area.bottom && area.left <= column && column < area.right;
  });
}

/** Lists and bounds written out in the rule; a rule that refers to other cells is not calculated and lets all pass. */
function rejects(rule: DataValidation, value: CellValue): boolean {
  if (value === null || (rule.errorStyle ?? 'stop') !== 'stop' || rule.showErrorMessage === false) return false;
  if (rule.type === 'list') return rule.values !== undefined && !rule.values.includes(String(value));
  const measured = rule.type === 'textLength' ? String(value).length : value;
  if (rule.type !== 'textLength' && rule.type !== 'whole' && rule.type !== 'decimal') return false;
  if (typeof measured !== 'number' || (rule.type === 'whole' && !Number.isInteger(measured))) return true;
  const [low, high] = [Number(rule.formula1), Number(rule.formula2 ?? rule.formula1)];
  if (Number.isNaN(low) || Number.isNaN(high)) return false;
  const within = measured >= low && measured <= high;
  const kept: Record<NonNullable<DataValidation['operator']>, boolean> = {
    between: within,
    notBetween: !within,
    equal: measured === low,
    notEqual: measured !== low,
    greaterThan: measured > low,
    lessThan: measured < low,
    greaterThanOrEqual: measured >= low,
    lessThanOrEqual: measured <= low,
  };
  return !kept[rule.operator ?? 'between'];
}
