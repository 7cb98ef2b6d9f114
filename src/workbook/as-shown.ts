/** What a sheet's XML says of cells and the library does not: ISO days, formulas never computed, numbers that are no date, texts under merged cells. */
import { parseColumn } from '../core/grid/cell-range';
import type { CellValue, Sheet } from '../stand-in/host/model';
import { cellKey } from '../stand-in/host/model';
import { UNCOMPUTED } from './formulas/stale-results';
import { holdsResult } from './package/formula-cells';
import { attributeOf, elementTexts } from './package/xml-elements';

/** What a cell shows whose number its format cannot show. */
const HASHES = '########';

/** A text that nobody sees. */
export interface CoveredText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Mends the tab's values in place; gives back what lay under merged cells. */
export function showAsSeen(sheet: Sheet, xml: string): readonly CoveredText[] {
  showDays(sheet, xml);
  if (/<(?:\w+:)?f\b/.test(xml)) {
    for (const { key, whole } of cellsOf(xml, /<(?:\w+:)?f\b/)) {
      const cell = sheet.cells.get(key);
      if (cell?.formula !== undefined && !holdsResult(whole)) cell.formulaResult = UNCOMPUTED;
    }
  }
  for (const [key, cell] of sheet.cells) {
    if (cell.value instanceof Date && Number.isNaN(cell.value.getTime())) setValue(sheet, key, HASHES);
  }
  return clearCovered(sheet);
}

/** Days that are written as such. */
export function showDays(sheet: Sheet, xml: string): void {
  if (/\st="d"/.test(xml)) for (const { key, body } of cellsOf(xml, /\st="d"/)) setDay(sheet, key, body);
}

/** Cells whose tag or body the pattern fits, by key. */
export function* cellsOf(xml: string, pattern: RegExp): Generator<{ key: string; whole: string; body: string }> {
  for (const { text, tag, body } of elementTexts(xml, 'c')) {
    if (!pattern.test(text)) continue;
    const place = /^([A-Z]+)(\d+)$/.exec(attributeOf(tag, 'r') ?? '');
    if (place !== null) yield { key: cellKey(Number(place[2]) - 1, parseColumn(place[1] ?? '')), whole: text, body };
  }
}

function setDay(sheet: Sheet, key: string, body: string): void {
  const iso = /<(?:\w+:)?v[^<>]*>\s*(\d{4}-\d\d-\d\d(?:T[\d:.]+)?)/.exec(body)?.[1];
  if (iso === undefined) return;
  const date = new Date(iso.includes('T') ? `${iso}Z` : `${iso}T00:00:00Z`);
  // A day that no calendar has would become one of the next month: it stays as it is written, to be named.
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso.slice(0, 10));
  setValue(sheet, key, isDay ? date : iso);
}

function setValue(sheet: Sheet, key: string, value: CellValue): void {
  const [row = 0, column = 0] = key.split(',').map(Number);
  const cells = sheet.rows[row];
  if (cells !== undefined) cells[column] = value;
  const cell = sheet.cells.get(key);
  if (cell !== undefined) cell.value = value;
  else if (value instanceof Date) sheet.cells.set(key, { value });
}

function clearCovered(sheet: Sheet): CoveredText[] {
  const covered: CoveredText[] = [];
  for (const { top, left, bottom, right } of sheet.merges) {
    for (let row = top; row < Math.min(bottom, sheet.rows.length); row += 1) {
      const cells = sheet.rows[row] ?? [];
      for (let column = left; column < Math.min(right, cells.length); column += 1) {
        if (row === top && column === left) continue;
        const key = cellKey(row, column);
        const cell = sheet.cells.get(key);
        const value = cell?.formulaResult ?? cell?.value ?? cells[column] ?? null;
        if (value === null || value === '') continue;
        covered.push({ row, column, text: value instanceof Date ? value.toISOString().slice(0, 10) : String(value) });
        setValue(sheet, key, null);
        if (cell !== undefined) delete cell.formulaResult;
      }
    }
  }
  return covered;
}
