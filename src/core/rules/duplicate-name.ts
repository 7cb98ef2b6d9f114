/** Two items with the same name. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import type { PlanItem } from '../plan/plan';
import { cutEnd } from '../text/cut-end';
import { normalise } from '../text/normalise';

export const rule = defineRule({
  id: 'duplicate-name',
  severity: 'warning',
  messages: {
    repeated: {
      ru: 'Мероприятие с таким же наименованием уже есть в строке {row} («{number}»). Уточните одно из них или удалите лишнее.',
      en: 'Row {row} (“{number}”) already has a measure of this name. Make one of them clearer or remove it.',
    },
  },
  check({ plan }, report) {
    const seen = new Map<string, PlanItem>();
    for (const item of plan.items) {
      const name = cutEnd(normalise(item.name.text).text, /[.;,\s]/);
      if (name === '') continue;
      const earlier = seen.get(name);
      if (earlier === undefined) seen.set(name, item);
      else {
        const values = { row: earlier.name.row + 1, number: earlier.number.text };
        report('repeated', item.name, values, { related: [earlier.name] });
      }
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Мероприятие названо дважды', en: 'Measure named twice' },
  trigger: {
    ru: 'Наименования двух мероприятий совпадают слово в слово.',
    en: 'Two items have the same name word for word.',
  },
  remedy: {
    ru: 'Удалите повтор или уточните, чем мероприятия различаются.',
    en: 'Remove the repetition, or say how the measures differ.',
  },
  reason: {
    ru: 'Одно и то же сделанное отчитали бы дважды, а читатель не поймёт, где что.',
    en: 'One deed would be reported twice, and nobody could tell the two apart.',
  },
};
