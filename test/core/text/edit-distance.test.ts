/** Slips between two spellings, against a plain reckoning of the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedDistance, editDistance } from '../../../src/core/text/edit-distance';
import { lengthOf } from '../../support/length';

test.each([
  ['', '', 0],
  ['а', '', 1],
  ['отдел', 'отдел', 0],
  ['отдел', 'атдел', 1],
  ['отдел', 'отел', 1],
  ['отдел', 'отделы', 1],
  ['отдел', 'отедл', 1],
  ['отдел', 'тодлеы', 3],
])('%j and %j are %i apart', (one, other, distance) => {
  expect(editDistance(one, other, 10)).toBe(distance);
  expect(editDistance(other, one, 10)).toBe(distance);
});

test('beyond the limit only that is told', () => {
  expect(editDistance('отдел', 'комитет', 2)).toBeGreaterThan(2);
  expect(editDistance('отдел', 'отдел торговли', 3)).toBeGreaterThan(3);
  expect(editDistance('отдел', 'атдел', 0)).toBeGreaterThan(0);
  expect(editDistance('отдел', 'отдел', 0)).toBe(0);
});

/** The whole table, without a limit. */
function plainDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_row, row) =>
    Array.from({ length: other.length + 1 }, (_cell, column) => row + column),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, at(row - 2, column - 2) + 1);
      (table[row] as number[])[column] = least;
    }
  }
  return at(one.length, other.length);
}

test('agrees with the plain reckoning wherever the limit allows', () => {
  const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 9 }), (one, other, limit) => {
      const distance = plainDistance(one, other);
      if (distance <= limit) expect(editDistance(one, other, limit)).toBe(distance);
      else expect(editDistance(one, other, limit)).toBeGreaterThan(limit);
    }),
    { numRuns: lengthOf(500, 2_000) },
  );
});

test.each([
  [0, 1],
  [9, 1],
  [10, 2],
  [59, 11],
  [60, 12],
  [500, 12],
])('a text of %i letters may have %i slips', (length, slips) => {
  expect(allowedDistance(length)).toBe(slips);
});
