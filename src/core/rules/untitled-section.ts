/** A section with a number and no title. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'untitled-section',
  severity: 'warning',
  messages: {
    untitled: {
      ru: 'У раздела {number} нет названия. Впишите его после номера.',
      en: 'Section {number} has no title. Write it after the number.',
    },
  },
  check({ plan }, report) {
    for (const section of plan.sections) {
      if (section.title === '') report('untitled', section, { number: section.number });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Раздел без названия', en: 'Section without a title' },
  trigger: { ru: 'В строке раздела стоит только номер.', en: 'A section row holds a number alone.' },
  remedy: { ru: 'Впишите название раздела.', en: 'Write the title of the section.' },
  reason: {
    ru: 'В отчёте название раздела стоит отдельной строкой; пустая выглядит потерянной.',
    en: 'In the report the title has a row of its own; a bare number looks lost.',
  },
};
