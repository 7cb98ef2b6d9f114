/** What the panel says of what a person has done in it. */
import type { Messages } from '../../../core/i18n/format-message';

export const ACTION_WORDS = {
  fixing: { ru: 'Исправляю…', en: 'Fixing…' },
  undoing: { ru: 'Отменяю…', en: 'Undoing…' },
  noting: { ru: 'Записываю…', en: 'Noting…' },
  waived: { ru: 'Допущение записано.', en: 'Waived.' },
  fixed: {
    ru: 'Исправлено: {findings|замечание|замечания|замечаний}, {cells|ячейка|ячейки|ячеек}.',
    en: 'Fixed: {findings|finding|findings} in {cells|cell|cells}.',
  },
  nothingFixed: {
    ru: 'Ячейку успели изменить, поэтому она осталась прежней. Проверьте лист заново.',
    en: 'Somebody has changed the cell, so it was left as it is. Check the sheet again.',
  },
  refused: {
    ru: 'Не тронуто: {number|ячейка|ячейки|ячеек}. Их успели изменить, они защищены или в них формула.',
    en: 'Left alone: {number|cell|cells} that somebody has changed, that are protected or hold formulas.',
  },
  removed: { ru: 'Перенос отменён, лист «{sheet}» убран.', en: 'Undone: the tab “{sheet}” is deleted.' },
  restored: { ru: 'Допущение снято.', en: 'The waiver is removed.' },
  spared: {
    ru: 'Не трогается изменённое с тех пор: {spared|}.',
    en: 'Left alone, as changed since: {spared|}.',
  },
  undone: { ru: 'Возвращено: {cells|ячейка|ячейки|ячеек}.', en: 'Restored: {cells|cell|cells}.' },
  imported: {
    ru: 'На новый лист «{sheet}» перенесено: {items|мероприятие|мероприятия|мероприятий}.',
    en: 'Imported into the new tab “{sheet}”: {items|measure|measures}.',
  },
  importing: { ru: 'Переношу на новый лист…', en: 'Writing to a new tab…' },
  reading: { ru: 'Читаю план…', en: 'Reading the plan…' },
  takeBack: { ru: 'Отменить', en: 'Undo' },
  closing: { ru: 'Закрываю защиту…', en: 'Closing protection…' },
  closed: { ru: 'Защита закрыта для бывших координаторов.', en: 'Protection is closed to former coordinators.' },
  confirmed: { ru: 'Подтверждено: {number|}.', en: 'Confirmed: {number|}.' },
  dropped: { ru: 'Снято: {number|}.', en: 'Removed: {number|}.' },
  tabsDone: { ru: 'Подтверждено листов: {number|}.', en: 'Tabs confirmed: {number|}.' },
  reviewKinds: {
    accepted: { ru: '', en: '' },
    returned: { ru: 'Возвращено. ', en: 'Returned. ' },
    reopened: { ru: 'Открыто. ', en: 'Reopened. ' },
  },
  reviewed: { ru: 'Принято {accepted} из {all}.', en: 'Accepted {accepted} of {all}.' },
  protectionLags: {
    ru: 'Защита разошлась с планом: обновите её в «Защите строк».',
    en: 'Protection differs from the plan: update it under “Protect rows”.',
  },
  summarise: { ru: 'Лист «Сводка»', en: 'Summary tab' },
  makingPlan: { ru: 'Создаю план…', en: 'Creating a plan…' },
  planMade: {
    ru: 'Лист «{sheet}» создан: впишите в него свой план.',
    en: 'The tab “{sheet}” was made: write your plan into it.',
  },
  revert: { ru: 'Вернуть прежние', en: 'Restore' },
  saved: { ru: 'Настройки сохранены.', en: 'The settings are saved.' },
  saving: { ru: 'Сохраняю…', en: 'Saving…' },
  setUpDone: { ru: 'Лист «{sheet}» настроен.', en: 'The tab “{sheet}” is set up.' },
  settingUp: { ru: 'Настраиваю лист…', en: 'Setting the sheet up…' },
  next: { ru: 'Следующий отчётный период', en: 'The next reporting period' },
  period: { ru: 'Отчётный период', en: 'Reporting period' },
  comparing: { ru: 'Сравнение', en: 'Comparison' },
} as const satisfies Messages;
