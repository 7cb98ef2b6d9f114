/** `vekha import`: a Word report or a workbook of another layout becomes a workbook with a plan, or nothing is written. */
import { readFile, stat } from 'node:fs/promises';
import type { ImportedThing, ImportJson } from '../../contract/import';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { callPanel } from '../../stand-in/bundle';
import type { Host } from '../../stand-in/host';
import { InputError } from '../../workbook/input-error';
import { workbookOf } from '../../workbook/library-sheets';
import { defineCommand, type Given } from '../command';
import { saveOutput } from '../output';
import { blankHost, openHost } from '../plan-file';
import { printJson, printLines } from '../print';
import { refusal } from '../refuse';

const MB = 1024 * 1024;
/** The add-on takes no longer document; a longer file is not even read. */
const DOCUMENT_BYTES = 5 * MB;

const WORDS = {
  done: {
    ru: 'Перенесено в {path}, лист «{sheet}»: {sections|раздел|раздела|разделов}, {items|мероприятие|мероприятия|мероприятий}, {entries|запись|записи|записей}.',
    en: 'Brought into {path}, tab “{sheet}”: {sections|section|sections}, {items|measure|measures}, {entries|entry|entries}.',
  },
  proof: {
    ru: 'Слов в исходной таблице: {words}; в новом листе: {kept}; оставлено и перечислено: {left}.',
    en: 'Words in the source: {words}; in the new tab: {kept}; left out and listed: {left}.',
  },
  unread: { ru: 'Не перенесено ({place}): {reason}. {text}', en: 'Not brought in ({place}): {reason}. {text}' },
  missing: {
    ru: 'Файл {path} не найден. Проверьте имя и папку.',
    en: 'The file {path} was not found. Check its name and folder.',
  },
  noFile: {
    ru: '{path} — не файл. Укажите документ .docx или книгу .xlsx.',
    en: '{path} is no file. Name a .docx document or an .xlsx workbook.',
  },
  tooLarge: {
    ru: '{path}: файл слишком велик, больше {most} МБ. Уберите из документа картинки или разделите его.',
    en: '{path}: the file is too large, more than {most} MB. Take the pictures out of the document, or split it.',
  },
  unreadable: {
    ru: 'Файл {path} не читается. Проверьте права доступа.',
    en: 'The file {path} cannot be read. Check its permissions.',
  },
} as const satisfies Messages;

/** Letters of a left-out text that are shown; --json has all of it. */
const SHOWN = 80;

export const importPlan = defineCommand({
  usage: {
    ru: '  vekha import REPORT.docx -o PLAN.xlsx  перенести в план отчёт Word или книгу .xlsx другого вида',
    en: '  vekha import REPORT.docx -o PLAN.xlsx  bring a Word report, or an .xlsx of another layout, into a plan',
  },
  input: { needed: true, example: 'REPORT.docx -o PLAN.xlsx' },
  output: { needed: true, example: 'OUT.xlsx' },
  options: {},
  /** Exit code 0 when the proof holds, 1 when it does not. */
  async run(given) {
    const host = isWorkbook(given.input) ? await openHost(given) : blankHost(given);
    const before = new Set(host.workbook.sheets);
    const made = isWorkbook(given.input)
      ? importTab(given, host)
      : importThing(given, host, { kind: 'docx', base64: await readDocument(given.input) });
    // A new workbook with the plan and the journal: the source stays where it was, and names and links of its file with it.
    const path = given.output ?? '';
    await saveOutput(given, workbookOf(host.workbook.sheets.filter((sheet) => !before.has(sheet))));
    const { plan, unread, warnings, counts, proof, executors, sheet } = made;
    if (given.format === 'json')
      printJson(given, host, { plan, unread, warnings, counts, proof, executors, sheet, file: path });
    else printLines(given, host, importLines(given, made, path));
    return proof.lost.length === 0 && proof.same ? 0 : 1;
  },
});

const isWorkbook = (path: string): boolean => /\.xlsx$/i.test(path);

function importThing({ bundle, input, year, locale, sheet }: Given, host: Host, source: ImportedThing): ImportJson {
  const answer = callPanel(bundle, host, 'panelImport', {
    source,
    mapping: null,
    year,
    locale,
    name: isWorkbook(input) ? null : sheet,
    executors: null,
    withPlan: true,
  });
  if (answer.ok) return answer.value;
  const line = `${input}: ${answer.error.message} ${answer.error.hint}`;
  throw new InputError({ ru: line, en: line });
}

/** The tab asked for, else the first that holds a plan; the first refusal is told when none does. */
function importTab(given: Given, host: Host): ImportJson {
  if (given.sheet !== null) return importThing(given, host, { kind: 'tab', sheet: given.sheet });
  let first: unknown = null;
  const { activeSheet, workbook } = host;
  for (const { name } of [activeSheet, ...workbook.sheets.filter((sheet) => sheet !== activeSheet)]) {
    try {
      return importThing(given, host, { kind: 'tab', sheet: name });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      first ??= error;
    }
  }
  throw first;
}

async function readDocument(path: string): Promise<string> {
  const found = await stat(path).catch((error: unknown) => {
    throw refusal(WORDS.missing, { path }, error);
  });
  if (!found.isFile()) throw refusal(WORDS.noFile, { path });
  if (found.size > DOCUMENT_BYTES) throw refusal(WORDS.tooLarge, { path, most: DOCUMENT_BYTES / MB });
  const bytes = await readFile(path).catch((error: unknown) => {
    throw refusal(WORDS.unreadable, { path }, error);
  });
  return bytes.toString('base64');
}

function importLines(
  { locale }: Given,
  { unread, warnings, counts, proof, sheet }: ImportJson,
  path: string,
): string[] {
  const left = unread.map(({ place, reason, text }) => {
    const line = text.replace(/\s+/g, ' ');
    const shown = line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
    return formatMessage(WORDS.unread, { place, reason, text: shown }, locale).trim();
  });
  const words = { words: proof.words, kept: proof.kept, left: proof.left };
  return [
    formatMessage(WORDS.done, { path, sheet, ...counts }, locale),
    formatMessage(WORDS.proof, words, locale),
    ...warnings,
    ...left,
  ];
}
