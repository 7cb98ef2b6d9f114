/** What an error says to a person: what happened and where, then what to do. */
import type { AppErrorCode } from '../app-error';
import type { Locale } from '../locale';

export interface ErrorWords {
  readonly message: string;
  readonly hint: string;
}

export const ERROR_WORDS: Readonly<Record<Locale, Readonly<Record<AppErrorCode, ErrorWords>>>> = {
  ru: {
    'empty-sheet': {
      message: 'Лист «{sheet}» пуст.',
      hint: 'Внесите план или выберите другой лист.',
    },
    'no-header': {
      message: 'На листе «{sheet}» не нашлась строка заголовков плана{found}.',
      hint: 'Назовите столбцы словами, например «№ п/п», «Наименование мероприятия», «Сроки проведения», «Ответственный исполнитель», «Информация о ходе исполнения».',
    },
    'competing-headers': {
      message:
        'На листе «{sheet}» строки {first} и {second} обе похожи на заголовок таблицы и противоречат друг другу.',
      hint: 'Оставьте одну из них.',
    },
    'no-plan-tab': {
      message: 'Ни на одном листе нет таблицы плана (просмотрено: {sheets}).',
      hint: 'Строка заголовков должна называть мероприятие, срок, исполнителя и ход исполнения.',
    },
    'unknown-tab': {
      message: 'Листа «{sheet}» в файле нет (есть: {sheets}).',
      hint: 'Укажите один из имеющихся листов.',
    },
    'no-items': {
      message: 'На листе «{sheet}» под заголовком нет ни одного мероприятия.',
      hint: 'Внесите мероприятия под строкой заголовков и повторите.',
    },
    'bad-request': { message: 'Запрос не понят: {cause}.', hint: 'Обновите панель и повторите.' },
    'no-finding': {
      message: 'В ячейке {cell} нет замечания «{rule}».',
      hint: 'Проверьте лист ещё раз: его могли изменить.',
    },
    'cannot-waive': {
      message: 'Замечание в ячейке {cell} относится ко всему листу, и допустить его нельзя.',
      hint: 'Исправьте его или отключите правило в «Настройках».',
    },
    'tab-gone': {
      message: 'Листа, на котором были исправления, больше нет.',
      hint: 'Верните лист через «Файл → История версий» и повторите отмену.',
    },
    'text-lost': {
      message: 'Отчёт не передан: при сверке с листом разошлась строка {row}.',
      hint: 'Повторите; если не поможет, сообщите разработчику номер строки и её текст.',
    },
    'too-long-for-doc': {
      message: 'В отчёте {length} знаков, а Google Документ вмещает {limit}.',
      hint: 'Скачайте отчёт файлом .docx или разделите его: по исполнителям или по разделам.',
    },
    'unsettled-errors': {
      message: 'Окончательный отчёт не собран: в плане {count|ошибка|ошибки|ошибок}.',
      hint: 'Исправьте или допустите с причиной каждую, либо соберите проект отчёта.',
    },
    'bad-setting': {
      message: 'Настройка «{key}» не понята: «{value}».',
      hint: 'Исправьте её. Ничего не сохранено.',
    },
    'unknown-department': {
      message: 'Исполнителя «{name}» в плане нет.',
      hint: 'Проверьте лист ещё раз и выберите исполнителя из списка.',
    },
    busy: { message: 'С таблицей сейчас работает другая проверка.', hint: 'Подождите минуту и повторите.' },
    protected: {
      message: 'На листе «{sheet}» ячейки, которые нужно изменить, защищены от вашего аккаунта.',
      hint: 'Попросите координатора или владельца таблицы сделать это или открыть вам доступ: «Данные → Защищённые листы и диапазоны».',
    },
    'columns-renamed': {
      message:
        'На листе «{sheet}» есть скрытый столбец отметок Вехи ({column}), но слева от него нет столбца «{title}»: его переименовали или удалили.',
      hint: 'Верните ему заголовок «{title}» (или добавьте слева от скрытого столбца пустой столбец с таким заголовком) и повторите. Ничего не изменено.',
    },
    'no-consent': {
      message: 'Скрипту не разрешено это действие от вашего имени.',
      hint: 'Откройте страницу разрешений и отметьте недостающее, потом повторите: {url}',
    },
    'weekly-owned': {
      message: 'Еженедельные напоминания уже рассылает другой координатор ({owner}).',
      hint: 'Попросите его выключить рассылку или переведите её на себя.',
    },
    'bad-deadline': {
      message: 'Последний день напоминаний не подходит: {day}.',
      hint: 'Укажите сегодняшний или более поздний день.',
    },
    'cannot-protect': {
      message: 'Защиту на листе «{sheet}» ставили не вы, и менять её вашему аккаунту нельзя.',
      hint: 'Попросите владельца таблицы или того, кто её ставил. Ничего не изменено.',
    },
    'tab-protected': {
      message: 'Лист «{sheet}» уже защищён целиком, и не Вехой.',
      hint: 'Снимите эту защиту («Данные → Защищённые листы и диапазоны»), если она больше не нужна, и повторите. Ничего не изменено.',
    },
    'report-begun': {
      message: 'Этот отчёт сейчас формируется другим запуском.',
      hint: 'Подождите минуту и повторите: второго документа не появится.',
    },
    'doc-failed': {
      message: 'Google Диск не принял отчёт: {cause}.',
      hint: 'Лист не изменён. Повторите через минуту.',
    },
    'file-too-large': {
      message: 'Файл слишком велик: {size} МБ при пределе {limit} МБ.',
      hint: 'Уберите из документа картинки или разделите его.',
    },
    'file-swollen': {
      message: 'Файл распаковывается в слишком большой объём и открыт не был.',
      hint: 'Откройте его в Word и сохраните заново как .docx.',
    },
    'file-damaged': {
      message: 'Файл повреждён или обрезан ({cause}).',
      hint: 'Скачайте его заново или пересохраните в Word как .docx.',
    },
    'file-other-kind': {
      message: 'Это не документ .docx: {what}.',
      hint: 'Откройте файл в Word или Google Документах и сохраните как .docx.',
    },
    'file-password': {
      message: 'Документ защищён паролем.',
      hint: 'Снимите пароль в Word и сохраните документ заново.',
    },
    'file-broken-xml': {
      message: 'Документ испорчен внутри: {part}, строка {line}, позиция {column}.',
      hint: 'Откройте его в Word и сохраните заново как .docx.',
    },
    'file-doctype': {
      message: 'В документе есть объявление DOCTYPE ({part}, строка {line}), такие файлы не читаются.',
      hint: 'Откройте его в Word и сохраните заново как .docx.',
    },
    'file-too-deep': {
      message: 'Таблицы или поля вложены в документе слишком глубоко: больше {limit} уровней.',
      hint: 'Перенесите таблицу плана в новый документ и повторите.',
    },
    'import-no-table': {
      message: 'Ни одной таблицы не нашлось.',
      hint: 'План должен стоять в таблице, а не в обычном тексте или на картинке.',
    },
    'import-no-plan': {
      message: 'Таблица плана не нашлась.',
      hint: 'В строке заголовков нужны слова о мероприятии, сроке, исполнителе и ходе исполнения.',
    },
    'import-no-name': {
      message: 'Не указано, в каком столбце наименования мероприятий.',
      hint: 'Выберите этот столбец и повторите.',
    },
    'import-no-items': {
      message: 'В таблице плана нет ни одного мероприятия.',
      hint: 'Проверьте, верно ли назначены столбцы.',
    },
    'import-long-cell': {
      message: 'В ячейке ({place}) {length} знаков, а ячейка Google Таблицы вмещает {limit}.',
      hint: 'Разделите этот текст в исходном документе на несколько строк таблицы.',
    },
    'import-refused': {
      message: 'Google Таблицы изменили вносимый текст (ячейка {cell}), поэтому новый лист удалён.',
      hint: 'Повторите; если не поможет, сообщите разработчику текст этой ячейки.',
    },
    'import-changed': {
      message: 'Лист «{sheet}» изменился после переноса и не удалён.',
      hint: 'Если он не нужен, удалите его сами: щёлкните по его имени правой кнопкой.',
    },
    'host-failed': { message: 'Google Таблицы ответили ошибкой: {cause}.', hint: 'Повторите через минуту.' },
  },
  en: {
    'empty-sheet': { message: 'The tab “{sheet}” is empty.', hint: 'Enter the plan or choose another tab.' },
    'no-header': {
      message: 'No header row of a plan was found in the tab “{sheet}”{found}.',
      hint: 'Name the columns in words, for example “No.”, “Measure”, “Period”, “Responsible executor”, “Progress”.',
    },
    'competing-headers': {
      message:
        'In the tab “{sheet}” rows {first} and {second} both look like the table’s header and contradict each other.',
      hint: 'Keep one of them.',
    },
    'no-plan-tab': {
      message: 'No tab holds a table of a plan (looked at: {sheets}).',
      hint: 'The header row must name the measure, the period, the executor and the progress.',
    },
    'unknown-tab': {
      message: 'There is no tab “{sheet}” in the file (there are: {sheets}).',
      hint: 'Name one of them.',
    },
    'no-items': {
      message: 'There is not a single measure below the header of the tab “{sheet}”.',
      hint: 'Enter measures below the header row and try again.',
    },
    'bad-request': { message: 'The request was not understood: {cause}.', hint: 'Reload the panel and try again.' },
    'no-finding': {
      message: 'The cell {cell} has no finding “{rule}”.',
      hint: 'Check the tab again: somebody may have changed it.',
    },
    'cannot-waive': {
      message: 'The finding in the cell {cell} is about the whole tab and cannot be accepted.',
      hint: 'Mend it, or switch the rule off in the settings.',
    },
    'tab-gone': {
      message: 'The tab that the fixes were made on is gone.',
      hint: 'Bring it back from the version history and undo again.',
    },
    'text-lost': {
      message: 'The report was not handed over: row {row} differed from the sheet on comparison.',
      hint: 'Try again; if it persists, send the developer the row’s number and text.',
    },
    'too-long-for-doc': {
      message: 'The report has {length} characters; a Google Doc holds {limit}.',
      hint: 'Download the report as .docx, or split it by executor or section.',
    },
    'unsettled-errors': {
      message: 'The final report was not made: the plan has {count|error|errors}.',
      hint: 'Mend each or accept it with a reason, or make a draft.',
    },
    'bad-setting': {
      message: 'The setting “{key}” was not understood: “{value}”.',
      hint: 'Correct it. Nothing was saved.',
    },
    'unknown-department': {
      message: 'The plan names no executor “{name}”.',
      hint: 'Check the tab again and choose an executor from the list.',
    },
    busy: { message: 'Another check is at work in this spreadsheet.', hint: 'Wait a minute and try again.' },
    protected: {
      message: 'In the tab “{sheet}” the cells to be changed are protected against your account.',
      hint: 'Ask the coordinator or the owner to do it, or to let you in: Data → Protect sheets and ranges.',
    },
    'columns-renamed': {
      message:
        'The tab “{sheet}” has Vekha’s hidden column of marks ({column}), but no column “{title}” to its left: it was renamed or deleted.',
      hint: 'Give it the title “{title}” again (or put a blank column with that title left of the hidden one) and try again. Nothing was changed.',
    },
    'no-consent': {
      message: 'The script may not do this on your behalf.',
      hint: 'Open the page of permissions, tick what is missing, and try again: {url}',
    },
    'weekly-owned': {
      message: 'Another coordinator sends weekly reminders already ({owner}).',
      hint: 'Ask them to end it, or take it over.',
    },
    'bad-deadline': {
      message: 'The last day of reminders does not suit: {day}.',
      hint: 'Choose today or a later day.',
    },
    'cannot-protect': {
      message: 'The protection of the tab “{sheet}” was set by somebody else, and your account may not change it.',
      hint: 'Ask the owner or whoever set it. Nothing was changed.',
    },
    'tab-protected': {
      message: 'The tab “{sheet}” is protected as a whole already, and not by Vekha.',
      hint: 'Take that protection off (Data → Protect sheets and ranges) if it is no longer needed, and try again. Nothing was changed.',
    },
    'report-begun': {
      message: 'Another run is making this report just now.',
      hint: 'Wait a minute and try again: there will be no second document.',
    },
    'doc-failed': {
      message: 'Google Drive did not take the report: {cause}.',
      hint: 'The sheet is unchanged. Try again in a minute.',
    },
    'file-too-large': {
      message: 'The file is too large: {size} MB; the limit is {limit} MB.',
      hint: 'Take the pictures out of the document, or split it.',
    },
    'file-swollen': {
      message: 'The file would unpack into too much and was not opened.',
      hint: 'Open it in Word and save it anew as .docx.',
    },
    'file-damaged': {
      message: 'The file is damaged or cut short ({cause}).',
      hint: 'Download it again, or save it anew in Word as .docx.',
    },
    'file-other-kind': {
      message: 'This is no .docx document: {what}.',
      hint: 'Open the file in Word or Google Docs and save it as .docx.',
    },
    'file-password': {
      message: 'The document has a password.',
      hint: 'Remove the password in Word and save the document anew.',
    },
    'file-broken-xml': {
      message: 'The document is broken inside: {part}, line {line}, column {column}.',
      hint: 'Open it in Word and save it anew as .docx.',
    },
    'file-doctype': {
      message: 'The document declares a DOCTYPE ({part}, line {line}); such files are not read.',
      hint: 'Open it in Word and save it anew as .docx.',
    },
    'file-too-deep': {
      message: 'Tables or fields are nested too deep in the document: more than {limit} levels.',
      hint: 'Move the plan’s table to a new document and try again.',
    },
    'import-no-table': {
      message: 'There is no table at all.',
      hint: 'The plan must stand in a table, not in plain text or a picture.',
    },
    'import-no-plan': {
      message: 'No table of a plan was found.',
      hint: 'The header row must speak of the measure, the period, the executor and the progress.',
    },
    'import-no-name': {
      message: 'No column was named as the one with the measures.',
      hint: 'Choose that column and try again.',
    },
    'import-no-items': {
      message: 'There is not a single measure in the plan’s table.',
      hint: 'Check whether the columns are assigned rightly.',
    },
    'import-long-cell': {
      message: 'A cell ({place}) has {length} characters; a cell of Google Sheets holds {limit}.',
      hint: 'Split that text over several rows of the table in the source.',
    },
    'import-refused': {
      message: 'Google Sheets changed the text that was brought in (cell {cell}), so the new tab was removed.',
      hint: 'Try again; if it persists, send the developer the text of that cell.',
    },
    'import-changed': {
      message: 'The tab “{sheet}” has changed since the import and was not removed.',
      hint: 'If you do not need it, delete it yourself: right-click its name.',
    },
    'host-failed': { message: 'Google Sheets answered with an error: {cause}.', hint: 'Try again in a minute.' },
  },
};
