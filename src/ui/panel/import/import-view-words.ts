/** What the view of an import says. */
import type { Messages } from '../../../core/i18n/format-message';

export const IMPORT_VIEW_WORDS = {
  importHint: {
    ru: 'Из отчёта Word, с другого листа или из скопированных ячеек. План ляжет на новый лист, прежнее останется.',
    en: 'From a Word report, another tab, or copied cells. Nothing that exists is overwritten: the plan goes to a new tab.',
  },
  importFrom: { ru: 'Откуда', en: 'From' },
  fromFile: { ru: 'Файл Word', en: 'Word file' },
  fromTab: { ru: 'Лист', en: 'Tab' },
  fromCells: { ru: 'Ячейки', en: 'Cells' },
  chooseTab: { ru: 'Выберите лист', en: 'Choose a tab' },
  pasteCells: {
    ru: 'Скопируйте таблицу вместе с заголовком и вставьте сюда',
    en: 'Copy the table with its header and paste it here',
  },
  readImport: { ru: 'Прочитать', en: 'Read' },
  importFound: {
    ru: '{sections|раздел|раздела|разделов}, {items|мероприятие|мероприятия|мероприятий}, {entries|запись|записи|записей}',
    en: '{sections|section|sections}, {items|measure|measures}, {entries|entry|entries}',
  },
  proofHolds: { ru: 'Все слова на месте: {words|}.', en: 'Every word is there: {words|}.' },
  proofLeft: {
    ru: 'Будет перенесено слов: {kept|}. Вне плана останется: {left|}, они перечислены ниже.',
    en: 'Words to import: {kept|}. Left outside the plan: {left|}, listed below.',
  },
  proofFails: {
    ru: 'Потерялось {lost|слово|слова|слов}. Проверьте столбцы, прежде чем переносить.',
    en: '{lost|word was|words were} lost. Check the columns before you import.',
  },
  columns: { ru: 'Столбцы', en: 'Columns' },
  columnsHint: {
    ru: 'Если столбец понят неверно, выберите, что в нём.',
    en: 'Where a column was misread, choose what is in it.',
  },
  columnsUnsure: {
    ru: 'Заголовок не понят. Проверьте, что в каком столбце.',
    en: 'The header was not understood. Check what each column holds.',
  },
  column: { ru: 'Столбец {number}', en: 'Column {number}' },
  columnKinds: {
    number: { ru: 'Номер', en: 'Number' },
    name: { ru: 'Мероприятие', en: 'Measure' },
    period: { ru: 'Срок', en: 'Period' },
    executors: { ru: 'Исполнитель', en: 'Executor' },
    progress: { ru: 'Ход исполнения', en: 'Progress' },
    extra: { ru: 'Сохранить рядом', en: 'Keep beside' },
    skip: { ru: 'Не переносить', en: 'Leave out' },
  },
  firstItems: { ru: 'Так прочитаны первые мероприятия', en: 'The first measures, as read' },
  noEntry: { ru: 'записи нет', en: 'no entry' },
  leftOut: { ru: 'Что останется вне плана: {number|}', en: 'Left outside the plan: {number|}' },
  executorsFound: { ru: 'Исполнители', en: 'Executors' },
  executorsHint: {
    ru: 'Новые добавятся на лист исполнителей.',
    en: 'New ones are added to the executors tab.',
  },
  sameExecutor: { ru: 'Это один исполнитель', en: 'These are one executor' },
  newTab: { ru: 'Имя нового листа', en: 'Name of the new tab' },
  doImport: { ru: 'Перенести', en: 'Import' },
} as const satisfies Messages;
