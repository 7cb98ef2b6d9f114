/** A header whose words are not known: what each column holds was judged by its cells. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { columnLetters } from '../grid/cell-range';
import { cellText } from '../grid/grid';
import type { Plan } from '../plan/plan';
import { isColumnNumbers } from '../plan/table/header-rows';
import { parseNumber } from '../plan/table/numbering';
import { readLine } from '../plan/table/reading';

export const rule = defineRule({
  id: 'guessed-header',
  severity: 'warning',
  messages: {
    guessed: {
      ru: 'Заголовок не узнан: наименования взяты из столбца {name}, остальное по содержимому ({columns}). Назовите столбцы «Наименование мероприятия», «Сроки проведения», «Ответственный исполнитель», «Информация о ходе исполнения».',
      en: 'The header was not understood: names are taken from column {name}, the rest by contents ({columns}). Title the columns “Measure”, “Period”, “Executor”, “Progress”.',
    },
    name: {
      ru: 'Заголовок столбца {column} не узнан: судя по остальным, в нём мероприятия. Назовите его «Наименование мероприятия».',
      en: 'The title of column {column} is not known: by the others, it names the measures. Title it “Measure”.',
    },
    above: {
      ru: 'Строки {rows} над таблицей похожи на мероприятия, но заголовок над ними не узнан, и они не прочитаны. Назовите их столбцы так же, как в таблице ниже.',
      en: 'Rows {rows} above the table look like measures, but the header above them was not understood, and they are not read. Title their columns as in the table below.',
    },
    period: {
      ru: 'Заголовок столбца {column} не узнан: судя по содержимому, в нём сроки. Назовите его «Сроки проведения».',
      en: 'The title of column {column} is not known: by what it holds, these are periods. Title it “Period”.',
    },
    executors: {
      ru: 'Заголовок столбца {column} не узнан: судя по содержимому, в нём исполнители. Назовите его «Ответственный исполнитель».',
      en: 'The title of column {column} is not known: by what it holds, these are executors. Title it “Executor”.',
    },
    progress: {
      ru: 'Заголовок столбца {column} не узнан: судя по содержимому, в нём записи о ходе исполнения. Назовите его «Информация о ходе исполнения».',
      en: 'The title of column {column} is not known: by what it holds, it tells of progress. Title it “Progress”.',
    },
  },
  check({ plan }, report) {
    const above = rowsAbove(plan);
    const [first, last] = [above[0], above.at(-1)];
    if (first !== undefined && last !== undefined && above.length >= FEWEST)
      report('above', { row: first, column: 0 }, { rows: `${first + 1}–${last + 1}` });
    for (const { guessed, headerTop, columns, judged = [] } of plan.tables) {
      for (const { kind, column } of judged)
        report(kind, { row: headerTop, column }, { column: columnLetters(column) });
      if (guessed === undefined) continue;
      const { number, name, period, executors, progress } = columns;
      const others = [number, period, executors, ...progress].filter((column) => column !== null).sort((a, b) => a - b);
      report(
        'guessed',
        { row: headerTop, column: name },
        { name: columnLetters(name), columns: others.map(columnLetters).join(', ') },
      );
    }
  },
});

/** One such line may be a part of the title. */
const FEWEST = 2;

/** Numbered rows of three cells and more that stand above the first header. */
function rowsAbove({ grid, tables }: Plan): readonly number[] {
  return Array.from({ length: tables[0]?.headerTop ?? 0 }, (_none, row) => row).filter((row) => {
    const texts = (grid.rows[row] ?? []).map((_cell, column) => readLine(cellText(grid, row, column))).filter(Boolean);
    return texts.length >= 3 && parseNumber(texts[0] ?? '') !== null && !isColumnNumbers(grid, row);
  });
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Заголовок таблицы не узнан', en: 'Header not understood' },
  trigger: {
    ru: 'Среди заголовков нет знакомого названия для столбца с мероприятиями, и столбцы определены по содержимому.',
    en: 'No title is known to name the measures, and the columns were judged by what they hold.',
  },
  remedy: {
    ru: 'Назовите столбцы обычными словами плана или проверьте, что они определены верно.',
    en: 'Title the columns in a plan’s usual words, or check that the guess is right.',
  },
  reason: {
    ru: 'Догадка может ошибиться, и в отчёт попадёт не тот столбец.',
    en: 'A guess may err, and the report would take the wrong column.',
  },
};
