/** What the view of the help says: the day's work in ten steps, what each state and severity means, the keys. */
import type { Messages } from '../../core/i18n/format-message';

export const HELP_WORDS = {
  steps: { ru: 'Рабочий день в десять шагов', en: 'The day’s work in ten steps' },
  day: {
    setUp: {
      ru: '«Веха → Настроить лист» — один раз: справа появятся «Состояние» и «Замечания».',
      en: '“Vekha → Set up the sheet”, once: the columns “Status” and “Findings” appear on the right.',
    },
    write: {
      ru: 'Пишите о ходе исполнения в своих строках: после каждой правки состояние и замечания обновятся. Ваш текст Веха не меняет.',
      en: 'Write progress into your own rows: status and findings follow each edit. Vekha never changes your text.',
    },
    overview: {
      ru: '«Открыть панель», «Обзор»: сколько мероприятий исполнялось и кто ещё не ответил.',
      en: '“Open panel”, “Overview”: how many measures were active, and who has not answered yet.',
    },
    findings: {
      ru: '«Замечания»: щелчок ведёт к ячейке. Начните с ошибок: красное число на вкладке — только они.',
      en: '“Findings”: a click goes to the cell. Begin with the errors: the red number on the tab counts them alone.',
    },
    fix: {
      ru: '«Исправить» и «Мелочи · исправить» правят бесспорное и сначала показывают, что изменится. Передумали — «Отменить исправления».',
      en: '“Fix” and “Tidiness · fix” make safe fixes and first show what will change. Changed your mind? “Undo fixes”.',
    },
    waive: {
      ru: 'С замечанием не согласны — «Допустить…» и причина: она останется на виду.',
      en: 'If you disagree with a finding: “Waive…” with a reason, which stays in sight.',
    },
    remind: {
      ru: '«Напоминания…»: каждому исполнителю — чего от него не хватает, готовым письмом.',
      en: '“Reminders…”: an email to each executor with what is still missing.',
    },
    preview: {
      ru: '«Отчёт → Просмотр»: каким выйдет документ.',
      en: '“Report → Preview”: how the document will look.',
    },
    report: {
      ru: '«Сформировать отчёт». Окончательный просит, чтобы не осталось ошибок без допущения.',
      en: '“Generate report”. A final report must have no error without a waiver.',
    },
    next: {
      ru: 'Период кончился — «Начать следующий отчётный период…»: план перейдёт на новый лист, записи останутся на старом.',
      en: 'When the period is over: “Begin the next reporting period…”. The plan goes to a new tab, the entries stay in the old one.',
    },
  },
  states: { ru: 'Состояния', en: 'Statuses' },
  verdicts: {
    activity: { ru: 'из записи видно, что сделано', en: 'the entry tells what was done' },
    none: { ru: 'запись сама говорит, что ничего не было', en: 'the entry itself says that nothing took place' },
    cancelled: { ru: 'отменено или перенесено', en: 'cancelled or postponed' },
    planned: { ru: 'только обещано', en: 'only promised' },
    unclear: {
      ru: 'по записи не понять, исполнялось ли, или она ни о чём: «тест»',
      en: 'the entry does not make clear whether anything was done, or says nothing: “test”',
    },
    empty: { ru: 'записи нет', en: 'there is no entry' },
  },
  severities: { ru: 'Важность замечаний', en: 'Severity of findings' },
  grades: {
    error: { ru: 'Ошибка', en: 'Error' },
    warning: { ru: 'Предупреждение', en: 'Warning' },
    info: { ru: 'Подсказка', en: 'Hint' },
    tidiness: { ru: 'Мелочь', en: 'Tidiness' },
  },
  meanings: {
    error: { ru: 'с ней окончательный отчёт не выйдет', en: 'stops a final report' },
    warning: { ru: 'похоже на ошибку, решать вам', en: 'looks wrong; you decide' },
    info: { ru: 'стоит взглянуть', en: 'worth a look' },
    tidiness: {
      ru: 'пробелы, кавычки, тире: правится одним нажатием',
      en: 'blanks, quotes, dashes: fixed with one click',
    },
  },
  keys: { ru: 'Клавиши', en: 'Keys' },
  pageKeys: {
    parts: { ru: 'между листом, панелью и меню', en: 'between sheet, panel and menu' },
    undo: { ru: 'отменить и повторить', en: 'undo and redo' },
    find: { ru: 'найти на листе', en: 'find in the sheet' },
    fill: { ru: 'заполнить вниз', en: 'fill down' },
    name: { ru: 'к ячейке по имени', en: 'to a cell by its name' },
  },
  panelKeys: {
    tabs: { ru: 'между вкладками панели и окна', en: 'between tabs of panel and dialog' },
    escape: { ru: 'закрыть окно, отменить показанное', en: 'close the dialog, cancel what is shown' },
  },
} as const satisfies Messages;
