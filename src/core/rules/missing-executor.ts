/** A measure nobody answers for. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { itemLabel } from '../plan/item-label';

export const rule = defineRule({
  id: 'missing-executor',
  severity: 'error',
  messages: {
    missing: {
      ru: 'У мероприятия «{number}» не указан ответственный исполнитель. Впишите его из плана.',
      en: 'The measure “{number}” has no responsible executor. Write it as the plan has it.',
    },
  },
  checkItem(item, { plan }, report) {
    if (plan.tables.every((table) => table.columns.executors === null)) return;
    if (item.executors.length === 0) report('missing', item.executorsCell, { number: itemLabel(item) });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Не указан исполнитель', en: 'Executor missing' },
  trigger: {
    ru: 'Ячейка исполнителя пуста или в ней только сноска.',
    en: 'The executor cell is blank or holds a footnote only.',
  },
  remedy: {
    ru: 'Впишите исполнителя; нескольких разделяет пустая строка или «;».',
    en: 'Write the executor; several are separated by a blank line or “;”.',
  },
  reason: {
    ru: 'Без исполнителя некому напомнить о записи и не с кого спросить.',
    en: 'Without one there is nobody to remind and nobody to ask.',
  },
};
