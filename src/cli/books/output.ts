/** What a command may write where, looked at before any work is done; and what a save did, in words. */
import { realpath, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import type { Host } from '../../stand-in/host/host';
import type { Workbook } from '../../stand-in/host/model';
import { saveWorkbook } from '../../workbook/files';
import { InputError } from '../../workbook/input-error';
import type { Receipt } from '../../workbook/receipt';
import { unprovenOf } from '../../workbook/write-workbook';
import type { Command, Given } from '../arguments/command';
import { refusal } from '../arguments/refuse';
import { printJson, printLines } from '../lines/print';

const WORDS = {
  forDocument: {
    ru: '{path}: отчёт — документ Word, такое имя ему не подходит. Назовите его .docx.',
    en: '{path}: a report is a Word document, which such a name does not fit. Name it .docx.',
  },
  forWorkbook: {
    ru: '{path}: записывается книга .xlsx, такое имя ей не подходит. Назовите её .xlsx.',
    en: '{path}: what is written is an .xlsx workbook, which such a name does not fit. Name it .xlsx.',
  },
  ownSource: {
    ru: '{path} — сам исходный файл, его не заменяют. Назовите другое имя.',
    en: '{path} is the source itself, which is not replaced. Give another name.',
  },
  otherKind: {
    ru: '{path}: книга с макросами и книга без них называются по-разному. Оставьте расширение {kind}.',
    en: '{path}: a workbook with macros and one without differ in name. Keep the extension {kind}.',
  },
  alreadyThere: {
    ru: 'Файл {path} уже есть. Назовите другое имя или добавьте --force, чтобы заменить его.',
    en: 'The file {path} is there already. Give another name, or add --force to replace it.',
  },
  unprovenSource: {
    ru: '{path} — сама исходная книга: копией с --unproven её не заменяют. Назовите другое имя.',
    en: '{path} is the workbook itself, which a copy with --unproven does not replace. Give another name.',
  },
  unprovenOffer: {
    ru: 'Копию с этими отличиями можно записать под другим именем: -o ИМЯ --unproven.',
    en: 'A copy with these differences can be written under another name: -o NAME --unproven.',
  },
  unproven: {
    ru: 'Эта копия не подтверждена. Кроме правок, в ней отличается: {differences}.',
    en: 'This copy is not proven. Besides the edits, this differs in it: {differences}.',
  },
  edited: { ru: 'Изменено: {path}', en: 'Changed: {path}' },
  same: {
    ru: 'Менять нечего: {path} – книга, как она была.',
    en: 'Nothing to change: {path} is the workbook as it was.',
  },
  tabs: { ru: 'Новые листы: {names}.', en: 'New tabs: {names}.' },
  partsAlone: {
    ru: 'В прежних листах ничего не изменено; частей книги изменено {changed|}, добавлено {added|}, осталось как было {kept|}.',
    en: 'Nothing was changed in the tabs there were; parts of the workbook changed {changed|}, added {added|}, left as they were {kept|}.',
  },
  written: {
    ru: 'Записано: {cells|ячейка|ячейки|ячеек}; частей книги изменено {changed|}, добавлено {added|}, осталось как было {kept|}.',
    en: 'Written: {cells|cell|cells}; parts of the workbook changed {changed|}, added {added|}, left as they were {kept|}.',
  },
  recalculated: {
    ru: 'Формулы, которые читают эти ячейки, пересчитаются, когда книгу откроют.',
    en: 'Formulas that read these cells are recalculated when the workbook is opened.',
  },
} as const satisfies Messages;

const WORKBOOK = /^\.xl(sx|sm|tx|tm)$/;
/** Kinds that Vekha does not write: under such a name no program would open what it does. */
const FOREIGN = /^\.(xls|xlsb|ods|csv|tsv|doc|docm|dotx|odt|rtf|pdf|txt|html?)$/;

/** Throws InputError where the file named by -o must not be written: it is of another kind, is the source itself, or is there already. */
export async function refuseOutput(
  { output: wanted }: Command,
  { input, output: path, force, unproven }: Omit<Given, 'bundle' | 'terminal'>,
): Promise<void> {
  if (path === null || wanted === null) return;
  const [from, to, kind] = [input, path, wanted.example].map((name) => extname(name).toLowerCase()) as [
    string,
    string,
    string,
  ];
  if (kind === '.docx' && (WORKBOOK.test(to) || FOREIGN.test(to))) throw refusal(WORDS.forDocument, { path });
  if (kind === '.xlsx' && (to === '.docx' || FOREIGN.test(to))) throw refusal(WORDS.forWorkbook, { path });
  if (wanted.mayReplaceSource !== true && (await isSameFile(input, path))) throw refusal(WORDS.ownSource, { path });
  if (unproven && (await isSameFile(input, path))) throw refusal(WORDS.unprovenSource, { path });
  const macros = (name: string): boolean => /^\.xl(sm|tm)$/.test(name);
  if (wanted.mayReplaceSource === true && WORKBOOK.test(to) && macros(from) !== macros(to))
    throw refusal(WORDS.otherKind, { path, kind: from });
  const found = await stat(path).catch(() => null);
  if (found?.isFile() === true && !force) throw refusal(WORDS.alreadyThere, { path });
}

/** False where either is not there. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => null)));
  return first !== null && first === second;
}

/** Saves the workbook under the name asked for. */
export async function saveOutput({ output, force, unproven }: Given, workbook: Workbook): Promise<Receipt> {
  try {
    return await saveWorkbook(workbook, output ?? '', { force, unproven });
  } catch (error) {
    if (!(error instanceof InputError) || unprovenOf(error) === null) throw error;
    const { ru, en } = WORDS.unprovenOffer;
    throw new InputError({ ru: `${error.texts.ru} ${ru}`, en: `${error.texts.en} ${en}` }, error.cause);
  }
}

/** What a command says that may have written a workbook: where that stands now, and what was written, comes last. */
export function printSaved(
  given: Given,
  host: Host,
  save: Receipt | null,
  json: object,
  lines: readonly string[],
): void {
  if (given.format === 'json') printJson(given, host, save === null ? json : { ...json, save });
  else printLines(given, host, save === null ? lines : [...lines, ...savedLines(given, save)]);
}

function savedLines({ output, locale }: Given, receipt: Receipt): string[] {
  const path = output ?? '';
  const { cells, tabs, parts } = receipt;
  const isSame = cells.length + tabs.added.length + parts.changed.length + parts.added.length === 0;
  if (isSame && receipt.unproven == null) return [formatMessage(WORDS.same, { path }, locale)];
  return [formatMessage(WORDS.edited, { path }, locale), ...receiptLines(receipt, locale)];
}

export function receiptLines({ cells, tabs, parts, recalculated, unproven }: Receipt, locale: Locale): string[] {
  const { changed, added, kept } = parts;
  const counts = { cells: cells.length, changed: changed.length, added: added.length, kept };
  const differences = unproven?.join(', ') ?? '';
  return [
    ...(tabs.added.length === 0
      ? []
      : [formatMessage(WORDS.tabs, { names: tabs.added.map((name) => `«${name}»`).join(', ') }, locale)]),
    formatMessage(cells.length === 0 && tabs.added.length > 0 ? WORDS.partsAlone : WORDS.written, counts, locale),
    ...(recalculated ? [WORDS.recalculated[locale]] : []),
    ...(differences === '' ? [] : [formatMessage(WORDS.unproven, { differences }, locale)]),
  ];
}
