/** A table without one of the plan's columns: what should stand there cannot be checked. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import type { PlanItem } from '../plan/plan';
import { planColumns } from '../plan/table/classify-rows';
import { headerText, partKinds } from '../plan/table/header-columns';
import { indexMerges } from '../plan/table/merge-index';
import { readLine } from '../plan/table/reading';
import { tableAt } from '../plan/table/table-at';

export const rule = defineRule({
  id: 'missing-column',
  severity: 'warning',
  messages: {
    joint: {
      ru: 'Заголовок «{title}» называет сразу два столбца плана, и читается только один. Разделите этот столбец на два.',
      en: 'The title “{title}” names two of the plan’s columns at once, and one alone is read. Split the column.',
    },
    number: {
      ru: 'В таблице нет столбца с номером. Добавьте столбец «№ п/п».',
      en: 'The table has no column for numbers. Add a column “No.”.',
    },
    period: {
      ru: 'В таблице нет столбца со сроком. Добавьте столбец «Сроки проведения».',
      en: 'The table has no column for periods. Add a column “Period”.',
    },
    executors: {
      ru: 'В таблице нет столбца с исполнителем. Добавьте столбец «Ответственный исполнитель».',
      en: 'The table has no column for executors. Add a column “Responsible executor”.',
    },
    progress: {
      ru: 'В таблице нет столбца с записями. Добавьте столбец «Информация о ходе исполнения».',
      en: 'The table has no column for entries. Add a column “Progress”.',
    },
  },
  check({ plan }, report) {
    const { grid } = plan;
    const merges = indexMerges(grid);
    // Sections may tell when.
    const isTimed = ({ period }: PlanItem): boolean => period.text !== '';
    const timed = new Set(plan.items.filter(isTimed).map(({ rows }) => tableAt(plan, rows[0] ?? -1)?.headerTop));
    for (const { columns, headerTop, bodyTop } of plan.tables) {
      const missing = (['number', 'period', 'executors', 'progress'] as const).filter((kind) => {
        if (kind === 'number' && columns.numberInName !== undefined) return false;
        if (kind === 'period' && columns.periodIn !== undefined) return false;
        if (kind === 'executors' && columns.executorsIn !== undefined) return false;
        if (kind === 'period' && (columns.schedule !== undefined || timed.has(headerTop))) return false;
        return kind === 'progress' ? columns.progress.length === 0 : columns[kind] === null;
      });
      for (const kind of missing) {
        const joint = planColumns(columns).find((column) =>
          partKinds(headerText(grid, merges, headerTop, bodyTop, column)).includes(kind),
        );
        if (joint === undefined) report(kind, { row: headerTop, column: columns.name }, {});
        else {
          const title = readLine(headerText(grid, merges, headerTop, bodyTop, joint));
          report('joint', { row: headerTop, column: joint }, { title });
        }
      }
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Нет столбца плана', en: 'Missing column' },
  trigger: {
    ru: 'Среди заголовков таблицы не нашлось слов одного из пяти столбцов плана.',
    en: 'The table’s headers lack the words of one of the plan’s five columns.',
  },
  remedy: {
    ru: 'Добавьте столбец или назовите его так, чтобы было понятно, что в нём.',
    en: 'Add the column, or name it so that its content is clear.',
  },
  reason: { ru: 'Чего нет в таблице, того не будет и в отчёте.', en: 'What the table lacks, the report will lack.' },
};
