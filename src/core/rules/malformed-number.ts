/** A number that cannot be read as one. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { cellText } from '../grid/grid';
import { mendFigures, parseNumber } from '../plan/numbering';

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
    if (parseNumber(text) !== null && mendFigures(text) === text) return;
    const cleaned = cleanNumber(text);
    // "1.15а" may be a measure below 1.15, or that one with a slip of the finger.
    const [, figures, letter] = /^(.*\d)([a-zа-яё])[.)]?$/i.exec(cleaned) ?? [];
    const likely = figures === undefined ? [cleaned] : [`${figures}.${letter?.toLowerCase()}.`, figures];
    const end = cellText(plan.grid, number.row, number.column).length;
    const suggestions = likely
      .filter((each) => parseNumber(each) !== null)
      .map((each) => ({
        message: 'replace' as const,
        values: { text: each },
        changes: [{ start: 0, end, text: each }],
      }));
    report('malformed', number, { text }, { suggestions });
  },
});

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
