/** The shape of a document that docx writes and reads, and that reports are put together in: paragraphs and tables, nothing about plans. */

/** A4 portrait is 11906 × 16838 twips; 1 twip is 1/1440 inch. */
export interface DocxDocument {
  readonly landscape: boolean;
  /** Title in the file's properties. */
  readonly title: string;
  /** BCP 47 tag for the proofing language, "ru-RU". */
  readonly language: string;
  /** In the file's properties; "" for none. */
  readonly description: string;
  readonly blocks: readonly DocxBlock[];
}

/** A page and its margins, in twips. */
export interface DocxPage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type DocxBlock = DocxParagraph | DocxTable;

/** `text` is one paragraph; "\n" inside starts another with the same look, "\t" is a tab. */
export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
  /** Keep on the same page as the next block. */
  readonly keepWithNext: boolean;
  /** Begins a page; missing for most. */
  readonly newPage?: true;
  /** Leads to a heading, as a line of the contents does: which of the document’s rows with an outline level, from 0; missing for other paragraphs. */
  readonly contents?: number;
}

export interface DocxTable {
  readonly kind: 'table';
  /** Twips, one a column of the grid. */
  readonly columnWidths: readonly number[];
  /** The first so many rows are repeated on each page. */
  readonly headerRows: number;
  /** The end of a page parts none of its rows. */
  readonly wholeRows?: true;
  readonly rows: readonly DocxRow[];
  /** Read aloud to those who cannot see it: what it is, and what stands in its columns. */
  readonly spoken?: { readonly title: string; readonly description: string };
}

export interface DocxRow {
  readonly cells: readonly DocxCell[];
  /** Keep on the same page as the next row. */
  readonly keepWithNext: boolean;
  /** Its text is a heading of that level, from 1, and stands in the document's outline; missing for what is none. */
  readonly outline?: number;
}

export interface DocxCell {
  /** Paragraphs parted by "\n". */
  readonly text: string;
  /** Grid columns covered, 1 or more. */
  readonly span: number;
  /** Vertical merge: `start` opens one, `continue` belongs to the cell above (its text is ""). */
  readonly merge: 'none' | 'start' | 'continue';
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
}
