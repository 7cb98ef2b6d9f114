/** A period that leaves the years of the plan. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { periodSpan } from '../text/dates/period';

export const rule = defineRule({
  id: 'period-outside-plan',
  severity: 'warning',
  messages: {
    outside: {
      ru: 'Срок «{text}» выходит за период плана ({first}–{last}). Проверьте годы.',
      en: 'The period “{text}” goes beyond that of the plan ({first}–{last}). Check the years.',
    },
  },
  checkItem({ period }, { planYears, datesOf }, report) {
    if (planYears === null) return;
    const [first, last] = planYears;
    const { from, to } = periodSpan(datesOf(period.text));
    const early = from !== null && from < `${first}-01-01`;
    const late = to !== null && to > `${last}-12-31`;
    if (early || late) report('outside', period, { text: period.text, first, last });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Срок вне периода плана', en: 'Period outside the plan’s' },
  trigger: {
    ru: 'Срок мероприятия начинается раньше или кончается позже, чем период плана из «Настроек» или из заголовка.',
    en: 'The period begins before or ends after that of the plan, told by the settings or the title.',
  },
  remedy: {
    ru: 'Исправьте годы в сроке или период плана в «Настройках».',
    en: 'Correct the years of the period, or the plan’s period in the settings.',
  },
  reason: { ru: 'Обычно это опечатка в годе.', en: 'As a rule a year was mistyped.' },
};
