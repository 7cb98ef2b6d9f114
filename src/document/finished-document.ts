/** A finished document as its reader meets it: texts with their looks, tables with their borders, and all that stands beside them. */
import type { DocxPage } from './docx-document';

export interface FinishedDocument {
  /** Of the file's properties; null where they do not tell it. */
  readonly title: string | null;
  readonly description: string | null;
  /** One a section of pages. */
  readonly pages: readonly FinishedPage[];
  readonly blocks: readonly FinishedBlock[];
  /** What stands outside of the blocks: above and below the pages, in the package. */
  readonly strays: readonly FinishedStray[];
}

/** As the page lies before the reader; its edges above and below are the text's, for what stands there is nearer. */
export interface FinishedPage extends DocxPage {
  /** Whether each page bears its number. */
  readonly numbered: boolean;
}

export type StrayKind =
  | 'tracked'
  | 'comment'
  | 'note'
  | 'page-text'
  | 'drawing'
  | 'field'
  | 'link'
  /** A link to a heading of the document, and the field that lists them. */
  | 'contents'
  | 'embedded'
  | 'automatic-number'
  | 'layout'
  | 'inner-table'
  | 'unknown';

/** Something that a paragraph or a cell of a report does not have. */
export interface FinishedStray {
  readonly kind: StrayKind;
  /** Its words, or the file's name for it; "" where it has none. */
  readonly text: string;
}

export type FinishedBlock = FinishedParagraph | FinishedTable;

export interface FinishedParagraph {
  readonly kind: 'paragraph';
  /** What is seen: hidden and deleted text is not in it. A line break inside is "\n". */
  readonly text: string;
  readonly align: 'left' | 'center' | 'right' | 'justified';
  /** All of it, hidden text too. */
  readonly runs: readonly FinishedRun[];
  readonly strays: readonly FinishedStray[];
}

export interface FinishedRun {
  readonly text: string;
  readonly look: FinishedLook;
}

export interface FinishedLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  /** Six hexadecimal digits in lower case; null for the usual one. */
  readonly colour: string | null;
  /** Of what lies behind the text. */
  readonly background: string | null;
  /** Points; null where nothing tells it. */
  readonly size: number | null;
  readonly font: string | null;
  /** Whatever else sets it apart, by the file's names: raised, shadowed, squeezed. */
  readonly effects: readonly string[];
}

export interface FinishedTable {
  readonly kind: 'table';
  /** Twips, one a column of the grid. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly FinishedRow[];
  readonly strays: readonly FinishedStray[];
}

export interface FinishedRow {
  readonly cells: readonly FinishedCell[];
  /** Whether it is repeated on each page. */
  readonly header: boolean;
  readonly strays: readonly FinishedStray[];
}

export interface FinishedCell {
  /** Zero-based column of the grid, and how many it covers. */
  readonly column: number;
  readonly span: number;
  /** Vertical merge: `start` opens one, `continue` belongs to the cell above. */
  readonly merge: 'none' | 'start' | 'continue';
  readonly paragraphs: readonly FinishedParagraph[];
  /** Null where nothing tells. */
  readonly borders: Readonly<Record<'top' | 'left' | 'bottom' | 'right', boolean | null>>;
  readonly background: string | null;
  readonly strays: readonly FinishedStray[];
}
