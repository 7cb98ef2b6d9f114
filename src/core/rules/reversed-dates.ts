/** A span of days whose end comes before its beginning. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'reversed-dates',
  severity: 'error',
  messages: {
    reversed: {
      ru: 'Конец раньше начала: «{text}». Поменяйте даты местами или исправьте их.',
      en: 'The end comes before the beginning: “{text}”. Swap the dates or correct them.',
    },
  },
  checkText(text, { datesOf }, report) {
    if (text.kind === 'executors' || text.kind === 'section') return;
    for (const date of datesOf(text.raw)) if (date.kind === 'reversed') report('reversed', text, { text: date.text });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Даты в обратном порядке', en: 'Dates reversed' },
  trigger: {
    ru: 'В промежутке последний день стоит раньше первого: «с 10 по 5 мая», «2023–2021 годы».',
    en: 'A span ends before it begins: “from 10 to 5 May”, “2023–2021”.',
  },
  remedy: { ru: 'Поменяйте даты местами или исправьте опечатку.', en: 'Swap the dates or correct the slip.' },
  reason: {
    ru: 'Такой промежуток нельзя понять, а срок нельзя проверить.',
    en: 'Such a span cannot be understood, and a period cannot be checked.',
  },
};
