/** `vekha undo`: takes the last fixes or the last import back. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { IMPORT_WORDS } from '../../core/import/import-words';
import { defineCommand } from '../arguments/command';
import { printSaved, saveOutput } from '../books/output';
import { ask, openHost, requestOf } from '../books/plan-file';
import { changeLines } from '../lines/print';

const WORDS = {
  undone: {
    ru: 'Отменено: {cells|ячейка|ячейки|ячеек}. Изменились с тех пор и оставлены: {spared|}.',
    en: 'Undone: {cells|cell|cells}. Changed since and left as they are: {spared|}.',
  },
  nothing: { ru: 'Отменять нечего.', en: 'There is nothing to undo.' },
} as const satisfies Messages;

export const undo = defineCommand({
  usage: {
    ru: '  vekha undo PLAN.xlsx -o OUT.xlsx       отменить последние исправления',
    en: '  vekha undo PLAN.xlsx -o OUT.xlsx       take the last fixes back',
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: true, example: 'OUT.xlsx', mayReplaceSource: true },
  options: {},
  async run(given) {
    const { output, locale } = given;
    const host = await openHost(given);
    const { undone, changes, spared, removed } = ask(given, host, 'panelUndo', requestOf(given));
    const save = await saveOutput(given, host.workbook);
    const done =
      undone === null
        ? WORDS.nothing[locale]
        : removed === null
          ? formatMessage(WORDS.undone, { cells: changes.length, spared }, locale)
          : formatMessage(IMPORT_WORDS.removed, { sheet: removed }, locale);
    const lines = undone === null ? [done] : [...changeLines(changes), done];
    printSaved(given, host, save, { undone, changes, spared, file: output ?? '' }, lines);
    return 0;
  },
});
