/** A tab whose name, title and reporting period do not agree. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { cellText } from '../grid/grid';
import type { Plan } from '../plan/plan';
import { periodOfTab, periodOfTitle } from '../plan/reporting-year';
import { formatDay } from '../text/calendar';
import { contains, type ReportingPeriod } from '../text/dates/reporting-period';

export const rule = defineRule({
  id: 'contradictory-period',
  severity: 'warning',
  messages: {
    title: {
      ru: 'Лист называется «{sheet}», а заголовок над таблицей говорит о другом времени ({period}). Исправьте заголовок или имя листа.',
      en: 'The tab is called “{sheet}”, and the title above the table speaks of another time ({period}). Correct the title or the tab’s name.',
    },
    asked: {
      ru: 'Отчётный период ({period}) не тот, которым назван лист «{sheet}». Проверьте, тот ли это лист.',
      en: 'The reporting period ({period}) is not the one that the tab “{sheet}” is named by. Check that this is the right tab.',
    },
  },
  check({ plan }, report) {
    const ofTab = periodOfTab(plan.grid.sheet);
    if (ofTab === null) return;
    const { sheet } = plan.grid;
    const ofTitle = periodOfTitle(plan.title);
    if (ofTitle !== null && !agree(ofTab, ofTitle)) report('title', titlePlace(plan), { sheet, period: days(ofTitle) });
    if (plan.period !== null && !agree(ofTab, plan.period))
      report('asked', titlePlace(plan), { sheet, period: days(plan.period) });
  },
});

const agree = (one: ReportingPeriod, other: ReportingPeriod): boolean => contains(one, other) || contains(other, one);

const days = ({ from, to }: ReportingPeriod): string => `${formatDay(from)}–${formatDay(to)}`;

/** The first cell above the header that holds something; the header where nothing does. */
function titlePlace({ grid, tables }: Plan): { readonly row: number; readonly column: number } {
  const header = tables[0]?.headerTop ?? 0;
  for (let row = 0; row < header; row += 1) {
    const column = (grid.rows[row] ?? []).findIndex((_cell, at) => cellText(grid, row, at).trim() !== '');
    if (column >= 0) return { row, column };
  }
  return { row: header, column: tables[0]?.columns.name ?? 0 };
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Период спорит с листом', en: 'Period at odds with the tab' },
  trigger: {
    ru: 'Имя листа, заголовок над таблицей и отчётный период называют разное время.',
    en: 'The tab’s name, the title above the table and the reporting period name different times.',
  },
  remedy: {
    ru: 'Исправьте заголовок, имя листа или настройку, чтобы они говорили об одном.',
    en: 'Correct the title, the tab’s name or the setting so that they speak of one time.',
  },
  reason: {
    ru: 'От периода зависит, какие даты верны и за какое время отчёт; угадывать его нельзя.',
    en: 'Which dates are right and what is reported depends on the period; it must not be guessed.',
  },
};
