/** A plan that does not say which year it reports on. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'missing-year',
  severity: 'warning',
  messages: {
    missing: {
      ru: 'Неясно, за какой год отчёт на листе «{sheet}». Назовите лист годом, напишите «в 2026 году» в заголовке или укажите «Отчётный год» в настройках.',
      en: 'It is unclear which year the tab “{sheet}” reports on. Name the tab by the year, write it in the title, or set “Reporting year” in the settings.',
    },
  },
  check({ plan }, report) {
    if (plan.year !== null) return;
    report(
      'missing',
      { row: plan.tables[0]?.headerTop ?? 0, column: plan.tables[0]?.columns.name ?? 0 },
      { sheet: plan.grid.sheet },
    );
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Неизвестен отчётный год', en: 'Reporting year unknown' },
  trigger: {
    ru: 'Год не назван ни именем листа, ни заголовком, ни настройкой, или в заголовке их несколько.',
    en: 'Neither the tab’s name nor the title nor a setting tells the year, or the title tells several.',
  },
  remedy: {
    ru: 'Назовите лист годом или укажите «Отчётный год» в настройках.',
    en: 'Name the tab by the year, or set “Reporting year” in the settings.',
  },
  reason: {
    ru: 'От отчётного года зависит, какие даты и сроки верны.',
    en: 'Which dates and periods are right depends on the reporting year.',
  },
};
