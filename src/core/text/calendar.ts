/** Days of the Gregorian calendar, reckoned by hand: the core knows no clock. */

/** A day as "2022-10-07". */
export type IsoDate = string;

/** Days in a month, 1 to 12. Without a year February is given its longest. */
export function daysInMonth(month: number, year: number | null): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "14.03.2022", as Russian documents write a day and English readers understand it. */
export function formatDay(date: IsoDate): string {
  return date.split('-').reverse().join('.');
}
