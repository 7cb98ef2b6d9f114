/** `vekha summary`: the tab «Сводка» of live formulas in a copy of the workbook. */
import type { Messages } from '../../core/i18n/format-message';
import { defineCommand } from '../arguments/command';
import { printSaved } from '../books/output';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../books/plan-file';

const WORDS = {
  noChart: {
    ru: 'Диаграммы в файле нет: её рисует Google Таблица.',
    en: 'There is no chart in the file: Google Sheets draws it.',
  },
} as const satisfies Messages;

export const summary = defineCommand({
  usage: {
    ru: `  vekha summary PLAN.xlsx -o OUT.xlsx    лист «Сводка»: живые формулы по разделам, исполнителям, периодам`,
    en: `  vekha summary PLAN.xlsx -o OUT.xlsx    the tab “Summary”: live formulas by section, executor, period`,
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: true, example: 'OUT.xlsx', mayReplaceSource: true },
  options: {},
  async run(given) {
    const host = await openHost(given);
    const bare = bareSheets(host).filter(({ rows }) => rows.length > 0);
    const made = ask(given, host, 'panelSummary', requestOf(given));
    const save = await saveFitted(given, host, bare);
    const notices = [made.notice, WORDS.noChart[given.locale]];
    printSaved(given, host, save, { sheet: made.sheet, notices }, notices);
    return 0;
  },
});
