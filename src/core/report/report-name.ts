/** What a report is called. */
import { formatMessage, type Messages } from '../i18n/format-message';
import type { Locale } from '../locale';

const NAMES = {
  ofYear: { ru: 'Отчёт об исполнении плана за {year} год', en: 'Execution report of the plan, {year}' },
  yearless: { ru: 'Отчёт об исполнении плана', en: 'Execution report of the plan' },
} as const satisfies Messages;

/** Null where the plan does not tell its year. */
export function reportName(year: number | null, locale: Locale): string {
  return year === null ? NAMES.yearless[locale] : formatMessage(NAMES.ofYear, { year }, locale);
}
