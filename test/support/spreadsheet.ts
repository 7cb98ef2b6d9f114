/** A spreadsheet in the stand-in, written in the test as a table, with the built bundle to run over it. */
import { fileURLToPath } from 'node:url';
import type { Answer } from '../../src/contract/call';
import type { CallName, ReplyOf, RequestOf } from '../../src/contract/calls';
import type { TabRequest } from '../../src/contract/tab';
import { parseRange } from '../../src/core/grid/cell-range';
import { type Bundle, callPanel, loadBundle, type RunOptions, runFunction } from '../../src/stand-in/bundle';
import { callCounts, createHost, type Host, type HostOptions } from '../../src/stand-in/host/host';
import { newSheet, type Sheet } from '../../src/stand-in/host/model';
import { valueAt } from '../../src/stand-in/spreadsheet/cells';
import { typeText } from '../../src/stand-in/type-text';
import { workbookOf } from '../../src/workbook/library-sheets';
import { IS_SOAK } from './length';
import { sheetTable } from './sheet-table';

export const CODE_PATH = fileURLToPath(new URL('../../build/out/Code.js', import.meta.url));

/** Each execution has a realm of its own in the soak, as on Google; in `npm test` some dozens share one, for half of all CPU. */
export const bundle = loadBundle(CODE_PATH, { sharesRealms: !IS_SOAK });

/** A fixed day, so that no test depends on the clock. */
export const NOW = new Date('2023-02-01T09:30:00Z');

/** A sheet of texts; "#12" in the table is the number 12, "@" formats are set apart by `asText`. */
export function tab(table: string, name = '2022'): Sheet {
  const grid = sheetTable(table, name);
  const width = Math.max(1, ...grid.rows.map((row) => row.length));
  const rows = grid.rows.map((row) =>
    Array.from({ length: width }, (_none, column) => {
      const cell = row[column];
      const text = typeof cell === 'string' ? cell : '';
      if (/^#\d/.test(text)) return Number(text.slice(1));
      return text === '' ? null : text;
    }),
  );
  return newSheet(name, { rows, merges: [...grid.merges] });
}

export function hostOf(sheets: readonly Sheet[], options: Partial<HostOptions> = {}): Host {
  let given = 0;
  // Nothing by chance: the same test does the same each time.
  const newUuid = (): string => {
    given += 1;
    return `00000000-0000-4000-8000-${String(given).padStart(12, '0')}`;
  };
  const usual = { locale: 'ru', timeZone: 'Europe/Moscow', now: () => NOW, newUuid } as const;
  return createHost(workbookOf(sheets), { ...usual, ...options });
}

/** The panel's requests speak of the tab in front of the person unless told otherwise. */
export const HERE: TabRequest = { sheet: null, year: null, locale: null };

export function panel<Name extends CallName>(
  host: Host,
  name: Name,
  request: RequestOf<Name>,
  options: RunOptions = {},
): Answer<ReplyOf<Name>> {
  return callPanel(bundle, host, name, request, options);
}

/** A menu click, or any other function without an argument, with full rights. */
export function click(
  host: Host,
  name: string,
  rights: 'FULL' | 'LIMITED' | 'NONE' = 'FULL',
  options: RunOptions = {},
): unknown {
  return runFunction(bundle, host, name, rights, () => undefined, options);
}

/** Types, pastes or clears as a person would; A1 notation of the first tab. */
export function type(host: Host, a1: string, text: string, sheet = host.activeSheet, options: RunOptions = {}): void {
  typeWith(bundle, host, a1, text, sheet, options);
}

/** The same under another build of the script. */
export function typeWith(
  script: Bundle,
  host: Host,
  a1: string,
  text: string,
  sheet = host.activeSheet,
  options: RunOptions = {},
): void {
  const range = parseRange(a1);
  if (range === null) throw new Error(a1);
  typeText(script, host, sheet, range, text, options);
}

/** What stands in some cells of a tab, as rows of text; "" where nothing does. */
export function cellsOf(sheet: Sheet | undefined, a1: string): string[][] {
  const range = parseRange(a1);
  if (range === null || sheet === undefined) throw new Error(a1);
  return Array.from({ length: range.bottom - range.top }, (_row, row) =>
    Array.from({ length: range.right - range.left }, (_column, column) =>
      String(valueAt(sheet, range.top + row, range.left + column) ?? ''),
    ),
  );
}

/** Calls made while `work` runs. */
export function callsDuring(host: Host, work: () => void): Readonly<Record<string, number>> {
  host.calls.clear();
  work();
  return callCounts(host);
}

/** A call that asks Sheets for cells or formats, and one that changes them; the rest only names objects. */
const READS = /^(Range\.get(Values|DisplayValues|MergedRanges)|Sheet\.get(LastRow|ConditionalFormatRules|FrozenRows))$/;
const WRITES = /^(Range\.set|Sheet\.(set|hide|insert)|Spreadsheet\.insertSheet)/;

export function countMatching(calls: Readonly<Record<string, number>>, pattern: RegExp): number {
  return Object.entries(calls).reduce((sum, [method, count]) => sum + (pattern.test(method) ? count : 0), 0);
}

export const readsOf = (calls: Readonly<Record<string, number>>): number => countMatching(calls, READS);
export const writesOf = (calls: Readonly<Record<string, number>>): number => countMatching(calls, WRITES);
