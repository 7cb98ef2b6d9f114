/** What the view of health says. */
import type { Messages } from '../../core/i18n/format-message';

export const HEALTH_WORDS = {
  lookingAtHealth: { ru: 'Проверяю, всё ли в порядке…', en: 'Looking whether all is well…' },
  healthStates: {
    good: { ru: 'в порядке', en: 'good' },
    warning: { ru: 'предупреждение', en: 'warning' },
    bad: { ru: 'нужно исправить', en: 'to be mended' },
    unknown: { ru: 'узнать не удалось', en: 'could not be told' },
  },
  allWell: { ru: 'Всё в порядке', en: 'All is well' },
  healthSummary: {
    bad: { ru: 'нужно исправить: {number}', en: 'to be mended: {number}' },
    warning: { ru: 'предупреждения: {number}', en: 'warnings: {number}' },
    unknown: { ru: 'узнать не удалось: {number}', en: 'could not be told: {number}' },
  },
  nothingUrgent: { ru: 'Работать можно, но кое-что проверьте', en: 'It works, but some things are worth a look' },
  healthSummaryTitle: { ru: 'Не всё в порядке', en: 'Not all is well' },
  closeFormer: { ru: 'Закрыть для них', en: 'Close it to them' },
  closing: { ru: 'Закрываю защиту…', en: 'Closing protection…' },
  help: { ru: 'Открыть страницу', en: 'Open the page' },
} as const satisfies Messages;
