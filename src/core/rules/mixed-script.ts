/** Latin letters in Cyrillic words and the other way round: alike to the eye, different to a search. */

import { defineRule, type Place, type Report, type RuleContext, type RuleDocumentation } from '../findings/define-rule';
import type { TextChange } from '../grid/cell-edit';
import { groupBy } from '../group';
import { listTitles } from '../plan/plan-texts';
import { cutLine } from '../text/harmless';

const LATIN = 'aceopxykABCEHKMOPTXY';
const CYRILLIC = 'асеорхукАВСЕНКМОРТХУ';

const WORD = /[A-Za-zА-Яа-яЁё]+/g;
/** Letters and marks that neither alphabet has: Latin with marks, phonetic, Greek, Armenian and all beyond, wide ones. Cyrillic of other languages is none. */
const STRANGE =
  '\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u03ff\\u0531-\\u167f\\u1681-\\u180a\\u1810-\\u1c7f\\u1c90-\\u1dbf\\u1e00-\\u1fff\\u2c00-\\u2ddf\\u3040-\\u3163\\u3165-\\ua63f\\ua6a0-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a';
const HAS_STRANGE = new RegExp(`[${STRANGE}]`);
/** Most texts have none of all these, and of so many ranges each sign is asked one by one. */
const PERHAPS_STRANGE = /[^\0-\u00bf\u0400-\u0530\u2000-\u2bff]/;
const WITH_STRANGE = new RegExp(`[${STRANGE}A-Za-zА-Яа-яЁё]+`, 'g');
/** No language is written so. */
const SMALL_CAPITALS = /^[\u0250-\u02af\u13a0-\u13ff\u1d00-\u1dbf\uab70-\uabbf]{2,}$/;
/** A unit of measure may begin with one ("μг"). */
const UNIT = /^[μΩΔΣ][А-Яа-яЁё]{1,3}$/;
const LATIN_LETTER = /[A-Za-z]/;
const CYRILLIC_LETTER = /[А-Яа-яЁё]/;
/** One in Cyrillic letters, before a word it may number. */
const CYRILLIC_ROMAN =
  /(?<![\dA-Za-z\u00c0-\u024f\u0370-\u052f.])Х{1,3}(?=[ \u00a0]+[A-Za-z\u00c0-\u024f\u0370-\u052f«"])/g;
/** A preposition or conjunction in a Latin letter, between Russian words. */
const LONE = /(?<=[а-яё,] )[aocyk](?= [«"]?[а-яё\d])/gi;

const MESSAGES = {
  latin: {
    ru: 'Латинские буквы в русском слове «{word}». Замените их русскими.',
    en: 'Latin letters in the Russian word “{word}”. Replace them with Cyrillic ones.',
  },
  cyrillic: {
    ru: 'Русские буквы в латинском слове «{word}». Замените их латинскими.',
    en: 'Cyrillic letters in the Latin word “{word}”. Replace them with Latin ones.',
  },
  roman: {
    ru: 'Римское число «{word}» набрано русской буквой, а другие в плане латинскими. Замените букву.',
    en: 'The Roman numeral “{word}” is typed in Cyrillic, others of the plan in Latin letters. Replace the letter.',
  },
  lone: {
    ru: 'Слово «{word}» набрано латинской буквой. Замените её русской.',
    en: 'The word “{word}” is typed as a Latin letter. Replace it with the Cyrillic one.',
  },
  either: {
    ru: 'В слове «{word}» смешаны русские и латинские буквы. Наберите его заново.',
    en: 'The word “{word}” mixes Cyrillic and Latin letters. Type it again.',
  },
  strange: {
    ru: 'В русском слове «{word}» есть буква другого алфавита, и слово не прочитано. Наберите его заново.',
    en: 'The Russian word “{word}” has a letter of another alphabet, and was not read. Type it again.',
  },
  replace: { ru: 'Заменить на «{word}» одним алфавитом.', en: 'Replace with “{word}” in one alphabet.' },
} as const;

export const rule = defineRule({
  id: 'mixed-script',
  severity: 'warning',
  messages: MESSAGES,
  check(context, report) {
    for (const title of listTitles(context.plan)) checkScript(title, context, report);
  },
  checkText: checkScript,
});

function checkScript(
  text: Place & { readonly raw: string },
  { hasLatinNumerals }: RuleContext,
  report: Report<typeof MESSAGES>,
): void {
  const { raw } = text;
  if (PERHAPS_STRANGE.test(raw) && HAS_STRANGE.test(raw))
    for (const word of new Set(raw.match(WITH_STRANGE)))
      if (isDisguised(word)) report('strange', text, { word: cutLine(word, 60) });
  const hasLatin = LATIN_LETTER.test(raw);
  if (!hasLatin && !raw.includes('Х')) return;
  for (const [word, places] of mixedWords(raw)) {
    const russian = respell(word, LATIN, CYRILLIC);
    const latin = respell(word, CYRILLIC, LATIN);
    const change = (to: string): TextChange[] =>
      places.map(({ index }) => ({ start: index, end: index + word.length, text: to }));
    const offer = (to: string) => ({ message: 'replace' as const, values: { word: to }, changes: change(to) });
    const isRussian = !LATIN_LETTER.test(russian);
    const isLatin = !CYRILLIC_LETTER.test(latin);
    // A word that could be either is left to a person; one that can be neither is a name in its own right.
    if (isRussian && isLatin) report('either', text, { word }, { suggestions: [offer(russian), offer(latin)] });
    else if (isRussian) report('latin', text, { word }, { fix: change(russian) });
    else if (isLatin) report('cyrillic', text, { word }, { fix: change(latin) });
  }
  const numerals = [...raw.matchAll(CYRILLIC_ROMAN)];
  const letters = [
    ...(numerals.length > 0 && hasLatinNumerals() ? numerals.map((match) => ({ match, kind: 'roman' as const })) : []),
    ...[...raw.matchAll(LONE)].map((match) => ({ match, kind: 'lone' as const })),
  ];
  for (const { match, kind } of letters) {
    const [word] = match;
    const to = kind === 'roman' ? respell(word, CYRILLIC, LATIN) : respell(word, LATIN, CYRILLIC);
    const changes = [{ start: match.index, end: match.index + word.length, text: to }];
    report(kind, text, { word }, { suggestions: [{ message: 'replace', values: { word: to }, changes }] });
  }
}

function isDisguised(word: string): boolean {
  if (!HAS_STRANGE.test(word)) return false;
  return SMALL_CAPITALS.test(word) || (CYRILLIC_LETTER.test(word) && !UNIT.test(word));
}

function mixedWords(raw: string): Map<string, RegExpExecArray[]> {
  const mixed = [...raw.matchAll(WORD)].filter(([word]) => LATIN_LETTER.test(word) && CYRILLIC_LETTER.test(word));
  return groupBy(mixed, ([word]) => word);
}

function respell(word: string, from: string, to: string): string {
  return word.replace(/./g, (letter) => to[from.indexOf(letter)] ?? letter);
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Латиница среди кириллицы', en: 'Mixed alphabets' },
  trigger: {
    ru: 'В русском слове есть латинская буква или в латинском русская, или буква третьего алфавита, предлог набран латиницей, римское число набрано русской «Х» там, где другие латинские.',
    en: 'A Russian word holds a Latin letter or a Latin word a Cyrillic one, or either a letter of a third alphabet, a preposition is typed in Latin, or a Roman numeral in Cyrillic where others are in Latin.',
  },
  remedy: {
    ru: 'Нажмите «Исправить» или выберите предложенную замену.',
    en: 'Click “Fix”, or pick the replacement proposed.',
  },
  reason: {
    ru: 'На вид слово верное, но поиск его не находит, а программы чтения с экрана произносят по буквам.',
    en: 'The word looks right, but searches miss it and screen readers spell it out.',
  },
};
