/** Cells as a person names them on the command line. */
import { type CellRange, parseRange } from '../../core/grid/cell-range';

export interface Place {
  /** A tab named along with the range: "'2022'!E12". */
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** "E12", "B3:F5", "'2022'!E12"; null for anything else. */
export function readPlace(text: string): Place | null {
  const cut = text.lastIndexOf('!');
  const range = parseRange(text.slice(cut + 1).replaceAll('$', ''));
  if (range === null) return null;
  const name = text.slice(0, Math.max(0, cut));
  return { sheet: cut < 0 ? null : name.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"), range };
}
