/** Non-breaking spaces, which look like blanks and are not. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

/** Beside other blanks they are stray, and `stray-space` takes them. */
const NON_BREAKING = /(?<=[^\s])[\u00a0\u2007\u202f](?=[^\s])/g;

export const rule = defineRule({
  id: 'non-breaking-space',
  severity: 'info',
  messages: {
    found: {
      ru: 'Неразрывные пробелы: {count|место|места|мест}. Замените их обычными.',
      en: 'Non-breaking spaces in {count|place|places}. Replace them by ordinary ones.',
    },
  },
  checkText(text, _context, report) {
    const fix = [...text.raw.matchAll(NON_BREAKING)].map(({ index }) => ({
      start: index,
      end: index + 1,
      text: ' ',
    }));
    if (fix.length > 0) report('found', text, { count: fix.length }, { fix });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Неразрывный пробел', en: 'Non-breaking space' },
  trigger: {
    ru: 'Между словами стоят неразрывные пробелы, попавшие из Word или с сайта.',
    en: 'Words are parted by non-breaking spaces that came from Word or from a web page.',
  },
  remedy: {
    ru: 'Нажмите «Исправить»: они станут обычными пробелами.',
    en: 'Click “Fix”: they become ordinary spaces.',
  },
  reason: {
    ru: 'Поиск и фильтры таблицы не находят слова вокруг них, строки в документе рвутся не там.',
    en: 'Searches and filters miss the words around them, and lines of the document break oddly.',
  },
};
