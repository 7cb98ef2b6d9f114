/** What cards, lists and waiting say, on each page alike. */
import type { Messages } from '../../core/i18n/format-message';

export const SHARED_WORDS = {
  close: { ru: 'Закрыть', en: 'Close' },
  cancel: { ru: 'Отмена', en: 'Cancel' },
  retry: { ru: 'Повторить', en: 'Try again' },
  checkAgain: { ru: 'Проверить заново', en: 'Check again' },
  more: { ru: 'Показать ещё {number|}', en: 'Show {number|} more' },
  slow: {
    ru: 'Ответ задерживается, уже {seconds} с.',
    en: 'Slow to answer: {seconds|second|seconds} so far.',
  },
  stopWaiting: { ru: 'Не ждать', en: 'Stop waiting' },
  details: { ru: 'Скопировать подробности', en: 'Copy details' },
  copied: { ru: 'Подробности скопированы.', en: 'The details are copied.' },
  noPlanTitle: { ru: 'Здесь ещё нет плана', en: 'There is no plan here yet' },
  noPlanHint: {
    ru: 'Вехе нужна таблица со строкой заголовков: № п/п, мероприятие, срок, исполнитель, ход исполнения.',
    en: 'Vekha needs a table with a header row: number, measure, period, executor, progress.',
  },
  downloadHint: {
    ru: 'Файл появится в папке загрузок браузера.',
    en: 'The file goes to the browser’s downloads folder.',
  },
} as const satisfies Messages;
