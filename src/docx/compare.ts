/** The proof: a document as it was meant against the same as read back from its bytes, word for word; knows what the writer may drop. */
import type { DocxBlock, DocxDocument, DocxParagraph, DocxTable } from '../document/docx-document';
import { placeBlocks } from './normalise';
import type { ReadDocument } from './read';
import type { RemovedCharacters } from './write-table';

export interface DocxDifference {
  /** Index in the expected document's blocks; null for the document as a whole or a paragraph that the writer adds. */
  readonly block: number | null;
  readonly row: number | null;
  readonly cell: number | null;
  /** What differs: "text", "merge", "rows"; "removed" when more or fewer characters went than were reported. */
  readonly aspect: string;
  readonly expected: string;
  readonly actual: string;
}

type Place = Pick<DocxDifference, 'block' | 'row' | 'cell'>;

const WHOLE: Place = { block: null, row: null, cell: null };

/** The first difference, or null. `removed` is what the writer reported for `expected`. */
export function compareDocuments(
  expected: DocxDocument,
  actual: ReadDocument,
  removed: readonly RemovedCharacters[] = [],
): DocxDifference | null {
  const reported = new Map(removed.map((each) => [keyOf(each), each.count]));
  const whole =
    differs(WHOLE, 'landscape', expected.landscape, actual.landscape) ??
    differs(WHOLE, 'language', expected.language, actual.language) ??
    differs(WHOLE, 'description', expected.description, actual.description) ??
    differs(WHOLE, 'pageNumbers', true, actual.pageNumbers) ??
    compareText(WHOLE, expected.title, actual.title, reported);
  if (whole !== null) return whole;
  let next = 0;
  for (const { block, source } of placeBlocks(expected)) {
    const place = { ...WHOLE, block: source };
    if (block.kind === 'table') {
      const found = compareTable(place, block, actual.blocks[next++], reported);
      if (found !== null) return found;
    } else {
      const lines = countLines(block.text);
      const found = compareParagraph(place, block, actual.blocks.slice(next, next + lines), lines, reported);
      if (found !== null) return found;
      next += lines;
    }
  }
  return differs(WHOLE, 'blocks', next, actual.blocks.length) ?? firstUnmet(reported);
}

function countLines(text: string): number {
  return (text.match(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)?.length ?? 0) + 1;
}

function compareParagraph(
  place: Place,
  expected: DocxParagraph,
  actual: readonly DocxBlock[],
  lines: number,
  reported: Map<string, number>,
): DocxDifference | null {
  const texts: string[] = [];
  for (const block of actual) {
    if (block.kind !== 'paragraph') return differs(place, 'kind', expected.kind, block.kind);
    const found =
      differs(place, 'align', expected.align, block.align) ??
      differs(place, 'bold', expected.bold, block.bold) ??
      differs(place, 'keepWithNext', expected.keepWithNext, block.keepWithNext) ??
      differs(place, 'newPage', expected.newPage === true, block.newPage === true) ??
      differs(place, 'contents', expected.contents ?? -1, block.contents ?? -1);
    if (found !== null) return found;
    texts.push(block.text);
  }
  return (
    differs(place, 'paragraphs', lines, texts.length) ?? compareText(place, expected.text, texts.join('\n'), reported)
  );
}

function compareTable(
  place: Place,
  expected: DocxTable,
  actual: DocxBlock | undefined,
  reported: Map<string, number>,
): DocxDifference | null {
  if (actual?.kind !== 'table') return differs(place, 'kind', 'table', actual?.kind ?? 'nothing');
  const shape =
    differs(place, 'columnWidths', expected.columnWidths.join(), actual.columnWidths.join()) ??
    differs(place, 'headerRows', expected.headerRows, actual.headerRows) ??
    differs(place, 'rows', expected.rows.length, actual.rows.length);
  if (shape !== null) return shape;
  for (const [rowIndex, row] of expected.rows.entries()) {
    const other = actual.rows[rowIndex];
    const rowPlace = { ...place, row: rowIndex };
    const found =
      differs(rowPlace, 'cells', row.cells.length, other?.cells.length ?? 0) ??
      differs(rowPlace, 'keepWithNext', row.keepWithNext, other?.keepWithNext ?? false) ??
      differs(rowPlace, 'outline', row.outline ?? 0, other?.outline ?? 0);
    if (found !== null) return found;
    for (const [cellIndex, cell] of row.cells.entries()) {
      const twin = other?.cells[cellIndex];
      if (twin === undefined) continue;
      const cellPlace = { ...rowPlace, cell: cellIndex };
      const unlike =
        compareText(cellPlace, cell.text, twin.text, reported) ??
        differs(cellPlace, 'span', cell.span, twin.span) ??
        differs(cellPlace, 'merge', cell.merge, twin.merge) ??
        differs(cellPlace, 'align', cell.align, twin.align) ??
        differs(cellPlace, 'bold', cell.bold, twin.bold);
      if (unlike !== null) return unlike;
    }
  }
  return null;
}

const OTHER_LINE_ENDS = '\v\f\u0085\u2028\u2029';

/** Written apart from the writer's cleaning on purpose: a fault there must not hide itself here. */
function compareText(
  place: Place,
  expected: string,
  actual: string,
  reported: Map<string, number>,
): DocxDifference | null {
  const key = keyOf(place);
  const allowed = reported.get(key) ?? 0;
  reported.delete(key);
  if (expected === actual) return differs(place, 'removed', 0, allowed);
  let dropped = 0;
  let at = 0;
  for (let i = 0; i < expected.length; i++) {
    let unit = expected.charAt(i);
    if (unit === '\r') {
      if (expected.charAt(i + 1) === '\n') i++;
      unit = '\n';
    } else if (OTHER_LINE_ENDS.includes(unit)) unit = '\n';
    if (unit !== '\n' && isForbidden(expected, i)) dropped++;
    else if (unit === actual.charAt(at)) at++;
    else return { ...place, aspect: 'text', expected, actual };
  }
  if (at < actual.length) return { ...place, aspect: 'text', expected, actual };
  return differs(place, 'removed', dropped, allowed);
}

/** XML 1.0, production 2 (Char), asked of the character that the unit at `index` belongs to. */
function isForbidden(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code >= 0xdc00 && code <= 0xdfff) {
    const before = text.charCodeAt(index - 1);
    return !(before >= 0xd800 && before <= 0xdbff);
  }
  const point = text.codePointAt(index) ?? 0;
  if (point === 0x9 || point === 0xa || point === 0xd) return false;
  return !((point >= 0x20 && point <= 0xd7ff) || (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000);
}

function firstUnmet(reported: ReadonlyMap<string, number>): DocxDifference | null {
  for (const [key, count] of reported) return differs(WHOLE, 'removed', '', `${key}: ${count}`);
  return null;
}

function differs(
  place: Place,
  aspect: string,
  expected: string | number | boolean,
  actual: string | number | boolean,
): DocxDifference | null {
  return expected === actual ? null : { ...place, aspect, expected: String(expected), actual: String(actual) };
}

function keyOf(place: Place): string {
  return `${place.block}/${place.row}/${place.cell}`;
}
