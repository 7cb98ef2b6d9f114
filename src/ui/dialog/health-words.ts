/** What the view of health says. */
import type { Messages } from '../../core/i18n/format-message';

export const HEALTH_WORDS = {
  lookingAtHealth: { ru: 'Проверяю, всё ли в порядке…', en: 'Checking whether everything is in order…' },
  healthStates: {
    good: { ru: 'в порядке', en: 'OK' },
    warning: { ru: 'предупреждение', en: 'warning' },
    bad: { ru: 'нужно исправить', en: 'needs fixing' },
    unknown: { ru: 'узнать не удалось', en: 'unknown' },
  },
  allWell: { ru: 'Всё в порядке', en: 'Everything is in order' },
  healthSummary: {
    bad: { ru: 'исправить: {number}', en: '{number|fault|faults}' },
    warning: { ru: '{number|предупреждение|предупреждения|предупреждений}', en: '{number|warning|warnings}' },
    unknown: { ru: 'неизвестно: {number}', en: '{number|} unknown' },
  },
  nothingUrgent: { ru: 'Работать можно, но кое-что проверьте', en: 'It works, but some things are worth a look' },
  healthSummaryTitle: { ru: 'Не всё в порядке', en: 'Not everything is in order' },
  closeFormer: { ru: 'Закрыть для них', en: 'Close it to them' },
  closing: { ru: 'Закрываю защиту…', en: 'Closing protection…' },
  help: { ru: 'Открыть страницу', en: 'Open the page' },
} as const satisfies Messages;
