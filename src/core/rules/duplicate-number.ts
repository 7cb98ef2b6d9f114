/** Two items under one number: one of them is mistyped, or a row was pasted twice. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { numberKeys } from '../plan/number-keys';
import type { PlanItem } from '../plan/plan';

export const rule = defineRule({
  id: 'duplicate-number',
  severity: 'error',
  messages: {
    repeated: {
      ru: 'Номер «{number}» уже стоит в строке {row}. Исправьте номер или удалите повторную строку.',
      en: 'The number “{number}” already stands in row {row}. Correct it or delete the repeated row.',
    },
  },
  check({ plan }, report) {
    const first = new Map<string, PlanItem>();
    const keys = numberKeys(plan);
    plan.items.forEach((item, index) => {
      const key = keys[index] ?? null;
      if (key === null) return;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, item);
      else
        report(
          'repeated',
          item.number,
          { number: item.number.text, row: earlier.number.row + 1 },
          { related: [earlier.number] },
        );
    });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Номер повторяется', en: 'Repeated number' },
  trigger: {
    ru: 'Номер мероприятия повторяется. Если нумерация в каждом разделе начинается заново, сравниваются номера внутри раздела.',
    en: 'A measure’s number repeats. Where numbering restarts in each section, numbers are compared within it.',
  },
  remedy: {
    ru: 'Исправьте номер в одной из строк или удалите лишнюю строку.',
    en: 'Correct the number in one of the rows, or delete the superfluous row.',
  },
  reason: {
    ru: 'По повторному номеру нельзя понять, к какому мероприятию относится запись.',
    en: 'A repeated number leaves open which measure an entry belongs to.',
  },
};
