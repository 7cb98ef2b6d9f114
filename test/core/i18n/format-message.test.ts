/** Messages with values and plural forms. */
import { describe, expect, test } from 'vitest';
import { fillTemplate, formatMessage } from '../../../src/core/i18n/format-message';

describe('fillTemplate', () => {
  test.each([
    ['{count|запись|записи|записей}', 999, '999 записей'],
    ['{count|запись|записи|записей}', 1_021, '1\u00a0021 запись'],
    ['{count||есть|есть|есть}', 1_021, 'есть'],
    ['{count|}', 1_234_567, '1\u00a0234\u00a0567'],
    ['{count}', 2_022, '2022'],
  ])('parts the thousands of what is counted, and of no year: %s %i', (template, count, expected) => {
    expect(fillTemplate(template, { count }, 'ru')).toBe(expected);
    expect(fillTemplate('{count|}, {count}', { count }, 'en')).toBe(`${count.toLocaleString('en')}, ${count}`);
  });

  test.each([
    [0, '0 записей'],
    [1, '1 запись'],
    [2, '2 записи'],
    [4, '4 записи'],
    [5, '5 записей'],
    [11, '11 записей'],
    [12, '12 записей'],
    [21, '21 запись'],
    [104, '104 записи'],
    [112, '112 записей'],
  ])('Russian plural of %i', (count, expected) => {
    expect(fillTemplate('{count|запись|записи|записей}', { count }, 'ru')).toBe(expected);
  });

  test.each([
    [0, '0 entries'],
    [1, '1 entry'],
    [2, '2 entries'],
  ])('English plural of %i', (count, expected) => {
    expect(fillTemplate('{count|entry|entries}', { count }, 'en')).toBe(expected);
  });

  test('values are text: braces and dollars in them mean nothing', () => {
    expect(fillTemplate('«{a}» {b}', { a: '{b} $& $1', b: 2 }, 'ru')).toBe('«{b} $& $1» 2');
  });

  test('a missing value leaves its braces standing', () => {
    expect(fillTemplate('{a} {b}', { a: 1 }, 'ru')).toBe('1 {b}');
  });

  test.each([
    [1, 'ru', 'готова'],
    [3, 'ru', 'готовы'],
    [5, 'ru', 'готово'],
    [1, 'en', 'is'],
    [0, 'en', 'are'],
  ] as const)('the form alone of %i in %s', (count, locale, expected) => {
    expect(formatMessage({ ru: '{count||готова|готовы|готово}', en: '{count||is|are}' }, { count }, locale)).toBe(
      expected,
    );
  });
});
