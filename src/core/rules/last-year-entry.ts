/** An entry that was copied from the tab of the period before, or whose deeds are that one's. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { splitGrown } from '../findings/reported-before';
import { ofMeasure } from '../plan/entry-fingerprints';
import { isWholeYear } from '../text/dates/reporting-period';

/** Of what was added, in characters. */
const QUOTED = 160;

export const rule = defineRule({
  id: 'last-year-entry',
  severity: 'warning',
  messages: {
    copied: {
      ru: 'Запись слово в слово взята с листа «{sheet}» (строка {row}). Напишите, что сделано в этом году.',
      en: 'The entry is taken word for word from the tab “{sheet}” (row {row}). Say what was done this year.',
    },
    copiedPart: {
      ru: 'Запись слово в слово взята с листа «{sheet}» (строка {row}). Напишите, что сделано за отчётный период.',
      en: 'The entry is taken word for word from the tab “{sheet}” (row {row}). Say what was done in the reporting period.',
    },
    grown: {
      ru: 'О сделанном говорят только слова прошлого отчёта (лист «{sheet}», строка {row}), а добавлено: «{text}». Проверьте, сделано ли что-нибудь за отчётный период.',
      en: 'Only the last report’s words tell of a deed (tab “{sheet}”, row {row}); what was added is “{text}”. Check whether anything was done in the reporting period.',
    },
  },
  checkItem(item, { lastYear, plan, activityOf, saysOf }, report) {
    if (lastYear === null || lastYear.entries.size === 0) return;
    const { sheet, entries } = lastYear;
    const fingerprintOf = ofMeasure(item);
    const sourceOf = (text: string) => {
      const own = fingerprintOf(text);
      return own === null ? undefined : entries.get(own);
    };
    const isYear = plan.period === null || isWholeYear(plan.period);
    for (const [index, entry] of item.entries.entries()) {
      const grown = splitGrown(entry.text, (part) => sourceOf(part) !== undefined);
      const source = grown === null ? undefined : sourceOf(grown.old);
      if (grown === null || source === undefined) continue;
      const [values, extras] = [{ sheet, row: source.row + 1 }, { related: [{ ...source, sheet }] }];
      if (grown.fresh === '') report(isYear ? 'copied' : 'copiedPart', entry, values, extras);
      else if (activityOf(item).entries[index]?.verdict === 'activity' && saysOf(grown.fresh) !== 'activity')
        report('grown', entry, { ...values, text: grown.fresh.replace(/\s+/g, ' ').slice(0, QUOTED) }, extras);
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Запись прошлого отчёта', en: 'Entry of the last report' },
  trigger: {
    ru: 'Длинная запись совпадает с записью того же мероприятия на листе прошлого периода, или о сделанном говорит только она, а дописанное ниже — нет.',
    en: 'A longer entry equals one of the same measure on the tab of the period before, or it alone tells of a deed, and what was added below does not.',
  },
  remedy: { ru: 'Напишите о сделанном за отчётный период.', en: 'Write what was done in the reporting period.' },
  reason: { ru: 'Скопированная запись отчитывается за чужой период.', en: 'A copied entry reports on another period.' },
};
