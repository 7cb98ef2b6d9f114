/** Characters nobody sees: soft hyphens, zero-width spaces, direction marks, control characters. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

/** Joiners and variation selectors are left alone where no letter stands before them: scripts and emoji are made with them, and with tags. */
const UNSEEN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks are what it looks for, each by itself.
  /[\u034f\u180b-\u180f\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb]|\u17b4|\u17b5|(?<=[A-Za-zА-Яа-яЁё])[\u200c\u200d\ufe00-\ufe0f]+|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|(?<![\udc00-\udfff])(?:[\udb40-\udb43][\udc00-\udfff])+/g;

/** Signs that are in no way strange: most texts have no others, and are done with sooner so. */
const PERHAPS = /[^\n\r\t -~\u00a0\u00ab\u00bb\u0400-\u045f\u2010-\u2027\u2116]/;

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
    if (!PERHAPS.test(text.raw)) return;
    const fix = [...text.raw.matchAll(UNSEEN)].map(({ 0: signs, index }) => ({
      start: index,
      end: index + signs.length,
      text: '',
    }));
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
