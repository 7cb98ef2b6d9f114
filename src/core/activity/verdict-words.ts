/** What the status column, the panel and the report call each verdict. */
import type { Message } from '../i18n/format-message';
import type { Verdict } from './verdict';

export const VERDICT_WORDS = {
  activity: { ru: 'Исполнялось', en: 'Active' },
  none: { ru: 'Без активности', en: 'No activity' },
  cancelled: { ru: 'Отменено', en: 'Cancelled' },
  planned: { ru: 'Запланировано', en: 'Planned' },
  unclear: { ru: 'Неясно', en: 'Unclear' },
  empty: { ru: 'Не заполнено', en: 'Blank' },
} as const satisfies Readonly<Record<Verdict, Message>>;
