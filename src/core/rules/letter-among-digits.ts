/** Letters typed for figures: "2О22", "З0 мая". */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

/** Figures with the letters that look like nought and three among them, and nothing else. */
const MIXED =
  /(?<![\dA-Za-z\u00c0-\u024f\u0370-\u052f№/-]|№ )(?=[ЗзОоOo]*\d)[\dЗзОоOo]{2,}(?![\dA-Za-z\u00c0-\u024f\u0370-\u052f/-])/g;
const LETTER = /[ЗзОоOo]/;

/** Most texts have no such pair, and are done with sooner so. */
const BESIDE = /\d[ЗзОоOo]|[ЗзОоOo]\d/;

export const rule = defineRule({
  id: 'letter-among-digits',
  severity: 'warning',
  messages: {
    letter: {
      ru: 'В числе «{text}» буква вместо цифры. Наберите его цифрами.',
      en: 'The figure “{text}” holds a letter. Type it in figures.',
    },
    replace: { ru: 'Заменить на «{figures}».', en: 'Replace with “{figures}”.' },
  },
  checkText(text, _context, report) {
    if (!BESIDE.test(text.raw)) return;
    for (const { 0: word, index } of text.raw.matchAll(MIXED)) {
      if (!LETTER.test(word)) continue;
      const figures = word.replace(/[ОоOo]/g, '0').replace(/[Зз]/g, '3');
      const changes = [{ start: index, end: index + word.length, text: figures }];
      report('letter', text, { text: word }, { suggestions: [{ message: 'replace', values: { figures }, changes }] });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Буква вместо цифры', en: 'Letter instead of a digit' },
  trigger: {
    ru: 'Среди цифр стоит буква «О» или «З»: «2О22 год», «З0 мая».',
    en: 'A letter O or З stands among figures: “2O22”.',
  },
  remedy: {
    ru: 'Выберите предложенную замену или наберите число заново.',
    en: 'Pick the replacement, or type the figure again.',
  },
  reason: {
    ru: 'На вид число верное, но дату и срок по нему не прочесть, а поиск его не найдёт.',
    en: 'It looks right, but no date can be read from it and no search finds it.',
  },
};
