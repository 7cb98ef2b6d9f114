/** A number that cannot be read as one. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { cellText, type Grid } from '../grid/grid';
import type { PlacedText } from '../plan/plan';
import { isLetter, LETTER_BEHIND, mendFigures, parseNumber } from '../plan/table/numbering';

export const rule = defineRule({
  id: 'malformed-number',
  severity: 'warning',
  messages: {
    malformed: {
      ru: 'Номер «{text}» не удалось понять. Напишите его цифрами через точку, например «1.2.».',
      en: 'The number “{text}” cannot be read. Write figures separated by dots, such as “1.2.”.',
    },
    latin: {
      ru: 'В номере «{text}» буква латинская, а в других номерах плана русские: с виду они те же, но номера не сходятся. Наберите её русской.',
      en: 'The letter in “{text}” is Latin, those of the plan’s other numbers are Cyrillic: they look alike, but the numbers do not match. Type the Cyrillic one.',
    },
    cyrillic: {
      ru: 'В номере «{text}» буква русская, а в других номерах плана латинские: с виду они те же, но номера не сходятся. Наберите её латинской.',
      en: 'The letter in “{text}” is Cyrillic, those of the plan’s other numbers are Latin: they look alike, but the numbers do not match. Type the Latin one.',
    },
    replace: { ru: 'Вписать «{text}».', en: 'Write “{text}”.' },
  },
  check({ plan }, report) {
    // "1.15а" belongs behind 1.15, or among 1.15б and others; alone it may be a slip of the finger.
    const known = new Set(plan.items.map(({ number }) => keyOf(number.text)));
    const sorted = [...known].sort();
    for (const { number, numberValue } of plan.items) {
      const { text } = number;
      if (numberValue !== null || !LETTER_BEHIND.test(text) || parseNumber(text) === null) continue;
      const figures = keyOf(text.replace(LETTER_BEHIND, ''));
      const isAmong = known.has(figures) || hasTwoBelow(sorted, `${figures}.`);
      if (!isAmong) report('malformed', number, { text }, { suggestions: suggest(plan.grid, number) });
    }
    const items = plan.items.map(({ number: { text, row, column } }) => ({ text, row, column, isSection: false }));
    const sections = plan.sections.map(({ number: text, row, column }) => ({ text, row, column, isSection: true }));
    const lettered = [...items, ...sections].flatMap((each) => {
      const letter = letterOf(each.text);
      return letter === null ? [] : [{ ...each, letter, isLatin: /[a-z]/i.test(letter) }];
    });
    const latin = lettered.filter(({ isLatin }) => isLatin).length;
    const [odd, alike, right] = latin * 2 > lettered.length ? [false, CYRILLIC, LATIN] : [true, LATIN, CYRILLIC];
    if (latin === 0 || latin === lettered.length) return;
    for (const { text, letter, isLatin, isSection, row, column } of lettered) {
      const twin = right[alike.indexOf(letter.toUpperCase())];
      if (isLatin !== odd || twin === undefined) continue;
      const mended = text.replace(letter, letter === letter.toUpperCase() ? twin : twin.toLowerCase());
      const end = cellText(plan.grid, row, column).length;
      const replace = {
        message: 'replace' as const,
        values: { text: mended },
        changes: [{ start: 0, end, text: mended }],
      };
      report(odd ? 'latin' : 'cyrillic', { row, column }, { text }, { suggestions: isSection ? [] : [replace] });
    }
  },
  checkItem({ number, numberValue }, { plan }, report) {
    const { text } = number;
    if (text === '' || numberValue !== null || text.startsWith('#')) return;
    if ((parseNumber(text) !== null && mendFigures(text) === text) || CODE.test(text)) return;
    report('malformed', number, { text }, { suggestions: suggest(plan.grid, number) });
  },
});

/** "DT-1", "КС12": capitals before figures, which are no figures mistyped and no Roman numeral. */
const CODE = /^(?![ОOЗI]+[-–\d])(?![IVXLCІХС]+\d)[A-ZА-ЯЁ]{2,6}[-–]?\d{1,4}(?:[.–-]\d{1,4})*\.?$/;

const keyOf = (text: string): string => parseNumber(text)?.join('.') ?? '';

/** Whether more than one of the sorted texts begins so; those that do stand together. */
function hasTwoBelow(sorted: readonly string[], start: string): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return sorted[low + 1]?.startsWith(start) ?? false;
}

/** What was likely meant: of "1.15а" the number without the letter first, then one below it. */
function suggest(grid: Grid, { text, row, column }: PlacedText) {
  const cleaned = cleanNumber(text);
  const [, figures, letter] = /^(.*\d)([a-zа-яё])[.)]?$/i.exec(cleaned) ?? [];
  const likely = figures === undefined ? [cleaned] : [figures, `${figures}.${letter?.toLowerCase()}.`];
  const end = cellText(grid, row, column).length;
  return likely
    .filter((each) => parseNumber(each) !== null)
    .map((each) => ({ message: 'replace' as const, values: { text: each }, changes: [{ start: 0, end, text: each }] }));
}

/** Capitals of both alphabets that nobody tells apart by their looks; no Roman numerals. */
const LATIN = 'ABEKMHOPCT';
const CYRILLIC = 'АВЕКМНОРСТ';

/** The letter that a number begins with; null where it begins with figures or a Roman numeral. */
function letterOf(text: string): string | null {
  const [letter = ''] = text.trim();
  return isLetter(letter) && parseNumber(text) !== null && !/^[a-zа-яё]{2}/i.test(text.trim()) ? letter : null;
}

/** Commas and doubled dots as one dot, letters typed for figures as figures, blanks gone. */
function cleanNumber(text: string): string {
  return mendFigures(text)
    .replace(/\s+/g, '')
    .replace(/[ОO]/gi, '0')
    .replace(/[Зз]/g, '3')
    .replace(/[lI|]/g, '1')
    .replace(/[.,;:·•…]+/g, '.')
    .replace(/^\./, '');
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Номер записан неверно', en: 'Malformed number' },
  trigger: {
    ru: 'В ячейке номера стоит не номер: лишние знаки, буквы вместо цифр, «б/н»; или его буква из другого алфавита, чем у остальных.',
    en: 'The number cell holds no number: odd signs, letters for figures, “n/a”; or its letter is of another alphabet than those of the others.',
  },
  remedy: {
    ru: 'Впишите номер заново или выберите предложенный.',
    en: 'Write the number again or pick the one proposed.',
  },
  reason: {
    ru: 'Без понятного номера нельзя проверить порядок, а в отчёте на пункт не сослаться.',
    en: 'Without a readable number the order cannot be checked, and the measure cannot be referred to.',
  },
};
