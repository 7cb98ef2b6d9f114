/** Interface words in both languages; the type keeps them complete. */
import type { Locale } from '../locale';

export interface Words {
  readonly menu: {
    readonly title: string;
    readonly panel: string;
    readonly check: string;
    readonly report: string;
    readonly fix: string;
    readonly undo: string;
    readonly setUp: string;
    readonly settings: string;
    readonly help: string;
    readonly reminders: string;
    readonly protection: string;
    readonly health: string;
    readonly selfCheck: string;
  };
  readonly columns: { readonly status: string; readonly findings: string };
  /** Messages of the engine itself, not of a rule. */
  readonly crashed: string;
  readonly waived: string;
  readonly fixed: string;
  readonly fixQuestion: string;
  readonly nothingToFix: string;
  readonly fixRefused: string;
  readonly undone: string;
  readonly nothingToUndo: string;
  readonly waiver: string;
  readonly accepted: string;
  readonly restored: string;
  readonly checked: string;
  readonly unwritten: string;
  readonly setUpDone: string;
  readonly reportDone: string;
  readonly reportNew: string;
  readonly reportUnbinned: string;
  readonly removedCharacters: string;
  readonly commentsWarning: string;
  readonly reportName: string;
  readonly reportTitle: string;
  readonly help: string;
}

export const WORDS: Readonly<Record<Locale, Words>> = {
  ru: {
    menu: {
      title: 'Веха',
      panel: 'Открыть панель',
      check: 'Проверить всё',
      report: 'Сформировать отчёт',
      fix: 'Исправить бесспорное',
      undo: 'Отменить исправления',
      setUp: 'Настроить лист',
      settings: 'Настройки',
      help: 'Справка',
      reminders: 'Напоминания…',
      protection: 'Защита строк…',
      health: 'Всё ли в порядке…',
      selfCheck: 'Самопроверка…',
    },
    columns: { status: 'Состояние', findings: 'Замечания' },
    crashed: 'Правило «{rule}» не сработало из-за сбоя ({cause}). Остальные правила проверены.',
    waived: 'Допущено ({reason}): {finding}',
    fixed: 'Исправлено: {findings|замечание|замечания|замечаний}, {cells|ячейка|ячейки|ячеек}.',
    fixQuestion: 'Будет исправлено: {cells|ячейка|ячейки|ячеек}. Слова не изменятся, правку можно отменить.',
    nothingToFix: 'Бесспорных исправлений нет.',
    fixRefused: 'Не тронуто: {cells|ячейка|ячейки|ячеек}, потому что их успели изменить или в них формула.',
    undone: 'Отменено: {cells|ячейка|ячейки|ячеек}. Оставлено, потому что изменилось с тех пор: {spared}.',
    nothingToUndo: 'Отменять нечего.',
    waiver: 'Допущение',
    accepted: 'Допущено замечание {rule} в {cell}: {reason}',
    restored: 'Снято допущение {rule} в {cell}',
    checked: 'Проверено: {items|мероприятие|мероприятия|мероприятий}, {findings|замечание|замечания|замечаний}.',
    unwritten: 'В лист состояния не записаны: столбцы «Состояние» и «Замечания» защищены от вашего аккаунта.',
    setUpDone: 'Лист «{sheet}» настроен: добавлены столбцы «Состояние» и «Замечания».',
    reportDone: 'Отчёт готов: {entries|запись сверена|записи сверены|записей сверено} с листом.',
    reportNew: 'Прежний документ недоступен этому аккаунту или удалён, создан новый.',
    reportUnbinned: 'Документ лежал в корзине: он возвращён оттуда и обновлён.',
    removedCharacters: 'В строке {row} убраны недопустимые в документе знаки: {count}. В таблице они остались.',
    commentsWarning: 'В документе есть комментарии. При обновлении они потеряют свои места. Обновить?',
    reportName: 'Отчёт об исполнении плана за {year} год',
    reportTitle: 'Отчёт об исполнении плана',
    help: 'Пишите о ходе исполнения в своих строках: после каждой правки Веха обновит «Состояние» и «Замечания». «Проверить всё» перечитывает лист целиком, «Сформировать отчёт» собирает документ. Ваш текст Веха не меняет.',
  },
  en: {
    menu: {
      title: 'Vekha',
      panel: 'Open panel',
      check: 'Check everything',
      report: 'Generate report',
      fix: 'Fix what is certain',
      undo: 'Undo fixes',
      setUp: 'Set up the sheet',
      settings: 'Settings',
      help: 'Help',
      reminders: 'Reminders…',
      protection: 'Protect rows…',
      health: 'Is all in order…',
      selfCheck: 'Self-check…',
    },
    columns: { status: 'Status', findings: 'Findings' },
    crashed: 'The rule “{rule}” failed ({cause}). All other rules were checked.',
    waived: 'Accepted ({reason}): {finding}',
    fixed: 'Fixed: {findings|finding|findings} in {cells|cell|cells}.',
    fixQuestion: '{cells|cell|cells} will be mended. No word changes, and it can be undone.',
    nothingToFix: 'There is nothing certain to fix.',
    fixRefused: 'Left alone: {cells|cell|cells} that somebody has changed meanwhile or that hold formulas.',
    undone: 'Undone: {cells|cell|cells}. Left as they are because they have changed since: {spared}.',
    nothingToUndo: 'There is nothing to undo.',
    waiver: 'Waiver',
    accepted: 'Accepted: {rule} in {cell}: {reason}',
    restored: 'No longer accepted: {rule} in {cell}',
    checked: 'Checked: {items|measure|measures}, {findings|finding|findings}.',
    unwritten: 'Statuses were not written: the columns “Status” and “Findings” are protected against your account.',
    setUpDone: 'The tab “{sheet}” is set up: columns “Status” and “Findings” were added.',
    reportDone: 'The report is ready: {entries|entry|entries} compared with the sheet.',
    reportNew: 'The earlier document is not open to this account or was deleted; a new one was made.',
    reportUnbinned: 'The document was in the bin: it was taken out and refreshed.',
    removedCharacters:
      'Row {row}: characters that a document cannot hold were left out: {count}. The sheet keeps them.',
    commentsWarning: 'The document has comments. Refreshing it unhooks them from their places. Refresh?',
    reportName: 'Execution report of the plan, {year}',
    reportTitle: 'Execution report of the plan',
    help: 'Write progress into your own rows: after each edit Vekha renews “Status” and “Findings”. “Check everything” reads the whole sheet anew, “Generate report” makes the document. Vekha never changes your text.',
  },
};
