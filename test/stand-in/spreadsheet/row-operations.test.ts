/** Rows that move take the very cells along: looks that were shared stay shared, however large the tab. */
import { expect, test } from 'vitest';
import { type Cell, cellKey, newSheet } from '../../../src/stand-in/host/model';
import { copyRow, insertRow, sortRows } from '../../../src/stand-in/spreadsheet/row-operations';

test('cells that move stay the very same, and a copied row has its own', () => {
  const style = { font: { bold: true } };
  const cells = new Map([3, 1, 2].map((value, row) => [cellKey(row, 0), { value, style } as Cell]));
  const sheet = newSheet('2022', { rows: [[3], [1], [2]], cells });
  const looks = (): number => new Set(Array.from(sheet.cells.values(), (cell) => cell.style)).size;
  sortRows(sheet, 0, 3, 0);
  insertRow(sheet, 1);
  expect(sheet.rows.map(([value]) => value ?? null)).toEqual([1, null, 2, 3]);
  expect([sheet.cells.size, looks()]).toEqual([3, 1]);
  copyRow(sheet, 0);
  expect([sheet.cells.size, looks()]).toEqual([4, 2]);
});
