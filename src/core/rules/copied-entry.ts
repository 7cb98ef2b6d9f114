/** One short entry at many measures: filled down, perhaps over rows that a filter hid. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { entryFingerprint } from '../plan/entry-fingerprints';
import type { PlanItem } from '../plan/plan';
import { groupEqual } from '../text/letter-sum';
import { normalise } from '../text/normalise';

/** Fewer may be alike by chance. */
const FEWEST = 4;
/** Cells that a finding points to besides its own. */
const MOST_RELATED = 20;

export const rule = defineRule({
  id: 'copied-entry',
  severity: 'warning',
  messages: {
    copied: {
      ru: 'Запись «{text}» стоит у {count|мероприятия|мероприятий|мероприятий}. Проверьте, не размножена ли она по ошибке.',
      en: 'The entry “{text}” stands at {count|measure|measures}. Check that it was not copied there by mistake.',
    },
  },
  looksAt: 'equal entries',
  check({ plan, activityOf }, report) {
    const entries = plan.items.flatMap((item) => item.entries.map((entry, index) => ({ item, entry, index })));
    for (const group of groupEqual(entries, ({ entry }) => entry.text, shortKey)) {
      // That nothing came in may be said of many in the same words.
      const counted = group.filter(({ item, index }) => activityOf(item).entries[index]?.verdict !== 'none');
      const seen = new Set<PlanItem>();
      const [first, ...rest] = counted.filter(({ item }) => {
        const isNew = !seen.has(item);
        seen.add(item);
        return isNew;
      });
      if (first === undefined) continue;
      const { text, row, column } = first.entry;
      // A cell that is merged over several measures is one entry of them all.
      const others = rest.filter(({ entry }) => entry.row !== row || entry.column !== column);
      if (others.length + 1 < FEWEST) continue;
      const values = { text: text.replace(/\n/g, ' '), count: others.length + 1 };
      report('copied', first.entry, values, { related: others.slice(0, MOST_RELATED).map(({ entry }) => entry) });
    }
  },
});

/** Null for longer entries, which are told of one by one. */
function shortKey(text: string): string | null {
  if (entryFingerprint(text) !== null) return null;
  return normalise(text).text.replace(/[\s.]+$/, '') || null;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Одна запись у многих мероприятий', en: 'One entry in many measures' },
  trigger: {
    ru: 'Одна и та же короткая запись стоит у четырёх мероприятий или более.',
    en: 'One and the same short entry stands at four measures or more.',
  },
  remedy: {
    ru: 'Проверьте строки, в том числе скрытые фильтром: запись могла попасть в чужие. Напишите, что сделано по каждому.',
    en: 'Check the rows, those hidden by a filter too: the entry may have got into others’. Write what was done for each.',
  },
  reason: {
    ru: 'Протягивание поверх фильтра заполняет и те строки, которых не видно.',
    en: 'Filling down over a filter fills the rows that it hides as well.',
  },
};
