/** What happened and what to do, by kind of failure, in the panel. */
import type { Messages } from '../../core/i18n/format-message';

export const FAILURE_WORDS = {
  offline: {
    message: { ru: 'Нет связи.', en: 'There is no connection.' },
    hint: {
      ru: 'Лист не изменён. Проверьте подключение и повторите.',
      en: 'The sheet is unchanged. Check the connection and try again.',
    },
  },
  unreachable: {
    message: { ru: 'Таблица не ответила.', en: 'The spreadsheet did not answer.' },
    hint: {
      ru: 'Связь прервалась. Повторите: сделанное второй раз не сделается.',
      en: 'The connection broke. Try again: nothing is done twice.',
    },
  },
  account: {
    message: {
      ru: 'Google не пустил панель к этой таблице.',
      en: 'Google did not let the panel into this spreadsheet.',
    },
    hint: {
      ru: 'Так бывает, когда в браузере несколько аккаунтов Google. Выйдите из лишних или откройте отдельное окно с тем, у которого есть доступ.',
      en: 'That is usual when the browser is signed in to several Google accounts. Sign out of the others, or open the spreadsheet in a separate browser window with the account that has access.',
    },
  },
  consent: {
    message: { ru: 'Вехе не дали нужного разрешения.', en: 'Vekha lacks a permission it needs.' },
    hint: {
      ru: 'Выберите «Веха → Открыть панель», согласитесь на доступ и повторите. Без разрешения на файлы Google Диска отчёт не передать.',
      en: 'Choose “Vekha → Open panel”, agree to the access and try again. Without access to its files on Drive no report can be handed over.',
    },
  },
  timeout: {
    message: {
      ru: 'Работа прервана: она шла слишком долго.',
      en: 'The work was broken off: it took too long.',
    },
    hint: {
      ru: 'Лист цел. Повторите; если план очень велик, соберите отчёт по исполнителям.',
      en: 'The sheet is intact. Try again; for a very large plan make the report by executor.',
    },
  },
  server: {
    message: { ru: 'Веха не справилась.', en: 'Something went wrong in Vekha.' },
    hint: {
      ru: 'Лист не изменён. Повторите; если не поможет, скопируйте подробности и отправьте тому, кто ставил Веху.',
      en: 'The sheet is unchanged. Try again; if it persists, copy the details and send them to whoever installed Vekha.',
    },
  },
  stopped: {
    message: { ru: 'Вы решили не ждать ответа.', en: 'You chose not to wait for the answer.' },
    hint: {
      ru: 'Если работа успела завершиться, её результат уже на листе. Проверьте лист заново.',
      en: 'If the work was finished, its result is in the sheet. Check the sheet again.',
    },
  },
} as const satisfies Messages;
