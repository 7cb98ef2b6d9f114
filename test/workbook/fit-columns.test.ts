/** Heights of rows in a tab that is written anew. */
import { expect, test } from 'vitest';
import { cellKey, newSheet, type Sheet } from '../../src/stand-in/host/model';
import { fitRows } from '../../src/workbook/fit-columns';

const LONG = 'ы'.repeat(100);
const style = { alignment: { wrapText: true } };

function tab(row: readonly (string | null)[], more: Partial<Sheet> = {}): Sheet {
  const cells = row.map((value, column) => [cellKey(0, column), { value, style }] as const);
  return newSheet('2022', { rows: [[...row]], cells: new Map(cells), columns: [{ width: 8 }, { width: 40 }], ...more });
}

test('a wrapped text is seen whole in its own column, or across all that it stands over', () => {
  expect(fitRows(tab([null, LONG])).get(0)).toEqual({ height: 3 * 15 });
  expect(fitRows(tab([LONG, null])).get(0)).toEqual({ height: 14 * 15 });
  const merges = [{ top: 0, left: 0, bottom: 1, right: 3 }];
  expect(fitRows(tab([LONG, null], { merges })).get(0)).toEqual({ height: 2 * 15 });
});

test('what stands in a hidden column makes no row taller', () => {
  expect(fitRows(tab([LONG], { columns: [{ width: 8, hidden: true }] })).size).toBe(0);
});
