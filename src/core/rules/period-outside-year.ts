/** A period that does not touch the reporting year. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { periodSpan } from '../text/dates/period';
import { placeBeside } from '../text/dates/reporting-period';

export const rule = defineRule({
  id: 'period-outside-year',
  severity: 'warning',
  messages: {
    outside: {
      ru: 'Срок «{text}» не захватывает отчётный {year} год. Проверьте, нужно ли мероприятие в этом отчёте.',
      en: 'The period “{text}” does not touch the reporting year {year}. Check that the measure belongs in this report.',
    },
  },
  checkItem({ period }, { plan, datesOf }, report) {
    const { year, scope } = plan;
    if (year === null || scope === null) return;
    // What begins or ends in another part of the year stands in each of its tabs by right.
    const around = { from: `${scope.from.slice(0, 4)}-01-01`, to: `${scope.to.slice(0, 4)}-12-31` };
    if (placeBeside(periodSpan(datesOf(period.text)), around) !== 'within')
      report('outside', period, { text: period.text, year });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Срок не включает отчётный год', en: 'Period misses the reporting year' },
  trigger: {
    ru: 'Срок мероприятия кончился до отчётного года или начнётся после него.',
    en: 'The period ended before the reporting year or begins after it.',
  },
  remedy: {
    ru: 'Исправьте срок или уберите мероприятие из листа этого года.',
    en: 'Correct the period, or take the measure off this year’s tab.',
  },
  reason: {
    ru: 'Отчитываться за год, в который мероприятие не должно идти, незачем.',
    en: 'Nobody has to report on a year in which nothing was due.',
  },
};
