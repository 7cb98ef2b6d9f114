/** `vekha undo`: takes the last fixes or the last import back. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { IMPORT_WORDS } from '../../core/import/import-words';
import { defineCommand } from '../arguments/command';
import { savedLines, saveOutput } from '../books/output';
import { ask, openHost, requestOf } from '../books/plan-file';
import { changeLines, printJson, printLines } from '../lines/print';

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
    const { format, locale } = given;
    const path = given.output ?? '';
    const host = await openHost(given);
    const { undone, changes, spared, removed } = ask(given, host, 'panelUndo', requestOf(given));
    const save = await saveOutput(given, host.workbook);
    if (format === 'json') printJson(given, host, { undone, changes, spared, file: path, save });
    else if (undone === null) printLines(given, host, [WORDS.nothing[locale], ...savedLines(path, save, locale)]);
    else {
      const done =
        removed === null
          ? formatMessage(WORDS.undone, { cells: changes.length, spared }, locale)
          : formatMessage(IMPORT_WORDS.removed, { sheet: removed }, locale);
      printLines(given, host, [...changeLines(changes), done, ...savedLines(path, save, locale)]);
    }
    return 0;
  },
});
