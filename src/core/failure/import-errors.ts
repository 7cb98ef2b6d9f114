/** What errors say of a file that is to be brought in. */
import type { Messages } from '../i18n/format-message';

export const IMPORT_ERRORS = {
  'file-too-large': {
    message: {
      ru: 'Файл слишком велик: {size} МБ при пределе {limit} МБ.',
      en: 'The file is too large: {size} MB; the limit is {limit} MB.',
    },
    hint: {
      ru: 'Уберите из документа картинки или разделите его.',
      en: 'Take the pictures out of the document, or split it.',
    },
  },
  'file-swollen': {
    message: {
      ru: 'Файл распаковывается в слишком большой объём и открыт не был.',
      en: 'The file would unpack into too much and was not opened.',
    },
    hint: {
      ru: 'Откройте его в Word и сохраните заново как .docx.',
      en: 'Open it in Word and save it again as .docx.',
    },
  },
  'file-damaged': {
    message: { ru: 'Файл повреждён или обрезан ({cause}).', en: 'The file is damaged or cut short ({cause}).' },
    hint: {
      ru: 'Скачайте его заново или пересохраните в Word как .docx.',
      en: 'Download it again, or save it again in Word as .docx.',
    },
  },
  'file-other-kind': {
    message: { ru: 'Это не документ .docx: {what}.', en: 'This is no .docx document: {what}.' },
    hint: {
      ru: 'Откройте файл в Word или Google Документах и сохраните как .docx.',
      en: 'Open the file in Word or Google Docs and save it as .docx.',
    },
  },
  'file-password': {
    message: { ru: 'Документ защищён паролем.', en: 'The document has a password.' },
    hint: {
      ru: 'Снимите пароль в Word и сохраните документ заново.',
      en: 'Remove the password in Word and save the document again.',
    },
  },
  'file-broken-xml': {
    message: {
      ru: 'Документ испорчен внутри: {part}, строка {line}, позиция {column}.',
      en: 'The document is broken inside: {part}, line {line}, column {column}.',
    },
    hint: {
      ru: 'Откройте его в Word и сохраните заново как .docx.',
      en: 'Open it in Word and save it again as .docx.',
    },
  },
  'file-doctype': {
    message: {
      ru: 'В документе есть объявление DOCTYPE ({part}, строка {line}), такие файлы не читаются.',
      en: 'The document declares a DOCTYPE ({part}, line {line}); such files are not read.',
    },
    hint: {
      ru: 'Откройте его в Word и сохраните заново как .docx.',
      en: 'Open it in Word and save it again as .docx.',
    },
  },
  'file-too-deep': {
    message: {
      ru: 'Таблицы или поля вложены в документе слишком глубоко: больше {limit} уровней.',
      en: 'Tables or fields are nested too deep in the document: more than {limit} levels.',
    },
    hint: {
      ru: 'Перенесите таблицу плана в новый документ и повторите.',
      en: 'Move the plan’s table to a new document and try again.',
    },
  },
  'import-no-table': {
    message: { ru: 'Ни одной таблицы не нашлось.', en: 'There is no table at all.' },
    hint: {
      ru: 'План должен стоять в таблице, а не в обычном тексте или на картинке.',
      en: 'The plan must stand in a table, not in plain text or a picture.',
    },
  },
  'import-no-plan': {
    message: { ru: 'Таблица плана не нашлась{found}.', en: 'No table of a plan was found{found}.' },
    hint: {
      ru: 'В строке заголовков нужны слова о мероприятии, сроке, исполнителе и ходе исполнения.',
      en: 'The header row must speak of the measure, the period, the executor and the progress.',
    },
  },
  'import-too-wide': {
    message: {
      ru: 'В таблице {columns|столбец|столбца|столбцов}, а перенести можно не больше {limit|}.',
      en: 'The table has {columns|column|columns}; at most {limit|} can be imported.',
    },
    hint: {
      ru: 'Очистите ячейки далеко справа от плана и повторите.',
      en: 'Clear the cells far right of the plan and try again.',
    },
  },
  'import-no-name': {
    message: {
      ru: 'Не указано, в каком столбце наименования мероприятий.',
      en: 'No column was named as the one with the measures.',
    },
    hint: { ru: 'Выберите этот столбец и повторите.', en: 'Choose that column and try again.' },
  },
  'import-no-items': {
    message: {
      ru: 'В таблице плана нет ни одного мероприятия.',
      en: 'There is not a single measure in the plan’s table.',
    },
    hint: { ru: 'Проверьте, верно ли назначены столбцы.', en: 'Check whether the columns are assigned rightly.' },
  },
  'import-long-cell': {
    message: {
      ru: 'В ячейке ({place}) {length|знак|знака|знаков}, а ячейка Google Таблицы вмещает {limit|}.',
      en: 'A cell ({place}) has {length|character|characters}; a cell of Google Sheets holds {limit|}.',
    },
    hint: {
      ru: 'Разделите этот текст в исходном документе на несколько строк таблицы.',
      en: 'Split that text over several rows of the table in the source.',
    },
  },
  'import-refused': {
    message: {
      ru: 'Google Таблицы изменили вносимый текст (ячейка {cell}), поэтому новый лист удалён.',
      en: 'Google Sheets changed the text that was imported (cell {cell}), so the new tab was removed.',
    },
    hint: {
      ru: 'Повторите; если не поможет, сообщите разработчику текст этой ячейки.',
      en: 'Try again; if it persists, send the developer the text of that cell.',
    },
  },
  'import-changed': {
    message: {
      ru: 'Лист «{sheet}» с тех пор изменился и не удалён.',
      en: 'The tab “{sheet}” has changed since and was not removed.',
    },
    hint: {
      ru: 'Если он не нужен, удалите его сами: в Google Таблицах и Excel — правой кнопкой по его имени.',
      en: 'If you do not need it, delete it yourself: in Google Sheets and Excel, right-click its name.',
    },
  },
} as const satisfies Messages;
