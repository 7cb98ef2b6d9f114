/** A day or month of a deed that lies outside the reporting year. */

import { deedDates } from '../activity/deed-dates';
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { formatDay } from '../text/calendar';
import { isWholeYear, placeBeside } from '../text/dates/reporting-period';

export const rule = defineRule({
  id: 'date-outside-year',
  severity: 'warning',
  messages: {
    outside: {
      ru: 'Дата «{text}» не из отчётного {year} года. Проверьте год или уберите то, что сделано не в этом году.',
      en: 'The date “{text}” is not of the reporting year {year}. Check the year, or leave out what was not done in it.',
    },
    outsidePeriod: {
      ru: 'Дата «{text}» не из отчётного периода ({period}). Проверьте её или уберите то, что сделано в другое время.',
      en: 'The date “{text}” is not of the reporting period ({period}). Check it, or leave out what was done at another time.',
    },
  },
  checkItem(item, { plan, activityOf, datesOf }, report) {
    const { year, scope } = plan;
    if (year === null || scope === null) return;
    const { entries } = activityOf(item);
    for (const [index, entry] of item.entries.entries()) {
      // What did not take place, or is still to come, has its date in another year by right.
      const said = entries[index];
      if (said?.verdict !== 'activity' && said?.isEarlier !== true) continue;
      const beside = datesOf(entry.raw).filter((date) => placeBeside(date, scope) !== 'within');
      for (const date of deedDates(entry.raw, beside)) {
        const text = date.text.replace(/\s+/g, ' ');
        const period = `${formatDay(scope.from)}–${formatDay(scope.to)}`;
        if (isWholeYear(scope)) report('outside', entry, { text, year });
        else report('outsidePeriod', entry, { text, period });
      }
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Дата не отчётного года', en: 'Date outside the reporting year' },
  trigger: {
    ru: 'Запись называет день или месяц другого года. Даты договоров и документов, планы на будущее, сравнения и названия в кавычках не считаются.',
    en: 'An entry names a day or month of another year. Dates of contracts and documents, plans, comparisons and names in quotation marks do not count.',
  },
  remedy: {
    ru: 'Исправьте год, если это опечатка, или уберите сделанное в другом году.',
    en: 'Correct the year if it was mistyped, or leave out what was done in another year.',
  },
  reason: {
    ru: 'Отчёт говорит об одном годе; чужая дата значит, что запись скопирована из прошлого отчёта или год набран с ошибкой.',
    en: 'A report speaks of one year; another’s date means that the entry was copied or the year mistyped.',
  },
};
