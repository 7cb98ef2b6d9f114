/** Characters nobody sees: soft hyphens, zero-width spaces, direction marks, control characters. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

/** Joiners are left alone: scripts and emoji are made with them. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

export const rule = defineRule({
  id: 'invisible-character',
  severity: 'info',
  messages: {
    found: {
      ru: 'Невидимые знаки в тексте: {count|}. Удалите их.',
      en: 'Invisible characters in the text: {count|}. Remove them.',
    },
  },
  checkText(text, _context, report) {
    const fix = [...text.raw.matchAll(UNSEEN)].map(({ index }) => ({ start: index, end: index + 1, text: '' }));
    if (fix.length > 0) report('found', text, { count: fix.length }, { fix });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Невидимый знак', en: 'Invisible character' },
  trigger: {
    ru: 'В тексте есть мягкие переносы, пробелы нулевой ширины, знаки направления письма или управляющие знаки.',
    en: 'The text holds soft hyphens, zero-width spaces, direction marks or control characters.',
  },
  remedy: { ru: 'Нажмите «Исправить»: видимый текст не изменится.', en: 'Click “Fix”: what is seen does not change.' },
  reason: {
    ru: 'Такие знаки разрывают слова для поиска, а часть их нельзя записать в документ.',
    en: 'They break words for searches, and some cannot be written into a document.',
  },
};
