/** Words that a report adds to what the plan says; they follow the plan's language, not the interface's. */
import type { Messages } from '../i18n/format-message';

export const REPORT_WORDS = {
  allPlans: { ru: 'все планы', en: 'all plans' },
  draft: { ru: 'Проект', en: 'Draft' },
  /** Below the title where only one department's part is reported. */
  part: { ru: 'Мероприятия исполнителя: {name}', en: 'Measures of the executor: {name}' },
  /** Below the title where only some sections are reported. */
  partOfSection: { ru: 'Раздел: {names}', en: 'Section: {names}' },
  partOfSections: { ru: 'Разделы: {names}', en: 'Sections: {names}' },
  contents: { ru: 'Содержание', en: 'Contents' },
  asOf: { ru: 'по состоянию на {day}', en: 'as of {day}' },
  /** What the table is, for those who hear it. No year in it: a form learnt from the report keeps it. */
  spokenTitle: { ru: 'Исполнение мероприятий плана', en: 'How the plan’s measures were carried out' },
  spoken: {
    ru: 'Столбцы: {columns}. Строка во всю ширину называет раздел.',
    en: 'Columns: {columns}. A row over the whole width names a section.',
  },
  sections: { ru: 'Сводка по разделам', en: 'Summary by section' },
  departments: { ru: 'Сводка по исполнителям', en: 'Summary by executor' },
  section: { ru: 'Раздел', en: 'Section' },
  department: { ru: 'Исполнитель', en: 'Executor' },
  items: { ru: 'Всего', en: 'All' },
  unsectioned: { ru: 'Вне разделов', en: 'Outside sections' },
  inactive: { ru: 'Мероприятия без активности', en: 'Measures without activity' },
  inactiveOrUnclear: {
    ru: 'Мероприятия без активности или с неясными записями',
    en: 'Measures without activity or with unclear entries',
  },
  allActive: { ru: 'По всем мероприятиям сообщено об исполнении.', en: 'Activity is reported for every measure.' },
  periods: { ru: 'Сводка по периодам', en: 'Summary by period' },
  period: { ru: 'Отчётный период', en: 'Reporting period' },
  promises: { ru: 'Обещанное в отчётах', en: 'Promised in reports' },
  noPromises: { ru: 'Обещаний на будущее в отчётах нет.', en: 'No report promises anything for later.' },
  promise: { ru: 'Что обещано', en: 'What was promised' },
  given: { ru: 'В отчёте за', en: 'In the report of' },
  due: { ru: 'Срок', en: 'Due' },
  promiseStates: {
    open: { ru: 'Ждёт ответа', en: 'Open' },
    kept: { ru: 'Исполнено', en: 'Kept' },
    broken: { ru: 'Не исполнено', en: 'Broken' },
  },
  number: { ru: '№ п/п', en: 'No.' },
  name: { ru: 'Наименование мероприятия', en: 'Measure' },
  state: { ru: 'Состояние', en: 'State' },
  evidence: { ru: 'Основание', en: 'Evidence' },
} as const satisfies Messages;
