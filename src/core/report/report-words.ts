/** Words that a report adds to what the plan says; they follow the plan's language, not the interface's. */
import type { Messages } from '../i18n/format-message';

export const REPORT_WORDS = {
  draft: { ru: 'Проект', en: 'Draft' },
  /** Below the title where only one department's part is reported. */
  part: { ru: 'Мероприятия исполнителя: {name}', en: 'Measures of the executor: {name}' },
  sections: { ru: 'Сводка по разделам', en: 'Summary by section' },
  departments: { ru: 'Сводка по исполнителям', en: 'Summary by executor' },
  section: { ru: 'Раздел', en: 'Section' },
  department: { ru: 'Исполнитель', en: 'Executor' },
  items: { ru: 'Всего', en: 'All' },
  unsectioned: { ru: 'Вне разделов', en: 'Outside sections' },
  inactive: { ru: 'Мероприятия без активности', en: 'Measures without activity' },
  allActive: { ru: 'По всем мероприятиям сообщено об исполнении.', en: 'Activity is reported for every measure.' },
  number: { ru: '№ п/п', en: 'No.' },
  name: { ru: 'Наименование мероприятия', en: 'Measure' },
  state: { ru: 'Состояние', en: 'State' },
  evidence: { ru: 'Основание', en: 'Evidence' },
} as const satisfies Messages;
