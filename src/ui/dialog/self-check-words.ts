/** What the self-check says. */
import type { Messages } from '../../core/i18n/format-message';

export const SELF_CHECK_WORDS = {
  selfCheckTitle: { ru: 'Так ли работает Google, как рассчитывает Веха?', en: 'Does Google work as Vekha expects?' },
  selfCheckIdea: {
    ru: 'Веха создаст временный лист и временный документ, попробует на них всё, на что рассчитывает, и уберёт за собой. Ваши листы она не тронет. Это займёт до минуты. На один вопрос ответит запуск по часам: начните самопроверку ещё раз через две минуты.',
    en: 'Vekha makes a temporary tab and a temporary document, tries on them all that it relies on, and clears them away. Your tabs are not touched. It takes up to a minute. One question is answered by a timed run: start the self-check once more two minutes later.',
  },
  selfCheckWhen: {
    ru: 'Пригодится после установки и если что-то работает странно.',
    en: 'Worth doing after the installation, and when something behaves oddly.',
  },
  startSelfCheck: { ru: 'Начать самопроверку', en: 'Start the self-check' },
  selfChecking: { ru: 'Проверяю на временном листе…', en: 'Trying in a temporary tab…' },
  selfStates: {
    same: { ru: 'совпало', en: 'as expected' },
    differs: { ru: 'не совпало', en: 'differs' },
    failed: { ru: 'не получилось', en: 'failed' },
    learnt: { ru: 'узнано', en: 'learnt' },
    skipped: { ru: 'пропущено', en: 'skipped' },
  },
  allSame: { ru: 'Всё совпало: {all|проверка|проверки|проверок}', en: 'As expected: all of {all|check|checks}' },
  selfSummary: { ru: 'Совпало {same|} из {all|}', en: '{same|} of {all|} as expected' },
  expected: { ru: 'Ожидалось', en: 'Expected' },
  seen: { ru: 'Получилось', en: 'Seen' },
  copyResult: { ru: 'Скопировать результат', en: 'Copy the result' },
  resultCopied: { ru: 'Результат скопирован.', en: 'The result is copied.' },
  leftBehind: { ru: 'Убрать за собой удалось не всё', en: 'Not everything could be cleared away' },
} as const satisfies Messages;
