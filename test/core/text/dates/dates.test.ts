/** Dates in prose: the corpus exactly, and what must hold for any text at all. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../../src/core/text/dates/dates';
import { isReadablePeriod } from '../../../../src/core/text/dates/period';
import { lengthOf } from '../../../support/length';

interface Row {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: string;
  readonly ref_year?: number;
}

const corpus = ['dev', 'exam'].flatMap((name) =>
  readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row),
);

/** "from..to" of each range, a blank side for null. */
const ranges = (text: string, year: number | null = 2022): string[] =>
  findDates(text, year).map(({ from, to }) => `${from ?? ''}..${to ?? ''}`);

test.each(corpus)('$text', ({ text, from, to, kind, ref_year }) => {
  const found = findDates(text, ref_year ?? null);
  // A mere recurrence names no days.
  if (kind === 'not_a_date' || (kind.startsWith('recurring') && from === null && to === null))
    expect(found).toEqual([]);
  else expect(found[0]).toMatchObject({ from, to });
});

test.each(['own', 'learnt', 'unseen'])('every text of the corpus %s, all its ranges', (name) => {
  interface Sentence {
    readonly text: string;
    readonly ref_year?: number;
    readonly ranges: readonly (readonly (string | null)[])[];
  }
  const rows = readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);
  const found = rows.map(({ text, ref_year }) => [
    text,
    findDates(text, ref_year ?? null).map(({ from, to }) => [from, to]),
  ]);
  expect(found).toEqual(rows.map(({ text, ranges }) => [text, ranges]));
});

describe('in a sentence', () => {
  test.each([
    ['Форум прошёл с 21 по 23 сентября 2022 года в Смоленске', ['2022-09-21..2022-09-23']],
    ['В период с 12.01.2022 по 19.04.2022 проведены сверки', ['2022-01-12..2022-04-19']],
    ['Во II квартале и в декабре 2022 года', ['2022-04-01..2022-06-30', '2022-12-01..2022-12-31']],
    ['В I полугодии 2022 года', ['2022-01-01..2022-06-30']],
    [
      '25 декабря 2021 года проведена встреча. 3 февраля прошла вторая',
      ['2021-12-25..2021-12-25', '2022-02-03..2022-02-03'],
    ],
    ['с 28 декабря по 8 января 2022 года', ['2021-12-28..2022-01-08']],
    ['до 1 марта 2022 г.', ['..2022-03-01']],
    ['в течение 2022 года', ['2022-01-01..2022-12-31']],
    ['2021-2023 годы', ['2021-01-01..2023-12-31']],
    ['с января по февраль', ['2022-01-01..2022-02-28']],
    ['в последней декаде июня', ['2022-06-21..2022-06-30']],
    ['последней декады', []],
    ['в 21-м году', ['2021-01-01..2021-12-31']],
    ['5-й год подряд', []],
    ['к маю', ['..2022-05-31']],
  ])('%s', (text, expected) => {
    expect(ranges(text)).toEqual(expected);
  });

  test('the place of a range is its place in the text as written', () => {
    const text = '  Прошёл  7–10\u00a0октября 2022 г., затем';
    const [range] = findDates(text, null);
    expect(range).toMatchObject({ from: '2022-10-07', to: '2022-10-10' });
    expect(range?.text).toBe(text.slice(range?.start, range?.end));
    expect(range?.text).toContain('7–10\u00a0октября 2022');
  });

  test.each(['31 апреля 2022 года', '30.02.2022', '32 мая'])('%s is no day of the calendar', (text) => {
    expect(findDates(text, 2022).map(({ kind, from, to }) => [kind, from, to])).toEqual([['impossible', null, null]]);
  });

  test.each([
    'договор № 12-05/2022',
    'ПМЭФ-2022',
    'конференция «ИТ-Диалог 2022»',
    'пункт 1.10 Плана',
    'Федеральный закон № 44-ФЗ',
    'в 10 районах области',
    'ул. 8 Марта, д. 5',
    'в 2022 человека',
    'с 10.30 до 18.00 часов',
    '12,5 тыс. рублей',
  ])('%s holds no date', (text) => {
    expect(ranges(text)).toEqual([]);
  });
});

test.each([
  ['2021-2023 годы', true],
  ['ежегодно', true],
  ['постоянно', true],
  ['по мере необходимости', true],
  ['в течение срока реализации Плана', true],
  ['1 раз в полугодие', true],
  ['по отдельному графику', true],
  ['on request', true],
  ['март', true],
  ['круглогодично', true],
  ['при наличии финансирования', true],
  ['по согласованию сторон', true],
  ['после ввода объекта', true],
  ['каждый понедельник', true],
  ['по средам', true],
  ['до принятия закона', true],
  ['as required', true],
  ['by end of 2023', true],
  ['biannually', true],
  ['абв', false],
  ['средства области', false],
  ['не определён', false],
  ['TBD', false],
  ['???', false],
  ['—', false],
  ['31 апреля 2022 года', false],
])('as a period, %s can be read: %s', (text, readable) => {
  expect(isReadablePeriod(text, 2022)).toBe(readable);
});

describe('any text', () => {
  const words = [
    '1',
    '2022',
    '.',
    '-',
    'мая',
    'с',
    'по',
    'до',
    'г.',
    'квартал',
    'I',
    'и',
    ',',
    '31.12.2021',
    'ежегодно',
    '\n',
    '«',
    '»',
  ];

  test('gives ranges that lie within it, in order, apart', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(...words)).map((parts) => parts.join(' ')),
        ),
        fc.option(fc.integer({ min: 1900, max: 2200 })),
        (text, year) => {
          let last = 0;
          for (const { start, end, text: piece } of findDates(text, year)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(piece).toBe(text.slice(start, end));
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  test.each(['1', '.', '-', '1.', '1-', 'с ', 'мая ', '1 мая, ', '2022', '2022-', 'до ', 'ежегодно, ', '«', '1 и '])(
    'however often %j stands there, it is read',
    (piece) => {
      const times = lengthOf(5_000, 100_000);
      expect(findDates(piece.repeat(times), 2022).length).toBeLessThanOrEqual(times);
    },
  );
});
