/** A cell that shows a spreadsheet error instead of text. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { cellError } from '../text/cell-errors';

export const rule = defineRule({
  id: 'error-value',
  severity: 'error',
  messages: {
    error: {
      ru: 'В ячейке ошибка формулы «{text}». Исправьте формулу или впишите текст.',
      en: 'The cell shows the formula error “{text}”. Correct the formula or write the text.',
    },
    hatched: {
      ru: 'В ячейке видны только решётки «{text}»: число не годится для её формата даты или не помещается. Впишите значение текстом.',
      en: 'The cell shows nothing but “{text}”: the number does not fit its date format or its width. Write the value as text.',
    },
  },
  checkItem({ number }, _context, report) {
    const error = cellError(number.text);
    if (error !== null) report(error, number, { text: number.text });
  },
  checkText({ row, column, raw }, _context, report) {
    const text = raw.trim();
    const error = cellError(text);
    if (error !== null) report(error, { row, column }, { text });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Ошибка формулы в ячейке', en: 'Formula error in a cell' },
  trigger: {
    ru: 'Вместо текста ячейка показывает ошибку: #ССЫЛКА!, #Н/Д, #ЗНАЧ! и подобные, или одни решётки.',
    en: 'Instead of text the cell shows an error: #REF!, #N/A, #VALUE! and the like, or nothing but hatches.',
  },
  remedy: {
    ru: 'Исправьте формулу или впишите текст вместо неё.',
    en: 'Correct the formula or write the text in its place.',
  },
  reason: {
    ru: 'Ошибка попала бы в отчёт вместо слов, а сами слова уже потеряны.',
    en: 'The error would stand in the report instead of words that are already lost.',
  },
};
