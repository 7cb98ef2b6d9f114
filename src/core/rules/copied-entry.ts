/** One short entry at many measures: filled down, perhaps over rows that a filter hid. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { entryFingerprint } from '../plan/entry-fingerprints';
import type { ProgressEntry } from '../plan/plan';
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
  check({ plan, activityOf }, report) {
    const found = new Map<string, { readonly entry: ProgressEntry; readonly others: ProgressEntry[]; items: number }>();
    for (const item of plan.items) {
      const { entries } = activityOf(item);
      const seen = new Set<string>();
      for (const [index, entry] of item.entries.entries()) {
        // Longer ones are told of one by one; that nothing came in may be said of many in the same words.
        if (entryFingerprint(entry.text) !== null || entries[index]?.verdict === 'none') continue;
        const key = normalise(entry.text).text.replace(/[\s.]+$/, '');
        if (key === '' || seen.has(key)) continue;
        seen.add(key);
        const known = found.get(key);
        if (known === undefined) found.set(key, { entry, others: [], items: 1 });
        else if (known.entry.row !== entry.row || known.entry.column !== entry.column) {
          known.others.push(entry);
          known.items += 1;
        }
      }
    }
    for (const { entry, others, items } of found.values()) {
      if (items < FEWEST) continue;
      const text = entry.text.replace(/\n/g, ' ');
      report('copied', entry, { text, count: items }, { related: others.slice(0, MOST_RELATED) });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Одна запись у многих мероприятий', en: 'One entry at many measures' },
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
