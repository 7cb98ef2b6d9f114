/**
 * Forms kept with the spreadsheet, a row each of a tab of its own: it stays with a copy, with the file and with the next coordinator, as a file on
 * somebody's Drive or the document's properties would not. Behind the row's words, hidden, the example itself.
 */

import type { RequestOf } from '../../contract/calls';
import type { FormsJson, SavedFormJson } from '../../contract/form';
import type { ReportOptions } from '../../contract/report';
import { AppError } from '../../core/failure/app-error';
import { FORM_NAMES, findForm } from '../../core/form/form-names';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { OWN_TABS } from '../../core/plan/own-tab-names';
import { readMoment } from '../../core/text/moments';
import { normalise } from '../../core/text/normalise';
import { withPatientLock } from '../google/lock';
import { ownAddress } from '../google/own-address';
import { isProven, prove } from '../google/proof';
import { bookLocale, userLocale } from '../workbook/book-language';
import { appendToJournal, readJournalRecords, TO_SECOND, whenOf } from '../workbook/journal';
import { keptText } from '../workbook/kept-text';
import { findOwnTab } from '../workbook/own-tabs';
import { requireCoordinator } from '../workbook/role';
import { addTab } from '../workbook/set-up/set-up';
import { namedCoordinators } from '../workbook/surroundings';
import { openExample } from './form-report';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const WORDS = {
  what: { ru: 'Форма отчёта', en: 'Form of a report' },
  saved: { ru: 'Сохранена: «{name}»', en: 'Saved: “{name}”' },
  renamed: { ru: '«{name}» теперь «{to}»', en: '“{name}” is now “{to}”' },
  removed: { ru: 'Удалена: «{name}»', en: 'Removed: “{name}”' },
  restored: { ru: 'Возвращена: «{name}»', en: 'Brought back: “{name}”' },
  gone: { ru: 'удалена {when}', en: 'removed {when}' },
  size: { ru: '{size} КБ', en: '{size} KB' },
} as const satisfies Messages;

const TITLES: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['Форма', 'Сохранена', 'Кто', 'Размер', 'Состояние'],
  en: ['Form', 'Saved', 'Who', 'Size', 'State'],
};
/** Columns that people see. */
const SHOWN = TITLES.ru.length;

function addFormsTab(spreadsheet: Spreadsheet): Sheet {
  const locale = bookLocale(spreadsheet);
  return addTab(spreadsheet, OWN_TABS.forms[locale], [[...TITLES[locale]]], [260, 150, 200, 80, 200]);
}

const MOST = 20;
/** Removed forms that can still be brought back. */
const MOST_REMOVED = 5;
const LONGEST_NAME = 60;
const MOST_KB = 1_024;
/** Characters of the example in a cell: Excel's hold 32,767, Google's 50,000. */
const PART = 30_000;

interface Row extends SavedFormJson {
  /** Of the tab, zero-based. */
  readonly at: number;
  /** When it was removed; "" while it is there. */
  readonly gone: string;
}

const isCalled = (name: string) => {
  const wanted = normalise(name).text;
  return (row: { readonly name: string }): boolean => normalise(row.name).text === wanted;
};

/** One read where there is such a tab. */
function readRows(sheet: Sheet | null): Row[] {
  const last = sheet?.getLastRow() ?? 0;
  if (sheet === null || last < 2) return [];
  const rows: string[][] = sheet.getRange(2, 1, last - 1, SHOWN).getDisplayValues();
  return rows.flatMap(([name = '', when = '', who = '', size = '', gone = ''], index) =>
    name.trim() === '' ? [] : [{ at: index + 1, name, when, who, size, gone }],
  );
}

const isThere = ({ gone }: Row): boolean => gone === '';
/** When a form was removed: the end of what its cell says, after a word. */
const momentOf = ({ gone }: Row): string => readMoment(gone.replace(/^\D*/, ''));
/** Removed forms, the first removed first. */
const listGone = (rows: readonly Row[]): Row[] =>
  rows.filter((row) => !isThere(row)).sort((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1));

function toJson(spreadsheet: Spreadsheet, rows: readonly Row[]): FormsJson {
  const reports = readJournalRecords(spreadsheet).flatMap(({ record, isProven: proven }) =>
    record.kind === 'report' && proven ? [record.form ?? null] : [],
  );
  const last = reports[reports.length - 1] ?? null;
  const forms = rows.filter(isThere).map(({ name, when, who, size }) => ({ name, when: readMoment(when), who, size }));
  const removed = listGone(rows).reverse();
  const isKnown = last !== null && (findForm(last) !== null || forms.some(isCalled(last)));
  return { forms, removed: [...new Set(removed.map(({ name }) => name))], last: isKnown ? last : null };
}

export function listForms(_request: RequestOf<'panelForms'>): FormsJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return toJson(spreadsheet, readRows(findOwnTab(spreadsheet, 'forms')));
}

export interface SavedForm {
  readonly base64: string;
  readonly keep: readonly number[];
  /** False where the cells were changed since, or the spreadsheet is a copy. */
  readonly isProven: boolean;
}

/** Two reads. Throws AppError `form-unknown`. */
export function readForm(spreadsheet: Spreadsheet, name: string): SavedForm {
  const sheet = findOwnTab(spreadsheet, 'forms');
  const rows = readRows(sheet).filter(isThere);
  const [row, ...twins] = rows.filter(isCalled(name));
  if (sheet === null || row === undefined) throw unknown(name, rows);
  const { proof, keep, base64 } = readKept(sheet, row);
  // Vekha keeps one of a name: which of several is meant, nobody can tell.
  const isOne = twins.length === 0 && isProven(partsOf('form', row, keep, base64), proof);
  return { base64, keep: numbersOf(keep), isProven: isOne };
}

/** Over the name and the day, too: rows can be exchanged, and a form that was removed does not come back by its cell. */
const partsOf = (state: 'form' | 'gone', { name, when }: Pick<Row, 'name' | 'when'>, keep: string, base64: string) => [
  state,
  normalise(name).text,
  when,
  keep,
  base64,
];

function readKept(
  sheet: Sheet,
  { at }: Row,
): { readonly proof: string; readonly keep: string; readonly base64: string } {
  const [cells = []]: string[][] = sheet.getRange(at + 1, 1, 1, sheet.getMaxColumns()).getDisplayValues();
  const [proof = '', keep = '', ...parts] = cells.slice(SHOWN);
  return { proof, keep, base64: parts.map((part) => part.slice(1)).join('') };
}

/** What was proven stays so under another name or in another state; what was not is not by this. */
function proveAnew(sheet: Sheet, row: Row, state: 'form' | 'gone', name = row.name): void {
  const { proof, keep, base64 } = readKept(sheet, row);
  if (!isProven(partsOf(isThere(row) ? 'form' : 'gone', row, keep, base64), proof)) return;
  const fresh = prove(partsOf(state, { name, when: row.when }, keep, base64));
  sheet.getRange(row.at + 1, SHOWN + 1, 1, 1).setValues([[fresh]]);
}

const numbersOf = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

const namesOf = (rows: readonly Row[]): string => [...new Set(rows.map(({ name }) => `«${name}»`))].join(', ') || '—';

function unknown(name: string, rows: readonly Row[]): AppError {
  return new AppError('form-unknown', {
    name,
    known: namesOf(rows),
    usual: Object.keys(FORM_NAMES).join(', '),
  });
}

/** What changes the forms: under the lock, by a coordinator, with a line in the journal. `work` gives that line, and changes the tab. */
function change(
  { locale }: { readonly locale?: ReportOptions['locale'] },
  work: (spreadsheet: Spreadsheet, rows: readonly Row[], now: string) => string,
): FormsJson {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet, namedCoordinators(spreadsheet));
    const rows = readRows(findOwnTab(spreadsheet, 'forms'));
    const result = work(spreadsheet, rows, whenOf(spreadsheet, new Date(), TO_SECOND));
    appendToJournal(spreadsheet, { what: WORDS.what[locale ?? userLocale()], result, link: '', record: null });
    return toJson(spreadsheet, readRows(findOwnTab(spreadsheet, 'forms')));
  });
}

/** Throws AppError where the document lends no form, or there is no room for it. */
export function saveForm(request: RequestOf<'panelSaveForm'>): FormsJson {
  const locale = request.locale ?? userLocale();
  const name = checkName(request.name);
  const size = Math.ceil((request.base64.length * 3) / 4 / 1024);
  if (size > MOST_KB) throw new AppError('form-too-large', { size, limit: MOST_KB });
  openExample(request.base64, locale);
  return change(request, (spreadsheet, rows, now) => {
    const there = rows.filter(isThere);
    const former = there.find(isCalled(name));
    if (former === undefined && there.length >= MOST) throw new AppError('form-too-many', { limit: MOST });
    const sheet = findOwnTab(spreadsheet, 'forms') ?? addFormsTab(spreadsheet);
    const gone = listGone(rows);
    const oldest = gone.length < MOST_REMOVED ? undefined : gone[0];
    const at = oldest?.at ?? Math.max(1, sheet.getLastRow());
    const keep = (request.keep ?? []).join(' ');
    const base64 = request.base64.replace(/^data:[^,]*,/, '');
    const cells = [name, now, ownAddress(), formatMessage(WORDS.size, { size }, locale), ''].map(keptText);
    cells.push(prove(partsOf('form', { name, when: now }, keep, base64)), keep);
    // With a letter ahead no part of it is ever taken for a formula or a number.
    for (let from = 0; from < base64.length; from += PART) cells.push(`x${base64.slice(from, from + PART)}`);
    writeCells(sheet, at, cells);
    // Only now, so that a run cut off leaves the former one.
    if (former !== undefined) writeGone(sheet, former, formatMessage(WORDS.gone, { when: now }, locale));
    return formatMessage(WORDS.saved, { name }, locale);
  });
}

function writeCells(sheet: Sheet, at: number, cells: readonly string[]): void {
  const width = Math.max(cells.length, sheet.getMaxColumns());
  if (width > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  if (at >= sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), at + 1 - sheet.getMaxRows());
  const range = sheet.getRange(at + 1, 1, 1, width);
  range.setNumberFormat('@');
  range.setValues([Array.from({ length: width }, (_none, index) => cells[index] ?? '')]);
  if (width > SHOWN) sheet.hideColumns(SHOWN + 1, width - SHOWN);
}

function writeGone(sheet: Sheet, row: Row, gone: string): void {
  proveAnew(sheet, row, gone === '' ? 'form' : 'gone');
  sheet.getRange(row.at + 1, SHOWN, 1, 1).setValues([[gone]]);
}

function checkName(text: string): string {
  const name = keptText(text);
  const isOdd = name === '' || name.length > LONGEST_NAME || /[\n\u0000-\u001f]/.test(name) || /^[=+@-]/.test(name);
  if (isOdd || findForm(name) !== null) throw new AppError('form-name', { name: name.slice(0, LONGEST_NAME) });
  return name;
}

function needForm(spreadsheet: Spreadsheet, rows: readonly Row[], name: string): { sheet: Sheet; row: Row } {
  const sheet = findOwnTab(spreadsheet, 'forms');
  const row = rows.find(isCalled(name));
  if (sheet === null || row === undefined) throw unknown(name, rows);
  return { sheet, row };
}

export function renameForm(request: RequestOf<'panelRenameForm'>): FormsJson {
  const locale = request.locale ?? userLocale();
  const to = checkName(request.to);
  return change(request, (spreadsheet, rows) => {
    const there = rows.filter(isThere);
    const { sheet, row } = needForm(spreadsheet, there, request.name);
    if (there.some((other) => other !== row && isCalled(to)(other))) throw new AppError('form-name', { name: to });
    proveAnew(sheet, row, 'form', to);
    sheet.getRange(row.at + 1, 1, 1, 1).setValues([[to]]);
    return formatMessage(WORDS.renamed, { name: row.name, to }, locale);
  });
}

export function removeForm(request: RequestOf<'panelRemoveForm'>): FormsJson {
  const locale = request.locale ?? userLocale();
  return change(request, (spreadsheet, rows, now) => {
    const { sheet, row } = needForm(spreadsheet, rows.filter(isThere), request.name);
    writeGone(sheet, row, formatMessage(WORDS.gone, { when: now }, locale));
    return formatMessage(WORDS.removed, { name: row.name }, locale);
  });
}

export function restoreForm(request: RequestOf<'panelRestoreForm'>): FormsJson {
  const locale = request.locale ?? userLocale();
  return change(request, (spreadsheet, rows) => {
    const gone = listGone(rows).reverse();
    const there = rows.filter(isThere);
    const twin = there.find(isCalled(request.name));
    if (twin !== undefined) throw new AppError('form-there', { name: twin.name });
    if (!gone.some(isCalled(request.name)))
      throw new AppError('form-not-removed', { name: request.name, known: namesOf(gone) });
    const { sheet, row } = needForm(spreadsheet, gone, request.name);
    if (there.length >= MOST) throw new AppError('form-too-many', { limit: MOST });
    writeGone(sheet, row, '');
    return formatMessage(WORDS.restored, { name: row.name }, locale);
  });
}
