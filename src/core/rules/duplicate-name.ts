/** Two items with the same name. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { cutEnd } from '../text/cut-end';
import { groupEqual } from '../text/letter-sum';
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
    const groups = groupEqual(
      plan.items,
      ({ name }) => name.text,
      (name) => cutEnd(normalise(name).text, /[.;,\s]/) || null,
    );
    for (const [first, ...others] of groups) {
      if (first === undefined) continue;
      const values = { row: first.name.row + 1, number: first.number.text };
      for (const { name } of others) report('repeated', name, values, { related: [first.name] });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Мероприятие названо дважды', en: 'Measure named twice' },
  trigger: {
    ru: 'Наименования двух мероприятий совпадают слово в слово.',
    en: 'Two measures have the same name word for word.',
  },
  remedy: {
    ru: 'Удалите повтор или уточните, чем мероприятия различаются.',
    en: 'Remove the repetition, or say how the measures differ.',
  },
  reason: {
    ru: 'Одно и то же сделанное отчитали бы дважды, а читатель не поймёт, где что.',
    en: 'The same work would be reported twice, and nobody could tell the two apart.',
  },
};
