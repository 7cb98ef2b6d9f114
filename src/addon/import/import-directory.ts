/** Executors of an imported plan into the directory: only names it lacks, below what stands there, and out again on undo. */

import type { ExecutorGroupJson } from '../../contract/import';
import { AppError } from '../../core/failure/app-error';
import type { ExecutorGroup } from '../../core/import/group-executors';
import { type Directory, findDirectoryColumns, parseDirectory } from '../../core/plan/departments/directory';
import { executorKey } from '../../core/plan/executors/executor-key';
import { findOwnTab } from '../workbook/own-tabs';
import { addOtherTabs } from '../workbook/set-up/set-up';
import { fingerprintRows } from './write-import';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** One read, none where there is no directory. */
export function readDirectory(spreadsheet: Spreadsheet): Directory | null {
  const sheet = findOwnTab(spreadsheet, 'directory');
  return sheet === null ? null : parseDirectory(sheet.getName(), sheet.getDataRange().getDisplayValues());
}

export function toGroupsJson(groups: readonly ExecutorGroup[], directory: Directory | null): ExecutorGroupJson[] {
  return groups.map((group) => ({ ...group, known: directory?.byKey.has(executorKey(group.name)) ?? false }));
}

/** Rows put into the directory, 1-based, for the journal. */
export interface AddedExecutors {
  readonly sheet: number;
  readonly row: number;
  readonly count: number;
  readonly print: string;
}

/** Throws AppError `protected` where the list is closed to the person: asked before anything is made, or half of it would be left. */
export function refuseClosedDirectory(spreadsheet: Spreadsheet): void {
  const sheet = findOwnTab(spreadsheet, 'directory');
  if (sheet !== null && !sheet.getRange(sheet.getMaxRows(), 1, 1, 1).canEdit())
    throw new AppError('protected', { sheet: sheet.getName() });
}

/** Appends those it does not know; makes the tab where it is missing. Null where there was nothing to add. */
export function addExecutors(
  spreadsheet: Spreadsheet,
  executors: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): AddedExecutors | null {
  if (findOwnTab(spreadsheet, 'directory') === null) addOtherTabs(spreadsheet, null);
  const sheet = findOwnTab(spreadsheet, 'directory');
  if (sheet === null) return null;
  const shown: string[][] = sheet.getDataRange().getDisplayValues();
  const known = new Set(parseDirectory(sheet.getName(), shown).byKey.keys());
  const columns = shown.map(findDirectoryColumns).find(({ name }) => name !== undefined) ?? { name: 0, aliases: 1 };
  const width = Math.max(columns.name ?? 0, columns.aliases ?? 0) + 1;
  const rows = executors.flatMap(({ name, aliases }) => {
    const key = executorKey(name);
    if (key === '' || known.has(key)) return [];
    const others = aliases.filter((alias) => !known.has(executorKey(alias)) && executorKey(alias) !== key);
    for (const spelling of [name, ...others]) known.add(executorKey(spelling));
    const cells = Array.from({ length: width }, () => '');
    cells[columns.name ?? 0] = name;
    if (columns.aliases !== undefined) cells[columns.aliases] = others.join('; ');
    return [cells];
  });
  if (rows.length === 0) return null;
  const row = sheet.getLastRow() + 1;
  const missing = row + rows.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const range = sheet.getRange(row, 1, rows.length, width);
  range.setNumberFormat('@');
  range.setValues(rows);
  return { sheet: sheet.getSheetId(), row, count: rows.length, print: fingerprintRows(rows) };
}

/** Blanks the rows again if they still hold what was put there; says how many. */
export function removeExecutors(spreadsheet: Spreadsheet, added: AddedExecutors): number {
  const sheet =
    spreadsheet.getSheets().find((each) => each.getSheetId() === added.sheet) ?? findOwnTab(spreadsheet, 'directory');
  if (sheet === null || sheet.getMaxRows() < added.row + added.count - 1) return 0;
  const range = sheet.getRange(added.row, 1, added.count, sheet.getMaxColumns());
  const shown: string[][] = range.getDisplayValues();
  if (fingerprintRows(shown) !== added.print) return 0;
  range.setValues(shown.map((cells) => cells.map(() => '')));
  return added.count;
}
