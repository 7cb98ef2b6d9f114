/** An entry that stands word for word at another item, or twice at one. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { entryFingerprint } from '../plan/entry-fingerprints';
import { itemLabel } from '../plan/item-label';
import type { PlanItem, ProgressEntry } from '../plan/plan';

export const rule = defineRule({
  id: 'repeated-entry',
  severity: 'warning',
  messages: {
    other: {
      ru: 'Та же запись стоит у мероприятия «{number}» (строка {row}). Проверьте, к какому из них она относится.',
      en: 'The same entry stands at the measure “{number}” (row {row}). Check to which of the two it belongs.',
    },
    same: {
      ru: 'Та же запись стоит у этого мероприятия в строке {row}. Удалите повтор.',
      en: 'The same entry stands at this measure in row {row}. Remove the repetition.',
    },
  },
  check({ plan, activityOf }, report) {
    const seen = new Map<string, { item: PlanItem; entry: ProgressEntry }>();
    for (const item of plan.items) {
      const { entries } = activityOf(item);
      for (const [index, entry] of item.entries.entries()) {
        const own = entryFingerprint(entry.text);
        // That there were no requests may be said of several measures in the same words.
        if (own === null || entries[index]?.verdict === 'none') continue;
        const earlier = seen.get(own);
        if (earlier === undefined) seen.set(own, { item, entry });
        else {
          const extras = { related: [earlier.entry] };
          const row = earlier.entry.row + 1;
          if (earlier.item === item) report('same', entry, { row }, extras);
          else report('other', entry, { number: itemLabel(earlier.item), row }, extras);
        }
      }
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Запись повторяет другую', en: 'Repeated entry' },
  trigger: { ru: 'Две длинные записи совпадают слово в слово.', en: 'Two longer entries are equal word for word.' },
  remedy: {
    ru: 'Оставьте запись у того мероприятия, о котором она говорит, для другого напишите свою.',
    en: 'Leave the entry at the measure it speaks of and write another for the other.',
  },
  reason: {
    ru: 'Одно и то же сделанное засчитывается дважды, или запись попала не в свою строку.',
    en: 'One deed would count twice, or the entry has got into a wrong row.',
  },
};
