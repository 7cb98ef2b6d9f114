/** A period in which no time can be read. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { cellValue, type Grid } from '../grid/grid';
import { itemLabel } from '../plan/item-label';
import { isUncomputed } from '../plan/table/reading';
import { cellError } from '../text/cell-errors';

export const rule = defineRule({
  id: 'unreadable-period',
  severity: 'warning',
  messages: {
    unreadable: {
      ru: 'Не удалось понять срок «{text}» мероприятия «{number}». Напишите годы, кварталы, даты или «ежегодно».',
      en: 'The period “{text}” of the measure “{number}” cannot be read. Write years, quarters, dates or “annually”.',
    },
  },
  checkItem(item, { plan, isReadable }, report) {
    const { text } = item.period;
    if (text === '' || isReadable(text)) return;
    // "СЕНТЯБРЬ" above "с 5 по 20", "2-я неделя": the section tells the month.
    const section = item.section === null ? '' : (plan.sections[item.section]?.title ?? '');
    if (section.length <= LONGEST_MONTH && DAYS.test(text) && isReadable(section)) return;
    if (cellError(text) !== null || holdsDay(plan.grid, item.period)) return;
    if (isUncomputed(plan.grid, item.period.row, item.period.column)) return;
    report('unreadable', item.period, { text, number: itemLabel(item) });
  },
});

const LONGEST_MONTH = 30;
const DAYS = /^(?:[сдпк]о?\s)?\d{1,2}(?!\d)|недел|числ|week/i;

/** A day is known from the cell's value, however its format shows it. */
function holdsDay(grid: Grid, { row, column }: { readonly row: number; readonly column: number }): boolean {
  const value = cellValue(grid, row, column);
  return typeof value === 'object' && value !== null;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Срок не понят', en: 'Unreadable period' },
  trigger: {
    ru: 'В ячейке срока нет ни дат, ни лет, ни кварталов, ни слов вроде «ежегодно» или «постоянно».',
    en: 'The period cell has no dates, years, quarters or words such as “annually”.',
  },
  remedy: {
    ru: 'Напишите срок так, чтобы из него было видно время.',
    en: 'Write the period so that a time can be read in it.',
  },
  reason: {
    ru: 'По непонятному сроку нельзя проверить, относится ли мероприятие к отчётному году.',
    en: 'With an unreadable period nobody can check whether the measure belongs to the reporting year.',
  },
};
