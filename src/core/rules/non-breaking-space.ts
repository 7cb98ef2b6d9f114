/** Non-breaking spaces where typography has no use for them: they look like blanks and are not. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

/** Beside other blanks they are stray, and `stray-space` takes them. */
const NON_BREAKING = /(?<=[^\s])[\u00a0\u2007\u202f](?=[^\s])/g;

/** Most texts have none, and are done with sooner so. */
const ANY = /[\u00a0\u2007\u202f]/;

/** Good behind "№", a short word ("г.", "в", "тыс.", "И."), and a figure; before a dash and an initial. */
const HOLDS_NEXT = /(?:[№§\d]|(?:^|[^A-Za-zА-Яа-яЁё])(?:[A-Za-zА-Яа-яЁё]{1,2}|[A-Za-zА-Яа-яЁё]{1,4}\.|тыс|млн|млрд))$/;
const HELD = /^(?:[–—-]|[A-ZА-ЯЁ]\.)/;
/** Letters looked at before it. */
const NEAR = 6;

const isGood = (raw: string, at: number): boolean =>
  HOLDS_NEXT.test(raw.slice(Math.max(0, at - NEAR), at)) || HELD.test(raw.slice(at + 1, at + 3));

export const rule = defineRule({
  id: 'non-breaking-space',
  severity: 'info',
  messages: {
    found: {
      ru: 'Неразрывные пробелы: {count|место|места|мест}. Замените их обычными.',
      en: 'Non-breaking spaces in {count|place|places}. Replace them with ordinary ones.',
    },
  },
  checkText(text, _context, report) {
    if (!ANY.test(text.raw)) return;
    const fix = [...text.raw.matchAll(NON_BREAKING)].flatMap(({ index }) =>
      isGood(text.raw, index) ? [] : [{ start: index, end: index + 1, text: ' ' }],
    );
    if (fix.length > 0) report('found', text, { count: fix.length }, { fix });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Неразрывный пробел', en: 'Non-breaking space' },
  trigger: {
    ru: 'Между словами стоят неразрывные пробелы, попавшие из Word или с сайта. После «г.», «№», инициалов, чисел и коротких слов и перед тире они на месте.',
    en: 'Words are separated by non-breaking spaces that came from Word or from a web page. After “№”, initials, numbers and short words and before a dash they belong.',
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
