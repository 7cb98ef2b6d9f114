/** What making a report says. */
import type { Messages } from '../../core/i18n/format-message';

export const REPORT_RUN_WORDS = {
  waivedError: {
    ru: 'Ошибка допущена ({who}: «{reason}»), {cell}: {finding}',
    en: 'An error was waived ({who}: “{reason}”), {cell}: {finding}',
  },
  moreWaived: { ru: 'Допущено ещё: {count|ошибка|ошибки|ошибок}.', en: 'Also waived: {count|error|errors}.' },
  allAccepted: { ru: 'Координатор принял все мероприятия: {items|}.', en: 'All measures were accepted: {items|}.' },
  someAccepted: {
    ru: 'Координатор принял {accepted|} из {items}. Не приняты: {numbers}.',
    en: '{accepted|} of {items} measures were accepted. Not accepted: {numbers}.',
  },
  rulesOff: { ru: 'Выключены или смягчены правила: {rules}.', en: 'Rules switched off or softened: {rules}.' },
  reportDone: {
    ru: 'Отчёт готов: {entries|запись сверена|записи сверены|записей сверено} с листом.',
    en: 'The report is ready: {entries|entry|entries} compared with the sheet.',
  },
  otherPeriods: {
    ru: 'Не вошли записи столбцов других периодов: {count|}.',
    en: 'Left out are entries of columns for other periods: {count|}.',
  },
  wholeTabs: { ru: 'Собрано с листов: {tabs}.', en: 'Made from the tabs: {tabs}.' },
  otherPlans: {
    ru: 'Отчёт — по листу «{sheet}». Другие планы за этот период в него не вошли: {others}.',
    en: 'The report is on the tab “{sheet}”. Other plans of the period are not in it: {others}.',
  },
  ofTab: { ru: '«{sheet}»: {text}', en: '“{sheet}”: {text}' },
  noPlan: {
    ru: 'Лист «{sheet}» в отчёт не вошёл: {why}',
    en: 'The tab “{sheet}” is not in the report: {why}',
  },
  closed: { ru: 'Период закрыт.', en: 'The period is closed.' },
  tabAccepted: { ru: '«{sheet}» {accepted|} из {items|}', en: '“{sheet}” {accepted|} of {items|}' },
  tabClosed: { ru: '«{sheet}» {accepted|} из {items|} (закрыт)', en: '“{sheet}” {accepted|} of {items|} (closed)' },
  wholeAccepted: { ru: 'Координатор принял: {tabs}.', en: 'Accepted by a coordinator: {tabs}.' },
  wholeGap: { ru: 'Листа за {period} нет.', en: 'There is no tab for {period}.' },
  wholeParted: {
    ru: 'Похоже, разделены или объединены, проверьте, чьи записи: {items}.',
    en: 'These seem to have been split or joined; check whose entries are whose: {items}.',
  },
  reportNew: {
    ru: 'Прежний документ недоступен этому аккаунту или удалён, создан новый.',
    en: 'The earlier document is not open to this account or was deleted; a new one was made.',
  },
  reportBinned: {
    ru: 'Документ обновлён, но лежит в корзине, и вернуть его оттуда этот аккаунт не вправе. Попросите того, кто распоряжается общим диском.',
    en: 'The document was refreshed, but it is in the bin, and this account may not take it out. Ask whoever manages the shared drive.',
  },
  removedCharacters: {
    ru: 'В строке {row} убраны недопустимые в документе знаки: {count|}. В таблице они остались.',
    en: 'Row {row}: characters that a document cannot hold were left out: {count|}. The sheet keeps them.',
  },
  blankName: {
    ru: '{name} (заготовка: отчёт ещё не записан)',
    en: '{name} (blank: the report is not written yet)',
  },
  folderName: { ru: '{name}, по частям', en: '{name}, in parts' },
  undividedInForm: {
    ru: 'В плане записи не разделены по частям года: все они стоят в столбце «{title}». Разнесите их или возьмите другую форму.',
    en: 'The plan does not part its entries by times of the year: all of them stand in the column “{title}”. Spread them, or take another form.',
  },
  partlyUndividedInForm: {
    ru: 'Записи стоят в столбцах по датам, названным в них. Без даты или с датами для нескольких столбцов — {undivided|запись|записи|записей}, в столбце «{title}».',
    en: 'Entries stand in columns by the dates that they name. Without a date, or with dates for several columns: {undivided|entry|entries}, in the column “{title}”.',
  },
  formUnknown: {
    ru: 'Форма пришла с копией таблицы или её ячейки меняли не через Веху: посмотрите документ и, если всё верно, сохраните форму заново.',
    en: 'The form came with a copy of the spreadsheet, or its cells were changed otherwise than by Vekha: look at the document and, if all is right, save the form again.',
  },
  sectionsInForm: {
    ru: 'В образце нет строк разделов: названия разделов стоят во всю ширину таблицы.',
    en: 'The example has no rows for sections: their titles stand across the table.',
  },
  removedInForm: {
    ru: 'Убраны недопустимые в документе знаки: {count|}. В таблице они остались.',
    en: 'Characters that a document cannot hold were left out: {count|}. The sheet keeps them.',
  },
  approvalUnequal: {
    ru: 'Кто утверждает, осталось как в образце: там должностей и фамилий {found|}, а в таблице {own|}, и кто вместо кого, не понять. Поправьте в готовом документе или в «Настройках».',
    en: 'Who approves stays as the form has it: it has {found|} posts and names, the sheet {own|}, and nobody can tell who stands for whom. Change it in the document or in the settings.',
  },
  signatureUnequal: {
    ru: 'Подпись осталась как в образце: там должностей и фамилий {found|}, а в таблице {own|}, и кто вместо кого, не понять. Поправьте в готовом документе или в «Настройках».',
    en: 'The signature stays as the form has it: it has {found|} posts and names, the sheet {own|}, and nobody can tell who stands for whom. Change it in the document or in the settings.',
  },
  contentsInForm: {
    ru: 'Строки оглавления остались в образце: они с прошлыми названиями и страницами. Word соберёт новые, когда откроет документ; если нет, выделите оглавление и нажмите F9.',
    en: 'The lines of the table of contents were left in the form: they name what was there and its pages. Word makes new ones when it opens the document; if not, select the contents and press F9.',
  },
  stripedInForm: {
    ru: 'Строки образца залиты разными цветами; в отчёте у всех та заливка, которая встречается чаще.',
    en: 'Rows of the form are filled with different colours; in the report all have the one that is met most.',
  },
  tiesInForm: {
    ru: 'Из образца убрано то, что документ брал бы с чужого адреса или запускал при открытии (связанные картинки, рисунки SVG, шаблоны, поля, вложенные страницы): {count|}.',
    en: 'Left out of the form is what the document would fetch from elsewhere or run when opened (linked pictures, SVG drawings, templates, fields, inserted pages): {count|}.',
  },
  commentsWarning: {
    ru: 'В документе есть комментарии. При обновлении они потеряют свои места.',
    en: 'The document has comments. Refreshing it unhooks them from their places.',
  },
  editedWarning: {
    ru: 'Документ изменили с тех пор, как Веха сверила его с планом{where}. При обновлении эти правки пропадут.',
    en: 'The document was changed since Vekha compared it with the plan{where}. Refreshing it loses these changes.',
  },
  editedRows: { ru: ' (строки таблицы: {rows})', en: ' (rows of the table: {rows})' },
  suggestedWarning: {
    ru: 'В документе есть непринятые предложения. При обновлении они пропадут.',
    en: 'The document has suggestions that nobody has settled. Refreshing it loses them.',
  },
  unreadWarning: {
    ru: 'Не удалось посмотреть, менял ли кто-нибудь документ: {cause}. Если меняли, при обновлении правки пропадут.',
    en: 'Whether anybody has changed the document could not be seen: {cause}. If so, refreshing it loses the changes.',
  },
  refreshQuestion: { ru: 'Обновить?', en: 'Refresh?' },
  docDiffers: {
    ru: 'Документ Google отличается от плана, окончательным отчётом он не считается. Не сошлось:',
    en: 'The Google Doc differs from the plan and does not count as a final report. What does not hold:',
  },
  docUnread: {
    ru: 'Прочитать готовый документ и сверить его с планом не удалось ({cause}). До сверки он не считается окончательным.',
    en: 'The finished document could not be read and compared with the plan ({cause}). Until then it does not count as final.',
  },
  formUnproven: {
    ru: 'файл .docx в этой форме сверен, а документ Google сравнить с ним нельзя, посмотрите его сами',
    en: 'the .docx file in this form was compared; the Google Doc cannot be, look at it yourself',
  },
  formRows: {
    ru: 'Строки таблицы в документе Google сверены с планом по столбцам формы. Что вокруг таблицы, колонтитулы и вид страниц, сверено в .docx; в документе посмотрите сами.',
    en: 'The rows of the table in the Google Doc were compared with the plan, by the form’s columns. What is around it, page headers and the looks of pages were compared in the .docx; look at them in the Doc yourself.',
  },
  reportDiffers: {
    ru: 'Отчёт записан в документ, но документ не подтверждён.',
    en: 'The report was written into a document that could not be proven.',
  },
} as const satisfies Messages;
