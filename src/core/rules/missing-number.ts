/** An item without a number cannot be referred to, sorted or compared. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { shortenName } from '../plan/item-label';
import { LISTED } from '../plan/table/classify-rows';

export const rule = defineRule({
  id: 'missing-number',
  severity: 'error',
  messages: {
    missing: {
      ru: 'У мероприятия «{name}» нет номера. Впишите номер, например «{example}».',
      en: 'The measure “{name}” has no number. Write one, for example “{example}”.',
    },
  },
  checkItem(item, { plan }, report) {
    if (plan.tables.every((table) => table.columns.number === null)) return;
    // What is listed under a numbered title needs no numbers of its own.
    const isListed = item.section !== null && LISTED.test(item.name.text);
    if (item.number.text !== '' || item.sharedNumber !== undefined || isListed) return;
    const section = item.section === null ? '' : (plan.sections[item.section]?.number ?? '');
    const example = section === '' ? '1.' : `${section}.1.`;
    report('missing', item.number, { name: shortenName(item.name.text), example });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Не указан номер', en: 'Number missing' },
  trigger: { ru: 'В строке мероприятия ячейка номера пуста.', en: 'The number cell of a measure’s row is blank.' },
  remedy: {
    ru: 'Впишите номер так, как он стоит в утверждённом плане.',
    en: 'Write the number as the approved plan has it.',
  },
  reason: {
    ru: 'По номеру на мероприятие ссылаются, ищут его и сравнивают версии отчёта.',
    en: 'Measures are referred to, found and compared by their numbers.',
  },
};
