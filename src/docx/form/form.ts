/** What a document lends as a form, and what is to stand in it instead; nothing about plans. */
import type { ForeignDocument } from '../../document/foreign-document';

/** A paragraph outside or inside tables, as its runs spell it; `at` counts the part's w:p from 0. */
export interface FormText {
  /** Name within the archive; the file's own title and description stand under the properties' name. */
  readonly part: string;
  readonly at: number;
  readonly text: string;
  /** Which w:tr and w:tbl of the part it stands in, innermost first. */
  readonly rows: readonly number[];
  readonly tables: readonly number[];
}

/** Words of a FormText that give way to others; places count UTF-16 units of its text. */
export interface FormWords {
  readonly part: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type ElementName = 'paragraph' | 'row' | 'table';

export interface FormElement {
  readonly name: ElementName;
  readonly at: number;
}

export interface FormCell {
  /** "\n" begins a paragraph. */
  readonly text: string;
  readonly merge: 'none' | 'start' | 'continue';
}

/** A row that looks as most of the rows `like` do; they have as many cells as it has, alike in width. */
export interface FormRow {
  readonly kind: 'row';
  readonly like: readonly number[];
  readonly cells: readonly FormCell[];
}

export type FormPart =
  | FormRow
  /** One cell over the whole width, looking as the first cells of `like` do, but bold and in the middle. */
  | { readonly kind: 'banner'; readonly like: readonly number[]; readonly text: string }
  | { readonly kind: 'paragraph'; readonly like: number; readonly text: string }
  | { readonly kind: 'copy'; readonly element: FormElement }
  /** A table like another, with copies of its rows `head`. */
  | {
      readonly kind: 'table';
      readonly like: number;
      readonly head: readonly number[];
      readonly rows: readonly FormPart[];
    };

/** From one element to another of the main part, both included: they go, and `parts` stand there. */
export interface FormStretch {
  readonly from: FormElement;
  readonly to: FormElement;
  readonly parts: readonly FormPart[];
}

export interface FormFill {
  readonly stretches: readonly FormStretch[];
  readonly words: readonly FormWords[];
}

export interface FormSource {
  /** Blocks tell which elements they are. */
  readonly document: ForeignDocument;
  readonly texts: readonly FormText[];
  /** Tables of contents, without the lines that they had. */
  readonly contents: number;
  /** Name of the main part. */
  readonly main: string;
}
