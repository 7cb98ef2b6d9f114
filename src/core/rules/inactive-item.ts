/** An item whose own text says that nothing was done, that it was cancelled, or that it is only planned. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'inactive-item',
  severity: 'warning',
  messages: {
    ru: {
      none: 'По мероприятию «{number}» запись говорит, что ничего не сделано: «{evidence}». Проверьте, так ли это.',
      cancelled: 'Мероприятие «{number}» отменено или перенесено: «{evidence}». Проверьте, указана ли причина.',
      planned:
        'По мероприятию «{number}» есть только намерение: «{evidence}». Добавьте, что сделано за отчётный период.',
    },
    en: {
      none: 'The entry for the measure “{number}” says that nothing was done: “{evidence}”. Check that this is so.',
      cancelled: 'The measure “{number}” was cancelled or postponed: “{evidence}”. Check that the reason is given.',
      planned: 'The measure “{number}” has an intention only: “{evidence}”. Add what was done in the reporting period.',
    },
  },
  check({ plan, activityOf }, report) {
    for (const item of plan.items) {
      const { verdict, entries } = activityOf(item);
      if (verdict === 'activity' || verdict === 'empty') continue;
      const index = Math.max(
        0,
        entries.findIndex((entry) => entry.verdict === verdict),
      );
      const place = item.entries[index] ?? item.progressCell;
      report(verdict, place, { number: item.number.text, evidence: entries[index]?.evidence ?? '' });
    }
  },
});

export const documentation: RuleDocumentation = {
  ru: {
    title: 'Без активности',
    trigger:
      'Ни в одной записи мероприятия нет сделанного: в тексте сказано, что оно не проводилось, отменено или только запланировано.',
    remedy: 'Если что-то сделано, напишите об этом. Если нет, оставьте запись: координатор увидит причину.',
    reason: 'Такие мероприятия спрашивают первыми: о каждом нужно знать, почему оно не исполнялось.',
  },
  en: {
    title: 'No activity',
    trigger:
      'No entry of the measure reports a deed: the text says it did not take place, was cancelled, or is only planned.',
    remedy: 'If something was done, write it. If not, leave the entry: the coordinator sees the reason.',
    reason: 'These measures are asked about first: the reason must be known for each.',
  },
};
