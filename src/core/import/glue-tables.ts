/** Glues a plan's tables one below another, with the headings that stand above them. */

import type { CellRange } from '../grid/cell-range';
import { widestRow } from '../grid/grid';
import type { TableElement, TextElement } from './document-elements';
import { guessTable } from './guess-table';
import type { FoundTable, ImportSource, LeftOut, SourcePlace } from './source';

/** A stretch of the glued grid: a table of the plan with the heading above it. */
export interface Piece {
  readonly table: TableElement;
  heading: TextElement | null;
}

/**
 * `title` stands on top, `guessed` is the table whose columns are to be guessed; what has no place is added to `leftOut`. Long, since rows, places, merges
 * and notes grow side by side.
 */
export function glueTables(
  pieces: readonly Piece[],
  title: readonly TextElement[],
  guessed: TableElement | null,
  certain: boolean,
  leftOut: LeftOut[],
): ImportSource {
  const width = Math.max(1, ...pieces.map(({ table }) => widestRow(table.grid.rows)));
  const rows: string[][] = [];
  const places: SourcePlace[] = [];
  const merges: CellRange[] = [];
  const notes = new Map<string, readonly string[]>();
  const tables: FoundTable[] = [];
  const addText = (element: TextElement, spanned: boolean): void => {
    if (spanned) merges.push({ top: rows.length, left: 0, bottom: rows.length + 1, right: width });
    rows.push([element.text, ...Array.from({ length: width - 1 }, () => '')]);
    places.push(element.place);
    leftOut.push(...element.notes.map((text) => ({ kind: 'note' as const, text, place: element.place })));
  };
  for (const element of title) addText(element, false);
  for (const { table, heading } of pieces) {
    const { laid, number } = table;
    const guess = table === guessed ? guessTable(table.grid) : null;
    const plans = guess === null ? table.plans.map((plan) => ({ ...plan, known: plan.columns })) : [guess];
    // The heading goes below the first header, or at once where the table has none.
    const cut = plans[0]?.bodyTop ?? 0;
    /** Rows of the table as rows of the grid. */
    const moved: number[] = [];
    for (const [row, cells] of laid.rows.entries()) {
      if (row === cut && heading !== null) addText(heading, true);
      moved.push(rows.length);
      rows.push(cells);
      places.push({ table: number, paragraph: false, row: row + 1, column: null });
    }
    if (cut >= laid.rows.length && heading !== null) addText(heading, true);
    const to = (row: number): number => moved[row] ?? rows.length;
    for (const { row, column, text } of laid.covered) {
      const place = { table: number, paragraph: false, row: row + 1, column: column + 1 };
      leftOut.push({ kind: 'under-merge', text, place });
    }
    for (const { top, left, bottom, right } of laid.merges)
      merges.push({ top: to(top), left, bottom: to(bottom - 1) + 1, right });
    for (const [key, texts] of laid.notes) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      notes.set(`${to(row)},${column}`, texts);
    }
    const last = tables[tables.length - 1];
    if (plans.length === 0 && last !== undefined) tables[tables.length - 1] = { ...last, bottom: rows.length };
    for (const { headerTop, bodyTop, bottom, known, rivals } of plans) {
      const top = heading !== null && bodyTop === cut ? to(bodyTop) - 1 : to(bodyTop);
      tables.push({
        headerTop: to(headerTop),
        bodyTop: top,
        bottom: to(bottom),
        known,
        ...(rivals === undefined ? {} : { rivals }),
      });
    }
  }
  return { grid: { sheet: '', rows, merges }, tables, certain, places, notes, leftOut };
}
