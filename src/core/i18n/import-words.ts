/** Words of bringing a plan in: what was left out and where, what to look at, what a new plan holds. */

import type { LeftOutKind } from '../import/source';
import type { Locale } from '../locale';

export interface ImportWords {
  /** What a file is instead of a document. */
  readonly kinds: Readonly<
    Record<'empty' | 'doc' | 'pdf' | 'rtf' | 'html' | 'text' | 'xlsx' | 'pptx' | 'odf' | 'zip', string>
  >;
  readonly leftOut: Readonly<Record<LeftOutKind, string>>;
  readonly places: {
    readonly table: string;
    readonly cell: string;
    readonly paragraph: string;
    readonly row: string;
    readonly rowCell: string;
  };
  readonly uncertain: string;
  readonly missing: string;
  readonly columns: Readonly<Record<'number' | 'period' | 'executors' | 'progress', string>>;
  readonly lost: string;
  readonly differs: string;
  readonly copied: string;
  readonly damaged: string;
  readonly near: string;
  readonly pictures: string;
  readonly tabName: string;
  readonly what: string;
  readonly done: string;
  readonly removed: string;
  readonly newPlan: string;
  readonly newPlanDone: string;
  readonly helpTab: string;
  readonly helpText: string;
  readonly executorHelp: string;
  readonly example: {
    readonly title: string;
    readonly header: readonly [string, string, string, string, string];
    readonly section: string;
    readonly period: string;
    readonly executor: string;
    readonly names: readonly [string, string];
    readonly entries: readonly [string, string, string];
  };
}

export const IMPORT_WORDS: Readonly<Record<Locale, ImportWords>> = {
  ru: {
    kinds: {
      empty: 'файл пуст',
      doc: 'это старый формат Word (.doc) или другой файл прежнего Office',
      pdf: 'это PDF',
      rtf: 'это RTF',
      html: 'это веб-страница или XML',
      text: 'это обычный текст',
      xlsx: 'это книга Excel',
      pptx: 'это презентация',
      odf: 'это файл OpenDocument (.odt)',
      zip: 'это архив',
    },
    leftOut: {
      'text-box': 'текст в надписи',
      picture: 'картинка, фигура или объект',
      hidden: 'скрытый текст',
      symbol: 'знак особого шрифта',
      embedded: 'вложенный документ',
      paragraph: 'текст вне таблицы плана',
      'other-table': 'другая таблица',
      header: 'слова заголовка',
      'repeated-header': 'повтор заголовка',
      'column-numbers': 'номера столбцов',
      total: 'строка итогов',
      aside: 'строка под планом',
      filler: 'знак-заполнитель',
      note: 'сноска',
      'skipped-column': 'столбец, который решено не переносить',
    },
    places: {
      table: 'таблица {table}, строка {row}',
      cell: 'таблица {table}, строка {row}, столбец {column}',
      paragraph: 'абзац {row}',
      row: 'строка {row}',
      rowCell: 'строка {row}, столбец {column}',
    },
    uncertain: 'Заголовок таблицы не узнан: столбцы назначены по содержимому. Проверьте их.',
    missing: 'Не найден столбец: {columns}. Проверьте назначение столбцов.',
    columns: { number: 'номер', period: 'срок', executors: 'исполнитель', progress: 'ход исполнения' },
    lost: 'Не перенесены и не учтены слова: {words}. Сообщите об этом разработчику.',
    differs: 'Новый лист читается не так, как исходная таблица. Сверьте разделы и мероприятия.',
    copied: 'Ячейки, объединённые на несколько мероприятий, повторены у каждого: {rows|строка|строки|строк}.',
    damaged: 'Номера, которые прежняя программа превратила в даты: {count}. Впишите их заново.',
    near: 'Похожие исполнители, возможно, один и тот же: {names}.',
    pictures: 'Картинки и фигуры не переносятся: {count}.',
    tabName: 'План',
    what: 'Перенос плана',
    done: 'Перенесено на лист «{sheet}»: {items|мероприятие|мероприятия|мероприятий}, {entries|запись|записи|записей}.',
    removed: 'Лист «{sheet}» удалён.',
    newPlan: 'Новый план',
    newPlanDone: 'Создан лист «{sheet}» с примером.',
    helpTab: 'Как заполнять',
    helpText:
      'Найдите свои строки по столбцу «Ответственный исполнитель» и напишите в последнем столбце, что сделано за год: что, когда, сколько и с каким итогом. Если ничего не было, так и напишите и назовите причину. Ещё одну запись о том же мероприятии внесите строкой ниже, оставив первые четыре ячейки пустыми. Чужие строки, номера и названия не меняйте. После каждой правки Веха сама покажет рядом состояние и замечания; лист «{sheet}» проверит и соберёт в отчёт координатор.',
    executorHelp: 'Выберите исполнителя из листа «Исполнители» или впишите; несколько разделите точкой с запятой.',
    example: {
      title: 'Отчёт об исполнении плана мероприятий в {year} году',
      header: [
        '№ п/п',
        'Наименование мероприятия',
        'Сроки проведения',
        'Ответственный исполнитель',
        'Информация о ходе исполнения',
      ],
      section: '1. В области культуры (пример: замените своим разделом)',
      period: '{year} год',
      executor: 'Департамент культуры',
      names: ['Проведение совместных выставок музеев', 'Обмен опытом между библиотеками'],
      entries: [
        'Выставка «Мастера двух городов» открыта 12 апреля {year} года, её посетили 1 400 человек.',
        'В октябре {year} года музеи подписали соглашение об обмене фондами.',
        'Семинар для 35 библиотекарей прошёл 20–21 мая {year} года.',
      ],
    },
  },
  en: {
    kinds: {
      empty: 'the file is empty',
      doc: 'it is an old Word file (.doc), or another of the old Office formats',
      pdf: 'it is a PDF',
      rtf: 'it is RTF',
      html: 'it is a web page or XML',
      text: 'it is plain text',
      xlsx: 'it is an Excel workbook',
      pptx: 'it is a presentation',
      odf: 'it is an OpenDocument file (.odt)',
      zip: 'it is an archive',
    },
    leftOut: {
      'text-box': 'text in a text box',
      picture: 'a picture, shape or object',
      hidden: 'hidden text',
      symbol: 'a sign of a symbol font',
      embedded: 'an embedded document',
      paragraph: 'text outside the plan’s table',
      'other-table': 'another table',
      header: 'words of the header',
      'repeated-header': 'a repeated header',
      'column-numbers': 'column numbers',
      total: 'a row of totals',
      aside: 'a row below the plan',
      filler: 'a filler mark',
      note: 'a footnote',
      'skipped-column': 'a column that is not to be brought in',
    },
    places: {
      table: 'table {table}, row {row}',
      cell: 'table {table}, row {row}, column {column}',
      paragraph: 'paragraph {row}',
      row: 'row {row}',
      rowCell: 'row {row}, column {column}',
    },
    uncertain: 'The table’s header was not understood: the columns were assigned by their contents. Check them.',
    missing: 'No column was found for: {columns}. Check how the columns are assigned.',
    columns: { number: 'number', period: 'period', executors: 'executors', progress: 'progress' },
    lost: 'Words neither brought in nor accounted for: {words}. Please tell the developer.',
    differs: 'The new tab reads otherwise than the source. Compare sections and measures.',
    copied: 'Cells merged over several measures were repeated for each: {rows|row|rows}.',
    damaged: 'Numbers that the other program had turned into dates: {count}. Type them anew.',
    near: 'Executors that look alike and may be one: {names}.',
    pictures: 'Pictures and shapes are not brought in: {count}.',
    tabName: 'Plan',
    what: 'Import of a plan',
    done: 'Brought into the tab “{sheet}”: {items|measure|measures}, {entries|entry|entries}.',
    removed: 'The tab “{sheet}” was removed.',
    newPlan: 'New plan',
    newPlanDone: 'The tab “{sheet}” was made, with an example.',
    helpTab: 'How to fill in',
    helpText:
      'Find your rows by the column “Responsible executor” and write into the last column what was done this year: what, when, how much, to what end. If nothing happened, say so and say why. Put a further entry on the same measure into the row below and leave its first four cells blank. Do not change other people’s rows, numbers or names. After each edit Vekha shows status and findings beside it; the coordinator checks the tab “{sheet}” and makes the report of it.',
    executorHelp: 'Choose an executor from the tab of executors, or type one; part several by semicolons.',
    example: {
      title: 'Report on the plan of measures in {year}',
      header: ['No.', 'Measure', 'Period', 'Responsible executor', 'Progress'],
      section: '1. Culture (an example: put your own section in its place)',
      period: '{year}',
      executor: 'Department of Culture',
      names: ['Joint exhibitions of museums', 'Exchange of experience among libraries'],
      entries: [
        'The exhibition “Masters of Two Cities” was opened on 12 April {year}; 1,400 people came.',
        'In October {year} the museums signed an agreement on the exchange of collections.',
        'A seminar for 35 librarians was held on 20–21 May {year}.',
      ],
    },
  },
};
