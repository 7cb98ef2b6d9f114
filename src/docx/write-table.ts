/** A table of a document, row by row: nearly all cells hold plain text in one of few looks, and cost no more than its bytes. */
import type { DocxCell, DocxRow, DocxTable } from '../document/docx-document';
import { cleanText, normaliseText } from './package/clean-text';
import { encodeUtf8 } from './package/utf8';
import { escapeXml } from './package/xml';
import type { XmlSink } from './package/xml-sink';
import { type Look, lookOf, paragraphsXml } from './paragraph-markup';

/** Characters that XML cannot hold and that the file therefore lacks. */
export interface RemovedCharacters {
  /** Index in the document's blocks; null for the title property. */
  readonly block: number | null;
  /** Index in the table's rows; null outside tables. */
  readonly row: number | null;
  /** Index in the row's cells; null outside tables. */
  readonly cell: number | null;
  /** UTF-16 code units. */
  readonly count: number;
}

/** Headings met so far, and whether the contents lead to them. */
export interface Headings {
  count: number;
  readonly areMarked: boolean;
}

function markHeading(xml: string, headings: Headings): string {
  const at = headings.count++;
  if (!headings.areMarked) return xml;
  const start = `<w:bookmarkStart w:id="${at}" w:name="_Toc${at}"/>`;
  return xml.replace('<w:r>', `${start}<w:r>`).replace('</w:r>', `</w:r><w:bookmarkEnd w:id="${at}"/>`);
}

const EDGE = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
const edgesOf = (sides: readonly string[]): string => sides.map((side) => `<w:${side} ${EDGE}/>`).join('');
const BORDERS = edgesOf(['top', 'left', 'bottom', 'right', 'insideH', 'insideV']);
/** On each cell as well: lines set on the table alone are reported to be dropped by Drive. */
const CELL_BORDERS = `<w:tcBorders>${edgesOf(['top', 'left', 'bottom', 'right'])}</w:tcBorders>`;

/** A table up to its rows. */
export function tableHead({ columnWidths, spoken }: Pick<DocxTable, 'columnWidths' | 'spoken'>): string {
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  const attribute = (text: string): string => escapeXml(normaliseText(text).replace(/[\t\n]/g, ' '));
  const described =
    spoken === undefined
      ? ''
      : `<w:tblCaption w:val="${attribute(spoken.title)}"/><w:tblDescription w:val="${attribute(spoken.description)}"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>` +
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>' +
    `${described}</w:tblPr>` +
    `<w:tblGrid>${columnWidths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  );
}

export function writeTable(
  sink: XmlSink,
  table: DocxTable,
  source: number,
  removed: RemovedCharacters[],
  headings: Headings,
): void {
  sink.write(tableHead(table));
  const writing: TableWriting = { sink, table, source, removed, headings, openings: [], looks: [] };
  for (let at = 0; at < table.rows.length; at++) writeRow(writing, at);
  sink.write('</w:tbl>');
}

interface TableWriting {
  readonly sink: XmlSink;
  readonly table: DocxTable;
  readonly source: number;
  readonly removed: RemovedCharacters[];
  readonly headings: Headings;
  /** Markup made when it was first needed, for there are few kinds and many cells: by column; and around the text. */
  readonly openings: Opening[][];
  readonly looks: CellLook[];
}

interface Opening {
  readonly cell: Pick<DocxCell, 'span' | 'merge'>;
  readonly header: boolean;
  readonly markup: Uint8Array;
}

interface CellLook extends Pick<DocxCell, 'align' | 'bold'>, Pick<DocxRow, 'keepWithNext'> {
  readonly outline: number | undefined;
  readonly look: Look;
}

function writeRow(writing: TableWriting, at: number): void {
  const { sink, table, removed } = writing;
  const header = at < table.headerRows;
  const row = table.rows[at] as DocxRow;
  sink.copy(header ? HEADER_ROW : table.wholeRows ? WHOLE_ROW : ROW);
  let column = 0;
  for (let index = 0; index < row.cells.length; index++) {
    const cell = row.cells[index] as DocxCell;
    const opening = openingOf(writing, cell, column, header);
    const look = cellLook(writing, cell, row);
    const isHeading = row.outline !== undefined && index === 0;
    if (isHeading || NEEDS_CARE.test(cell.text)) {
      const clean = cleanText(cell.text);
      if (clean.removed > 0) removed.push({ block: writing.source, row: at, cell: index, count: clean.removed });
      const text = paragraphsXml(clean.text, look);
      sink.copy(opening);
      sink.write(isHeading ? markHeading(text, writing.headings) : text);
      sink.copy(CELL_END);
    } else sink.writeLines(opening, cell.text, look.lines, CELL_END);
    column += cell.span;
  }
  sink.copy(ROW_END);
}

const [ROW, WHOLE_ROW, HEADER_ROW, ROW_END, CELL_END] = [
  '<w:tr>',
  '<w:tr><w:trPr><w:cantSplit/></w:trPr>',
  '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
  '</w:tr>',
  '</w:tc>',
].map(encodeUtf8) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

function openingOf(writing: TableWriting, cell: DocxCell, column: number, header: boolean): Uint8Array {
  const kinds = writing.openings[column] ?? [];
  for (let i = 0; i < kinds.length; i++) {
    const { cell: other, header: otherHeader, markup } = kinds[i] as Opening;
    if (other.merge === cell.merge && other.span === cell.span && otherHeader === header) return markup;
  }
  const markup = encodeUtf8(`<w:tc>${cellProperties(writing.table, cell, column, header)}`);
  writing.openings[column] = [...kinds, { cell, header, markup }];
  return markup;
}

function cellLook({ looks }: TableWriting, cell: DocxCell, row: DocxRow): Look {
  for (let i = 0; i < looks.length; i++) {
    const { align, bold, keepWithNext, outline, look } = looks[i] as CellLook;
    if (align === cell.align && bold === cell.bold && keepWithNext === row.keepWithNext && outline === row.outline)
      return look;
  }
  const { keepWithNext, outline } = row;
  const look = lookOf(cell, keepWithNext, outline);
  looks.push({ align: cell.align, bold: cell.bold, keepWithNext, outline, look });
  return look;
}

/** What stands in XML otherwise, or may not stand there, or is more than one unit; another end of a line; blanks that are dropped unless kept on purpose. Hardly a cell has any of it. */
const NEEDS_CARE = /[\0-\t\v-\x1f"&<>\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]| {2}| $|^ /m;

export function cellProperties(
  table: Pick<DocxTable, 'columnWidths'>,
  cell: Pick<DocxCell, 'span' | 'merge'>,
  column: number,
  header: boolean,
): string {
  let width = 0;
  for (let i = column; i < column + cell.span; i++) width += table.columnWidths[i] ?? 0;
  const span = cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : '';
  const merge = cell.merge === 'none' ? '' : `<w:vMerge w:val="${cell.merge === 'start' ? 'restart' : 'continue'}"/>`;
  const middle = header ? '<w:vAlign w:val="center"/>' : '';
  return `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${CELL_BORDERS}${middle}</w:tcPr>`;
}
