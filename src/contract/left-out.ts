/** What a source holds and a plan does not, as panel and command line get it. */
import type { LeftOutKind } from '../core/import/source';

export interface LeftOutJson {
  readonly kind: LeftOutKind;
  /** The kind in words, and where it stands: "таблица 1, строка 12". */
  readonly reason: string;
  readonly place: string;
  readonly text: string;
  /** Null in a tab, and for a paragraph, whose number is `row`. */
  readonly table: number | null;
  readonly row: number;
  readonly column: number | null;
}
