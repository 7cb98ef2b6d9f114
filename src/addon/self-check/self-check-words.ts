/** What the self-check says. */
import type { Messages } from '../../core/i18n/format-message';

export const SELF_CHECK_WORDS = {
  tab: { ru: 'временный лист', en: 'temporary tab' },
  doc: { ru: 'временный Документ', en: 'temporary Doc' },
  docName: { ru: 'Веха: самопроверка (можно удалить)', en: 'Vekha: self-check (may be deleted)' },
  left: {
    ru: 'Не удалось убрать: {names}. Удалите сами.',
    en: 'Could not be cleared away: {names}. Delete it yourself.',
  },
  notAllowed: { ru: 'нет разрешения', en: 'not permitted' },
  what: { ru: 'Самопроверка', en: 'Self-check' },
  journal: { ru: 'Проверено: {checks}, расхождений: {differing}', en: 'Checked: {checks}, differing: {differing}' },
} as const satisfies Messages;

/** What each trial tries. */
export const TRIAL_WORDS = {
  driveService: { ru: 'Служба Drive включена', en: 'The service Drive is switched on' },
  docsService: { ru: 'Служба Docs включена', en: 'The service Docs is switched on' },
  texts: {
    ru: 'Текстовые ячейки хранят записанное буква в букву',
    en: 'Text cells keep what is written letter for letter',
  },
  typing: {
    ru: '«1.10» в обычной ячейке читается по языку таблицы',
    en: '“1.10” in an ordinary cell is read by the spreadsheet’s language',
  },
  day: {
    ru: 'Дата в ячейке остаётся тем же днём в любом часовом поясе',
    en: 'A date stays the same day whatever the time zone',
  },
  undefined: { ru: 'Пустое значение очищает ячейку', en: 'A missing value clears the cell' },
  merges: {
    ru: 'Объединённая область отдаёт текст в первой ячейке',
    en: 'A merged area gives its text in the first cell',
  },
  longCell: { ru: 'Ячейка вмещает 50 000 знаков и не больше', en: 'A cell holds 50,000 characters and no more' },
  colours: { ru: 'Правило цвета возвращается таким, каким записано', en: 'A colour rule comes back as it was written' },
  hidden: { ru: 'Скрытый столбец читается', en: 'A hidden column can be read' },
  warning: {
    ru: 'Защита «только предупреждать» не мешает скрипту писать',
    en: 'A protection that only warns lets the script write',
  },
  editors: { ru: 'Того, кто ставит защиту, из неё не убрать', en: 'Whoever protects cannot be taken off' },
  zone: { ru: 'Время считается по названному поясу', en: 'Time follows the zone that is named' },
  lock: { ru: 'Замок документа выдаётся', en: 'The document’s lock is given' },
  bigProperty: { ru: 'Свойство больше 9 КБ не принимается', en: 'A property beyond 9 KB is refused' },
  address: { ru: 'Адрес работающего виден скрипту', en: 'The script sees whose account is at work' },
  quota: { ru: 'Дневной предел писем известен', en: 'The daily limit of letters is known' },
  trigger: { ru: 'Запуск по расписанию создаётся и удаляется', en: 'A scheduled trigger is made and deleted' },
  docMade: { ru: 'Из .docx получается Google Документ', en: 'A .docx becomes a Google Doc' },
  docHeader: { ru: 'Строка заголовков повторяется на каждой странице', en: 'The header row repeats on each page' },
  docMerges: { ru: 'Объединения ячеек сохраняются', en: 'Merged cells stay merged' },
  docNumbers: { ru: 'Номера страниц стоят в нижнем колонтитуле', en: 'Page numbers stand in the footer' },
  docPage: { ru: 'Страница альбомная', en: 'The page is landscape' },
  docRefresh: { ru: 'Обновление сохраняет тот же Документ', en: 'Refreshing keeps the same Doc' },
  docFound: { ru: 'Документ находится по метке запуска', en: 'The Doc is found by its run’s mark' },
  docComments: { ru: 'Комментарии можно пересчитать', en: 'Comments can be counted' },
} as const satisfies Messages;

/** What trials see, where it is no text of the sheet's. */
export const OUTCOME_WORDS = {
  on: { ru: 'включена', en: 'on' },
  true: { ru: 'да', en: 'yes' },
  false: { ru: 'нет', en: 'no' },
  date: { ru: 'дата', en: 'date' },
  number: { ru: 'число', en: 'number' },
  string: { ru: 'текст', en: 'string' },
  boolean: { ru: 'логическое значение', en: 'boolean' },
  blank: { ru: 'пусто', en: 'blank' },
  kept: { ru: 'осталось прежнее', en: 'kept' },
  refused: { ru: 'отказ', en: 'refused' },
  taken: { ru: 'принято', en: 'taken' },
  hidden: { ru: 'скрыт', en: 'hidden' },
  shown: { ru: 'виден', en: 'shown' },
  read: { ru: 'читается', en: 'read' },
  unread: { ru: 'не читается', en: 'unread' },
  written: { ru: 'записано', en: 'written' },
  'can edit': { ru: 'может менять', en: 'can edit' },
  'shut out': { ru: 'не может менять', en: 'shut out' },
  made: { ru: 'создан', en: 'made' },
  'not made': { ru: 'не создан', en: 'not made' },
  seen: { ru: 'найден', en: 'seen' },
  unseen: { ru: 'не найден', en: 'unseen' },
  gone: { ru: 'удалён', en: 'gone' },
  'still there': { ru: 'остался', en: 'still there' },
  PAGE_NUMBER: { ru: 'номер страницы', en: 'page number' },
  none: { ru: 'нет', en: 'none' },
  landscape: { ru: 'альбомная', en: 'landscape' },
  portrait: { ru: 'книжная', en: 'portrait' },
  'the same': { ru: 'тот же', en: 'the same' },
  another: { ru: 'другой', en: 'another' },
  found: { ru: 'найден', en: 'found' },
  'not found': { ru: 'не найден', en: 'not found' },
} as const satisfies Messages;
