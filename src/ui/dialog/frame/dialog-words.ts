/** What the frame of the dialog says, and what several of its views say. */
import type { Messages } from '../../../core/i18n/format-message';

export const DIALOG_WORDS = {
  reminders: { ru: 'Напоминания', en: 'Reminders' },
  protection: { ru: 'Защита', en: 'Protection' },
  health: { ru: 'Всё ли в порядке', en: 'Health check' },
  'self-check': { ru: 'Самопроверка', en: 'Self-check' },
  help: { ru: 'Справка', en: 'Help' },
  preview: { ru: 'Просмотр отчёта', en: 'Preview of the report' },
  parts: { ru: 'Разделы окна', en: 'Parts of the dialog' },
  stop: { ru: 'Остановить', en: 'Stop' },
  stopping: { ru: 'Остановлюсь после этого шага…', en: 'Stopping after this step…' },
  progress: { ru: 'Сделано {done|} из {all|}', en: '{done|} of {all|} done' },
  checkOnceMore: { ru: 'Проверить снова', en: 'Check again' },
  noChecks: { ru: 'Проверять нечего', en: 'There is nothing to check' },
  badEmails: {
    ru: 'Это не похоже на адреса. Исправьте на листе исполнителей:',
    en: 'These do not look like addresses. Correct them in the executors tab:',
  },
} as const satisfies Messages;
