/** Typing as Sheets reads it, in a locale with a decimal comma and in one with a point. */
import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/core/locale';
import type { CellValue } from '../../src/stand-in/host/model';
import { clockText, instantOfMidnight } from '../../src/stand-in/services/time-zones';
import { displayText } from '../../src/stand-in/spreadsheet/display-text';
import { readTypedText } from '../../src/stand-in/spreadsheet/typed-text';
import { workbookOf } from '../../src/workbook/library-sheets';

const date = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));

describe('typed text', () => {
  test.each<[string, unknown, unknown]>([
    // text, in Russian, in English
    ['1.10', date(2023, 10, 1), 1.1],
    ['1.1', date(2023, 1, 1), 1.1],
    ['1.1.', '1.1.', '1.1.'],
    ['12.5', date(2023, 5, 12), 12.5],
    ['12.13', '12.13', 12.13],
    ['03.2022', date(2022, 3, 1), 3.2022],
    ['01.02.2026', date(2026, 2, 1), '01.02.2026'],
    ['31.04.2022', '31.04.2022', '31.04.2022'],
    ['1/2', date(2023, 2, 1), date(2023, 1, 2)],
    ['2022-05-06', date(2022, 5, 6), date(2022, 5, 6)],
    ['1,5', 1.5, '1,5'],
    ['007', 7, 7],
    ['1 000', 1000, '1 000'],
    ['50%', 0.5, 0.5],
    ['10:30', 0.4375, 0.4375],
    ['4 июня 2022', date(2022, 6, 4), '4 июня 2022'],
    ['4 June 2022', '4 June 2022', date(2022, 6, 4)],
    ['ИСТИНА', true, 'ИСТИНА'],
    ['true', 'true', true],
    ['', null, null],
    ["'1.10", '1.10', '1.10'],
    ['Проведено 5 встреч', 'Проведено 5 встреч', 'Проведено 5 встреч'],
    [' текст ', ' текст ', ' текст '],
    ['=', '=', '='],
  ])('%j', (text, russian, english) => {
    expect(readTypedText(text, 'ru', 2023).value).toEqual(russian);
    expect(readTypedText(text, 'en', 2023).value).toEqual(english);
  });

  test('a formula has no value of its own', () => {
    expect(readTypedText('=1+1', 'ru', 2023)).toEqual({ value: null, formula: '1+1' });
  });
});

test('values are shown by format and locale', () => {
  const shown = (value: CellValue, format: string, locale: Locale): string =>
    displayText({ locale, workbook: workbookOf([]) }, value, format);
  expect(shown(1.1, '', 'ru')).toBe('1,1');
  expect(shown(1.1, '', 'en')).toBe('1.1');
  expect(shown(0.1 + 0.2, '', 'en')).toBe('0.3');
  expect(shown(true, '', 'ru')).toBe('ИСТИНА');
  expect(shown(date(2022, 10, 1), '', 'ru')).toBe('01.10.2022');
  expect(shown(date(2022, 10, 1), '', 'en')).toBe('10/1/2022');
  expect(shown(0.5, '0%', 'ru')).toBe('50%');
  expect(shown(null, '@', 'ru')).toBe('');
});

test('midnight is the spreadsheet’s own, summer time included', () => {
  const shown = (zone: string, day: Date): string => clockText(instantOfMidnight(day, zone), zone);
  for (const zone of ['Europe/Moscow', 'America/New_York', 'Pacific/Auckland', 'UTC']) {
    expect(shown(zone, date(2022, 7, 1))).toBe('2022-07-01 00:00:00');
    expect(shown(zone, date(2022, 12, 31))).toBe('2022-12-31 00:00:00');
  }
  expect(new Date(instantOfMidnight(date(2022, 7, 1), 'Europe/Moscow')).toISOString()).toBe('2022-06-30T21:00:00.000Z');
});

test('a zone’s clock is made once, however many days are asked for', () => {
  const Clock = Intl.DateTimeFormat;
  let made = 0;
  const construct = (target: typeof Clock, given: unknown[]): object => {
    made += 1;
    return Reflect.construct(target, given) as object;
  };
  Intl.DateTimeFormat = new Proxy(Clock, { construct });
  try {
    const days = Array.from({ length: 50 }, (_none, at) =>
      instantOfMidnight(new Date(Date.UTC(2022, 0, at + 1)), 'Asia/Omsk'),
    );
    expect(new Date(days[1] as number).toISOString()).toBe('2022-01-01T18:00:00.000Z');
    expect(made).toBeLessThanOrEqual(1);
  } finally {
    Intl.DateTimeFormat = Clock;
  }
});
