/** A span of days whose end comes before its beginning. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'reversed-dates',
  severity: 'error',
  messages: {
    ru: { reversed: 'Конец раньше начала: «{text}». Поменяйте даты местами или исправьте их.' },
    en: { reversed: 'The end comes before the beginning: “{text}”. Exchange the dates or mend them.' },
  },
  check({ texts, datesOf }, report) {
    for (const text of texts) {
      if (text.kind === 'executors' || text.kind === 'section') continue;
      for (const date of datesOf(text.raw)) if (date.kind === 'reversed') report('reversed', text, { text: date.text });
    }
  },
});

export const documentation: RuleDocumentation = {
  ru: {
    title: 'Даты в обратном порядке',
    trigger: 'В промежутке последний день стоит раньше первого: «с 10 по 5 мая», «2023–2021 годы».',
    remedy: 'Поменяйте даты местами или исправьте опечатку.',
    reason: 'Такой промежуток нельзя понять, а срок нельзя проверить.',
  },
  en: {
    title: 'Dates reversed',
    trigger: 'A span ends before it begins: “from 10 to 5 May”, “2023–2021”.',
    remedy: 'Exchange the dates or mend the slip.',
    reason: 'Such a span cannot be understood, and a period cannot be checked.',
  },
};
