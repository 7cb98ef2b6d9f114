/** `vekha import`: a Word report or a workbook of another layout becomes a workbook with a plan, or nothing is written. */
import type { ImportedThing, ImportJson, MappedColumnJson } from '../../contract/import';
import { columnLetters, parseRange } from '../../core/grid/cell-range';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { type DescribedLeftOut, describeLeftOut } from '../../core/import/describe-left-out';
import { IMPORT_WORDS } from '../../core/import/import-words';
import { callPanel } from '../../stand-in/bundle';
import { createHost, type Host } from '../../stand-in/host/host';
import { refuseUnimportable } from '../../workbook/file-kinds';
import { readBytes } from '../../workbook/files';
import { listUnread } from '../../workbook/inspect/list-unread';
import { workbookOf } from '../../workbook/library-sheets';
import { readZip, type ZipEntry } from '../../workbook/package/zip';
import { readWorkbook } from '../../workbook/read-workbook';
import { defineCommand, type Given } from '../arguments/command';
import { TEXTS } from '../arguments/options';
import { refusal } from '../arguments/refuse';
import { toBase64 } from '../arguments/to-base64';
import { saveOutput } from '../books/output';
import { blankHost, refusedLine } from '../books/plan-file';
import { leftOutLine } from '../lines/left-out-lines';
import { printJson, printLines } from '../lines/print';

const WORDS = {
  done: {
    ru: 'Перенесено в {path}, лист «{sheet}»: {sections|раздел|раздела|разделов}, {items|мероприятие|мероприятия|мероприятий}, {entries|запись|записи|записей}.',
    en: 'Imported into {path}, tab “{sheet}”: {sections|section|sections}, {items|measure|measures}, {entries|entry|entries}.',
  },
  proof: {
    ru: 'Слов в исходной таблице: {words|}; в новом листе: {kept|}; оставлено и перечислено: {left|}.',
    en: 'Words in the source: {words|}; in the new tab: {kept|}; left out and listed: {left|}.',
  },
  columns: { ru: 'Столбцы: {columns}.', en: 'Columns: {columns}.' },
  otherTab: { ru: 'лист «{sheet}»', en: 'tab “{sheet}”' },
  badMap: {
    ru: '--map {value}: так столбец не назначить. Напишите, например, --map "C=name"; бывает {kinds}.',
    en: '--map {value}: no column can be assigned so. Write, for example, --map "C=name"; there are {kinds}.',
  },
} as const satisfies Messages;

export const importPlan = defineCommand({
  usage: {
    ru: '  vekha import REPORT.docx -o PLAN.xlsx  перенести в план отчёт Word или книгу .xlsx другого вида\n      --map "C=name"                     назначить столбец: number, name, period, executors, progress, extra, skip',
    en: '  vekha import REPORT.docx -o PLAN.xlsx  bring a Word report, or an .xlsx of another layout, into a plan\n      --map "C=name"                     say what a column is: number, name, period, executors, progress, extra, skip',
  },
  input: { needed: true, example: 'REPORT.docx -o PLAN.xlsx' },
  output: { needed: true, example: 'OUT.xlsx' },
  options: { map: TEXTS },
  /** Exit code 0 when the proof holds, 1 when it does not. */
  async run(given, { map }) {
    const mapping = map.flatMap((each) => each.split(/[,;]\s*/)).map(readMapped);
    const bytes = await readBytes(given.input);
    const entries = bytes[0] === 0x50 && bytes[1] === 0x4b ? readZip(bytes) : null;
    refuseUnimportable(bytes, entries, given.input);
    const isBook = !isDocument(entries, given.input);
    const host = isBook
      ? createHost(await readWorkbook(bytes, given.input), { locale: given.locale })
      : blankHost(given);
    const before = new Set(host.workbook.sheets);
    const made = isBook
      ? importTab(given, host, mapping)
      : importThing(given, host, { kind: 'docx', base64: toBase64(bytes, given.input) }, mapping, given.sheet);
    // A new workbook with the plan and the journal: the source stays where it was, and names and links of its file with it.
    const path = given.output ?? '';
    await saveOutput(given, workbookOf(host.workbook.sheets.filter((sheet) => !before.has(sheet))));
    const { plan, unread, warnings, counts, proof, executors, columns, sheet } = made;
    if (given.format === 'json')
      printJson(given, host, { plan, unread, warnings, counts, proof, executors, columns, sheet, file: path });
    else printLines(given, host, importLines(given, made, path));
    return proof.lost.length === 0 && proof.same ? 0 : 1;
  },
});

const KINDS = ['number', 'name', 'period', 'executors', 'progress', 'extra', 'skip'] as const;

/** "C=name": the third column of the table holds the names. */
function readMapped(text: string): MappedColumnJson {
  const [, letters = '', word = ''] = /^\s*([a-z]{1,3})\s*=\s*([a-z]+)\s*$/i.exec(text) ?? [];
  const kind = KINDS.find((each) => each === word.toLowerCase());
  const range = letters === '' ? null : parseRange(`${letters.toUpperCase()}1`);
  if (kind === undefined || range === null) throw refusal(WORDS.badMap, { value: text, kinds: KINDS.join(', ') });
  return { column: range.left + 1, kind };
}

/** By its content: a zip with a document in it, or, where that does not tell, by its name. */
function isDocument(entries: readonly ZipEntry[] | null, path: string): boolean {
  const named = /\.do[ct][xm]$/i.test(path);
  if (entries === null) return named;
  const has = (folder: RegExp): boolean => entries.some(({ name }) => folder.test(name));
  return has(/^[\\/]?word[\\/]/i) || (named && !has(/workbook\.xml$/i));
}

function importThing(
  { bundle, input, year, locale }: Given,
  host: Host,
  source: ImportedThing,
  mapping: readonly MappedColumnJson[],
  name: string | null,
): ImportJson {
  const answer = callPanel(bundle, host, 'panelImport', {
    source,
    // An empty one says that a guess will do: what was guessed is printed.
    mapping: [...mapping],
    year,
    locale,
    name,
    executors: null,
    withPlan: true,
  });
  if (answer.ok) return answer.value;
  throw refusedLine(answer.error, input);
}

/** The tab asked for, else the first that holds a plan with a known header, else the first that may hold one; its refusal is lines. */
function importTab(given: Given, host: Host, mapping: readonly MappedColumnJson[]): ImportJson {
  const { activeSheet, workbook } = host;
  const plans = given.sheet === null ? plansOf(given, host) : [];
  const [first] = plans;
  const filled = workbook.sheets.filter(
    (sheet) => !sheet.hidden && sheet.rows.some((row) => row.some((value) => (value ?? '') !== '')),
  );
  const sheet =
    given.sheet ?? first?.name ?? (filled.includes(activeSheet) ? activeSheet : (filled[0] ?? activeSheet)).name;
  const made = importThing(given, host, { kind: 'tab', sheet }, mapping, null);
  const own = workbook.sheets.find(({ name }) => name === sheet);
  const left = own === undefined ? [] : listUnread(workbook, own);
  const others = plans.filter(({ name }) => name !== sheet).map(({ name }) => otherTab(given, name));
  const lines = left.map((each) => describeLeftOut(each, given.locale));
  return { ...made, unread: [...made.unread, ...lines, ...others] };
}

/** Visible tabs that hold a plan, the one in front first, those of known headers before those guessed. */
function plansOf({ bundle, year, locale }: Given, host: Host): { readonly name: string }[] {
  const { activeSheet, workbook } = host;
  const tabs = [activeSheet, ...workbook.sheets.filter((sheet) => sheet !== activeSheet)].filter(
    ({ hidden }) => !hidden,
  );
  const found = tabs.flatMap(({ name }) => {
    const source = { kind: 'tab' as const, sheet: name };
    const answer = callPanel(bundle, host, 'panelImportPreview', { source, mapping: null, year, locale });
    return answer.ok ? [{ name, certain: answer.value.certain }] : [];
  });
  const certain = found.filter((each) => each.certain);
  return certain.length > 0 ? certain : found;
}

function otherTab({ locale }: Given, sheet: string): DescribedLeftOut {
  const reason = IMPORT_WORDS.leftOut['other-tab'][locale];
  const place = formatMessage(WORDS.otherTab, { sheet }, locale);
  return { kind: 'other-tab', reason, place, text: sheet, table: null, row: 1, column: null };
}

/** Extra columns that are printed: a table may have a thousand of them. */
const MOST_EXTRA = 20;

/** Columns of the plan, and the first of the others that hold anything. */
function listColumns(columns: ImportJson['columns']): ImportJson['columns'] {
  let extra = 0;
  return columns.filter(
    ({ kind, title, samples }) => kind !== 'extra' || ((title !== '' || samples.length > 0) && ++extra <= MOST_EXTRA),
  );
}

function importLines(
  { locale }: Given,
  { unread, warnings, counts, proof, columns, sheet }: ImportJson,
  path: string,
): string[] {
  const left = unread.map((each) => leftOutLine(each, locale));
  const words = { words: proof.words, kept: proof.kept, left: proof.left };
  return [
    formatMessage(WORDS.done, { path, sheet, ...counts }, locale),
    formatMessage(WORDS.proof, words, locale),
    formatMessage(
      WORDS.columns,
      {
        columns: listColumns(columns)
          .map(
            ({ column, title, kind }) => `${columnLetters(column - 1)}=${kind}${title === '' ? '' : ` («${title}»)`}`,
          )
          .join(', '),
      },
      locale,
    ),
    ...warnings,
    ...left,
  ];
}
