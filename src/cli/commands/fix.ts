/** `vekha fix`: mends all that cannot be mended wrongly. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { defineCommand } from '../command';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../plan-file';
import { changeLines, printJson, printLines, SAVED_WORDS } from '../print';

const WORDS = {
  fixed: {
    ru: 'Исправлено: {findings|замечание|замечания|замечаний}, {cells|ячейка|ячейки|ячеек}. Осталось замечаний: {left}.',
    en: 'Mended: {findings|finding|findings} in {cells|cell|cells}. Findings left: {left}.',
  },
  refused: {
    changed: { ru: 'не тронуто: ячейку успели изменить', en: 'left alone: somebody has changed the cell' },
    overlap: { ru: 'не тронуто: две правки одного места', en: 'left alone: two edits of one place' },
    gone: { ru: 'замечания больше нет', en: 'the finding is no longer there' },
    formula: { ru: 'не тронуто: в ячейке формула', en: 'left alone: the cell holds a formula' },
    protected: { ru: 'не тронуто: ячейка защищена', en: 'left alone: the cell is protected' },
  },
} as const satisfies Messages;

export const fix = defineCommand({
  usage: {
    ru: '  vekha fix PLAN.xlsx -o OUT.xlsx        исправить всё, что нельзя исправить неверно',
    en: '  vekha fix PLAN.xlsx -o OUT.xlsx        mend all that cannot be mended wrongly',
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: true, example: 'OUT.xlsx' },
  options: {},
  async run(given) {
    const { format, locale } = given;
    const path = given.output ?? '';
    const host = await openHost(given);
    const bare = bareSheets(host);
    const request = { ...requestOf(given), picks: null, preview: false };
    const { applied, changes, refused, left } = ask(given, host, 'panelFix', request);
    await saveFitted(host, bare, path);
    if (format === 'json') printJson(given, host, { applied, changes, refused, left, file: path });
    else {
      const counts = { findings: applied.length, cells: changes.length, left: left.length };
      printLines(given, host, [
        ...changeLines(changes),
        ...refused.map(({ cell, reason }) => `${cell}  ${WORDS.refused[reason][locale]}`),
        formatMessage(WORDS.fixed, counts, locale),
        formatMessage(SAVED_WORDS.edited, { path }, locale),
      ]);
    }
    return left.some(({ severity, waived }) => severity === 'error' && waived === null) ? 1 : 0;
  },
});
