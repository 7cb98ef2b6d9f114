/** Two columns that say the same of themselves: only one of them is read. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { columnLetters } from '../grid/cell-range';

export const rule = defineRule({
  id: 'rival-column',
  severity: 'warning',
  messages: {
    name: {
      ru: 'Рядом стоит ещё одна таблица мероприятий, и она не читается: мероприятия в столбцах {all}, читается {column}. Перенесите вторую под первую или на свой лист; при импорте листа они встанут так сами.',
      en: 'Another table of measures stands beside, and it is not read: measures in columns {all}, {column} is read. Move the second one below the first, or to a tab of its own; an import of the tab puts them so by itself.',
    },
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
    ru: 'Два видимых столбца одинаково названы ходом исполнения или сроком, и ни один не назван отчётным годом; или рядом стоят две таблицы мероприятий.',
    en: 'Two visible columns are titled alike as progress or as period, and neither names the reporting year; or two tables of measures stand side by side.',
  },
  remedy: {
    ru: 'Допишите в заголовок год или скройте столбец, который в этом году не нужен; вторую таблицу перенесите под первую.',
    en: 'Add the year to the title, or hide the column that this year does not need; move the second table below the first.',
  },
  reason: {
    ru: 'Иначе проверяется и попадает в отчёт, возможно, не тот столбец.',
    en: 'Otherwise the wrong column may be checked and reported.',
  },
};
