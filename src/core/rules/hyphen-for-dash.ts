/** A hyphen between blanks, where a dash is meant. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

/** At the beginning of a line it marks a point of a list, and stays. */
const HYPHEN = /(?<=[^\s]) -(?= [^\s])/g;
/** Before figures it may be a minus or part of a telephone's number; behind them, before letters, part of a document's. */
const FIGURE_AFTER = /^ -\s+[\d№]/;
const PART_OF_NUMBER = /\d[\dA-Za-z\u00c0-\u024f\u0370-\u052f/]{0,6}$/;
const SHORT_TAIL = /^ -\s+[A-Za-z\u00c0-\u024f\u0370-\u052f]{1,3}(?![A-Za-z\u00c0-\u024f\u0370-\u052f])/;

/** Whether the hyphen at the index may be anything but a dash. */
function isDoubtful(text: string, index: number): boolean {
  const after = text.slice(index, index + 12);
  return (
    FIGURE_AFTER.test(after) ||
    (PART_OF_NUMBER.test(text.slice(Math.max(0, index - 12), index)) && SHORT_TAIL.test(after))
  );
}

export const rule = defineRule({
  id: 'hyphen-for-dash',
  severity: 'info',
  messages: {
    hyphen: {
      ru: 'Дефис вместо тире: {count|место|места|мест}. Поставьте тире.',
      en: 'A hyphen instead of a dash in {count|place|places}. Use dashes.',
    },
  },
  checkText(text, _context, report) {
    // Said of most texts at once, which a pattern that looks back is not.
    if (!text.raw.includes(' - ')) return;
    const places = [...text.raw.matchAll(HYPHEN)].filter(({ index }) => !isDoubtful(text.raw, index));
    if (places.length === 0) return;
    // The dash the author uses elsewhere in the cell, or else the one Word puts.
    const dash = text.raw.includes('—') ? '—' : '–';
    const fix = places.map(({ index }) => ({ start: index + 1, end: index + 2, text: dash }));
    report('hyphen', text, { count: fix.length }, { fix });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Дефис вместо тире', en: 'Hyphen for a dash' },
  trigger: {
    ru: 'Между словами стоит дефис с пробелами по сторонам. В начале строки он отмечает пункт списка и не считается, перед цифрами и в номерах документов тоже.',
    en: 'A hyphen stands between blanks. At the beginning of a line it marks a point of a list and is left alone, as it is before figures and in numbers of documents.',
  },
  remedy: { ru: 'Нажмите «Исправить»: дефис станет тире.', en: 'Click “Fix”: the hyphen becomes a dash.' },
  reason: {
    ru: 'Дефис внутри слов и тире между ними читаются по-разному, в документе это видно.',
    en: 'Hyphens join and dashes part; in print the difference shows.',
  },
};
