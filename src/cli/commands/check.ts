/** `vekha check`: the full check, printed for a person, as JSON or as SARIF. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { describeLeftOut } from '../../core/import/describe-left-out';
import type { Locale } from '../../core/locale';
import { harmlessJson, harmlessLine, harmlessText } from '../../core/text/harmless';
import type { Host } from '../../stand-in/host/host';
import { listUnread } from '../../workbook/inspect/list-unread';
import { otherPlans } from '../../workbook/inspect/other-plans';
import { defineCommand, type Given } from '../arguments/command';
import { FORMAT_WITH_SARIF } from '../arguments/options';
import { refusal } from '../arguments/refuse';
import { checkFiles, listFiles, manyLines } from '../books/many-plans';
import { receiptLines } from '../books/output';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../books/plan-file';
import { checkLines } from '../lines/check-lines';
import { leftOutLines } from '../lines/left-out-lines';
import { printJson, printPainted } from '../lines/print';
import { toSarif } from '../lines/sarif';

const WORDS = {
  oneOutput: {
    ru: 'С -o проверяется один план: {count|} назвать нельзя.',
    en: 'With -o one plan is checked: {count|} cannot be named.',
  },
  others: {
    ru: 'Проверен один лист. На планы похожи и другие: {sheets}. Проверить такой: vekha check {path} --sheet "{sheet}"',
    en: 'One tab was checked. Others look like plans, too: {sheets}. To check one: vekha check {path} --sheet "{sheet}"',
  },
  saved: { ru: 'Книга с состояниями: {path}', en: 'Workbook with states: {path}' },
} as const satisfies Messages;

export const check = defineCommand({
  usage: {
    ru: `  vekha check PLAN.xlsx [-o OUT.xlsx]    проверить план; с -o сохранить книгу с состояниями
  vekha check A.xlsx B.xlsx FOLDER …     проверить много планов: одна таблица, худшие первыми`,
    en: `  vekha check PLAN.xlsx [-o OUT.xlsx]    check the plan; with -o save the workbook with its states
  vekha check A.xlsx B.xlsx FOLDER …     check many plans: one table, the worst first`,
  },
  input: { needed: true, example: 'PLAN.xlsx', most: Number.POSITIVE_INFINITY },
  output: { needed: false, example: 'OUT.xlsx', mayReplaceSource: true },
  options: { format: FORMAT_WITH_SARIF },
  async run(given) {
    const { input, output, format, locale, terminal } = given;
    const { files, isMany } = await listFiles(given.inputs);
    if (isMany) return checkMany(given, files);
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
      // Whoever names a tab knows of the others.
      const others = given.sheet === null ? otherPlanLines(host, result.summary.sheet, input, locale) : [];
      const saved =
        save === null ? [] : ['', formatMessage(WORDS.saved, { path }, locale), ...receiptLines(save, locale)];
      printPainted(given, host, [
        ...checkLines(result, input, locale, terminal.colours),
        ...leftOutLines(result.leftOut, locale).map(harmlessText),
        ...others.map(harmlessText),
        ...saved.map(harmlessText),
      ]);
    }
    return result.summary.findings.error > 0 ? 1 : 0;
  },
});

/** Tabs named that look like plans, too. */
const MOST_NAMED = 10;

function otherPlanLines(host: Host, checked: string, path: string, locale: Locale): string[] {
  const sheets = otherPlans(host, checked);
  const [sheet] = sheets;
  if (sheet === undefined) return [];
  const named = sheets.slice(0, MOST_NAMED).map((name) => (locale === 'ru' ? `«${name}»` : `“${name}”`));
  const listed = named.join(', ') + (sheets.length > MOST_NAMED ? `… ${sheets.length}` : '');
  return ['', formatMessage(WORDS.others, { sheets: listed, path, sheet }, locale)];
}

/** Exit code 2 where one of the files could not be read, 1 where a plan has errors. */
async function checkMany(given: Given, files: readonly string[]): Promise<number> {
  const { output, format, locale, terminal } = given;
  if (output !== null) throw refusal(WORDS.oneOutput, { count: files.length });
  const all = await checkFiles(given, files);
  if (format === 'json') {
    const plans = all.map(({ file, check: own, error }) =>
      own === undefined ? { file, error: error.texts[locale] } : { file, ...own },
    );
    terminal.print(`${harmlessJson(JSON.stringify({ plans }))}\n`);
  } else if (format === 'sarif') {
    const logs = all.flatMap(({ file, check: own }) => (own === undefined ? [] : [toSarif(own, file)]));
    const whole = { ...logs[0], runs: logs.flatMap(({ runs }) => runs) };
    terminal.print(`${harmlessJson(JSON.stringify(whole, null, 2))}\n`);
  } else terminal.print(`${manyLines(all, locale).join('\n')}\n`);
  // As text they are listed below the table.
  const unsaid = format === 'json' || format === 'sarif' ? all : [];
  for (const { error } of unsaid)
    if (error !== undefined) terminal.printError(`${harmlessLine(error.texts[locale])}\n`);
  if (all.some(({ error }) => error !== undefined)) return 2;
  return all.some(({ check: own }) => (own?.summary.findings.error ?? 0) > 0) ? 1 : 0;
}
