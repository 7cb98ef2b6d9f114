/** A measure without a period: nobody can tell whether it was due. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { itemLabel } from '../plan/item-label';

export const rule = defineRule({
  id: 'missing-period',
  severity: 'error',
  messages: {
    missing: {
      ru: 'У мероприятия «{number}» не указан срок. Впишите его, например «2021-2023 годы» или «ежегодно».',
      en: 'The measure “{number}” has no period. Write it, for example “2021–2023” or “annually”.',
    },
  },
  checkItem(item, { plan }, report) {
    if (plan.tables.every((table) => table.columns.period === null)) return;
    if (item.period.text === '') report('missing', item.period, { number: itemLabel(item) });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Не указан срок', en: 'Period missing' },
  trigger: { ru: 'Ячейка срока пуста.', en: 'The period cell is blank.' },
  remedy: { ru: 'Впишите срок из утверждённого плана.', en: 'Write the period as the approved plan has it.' },
  reason: {
    ru: 'Без срока нельзя сказать, должно ли было мероприятие исполняться в отчётном году.',
    en: 'Without it nobody can tell whether the measure was due in the reporting year.',
  },
};
