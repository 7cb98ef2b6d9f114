/** Turns the main part's elements into blocks as they pass by, so that a long document is never held as a tree. */
import type { DocxBlock, DocxCell, DocxPage, DocxParagraph, DocxRow } from '../document/docx-document';
import type { XmlAttributes, XmlListener } from './package/xml';

export interface BlockCollecting extends XmlListener {
  finish(): { readonly blocks: DocxBlock[]; readonly landscape: boolean; readonly page: DocxPage | null };
}

type Align = DocxParagraph['align'];

interface OpenParagraph {
  text: string;
  align: Align;
  keepWithNext: boolean;
  newPage: boolean;
  /** Of the paragraph's end mark: counts where there is no text. */
  markBold: boolean;
  /** Null until the first run with text. */
  textBold: boolean | null;
  /** Which heading it leads to; null for none. */
  contents: number | null;
}

interface OpenCell {
  paragraphs: DocxParagraph[];
  span: number;
  merge: DocxCell['merge'];
}

interface OpenRow {
  cells: DocxCell[];
  header: boolean;
  keepWithNext: boolean;
  outline: number | null;
}

interface OpenTable {
  columnWidths: number[];
  rows: DocxRow[];
  headerRows: number;
}

/** Text that is no longer, or twice, in the document. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);

/** Where the reading stands. */
interface Reading {
  readonly blocks: DocxBlock[];
  /** Names of the open elements. */
  readonly path: string[];
  /** Depth of tables: the text of a table inside a cell belongs to that cell. */
  tables: number;
  table: OpenTable;
  row: OpenRow;
  cell: OpenCell;
  paragraph: OpenParagraph | null;
  runBold: boolean;
  inText: boolean;
  landscape: boolean;
  page: DocxPage | null;
}

const newTable = (): OpenTable => ({ columnWidths: [], rows: [], headerRows: 0 });
const newRow = (): OpenRow => ({ cells: [], header: false, keepWithNext: true, outline: null });
const newCell = (): OpenCell => ({ paragraphs: [], span: 1, merge: 'none' });
const newParagraph = (): OpenParagraph => ({
  text: '',
  align: 'left',
  keepWithNext: false,
  newPage: false,
  markBold: false,
  textBold: null,
  contents: null,
});

export function collectBlocks(): BlockCollecting {
  const reading: Reading = {
    blocks: [],
    path: [],
    tables: 0,
    table: newTable(),
    row: newRow(),
    cell: newCell(),
    paragraph: null,
    runBold: false,
    inText: false,
    landscape: false,
    page: null,
  };
  const { path } = reading;
  let skippedFrom = 0;
  return {
    open(name, attributes) {
      const parent = path[path.length - 1] ?? '';
      path.push(name);
      if (skippedFrom > 0) return;
      if (SKIPPED.has(name)) skippedFrom = path.length;
      else openElement(reading, name, parent, attributes);
    },
    close(name) {
      if (skippedFrom === 0) closeElement(reading, name);
      else if (path.length === skippedFrom) skippedFrom = 0;
      path.pop();
    },
    text(text) {
      if (reading.inText && skippedFrom === 0) putText(reading, text);
    },
    finish: () => {
      const { blocks, landscape, page } = reading;
      return { blocks, landscape, page: page === null || page.width === 0 ? null : page };
    },
  };
}

function openElement(reading: Reading, name: string, parent: string, attributes: XmlAttributes): void {
  if (name === 'w:p') reading.paragraph = newParagraph();
  else if (name === 'w:tbl') {
    if (reading.tables === 0) reading.table = newTable();
    reading.tables += 1;
  } else if (reading.paragraph !== null) openInline(reading, reading.paragraph, name, parent, attributes);
  else if (reading.tables > 0) openTablePart(reading, name, parent, attributes);
  else if (name === 'w:pgSz') {
    reading.landscape = attributes['w:orient'] === 'landscape';
    reading.page = { ...NO_PAGE, width: twips(attributes, 'w:w'), height: twips(attributes, 'w:h') };
  } else if (name === 'w:pgMar') {
    const [top, right, bottom, left] = ['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) =>
      twips(attributes, side),
    );
    reading.page = { ...(reading.page ?? NO_PAGE), top, right, bottom, left } as DocxPage;
  }
}

const NO_PAGE: DocxPage = { width: 0, height: 0, top: 0, right: 0, bottom: 0, left: 0 };

/** Below nought where text may not give way. */
const twips = (attributes: XmlAttributes, name: string): number => Math.abs(Number(attributes[name] ?? 0)) || 0;

function closeElement(reading: Reading, name: string): void {
  if (name === 'w:t') reading.inText = false;
  else if (name === 'w:p') {
    if (reading.paragraph !== null) closeParagraph(reading, reading.paragraph);
  } else if (name === 'w:tbl') {
    reading.tables -= 1;
    if (reading.tables === 0) reading.blocks.push({ kind: 'table', ...reading.table });
  } else if (reading.tables === 1 && name === 'w:tc') closeCell(reading);
  else if (reading.tables === 1 && name === 'w:tr') closeRow(reading);
}

function putText({ paragraph, runBold }: Reading, text: string): void {
  if (paragraph === null) return;
  paragraph.text += text;
  paragraph.textBold = runBold && paragraph.textBold !== false;
}

function openTablePart(reading: Reading, name: string, parent: string, attributes: XmlAttributes): void {
  if (reading.tables !== 1) return;
  const { table, row, cell } = reading;
  const value = attributes['w:val'];
  if (name === 'w:tr') reading.row = newRow();
  else if (name === 'w:tc') reading.cell = newCell();
  else if (name === 'w:gridCol') table.columnWidths.push(Number(attributes['w:w'] ?? 0));
  else if (name === 'w:tblHeader' && parent === 'w:trPr') row.header = isOn(value);
  else if (name === 'w:gridSpan' && parent === 'w:tcPr') cell.span = Math.max(1, Number(value) || 1);
  else if (name === 'w:vMerge' && parent === 'w:tcPr') cell.merge = value === 'restart' ? 'start' : 'continue';
}

function openInline(
  reading: Reading,
  paragraph: OpenParagraph,
  name: string,
  parent: string,
  attributes: XmlAttributes,
): void {
  const value = attributes['w:val'];
  if (parent === 'w:r') {
    if (name === 'w:t') reading.inText = true;
    else if (name === 'w:tab') putText(reading, '\t');
    else if (name === 'w:br' || name === 'w:cr') putText(reading, '\n');
    else if (name === 'w:noBreakHyphen') putText(reading, '\u2011');
    else if (name === 'w:softHyphen') putText(reading, '\u00ad');
  } else if (parent === 'w:pPr') {
    if (name === 'w:jc') paragraph.align = alignOf(value);
    else if (name === 'w:keepNext') paragraph.keepWithNext = isOn(value);
    else if (name === 'w:pageBreakBefore' && isOn(value)) paragraph.newPage = true;
    else if (name === 'w:outlineLvl' && reading.tables === 1) reading.row.outline = Number(value) + 1;
  } else if (parent === 'w:rPr' && name === 'w:b') {
    if (reading.path[reading.path.length - 3] === 'w:r') reading.runBold = isOn(value);
    else paragraph.markBold = isOn(value);
  } else if (name === 'w:r') reading.runBold = false;
  else if (name === 'w:hyperlink') {
    const [, heading] = /^_Toc(\d+)$/.exec(attributes['w:anchor'] ?? '') ?? [];
    if (heading !== undefined) paragraph.contents = Number(heading);
  }
}

function closeParagraph(reading: Reading, paragraph: OpenParagraph): void {
  const { text, align, keepWithNext, newPage, textBold, markBold, contents } = paragraph;
  const link = contents === null ? null : { contents };
  const bold = textBold ?? markBold;
  const page = newPage ? { newPage: true as const } : {};
  const done: DocxParagraph = { kind: 'paragraph', text, align, bold, keepWithNext, ...page, ...link };
  if (reading.tables === 0) reading.blocks.push(done);
  else reading.cell.paragraphs.push(done);
  reading.paragraph = null;
}

function closeCell({ row, cell: { paragraphs, span, merge } }: Reading): void {
  row.keepWithNext = row.keepWithNext && paragraphs.every((each) => each.keepWithNext);
  row.cells.push({
    text: paragraphs.map((each) => each.text).join('\n'),
    span,
    merge,
    align: paragraphs[0]?.align ?? 'left',
    bold: paragraphs.length > 0 && paragraphs.every((each) => each.bold),
  });
}

function closeRow({ table, row }: Reading): void {
  if (row.header && table.headerRows === table.rows.length) table.headerRows += 1;
  const { cells, outline } = row;
  const heading = outline === null ? null : { outline };
  table.rows.push({ cells, keepWithNext: row.keepWithNext && cells.length > 0, ...heading });
}

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

function alignOf(value: string | undefined): Align {
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}
