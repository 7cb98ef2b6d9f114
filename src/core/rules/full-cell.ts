/** A text as long as a cell can be: its end may have been cut off on the way in. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { itemLabel } from '../plan/item-label';

/** Google Sheets holds no more characters in a cell. */
const CELL_LIMIT = 50_000;

export const rule = defineRule({
  id: 'full-cell',
  severity: 'warning',
  messages: {
    full: {
      ru: 'Запись по мероприятию «{number}» заняла ячейку целиком ({length|знак|знака|знаков}), её конец мог пропасть. Разделите её на несколько строк.',
      en: 'The entry for the measure “{number}” fills its cell ({length|character|characters}) and may have lost its end. Divide it over several rows.',
    },
  },
  checkItem(item, _context, report) {
    for (const entry of item.entries) {
      if (entry.raw.length < CELL_LIMIT) continue;
      report('full', entry, { number: itemLabel(item), length: entry.raw.length });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Ячейка почти заполнена', en: 'Cell almost full' },
  trigger: {
    ru: 'В ячейке записи 50 000 знаков или больше: столько вмещает ячейка Google Таблиц.',
    en: 'A progress cell holds 50,000 characters or more, which is all that a cell of Google Sheets can.',
  },
  remedy: {
    ru: 'Проверьте конец текста и разделите запись на несколько строк продолжения.',
    en: 'Check the end of the text and divide the entry over several continuation rows.',
  },
  reason: { ru: 'Что не поместилось, Таблицы отбрасывают.', en: 'What does not fit is dropped by Sheets.' },
};
