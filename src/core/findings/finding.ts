/** What a check has to say: data first, words last. */

import type { CellEdit } from '../grid/cell-edit';
import type { MessageValues } from '../i18n/format-message';
import type { Severity } from '../settings/grades';

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
  /** Edits that mend it and cannot be wrong; null where a person must decide. */
  readonly fix: readonly CellEdit[] | null;
  readonly suggestions: readonly Suggestion[];
  /** Why somebody accepts it as it is; null while nobody does. */
  readonly waiver: string | null;
  /** Address of who accepted it; "" where nobody told. */
  readonly waivedBy?: string;
  /** What a waiver gives as its reason that does not count, for nothing proves that a coordinator wrote it. */
  readonly claim?: string;
}

/** One way to mend a finding, to be picked by a person: a message of the rule says what comes of it. */
export interface Suggestion {
  readonly message: string;
  readonly values: MessageValues;
  readonly edits: readonly CellEdit[];
}
