/** An item that stands after one with a greater number. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { numberSequences } from '../plan/number-keys';

export const rule = defineRule({
  id: 'unordered-number',
  severity: 'warning',
  messages: {
    unordered: {
      ru: 'Номер «{number}» стоит после «{before}» (строка {row}). Переставьте строку или исправьте номер.',
      en: 'The number “{number}” stands after “{before}” (row {row}). Move the row or correct the number.',
    },
  },
  check({ plan }, report) {
    for (const sequence of numberSequences(plan)) {
      for (const [index, { item, parts }] of sequence.entries()) {
        const before = sequence[index - 1];
        if (before === undefined || compareParts(before.parts, parts) <= 0) continue;
        const values = { number: item.number.text, before: before.item.number.text, row: before.item.number.row + 1 };
        report('unordered', item.number, values, { related: [before.item.number] });
      }
    }
  },
});

/** Part by part, figures by their value; a number that another begins with comes first. */
function compareParts(one: readonly string[], other: readonly string[]): number {
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) {
    const left = one[index] ?? '';
    const right = other[index] ?? '';
    if (left === right) continue;
    const first = Number(left);
    const second = Number(right);
    // "H" before "I": the ninth letter is a Roman numeral as well.
    if (index === 0 && Number.isNaN(first) !== Number.isNaN(second)) return 0;
    return Number.isNaN(first) || Number.isNaN(second) ? (left < right ? -1 : 1) : first - second;
  }
  return one.length - other.length;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Номера не по порядку', en: 'Numbers out of order' },
  trigger: {
    ru: 'Мероприятие стоит ниже другого, номер которого больше.',
    en: 'A measure stands below another whose number is greater.',
  },
  remedy: {
    ru: 'Переставьте строку на её место или исправьте номер.',
    en: 'Move the row to its place or correct the number.',
  },
  reason: {
    ru: 'По отчёту пункты ищут по порядку; сбой чаще всего значит, что номер набран с ошибкой.',
    en: 'Readers look measures up in order; as a rule the number was mistyped.',
  },
};
