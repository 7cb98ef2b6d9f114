/** A table without a known header as the source of an import. */
import type { Grid } from '../grid/grid';
import { guessPlace } from '../plan/table/guess-tables';
import type { FoundTable } from './source';

/** The table that the grid may hold; null where nothing in it looks like numbered measures. */
export function guessTable(grid: Grid): FoundTable | null {
  const place = guessPlace(grid);
  return place === null ? null : { ...place, known: null };
}
