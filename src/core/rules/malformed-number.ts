/** A number that cannot be read as one. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { cellText } from '../grid/grid';
import { parseNumber } from '../plan/numbering';

/** A letter that stands for a figure: a capital where sub-letters are small, "l" where no Roman numeral is. */
const LOOK_ALIKE = /(?:^|\d[.\s-]{1,2})[ЗОO](?=[.)\s]|$)|^l(?=\.\s?\d)/;

export const rule = defineRule({
  id: 'malformed-number',
  severity: 'warning',
  messages: {
    malformed: {
      ru: 'Номер «{text}» не удалось понять. Напишите его цифрами через точку, например «1.2.».',
      en: 'The number “{text}” cannot be read. Write figures parted by dots, such as “1.2.”.',
    },
    replace: { ru: 'Вписать «{text}».', en: 'Write “{text}”.' },
  },
  checkItem({ number, numberValue }, { plan }, report) {
    const { text } = number;
    if (text === '' || numberValue !== null || text.startsWith('#')) return;
    if (parseNumber(text) !== null && !LOOK_ALIKE.test(text)) return;
    const cleaned = cleanNumber(text);
    const suggestions =
      parseNumber(cleaned) === null
        ? []
        : [
            {
              message: 'replace' as const,
              values: { text: cleaned },
              changes: [{ start: 0, end: cellText(plan.grid, number.row, number.column).length, text: cleaned }],
            },
          ];
    report('malformed', number, { text }, { suggestions });
  },
});

/** Commas and doubled dots as one dot, letters typed for figures as figures, blanks gone. */
function cleanNumber(text: string): string {
  return text
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
    ru: 'В ячейке номера стоит не номер: лишние знаки, буквы вместо цифр, «б/н».',
    en: 'The number cell holds no number: odd signs, letters for figures, “n/a”.',
  },
  remedy: {
    ru: 'Впишите номер заново или выберите предложенный.',
    en: 'Write the number again or pick the one proposed.',
  },
  reason: {
    ru: 'Без понятного номера нельзя проверить порядок, а в отчёте на пункт не сослаться.',
    en: 'Without a readable number the order cannot be checked, and the item cannot be referred to.',
  },
};
