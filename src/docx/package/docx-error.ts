/** The one error of this folder: a code with values, because words belong to whoever shows them. */

export type DocxErrorCode =
  /** The file is longer than the limit: `bytes`, `limit`. */
  | 'file-too-large'
  /** No end-of-directory record: a picture, half a download. */
  | 'not-a-zip'
  /** A file of another program, known by its first bytes or its parts: `kind` of `FileKind`. */
  | 'other-kind'
  /** Elements within elements beyond the limit: `part`, `line`, `limit`. */
  | 'too-deep'
  /** The directory contradicts the file: `reason`, sometimes `part`. */
  | 'broken-zip'
  /** `entries`, `limit`. */
  | 'too-many-entries'
  /** All parts together: `bytes`, `limit`. */
  | 'inflated-too-large'
  /** One part swells too much: `part`, `ratio`, `limit`. */
  | 'ratio-too-high'
  /** A part holds more or less than the directory says: `part`, `declared`. */
  | 'size-mismatch'
  /** `part`. */
  | 'checksum-mismatch'
  /** Under a password: `part`. */
  | 'encrypted'
  /** A compression other than deflate: `part`, `method`. */
  | 'unknown-compression'
  /** A zip, yet not a Word document: `part`. */
  | 'missing-part'
  /** Bytes that are no UTF-8: `part`, `offset`. */
  | 'broken-encoding'
  /** `part`, `line`, `column` (both from 1), `reason`. */
  | 'broken-xml'
  /** A document type declaration, refused unread: `part`, `line`, `column`. */
  | 'doctype'
  /** A form that carries macros: `part`. */
  | 'has-macros'
  /** A form whose markup goes by other names than usual: `part`. */
  | 'odd-markup'
  /** A form whose rows cannot be told from what stays. */
  | 'odd-form'
  /** A table to be written whose rows do not fill its columns: `block`, `row`. */
  | 'bad-table';

/** What a file is instead of a .docx. */
export type FileKind = 'empty' | 'doc' | 'pdf' | 'rtf' | 'html' | 'text' | 'xlsx' | 'pptx' | 'odf' | 'zip';

export type DocxErrorValues = Readonly<Record<string, string | number>>;

export class DocxError extends Error {
  readonly code: DocxErrorCode;
  readonly values: DocxErrorValues;

  constructor(code: DocxErrorCode, values: DocxErrorValues = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'DocxError';
    this.code = code;
    this.values = values;
  }
}
