/** An entry that was copied from the tab of the year before. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { entryFingerprint } from '../plan/entry-fingerprints';

export const rule = defineRule({
  id: 'last-year-entry',
  severity: 'warning',
  messages: {
    copied: {
      ru: 'Запись слово в слово взята с листа «{sheet}» (строка {row}). Напишите, что сделано в этом году.',
      en: 'The entry is taken word for word from the tab “{sheet}” (row {row}). Say what was done this year.',
    },
  },
  checkItem(item, { lastYear }, report) {
    if (lastYear === null) return;
    const { sheet, entries } = lastYear;
    for (const entry of item.entries) {
      const own = entryFingerprint(entry.text);
      const source = own === null ? undefined : entries.get(own);
      if (source !== undefined)
        report('copied', entry, { sheet, row: source.row + 1 }, { related: [{ ...source, sheet }] });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Запись прошлого года', en: 'Last year’s entry' },
  trigger: {
    ru: 'Длинная запись совпадает с записью на листе прошлого года.',
    en: 'A longer entry equals one on the tab of the year before.',
  },
  remedy: { ru: 'Напишите о сделанном в отчётном году.', en: 'Write what was done in the reporting year.' },
  reason: { ru: 'Скопированная запись отчитывается за чужой год.', en: 'A copied entry reports on another year.' },
};
