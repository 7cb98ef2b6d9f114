/** Two columns that say the same of themselves: only one of them is read. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { columnLetters } from '../grid/cell-range';

export const rule = defineRule({
  id: 'rival-column',
  severity: 'warning',
  messages: {
    progress: {
      ru: 'Столбцов с ходом исполнения несколько: {all}. Читается {column}. Назовите в заголовке отчётный год или скройте лишний.',
      en: 'Several columns tell of progress: {all}. Column {column} is read. Name the reporting year in its title, or hide the others.',
    },
    period: {
      ru: 'Столбцов со сроком несколько: {all}. Читается {column}. Назовите в заголовке отчётный год или скройте лишний.',
      en: 'Several columns hold periods: {all}. Column {column} is read. Name the reporting year in its title, or hide the others.',
    },
  },
  check({ plan }, report) {
    for (const { rivals = [], headerTop, bodyTop } of plan.tables) {
      for (const { kind, column, others } of rivals) {
        const all = [column, ...others].sort((one, other) => one - other).map(columnLetters);
        const row = lowestTitled(plan.grid.rows, headerTop, bodyTop, column);
        const related = others.map((other) => ({ row, column: other }));
        report(kind, { row, column }, { all: all.join(', '), column: columnLetters(column) }, { related });
      }
    }
  },
});

function lowestTitled(rows: readonly (readonly unknown[])[], top: number, bottom: number, column: number): number {
  for (let row = bottom - 1; row > top; row--) if ((rows[row]?.[column] ?? '') !== '') return row;
  return top;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Два столбца об одном', en: 'Two columns of one kind' },
  trigger: {
    ru: 'Два видимых столбца одинаково названы ходом исполнения или сроком, и ни один не назван отчётным годом.',
    en: 'Two visible columns are titled alike as progress or as period, and neither names the reporting year.',
  },
  remedy: {
    ru: 'Допишите в заголовок год или скройте столбец, который в этом году не нужен.',
    en: 'Add the year to the title, or hide the column that this year does not need.',
  },
  reason: {
    ru: 'Иначе проверяется и попадает в отчёт, возможно, не тот столбец.',
    en: 'Otherwise the wrong column may be checked and reported.',
  },
};
