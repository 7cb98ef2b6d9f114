/** A measure without a period: nobody can tell whether it was due. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'missing-period',
  severity: 'error',
  messages: {
    ru: { missing: 'У мероприятия «{number}» не указан срок. Впишите его, например «2021-2023 годы» или «ежегодно».' },
    en: { missing: 'The measure “{number}” has no period. Write it, for example “2021–2023” or “annually”.' },
  },
  check({ plan }, report) {
    if (plan.tables.every((table) => table.columns.period === null)) return;
    for (const item of plan.items) {
      if (item.period.text === '') report('missing', item.period, { number: item.number.text });
    }
  },
});

export const documentation: RuleDocumentation = {
  ru: {
    title: 'Не указан срок',
    trigger: 'Ячейка срока пуста.',
    remedy: 'Впишите срок из утверждённого плана.',
    reason: 'Без срока нельзя сказать, должно ли было мероприятие исполняться в отчётном году.',
  },
  en: {
    title: 'Period missing',
    trigger: 'The period cell is blank.',
    remedy: 'Write the period as the approved plan has it.',
    reason: 'Without it nobody can tell whether the measure was due in the reporting year.',
  },
};
