/** What a new plan holds. */
import type { Messages } from '../../core/i18n/format-message';

export const NEW_PLAN_WORDS = {
  what: { ru: 'Новый план', en: 'New plan' },
  made: { ru: 'Создан лист «{sheet}» с примером.', en: 'The tab “{sheet}” was made, with an example.' },
  helpText: {
    ru: 'Найдите свои строки по столбцу «Ответственный исполнитель» и напишите в последнем столбце, что сделано за год: что, когда, сколько и с каким итогом. Если ничего не было, так и напишите и назовите причину. Ещё одну запись о том же мероприятии внесите строкой ниже, оставив первые четыре ячейки пустыми. Чужие строки, номера и названия не меняйте. После каждой правки Веха сама покажет рядом состояние и замечания; лист «{sheet}» проверит и соберёт в отчёт координатор.',
    en: 'Find your rows by the column “Responsible executor” and write into the last column what was done this year: what, when, how much, to what end. If nothing happened, say so and say why. Put a further entry on the same measure into the row below and leave its first four cells blank. Do not change other people’s rows, numbers or names. After each edit Vekha shows status and findings beside it; the coordinator checks the tab “{sheet}” and makes the report of it.',
  },
  executorHelp: {
    ru: 'Выберите исполнителя из листа «{sheet}» или впишите; несколько разделите точкой с запятой.',
    en: 'Choose an executor from the tab “{sheet}”, or type one; separate several with semicolons.',
  },
} as const satisfies Messages;

/** The example that a new plan begins with. */
export const EXAMPLE_WORDS = {
  title: { ru: 'Отчёт об исполнении плана мероприятий в {year} году', en: 'Report on the plan of measures in {year}' },
  header: {
    number: { ru: '№ п/п', en: 'No.' },
    name: { ru: 'Наименование мероприятия', en: 'Measure' },
    period: { ru: 'Сроки проведения', en: 'Period' },
    executors: { ru: 'Ответственный исполнитель', en: 'Responsible executor' },
    progress: { ru: 'Информация о ходе исполнения', en: 'Progress' },
  },
  section: {
    ru: '1. В области культуры (пример: замените своим разделом)',
    en: '1. Culture (an example: put your own section in its place)',
  },
  period: { ru: '{year} год', en: '{year}' },
  executor: { ru: 'Департамент культуры', en: 'Department of Culture' },
  names: {
    first: { ru: 'Проведение совместных выставок музеев', en: 'Joint exhibitions of museums' },
    second: { ru: 'Обмен опытом между библиотеками', en: 'Exchange of experience among libraries' },
  },
  entries: {
    first: {
      ru: 'Выставка «Мастера двух городов» открыта 12 апреля {year} года, её посетили 1 400 человек.',
      en: 'The exhibition “Masters of Two Cities” was opened on 12 April {year}; 1,400 people came.',
    },
    second: {
      ru: 'В октябре {year} года музеи подписали соглашение об обмене фондами.',
      en: 'In October {year} the museums signed an agreement on the exchange of collections.',
    },
    third: {
      ru: 'Семинар для 35 библиотекарей прошёл 20–21 мая {year} года.',
      en: 'A seminar for 35 librarians was held on 20–21 May {year}.',
    },
  },
} as const satisfies Messages;
