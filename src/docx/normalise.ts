/**
 * What a document becomes before it is written, stated once, so that what is read back can be compared with what was given:
 * line ends become "\n"; characters that XML 1.0 forbids go; a `continue` cell with nothing to continue opens a merge, one that holds
 * text stands alone; a table at the end, or before another table, is followed by an empty paragraph (Word demands it).
 */
import type { DocxBlock, DocxCell, DocxDocument, DocxParagraph, DocxRow, DocxTable } from './document';
import { DocxError } from './docx-error';

/** A line ends in one of many signs; whoever reads a plan takes them all for the end of a line. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const OTHER_LINE_END = /[\r\v\f\u0085\u2028\u2029]/;
/** What may have to go: C0 controls but tab and line ends, U+FFFE, U+FFFF, and surrogates, of which only lone ones do. One class is scanned fast. */
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text as it can stand in a .docx, and how many characters (UTF-16 code units) had to go. */
export interface CleanText {
  readonly text: string;
  readonly removed: number;
}

export function cleanText(text: string): CleanText {
  const unified = OTHER_LINE_END.test(text) ? text.replace(LINE_ENDS, '\n') : text;
  if (!SUSPECT.test(unified)) return { text: unified, removed: 0 };
  let kept = '';
  let from = 0;
  for (let i = 0; i < unified.length; i++) {
    const code = unified.charCodeAt(i);
    if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(unified.charCodeAt(i + 1))) {
      i++;
      continue;
    }
    if (!isForbiddenUnit(code)) continue;
    kept += unified.slice(from, i);
    from = i + 1;
  }
  kept += unified.slice(from);
  return { text: kept, removed: unified.length - kept.length };
}

/** The text that a reader of the file gets for `text`. */
export function normaliseText(text: string): string {
  return cleanText(text).text;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

function isForbiddenUnit(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return (code >= 0xd800 && code < 0xe000) || code >= 0xfffe;
}

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
