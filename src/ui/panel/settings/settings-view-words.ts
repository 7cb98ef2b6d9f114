/** What the view of the settings says; the settings themselves have their words in core. */
import type { Messages } from '../../../core/i18n/format-message';

export const SETTINGS_VIEW_WORDS = {
  settingsHint: {
    ru: 'Хранятся на листе «Настройки», их можно править и там.',
    en: 'They are kept in the tab “Настройки” and can be edited there too.',
  },
  ofPlan: {
    ru: 'Для этого плана на листе «Настройки» своё: {value}',
    en: 'For this plan the tab of settings has its own: {value}',
  },
  findRule: { ru: 'Найти правило', en: 'Find a rule' },
  grades: {
    '': { ru: 'Как обычно', en: 'As usual' },
    error: { ru: 'Ошибка', en: 'Error' },
    warning: { ru: 'Предупреждение', en: 'Warning' },
    info: { ru: 'Подсказка', en: 'Hint' },
    off: { ru: 'Выключено', en: 'Off' },
  },
  save: { ru: 'Сохранить', en: 'Save' },
  setUp: { ru: 'Настроить лист', en: 'Set up the sheet' },
  setUpHint: {
    ru: 'Добавит столбцы «Состояние» и «Замечания», цвета и листы «Настройки» и «Исполнители».',
    en: 'Adds the columns “Status” and “Findings”, colours, and the tabs of settings and executors.',
  },
  nextShow: { ru: 'Посмотреть, что получится', en: 'Show what it would be' },
  close: { ru: 'Закрыть период', en: 'Close the period' },
  open: { ru: 'Открыть снова', en: 'Open again' },
  nextBegin: { ru: 'Начать «{sheet}»', en: 'Begin “{sheet}”' },
} as const satisfies Messages;
