/** The command line: reads what is asked, lets the bundle do it over the stand-in, prints or writes what came of it. */
import { text as readAll } from 'node:stream/consumers';
import * as v from 'valibot';
import type { Answer, CheckJson, RowsJson, TabRequest } from '../contract/wire';
import { fillTemplate, formatMessage } from '../core/i18n/format-message';
import { IMPORT_WORDS } from '../core/import/import-words';
import { REPORTING_YEAR } from '../core/settings/settings';
import { type Bundle, callPanel, loadBundle } from '../stand-in/bundle';
import { callCounts, createHost, type Host, tabSize } from '../stand-in/host';
import { newSheet, type Sheet } from '../stand-in/model';
import { typeText } from '../stand-in/type-text';
import { openWorkbook, saveWorkbook, writeFileAtomically } from '../workbook/files';
import { findMarkTitle, fitColumns } from '../workbook/fit-columns';
import { InputError } from '../workbook/input-error';
import { workbookOf } from '../workbook/library-sheets';
import { type Arguments, localeOf, readArguments, wantsHelp } from './arguments';
import { COMMAND_WORDS } from './command-words';
import { runImport } from './import-command';
import { describeChange, printCheck } from './print-check';
import { toSarif } from './sarif';
import { serve } from './serve';

/** Runs one command; returns the exit code: 0 fine, 1 findings of severity error, 2 bad input or usage. */
export async function main(argv: readonly string[], { codePath }: { readonly codePath: string }): Promise<number> {
  try {
    if (wantsHelp(argv)) {
      process.stdout.write(COMMAND_WORDS[localeOf(argv)].usage);
      return argv.length === 0 ? 2 : 0;
    }
    const given = readArguments(argv);
    return await COMMANDS[given.command](given, loadBundle(codePath));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.texts[localeOf(argv)].replace(/\s+/g, ' ').trim()}\n`);
    return 2;
  }
}

type Run = (given: Arguments, bundle: Bundle) => Promise<number>;

const COMMANDS: Readonly<Record<Arguments['command'], Run>> = {
  check: runCheck,
  edit: runEdit,
  fix: runFix,
  undo: runUndo,
  waive: runWaive,
  report: runReport,
  import: (given, bundle) => runImport(given, bundle),
  activity: runActivity,
  dates: runDates,
  serve,
};

async function openHost(given: Arguments): Promise<Host> {
  return createHost(await openWorkbook(given.input), { locale: given.locale });
}

function requestOf({ sheet, year, locale }: Arguments): TabRequest {
  return { sheet, year, locale };
}

/** The value of an answer; a refusal becomes the one line it says. */
function answered<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  const line = `${answer.error.message} ${answer.error.hint}`;
  throw new InputError({ ru: line, en: line });
}

function printJson(given: Arguments, host: Host, json: object): void {
  const calls = given.profile ? { calls: callCounts(host) } : {};
  process.stdout.write(`${JSON.stringify({ ...json, ...calls })}\n`);
}

function printText(given: Arguments, host: Host, text: string): void {
  process.stdout.write(text);
  if (!given.profile) return;
  for (const [method, count] of Object.entries(callCounts(host))) process.stdout.write(`${method} ${count}\n`);
}

/** Writes the workbook; tabs that had no columns of ours before get them fit to be looked at. */
async function saveFitted(host: Host, bare: readonly Sheet[], path: string): Promise<void> {
  for (const sheet of bare) fitColumns(sheet);
  await saveWorkbook(host.workbook, path);
}

const bareSheets = (host: Host): Sheet[] => host.workbook.sheets.filter((sheet) => findMarkTitle(sheet) === null);

async function runFix(given: Arguments, bundle: Bundle): Promise<number> {
  const host = await openHost(given);
  const bare = bareSheets(host);
  const fixed = answered(callPanel(bundle, host, 'panelFix', { ...requestOf(given), picks: null, preview: false }));
  const path = given.output ?? '';
  await saveFitted(host, bare, path);
  const { applied, changes, refused, left } = fixed;
  if (given.format === 'json') printJson(given, host, { applied, changes, refused, left, file: path });
  else {
    const lines = changes.map(({ cell, before, after }) => `${cell}  ${describeChange(before, after)}`);
    const done = say(given, 'fixed', { findings: applied.length, cells: changes.length, left: left.length });
    const spared = refused.map(({ cell, reason }) => `${cell}  ${COMMAND_WORDS[given.locale].refused[reason]}`);
    printText(given, host, `${[...lines, ...spared, done, say(given, 'edited', { path })].join('\n')}\n`);
  }
  return left.some(({ severity, waived }) => severity === 'error' && waived === null) ? 1 : 0;
}

async function runUndo(given: Arguments, bundle: Bundle): Promise<number> {
  const host = await openHost(given);
  const { undone, changes, spared, removed } = answered(callPanel(bundle, host, 'panelUndo', requestOf(given)));
  const path = given.output ?? '';
  await saveWorkbook(host.workbook, path);
  if (given.format === 'json') printJson(given, host, { undone, changes, spared, file: path });
  else if (undone === null) printText(given, host, `${COMMAND_WORDS[given.locale].nothingToUndo}\n`);
  else {
    const lines = changes.map(({ cell, before, after }) => `${cell}  ${describeChange(before, after)}`);
    const done =
      removed === null
        ? say(given, 'undone', { cells: changes.length, spared })
        : formatMessage(IMPORT_WORDS.removed, { sheet: removed }, given.locale);
    printText(given, host, `${[...lines, done, say(given, 'edited', { path })].join('\n')}\n`);
  }
  return 0;
}

async function runWaive(given: Arguments, bundle: Bundle): Promise<number> {
  const host = await openHost(given);
  const bare = bareSheets(host);
  const { cell = '', sheet = null, rule = '', reason = '' } = given.waiver ?? {};
  const tab =
    sheet ?? given.sheet ?? answered(callPanel(bundle, host, 'panelRows', { ...requestOf(given), rows: [] })).sheet;
  const request = { ...requestOf(given), cell: `'${tab.replaceAll("'", "''")}'!${cell}`, rule, reason };
  const check = answered(callPanel(bundle, host, 'panelWaive', request));
  const path = given.output ?? '';
  await saveFitted(host, bare, path);
  if (given.format === 'json') printJson(given, host, check);
  else
    printText(
      given,
      host,
      `${say(given, reason === '' ? 'restored' : 'waived', { cell, rule })}\n${say(given, 'edited', { path })}\n`,
    );
  return 0;
}

async function runCheck(given: Arguments, bundle: Bundle): Promise<number> {
  const host = await openHost(given);
  const bare = bareSheets(host);
  const check: CheckJson = answered(callPanel(bundle, host, 'panelCheck', requestOf(given)));
  if (given.output !== null) await saveFitted(host, bare, given.output);
  if (given.format === 'json') printJson(given, host, check);
  else if (given.format === 'sarif') process.stdout.write(`${JSON.stringify(toSarif(check, given.input), null, 2)}\n`);
  else {
    const colours = process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '';
    const saved = given.output === null ? '' : `\n${say(given, 'saved', { path: given.output })}\n`;
    printText(given, host, printCheck(check, given.input, given.locale, colours) + saved);
  }
  return check.summary.findings.error > 0 ? 1 : 0;
}

function say(
  given: Arguments,
  key: 'saved' | 'report' | 'edited' | 'fixed' | 'undone' | 'waived' | 'restored',
  values: Readonly<Record<string, string | number>>,
): string {
  return fillTemplate(COMMAND_WORDS[given.locale][key], values, given.locale);
}

async function runReport(given: Arguments, bundle: Bundle): Promise<number> {
  const host = await openHost(given);
  const made = answered(
    callPanel(bundle, host, 'panelReport', {
      ...requestOf(given),
      ...given.report,
      format: 'docx',
      confirmed: true,
    }),
  );
  if ('confirm' in made) throw new InputError({ ru: made.message, en: made.message });
  const bytes = host.drive.get(made.file.id)?.bytes;
  if (bytes === undefined) throw new Error('the report is not on Drive');
  const path = given.output ?? '';
  await writeFileAtomically(path, bytes);
  const { report, verified, notices } = made;
  if (given.format === 'json') printJson(given, host, { report, file: path, verified, notices });
  else {
    const done = say(given, 'report', { path, entries: report.entries });
    printText(given, host, `${[done, ...notices].join('\n')}\n`);
  }
  return 0;
}

/** Longest text that Sheets lets a cell hold. */
const CELL_LENGTH = 50_000;

async function runEdit(given: Arguments, bundle: Bundle): Promise<number> {
  const host = await openHost(given);
  const planTab = (): RowsJson => answered(callPanel(bundle, host, 'panelRows', { ...requestOf(given), rows: [] }));
  const named = given.sheet ?? given.edits.find(({ sheet }) => sheet !== null)?.sheet ?? null;
  const sheet = findTab(host, named ?? planTab().sheet);
  host.activeSheet = sheet;
  host.calls.clear();
  const rows = new Set<number>();
  for (const edit of given.edits) {
    const tab = edit.sheet === null ? sheet : findTab(host, edit.sheet);
    refuseOversized(host, tab, edit);
    const area = typed(() => typeText(bundle, host, tab, edit.range, edit.text));
    if (tab === sheet) for (let row = area.top; row < area.bottom; row += 1) rows.add(row + 1);
  }
  const counted = new Map(host.calls);
  // A tab without a plan, the settings say, has no states to tell.
  const request = { ...requestOf(given), sheet: sheet.name, rows: [...rows] };
  const answer = callPanel(bundle, host, 'panelRows', request);
  const { findings, status } = answer.ok ? answer.value : { findings: [], status: [] };
  host.calls.clear();
  for (const [method, count] of counted) host.calls.set(method, count);
  const path = given.output ?? '';
  await saveWorkbook(host.workbook, path);
  if (given.format === 'json') printJson(given, host, { findings, status });
  else {
    const lines = status.map((line) => `${line.row}  ${line.item ?? ''}  ${line.status}`);
    const faults = findings.map((finding) => `${finding.cell}  ${finding.message}`);
    printText(given, host, `${[...lines, ...faults, say(given, 'edited', { path })].join('\n')}\n`);
  }
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function findTab(host: Host, name: string): Sheet {
  const { sheets } = host.workbook;
  const found = sheets.find((sheet) => sheet.name === name);
  if (found !== undefined) return found;
  const names = sheets.map((sheet) => `«${sheet.name}»`).join(', ');
  throw new InputError({
    ru: `Листа «${name}» в файле нет (есть: ${names}). Укажите один из имеющихся листов.`,
    en: `There is no tab “${name}” in the file (there are: ${names}). Name one of them.`,
  });
}

function refuseOversized(host: Host, sheet: Sheet, { range, text }: Arguments['edits'][number]): void {
  const { rows, columns } = tabSize(host, sheet);
  if (range.bottom > rows || range.right > columns) {
    throw new InputError({
      ru: `Ячейки за краем листа «${sheet.name}»: в нём ${rows} строк и ${columns} столбцов.`,
      en: `Cells beyond the edge of the tab “${sheet.name}”: it has ${rows} rows and ${columns} columns.`,
    });
  }
  if (text.length <= CELL_LENGTH) return;
  throw new InputError({
    ru: `В тексте ${text.length} знаков, а ячейка вмещает ${CELL_LENGTH}. Разделите его на несколько записей.`,
    en: `The text has ${text.length} characters; a cell holds ${CELL_LENGTH}. Split it into several entries.`,
  });
}

/** Turns a refusal of Sheets itself (protection, validation) into one line. */
function typed<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError({ ru: `Правка не принята: ${reason}`, en: `The edit was refused: ${reason}` }, error);
  }
}

const ACTIVITY_LINE = v.object({
  text: v.string(),
  year: v.optional(v.nullable(REPORTING_YEAR)),
  period: v.optional(v.nullable(v.string())),
});
const DATES_LINE = v.object({
  text: v.string(),
  year: v.optional(v.nullable(REPORTING_YEAR)),
});

/** Reads JSON lines from standard input; blank lines are passed over. */
async function readLines<Line>(schema: v.GenericSchema<unknown, Line>, example: string): Promise<Line[]> {
  const lines = (await readAll(process.stdin)).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = v.safeParse(schema, parseJson(line));
    if (parsed.success) return [parsed.output];
    throw new InputError({
      ru: `Строка ${index + 1} стандартного ввода не понята. Нужна строка JSON вида ${example}.`,
      en: `Line ${index + 1} of standard input was not understood. Give a line of JSON like ${example}.`,
    });
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** For the functions that look at no cell: an empty spreadsheet. */
function blankHost(given: Arguments): Host {
  return createHost(workbookOf([newSheet('1')]), { locale: given.locale });
}

async function runActivity(given: Arguments, bundle: Bundle): Promise<number> {
  const lines = await readLines(ACTIVITY_LINE, '{"text":"…","year":2022}');
  const texts = lines.map(({ text, year, period }) => ({ text, year: year ?? yearOf(period) ?? given.year }));
  return printLines(given, answered(callPanel(bundle, blankHost(given), 'panelActivity', { texts })));
}

/** The last year that a period names: "II квартал 2022 года", "2022-04-01..2022-06-30". */
function yearOf(period: string | null | undefined): number | null {
  const year = period?.match(/(?:19|20)\d\d/g)?.at(-1);
  return year === undefined ? null : Number(year);
}

async function runDates(given: Arguments, bundle: Bundle): Promise<number> {
  const lines = await readLines(DATES_LINE, '{"text":"…","year":2022}');
  const texts = lines.map(({ text, year }) => ({ text, year: year ?? given.year }));
  return printLines(given, answered(callPanel(bundle, blankHost(given), 'panelDates', { texts })));
}

function printLines(given: Arguments, values: readonly object[]): number {
  process.stdout.write(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  if (given.profile) process.stderr.write(`${JSON.stringify({ calls: callCounts(blankHost(given)) })}\n`);
  return 0;
}
