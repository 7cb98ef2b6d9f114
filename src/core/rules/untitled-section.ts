/** A section with a number and no title. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'untitled-section',
  severity: 'warning',
  messages: {
    ru: { untitled: 'У раздела {number} нет названия. Впишите его после номера.' },
    en: { untitled: 'Section {number} has no title. Write it after the number.' },
  },
  check({ plan }, report) {
    for (const section of plan.sections) {
      if (section.title === '') report('untitled', section, { number: section.number });
    }
  },
});

export const documentation: RuleDocumentation = {
  ru: {
    title: 'Раздел без названия',
    trigger: 'В строке раздела стоит только номер.',
    remedy: 'Впишите название раздела.',
    reason: 'В отчёте название раздела стоит отдельной строкой; пустая выглядит потерянной.',
  },
  en: {
    title: 'Section without a title',
    trigger: 'A section row holds a number alone.',
    remedy: 'Write the title of the section.',
    reason: 'In the report the title has a row of its own; a bare number looks lost.',
  },
};
