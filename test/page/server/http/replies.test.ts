/** A large answer is written in pieces; together they are what JSON makes of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../../../src/page/server/http/replies';
import { lengthOf, seedOf } from '../../../support/length';

const plain = fc.jsonValue().chain((value) =>
  fc.oneof(
    fc.constant(value),
    fc.record({
      list: fc.array(fc.constant(value), { minLength: 190, maxLength: 420 }),
      missing: fc.constant(undefined),
    }),
  ),
);

test('pieces of an answer are its JSON', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
    }),
    { numRuns: lengthOf(30, 1000), seed: seedOf(20_220_801) },
  );
});

test('no piece holds a whole tab', () => {
  const tabs = [{ cells: Array.from({ length: 5_000 }, (_, row) => [row, 0, ['слово', 0]]) }, { cells: [] }];
  const pieces = [...jsonPieces({ tabs, styles: [{}], none: null })];
  expect(JSON.parse(pieces.join(''))).toEqual({ tabs, styles: [{}], none: null });
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(10_000);
});

test('no piece holds a long text, and no sign is parted', () => {
  for (const result of ['😀'.repeat(50_000), `a${'😀"'.repeat(50_000)}`, `\ud83d${'я'.repeat(50_000)}\ude00`]) {
    const pieces = [...jsonPieces({ ok: true, result })];
    expect(pieces.join('')).toBe(JSON.stringify({ ok: true, result }));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(40_000);
  }
});
