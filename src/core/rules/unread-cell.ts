/** A cell so long, among others as long, that it was passed over. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'unread-cell',
  severity: 'error',
  messages: {
    unread: {
      ru: 'Ячейка не проверена: в ней {length|знак|знака|знаков}, и вместе с другими такими она задержала бы проверку у всех. Сократите её или разделите на несколько строк.',
      en: 'The cell was not checked: it has {length|character|characters}, and with others as long it would hold up everybody’s check. Shorten it or divide it over several rows.',
    },
  },
  check({ unread }, report) {
    for (const { row, column, length } of unread) report('unread', { row, column }, { length });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Ячейка не проверена', en: 'Cell skipped' },
  trigger: {
    ru: 'Ячеек длиннее 5 000 знаков столько, что вместе в них больше 300 000 знаков: самые длинные не читаются.',
    en: 'There are so many cells of more than 5,000 characters that they have more than 300,000 together: the longest are not read.',
  },
  remedy: {
    ru: 'Сократите текст или разделите его на несколько строк продолжения.',
    en: 'Shorten the text, or divide it over several continuation rows.',
  },
  reason: {
    ru: 'На правку у Google полминуты: одна ячейка не должна отнимать их у остальных.',
    en: 'Google gives an edit half a minute: one cell must not take it from all the others.',
  },
};
