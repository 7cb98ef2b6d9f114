/** What errors say of a document that is to lend its form to a report. */
import type { Messages } from '../i18n/format-message';

const AS_PLAIN = {
  ru: 'Откройте документ в Word, сохраните его как обычный .docx и возьмите форму из него.',
  en: 'Open the document in Word, save it as a plain .docx, and take the form from that.',
};

export const FORM_ERRORS = {
  'form-has-macros': {
    message: { ru: 'В документе-образце есть макросы.', en: 'The example document carries macros.' },
    hint: AS_PLAIN,
  },
  'form-odd-markup': {
    message: {
      ru: 'Документ-образец размечен непривычно: писать по нему нельзя.',
      en: 'The example document is marked up in an unusual way and cannot be written to.',
    },
    hint: AS_PLAIN,
  },
  'form-odd-form': {
    message: {
      ru: 'В документе-образце строки мероприятий не отделить от того, что должно остаться.',
      en: 'In the example document the rows of measures cannot be told from what is to stay.',
    },
    hint: {
      ru: 'Перенесите таблицу отчёта из надписи или вложенной таблицы прямо на страницу и повторите.',
      en: 'Move the report’s table out of the box or the table it is nested in, and try again.',
    },
  },
  'form-no-report': {
    message: {
      ru: 'В документе-образце не нашлось таблицы отчёта: {why}',
      en: 'The example document has no table of a report: {why}',
    },
    hint: {
      ru: 'Нужен прошлый отчёт с таблицей, где есть заголовки и хотя бы одно мероприятие.',
      en: 'It takes an earlier report with a table that has titles and at least one measure.',
    },
  },
  'form-no-progress': {
    message: {
      ru: 'В таблице документа-образца нет столбца о ходе исполнения.',
      en: 'The table of the example document has no column of progress.',
    },
    hint: {
      ru: 'Возьмите образцом отчёт, а не план: записям должно быть где стоять.',
      en: 'Take a report for the example, not a plan: entries need a place to stand.',
    },
  },
  'form-unknown': {
    message: { ru: 'Формы «{name}» в этой таблице нет.', en: 'This spreadsheet keeps no form “{name}”.' },
    hint: {
      ru: 'Сохранены: {known}. Есть и частые: {usual}. Или возьмите форму из документа.',
      en: 'Kept are: {known}. Common ones: {usual}. Or take the form from a document.',
    },
  },
  'form-there': {
    message: { ru: 'Форма «{name}» на месте, возвращать нечего.', en: 'The form “{name}” is there already.' },
    hint: {
      ru: 'Чтобы вернуть прежнюю с этим именем, сначала переименуйте эту.',
      en: 'To bring back an earlier one of that name, rename this one first.',
    },
  },
  'form-not-removed': {
    message: { ru: 'Удалённой формы «{name}» нет.', en: 'No removed form is called “{name}”.' },
    hint: { ru: 'Можно вернуть: {known}.', en: 'Those that can be brought back: {known}.' },
  },
  'form-name': {
    message: { ru: 'Так форму назвать нельзя: «{name}».', en: 'A form cannot be called so: “{name}”.' },
    hint: {
      ru: 'Нужно имя в одну строку, не длиннее 60 знаков и не занятое другой формой.',
      en: 'It takes a name of one line, no longer than 60 characters, that no other form has.',
    },
  },
  'form-too-large': {
    message: {
      ru: 'Документ-образец занимает {size|} КБ, в таблице хранятся формы не больше {limit|} КБ.',
      en: 'The example document takes {size|} KB; a spreadsheet keeps forms of up to {limit|} KB.',
    },
    hint: {
      ru: 'Уберите из него картинки и лишние строки таблицы: хватит по одной каждого вида.',
      en: 'Take out its pictures and most rows of its table: one of each kind will do.',
    },
  },
  'form-too-many': {
    message: { ru: 'В таблице уже {limit|форма|формы|форм}.', en: 'The spreadsheet keeps {limit|form|forms} already.' },
    hint: { ru: 'Удалите ту, что больше не нужна.', en: 'Remove one that is no longer needed.' },
  },
  'form-left-over': {
    message: {
      ru: 'В новом документе остался текст образца: «{text}». Документ не записан.',
      en: 'Text of the example is left in the new document: “{text}”. The document was not written.',
    },
    hint: {
      ru: 'Удалите этот текст из образца (надпись, примечание, колонтитул, свойства) и повторите.',
      en: 'Remove that text from the example (a box, a note, a page header, its properties) and try again.',
    },
  },
  'form-differs': {
    message: {
      ru: 'Документ по образцу не сошёлся с листом и не записан. Должно быть «{expected}», вышло «{actual}».',
      en: 'The document in the example’s form differs from the sheet and was not written. “{expected}” was meant, it has “{actual}”.',
    },
    hint: {
      ru: 'Сохраните образец заново в Word и повторите; если не поможет, сформируйте отчёт без образца.',
      en: 'Save the example again in Word and try again; if that does not help, make the report without a form.',
    },
  },
} as const satisfies Messages;
