/** What an earlier report announced for this period, and this one does not say a word of. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { formatDay } from '../text/calendar';
import { isWholeYear, yearOf } from '../text/dates/reporting-period';

export const rule = defineRule({
  id: 'unanswered-promise',
  severity: 'warning',
  messages: {
    ofYear: {
      ru: 'В отчёте за {year} год обещано: «{text}». Напишите, исполнено ли это.',
      en: 'The report of {year} promised: “{text}”. Say whether it was done.',
    },
    ofPeriod: {
      ru: 'В отчёте за период {period} обещано: «{text}». Напишите, исполнено ли это.',
      en: 'The report of {period} promised: “{text}”. Say whether it was done.',
    },
  },
  checkItem(item, { promisesOf, progressPlace }, report) {
    for (const { promise, isSilent } of promisesOf(item)) {
      if (!isSilent || promise.given === null) continue;
      const { given, text, sheet, row, column } = promise;
      const related = [{ sheet, row, column }];
      const place = item.entries.at(-1) ?? progressPlace(item);
      if (isWholeYear(given)) report('ofYear', place, { year: yearOf(given), text }, { related });
      else {
        const period = `${formatDay(given.from)}–${formatDay(given.to)}`;
        report('ofPeriod', place, { period, text }, { related });
      }
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Обещание без ответа', en: 'Unanswered promise' },
  trigger: {
    ru: 'Прежний отчёт обещал что-то к этому времени, а записи мероприятия об этом молчат.',
    en: 'An earlier report promised something for this time, and the entries of the measure are silent on it.',
  },
  remedy: {
    ru: 'Напишите, исполнено ли обещанное, или почему нет и когда будет.',
    en: 'Say whether what was promised was done, or why not and when it will be.',
  },
  reason: {
    ru: 'Обещанное спрашивают первым, а помнят его только прежние отчёты.',
    en: 'What was promised is asked for first, and only earlier reports remember it.',
  },
};
