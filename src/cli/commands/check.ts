/** `vekha check`: the full check, printed for a person, as JSON or as SARIF. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { checkLines } from '../check-lines';
import { defineCommand } from '../command';
import { FORMAT_WITH_SARIF } from '../options';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../plan-file';
import { printJson, printLines } from '../print';
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
  output: { needed: false, example: 'OUT.xlsx' },
  options: { format: FORMAT_WITH_SARIF },
  async run(given) {
    const { input, output, format, locale, terminal } = given;
    const host = await openHost(given);
    const bare = bareSheets(host);
    const result = ask(given, host, 'panelCheck', requestOf(given));
    if (output !== null) await saveFitted(host, bare, output);
    if (format === 'json') printJson(given, host, result);
    else if (format === 'sarif') terminal.print(`${JSON.stringify(toSarif(result, input), null, 2)}\n`);
    else {
      const saved = output === null ? [] : ['', formatMessage(WORDS.saved, { path: output }, locale)];
      printLines(given, host, [...checkLines(result, input, locale, terminal.colours), ...saved]);
    }
    return result.summary.findings.error > 0 ? 1 : 0;
  },
});
