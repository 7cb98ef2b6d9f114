/** What happened and what to do, by kind of failure, in the dialog. */
import type { Messages } from '../../../core/i18n/format-message';

export const FAILURE_WORDS = {
  offline: {
    message: { ru: 'Нет связи.', en: 'There is no connection.' },
    hint: { ru: 'Проверьте подключение и повторите.', en: 'Check the connection and try again.' },
  },
  unreachable: {
    message: { ru: 'Таблица не ответила.', en: 'The spreadsheet did not answer.' },
    hint: {
      ru: 'Связь прервалась. Повторите: сделанное второй раз не сделается.',
      en: 'The connection broke. Try again: what was done is not done twice.',
    },
  },
  account: {
    message: { ru: 'Google не пустил Веху к этой таблице.', en: 'Google kept Vekha from this spreadsheet.' },
    hint: {
      ru: 'Обычно так бывает, когда в браузере открыто несколько аккаунтов Google. Выйдите из лишних или откройте таблицу в отдельном окне браузера под тем аккаунтом, у которого есть доступ.',
      en: 'This usually happens when several Google accounts are open in one browser. Sign out of the others, or open the spreadsheet in a separate browser window with the account that has access.',
    },
  },
  consent: {
    message: { ru: 'Вехе не дали нужного разрешения.', en: 'Vekha was not given a permission that it needs.' },
    hint: {
      ru: 'Закройте это окно, откройте его снова из меню «Веха» и согласитесь на доступ.',
      en: 'Close this dialog, open it again from the menu “Vekha”, and agree to the access.',
    },
  },
  timeout: {
    message: {
      ru: 'Работа прервана: она шла слишком долго.',
      en: 'The work was broken off: it took too long.',
    },
    hint: { ru: 'Повторите: сделанное второй раз не сделается.', en: 'Try again: what was done is not done twice.' },
  },
  server: {
    message: { ru: 'Веха не справилась.', en: 'Something went wrong in Vekha.' },
    hint: {
      ru: 'Повторите; если не поможет, скопируйте подробности и отправьте тому, кто ставил Веху.',
      en: 'Try again; if that does not help, copy the details and send them to whoever installed Vekha.',
    },
  },
  stopped: {
    message: { ru: 'Вы решили не ждать ответа.', en: 'You chose not to wait.' },
    hint: {
      ru: 'Работа могла завершиться. Проверьте снова, чтобы увидеть, что сделано.',
      en: 'The work may have been finished. Check again to see what was done.',
    },
  },
} as const satisfies Messages;
