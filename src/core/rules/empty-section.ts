/** A section without items. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'empty-section',
  severity: 'warning',
  messages: {
    empty: {
      ru: 'В разделе «{title}» нет ни одного мероприятия. Добавьте их или удалите раздел.',
      en: 'The section “{title}” has no measures. Add some or remove the section.',
    },
  },
  check({ plan }, report) {
    const filled = new Set<number>();
    const holders = [...plan.items.map((item) => item.section), ...plan.orphans.map((orphan) => orphan.section)];
    for (const holder of holders) {
      for (let at = holder; at !== null && !filled.has(at); at = plan.sections[at]?.parent ?? null) filled.add(at);
    }
    for (const [index, section] of plan.sections.entries()) {
      const title = section.title === '' ? section.number : section.title;
      if (!filled.has(index)) report('empty', section, { title });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Раздел без мероприятий', en: 'Section without measures' },
  trigger: {
    ru: 'Под строкой раздела и его подразделов нет мероприятий.',
    en: 'Neither the section nor its sub-sections have measures.',
  },
  remedy: {
    ru: 'Добавьте мероприятия или удалите строку раздела.',
    en: 'Add measures or remove the row of the section.',
  },
  reason: {
    ru: 'Чаще всего строки раздела удалены случайно или приняты за другой раздел.',
    en: 'As a rule its rows were deleted by accident or taken for another section.',
  },
};
