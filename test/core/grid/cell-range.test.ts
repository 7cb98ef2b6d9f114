/** A1 notation both ways. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCell, formatSheetCell, parseRange, parseSheetCell } from '../../../src/core/grid/cell-range';

describe('A1', () => {
  test.each([
    [0, 0, 'A1'],
    [11, 4, 'E12'],
    [0, 25, 'Z1'],
    [0, 26, 'AA1'],
    [999, 701, 'ZZ1000'],
    [0, 702, 'AAA1'],
  ])('row %i, column %i is %s', (row, column, a1) => {
    expect(formatCell(row, column)).toBe(a1);
    expect(parseRange(a1)).toEqual({ top: row, left: column, bottom: row + 1, right: column + 1 });
  });

  test('ranges in any order of corners and case', () => {
    expect(parseRange(' f5:b3 ')).toEqual({ top: 2, left: 1, bottom: 5, right: 6 });
  });

  test.each(['', 'A', '12', 'A0', 'A1:', '1A', 'A1:B2:C3', "'2022'!A1", 'ЯA1'])('refuses %j', (a1) => {
    expect(parseRange(a1)).toBeNull();
  });

  test('a cell of a tab survives quoting, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(100_000), fc.nat(18_000), (sheet, row, column) => {
        expect(parseSheetCell(formatSheetCell(sheet, row, column))).toEqual({ sheet, row, column });
      }),
    );
    expect(formatSheetCell("План '22", 11, 4)).toBe("'План ''22'!E12");
  });
});
