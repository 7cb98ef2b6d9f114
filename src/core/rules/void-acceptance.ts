/** A measure was accepted, and what stands there now is another text, or nobody proves that it was. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'void-acceptance',
  severity: 'info',
  messages: {
    changed: {
      ru: 'Отметка «Принято» больше не действует: запись с тех пор изменилась, или принял её не координатор.',
      en: 'The mark “accepted” counts no more: the entry has changed since, or it was no coordinator who accepted it.',
    },
  },
  checkItem(item, { reviewOf, progressPlace }, report) {
    const review = reviewOf(item);
    if (review?.kind === 'accepted' && !review.holds) report('changed', item.entries.at(-1) ?? progressPlace(item), {});
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Принятое изменилось', en: 'Changed since it was accepted' },
  trigger: {
    ru: 'Координатор принял мероприятие, а его записи теперь другие.',
    en: 'A coordinator accepted the measure, and its entries are other ones now.',
  },
  remedy: {
    ru: 'Прочитайте запись и примите её снова или верните.',
    en: 'Read the entry and accept it again, or return it.',
  },
  reason: {
    ru: 'Принят был другой текст: в отчёт должен попасть прочитанный.',
    en: 'It was another text that was accepted: the report should have one that was read.',
  },
};
