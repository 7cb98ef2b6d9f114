/** An item whose own text says that nothing was done, that it was cancelled, or that it is only planned. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { itemLabel } from '../plan/item-label';
import { isWholeYear } from '../text/dates/reporting-period';

export const rule = defineRule({
  id: 'inactive-item',
  severity: 'warning',
  messages: {
    none: {
      ru: 'По мероприятию «{number}» запись говорит, что ничего не сделано: «{evidence}». Проверьте, так ли это.',
      en: 'The entry for the measure “{number}” says that nothing was done: “{evidence}”. Check that this is so.',
    },
    earlier: {
      ru: 'По мероприятию «{number}» записано только сделанное в прежние годы: «{evidence}». Исправьте год, если это опечатка, или напишите, что сделано за отчётный период.',
      en: 'The measure “{number}” reports only what was done in earlier years: “{evidence}”. Correct the year if it was mistyped, or say what was done in the reporting period.',
    },
    earlierPart: {
      ru: 'По мероприятию «{number}» записано только сделанное до отчётного периода: «{evidence}». Напишите, что сделано за отчётный период.',
      en: 'The measure “{number}” reports only what was done before the reporting period: “{evidence}”. Say what was done in the reporting period.',
    },
    reported: {
      ru: 'По мероприятию «{number}» нового с прошлого отчёта нет: «{evidence}». Допишите, что сделано за отчётный период.',
      en: 'The measure “{number}” has nothing new since the last report: “{evidence}”. Add what was done in the reporting period.',
    },
    later: {
      ru: 'По мероприятию «{number}» записано только сделанное после отчётного периода: «{evidence}». Проверьте даты или напишите, что сделано за отчётный период.',
      en: 'The measure “{number}” reports only what was done after the reporting period: “{evidence}”. Check the dates, or say what was done in the reporting period.',
    },
    cancelled: {
      ru: 'Мероприятие «{number}» отменено или перенесено: «{evidence}». Проверьте, указана ли причина.',
      en: 'The measure “{number}” was cancelled or postponed: “{evidence}”. Check that the reason is given.',
    },
    planned: {
      ru: 'По мероприятию «{number}» есть только намерение: «{evidence}». Добавьте, что сделано за отчётный период.',
      en: 'The measure “{number}” only states an intention: “{evidence}”. Add what was done in the reporting period.',
    },
  },
  checkItem(item, { plan, activityOf }, report) {
    const { verdict, entries } = activityOf(item);
    if (verdict === 'activity' || verdict === 'unclear' || verdict === 'empty') return;
    const index = Math.max(
      0,
      entries.findIndex((entry) => entry.verdict === verdict && entry.isOfOtherColumn !== true),
    );
    const place = item.entries[index] ?? item.progressCell;
    const { isEarlier = false, isLater, isReported } = entries[index] ?? {};
    const ofPart = plan.period !== null && !isWholeYear(plan.period);
    const message = isReported
      ? 'reported'
      : isLater === true
        ? 'later'
        : !isEarlier
          ? verdict
          : ofPart
            ? 'earlierPart'
            : 'earlier';
    report(message, place, { number: itemLabel(item), evidence: entries[index]?.evidence ?? '' });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Не исполнялось', en: 'Nothing done' },
  trigger: {
    ru: 'Ни в одной записи мероприятия нет сделанного: в тексте сказано, что оно не проводилось, отменено, только запланировано или сделано в прежние годы.',
    en: 'No entry of the measure reports work done: the text says it did not take place, was cancelled, is only planned, or was done in earlier years.',
  },
  remedy: {
    ru: 'Если что-то сделано, напишите об этом. Если нет, оставьте запись: координатор увидит причину.',
    en: 'If something was done, write it. If not, leave the entry: the coordinator sees the reason.',
  },
  reason: {
    ru: 'Такие мероприятия спрашивают первыми: о каждом нужно знать, почему оно не исполнялось.',
    en: 'These measures are asked about first: the reason must be known for each.',
  },
};
