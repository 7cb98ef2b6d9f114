/** Words of the command line in both languages; findings and states bring their own. */

import type { Locale } from '../core/locale';
import type { Severity } from '../core/settings/grades';

interface CommandWords {
  readonly usage: string;
  readonly sheet: string;
  readonly year: string;
  readonly counts: string;
  readonly flagged: string;
  readonly allActive: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly wholeTab: string;
  readonly row: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly saved: string;
  readonly report: string;
  readonly edited: string;
  readonly fixable: string;
  readonly waivedMark: string;
  readonly fixed: string;
  readonly undone: string;
  readonly nothingToUndo: string;
  readonly waived: string;
  readonly restored: string;
  readonly refused: Readonly<Record<'changed' | 'overlap' | 'gone' | 'formula' | 'protected', string>>;
}

export const COMMAND_WORDS: Readonly<Record<Locale, CommandWords>> = {
  ru: {
    usage: `Веха: проверка плана мероприятий и отчёт о его исполнении.

  vekha check PLAN.xlsx [-o OUT.xlsx]    проверить план; с -o сохранить книгу с состояниями
  vekha edit PLAN.xlsx --range E12 --value "…" -o OUT.xlsx
                                         ввести как с клавиатуры (можно повторять; табуляции и
                                         переводы строк вставляют блок ячеек)
  vekha fix PLAN.xlsx -o OUT.xlsx        исправить всё, что нельзя исправить неверно
  vekha undo PLAN.xlsx -o OUT.xlsx       отменить последние исправления
  vekha waive PLAN.xlsx --cell E12 --rule ПРАВИЛО --reason "…" -o OUT.xlsx
                                         допустить замечание (пустая причина снимает допущение)
  vekha report PLAN.xlsx -o REPORT.docx [--draft|--final] [--summary] [--inactive] [--department "…"]
                                         сформировать отчёт: проект или окончательный, со сводкой,
                                         с перечнем без активности, только по одному исполнителю
  vekha import REPORT.docx -o PLAN.xlsx  перенести в план отчёт Word или книгу .xlsx другого вида
  vekha activity                         строки JSON {"text":…} со стандартного ввода: вывод и основание
  vekha dates                            строки JSON {"text":…,"year":2022}: даты и периоды
  vekha serve [PLAN.xlsx] [--port N]     страница с таблицей и панелью на этом компьютере; без файла — пример

  --json            один документ JSON вместо текста
  --format sarif    замечания в виде SARIF 2.1.0 (у check)
  --year 2022       отчётный год
  --sheet "2022"    лист с планом
  --locale ru|en    язык сообщений; по нему же читаются введённые числа и даты
  --profile         сосчитать обращения к службам Google (у edit — только при самой правке)

Код завершения: 0 — хорошо, 1 — есть замечания-ошибки, 2 — неверные входные данные.
`,
    sheet: 'лист «{sheet}»',
    year: '{year} год',
    counts:
      '{sections|раздел|раздела|разделов}, {items|мероприятие|мероприятия|мероприятий}, {entries|запись|записи|записей} о ходе исполнения',
    flagged: 'Требуют внимания: {count} из {items}',
    allActive: 'Все мероприятия исполнялись.',
    findings: 'Замечания: ошибок {error}, предупреждений {warning}, подсказок {info}, допущено {waived}',
    noFindings: 'Замечаний нет.',
    wholeTab: 'План в целом',
    row: 'строка {row}',
    severities: { error: 'ошибка', warning: 'внимание', info: 'подсказка' },
    saved: 'Книга с состояниями: {path}',
    report: 'Отчёт: {path} ({entries|запись сверена|записи сверены|записей сверено} с листом)',
    edited: 'Изменено: {path}',
    fixable: 'Ещё {count|подсказку|подсказки|подсказок} исправит vekha fix: {rules}',
    waivedMark: 'допущено: {reason}',
    fixed:
      'Исправлено: {findings|замечание|замечания|замечаний}, {cells|ячейка|ячейки|ячеек}. Осталось замечаний: {left}.',
    undone: 'Отменено: {cells|ячейка|ячейки|ячеек}. Изменились с тех пор и оставлены: {spared}.',
    nothingToUndo: 'Отменять нечего.',
    waived: 'Замечание {rule} в {cell} допущено.',
    restored: 'Допущение {rule} в {cell} снято.',
    refused: {
      changed: 'не тронуто: ячейку успели изменить',
      overlap: 'не тронуто: две правки одного места',
      gone: 'замечания больше нет',
      formula: 'не тронуто: в ячейке формула',
      protected: 'не тронуто: ячейка защищена',
    },
  },
  en: {
    usage: `Vekha checks a plan of measures and makes the report on its execution.

  vekha check PLAN.xlsx [-o OUT.xlsx]    check the plan; with -o save the workbook with its states
  vekha edit PLAN.xlsx --range E12 --value "…" -o OUT.xlsx
                                         type as at the keyboard (repeatable; tabs and line breaks
                                         paste a block of cells)
  vekha fix PLAN.xlsx -o OUT.xlsx        mend all that cannot be mended wrongly
  vekha undo PLAN.xlsx -o OUT.xlsx       take the last fixes back
  vekha waive PLAN.xlsx --cell E12 --rule RULE --reason "…" -o OUT.xlsx
                                         accept a finding (a blank reason takes that back)
  vekha report PLAN.xlsx -o REPORT.docx [--draft|--final] [--summary] [--inactive] [--department "…"]
                                         make the report: a draft or final, with a summary, with a list
                                         of measures without activity, of one executor only
  vekha import REPORT.docx -o PLAN.xlsx  bring a Word report, or an .xlsx of another layout, into a plan
  vekha activity                         JSON lines {"text":…} on standard input: verdict and evidence
  vekha dates                            JSON lines {"text":…,"year":2022}: dates and periods
  vekha serve [PLAN.xlsx] [--port N]     a page with the sheet and the panel on this machine; the example without a file

  --json            one JSON document instead of text
  --format sarif    findings as SARIF 2.1.0 (for check)
  --year 2022       the reporting year
  --sheet "2022"    the tab with the plan
  --locale ru|en    language of messages; typed numbers and dates are read by it, too
  --profile         count the calls to Google's services (for edit, those of the edit alone)

Exit code: 0 fine, 1 findings of severity error, 2 bad input.
`,
    sheet: 'tab “{sheet}”',
    year: '{year}',
    counts: '{sections|section|sections}, {items|measure|measures}, {entries|progress entry|progress entries}',
    flagged: 'In need of attention: {count} of {items}',
    allActive: 'All measures show activity.',
    findings: 'Findings: {error} errors, {warning} warnings, {info} hints, {waived} accepted',
    noFindings: 'No findings.',
    wholeTab: 'The plan as a whole',
    row: 'row {row}',
    severities: { error: 'error', warning: 'warning', info: 'hint' },
    saved: 'Workbook with states: {path}',
    report: 'Report: {path} ({entries|entry|entries} compared with the sheet)',
    edited: 'Changed: {path}',
    fixable: 'Another {count|hint|hints} vekha fix will mend: {rules}',
    waivedMark: 'accepted: {reason}',
    fixed: 'Mended: {findings|finding|findings} in {cells|cell|cells}. Findings left: {left}.',
    undone: 'Undone: {cells|cell|cells}. Changed since and left as they are: {spared}.',
    nothingToUndo: 'There is nothing to undo.',
    waived: 'The finding {rule} in {cell} is accepted.',
    restored: 'The finding {rule} in {cell} is no longer accepted.',
    refused: {
      changed: 'left alone: somebody has changed the cell',
      overlap: 'left alone: two edits of one place',
      gone: 'the finding is no longer there',
      formula: 'left alone: the cell holds a formula',
      protected: 'left alone: the cell is protected',
    },
  },
};
