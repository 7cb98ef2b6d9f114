/** A day that no calendar has. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'impossible-date',
  severity: 'error',
  messages: {
    ru: { impossible: 'Такого дня нет в календаре: «{text}». Исправьте дату.' },
    en: { impossible: 'No calendar has this day: “{text}”. Mend the date.' },
  },
  check({ texts, datesOf }, report) {
    for (const text of texts) {
      if (text.kind !== 'progress' && text.kind !== 'name') continue;
      for (const date of datesOf(text.raw))
        if (date.kind === 'impossible') report('impossible', text, { text: date.text });
    }
  },
});

export const documentation: RuleDocumentation = {
  ru: {
    title: 'Невозможная дата',
    trigger: 'В тексте названо 31 апреля, 29 февраля невисокосного года или другой несуществующий день.',
    remedy: 'Узнайте верную дату и исправьте её.',
    reason: 'Ошибку в дате читатель отчёта видит первой.',
  },
  en: {
    title: 'Impossible date',
    trigger: 'The text names 31 April, 29 February of a common year or another day that does not exist.',
    remedy: 'Find out the right date and mend it.',
    reason: 'A wrong date is the first mistake a reader sees.',
  },
};
