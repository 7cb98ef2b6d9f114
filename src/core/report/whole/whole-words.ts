/** Words that a report on all periods adds to what the tabs say. */
import type { Messages } from '../../i18n/format-message';

export const WHOLE_WORDS = {
  period: { ru: 'Отчётный период', en: 'Reporting period' },
  sum: { ru: 'Итог', en: 'In sum' },
  active: { ru: 'Исполнялось: {periods}.', en: 'Active: {periods}.' },
  activeYear: { ru: 'Исполнялось в {year} году.', en: 'Active in {year}.' },
  activeYears: { ru: 'Исполнялось в {years} и {last} годах.', en: 'Active in {years} and {last}.' },
  never: { ru: 'Не исполнялось ни разу.', en: 'Never active.' },
  cancelled: { ru: 'Не исполнялось ни разу, отменено.', en: 'Never active, cancelled.' },
  unclear: { ru: 'Что сделано, неясно.', en: 'What was done is unclear.' },
  notDue: { ru: 'Срок не наступал.', en: 'Was not due.' },
  since: { ru: 'В плане с {period}.', en: 'In the plan since {period}.' },
  until: { ru: 'Последний раз в плане: {period}.', en: 'Last in the plan: {period}.' },
  formerNumber: { ru: 'Прежний номер: {text}.', en: 'Former number: {text}.' },
  formerName: { ru: 'Прежнее название: {text}.', en: 'Former name: {text}.' },
  formerExecutors: { ru: 'Прежний исполнитель: {text}.', en: 'Former executor: {text}.' },
  dropped: { ru: 'Обещано и не исполнено: «{text}».', en: 'Promised and not done: “{text}”.' },
  strays: { ru: 'Записи вне мероприятий', en: 'Entries beside the measures' },
} as const satisfies Messages;
