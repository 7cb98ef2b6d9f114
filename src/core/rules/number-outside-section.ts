/** Item 2.3 under section 4: the row was moved, or its number mistyped. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { followsSections, sectionPrefix } from '../plan/number-keys';
import { parseNumber } from '../plan/table/numbering';

export const rule = defineRule({
  id: 'number-outside-section',
  severity: 'error',
  messages: {
    outside: {
      ru: 'Мероприятие «{number}» стоит в разделе {section}. Исправьте номер или перенесите строку в её раздел.',
      en: 'The measure “{number}” stands in section {section}. Correct its number or move the row to its section.',
    },
  },
  check({ plan }, report) {
    if (!followsSections(plan)) return;
    for (const item of plan.items) {
      const section = item.section === null ? undefined : plan.sections[item.section];
      const prefix = section === undefined ? null : sectionPrefix(section);
      const parts = parseNumber(item.number.text);
      if (section === undefined || prefix === null || parts === null) continue;
      if (prefix.every((part, index) => parts[index] === part)) continue;
      report('outside', item.number, { number: item.number.text, section: section.number }, { related: [section] });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Номер не из этого раздела', en: 'Number of another section' },
  trigger: {
    ru: 'Номер мероприятия начинается не с номера своего раздела, хотя в большинстве строк плана начинается с него.',
    en: 'A measure’s number does not begin with its section’s, although most numbers of the plan do.',
  },
  remedy: {
    ru: 'Исправьте номер или перенесите строку в нужный раздел.',
    en: 'Correct the number, or move the row to the right section.',
  },
  reason: {
    ru: 'Мероприятие попадёт в отчёте не в свой раздел.',
    en: 'The measure would be reported in a section that is not its own.',
  },
};
