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
    ['AZaz09 АЯая ЁёЇї Ґ', 'azaz09 аяая ееїї ґ'],
    ['\u2010\u2015\u2212\u2043\ufe58\uff0d', '------'],
    ['\u201c\u201d\u201e\u201f\u2033\u301d\u301e\uff02', '"'.repeat(8)],
    ['«ё»', '«е»'],
    ['а\u00ad\u0301\ufeff\u2060\u180e\u200b\u200f\u202a\u202eб', 'аб'],
    ['а\u2000\u200a\u202f\u205f\u3000\u1680\tб', 'а б'],
    ['а \n б', 'а\nб'],
    ['а\n б', 'а\nб'],
    ['а\vб\fв\u0085г\u2028д\u2029е', 'а\nб\nв\nг\nд\nе'],
    ['и\u0306 е\u0308 И\u0306 Е\u0308', 'й е й е'],
    ['и\u0308 е\u0306 а\u0306', 'и е а'],
    ['и \u0306', 'и'],
    ['\u0306и', 'и'],
    ['İ', 'İ'],
    ['ẞ', 'ß'],
    ['', ''],
    [' \n ', ''],
  ])('%j becomes %j', (text, normalised) => {
    expect(normalise(text).text).toBe(normalised);
  });

  test.each([
    ['Пpоведeно', 'проведено'],
    ['Hазвание', 'название'],
    ['kмтнв акмтнb', 'кмтнв акмтнв'],
    ['a', 'a'],
    ['форум a', 'форум а'],
    ['форум для детей в cape', 'форум для детей в саре'],
    ['forum in a cape', 'forum in a cape'],
    ['forum forums форум cape', 'forum forums форум cape'],
    ['форум, forums, cape', 'форум, forums, саре'],
    ['zхz', 'zхz'],
    ['видeoz', 'видeoz'],
    ['xo', 'xo'],
    ['форум xo', 'форум хо'],
    ['Слёт не состоялся. The cap did not take place', 'слет не состоялся. the cap did not take place'],
    ['WWW he проводился', 'www не проводился'],
    ['he проводился www', 'не проводился www'],
    ['форум – the race', 'форум - the race'],
  ])('letters of another alphabet that look alike are read by their word and text: %j is %j', (text, normalised) => {
    expect(normalise(text).text).toBe(normalised);
  });

  test('points back to where each letter stood', () => {
    const span = (text: string, part: string): string => {
      const normalised = normalise(text);
      const start = normalised.text.indexOf(part);
      const { start: from, end } = originalSpan(normalised, start, start + part.length);
      return text.slice(from, end);
    };
    expect(span('  Про\u00adведён \n и\u0306од ', 'проведен')).toBe('Про\u00adведён');
    expect(span('  Про\u00adведён \n и\u0306од ', 'йод')).toBe('и\u0306од');
    expect(span('  Про\u00adведён \n и\u0306од ', '\n')).toBe(' \n ');
    expect(originalSpan(normalise('аб'), 5, 7)).toEqual({ start: 0, end: 2 });
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
  expect(words('онлайн-формат', 'apart')).toEqual(['онлайн', '-', 'формат']);
  expect(words("об'єкт пам’ять сн' -а- а--б", 'inside')).toEqual([
    "об'єкт",
    'пам’ять',
    'сн',
    "'",
    '-',
    'а',
    '-',
    'а',
    '-',
    '-',
    'б',
  ]);
  expect(words('а1б 2022г', 'inside')).toEqual(['а', '1', 'б', '2022', 'г']);
  expect(words('/0:9@`a{z|', 'inside')).toEqual(['/', '0', ':', '9', '@', '`', 'a', '{', 'z', '|']);
  expect(words('ªµº ÷× à…—あ\u3001\ufffdж', 'inside')).toEqual([
    'ªµº',
    '÷',
    '×',
    'à',
    '…',
    '—',
    'あ',
    '\u3001',
    '\ufffd',
    'ж',
  ]);
  expect(words('©«½»¿', 'inside')).toEqual(['©', '«', '½', '»', '¿']);
  expect(words('\u2000\u2bff\u2c00\u2fff\u3000\u303f\u3040', 'inside')).toEqual([
    '\u2000',
    '\u2bff',
    '\u2c00\u2fff',
    '\u3000',
    '\u303f',
    '\u3040',
  ]);
});

test('each token knows its kind and place', () => {
  expect(tokenise('в 12, мая', 'apart')).toEqual([
    { kind: 'word', text: 'в', start: 0, end: 1 },
    { kind: 'number', text: '12', start: 2, end: 4 },
    { kind: 'mark', text: ',', start: 4, end: 5 },
    { kind: 'word', text: 'мая', start: 6, end: 9 },
  ]);
  expect(tokenise('', 'apart')).toEqual([]);
});

test.each([
  ['акция «нет коррупции!» проведена', 'акция проведена'],
  ['форум "не вместе" прошел', 'форум прошел'],
  ['«союз «мир» провел', 'провел'],
  ['открыто «без пары', 'открыто « без пары'],
  ['«вся запись в кавычках»', '« вся запись в кавычках »'],
  ['«вся», «запись»', '« вся » , « запись »'],
  ['«вся» запись', 'запись'],
  ['а «б «в» г» д', 'а д'],
  ['а «б «в» г', 'а г'],
  ['а «б» в «г» д', 'а в д'],
  ['а «б в» г «д', 'а г « д'],
  ['а «б\nв» г', 'а г'],
  ['а "б\nв" г', 'а " б \n в " г'],
  ['а "б" в "г" д', 'а в д'],
  ['а "б" в "г', 'а в " г'],
  ['а » б', 'а » б'],
  ['а «б "в» г" д', 'а д'],
  ['', ''],
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
