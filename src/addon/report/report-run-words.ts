/** What making a report says. */
import type { Messages } from '../../core/i18n/format-message';

export const REPORT_RUN_WORDS = {
  waivedError: {
    ru: 'Ошибка допущена ({who}: «{reason}»), {cell}: {finding}',
    en: 'An error was accepted ({who}: “{reason}”), {cell}: {finding}',
  },
  moreWaived: { ru: 'Допущено ещё: {count|ошибка|ошибки|ошибок}.', en: 'Accepted besides: {count|error|errors}.' },
  rulesOff: { ru: 'Выключены или смягчены правила: {rules}.', en: 'Rules switched off or softened: {rules}.' },
  reportDone: {
    ru: 'Отчёт готов: {entries|запись сверена|записи сверены|записей сверено} с листом.',
    en: 'The report is ready: {entries|entry|entries} compared with the sheet.',
  },
  reportFrom: { ru: 'Он собран с листа «{sheet}».', en: 'It was made from the tab “{sheet}”.' },
  reportNew: {
    ru: 'Прежний документ недоступен этому аккаунту или удалён, создан новый.',
    en: 'The earlier document is not open to this account or was deleted; a new one was made.',
  },
  reportUnbinned: {
    ru: 'Документ лежал в корзине: он возвращён оттуда и обновлён.',
    en: 'The document was in the bin: it was taken out and refreshed.',
  },
  removedCharacters: {
    ru: 'В строке {row} убраны недопустимые в документе знаки: {count}. В таблице они остались.',
    en: 'Row {row}: characters that a document cannot hold were left out: {count}. The sheet keeps them.',
  },
  blankName: {
    ru: '{name} (заготовка: отчёт ещё не записан)',
    en: '{name} (blank: the report is not written yet)',
  },
  removedInForm: {
    ru: 'Убраны недопустимые в документе знаки: {count}. В таблице они остались.',
    en: 'Characters that a document cannot hold were left out: {count}. The sheet keeps them.',
  },
  commentsWarning: {
    ru: 'В документе есть комментарии. При обновлении они потеряют свои места. Обновить?',
    en: 'The document has comments. Refreshing it unhooks them from their places. Refresh?',
  },
} as const satisfies Messages;
