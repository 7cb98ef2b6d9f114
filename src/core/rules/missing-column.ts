/** A table without one of the plan's columns: what should stand there cannot be checked. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'missing-column',
  severity: 'warning',
  messages: {
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
    for (const { columns, headerTop } of plan.tables) {
      const place = { row: headerTop, column: columns.name };
      if (columns.number === null) report('number', place, {});
      if (columns.period === null) report('period', place, {});
      if (columns.executors === null) report('executors', place, {});
      if (columns.progress.length === 0) report('progress', place, {});
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
