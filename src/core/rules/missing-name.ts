/** A number without a measure. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'missing-name',
  severity: 'error',
  messages: {
    missing: {
      ru: 'У пункта «{number}» нет наименования мероприятия. Впишите его из утверждённого плана.',
      en: 'The measure “{number}” has no name. Write it as the approved plan has it.',
    },
  },
  checkItem(item, _context, report) {
    if (item.name.text === '') report('missing', item.name, { number: item.number.text });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Не указано мероприятие', en: 'Name missing' },
  trigger: { ru: 'У строки с номером пуста ячейка наименования.', en: 'The name cell of a numbered row is blank.' },
  remedy: {
    ru: 'Впишите наименование мероприятия из утверждённого плана.',
    en: 'Write the measure’s name as the approved plan has it.',
  },
  reason: {
    ru: 'Без наименования читатель отчёта не поймёт, о чём запись.',
    en: 'Without it the reader of the report cannot tell what an entry is about.',
  },
};
