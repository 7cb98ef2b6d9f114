import { expect, test } from 'vitest';
import { widestRow } from '../../../src/core/grid/grid';

test('the longest of any number of rows', () => {
  expect(widestRow([])).toBe(0);
  expect(widestRow([['а'], ['а', 'б', ''], []])).toBe(3);
  expect(widestRow(Array.from({ length: 300_000 }, () => ['а', 'б']))).toBe(2);
});
