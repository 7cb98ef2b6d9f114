/** `vekha check`: the full check, printed for a person, as JSON or as SARIF. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { describeLeftOut } from '../../core/import/describe-left-out';
import { harmlessJson, harmlessText } from '../../core/text/harmless';
import { listUnread } from '../../workbook/list-unread';
import { checkLines } from '../check-lines';
import { defineCommand } from '../command';
import { leftOutLines } from '../left-out-lines';
import { FORMAT_WITH_SARIF } from '../options';
import { receiptLines } from '../output';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../plan-file';
import { printJson, printPainted } from '../print';
import { toSarif } from '../sarif';

const WORDS = {
  saved: { ru: 'Книга с состояниями: {path}', en: 'Workbook with states: {path}' },
} as const satisfies Messages;

export const check = defineCommand({
  usage: {
    ru: '  vekha check PLAN.xlsx [-o OUT.xlsx]    проверить план; с -o сохранить книгу с состояниями',
    en: '  vekha check PLAN.xlsx [-o OUT.xlsx]    check the plan; with -o save the workbook with its states',
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: false, example: 'OUT.xlsx', mayReplaceSource: true },
  options: { format: FORMAT_WITH_SARIF },
  async run(given) {
    const { input, output, format, locale, terminal } = given;
    const host = await openHost(given);
    const bare = bareSheets(host);
    const checked = ask(given, host, 'panelCheck', requestOf(given));
    const tab = host.workbook.sheets.find(({ name }) => name === checked.summary.sheet);
    const inFile = tab === undefined ? [] : listUnread(host.workbook, tab);
    const result = {
      ...checked,
      leftOut: [...checked.leftOut, ...inFile.map((each) => describeLeftOut(each, locale))],
    };
    const save = output === null ? null : await saveFitted(given, host, bare);
    if (format === 'json') printJson(given, host, save === null ? result : { ...result, save });
    else if (format === 'sarif') terminal.print(`${harmlessJson(JSON.stringify(toSarif(result, input), null, 2))}\n`);
    else {
      const path = output ?? '';
      const saved =
        save === null ? [] : ['', formatMessage(WORDS.saved, { path }, locale), ...receiptLines(save, locale)];
      printPainted(given, host, [
        ...checkLines(result, input, locale, terminal.colours),
        ...leftOutLines(result.leftOut, locale).map(harmlessText),
        ...saved.map(harmlessText),
      ]);
    }
    return result.summary.findings.error > 0 ? 1 : 0;
  },
});
