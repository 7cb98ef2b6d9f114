/** A coordinator has sent a measure back with a remark, and its entries are still the same. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'returned-item',
  severity: 'warning',
  messages: {
    returned: {
      ru: 'Координатор вернул запись: «{reason}». Исправьте её.',
      en: 'The coordinator has returned the entry: “{reason}”. Correct it.',
    },
  },
  checkItem(item, { reviewOf, progressPlace }, report) {
    const review = reviewOf(item);
    if (review?.kind !== 'returned') return;
    report('returned', item.entries.at(-1) ?? progressPlace(item), { reason: review.reason });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Возвращено координатором', en: 'Returned by the coordinator' },
  trigger: {
    ru: 'Координатор вернул записи мероприятия с замечанием, и они с тех пор не менялись.',
    en: 'A coordinator has returned the entries of the measure with a remark, and they are still the same.',
  },
  remedy: {
    ru: 'Исправьте запись: отметка о возврате снимется сама.',
    en: 'Correct the entry: the mark goes by itself.',
  },
  reason: {
    ru: 'Замечание координатора должно дойти до того, кто писал, и не потеряться.',
    en: 'The coordinator’s remark must reach whoever wrote, and not be lost.',
  },
};
