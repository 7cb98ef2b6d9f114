/** A document somebody else's program made, as far as tables need it: paragraphs and tables in order, and what could not be read. */

export interface ForeignDocument {
  readonly blocks: readonly ForeignBlock[];
  readonly unread: readonly ForeignUnread[];
}

export type ForeignBlock = ForeignParagraph | ForeignTable;

/** `text` is the accepted text as a reader of the document sees it, its automatic number in front. */
export interface ForeignParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Texts of the footnotes and endnotes it refers to. */
  readonly notes: readonly string[];
  /** Which w:p of the main part it is, from 0, deleted ones counted; only where asked for. */
  readonly at?: number;
}

export interface ForeignTable {
  readonly kind: 'table';
  readonly rows: readonly ForeignRow[];
  /** Which w:tbl of the main part; only where asked for. */
  readonly at?: number;
}

export interface ForeignRow {
  readonly cells: readonly ForeignCell[];
  /** Which w:tr of the main part; only where asked for. */
  readonly at?: number;
}

export interface ForeignCell {
  /** Zero-based column of the table's grid, and how many it covers. */
  readonly column: number;
  readonly span: number;
  /** Vertical merge: `start` opens one, `continue` belongs to the cell above. */
  readonly merge: 'none' | 'start' | 'continue';
  readonly blocks: readonly ForeignBlock[];
}

/** Something that stands in the document and in none of its blocks. */
export interface ForeignUnread {
  readonly kind:
    | 'text-box'
    | 'picture'
    | 'hidden'
    | 'symbol'
    | 'embedded'
    | 'review-comment'
    | 'page-header'
    | 'page-footer'
    | 'struck';
  /** "" where there is no text to tell. */
  readonly text: string;
  /** Index of the block it stands in; row and column of the outermost table, zero-based, null outside tables. */
  readonly block: number;
  readonly row: number | null;
  readonly column: number | null;
}
