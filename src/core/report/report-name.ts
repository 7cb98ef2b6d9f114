/** What a report is called. */
import { formatMessage, type Messages } from '../i18n/format-message';
import type { Locale } from '../locale';
import { formatPeriod } from '../text/dates/period-words';
import type { ReportingPeriod } from '../text/dates/reporting-period';

const NAMES = {
  ofPeriod: { ru: 'Отчёт об исполнении плана за {period}', en: 'Execution report of the plan, {period}' },
  without: { ru: 'Отчёт об исполнении плана', en: 'Execution report of the plan' },
} as const satisfies Messages;

/** Null where the plan does not tell its period. */
export function reportName(period: ReportingPeriod | null, locale: Locale): string {
  if (period === null) return NAMES.without[locale];
  return formatMessage(NAMES.ofPeriod, { period: formatPeriod(period, locale) }, locale);
}
