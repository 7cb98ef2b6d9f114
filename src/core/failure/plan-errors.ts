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
      ru: 'Мероприятия «{number}» на листе «{sheet}» нет.',
      en: 'There is no measure “{number}” in the tab “{sheet}”.',
    },
    hint: { ru: 'Проверьте номер. Ничего не изменено.', en: 'Check the number. Nothing was changed.' },
  },
  'several-items': {
    message: {
      ru: 'Мероприятий с номером «{number}» на листе «{sheet}» несколько: {count|}.',
      en: 'Several measures in the tab “{sheet}” have the number “{number}”: {count|}.',
    },
    hint: {
      ru: 'Исправьте номера, чтобы они не повторялись. Ничего не изменено.',
      en: 'Mend the numbers so that none is repeated. Nothing was changed.',
    },
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
  'form-of-one-period': {
    message: {
      ru: 'Отчёт за все периоды бывает только в обычной форме.',
      en: 'A report on all periods comes in the usual form alone.',
    },
    hint: { ru: 'Уберите форму или выберите один период.', en: 'Leave the form out, or choose one period.' },
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
      en: 'Check the tab again and decide again. Nothing was changed.',
    },
  },
  'cannot-waive': {
    message: {
      ru: 'Замечание в ячейке {cell} относится ко всему листу, и допустить его нельзя.',
      en: 'The finding in the cell {cell} is about the whole tab and cannot be waived.',
    },
    hint: {
      ru: 'Исправьте его или отключите правило в «Настройках».',
      en: 'Correct it, or switch the rule off in the settings.',
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
      en: 'Check the tab again and split the report again.',
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
