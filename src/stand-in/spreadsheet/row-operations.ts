/** What a person does to whole rows: no `onEdit` runs for any of it, as in Sheets. Rows are zero-based. */

import type { CellRange } from '../../core/grid/cell-range';
import { addTo } from '../../core/group';
import { createExecution } from '../execution/execution';
import { type Host, tabSize } from '../host/host';
import {
  type Cell,
  type CellValue,
  type ConditionalFormat,
  cellKey,
  type HowMoved,
  placeOfKey,
  type Rearrangement,
  type Row,
  rearrangementsOf,
  type Sheet,
} from '../host/model';
import type { Person } from '../host/rights';
import { refusal, refuseClosed, refuseProtectedArea } from './guards';
import { isSplit, narrowProtections, rowAfterDeleting, widenProtections } from './protections';

/** Who does it, in which spreadsheet: protections bite, and the tab's size follows. Without one, anything goes. */
export interface Doer {
  readonly host: Host;
  readonly user: Person;
}

/** Rows in their new order: `order[n]` is where row n was, or null for a new blank row. */
export type RowOrder = readonly (number | null)[];

/** Does to a copy of a tab what was done to the tab. */
export function moveAlike(copy: Sheet, { order, before, how }: Rearrangement): void {
  while (copy.rows.length < before) copy.rows.push([]);
  if (how.kind === 'layout') {
    replayOrder(copy, order);
    copy.conditionalFormats = [...how.conditionalFormats];
  } else if (how.kind === 'order') reorderRows(copy, order);
  else if (how.kind === 'insert') insertRows(copy, how.row, how.count);
  else if (how.kind === 'delete') deleteRows(copy, how.row, how.count);
  else copyRow(copy, how.row);
}

/** Rows in an order, with merged areas and rules that are known. In a copy merges of rows that come back are written like anything else in them; colours go with the rows. */
export function layOutRows(
  sheet: Sheet,
  order: RowOrder,
  { merges, formats }: { readonly merges: readonly CellRange[]; readonly formats: readonly ConditionalFormat[] },
): void {
  rearrange(sheet, order, { kind: 'layout', conditionalFormats: [...formats] });
  sheet.merges = [...merges];
  sheet.conditionalFormats = [...formats];
}

/** Rows in a new order, with heights and all that stands in them. */
function rearrange(sheet: Sheet, order: RowOrder, how: HowMoved): void {
  const rows = sheet.rows;
  rearrangementsOf(sheet).push({ order, before: rows.length, how });
  const byRow = new Map<number, [number, Cell][]>();
  for (const [key, cell] of sheet.cells) {
    const [row, column] = placeOfKey(key);
    addTo(byRow, row, [column, cell]);
  }
  const cells = new Map<string, Cell>();
  const shapes = new Map<number, Row>();
  const taken = new Set<number>();
  const next = order.map((source, row) => {
    if (source === null) return [];
    // A copied row alone needs cells of its own: those that only move share their looks as before.
    const isCopy = taken.has(source);
    taken.add(source);
    for (const [column, cell] of byRow.get(source) ?? [])
      cells.set(cellKey(row, column), isCopy ? structuredClone(cell) : cell);
    const shape = sheet.rowShapes.get(source);
    if (shape !== undefined) shapes.set(row, shape);
    return [...(rows[source] ?? [])];
  });
  sheet.rows.splice(0, sheet.rows.length, ...next);
  replaceAll(sheet.cells, cells);
  replaceAll(sheet.rowShapes, shapes);
}

function replaceAll<Key, Value>(map: Map<Key, Value>, entries: ReadonlyMap<Key, Value>): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_none, index) => index);

export const insertRow = (sheet: Sheet, row: number, doer?: Doer): RowOrder => insertRows(sheet, row, 1, doer);

/** Puts blank rows before `row`; all at once, for each walks over the whole tab. */
export function insertRows(sheet: Sheet, row: number, count: number, doer?: Doer): RowOrder {
  refuseNewRow(sheet, row, doer);
  grow(sheet, count, doer);
  const all = upTo(sheet.rows.length);
  const order = [...all.slice(0, row), ...Array.from({ length: count }, () => null), ...all.slice(row)];
  rearrange(sheet, order, { kind: 'insert', row, count });
  widenProtections(sheet, row, count);
  shiftMerges(sheet, row, row, count);
  shiftRules(sheet, row, count);
  return order;
}

export const deleteRow = (sheet: Sheet, row: number, doer?: Doer): RowOrder => deleteRows(sheet, row, 1, doer);

/** Takes rows away from `row` on, likewise at once. */
export function deleteRows(sheet: Sheet, row: number, count: number, doer?: Doer): RowOrder {
  refuseRows(sheet, row, row + count, doer);
  grow(sheet, -count, doer);
  const all = upTo(sheet.rows.length);
  const order = [...all.slice(0, row), ...all.slice(row + count)];
  rearrange(sheet, order, { kind: 'delete', row, count });
  narrowProtections(sheet, row, count);
  sheet.merges = sheet.merges
    .map((merge) => ({
      ...merge,
      top: rowAfterDeleting(merge.top, row, count),
      bottom: rowAfterDeleting(merge.bottom, row, count),
    }))
    .filter(isMerged);
  shiftRules(sheet, row + 1, -count);
  return order;
}

/** Puts a copy's rows in an order as rows are deleted, inserted or sorted, with all that this does to what hangs on them. */
function replayOrder(copy: Sheet, order: RowOrder): void {
  const kept = new Set(order);
  const gone = upTo(copy.rows.length).filter((row) => !kept.has(row));
  const added = order.flatMap((source, row) => (source === null ? [row] : []));
  if (gone.length + added.length === 0) reorderRows(copy, order);
  for (const [row, count] of runsOf(gone).reverse()) deleteRows(copy, row, count);
  for (const [row, count] of runsOf(added)) insertRows(copy, row, count);
}

/** Rising numbers as runs: the first of each, and how many follow one another. */
function runsOf(rows: readonly number[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last !== undefined && row === last[0] + last[1]) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}

/** Copies a row with everything in it, our columns too, to behind itself. */
export function copyRow(sheet: Sheet, row: number, doer?: Doer): RowOrder {
  refuseNewRow(sheet, row + 1, doer);
  grow(sheet, 1, doer);
  const order = upTo(sheet.rows.length);
  order.splice(row + 1, 0, row);
  rearrange(sheet, order, { kind: 'copy', row });
  widenProtections(sheet, row + 1, 1);
  shiftMerges(sheet, row + 1, row + 1, 1);
  shiftRules(sheet, row + 1, 1);
  return order;
}

/** Sorts rows from `top` to before `bottom` by a column, as Sheets does: numbers, then texts, blanks last either way. */
export function sortRows(
  sheet: Sheet,
  top: number,
  bottom: number,
  column: number,
  descending = false,
  doer?: Doer,
): RowOrder {
  refuseRows(sheet, top, bottom, doer);
  return reorderRows(sheet, sortedOrder(sheet, top, bottom, column, descending));
}

/** The order that sorting would put a tab's rows in. */
export function sortedOrder(sheet: Sheet, top: number, bottom: number, column: number, descending: boolean): number[] {
  const order = upTo(sheet.rows.length);
  const value = (row: number): CellValue => sheet.rows[row]?.[column] ?? null;
  const sorted = order.slice(top, bottom).sort((one, other) => {
    const [first, second] = [value(one), value(other)];
    const blanks = Number(isBlank(first)) - Number(isBlank(second));
    return blanks || compareValues(first, second) * (descending ? -1 : 1) || one - other;
  });
  return [...order.slice(0, top), ...sorted, ...order.slice(bottom)];
}

/** A row that would widen a protection is refused to who may not edit there; so is any in a tab protected as a whole. */
function refuseNewRow(sheet: Sheet, row: number, doer: Doer | undefined): void {
  if (doer === undefined || !isSplit(doer.user, sheet, row)) return;
  throw refusal(createExecution(doer.host, 'FULL', { Error, Date }, { user: doer.user }));
}

/** Whole rows are changed: every cell of them must be open to the person. */
function refuseRows(sheet: Sheet, top: number, bottom: number, doer: Doer | undefined): void {
  if (doer === undefined) return;
  const person = createExecution(doer.host, 'FULL', { Error, Date }, { user: doer.user });
  refuseClosed(person, sheet);
  refuseProtectedArea(person, sheet, { top, left: 0, bottom, right: tabSize(doer.host, sheet).columns });
}

function grow(sheet: Sheet, rows: number, doer: Doer | undefined): void {
  if (doer !== undefined) tabSize(doer.host, sheet).rows += rows;
}

const isBlank = (value: CellValue): boolean => value === null || value === '';

function compareValues(first: CellValue, second: CellValue): number {
  const [one, other] = [numberOf(first), numberOf(second)];
  if (one !== null && other !== null) return one - other;
  if (one !== null || other !== null) return one === null ? 1 : -1;
  return String(first ?? '').localeCompare(String(second ?? ''), 'ru');
}

function numberOf(value: CellValue): number | null {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'number' ? value : null;
}

/** Lays rows out anew; what is merged within rows that stay together goes with them. */
export function reorderRows(sheet: Sheet, order: RowOrder): RowOrder {
  const places = new Map(order.map((source, row) => [source, row]));
  rearrange(sheet, order, { kind: 'order' });
  sheet.merges = sheet.merges.map((merge) => {
    const row = places.get(merge.top);
    if (row === undefined || !staysWhole(merge, places)) return merge;
    return { ...merge, top: row, bottom: row + merge.bottom - merge.top };
  });
  return order;
}

/** Whether rows stand one right behind another afterwards as they did before. */
export function staysWhole(
  { top, bottom }: { readonly top: number; readonly bottom: number },
  places: ReadonlyMap<number | null, number>,
): boolean {
  const first = places.get(top);
  if (first === undefined) return false;
  for (let row = top; row < bottom; row += 1) if (places.get(row) !== first + row - top) return false;
  return true;
}

/** Moves merges whose first row is `start` or below and stretches those whose last row is `end` or below. */
function shiftMerges(sheet: Sheet, start: number, end: number, by: number): void {
  sheet.merges = sheet.merges
    .map((merge) => ({
      ...merge,
      top: merge.top + (merge.top >= start ? by : 0),
      bottom: merge.bottom + (merge.bottom > end ? by : 0),
    }))
    .filter(isMerged);
}

const isMerged = ({ top, left, bottom, right }: CellRange): boolean =>
  bottom > top && (bottom > top + 1 || right > left + 1);

/** Conditional formats go along when all of their area moves, upward no farther than to before `start`; their formulas speak of the area's first row. */
function shiftRules(sheet: Sheet, start: number, most: number): void {
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => {
    const tops = [...rule.range.matchAll(/\b[A-Z]{1,3}(\d+)(?=:| |$)/g)].map(([, top]) => Number(top) - 1);
    if (tops.length === 0 || tops.some((top) => top < start)) return rule;
    const by = Math.max(most, start - 1 - Math.min(...tops));
    const moved = (text: string): string =>
      text.replace(/(\$?[A-Z]{1,3}\$?)(\d+)/g, (_all, letters: string, row: string) => `${letters}${Number(row) + by}`);
    const { formula } = rule;
    return {
      ...rule,
      range: moved(rule.range),
      ...(typeof formula === 'string' ? { formula: moved(formula) } : {}),
    };
  });
}
