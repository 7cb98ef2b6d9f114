/** An entry that stands word for word at another item, or twice at one. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { entryFingerprint } from '../plan/entry-fingerprints';
import { itemLabel } from '../plan/item-label';
import { groupEqual } from '../text/letter-sum';

/** Cells that a finding points to besides its own. */
const MOST_RELATED = 20;

export const rule = defineRule({
  id: 'repeated-entry',
  severity: 'warning',
  messages: {
    other: {
      ru: 'Одна и та же запись стоит здесь и у мероприятия «{number}» (строка {row}). Проверьте, к какому из них она относится.',
      en: 'One and the same entry stands here and at the measure “{number}” (row {row}). Check to which of the two it belongs.',
    },
    same: {
      ru: 'Одна и та же запись стоит у этого мероприятия здесь и в строке {row}. Оставьте одну.',
      en: 'One and the same entry stands at this measure here and in row {row}. Leave one of them.',
    },
  },
  looksAt: 'equal entries',
  check({ plan, activityOf }, report) {
    const entries = plan.items.flatMap((item) => item.entries.map((entry, index) => ({ item, entry, index })));
    for (const group of groupEqual(entries, ({ entry }) => entry.text, entryFingerprint)) {
      const cells = new Set<string>();
      const alike = group.filter(({ item, entry, index }) => {
        // That there were no requests may be said of several measures in the same words.
        if (activityOf(item).entries[index]?.verdict === 'none') return false;
        // A cell that is merged over several measures is one entry of them all.
        const cell = `${entry.row},${entry.column}`;
        const isNew = !cells.has(cell);
        cells.add(cell);
        return isNew;
      });
      const [first, second] = alike;
      if (first === undefined || second === undefined) continue;
      // At each of them, in the same words: which was there first nobody can tell, and whoever was copied must not look like the one who copied.
      for (const place of alike) {
        const other = place === first ? second : first;
        const row = other.entry.row + 1;
        const related = alike.slice(0, MOST_RELATED).flatMap(({ entry }) => (entry === place.entry ? [] : [entry]));
        if (other.item === place.item) report('same', place.entry, { row }, { related });
        else report('other', place.entry, { number: itemLabel(other.item), row }, { related });
      }
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Запись повторяет другую', en: 'Repeated entry' },
  trigger: {
    ru: 'Две длинные записи совпадают слово в слово; замечание стоит у обеих.',
    en: 'Two longer entries are equal word for word; the finding stands at both.',
  },
  remedy: {
    ru: 'Оставьте запись у того мероприятия, о котором она говорит, для другого напишите свою.',
    en: 'Leave the entry at the measure it speaks of and write another for the other.',
  },
  reason: {
    ru: 'Одно и то же сделанное засчитывается дважды, или запись попала не в свою строку.',
    en: 'The same work would count twice, or the entry has got into a wrong row.',
  },
};
