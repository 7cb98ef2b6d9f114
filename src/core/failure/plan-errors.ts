/** What errors say that lie in the plan, its tabs and its settings. */
import type { Messages } from '../i18n/format-message';

export const PLAN_ERRORS = {
  'empty-sheet': {
    message: { ru: 'Лист «{sheet}» пуст.', en: 'The tab “{sheet}” is empty.' },
    hint: { ru: 'Внесите план или выберите другой лист.', en: 'Enter the plan or choose another tab.' },
  },
  'no-header': {
    message: {
      ru: 'На листе «{sheet}» не нашлась строка заголовков плана{found}.',
      en: 'No header row of a plan was found in the tab “{sheet}”{found}.',
    },
    hint: {
      ru: 'Назовите столбцы словами, например «№ п/п», «Наименование мероприятия», «Сроки проведения», «Ответственный исполнитель», «Информация о ходе исполнения».',
      en: 'Name the columns in words, for example “No.”, “Measure”, “Period”, “Responsible executor”, “Progress”.',
    },
  },
  'competing-headers': {
    message: {
      ru: 'На листе «{sheet}» строки {first} и {second} обе похожи на заголовок таблицы и противоречат друг другу.',
      en: 'In the tab “{sheet}” rows {first} and {second} both look like the table’s header and contradict each other.',
    },
    hint: { ru: 'Оставьте одну из них.', en: 'Keep one of them.' },
  },
  'no-plan-tab': {
    message: {
      ru: 'Ни на одном листе нет таблицы плана (просмотрено: {sheets}).',
      en: 'No tab holds a table of a plan (looked at: {sheets}).',
    },
    hint: {
      ru: 'Строка заголовков должна называть мероприятие, срок, исполнителя и ход исполнения.',
      en: 'The header row must name the measure, the period, the executor and the progress.',
    },
  },
  'bad-period': {
    message: { ru: 'Период «{text}» не понят.', en: 'The period “{text}” was not understood.' },
    hint: {
      ru: 'Напишите, например: 2022, I полугодие 2022, 2022-Q3, 9 мес. 2022, июль 2022, 01.01.2022–15.03.2022.',
      en: 'Write, for example: 2022, first half of 2022, 2022-Q3, 9 months of 2022, July 2022, 01.01.2022–15.03.2022.',
    },
  },
  'no-base-period': {
    message: {
      ru: 'Неясно, за какой период лист «{sheet}», поэтому следующий не начат.',
      en: 'It is unclear which period the tab “{sheet}” is of, so the next one was not begun.',
    },
    hint: {
      ru: 'Назовите лист его периодом («2022», «III кв. 2022») или укажите «Отчётный период» в «Настройках».',
      en: 'Name the tab by its period (“2022”, “Q3 2022”), or set “Отчётный период” in “Настройки”.',
    },
  },
  'all-ended': {
    message: {
      ru: 'Сроки всех мероприятий листа «{sheet}» кончились: переносить нечего. Ничего не изменено.',
      en: 'The terms of all measures in the tab “{sheet}” have ended: there is nothing to carry over. Nothing was changed.',
    },
    hint: {
      ru: 'Если они продолжаются, исправьте сроки на листе (в командной строке — или добавьте --keep-ended).',
      en: 'If they go on, correct their terms in the tab (on the command line, or add --keep-ended).',
    },
  },
  'rejecting-list': {
    message: {
      ru: 'На листе «{sheet}» проверка данных не пускает в ячейки {area} ничего, кроме своих слов, а Веха пишет туда состояния и замечания.',
      en: 'In the tab “{sheet}” a data validation lets nothing but its own words into {area}, where Vekha writes states and findings.',
    },
    hint: {
      ru: 'Снимите её с этих столбцов: «Данные → Проверка данных». Ничего не изменено.',
      en: 'Take it off these columns: “Data → Data validation”. Nothing was changed.',
    },
  },
  'no-item': {
    message: {
      ru: 'Мероприятие «{number}» на листе «{sheet}» не найдено или их несколько ({count}).',
      en: 'The measure “{number}” was not found in the tab “{sheet}”, or there are several ({count}).',
    },
    hint: { ru: 'Проверьте номер. Ничего не изменено.', en: 'Check the number. Nothing was changed.' },
  },
  'nothing-to-accept': {
    message: {
      ru: 'По мероприятию «{number}» ничего не написано: принимать нечего.',
      en: 'Nothing is written on the measure “{number}”: there is nothing to accept.',
    },
    hint: { ru: 'Дождитесь записи или верните с замечанием.', en: 'Wait for an entry, or return it with a remark.' },
  },
  'no-reason': {
    message: {
      ru: 'Нужна причина: без неё не вернуть и не открыть снова.',
      en: 'A reason is needed to return or reopen.',
    },
    hint: { ru: 'Напишите её. Ничего не изменено.', en: 'Write one. Nothing was changed.' },
  },
  'nothing-to-reopen': {
    message: {
      ru: 'Мероприятие «{number}» не принято и не возвращено: открывать нечего.',
      en: 'The measure “{number}” was neither accepted nor returned: there is nothing to open again.',
    },
    hint: { ru: 'Ничего не изменено.', en: 'Nothing was changed.' },
  },
  'plans-alone': {
    message: {
      ru: 'Отчёт по всем планам делается в обычной форме, за один период и целиком.',
      en: 'A report on all plans is made in the usual form, on one period, and as a whole.',
    },
    hint: {
      ru: 'Уберите форму, исполнителя, раздел и «за все периоды».',
      en: 'Leave out the form, the executor, the section and “all periods”.',
    },
  },
  'one-plan': {
    message: {
      ru: 'Кроме листа «{sheet}», планов за этот период в книге нет.',
      en: 'Besides the tab “{sheet}” the workbook has no plan of this period.',
    },
    hint: {
      ru: 'Лист другого плана зовётся его именем и периодом: «Спорт 2022».',
      en: 'The tab of another plan is called by its name and period: “Sport 2022”.',
    },
  },
  'too-many-plans': {
    message: { ru: 'Планов за этот период больше {most|}.', en: 'There are more than {most|} plans of this period.' },
    hint: {
      ru: 'Сделайте отчёты по отдельности или несколькими книгами.',
      en: 'Make the reports one by one, or of several workbooks.',
    },
  },
  'not-closed': {
    message: { ru: 'Период на листе «{sheet}» не закрыт.', en: 'The period in the tab “{sheet}” is not closed.' },
    hint: { ru: 'Ничего не изменено.', en: 'Nothing was changed.' },
  },
  'period-closed': {
    message: { ru: 'Период на листе «{sheet}» закрыт.', en: 'The period in the tab “{sheet}” is closed.' },
    hint: {
      ru: 'Ничего не изменено. Сначала координатор открывает его снова, с причиной.',
      en: 'Nothing was changed. First a coordinator opens it again, with a reason.',
    },
  },
  'unconfirmed-tab': {
    message: {
      ru: 'Лист «{sheet}» за этот период уже есть, но завела его не Веха, и координатор его не подтверждал. Ничего не изменено.',
      en: 'A tab “{sheet}” of this period is there already, but Vekha did not make it and no coordinator has confirmed it. Nothing was changed.',
    },
    hint: {
      ru: 'Если он ваш, откройте панель и нажмите «Это наши листы». Если нет, переименуйте или удалите его.',
      en: 'If it is yours, open the panel and press “These are ours”. If not, rename or delete it.',
    },
  },
  'no-earlier-tab': {
    message: {
      ru: 'Листу «{sheet}» ({period}) не с чем сравниться: листа того периода в таблице нет.',
      en: 'There is nothing to compare the tab “{sheet}” ({period}) with: no tab of that period is there.',
    },
    hint: {
      ru: 'Назовите лист: --base "…", или дайте два файла.',
      en: 'Name the tab: --base "…", or give two files.',
    },
  },
  'summary-foreign': {
    message: {
      ru: 'Лист «{sheet}» уже есть, и в нём не только то, что написала Веха: он оставлен как есть.',
      en: 'The tab “{sheet}” is there already and holds more than Vekha wrote: it was left as it is.',
    },
    hint: {
      ru: 'Переименуйте его или перенесите свои записи и удалите его, затем повторите.',
      en: 'Rename it, or move your own notes elsewhere and delete it; then try again.',
    },
  },
  'twin-tabs': {
    message: {
      ru: 'Листы «{one}» и «{other}» оба за один период: {period}.',
      en: 'The tabs “{one}” and “{other}” are both of one period: {period}.',
    },
    hint: {
      ru: 'Переименуйте лишний так, чтобы в имени не было периода, и повторите.',
      en: 'Rename the one that does not count, so that it names no period, and try again.',
    },
  },
  'form-of-one-period': {
    message: {
      ru: 'Отчёт за все периоды бывает только в обычной форме.',
      en: 'A report on all periods comes in the usual form alone.',
    },
    hint: { ru: 'Уберите форму или выберите один период.', en: 'Leave the form out, or choose one period.' },
  },
  'no-next-period': {
    message: {
      ru: 'За периодом «{period}» следующий сам собой не определяется.',
      en: 'What comes after “{period}” does not follow by itself.',
    },
    hint: { ru: 'Назовите его: --period "…".', en: 'Name it: --period "…".' },
  },
  'period-not-later': {
    message: {
      ru: 'Период «{period}» не позже того, за который ведётся лист «{sheet}» ({own}).',
      en: 'The period “{period}” is not later than the one of the tab “{sheet}” ({own}).',
    },
    hint: {
      ru: 'Назовите следующий период. Если на этом листе копятся записи за весь год, новый лист не нужен: смените «Отчётный период» в «Настройках».',
      en: 'Name a later period. If this tab gathers the whole year’s entries, no new tab is needed: change “Отчётный период” in “Настройки”.',
    },
  },
  'period-gap': {
    message: {
      ru: 'Между листом «{sheet}» ({own}) и периодом «{period}» остался без листа {gap}.',
      en: 'Between the tab “{sheet}” ({own}) and “{period}” there is no tab for {gap}.',
    },
    hint: {
      ru: 'Сначала начните пропущенный период. Если его и не должно быть, повторите с --gap.',
      en: 'Begin the missing period first. If there is to be none, repeat with --gap.',
    },
  },
  'unknown-tab': {
    message: {
      ru: 'Листа «{sheet}» в файле нет (есть: {sheets}).',
      en: 'There is no tab “{sheet}” in the file (there are: {sheets}).',
    },
    hint: { ru: 'Укажите один из имеющихся листов.', en: 'Name one of them.' },
  },
  'no-items': {
    message: {
      ru: 'На листе «{sheet}» под заголовком нет ни одного мероприятия.',
      en: 'There is not a single measure below the header of the tab “{sheet}”.',
    },
    hint: {
      ru: 'Внесите мероприятия под строкой заголовков и повторите.',
      en: 'Enter measures below the header row and try again.',
    },
  },
  'no-finding': {
    message: { ru: 'В ячейке {cell} нет замечания «{rule}».', en: 'The cell {cell} has no finding “{rule}”.' },
    hint: {
      ru: 'Проверьте лист ещё раз: его могли изменить.',
      en: 'Check the tab again: somebody may have changed it.',
    },
  },
  'other-text': {
    message: {
      ru: 'Текст ячейки {cell} изменился с тех пор, как вы его видели.',
      en: 'The text of the cell {cell} has changed since you saw it.',
    },
    hint: {
      ru: 'Проверьте лист ещё раз и решите заново. Ничего не изменено.',
      en: 'Check the tab again and decide anew. Nothing was changed.',
    },
  },
  'cannot-waive': {
    message: {
      ru: 'Замечание в ячейке {cell} относится ко всему листу, и допустить его нельзя.',
      en: 'The finding in the cell {cell} is about the whole tab and cannot be accepted.',
    },
    hint: {
      ru: 'Исправьте его или отключите правило в «Настройках».',
      en: 'Mend it, or switch the rule off in the settings.',
    },
  },
  'tab-gone': {
    message: {
      ru: 'Листа, на котором были исправления, больше нет.',
      en: 'The tab that the fixes were made on is gone.',
    },
    hint: {
      ru: 'Верните лист через «Файл → История версий» и повторите отмену.',
      en: 'Bring it back from the version history and undo again.',
    },
  },
  'bad-setting': {
    message: {
      ru: 'Настройка «{key}» не понята: «{value}».',
      en: 'The setting “{key}” was not understood: “{value}”.',
    },
    hint: { ru: 'Исправьте её. Ничего не сохранено.', en: 'Correct it. Nothing was saved.' },
  },
  'unknown-department': {
    message: { ru: 'Исполнителя «{name}» в плане нет.', en: 'The plan names no executor “{name}”.' },
    hint: {
      ru: 'Проверьте лист ещё раз и выберите исполнителя из списка.',
      en: 'Check the tab again and choose an executor from the list.',
    },
  },
  'unknown-section': {
    message: { ru: 'Раздела «{name}» в плане нет.', en: 'The plan has no section “{name}”.' },
    hint: {
      ru: 'Проверьте лист ещё раз и разделите отчёт заново.',
      en: 'Check the tab again and part the report anew.',
    },
  },
  'columns-renamed': {
    message: {
      ru: 'На листе «{sheet}» есть скрытый столбец отметок Вехи ({column}), но слева от него нет столбца «{title}»: его переименовали или удалили.',
      en: 'The tab “{sheet}” has Vekha’s hidden column of marks ({column}), but no column “{title}” to its left: it was renamed or deleted.',
    },
    hint: {
      ru: 'Верните ему заголовок «{title}» (или добавьте слева от скрытого столбца пустой столбец с таким заголовком) и повторите. Ничего не изменено.',
      en: 'Give it the title “{title}” again (or put a blank column with that title left of the hidden one) and try again. Nothing was changed.',
    },
  },
} as const satisfies Messages;
