/** Cells as a person names them on the command line. */
import { type CellRange, parseRange } from '../../core/grid/cell-range';

export interface Place {
  /** A tab named along with the range: "'2022'!E12". */
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** Russian letters that look like names of columns, and those. */
const RUSSIAN = 'АВЕКМНОРСТУХ';
const LATIN = 'ABEKMHOPCTYX';

/** "E12", "B3:F5", "'2022'!E12", in Russian letters too; null for anything else. */
export function readPlace(text: string): Place | null {
  const cut = text.lastIndexOf('!');
  const cells = text
    .slice(cut + 1)
    .replaceAll('$', '')
    .toUpperCase();
  const range = parseRange(cells.replace(/[А-Я]/g, (letter) => LATIN[RUSSIAN.indexOf(letter)] ?? letter));
  if (range === null) return null;
  const name = text.slice(0, Math.max(0, cut));
  return { sheet: cut < 0 ? null : name.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"), range };
}
