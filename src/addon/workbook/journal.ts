/** The tab of the journal: one line for each thing done, only ever appended. Behind it, hidden, what undo needs. */

import { AppError } from '../../core/failure/app-error';
import type { Locale } from '../../core/locale';
import { OWN_TABS } from '../../core/plan/own-tab-names';
import { cutJson } from '../../core/text/harmless';
import { showMoment } from '../../core/text/moments';
import { withLock } from '../google/lock';
import { ownAddress } from '../google/own-address';
import { isProven, prove } from '../google/proof';
import { retrying } from '../google/retry';
import { dropState, recallAllState, writeState } from '../google/stored-state';
import { bookLocale } from './book-language';
import { type KeptRecord, parseRecord } from './journal-records';
import { keptText } from './kept-text';
import { findOwnTab, languageOfTab } from './own-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TITLES: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['Когда', 'Кто', 'Что', 'Результат', 'Ссылка'],
  en: ['When', 'Who', 'What', 'Result', 'Link'],
};
/** Columns that people see. */
const SHOWN = TITLES.ru.length;
const WIDTHS = [130, 180, 210, 440, 260];

export interface JournalLine {
  readonly what: string;
  readonly result: string;
  readonly link: string;
  /** Kept in hidden cells; null where there is none. */
  readonly record: KeptRecord | null;
}

/** Characters of a record in one cell, which holds 50,000. */
const PART = 45_000;

/**
 * Appends a line, making the tab first where it is missing. Only under the document's lock: two who ask for the last row at once would
 * write over one another. Under protection the journal is closed to departments: their lines wait for the next person who may write there.
 */
export function appendToJournal(spreadsheet: Spreadsheet, line: JournalLine): void {
  const sheet = findOwnTab(spreadsheet, 'journal') ?? makeJournal(spreadsheet);
  const now = new Date();
  const last = sheet.getLastRow();
  const row = Math.max(1, last) + 1;
  const waiting = recallAllState().list('line');
  const texts = [whenOf(spreadsheet, now, TO_MINUTE), ownAddress(), line.what, line.result, line.link].map(keptText);
  const run = `${now.getTime().toString(36)}-${row + waiting.length}`;
  const parts = line.record === null ? [] : cutJson(JSON.stringify(line.record), PART);
  texts.push(`${run} ${prove(partsOf(texts, run, parts.join('')))}`, ...parts);
  try {
    // The titles too where an earlier run was cut off between making the tab and naming its columns.
    const titles = last > 0 ? [] : [TITLES[languageOfTab(sheet, 'journal')]];
    writeLines(sheet, row - titles.length, [...titles, ...waiting.map(([, cells]) => [...cells]), texts]);
  } catch (error) {
    // Google words it in the person's language: the tab itself tells.
    if (sheet.getDataRange().canEdit()) throw error;
    keepWaiting(sheet, run, texts, line, waiting.length);
    return;
  }
  for (const [name] of waiting) dropState('line', name);
}

function writeLines(sheet: Sheet, row: number, lines: readonly (readonly string[])[]): void {
  const width = Math.max(...lines.map((cells) => cells.length));
  const end = row + lines.length - 1;
  const missing = [width - sheet.getMaxColumns(), end - sheet.getMaxRows()] as const;
  if (missing[0] > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing[0]);
  if (missing[1] > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing[1]);
  const range = sheet.getRange(row, 1, lines.length, width);
  // Plain text first: a title that begins with "=" must not become a formula.
  range.setNumberFormat('@');
  range.setValues(lines.map((cells) => Array.from({ length: width }, (_none, at) => cells[at] ?? '')));
  if (width > SHOWN) sheet.hideColumns(SHOWN + 1, width - SHOWN);
  // A refusal must come here, and not at the end.
  SpreadsheetApp.flush();
}

/** Lines that may wait, and characters of one: a property holds 9 KB, and a letter may take three bytes. */
const MOST_WAITING = 40;
const LONGEST_WAITING = 2_900;

/** Throws AppError `protected` where what is noted could not be taken back: then it must not be done. */
function keepWaiting(
  sheet: Sheet,
  run: string,
  texts: readonly string[],
  { record }: JournalLine,
  count: number,
): void {
  const fits = (cells: readonly string[]): boolean => JSON.stringify(cells).length <= LONGEST_WAITING;
  const canWait = count < MOST_WAITING;
  if (canWait && fits(texts)) writeState('line', run, texts);
  else if (record !== null && UNDOABLE.includes(record.kind))
    throw new AppError('protected', { sheet: sheet.getName() });
  else if (canWait)
    writeState(
      'line',
      run,
      texts.slice(0, SHOWN).map((text) => text.slice(0, SHOWN_WAITING)),
    );
}

const UNDOABLE: readonly string[] = ['fix', 'import'];
const SHOWN_WAITING = 500;

/** Makes the tab where there is none. */
export function ensureJournal(spreadsheet: Spreadsheet): void {
  if (findOwnTab(spreadsheet, 'journal') === null) makeJournal(spreadsheet);
}

/** What a line's proof is of: changed by a letter, it proves nothing. */
function partsOf(
  [when = '', who = '', what = '', result = '', link = '']: readonly string[],
  run: string,
  json: string,
) {
  return ['journal', when, who, what, result, link, run, json];
}

/** Milliseconds: what is done must be noted, so it waits longer than a person would. */
const PATIENCE = 60_000;

/** The line of something that is done already: it takes the lock itself, and asks again rather than be lost. */
export function noteInJournal(spreadsheet: Spreadsheet, line: JournalLine): void {
  retrying(() => withLock(PATIENCE, () => appendToJournal(spreadsheet, line)));
}

/** An instant as the spreadsheet's own clock shows it: the script's may stand in another zone, and in another year. */
export function clockOf(spreadsheet: Spreadsheet, instant: Date): string {
  return Utilities.formatDate(instant, spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss');
}

/** Characters of a clock's text up to its minutes, and with its seconds. */
const TO_MINUTE = 16;
export const TO_SECOND = 19;

/** The same as people of the spreadsheet's own language write it. */
export function whenOf(spreadsheet: Spreadsheet, instant: Date, length: number): string {
  return showMoment(clockOf(spreadsheet, instant).slice(0, length), bookLocale(spreadsheet));
}

export interface JournalRecord {
  /** What tells this line from all others. */
  readonly run: string;
  /** As the cell shows it, by the spreadsheet's clock: `readMoment` makes "2022-12-31 23:59" of it. */
  readonly when: string;
  /** Address of who did it; "" where Google does not tell. */
  readonly who: string;
  readonly result: string;
  readonly link: string;
  readonly record: KeptRecord;
  /** Whether Vekha wrote the line as it stands, and once. One that is not proven tells, and nothing is done on its word. */
  readonly isProven: boolean;
}

/** Lines that keep a record, oldest first; a record that cannot be read is passed over. One read. */
export function readJournalRecords(spreadsheet: Spreadsheet): JournalRecord[] {
  const sheet = findOwnTab(spreadsheet, 'journal');
  if (sheet === null) return [];
  const written: string[][] = sheet.getDataRange().getDisplayValues();
  const waiting = recallAllState().list('line');
  const rows = [...written, ...waiting.map(([, cells]) => cells)];
  const seen = new Set<string>();
  return rows.flatMap((cells) => {
    const [when = '', who = '', , result = '', link = '', id = '', ...parts] = cells;
    const [run = '', proof = ''] = id.split(' ');
    const json = parts.join('');
    const record = run === '' ? null : parseRecord(json);
    if (record === null) return [];
    // A line copied elsewhere proves no second deed.
    const isFirst = !seen.has(run);
    seen.add(run);
    return [{ run, when, who, result, link, record, isProven: isFirst && isProven(partsOf(cells, run, json), proof) }];
  });
}

/** Numbers of the rows that Vekha wrote otherwise than they stand now, 1-based; lines of an older Vekha are told from them by having no proof. One read. */
export function findChangedLines(spreadsheet: Spreadsheet): number[] {
  const sheet = findOwnTab(spreadsheet, 'journal');
  const rows: string[][] = sheet?.getDataRange().getDisplayValues() ?? [];
  const seen = new Set<string>();
  return rows.flatMap((cells, row) => {
    const [, , , , , id = '', ...parts] = cells;
    const [run = '', proof = ''] = id.split(' ');
    if (proof === '') return [];
    const isFirst = !seen.has(run);
    seen.add(run);
    return isFirst && isProven(partsOf(cells, run, parts.join('')), proof) ? [] : [row + 1];
  });
}

function makeJournal(spreadsheet: Spreadsheet): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(OWN_TABS.journal[bookLocale(spreadsheet)], spreadsheet.getSheets().length);
  sheet.getRange(1, 1, 1, SHOWN).setFontWeight('bold');
  for (const [index, width] of WIDTHS.entries()) sheet.setColumnWidth(index + 1, width);
  sheet.setFrozenRows(1);
  spreadsheet.setActiveSheet(active);
  return sheet;
}
