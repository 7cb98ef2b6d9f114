/** Letters as one number: equal for whatever normalising makes equal, so that no copy is missed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupEqual, letterSum } from '../../../src/core/text/letter-sum';
import { normalise } from '../../../src/core/text/normalise';
import { lengthOf } from '../../support/length';

const piece = fc.constantFrom(
  ...['ё', 'Ё', 'Е', 'а', 'a', 'A', 'А', 'x', 'Х', 'йод', 'и\u0306од', 'ЙОД', 'е\u0308', ' ', '\u00a0', '\n', '\u00ad'],
  ...['—', '-', '«', '"', '.', '5', 'форум', 'cape', 'The', 'B', 'в', 'İ', '中', '\u0301'],
);
const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));

test('texts equal when normalised have one sum, and so has the normalised text', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const plain = normalise(one).text;
      expect(letterSum(plain)).toBe(letterSum(one));
      if (plain === normalise(other).text) expect(letterSum(other)).toBe(letterSum(one));
    }),
    { numRuns: lengthOf(500, 2_000) },
  );
});

test.each([
  ['Запросы не поступали', 'запросы не  поступали.', true],
  ['1.1', '11', true],
  ['ab', 'ba', false],
  ['5', '6', false],
  ['ъ', 'ь', false],
])('%j and %j', (one, other, same) => {
  expect(letterSum(one) === letterSum(other)).toBe(same);
});

test('groups hold what has one key, in order; texts of equal letters and other keys are apart', () => {
  const asked: string[] = [];
  const keyOf = (each: string): string | null => {
    asked.push(each);
    return each === '' ? null : normalise(each).text;
  };
  expect(groupEqual(['1.1', 'Форум', '11', 'форум', '', '', 'Слёт', 'ФОРУМ'], (each) => each, keyOf)).toEqual([
    ['Форум', 'форум', 'ФОРУМ'],
  ]);
  expect(asked).not.toContain('Слёт');
});
