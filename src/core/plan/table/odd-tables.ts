/** Tables that hold a plan and cannot be read as one: turned on its side, or without a header. */
import { cellText, type Grid } from '../../grid/grid';
import { guessPlace } from './guess-tables';
import { type ColumnKind, claimColumn, headerWords } from './header-words';

/** Rows and columns zero-based, `bottom` beyond the last. */
export type OddTable =
  | { readonly kind: 'turned'; readonly column: number; readonly top: number; readonly bottom: number }
  | { readonly kind: 'headless'; readonly row: number };

/** Where a header is looked for that stands on its side. */
const MOST_COLUMNS = 3;
const MOST_ROWS = 60;
/** Fewer titles one below another are no header on its side. */
const FEWEST = 4;

/** Null for whatever is neither. */
export function findOddTable(grid: Grid): OddTable | null {
  for (let column = 0; column < MOST_COLUMNS; column += 1) {
    const kinds = new Set<ColumnKind>();
    const rows: number[] = [];
    for (let row = 0; row < Math.min(grid.rows.length, MOST_ROWS); row += 1) {
      const claim = claimColumn(headerWords(cellText(grid, row, column)));
      if (claim === null || claim.strength < FEWEST) continue;
      kinds.add(claim.kind);
      rows.push(row);
    }
    const [top] = rows;
    if (kinds.size >= FEWEST && top !== undefined)
      return { kind: 'turned', column, top, bottom: (rows.at(-1) ?? top) + 1 };
  }
  const place = guessPlace(grid);
  return place !== null && place.headerTop === place.bodyTop ? { kind: 'headless', row: place.headerTop } : null;
}
