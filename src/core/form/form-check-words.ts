/** The checks of a report in a form, in the order in which they are told. */
import type { Message, Messages } from '../i18n/format-message';

export const FORM_CHECK_WORDS = {
  'form-table-head': {
    ru: 'Шапка и другие строки таблиц из образца',
    en: 'Header and other rows of tables from the form',
  },
  'form-sections': { ru: 'Каждый раздел', en: 'Every section' },
  'form-measures': { ru: 'Номера, названия, сроки, исполнители', en: 'Numbers, names, periods, executors' },
  'form-entries': { ru: 'Каждая запись о ходе исполнения', en: 'Every entry of progress' },
  'form-order': { ru: 'Порядок строк', en: 'Order of rows' },
  'form-doubled': { ru: 'Ничего не повторено', en: 'Nothing said twice' },
  'form-foreign-rows': { ru: 'Ничего чужого в таблице', en: 'Nothing foreign in the table' },
  'form-cells': { ru: 'Ячеек в строках столько, сколько нужно', en: 'As many cells in a row as there should be' },
  'form-merges': { ru: 'Объединения ячеек', en: 'Merged cells' },
  'form-lines': { ru: 'Строки вокруг таблицы — как в образце', en: 'Lines around the table are those of the form' },
  'form-edges': {
    ru: 'Колонтитулы и название файла — как в образце',
    en: 'Page headers, footers and title are those of the form',
  },
  'form-pages': { ru: 'Страницы — как в образце', en: 'Pages are those of the form' },
  'form-left-overs': { ru: 'Ничего от прошлого отчёта', en: 'Nothing of the last report' },
  'form-hidden-text': { ru: 'Нет скрытого и зачёркнутого', en: 'Nothing hidden or struck out' },
  'form-tracked': { ru: 'Нет исправлений, примечаний и сносок', en: 'No tracked changes, comments or notes' },
  'form-unchanged': { ru: 'Не изменён со времени подтверждения', en: 'Unchanged since it was proven' },
} as const satisfies Readonly<Record<string, Message>>;

/** A page as it is told where it is not the form's; lengths in millimetres. */
export const PAGE_WORDS = {
  page: {
    ru: '{width} × {height} мм, поля: слева {left}, справа {right}, сверху {top}, снизу {bottom}, {numbers}',
    en: '{width} × {height} mm, margins: left {left}, right {right}, top {top}, bottom {bottom}, {numbers}',
  },
  numbered: { ru: 'с номерами', en: 'numbered' },
  unnumbered: { ru: 'без номеров', en: 'not numbered' },
  instead: { ru: '{found} (в образце {expected})', en: '{found} (the form has {expected})' },
} as const satisfies Messages;

export type FormCheckName = keyof typeof FORM_CHECK_WORDS;

/** Where a report has the usual form's columns and is said to be in a form of its own: without that form nobody can tell what around the table is right. */
export const EXAMPLE_WORDS = {
  title: { ru: 'Образец формы', en: 'The form itself' },
  where: {
    ru: 'столбцы отчёта — обычной формы, а всё остальное от неё отличается; что это своя форма, говорит только файл рядом с отчётом. Дайте образец: --form LAST.docx',
    en: 'the report has the columns of the usual form and differs from it in all else; that it is in a form of its own is said by the file beside it alone. Give that form: --form LAST.docx',
  },
} as const satisfies Messages;
