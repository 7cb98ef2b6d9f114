/** Turns the main part's elements into blocks as they pass by, so that a long document is never held as a tree. */
import type { DocxBlock, DocxCell, DocxParagraph, DocxRow } from './document';
import type { XmlAttributes, XmlListener } from './package/xml';

export interface BlockCollecting extends XmlListener {
  finish(): { readonly blocks: DocxBlock[]; readonly landscape: boolean };
}

type Align = DocxParagraph['align'];

interface OpenParagraph {
  text: string;
  align: Align;
  keepWithNext: boolean;
  /** Of the paragraph's end mark: counts where there is no text. */
  markBold: boolean;
  /** Null until the first run with text. */
  textBold: boolean | null;
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
}

interface OpenTable {
  columnWidths: number[];
  rows: DocxRow[];
  headerRows: number;
}

/** Text that is no longer, or twice, in the document. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);

export function collectBlocks(): BlockCollecting {
  const blocks: DocxBlock[] = [];
  const path: string[] = [];
  let landscape = false;
  /** Depth of tables: the text of a table inside a cell belongs to that cell. */
  let tables = 0;
  let skippedFrom = 0;
  let table: OpenTable = { columnWidths: [], rows: [], headerRows: 0 };
  let row: OpenRow = { cells: [], header: false, keepWithNext: true };
  let cell: OpenCell = { paragraphs: [], span: 1, merge: 'none' };
  let paragraph: OpenParagraph | null = null;
  let runBold = false;
  let inText = false;

  const put = (text: string) => {
    if (paragraph === null) return;
    paragraph.text += text;
    paragraph.textBold = runBold && paragraph.textBold !== false;
  };

  const openTable = (name: string, parent: string, attributes: XmlAttributes) => {
    if (tables !== 1) return;
    const value = attributes['w:val'];
    if (name === 'w:tr') row = { cells: [], header: false, keepWithNext: true };
    else if (name === 'w:tc') cell = { paragraphs: [], span: 1, merge: 'none' };
    else if (name === 'w:gridCol') table.columnWidths.push(Number(attributes['w:w'] ?? 0));
    else if (name === 'w:tblHeader' && parent === 'w:trPr') row.header = isOn(value);
    else if (name === 'w:gridSpan' && parent === 'w:tcPr') cell.span = Math.max(1, Number(value) || 1);
    else if (name === 'w:vMerge' && parent === 'w:tcPr') cell.merge = value === 'restart' ? 'start' : 'continue';
  };

  const openInline = (name: string, parent: string, attributes: XmlAttributes) => {
    if (paragraph === null) return;
    const value = attributes['w:val'];
    if (parent === 'w:r') {
      if (name === 'w:t') inText = true;
      else if (name === 'w:tab') put('\t');
      else if (name === 'w:br' || name === 'w:cr') put('\n');
      else if (name === 'w:noBreakHyphen') put('\u2011');
      else if (name === 'w:softHyphen') put('\u00ad');
    } else if (parent === 'w:pPr') {
      if (name === 'w:jc') paragraph.align = alignOf(value);
      else if (name === 'w:keepNext') paragraph.keepWithNext = isOn(value);
    } else if (parent === 'w:rPr' && name === 'w:b') {
      if (path[path.length - 3] === 'w:r') runBold = isOn(value);
      else paragraph.markBold = isOn(value);
    } else if (name === 'w:r') runBold = false;
  };

  const closeParagraph = (open: OpenParagraph) => {
    const done: DocxParagraph = {
      kind: 'paragraph',
      text: open.text,
      align: open.align,
      bold: open.textBold ?? open.markBold,
      keepWithNext: open.keepWithNext,
    };
    if (tables === 0) blocks.push(done);
    else cell.paragraphs.push(done);
    paragraph = null;
  };

  const closeCell = () => {
    const first = cell.paragraphs[0];
    row.keepWithNext = row.keepWithNext && cell.paragraphs.every((each) => each.keepWithNext);
    row.cells.push({
      text: cell.paragraphs.map((each) => each.text).join('\n'),
      span: cell.span,
      merge: cell.merge,
      align: first?.align ?? 'left',
      bold: cell.paragraphs.length > 0 && cell.paragraphs.every((each) => each.bold),
    });
  };

  const closeRow = () => {
    if (row.header && table.headerRows === table.rows.length) table.headerRows++;
    table.rows.push({ cells: row.cells, keepWithNext: row.keepWithNext && row.cells.length > 0 });
  };

  const closeTable = () => {
    tables--;
    if (tables === 0) blocks.push({ kind: 'table', ...table });
  };

  return {
    open(name, attributes) {
      const parent = path[path.length - 1] ?? '';
      path.push(name);
      if (skippedFrom > 0) return;
      if (SKIPPED.has(name)) skippedFrom = path.length;
      else if (name === 'w:p') {
        paragraph = { text: '', align: 'left', keepWithNext: false, markBold: false, textBold: null };
      } else if (name === 'w:tbl') {
        if (tables === 0) table = { columnWidths: [], rows: [], headerRows: 0 };
        tables++;
      } else if (paragraph !== null) openInline(name, parent, attributes);
      else if (tables > 0) openTable(name, parent, attributes);
      else if (name === 'w:pgSz') landscape = attributes['w:orient'] === 'landscape';
    },
    close(name) {
      if (skippedFrom > 0) {
        if (path.length === skippedFrom) skippedFrom = 0;
      } else if (name === 'w:t') inText = false;
      else if (name === 'w:p') {
        if (paragraph !== null) closeParagraph(paragraph);
      } else if (name === 'w:tbl') closeTable();
      else if (tables === 1 && name === 'w:tc') closeCell();
      else if (tables === 1 && name === 'w:tr') closeRow();
      path.pop();
    },
    text(text) {
      if (inText && skippedFrom === 0) put(text);
    },
    finish: () => ({ blocks, landscape }),
  };
}

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

function alignOf(value: string | undefined): Align {
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}
