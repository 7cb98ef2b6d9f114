/** Days and numbers as a Russian and an English program show them. */
import { expect, test } from 'vitest';
import { formatShown } from '../../src/stand-in/spreadsheet/format-value';

const DAY = new Date(Date.UTC(2024, 2, 20, 18, 5, 9));
const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

test.each([
  ['m/d/yyyy', '20.03.2024', '3/20/2024'],
  ['d-mmm-yy', '20.мар.24', '20-Mar-24'],
  ['d-mmm', '20.мар', '20-Mar'],
  ['mmm-yy', 'мар.24', 'Mar-24'],
  ['m/d/yyyy h:mm', '20.03.2024 18:05', '3/20/2024 18:05'],
  ['dd.mm.yyyy', '20.03.2024', '20.03.2024'],
  ['dd/mm/yy;@', '20.03.24', '20/03/24'],
  ['[$-419]d mmmm yyyy;@', '20 марта 2024', '20 марта 2024'],
  ['[$-409]d mmmm yyyy', '20 March 2024', '20 March 2024'],
  ['[$-F800]dddd, mmmm dd, yyyy', '20 марта 2024 г.', 'Wednesday, March 20, 2024'],
  ['[$-F400]h:mm:ss AM/PM', '18:05:09', '6:05:09 PM'],
  ['mmmm yyyy', 'март 2024', 'March 2024'],
  ['[$-419]mmmm\\ yyyy;@', 'март 2024', 'март 2024'],
  ['dddd, d mmmm', 'среда, 20 марта', 'Wednesday, 20 March'],
  ['ddd', 'Ср', 'Wed'],
  ['mmmmm', 'М', 'M'],
  ['yyyy', '2024', '2024'],
  ['d.m', '20.3', '20.3'],
  ['mm:ss', '05:09', '05:09'],
  ['h:mm', '18:05', '18:05'],
  ['h:mm AM/PM', '6:05 PM', '6:05 PM'],
  ['mm:ss.0', '05:09.0', '05:09.0'],
  ['yyyy"-й год"', '2024-й год', '2024-й год'],
  ['yyyy-mm-dd\\Thh:mm', '2024-03-20T18:05', '2024-03-20T18:05'],
  ['[$-411]ge.m.d', '20.03.2024', '3/20/2024'],
] as const)('a day as %s', (format, ru, en) => {
  expect([formatShown(DAY, format, 'ru'), formatShown(DAY, format, 'en')]).toEqual([ru, en]);
});

test.each([
  [1234.5, '0.00', '1234,50', '1234.50'],
  [1234.5, '#,##0', '1 235', '1,235'],
  [1234567.891, '#,##0.00', '1 234 567,89', '1,234,567.89'],
  [1234.5, '0%', '123450%', '123450%'],
  [0.125, '0.0%', '12,5%', '12.5%'],
  [1.005, '0.00', '1,01', '1.01'],
  [5, '000', '005', '005'],
  [0.5, '#.##', ',5', '.5'],
  [0.5, '0.##', '0,5', '0.5'],
  [-3, '0', '-3', '-3'],
  [1500, '#,##0" чел."', '1 500 чел.', '1,500 чел.'],
  [1500, '#,##0\\ [$₽-419]', '1 500 ₽', '1,500 ₽'],
  [7, '0_ ;-0\\ ', '7', '7'],
] as const)('%d as %s', (value, format, ru, en) => {
  expect([plain(formatShown(value, format, 'ru')), plain(formatShown(value, format, 'en'))]).toEqual([ru, en]);
});

test.each([
  [0.5, '12:00:00'],
  [10.5, '252:00:00'],
  [59.5, '1428:00:00'],
  [61.5, '1476:00:00'],
  [45_000.25, '1080006:00:00'],
])('hours that have passed: %d days', (days, shown) => {
  // The calendar of the count has a 29 February 1900.
  const day = new Date(Date.UTC(1899, 11, 30) + (days < 61 ? days + 1 : days) * 86_400_000);
  expect(formatShown(day, '[h]:mm:ss', 'ru')).toBe(shown);
});

test.each(['# ?/?', '0.00E+00', 'General', '[h]:mm'])('%s is for the library', (format) => {
  expect(formatShown(1.5, format, 'ru')).toBeNull();
});
