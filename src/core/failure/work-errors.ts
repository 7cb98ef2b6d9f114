/** What errors say that lie in the work itself: permissions, protection, reports, Google. */
import type { Messages } from '../i18n/format-message';

export const WORK_ERRORS = {
  'bad-request': {
    message: { ru: 'Запрос не понят: {cause}.', en: 'The request was not understood: {cause}.' },
    hint: { ru: 'Обновите панель и повторите.', en: 'Reload the panel and try again.' },
  },
  'not-here': {
    message: {
      ru: 'Это делает только Google Таблица, а здесь файл на вашем компьютере.',
      en: 'Only Google Sheets does this, and here is a file on your own computer.',
    },
    hint: {
      ru: 'Письмо можно скопировать, открыть в своей почте или сохранить файлом.',
      en: 'An email can be copied, opened in your own mail, or saved as a file.',
    },
  },
  'text-lost': {
    message: {
      ru: 'Отчёт не передан: при сверке с листом разошлась строка {row}.',
      en: 'The report was not handed over: row {row} differed from the sheet on comparison.',
    },
    hint: {
      ru: 'Повторите; если не поможет, сообщите разработчику номер строки и её текст.',
      en: 'Try again; if it persists, send the developer the row’s number and text.',
    },
  },
  'too-long-for-doc': {
    message: {
      ru: 'В отчёте {length|знак|знака|знаков}, а Google Документ вмещает {limit|}.',
      en: 'The report has {length|character|characters}; a Google Doc holds {limit|}.',
    },
    hint: {
      ru: 'Скачайте отчёт файлом .docx или разделите его: по исполнителям или по разделам.',
      en: 'Download the report as .docx, or split it by executor or section.',
    },
  },
  'unsettled-errors': {
    message: {
      ru: 'Окончательный отчёт не собран: в плане {count|ошибка|ошибки|ошибок}.',
      en: 'The final report was not made: the plan has {count|error|errors}.',
    },
    hint: {
      ru: 'Исправьте или допустите с причиной каждую, либо соберите проект отчёта.',
      en: 'Correct each or waive it with a reason, or make a draft.',
    },
  },
  busy: {
    message: { ru: 'С таблицей сейчас работает другая проверка.', en: 'Another check is at work in this spreadsheet.' },
    hint: { ru: 'Подождите минуту и повторите.', en: 'Wait a minute and try again.' },
  },
  'holds-formula': {
    message: {
      ru: 'Ничего не записано: в ячейке {cell} листа «{sheet}» стоит формула, а поверх формул Веха не пишет.',
      en: 'Nothing was written: cell {cell} of the tab “{sheet}” holds a formula, and Vekha writes over none.',
    },
    hint: { ru: 'Сотрите формулу в этой ячейке и повторите.', en: 'Clear that cell and try again.' },
  },
  protected: {
    message: {
      ru: 'На листе «{sheet}» ячейки, которые нужно изменить, защищены от вашего аккаунта.',
      en: 'In the tab “{sheet}” the cells to be changed are protected against your account.',
    },
    hint: {
      ru: 'Попросите координатора или владельца таблицы сделать это или открыть вам доступ: «Данные → Защищённые листы и диапазоны».',
      en: 'Ask the coordinator or the owner to do it, or to let you in: Data → Protect sheets and ranges.',
    },
  },
  'no-consent': {
    message: {
      ru: 'Вехе не разрешено: {names}.',
      en: 'Vekha is not permitted: {names}.',
    },
    hint: {
      ru: '{rest}Чтобы разрешить, откройте страницу, отметьте недостающее и повторите: {url}',
      en: '{rest}To permit it, open the page, tick what is missing, and try again: {url}',
    },
  },
  'read-only': {
    message: {
      ru: 'Таблица открыта вам только для просмотра.',
      en: 'The spreadsheet is open to you for viewing only.',
    },
    hint: {
      ru: 'Попросите владельца таблицы дать вам право редактировать. Ничего не изменено.',
      en: 'Ask its owner for the right to edit. Nothing was changed.',
    },
  },
  'not-coordinator': {
    message: {
      ru: 'Это делает координатор, а вы вошли как {account}.',
      en: 'This is a coordinator’s to do, and you are signed in as {account}.',
    },
    hint: {
      ru: 'Попросите координатора: {coordinators}. Ничего не изменено.',
      en: 'Ask a coordinator: {coordinators}. Nothing was changed.',
    },
  },
  'unknown-account': {
    message: {
      ru: 'Это делает координатор, а Google не сообщил Вехе, под каким адресом вы вошли.',
      en: 'This is a coordinator’s to do, and Google has not told Vekha which account you use.',
    },
    hint: {
      ru: 'Если вы координатор ({coordinators}), откройте панель заново и разрешите Вехе видеть ваш адрес. Ничего не изменено.',
      en: 'If you are a coordinator ({coordinators}), reopen the panel and let Vekha see your address. Nothing was changed.',
    },
  },
  'unproven-journal': {
    message: {
      ru: 'Последнюю запись журнала ({when}: {result}) отменить нельзя: её изменили после записи или её внесла прежняя версия Вехи.',
      en: 'The journal’s last entry ({when}: {result}) cannot be taken back: it was changed after it was written, or an older Vekha wrote it.',
    },
    hint: {
      ru: 'Ничего не изменено. Нужный текст верните вручную: «Файл → История версий».',
      en: 'Nothing was changed. Restore the text by hand: File → Version history.',
    },
  },
  'others-run': {
    message: { ru: 'Последнюю правку сделал {who}.', en: '{who} made the last change.' },
    hint: {
      ru: 'Отменить её может он сам или координатор: {coordinators}. Ничего не изменено.',
      en: 'They themselves or a coordinator can take it back: {coordinators}. Nothing was changed.',
    },
  },
  'weekly-owned': {
    message: {
      ru: 'Еженедельные напоминания уже рассылает другой координатор ({owner}).',
      en: 'Another coordinator sends weekly reminders already ({owner}).',
    },
    hint: {
      ru: 'Попросите его выключить рассылку или переведите её на себя.',
      en: 'Ask them to end it, or take it over.',
    },
  },
  'bad-deadline': {
    message: {
      ru: 'Последний день напоминаний не подходит: {day}.',
      en: 'The last day of reminders does not suit: {day}.',
    },
    hint: { ru: 'Укажите сегодняшний или более поздний день.', en: 'Choose today or a later day.' },
  },
  'cannot-protect': {
    message: {
      ru: 'Защиту на листе «{sheet}» ставили не вы, и менять её вашему аккаунту нельзя.',
      en: 'The protection of the tab “{sheet}” was set by somebody else, and your account may not change it.',
    },
    hint: {
      ru: 'Попросите владельца таблицы или того, кто её ставил. Ничего не изменено.',
      en: 'Ask the owner or whoever set it. Nothing was changed.',
    },
  },
  'tab-protected': {
    message: {
      ru: 'Лист «{sheet}» уже защищён целиком, и не Вехой.',
      en: 'The tab “{sheet}” is protected as a whole already, and not by Vekha.',
    },
    hint: {
      ru: 'Снимите эту защиту («Данные → Защищённые листы и диапазоны»), если она больше не нужна, и повторите. Ничего не изменено.',
      en: 'Take that protection off (Data → Protect sheets and ranges) if it is no longer needed, and try again. Nothing was changed.',
    },
  },
  'service-off': {
    message: {
      ru: 'В скрипте не включена служба Google {service}.',
      en: 'The Google service {service} is not switched on in the script.',
    },
    hint: {
      ru: 'Откройте «Расширения → Apps Script», слева в «Сервисах» удалите {service} и добавьте снова: «+», «{listed}», «Добавить». Подождите минуту и повторите. Если у скрипта свой проект Google Cloud, включите Google {service} API в нём: {url}',
      en: 'Open Extensions → Apps Script, remove {service} under “Services” on the left and add it again: “+”, “{listed}”, “Add”. Wait a minute and try again. If the script has a Google Cloud project of its own, enable the Google {service} API there: {url}',
    },
  },
  'report-begun': {
    message: {
      ru: 'Этот отчёт сейчас формируется другим запуском.',
      en: 'Another run is making this report just now.',
    },
    hint: {
      ru: 'Подождите минуту и повторите: второго документа не появится.',
      en: 'Wait a minute and try again: there will be no second document.',
    },
  },
  'no-doc-yet': {
    message: {
      ru: 'Документа Google с таким отчётом ваш аккаунт ещё не делал.',
      en: 'Your account has made no Google Doc of such a report yet.',
    },
    hint: { ru: 'Сначала сформируйте отчёт как Google Документ.', en: 'Make the report as a Google Doc first.' },
  },
  'doc-gone': {
    message: {
      ru: 'Документ удалён или недоступен вашему аккаунту.',
      en: 'The document was deleted, or your account cannot reach it.',
    },
    hint: { ru: 'Сформируйте отчёт ещё раз.', en: 'Make the report once more.' },
  },
  'odd-google-doc': {
    message: {
      ru: 'Google показал документ в виде, которого Веха не знает ({place}): он не сверен.',
      en: 'Google showed the document in a shape that Vekha does not know ({place}): it was not checked.',
    },
    hint: {
      ru: 'Повторите; если не поможет, сформируйте отчёт как файл .docx, его Веха сверяет сама.',
      en: 'Try again; if it persists, make the report as a .docx file, which Vekha checks by itself.',
    },
  },
  'doc-failed': {
    message: { ru: 'Google Диск не принял отчёт: {cause}.', en: 'Google Drive did not take the report: {cause}.' },
    hint: { ru: 'Лист не изменён. Повторите через минуту.', en: 'The sheet is unchanged. Try again in a minute.' },
  },
  'google-protected': {
    message: {
      ru: 'Ячейки, которые нужно изменить, защищены от вашего аккаунта.',
      en: 'The cells to be changed are protected against your account.',
    },
    hint: {
      ru: 'Попросите координатора или владельца таблицы сделать это или открыть вам доступ: «Данные → Защищённые листы и диапазоны».',
      en: 'Ask the coordinator or the owner to do it, or to let you in: Data → Protect sheets and ranges.',
    },
  },
  'google-quota': {
    message: { ru: 'Исчерпан предел Google: {cause}.', en: 'A limit of Google is used up: {cause}.' },
    hint: {
      ru: 'Дневные пределы обновляются за сутки. Если речь о месте, освободите его: на Диске или, в памяти документа, удалив листы прежних лет.',
      en: 'Limits of a day are renewed within a day. If it is about storage, make room: in Drive or, for the document’s memory, by removing tabs of earlier years.',
    },
  },
  'google-too-large': {
    message: {
      ru: 'Для Google это слишком много сразу: {cause}.',
      en: 'This is too much at once for Google: {cause}.',
    },
    hint: {
      ru: 'Разделите работу: отчёт по исполнителям, план по нескольким листам.',
      en: 'Split the work: a report by executor, a plan over several tabs.',
    },
  },
  'host-busy': {
    message: { ru: 'Google временно не справляется: {cause}.', en: 'Google has trouble for the moment: {cause}.' },
    hint: {
      ru: 'Повторите через минуту: сделанное второй раз не сделается.',
      en: 'Try again in a minute: nothing is done twice.',
    },
  },
  'host-failed': {
    message: { ru: 'Таблица ответила ошибкой: {cause}.', en: 'The spreadsheet answered with an error: {cause}.' },
    hint: {
      ru: 'Повторите. Если не поможет, пришлите эти слова тому, кто ставил Веху.',
      en: 'Try again. If that does not help, send these words to whoever installed Vekha.',
    },
  },
} as const satisfies Messages;
