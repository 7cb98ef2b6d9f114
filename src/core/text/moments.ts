/** Moments as a table shows them to people, and as text that sorts. */
import type { Locale } from '../locale';

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** "29.11.2026 02:30" of "2026-11-29 02:30"; in English "29 Nov 2026 02:30", which no country reads as another day. Seconds stay where there are any. */
export function showMoment(moment: string, locale: Locale): string {
  return moment.replace(/^(\d{4})-(\d\d)-(\d\d)/, (_whole, year: string, month: string, day: string) =>
    locale === 'en'
      ? `${Number(day)} ${MONTHS.slice(Number(month) * 3 - 3, Number(month) * 3)} ${year}`
      : `${day}.${month}.${year}`,
  );
}

/** "2026-11-29 02:30" of either, and of a moment that an older Vekha wrote so already; any other text as it is. */
export function readMoment(text: string): string {
  const found = /^(\d{1,2})(?:\.(\d\d)\.| ([A-Z][a-z]{2}) )(\d{4})(?= \d\d:\d\d(:\d\d)?$)/.exec(text);
  if (found === null) return text;
  const [whole, day = '', digits, name = '', year] = found;
  const month = digits ?? String(MONTHS.indexOf(name) / 3 + 1).padStart(2, '0');
  return `${year}-${month}-${day.padStart(2, '0')}${text.slice(whole.length)}`;
}
