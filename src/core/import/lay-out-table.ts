/** A document's table as a grid: cells that span columns put over them, edges that miss each other by a hair brought together. */

import type { ForeignBlock, ForeignCell, ForeignTable } from '../../document/foreign-document';
import type { CellRange } from '../grid/cell-range';
import { addTo } from '../group';

export interface LaidTable {
  readonly rows: readonly string[][];
  readonly merges: readonly CellRange[];
  /** Footnotes by "row,column". */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** Texts in cells that go on from the one above: nobody sees them. */
  readonly covered: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/** Text of blocks as a cell holds it: a line a paragraph, a line a row of a table inside; blanks at the ends go. */
export function blocksText(blocks: readonly ForeignBlock[]): string {
  const lines = blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map(({ cells }) => cells.map((cell) => blocksText(cell.blocks)).join(' ')).join('\n'),
  );
  return lines.join('\n').trim();
}

function blocksNotes(blocks: readonly ForeignBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.notes
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => blocksNotes(cell.blocks))),
  );
}

/** A cell's place among the columns that the table really has. */
export interface Seat {
  readonly left: number;
  readonly right: number;
}

export function layOutTable(table: ForeignTable): LaidTable {
  const edges = typicalEdges(table);
  const rows: string[][] = [];
  const merges: CellRange[] = [];
  const notes = new Map<string, string[]>();
  const covered: { row: number; column: number; text: string }[] = [];
  /** Vertical merges under way, by their left column. */
  let open = new Map<number, { top: number; left: number; right: number }>();
  const close = (range: { top: number; left: number; right: number }, bottom: number): void => {
    if (bottom - range.top > 1 || range.right - range.left > 1) merges.push({ ...range, bottom });
  };
  for (const [row, { cells }] of table.rows.entries()) {
    const texts = edges.map(() => '');
    const next: typeof open = new Map();
    for (const [index, cell] of cells.entries()) {
      const { left, right } = seatOf(edges, cells, index);
      const text = blocksText(cell.blocks);
      const above = open.get(left);
      if (cell.merge === 'continue' && above !== undefined) {
        if (text !== '') covered.push({ row, column: left, text });
        next.set(left, above);
        continue;
      }
      texts[left] = [texts[left], text].filter((part) => part !== '').join('\n');
      for (const note of blocksNotes(cell.blocks)) addTo(notes, `${row},${left}`, note);
      if (cell.merge === 'none') close({ top: row, left, right }, row + 1);
      else next.set(left, { top: row, left, right });
    }
    for (const [left, range] of open) if (next.get(left) !== range) close(range, row);
    open = next;
    rows.push(texts);
  }
  for (const range of open.values()) close(range, table.rows.length);
  return { rows, merges, notes, covered };
}

/** For each row, the columns that its cells are laid over. */
export function seatRows(table: ForeignTable): readonly (readonly Seat[])[] {
  const edges = typicalEdges(table);
  return table.rows.map(({ cells }) => cells.map((_cell, index) => seatOf(edges, cells, index)));
}

/** Left edges of the columns: those of the commonest kind of row, and all others where they fit between without doubt. */
function typicalEdges({ rows }: ForeignTable): number[] {
  const counts = new Map<string, { readonly edges: number[]; count: number }>();
  const all = new Set<number>();
  for (const { cells } of rows) {
    const edges = cells.map((cell) => cell.column);
    for (const edge of edges) all.add(edge);
    const key = edges.join();
    const known = counts.get(key) ?? { edges, count: 0 };
    counts.set(key, known);
    known.count += 1;
  }
  let best: { readonly edges: number[]; count: number } = { edges: [0], count: 0 };
  for (const each of counts.values()) {
    const weight = (one: typeof each) => (one.edges.length >= 3 ? one.count : one.count / 1e6);
    if (weight(each) > weight(best) || (weight(each) === weight(best) && each.edges.length > best.edges.length))
      best = each;
  }
  // Where rows differ in number of cells without agreeing on edges, the commonest kind rules; else every edge is a column.
  const jagged = [...counts.values()].some(
    ({ edges }) => edges.length === best.edges.length && edges.some((edge, index) => edge !== best.edges[index]),
  );
  const edges = jagged ? [...best.edges] : [...all];
  return (edges.includes(0) ? edges : [0, ...edges]).sort((one, other) => one - other);
}

function seatOf(edges: readonly number[], cells: readonly ForeignCell[], index: number): Seat {
  const cell = cells[index];
  if (cell === undefined) return { left: 0, right: 1 };
  const exact = edges.indexOf(cell.column);
  // As many cells as columns: whatever the edges say, each has its own.
  if (cells.length === edges.length && (exact < 0 || cells.some(({ column }) => !edges.includes(column))))
    return { left: index, right: index + 1 };
  const left = exact >= 0 ? exact : lastAtOrBefore(edges, cell.column);
  const right = lastAtOrBefore(edges, cell.column + cell.span - 1) + 1;
  return { left, right: Math.max(left + 1, right) };
}

function lastAtOrBefore(edges: readonly number[], column: number): number {
  let found = 0;
  while (found + 1 < edges.length && (edges[found + 1] ?? 0) <= column) found += 1;
  return found;
}
