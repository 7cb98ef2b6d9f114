/**
 * What a document becomes before it is written, stated once, so that what is read back can be compared with what was given: a `continue` cell with nothing
 * to continue opens a merge, one that holds text stands alone; a table at the end, or before another table, is followed by an empty paragraph (Word demands
 * it); texts become as clean-text.ts says.
 */
import type { DocxBlock, DocxCell, DocxDocument, DocxParagraph, DocxRow, DocxTable } from '../document/docx-document';
import { DocxError } from './package/docx-error';

/** A block as it will be written; `source` is its index in the document given, null for a paragraph that was added. */
export interface PlacedBlock {
  readonly block: DocxBlock;
  readonly source: number | null;
}

const SEPARATOR: DocxParagraph = { kind: 'paragraph', text: '', align: 'left', bold: false, keepWithNext: false };

/** Throws `bad-table` when a row does not fill the table's columns exactly. */
export function placeBlocks(document: DocxDocument): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  document.blocks.forEach((block, source) => {
    if (block.kind === 'paragraph') {
      placed.push({ block, source });
      return;
    }
    placed.push({ block: settleTable(block, source), source });
    if (document.blocks[source + 1]?.kind !== 'paragraph') placed.push({ block: SEPARATOR, source: null });
  });
  return placed;
}

function settleTable(table: DocxTable, block: number): DocxTable {
  if (table.rows.length === 0) throw new DocxError('bad-table', { block, row: 0 });
  let above: readonly number[] = [];
  const rows = table.rows.map((row, index) => {
    const merges: number[] = [];
    let column = 0;
    const cells = row.cells.map((cell): DocxCell => {
      const settled = settleCell(cell, above[column] === cell.span);
      if (settled.merge !== 'none') merges[column] = cell.span;
      column += cell.span;
      if (!(cell.span >= 1)) column = Number.NaN;
      return settled;
    });
    if (column !== table.columnWidths.length) throw new DocxError('bad-table', { block, row: index });
    above = merges;
    return { ...row, cells } satisfies DocxRow;
  });
  return { ...table, headerRows: Math.min(table.headerRows, rows.length), rows };
}

function settleCell(cell: DocxCell, continuable: boolean): DocxCell {
  if (cell.merge !== 'continue') return cell;
  if (cell.text !== '') return { ...cell, merge: 'none' };
  return continuable ? cell : { ...cell, merge: 'start' };
}
