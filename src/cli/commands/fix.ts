/** `vekha fix`: mends all that cannot be mended wrongly. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { defineCommand } from '../arguments/command';
import { printSaved } from '../books/output';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../books/plan-file';
import { changeLines } from '../lines/print';

const WORDS = {
  fixed: {
    ru: 'Исправлено: {findings|замечание|замечания|замечаний}, {cells|ячейка|ячейки|ячеек}. Осталось замечаний: {left|}.',
    en: 'Fixed: {findings|finding|findings} in {cells|cell|cells}. Findings left: {left|}.',
  },
  refused: {
    changed: { ru: 'не тронуто: ячейку успели изменить', en: 'left alone: somebody has changed the cell' },
    overlap: { ru: 'не тронуто: две правки одного места', en: 'left alone: two edits of one place' },
    gone: { ru: 'замечания больше нет', en: 'the finding is no longer there' },
    formula: { ru: 'не тронуто: в ячейке формула', en: 'left alone: the cell holds a formula' },
    protected: {
      ru: 'не тронуто: ячейка защищена или принимает только слова из списка',
      en: 'left alone: the cell is protected, or accepts only values from a list',
    },
  },
} as const satisfies Messages;

export const fix = defineCommand({
  usage: {
    ru: '  vekha fix PLAN.xlsx -o OUT.xlsx        исправить всё, что нельзя исправить неверно',
    en: '  vekha fix PLAN.xlsx -o OUT.xlsx        fix what is certain',
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: true, example: 'OUT.xlsx', mayReplaceSource: true },
  options: {},
  async run(given) {
    const { output, locale } = given;
    const host = await openHost(given);
    const bare = bareSheets(host);
    const request = { ...requestOf(given), picks: null, preview: false };
    const { applied, changes, refused, left } = ask(given, host, 'panelFix', request);
    const save = await saveFitted(given, host, bare);
    const counts = { findings: applied.length, cells: changes.length, left: left.length };
    printSaved(given, host, save, { applied, changes, refused, left, file: output ?? '' }, [
      ...changeLines(changes),
      ...refused.map(({ cell, reason }) => `${cell}  ${WORDS.refused[reason][locale]}`),
      formatMessage(WORDS.fixed, counts, locale),
    ]);
    return left.some(({ severity, waived }) => severity === 'error' && waived === null) ? 1 : 0;
  },
});
