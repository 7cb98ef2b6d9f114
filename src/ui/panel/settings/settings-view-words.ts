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
  saving: { ru: 'Сохраняю…', en: 'Saving…' },
  findRule: { ru: 'Найти правило', en: 'Find a rule' },
  grades: {
    '': { ru: 'Как обычно', en: 'As usual' },
    error: { ru: 'Ошибка', en: 'Error' },
    warning: { ru: 'Предупреждение', en: 'Warning' },
    info: { ru: 'Подсказка', en: 'Hint' },
    off: { ru: 'Выключено', en: 'Off' },
  },
  save: { ru: 'Сохранить', en: 'Save' },
  saved: { ru: 'Настройки сохранены.', en: 'The settings are saved.' },
  revert: { ru: 'Вернуть прежние', en: 'Bring back' },
  setUp: { ru: 'Настроить лист', en: 'Set up the sheet' },
  setUpHint: {
    ru: 'Добавит столбцы «Состояние» и «Замечания», цвета и листы «Настройки» и «Исполнители».',
    en: 'Adds the columns “Status” and “Findings”, colours, and the tabs of settings and executors.',
  },
  settingUp: { ru: 'Настраиваю лист…', en: 'Setting the sheet up…' },
  setUpDone: { ru: 'Лист «{sheet}» настроен.', en: 'The tab “{sheet}” is set up.' },
  makingPlan: { ru: 'Создаю план…', en: 'Making a plan…' },
  planMade: {
    ru: 'Лист «{sheet}» создан: впишите в него свой план.',
    en: 'The tab “{sheet}” was made: write your plan into it.',
  },
  period: { ru: 'Отчётный период', en: 'Reporting period' },
  next: { ru: 'Следующий отчётный период', en: 'The next reporting period' },
  nextShow: { ru: 'Посмотреть, что получится', en: 'Show what it would be' },
  close: { ru: 'Закрыть период', en: 'Close the period' },
  closed: { ru: 'Период закрыт.', en: 'The period is closed.' },
  open: { ru: 'Открыть снова', en: 'Open again' },
  nextBegin: { ru: 'Начать «{sheet}»', en: 'Begin “{sheet}”' },
} as const satisfies Messages;
