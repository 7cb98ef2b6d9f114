/** A document as blocks of paragraphs and tables: what a writer of .docx needs to know, and nothing of plans. */

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
  readonly keepWithNext: boolean;
  /** Begins a page; missing for most. */
  readonly newPage?: true;
  /** Leads to a heading, as a line of the contents does: which of the document’s rows with an outline level, from 0; missing for other paragraphs. */
  readonly contents?: number;
}

export interface TableCell {
  readonly text: string;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'continue';
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly keepWithNext: boolean;
  /** Level of the heading that its text is, from 1; missing for what is none. */
  readonly outline?: number;
}

export interface Table {
  readonly kind: 'table';
  readonly columnWidths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
  /** Read aloud to those who cannot see it. */
  readonly spoken?: { readonly title: string; readonly description: string };
}

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A document as the .docx writer takes it. */
export interface ReportDocument {
  readonly landscape: boolean;
  /** Its page and margins in twips, where a form has its own; A4 with the usual ones otherwise. */
  readonly page?: Paper | null;
  readonly title: string;
  readonly language: string;
  /** What it was asked to hold, for the file's properties. */
  readonly description: string;
  readonly blocks: readonly (Paragraph | Table)[];
}

export function headerRow(texts: readonly string[]): TableRow {
  return { keepWithNext: true, cells: texts.map((text) => cell(text, { align: 'center', bold: true })) };
}

export function line(text: string, align: Paragraph['align'], bold: boolean): Paragraph {
  return { kind: 'paragraph', text, align, bold, keepWithNext: bold };
}

export function cell(text: string, look: Partial<TableCell> = {}): TableCell {
  return { text, span: 1, merge: 'none', align: 'left', bold: false, ...look };
}

/** 1, 2, 3 below the titles of columns. */
export function numberRow(columns: readonly string[]): TableRow {
  return { keepWithNext: true, cells: columns.map((_title, index) => cell(String(index + 1), { align: 'center' })) };
}
