/** A cell that shows a spreadsheet error instead of text. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

const ERROR =
  /^#(?:REF!|ССЫЛКА!|N\/A|Н\/Д|VALUE!|ЗНАЧ!|NAME\?|ИМЯ\?|DIV\/0!|ДЕЛ\/0!|NUM!|ЧИСЛО!|NULL!|ПУСТО!|ERROR!|SPILL!|CALC!|#+)$/i;

export const rule = defineRule({
  id: 'error-value',
  severity: 'error',
  messages: {
    error: {
      ru: 'В ячейке ошибка формулы «{text}». Исправьте формулу или впишите текст.',
      en: 'The cell shows the formula error “{text}”. Mend the formula or write the text.',
    },
  },
  check({ plan, texts }, report) {
    const cells = [
      ...texts.map((text) => ({ row: text.row, column: text.column, text: text.raw.trim() })),
      ...plan.items.map((item) => item.number),
    ];
    for (const { row, column, text } of cells) if (ERROR.test(text)) report('error', { row, column }, { text });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Ошибка формулы в ячейке', en: 'Formula error in a cell' },
  trigger: {
    ru: 'Вместо текста ячейка показывает ошибку: #ССЫЛКА!, #Н/Д, #ЗНАЧ! и подобные.',
    en: 'Instead of text the cell shows an error: #REF!, #N/A, #VALUE! and the like.',
  },
  remedy: {
    ru: 'Исправьте формулу или впишите текст вместо неё.',
    en: 'Mend the formula or write the text in its place.',
  },
  reason: {
    ru: 'Ошибка попала бы в отчёт вместо слов, а сами слова уже потеряны.',
    en: 'The error would stand in the report instead of words that are already lost.',
  },
};
