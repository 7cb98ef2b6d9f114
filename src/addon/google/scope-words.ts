/** What each permission is for, in the order of Google's own page. */
import type { Message } from '../../core/i18n/format-message';
import type { SCOPES } from './consent';

export const SCOPE_WORDS = {
  sheet: { ru: 'эта таблица', en: 'this spreadsheet' },
  drive: { ru: 'созданные скриптом файлы на Диске', en: 'files that the script made in Drive' },
  panel: { ru: 'панель и окна', en: 'panel and dialogs' },
  mail: { ru: 'письма от вашего имени', en: 'emails in your name' },
  triggers: { ru: 'запуск по расписанию', en: 'running on schedule' },
  email: { ru: 'ваш адрес', en: 'your address' },
} as const satisfies Readonly<Record<keyof typeof SCOPES, Message>>;

export const REST_WORKS: Message = { ru: 'Остальное работает и без этого.', en: 'All else works without it.' };
