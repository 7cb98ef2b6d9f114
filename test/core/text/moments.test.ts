/** Moments written for people are read back; what an older Vekha wrote is read as it stands. */
import { expect, test } from 'vitest';
import { readMoment, showMoment } from '../../../src/core/text/moments';

test.each([
  ['2026-11-29 02:30', '29.11.2026 02:30', '29 Nov 2026 02:30'],
  ['2022-01-05 23:59:59', '05.01.2022 23:59:59', '5 Jan 2022 23:59:59'],
])('%s', (moment, russian, english) => {
  expect([showMoment(moment, 'ru'), showMoment(moment, 'en')]).toEqual([russian, english]);
  expect([russian, english, moment].map(readMoment)).toEqual([moment, moment, moment]);
});

test.each(['', 'вчера', '29.11.2026', '29.11.2026 02:30, вечером'])('«%s» is no moment', (text) => {
  expect(readMoment(text)).toBe(text);
});
