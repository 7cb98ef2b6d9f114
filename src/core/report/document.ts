/** A report as the blocks that the writer of .docx takes, and the pieces it is put together from. */
import type { DocxCell, DocxDocument, DocxPage, DocxParagraph, DocxRow } from '../../document/docx-document';

export interface ReportDocument extends DocxDocument {
  /** Its page and margins, where a form has its own; A4 with the usual ones otherwise. */
  readonly page?: DocxPage | null;
}

export function headerRow(texts: readonly string[]): DocxRow {
  return { keepWithNext: true, cells: texts.map((text) => cell(text, { align: 'center', bold: true })) };
}

export function line(text: string, align: DocxParagraph['align'], bold: boolean): DocxParagraph {
  return { kind: 'paragraph', text, align, bold, keepWithNext: bold };
}

export function cell(text: string, look: Partial<DocxCell> = {}): DocxCell {
  return { text, span: 1, merge: 'none', align: 'left', bold: false, ...look };
}

/** 1, 2, 3 below the titles of columns. */
export function numberRow(columns: readonly string[]): DocxRow {
  return { keepWithNext: true, cells: columns.map((_title, index) => cell(String(index + 1), { align: 'center' })) };
}
