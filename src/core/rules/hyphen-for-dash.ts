/** A hyphen between blanks, where a dash is meant. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

/** At the beginning of a line it marks a point of a list, and stays. */
const HYPHEN = /(?<=[^\s]) -(?= [^\s])/g;

export const rule = defineRule({
  id: 'hyphen-for-dash',
  severity: 'info',
  messages: {
    hyphen: {
      ru: 'Дефис вместо тире: {count|место|места|мест}. Поставьте тире.',
      en: 'A hyphen instead of a dash in {count|place|places}. Put dashes.',
    },
  },
  check({ texts }, report) {
    for (const text of texts) {
      const places = [...text.raw.matchAll(HYPHEN)];
      if (places.length === 0) continue;
      // The dash the author uses elsewhere in the cell, or else the one Word puts.
      const dash = text.raw.includes('—') ? '—' : '–';
      const fix = places.map(({ index }) => ({ start: index + 1, end: index + 2, text: dash }));
      report('hyphen', text, { count: fix.length }, { fix });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Дефис вместо тире', en: 'Hyphen for a dash' },
  trigger: {
    ru: 'Между словами стоит дефис с пробелами по сторонам. В начале строки он отмечает пункт списка и не считается.',
    en: 'A hyphen stands between blanks. At the beginning of a line it marks a point of a list and is left alone.',
  },
  remedy: { ru: 'Нажмите «Исправить»: дефис станет тире.', en: 'Click “Fix”: the hyphen becomes a dash.' },
  reason: {
    ru: 'Дефис внутри слов и тире между ними читаются по-разному, в документе это видно.',
    en: 'Hyphens join and dashes part; in print the difference shows.',
  },
};
