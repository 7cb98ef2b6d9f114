/** Blocks -> .docx bytes in the official form: A4, Times New Roman 12, fixed table, page numbers; equal input gives equal bytes. */
import type { DocxBlock, DocxCell, DocxDocument, DocxParagraph, DocxTable } from '../document/docx-document';
import { placeBlocks } from './normalise';
import { cleanText, normaliseText } from './package/clean-text';
import {
  constantParts,
  DOCUMENT_PART,
  FOOTER_ID,
  RELATION_TYPE,
  runProperties,
  W_NAMESPACE,
  XML_HEAD,
} from './package/parts';
import { encodeUtf8 } from './package/utf8';
import { writeZip } from './package/write-zip';
import { escapeXml, textXml } from './package/xml';
import { XmlSink } from './package/xml-sink';

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

export interface WrittenDocx {
  readonly bytes: Uint8Array;
  readonly removed: readonly RemovedCharacters[];
}

/** Throws DocxError `bad-table` when a row does not fill its table's columns. */
export function writeDocx(document: DocxDocument): WrittenDocx {
  const removed: RemovedCharacters[] = [];
  const title = cleanText(document.title);
  if (title.removed > 0) removed.push({ block: null, row: null, cell: null, count: title.removed });
  const parts = new Map<string, Uint8Array>();
  const [language, description] = [document.language, document.description].map((text) => cleanText(text).text) as [
    string,
    string,
  ];
  for (const [name, xml] of constantParts(title.text, language, description)) {
    parts.set(name, encodeUtf8(xml));
  }
  parts.set(DOCUMENT_PART, documentXml(document, removed));
  return { bytes: writeZip(parts), removed };
}

/** The bytes of the main part; appends to `removed`. */
function documentXml(document: DocxDocument, removed: RemovedCharacters[]): Uint8Array {
  const sink = new XmlSink();
  sink.write(`${XML_HEAD}<w:document ${W_NAMESPACE} xmlns:r="${RELATION_TYPE}"><w:body>`);
  const headings = { count: 0, areMarked: document.blocks.some(isContents) };
  for (const { block, source } of placeBlocks(document)) {
    if (source === null) sink.write(SEPARATOR_XML);
    else if (block.kind === 'table') writeTable(sink, block, source, removed, headings);
    else {
      const clean = cleanText(block.text);
      if (clean.removed > 0) removed.push({ block: source, row: null, cell: null, count: clean.removed });
      const look = lookOf(block.align, block.bold, block.keepWithNext, undefined, block.newPage);
      const [above, below] = [document.blocks[source - 1], document.blocks[source + 1]];
      sink.write(
        block.contents === undefined
          ? paragraphsXml(clean.text, look)
          : contentsXml(clean.text, look, block.contents, [!isContents(above), !isContents(below)]),
      );
    }
  }
  sink.write(`${sectionXml(document.landscape)}</w:body></w:document>`);
  return sink.finish();
}

const isContents = (block: DocxBlock | undefined): boolean =>
  block?.kind === 'paragraph' && block.contents !== undefined;

/** The field lists whatever has an outline level, without pages, and shows these lines until somebody asks for others. */
const CONTENTS_CODE = ' TOC \\o "1-9" \\n \\h \\z \\u ';

function contentsXml(
  text: string,
  look: Look,
  heading: number,
  [isFirst, isLast]: readonly [boolean, boolean],
): string {
  const mark = (kind: string): string => `<w:r>${look.run}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const code = `<w:r>${look.run}<w:instrText xml:space="preserve">${escapeXml(CONTENTS_CODE)}</w:instrText></w:r>`;
  return (
    `<w:p>${look.paragraph}${isFirst ? `${mark('begin')}${code}${mark('separate')}` : ''}` +
    `<w:hyperlink w:anchor="_Toc${heading}" w:history="1"><w:r>${look.run}${textXml(text)}</w:r></w:hyperlink>` +
    `${isLast ? mark('end') : ''}</w:p>`
  );
}

/** Headings met so far, and whether the contents lead to them. */
interface Headings {
  count: number;
  readonly areMarked: boolean;
}

function markHeading(xml: string, headings: Headings): string {
  const at = headings.count++;
  if (!headings.areMarked) return xml;
  const start = `<w:bookmarkStart w:id="${at}" w:name="_Toc${at}"/>`;
  return xml.replace('<w:r>', `${start}<w:r>`).replace('</w:r>', `</w:r><w:bookmarkEnd w:id="${at}"/>`);
}

/** A point high, so that it makes no page of its own. */
export const SEPARATOR_XML =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' +
  '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>';

/** 2 cm left and right leave 14,570 twips in landscape. */
export function sectionXml(landscape: boolean): string {
  const size = landscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="${FOOTER_ID}"/><w:pgSz ${size}/>` +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>' +
    '</w:sectPr>'
  );
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

function writeTable(
  sink: XmlSink,
  table: DocxTable,
  source: number,
  removed: RemovedCharacters[],
  headings: Headings,
): void {
  sink.write(tableHead(table));
  const openings = keepMade(
    (column: number, span: number, merge: DocxCell['merge'], header: boolean) =>
      `<w:tc>${cellProperties(table, { span, merge }, column, header)}`,
  );
  const looks = keepMade(lookOf);
  table.rows.forEach((row, rowIndex) => {
    const header = rowIndex < table.headerRows;
    sink.repeat(header ? '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:tr>');
    let column = 0;
    row.cells.forEach((cell, cellIndex) => {
      const look = looks(cell.align, cell.bold, row.keepWithNext, row.outline);
      sink.repeat(openings(column, cell.span, cell.merge, header));
      const isHeading = row.outline !== undefined && cellIndex === 0;
      if (isHeading || !writePlain(sink, cell.text, look)) {
        const clean = cleanText(cell.text);
        if (clean.removed > 0) removed.push({ block: source, row: rowIndex, cell: cellIndex, count: clean.removed });
        const text = paragraphsXml(clean.text, look);
        sink.write(isHeading ? markHeading(text, headings) : text);
      }
      sink.repeat('</w:tc>');
      column += cell.span;
    });
    sink.repeat('</w:tr>');
  });
  sink.write('</w:tbl>');
}

/** The same answer, made once, to the same question. */
function keepMade<Asked extends readonly unknown[], Made>(make: (...asked: Asked) => Made): (...asked: Asked) => Made {
  const made = new Map<string, Made>();
  return (...asked) => {
    const key = asked.join();
    const known = made.get(key) ?? make(...asked);
    made.set(key, known);
    return known;
  };
}

/** Paragraphs as they are in nearly all cells; gives false, and leaves nothing written, where the text needs care. */
function writePlain(sink: XmlSink, text: string, look: Look): boolean {
  const start = sink.end;
  for (let from = 0; from <= text.length; from++) {
    if (from === text.length || text[from] === '\n') {
      sink.repeat(look.emptyParagraph);
      continue;
    }
    sink.repeat(look.opening);
    from = sink.writePlainLine(text, from);
    if (from < 0) {
      sink.cutTo(start);
      return false;
    }
    sink.repeat(CLOSING);
  }
  return true;
}

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

/** The markup around a paragraph's text. */
interface Look {
  readonly paragraph: string;
  readonly run: string;
  /** A paragraph up to plain text. */
  readonly opening: string;
  /** Without text the paragraph's end mark alone carries font and weight. */
  readonly emptyParagraph: string;
}

const CLOSING = '</w:t></w:r></w:p>';

/** Left is the default and left unsaid: markup is most of what there is to compress. */
function lookOf(
  align: DocxParagraph['align'],
  bold: boolean,
  keepWithNext: boolean,
  outline?: number,
  newPage?: true,
): Look {
  const run = runProperties(bold);
  const heading = outline === undefined ? '' : `<w:outlineLvl w:val="${outline - 1}"/>`;
  const page = newPage === true ? '<w:pageBreakBefore/>' : '';
  const layout = `${keepWithNext ? '<w:keepNext/>' : ''}${page}${align === 'left' ? '' : `<w:jc w:val="${align}"/>`}${heading}`;
  const paragraph = layout === '' ? '' : `<w:pPr>${layout}</w:pPr>`;
  return {
    paragraph,
    run,
    opening: `<w:p>${paragraph}<w:r>${run}<w:t>`,
    emptyParagraph: `<w:p><w:pPr>${layout}${run}</w:pPr></w:p>`,
  };
}

function paragraphsXml(text: string, look: Look): string {
  if (text.indexOf('\n') < 0) return paragraphXml(text, look);
  let xml = '';
  for (const line of text.split('\n')) xml += paragraphXml(line, look);
  return xml;
}

function paragraphXml(text: string, look: Look): string {
  if (text === '') return look.emptyParagraph;
  return `<w:p>${look.paragraph}<w:r>${look.run}${textXml(text)}</w:r></w:p>`;
}
