/** A formula whose result nobody has computed yet: what the cell will say is not known. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { isUncomputed } from '../plan/table/reading';
import { tableAt } from '../plan/table/table-at';

export const rule = defineRule({
  id: 'uncomputed-formula',
  severity: 'error',
  messages: {
    uncomputed: {
      ru: 'Формула в ячейке не вычислена, её результат неизвестен. Откройте файл в Excel, LibreOffice или Google Таблицах, дождитесь расчёта и сохраните.',
      en: 'The formula in the cell is not computed, so its result is not known. Open the file in Excel, LibreOffice or Google Sheets, let it compute, and save it.',
    },
  },
  checkItem(item, { plan }, report) {
    for (const row of item.rows) {
      const columns = tableAt(plan, row)?.columns;
      if (columns === undefined) continue;
      const { number, name, period, until, executors, progress } = columns;
      for (const column of [number, name, period, until, executors, ...progress])
        if (column !== null && column !== undefined && isUncomputed(plan.grid, row, column))
          report('uncomputed', { row, column }, {});
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Формула не вычислена', en: 'Formula not computed' },
  trigger: {
    ru: 'В ячейке плана формула без сохранённого результата, таблица ещё считает её, или ячейки, от которых она зависит, изменились там, где формулы не считаются.',
    en: 'A cell of the plan holds a formula without a stored result, Sheets is still computing it, or cells that it depends on were changed where nothing computes.',
  },
  remedy: {
    ru: 'Откройте файл в табличном редакторе, сохраните его и повторите проверку; или впишите текст вместо формулы.',
    en: 'Open the file in a spreadsheet program, save it and check again; or write the text instead of the formula.',
  },
  reason: {
    ru: 'Пока результата нет, ячейка выглядит пустой, хотя в ней что-то есть.',
    en: 'Without the result the cell looks blank although it is not.',
  },
};
