/** What is open while a foreign document passes by: the body, cells, notes and text boxes hold paragraphs and tables alike. */
import type { ForeignBlock, ForeignCell, ForeignRow } from '../../document/foreign-document';
import type { ListPlace } from './list-definitions';

export interface OpenParagraph {
  text: string;
  notes: readonly string[];
  place: ListPlace;
  style: string | null;
  /** Its end was deleted under tracked changes: the next paragraph goes on in it. */
  endDeleted: boolean;
  /** Whether it is a line of the contents: it leads to a heading. */
  isContents: boolean;
  readonly at: number;
}

export interface OpenRow {
  readonly cells: ForeignCell[];
  /** Where the next cell begins. */
  column: number;
  deleted: boolean;
  readonly at: number;
}

export interface OpenTable {
  readonly rows: ForeignRow[];
  readonly at: number;
  row: OpenRow | null;
}

/** A stretch that holds blocks. `cell` has what a cell's properties say. */
export interface Container {
  readonly kind: 'body' | 'cell' | 'box' | 'note';
  readonly blocks: ForeignBlock[];
  readonly tables: OpenTable[];
  paragraph: OpenParagraph | null;
  /** Text and notes of a paragraph whose end was deleted. */
  carried: { readonly text: string; readonly notes: readonly string[] } | null;
  cell: { span: number; merge: ForeignCell['merge']; joined: boolean; deleted: boolean };
}

export function openContainer(kind: Container['kind']): Container {
  return {
    kind,
    blocks: [],
    tables: [],
    paragraph: null,
    carried: null,
    cell: { span: 1, merge: 'none', joined: false, deleted: false },
  };
}

/** Most paragraphs have neither notes nor a list: they share these. */
export const NO_NOTES: readonly string[] = [];
export const NO_PLACE: Readonly<ListPlace> = { list: null, level: null };

export function openParagraph(at: number): OpenParagraph {
  return { text: '', notes: NO_NOTES, place: NO_PLACE, style: null, endDeleted: false, isContents: false, at };
}

/** All text of some blocks as lines: of a table, a line a row. */
export function blocksText(blocks: readonly ForeignBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.map(({ cells }) => cells.map((cell) => blocksText(cell.blocks)).join(' ')).join('\n'),
    )
    .join('\n')
    .trim();
}

/** Puts a finished row's cell where its columns are; one that only widens the cell before it does that. */
export function placeCell(row: OpenRow, { cell, blocks }: Container): void {
  if (cell.deleted) return;
  const before = row.cells[row.cells.length - 1];
  if (cell.joined && before !== undefined) {
    row.cells[row.cells.length - 1] = { ...before, span: before.span + cell.span };
  } else row.cells.push({ column: row.column, span: cell.span, merge: cell.merge, blocks });
  row.column += cell.span;
}
