/** What the journal keeps of a fix, and where its cells stand when it is taken back. */
import { parseMark } from '../../core/findings/marks';
import { type CellDifference, smallestChange } from '../../core/grid/cell-edit';
import { cellText, cellValue } from '../../core/grid/grid';
import { fingerprint } from '../../core/text/fingerprint';
import type { CheckedPlan } from '../check/check-plan';
import { serviceRows } from '../check/write-statuses';
import type { RecordedCell, RecordOf } from '../workbook/journal-records';
import type { ServiceColumns } from '../workbook/service-columns';

/** `after` is the plan with the changes made. */
export function recordFix(
  checked: CheckedPlan,
  after: CheckedPlan,
  columns: ServiceColumns,
  changes: readonly CellDifference[],
): RecordOf<'fix'> {
  const { rows } = serviceRows(after, columns, new Map());
  const cells = changes.map(({ row, column, before, after: text }): RecordedCell => {
    const { start, end, text: inserted } = smallestChange(before, text);
    const id = parseMark(rows[row]?.mark ?? '')?.id ?? 0;
    const typed = cellValue(checked.plan.grid, row, column) === null ? 0 : 1;
    return [id, row, column, start, before.slice(start, end), inserted, fingerprint(text), typed];
  });
  return { kind: 'fix', sheet: checked.sheet.getSheetId(), cells };
}

/** Where recorded cells stand now, by the row's id, else where they stood, and only with the very text the fix left. */
export function locateCells(
  { grid, columns, plan }: CheckedPlan,
  cells: readonly RecordedCell[],
): { row: number; column: number; cell: RecordedCell }[] {
  const rowOfId = new Map<number, number>();
  for (let row = 0; columns !== null && row < grid.rows.length; row++) {
    const id = parseMark(cellText(grid, row, columns.mark))?.id;
    if (id !== undefined && !rowOfId.has(id)) rowOfId.set(id, row);
  }
  const taken = new Set<string>();
  return cells.flatMap((cell) => {
    const [id, oldRow, oldColumn, , , , left] = cell;
    for (const row of [rowOfId.get(id), oldRow]) {
      if (row === undefined) continue;
      // A column put in or taken out moves the cell within its row.
      const others = (plan.grid.rows[row] ?? []).map((_cell, column) => column);
      for (const column of [oldColumn, ...others]) {
        const key = `${row},${column}`;
        if (taken.has(key) || fingerprint(cellText(plan.grid, row, column)) !== left) continue;
        taken.add(key);
        return [{ row, column, cell }];
      }
    }
    return [];
  });
}
