/** Days as people write them. */
import { dateLocale } from '../../shared/date-locale';

/** "31 декабря 2022 г." of "2022-12-31" or "2022-12-31 23:59:59"; the text itself where it is no day. */
export function showDay(text: string, locale: string): string {
  // Read without a zone and shown without one, a day stays the day that was written.
  const date = new Date(`${text.slice(0, 10)}T00:00:00`);
  return Number.isNaN(date.getTime())
    ? text
    : date.toLocaleDateString(dateLocale(locale), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Today by the browser's clock, ISO. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
