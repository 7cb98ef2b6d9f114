/** What a check has to say: data first, words last. */

export type Locale = 'ru' | 'en';
export type Severity = 'error' | 'warning' | 'info';
export type MessageValues = Readonly<Record<string, string | number>>;

/** A cell of a named tab, zero-based. */
export interface SheetCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Finding {
  /** The rule's id, which is its file's name. */
  readonly rule: string;
  readonly severity: Severity;
  readonly cell: SheetCell;
  /** Which of the rule's messages, and the values its placeholders take. */
  readonly message: string;
  readonly values: MessageValues;
  /** Other cells the message speaks of. */
  readonly related: readonly SheetCell[];
}
