/** A day that no calendar has. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'impossible-date',
  severity: 'error',
  messages: {
    impossible: {
      ru: 'Такого дня нет в календаре: «{text}». Исправьте дату.',
      en: 'There is no such day: “{text}”. Correct the date.',
    },
  },
  checkText(text, { datesOf }, report) {
    if (text.kind !== 'progress' && text.kind !== 'name') return;
    for (const date of datesOf(text.raw))
      if (date.kind === 'impossible') report('impossible', text, { text: date.text });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Невозможная дата', en: 'Impossible date' },
  trigger: {
    ru: 'В тексте названо 31 апреля, 29 февраля невисокосного года или другой несуществующий день.',
    en: 'The text names 31 April, 29 February of a common year or another day that does not exist.',
  },
  remedy: { ru: 'Узнайте верную дату и исправьте её.', en: 'Find out the right date and correct it.' },
  reason: { ru: 'Ошибку в дате читатель отчёта видит первой.', en: 'A wrong date is the first mistake a reader sees.' },
};
