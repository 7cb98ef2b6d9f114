/** An item nobody has reported on. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'missing-progress',
  severity: 'error',
  messages: {
    ru: {
      missing: 'По мероприятию «{number}» нет записи о ходе исполнения. Напишите, что сделано, или почему не сделано.',
    },
    en: { missing: 'There is no progress entry for the measure “{number}”. Write what was done, or why nothing was.' },
  },
  check({ plan }, report) {
    for (const item of plan.items) {
      if (item.entries.length === 0) report('missing', item.progressCell, { number: item.number.text });
    }
  },
});

export const documentation: RuleDocumentation = {
  ru: {
    title: 'Не заполнен ход исполнения',
    trigger: 'Во всех строках мероприятия пуста ячейка о ходе исполнения.',
    remedy: 'Напишите, что, когда и с каким итогом сделано. Если не сделано ничего, напишите и об этом.',
    reason: 'Пустая ячейка в отчёте выглядит как потерянный ответ.',
  },
  en: {
    title: 'No progress entry',
    trigger: 'The progress cell is blank in all rows of the measure.',
    remedy: 'Write what was done, when, and to what result. If nothing was, write that.',
    reason: 'A blank cell in the report looks like a lost answer.',
  },
};
