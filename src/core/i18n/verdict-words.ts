/** What the status column, the panel and the report call each verdict. */
import type { Verdict } from '../activity/verdict';
import type { Locale } from '../locale';

export const VERDICT_WORDS: Readonly<Record<Locale, Readonly<Record<Verdict, string>>>> = {
  ru: {
    activity: 'Исполнялось',
    none: 'Без активности',
    cancelled: 'Отменено',
    planned: 'Запланировано',
    empty: 'Не заполнено',
  },
  en: {
    activity: 'Active',
    none: 'No activity',
    cancelled: 'Cancelled',
    planned: 'Planned',
    empty: 'Blank',
  },
};
