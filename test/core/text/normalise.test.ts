/** One spelling for what people write in many, with the way back to each letter; and the words and quotations cut from it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, originalSpan } from '../../../src/core/text/normalise';
import { quotedTokens } from '../../../src/core/text/quotes';
import { tokenise } from '../../../src/core/text/tokens';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom('ё', 'Ё', 'A', 'а', 'x', ' ', '\u00a0', '\n', '\r', '\u00ad', '\u200b', 'и\u0306', '—', '«', '"'),
    )
    .map((parts) => parts.join('')),
);

describe('normalising', () => {
  test.each([
    ['  Ёлка\u00a0 и\tЕЛЬ ', 'елка и ель'],
    ['пере\u00adнос', 'перенос'],
    ['про\u200bве\u0301дено', 'проведено'],
    ['и\u0306од', 'йод'],
    ['2021–2023 — годы', '2021-2023 - годы'],
    ['“Мир”', '"мир"'],
    ['строка\r\n\r\nвторая', 'строка\nвторая'],
    ['He пpoводилocь', 'не проводилось'],
    ['May 3', 'may 3'],
    ['COVID-19', 'covid-19'],
  ])('%j becomes %j', (text, normalised) => {
    expect(normalise(text).text).toBe(normalised);
  });

  test('twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: once } = normalise(text);
        expect(normalise(once).text).toBe(once);
      }),
    );
  });

  test('keeps the place of each unit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normalised = normalise(text);
        let last = 0;
        for (let at = 0; at < normalised.text.length; at += 1) {
          const { start, end } = originalSpan(normalised, at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });
});

const words = (text: string, hyphens: 'inside' | 'apart'): string[] =>
  tokenise(text, hyphens).map((token) => token.text);

test('words keep their hyphens or not, numbers and marks stand alone', () => {
  expect(words("онлайн-формат, 12.05 didn't\n", 'inside')).toEqual([
    'онлайн-формат',
    ',',
    '12',
    '.',
    '05',
    "didn't",
    '\n',
  ]);
  expect(words('7-10 мая', 'apart')).toEqual(['7', '-', '10', 'мая']);
});

test.each([
  ['акция «нет коррупции!» проведена', 'акция проведена'],
  ['форум "не вместе" прошел', 'форум прошел'],
  ['«союз «мир» провел', 'провел'],
  ['открыто «без пары', 'открыто « без пары'],
  ['«вся запись в кавычках»', '« вся запись в кавычках »'],
])('outside the quotation marks of %s', (text, outside) => {
  const tokens = tokenise(text, 'inside');
  const quoted = quotedTokens(tokens);
  expect(
    tokens
      .filter((_token, index) => quoted[index] === 0)
      .map((token) => token.text)
      .join(' '),
  ).toBe(outside);
});
