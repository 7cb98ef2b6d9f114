/** What the view of the settings says; the settings themselves have their words in core. */
import type { Messages } from '../../../core/i18n/format-message';

export const SETTINGS_VIEW_WORDS = {
  settingsHint: {
    ru: 'Хранятся на листе «{tab}», их можно править и там.',
    en: 'Kept in the tab “{tab}”; you can edit them there too.',
  },
  ofPlan: {
    ru: 'Для этого плана: {value}',
    en: 'For this plan: {value}',
  },
  findRule: { ru: 'Найти правило', en: 'Find a rule' },
  grades: {
    '': { ru: 'Как обычно', en: 'As usual' },
    error: { ru: 'Ошибка', en: 'Error' },
    warning: { ru: 'Предупреждение', en: 'Warning' },
    info: { ru: 'Подсказка', en: 'Hint' },
    off: { ru: 'Выключено', en: 'Off' },
  },
  /** Written into the tab. */
  yes: { ru: 'да', en: 'yes' },
  save: { ru: 'Сохранить', en: 'Save' },
  setUp: { ru: 'Настроить лист', en: 'Set up the sheet' },
  setUpHint: {
    ru: 'Добавит столбцы «Состояние» и «Замечания», цвета, листы настроек и исполнителей.',
    en: 'Adds the columns “Status” and “Findings”, colours, and tabs for settings and executors.',
  },
  nextShow: { ru: 'Посмотреть, что получится', en: 'Show what it would be' },
  close: { ru: 'Закрыть период', en: 'Close the period' },
  open: { ru: 'Открыть снова', en: 'Open again' },
  nextBegin: { ru: 'Начать «{sheet}»', en: 'Begin “{sheet}”' },
} as const satisfies Messages;
