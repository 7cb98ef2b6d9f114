/** `vekha import`: a Word report or a workbook of another layout becomes a workbook with a plan, or nothing is written. */
import { readFile, stat } from 'node:fs/promises';
import type { ImportedThing, ImportJson } from '../contract/import-wire';
import { fillTemplate } from '../core/i18n/format-message';
import { type Bundle, callPanel } from '../stand-in/bundle';
import { callCounts, createHost, type Host } from '../stand-in/host';
import { newSheet } from '../stand-in/model';
import { openWorkbook, saveWorkbook } from '../workbook/files';
import { InputError } from '../workbook/input-error';
import { workbookOf } from '../workbook/library-sheets';
import type { Arguments } from './arguments';

const MB = 1024 * 1024;
/** The add-on takes no longer document; a longer file is not even read. */
const DOCUMENT_BYTES = 5 * MB;

const WORDS = {
  ru: {
    done: 'Перенесено в {path}, лист «{sheet}»: {sections|раздел|раздела|разделов}, {items|мероприятие|мероприятия|мероприятий}, {entries|запись|записи|записей}.',
    proof: 'Слов в исходной таблице: {words}; в новом листе: {kept}; оставлено и перечислено: {left}.',
    unread: 'Не перенесено ({place}): {reason}. {text}',
  },
  en: {
    done: 'Brought into {path}, tab “{sheet}”: {sections|section|sections}, {items|measure|measures}, {entries|entry|entries}.',
    proof: 'Words in the source: {words}; in the new tab: {kept}; left out and listed: {left}.',
    unread: 'Not brought in ({place}): {reason}. {text}',
  },
} as const;

/** Letters of a left-out text that are shown; --json has all of it. */
const SHOWN = 80;

/** Exit code 0 when the proof holds, 1 when it does not; throws InputError for whatever cannot be brought in. */
export async function runImport(given: Arguments, bundle: Bundle): Promise<number> {
  const host = isWorkbook(given.input)
    ? createHost(await openWorkbook(given.input), { locale: given.locale })
    : createHost(workbookOf([newSheet('—')]), { locale: given.locale });
  const before = new Set(host.workbook.sheets);
  const made = isWorkbook(given.input)
    ? importTab(given, bundle, host)
    : importThing(given, bundle, host, { kind: 'docx', base64: await readDocument(given.input) });
  // A new workbook with the plan and the journal: the source stays where it was, and names and links of its file with it.
  const path = given.output ?? '';
  await saveWorkbook(workbookOf(host.workbook.sheets.filter((sheet) => !before.has(sheet))), path);
  printImport(given, host, made, path);
  return made.proof.lost.length === 0 && made.proof.same ? 0 : 1;
}

const isWorkbook = (path: string): boolean => /\.xlsx$/i.test(path);

function importThing(given: Arguments, bundle: Bundle, host: Host, source: ImportedThing): ImportJson {
  const { year, locale } = given;
  const answer = callPanel(bundle, host, 'panelImport', {
    source,
    mapping: null,
    year,
    locale,
    name: isWorkbook(given.input) ? null : given.sheet,
    executors: null,
    withPlan: true,
  });
  if (answer.ok) return answer.value;
  const line = `${given.input}: ${answer.error.message} ${answer.error.hint}`;
  throw new InputError({ ru: line, en: line });
}

/** The tab asked for, else the first that holds a plan; the first refusal is told when none does. */
function importTab(given: Arguments, bundle: Bundle, host: Host): ImportJson {
  if (given.sheet !== null) return importThing(given, bundle, host, { kind: 'tab', sheet: given.sheet });
  let refusal: unknown = null;
  const { activeSheet, workbook } = host;
  for (const { name } of [activeSheet, ...workbook.sheets.filter((sheet) => sheet !== activeSheet)]) {
    try {
      return importThing(given, bundle, host, { kind: 'tab', sheet: name });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refusal ??= error;
    }
  }
  throw refusal;
}

async function readDocument(path: string): Promise<string> {
  const found = await stat(path).catch((error: unknown) => {
    throw new InputError(
      {
        ru: `Файл ${path} не найден. Проверьте имя и папку.`,
        en: `The file ${path} was not found. Check its name and folder.`,
      },
      error,
    );
  });
  if (!found.isFile())
    throw new InputError({
      ru: `${path} — не файл. Укажите документ .docx или книгу .xlsx.`,
      en: `${path} is no file. Name a .docx document or an .xlsx workbook.`,
    });
  if (found.size > DOCUMENT_BYTES)
    throw new InputError({
      ru: `${path}: файл слишком велик, больше ${DOCUMENT_BYTES / MB} МБ. Уберите из документа картинки или разделите его.`,
      en: `${path}: the file is too large, more than ${DOCUMENT_BYTES / MB} MB. Take the pictures out of the document, or split it.`,
    });
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new InputError(
      {
        ru: `Файл ${path} не читается. Проверьте права доступа.`,
        en: `The file ${path} cannot be read. Check its permissions.`,
      },
      error,
    );
  });
  return bytes.toString('base64');
}

function printImport(given: Arguments, host: Host, made: ImportJson, path: string): void {
  const { plan, unread, warnings, counts, proof, executors, sheet } = made;
  if (given.format === 'json') {
    const calls = given.profile ? { calls: callCounts(host) } : {};
    process.stdout.write(
      `${JSON.stringify({ plan, unread, warnings, counts, proof, executors, sheet, file: path, ...calls })}\n`,
    );
    return;
  }
  const words = WORDS[given.locale];
  const say = (template: string, values: Readonly<Record<string, string | number>>): string =>
    fillTemplate(template, values, given.locale);
  const left = unread.map(({ place, reason, text }) => {
    const line = text.replace(/\s+/g, ' ');
    return say(words.unread, { place, reason, text: line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line }).trim();
  });
  const { words: all, kept, left: apart } = proof;
  const lines = [say(words.done, { path, sheet, ...counts }), say(words.proof, { words: all, kept, left: apart })];
  process.stdout.write(`${[...lines, ...warnings, ...left].join('\n')}\n`);
  if (!given.profile) return;
  for (const [method, count] of Object.entries(callCounts(host))) process.stdout.write(`${method} ${count}\n`);
}
