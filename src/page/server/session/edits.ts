/** A person's edits of cells and rows, each made as Sheets would make it and remembered for undo. */

import { type CellRange, formatCell } from '../../../core/grid/cell-range';
import { formatMessage } from '../../../core/i18n/format-message';
import type { Locale } from '../../../core/locale';
import type { Bundle } from '../../../stand-in/bundle';
import { type Host, tabSize } from '../../../stand-in/host/host';
import type { Sheet } from '../../../stand-in/host/model';
import { addStyle, cellAt, usedSize } from '../../../stand-in/spreadsheet/cells';
import { isForbidden, isLockedCell } from '../../../stand-in/spreadsheet/guards';
import {
  deleteRows,
  insertRows as insertBlankRows,
  type RowOrder,
  reorderRows,
  sortedOrder,
  staysWhole,
} from '../../../stand-in/spreadsheet/row-operations';
import { enterText, readPastedText, runOnEdit, touchedArea } from '../../../stand-in/type-text';
import { noteCells, noteNewRows, noteTab } from '../../../workbook/formulas/stale-results';
import { gridOf } from '../../../workbook/inspect/inspect';
import { type AskedMoves, askedMoves, reasonsAgainst } from '../../../workbook/moved-rows';
import type { RefusedPart } from '../../../workbook/package/save-refusal';
import type { Action, LeftOut } from '../messages';
import { SERVER_WORDS } from '../server-words';
import { coveredCells, coveredWords, refuseCovered } from './covered-cells';
import type { EditHistory } from './edit-history';
import { isWithin, ownPart, refuseOwnCells, tellLeftOut } from './own-cells';
import { Refusal } from './refusal';
import type { RowMove } from './row-moves';
import { planOrder, saysSectionsOnce } from './sort-plan';

/** Where an act happens: `rowOf` tells where a row stands now that stood somewhere when its author looked. */
export interface Placed {
  readonly sheet: Sheet;
  readonly rowOf: (row: number) => number;
}

/** What an edit is made with: the script, Google's side of the workbook, and who remembers the edit for which window. */
export interface Editing {
  readonly bundle: Bundle;
  readonly host: Host;
  readonly history: EditHistory;
  readonly window: string;
}

/** Longest text that Sheets lets a cell hold. */
const CELL_LENGTH = 50_000;

/** Types or pastes, then runs `onEdit`. Gives back what was left out. Throws a Refusal, with nothing changed, where Sheets would refuse. */
export function enterCells(
  editing: Editing,
  placed: Placed,
  action: Extract<Action, { kind: 'type' | 'paste' }>,
): LeftOut | null {
  const { bundle, host, history, window } = editing;
  const { sheet } = placed;
  const { locale } = host;
  const text = action.kind === 'type' ? asOneCell(action.text) : action.text;
  const range = areaNow(placed, action.area, locale);
  if (isTooLong(text)) throw new Refusal('refused', SERVER_WORDS.tooLong[locale]);
  refuseCovered(host, sheet, range);
  const area = touchedArea(sheet, range, text);
  const part = ownPart(sheet, area);
  refuseOwnCells(host, area, part, text);
  const covered = coveredCells(sheet, area);
  const isLeft = (row: number, column: number): boolean =>
    isWithin(part, row, column) || covered.get(row)?.has(column) === true;
  refuseClosedCells(host, sheet, area, text, isLeft);
  if (action.kind === 'paste') growFor(host, sheet, area);
  const enter = () => {
    try {
      return enterText(host, sheet, range, text, host.user, isLeft);
    } catch (error) {
      throw new Refusal('refused', refusalWords(error, host));
    }
  };
  const { single } = history.recordCells(window, sheet, area, enter, isLeft);
  noteCells(host.workbook, sheet, area);
  reportToTrigger(bundle, host, sheet, area, single);
  return joinLeftOut(
    part === null ? null : tellLeftOut(host, sheet, area, part, text),
    coveredWords(sheet, area, covered, text, locale),
  );
}

const joinLeftOut = (one: LeftOut | null, other: LeftOut | null): LeftOut | null =>
  one === null || other === null
    ? (one ?? other)
    : { message: `${one.message} ${other.message}`, text: `${one.text}\n${other.text}` };

/** Where an area stands now. Throws a Refusal where its rows were parted. */
export function areaNow({ rowOf }: Placed, area: CellRange, locale: Locale): CellRange {
  const moved = { ...area, top: rowOf(area.top), bottom: rowOf(area.bottom - 1) + 1 };
  if (moved.bottom - moved.top === area.bottom - area.top) return moved;
  throw new Refusal('stale', SERVER_WORDS.staleRow[locale]);
}

/** Throws a Refusal for cells that the file locks, and for formulas that a text would replace unseen. */
export function refuseClosedCells(
  { locale }: Host,
  sheet: Sheet,
  area: CellRange,
  text: string,
  isLeft: (row: number, column: number) => boolean = () => false,
): void {
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      if (isLeft(row, column)) continue;
      const cell = cellAt(sheet, row, column);
      if (isLockedCell(sheet, row, column)) throw new Refusal('refused', SERVER_WORDS.lockedSheet[locale]);
      if (cell?.formula === undefined || text === '' || text.startsWith('=')) continue;
      const values = { cell: formatCell(row, column), formula: `=${cell.formula}` };
      throw new Refusal('refused', formatMessage(SERVER_WORDS.formulaCell, values, locale));
    }
  }
}

/** A failing trigger takes nothing back on Google: the edit stands, the failure goes to the log. */
export function reportToTrigger(...given: Parameters<typeof runOnEdit>): void {
  try {
    runOnEdit(...given);
  } catch (error) {
    process.stderr.write(`onEdit: ${String((error as { message?: unknown } | null)?.message ?? error)}\n`);
  }
}

/** A text typed into a cell stays in that cell, whatever is in it. */
const asOneCell = (text: string): string => (/[\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function isTooLong(text: string): boolean {
  if (text.length <= CELL_LENGTH) return false;
  return readPastedText(text).some((row) => row.some((cell) => cell.length > CELL_LENGTH));
}

/** Sheets lengthens a tab for a block that is pasted over its edge. */
function growFor(host: Host, sheet: Sheet, area: CellRange): void {
  const size = tabSize(host, sheet);
  size.rows = Math.max(size.rows, area.bottom);
  size.columns = Math.max(size.columns, area.right);
}

export function refusalWords(error: unknown, host: Host): string {
  const { locale } = host;
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('protected')) return SERVER_WORDS.protectedCell[locale];
  if (message.includes('validation')) return SERVER_WORDS.unwanted[locale];
  return message === 'outside the tab' ? SERVER_WORDS.outside[locale] : message;
}

/** Rows that are to be put in an order. */
interface PlannedRows {
  readonly order: RowOrder;
  readonly make: () => RowOrder;
}

/** What is asked of a workbook's file before rows move. */
export interface RowQuestion {
  readonly planned: PlannedRows;
  /** Null where there is no file. */
  readonly asked: AskedMoves | null;
}

type RowAction = Extract<Action, { kind: 'insert' | 'delete' | 'sort' }>;

export const isOfRows = (action: Action): action is RowAction => /^(insert|delete|sort)$/.test(action.kind);

/** Throws a Refusal where the rows cannot move. */
export function questionOf(host: Host, placed: Placed, action: RowAction): RowQuestion {
  const { sheet } = placed;
  const planned = planRows(host, placed, action);
  const { order } = planned;
  return { planned, asked: askedMoves(host.workbook, sheet, [{ order, before: sheet.rows.length }]) };
}

/** Inserts, deletes or sorts rows; no trigger runs, as in Sheets. `answered` is what the file has said of them as they are now; with none it is asked here. */
export function changeRows(
  { host, history, window }: Editing,
  placed: Placed,
  action: RowAction,
  answered: (RowQuestion & { readonly reasons: readonly RefusedPart[] }) | null,
): RowMove {
  const { planned, asked } = answered ?? questionOf(host, placed, action);
  refuseUnmovable(answered?.reasons ?? (asked === null ? [] : reasonsAgainst(asked)), host.locale);
  const moved = history.recordRows(window, placed.sheet, planned.make);
  (action.kind === 'insert' ? noteNewRows : noteTab)(host.workbook, placed.sheet);
  return moved;
}

/** The order that an action comes to now, and what makes it. Throws a Refusal, with nothing changed, where Sheets would refuse. */
function planRows(host: Host, placed: Placed, action: RowAction): PlannedRows {
  const { sheet } = placed;
  const { locale } = host;
  const permission = action.kind === 'sort' ? 'sort' : (`${action.kind}Rows` as const);
  if (isForbidden(sheet, permission)) throw new Refusal('refused', SERVER_WORDS.lockedRows[locale]);
  if (action.kind === 'insert') {
    const like = placed.rowOf(action.like);
    const row = action.row <= action.like ? like : like + 1;
    fillUpTo(sheet, Math.max(row, like + 1));
    return { order: insertedOrder(sheet, row, action.count), make: () => insertRows(sheet, row, action.count, like) };
  }
  if (action.kind === 'delete') {
    if (action.count >= tabSize(host, sheet).rows) throw new Refusal('refused', SERVER_WORDS.allRows[locale]);
    const row = placed.rowOf(action.row);
    if (placed.rowOf(action.row + action.count - 1) !== row + action.count - 1)
      throw new Refusal('stale', SERVER_WORDS.staleRow[locale]);
    fillUpTo(sheet, row + action.count);
    refuseLockedRows(host, sheet, row, row + action.count);
    return { order: deletedOrder(sheet, row, action.count), make: () => deleteRows(sheet, row, action.count) };
  }
  const order = planSort(host, sheet, action);
  for (const [place, row] of order.entries()) if (row !== place) refuseLockedRows(host, sheet, place, place + 1);
  return { order, make: () => reorderRows(sheet, order) };
}

/** Throws a Refusal where a row that would go away holds a cell that the file locks; a check's own are Vekha's. */
function refuseLockedRows({ locale }: Host, sheet: Sheet, top: number, bottom: number): void {
  if (!sheet.locked) return;
  const area = { top, left: 0, bottom, right: usedSize(sheet).columns };
  const part = ownPart(sheet, area);
  for (let row = top; row < bottom; row += 1)
    for (let column = 0; column < area.right; column += 1) {
      if (isWithin(part, row, column) || !isLockedCell(sheet, row, column)) continue;
      throw new Refusal('refused', formatMessage(SERVER_WORDS.lockedInRow, { cell: formatCell(row, column) }, locale));
    }
}

function planSort(host: Host, sheet: Sheet, { column, descending }: Extract<Action, { kind: 'sort' }>): RowOrder {
  const { locale } = host;
  const top = Math.max(1, sheet.frozen.rows);
  const bottom = usedSize(sheet).rows;
  if (bottom - top < 2) throw new Refusal('refused', SERVER_WORDS.nothingToSort[locale]);
  const grid = gridOf(host, sheet);
  const order = planOrder(sheet, grid, column, descending) ?? sortedOrder(sheet, top, bottom, column, descending);
  const places = new Map(order.map((row, place) => [row, place]));
  const torn = sheet.merges.some(
    (merge) => merge.bottom > merge.top + 1 && merge.bottom > top && !staysWhole(merge, places),
  );
  if (torn) throw new Refusal('refused', SERVER_WORDS.verticalMerges[locale]);
  if (saysSectionsOnce(grid)) throw new Refusal('refused', SERVER_WORDS.sectionsOnce[locale]);
  if (order.every((row, place) => row === place)) throw new Refusal('refused', SERVER_WORDS.sortedAlready[locale]);
  return order;
}

/** Throws a Refusal, with nothing changed, where something in the file could not go along with the rows. */
function refuseUnmovable(reasons: readonly RefusedPart[], locale: Locale): void {
  if (reasons.length === 0) return;
  const values = { reasons: reasons.map((reason) => reason[locale]).join('; ') };
  throw new Refusal('refused', formatMessage(SERVER_WORDS.unmovable, values, locale));
}

/** Rows beyond the last filled one are there in the tab, but not in the file's list. */
function fillUpTo(sheet: Sheet, row: number): void {
  while (sheet.rows.length < row) sheet.rows.push([]);
}

function insertedOrder(sheet: Sheet, row: number, count: number): RowOrder {
  const order: (number | null)[] = Array.from(sheet.rows, (_values, index) => index);
  order.splice(row, 0, ...Array.from({ length: count }, () => null));
  return order;
}

function insertRows(sheet: Sheet, row: number, count: number, like: number): RowOrder {
  const order = insertBlankRows(sheet, row, count);
  const model = like >= row ? like + count : like;
  const width = Math.max(sheet.columns.length, sheet.rows[model]?.length ?? 0);
  for (let column = 0; column < width; column += 1) {
    const style = cellAt(sheet, model, column)?.style;
    if (style === undefined) continue;
    for (let step = 0; step < count; step += 1) addStyle(sheet, row + step, column, structuredClone(style));
  }
  return order;
}

function deletedOrder(sheet: Sheet, row: number, count: number): RowOrder {
  const order = Array.from(sheet.rows, (_values, index) => index);
  order.splice(row, count);
  return order;
}
