/** Words that a report adds to what the plan says; they follow the plan's language, not the interface's. */
import type { Locale } from '../locale';

export interface ReportWords {
  readonly draft: string;
  /** Below the title where only one department's part is reported. */
  readonly part: string;
  readonly sections: string;
  readonly departments: string;
  readonly section: string;
  readonly department: string;
  readonly items: string;
  readonly unsectioned: string;
  readonly inactive: string;
  readonly allActive: string;
  readonly number: string;
  readonly name: string;
  readonly state: string;
  readonly evidence: string;
}

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = {
  ru: {
    draft: 'Проект',
    part: 'Мероприятия исполнителя: {name}',
    sections: 'Сводка по разделам',
    departments: 'Сводка по исполнителям',
    section: 'Раздел',
    department: 'Исполнитель',
    items: 'Всего',
    unsectioned: 'Вне разделов',
    inactive: 'Мероприятия без активности',
    allActive: 'По всем мероприятиям сообщено об исполнении.',
    number: '№ п/п',
    name: 'Наименование мероприятия',
    state: 'Состояние',
    evidence: 'Основание',
  },
  en: {
    draft: 'Draft',
    part: 'Measures of the executor: {name}',
    sections: 'Summary by section',
    departments: 'Summary by executor',
    section: 'Section',
    department: 'Executor',
    items: 'All',
    unsectioned: 'Outside sections',
    inactive: 'Measures without activity',
    allActive: 'Activity is reported for every measure.',
    number: 'No.',
    name: 'Measure',
    state: 'State',
    evidence: 'Evidence',
  },
};
