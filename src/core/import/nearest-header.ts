/** Where no plan was found: the row that comes nearest to its header, and what that lacks. */

import type { ForeignBlock } from '../../document/foreign-document';
import type { Grid } from '../grid/grid';
import { findTables } from '../plan/table/find-tables';
import type { ColumnKind } from '../plan/table/header-words';
import { layOutTable } from './lay-out-table';

export interface NearestHeader {
  /** Counts from 1, as does `row`; null in a tab. */
  readonly table: number | null;
  readonly row: number;
  readonly missing: readonly ColumnKind[];
}

/** Null where no row says a word of a plan's header. */
export function nearestOfGrid(grid: Grid): NearestHeader | null {
  const { refusal } = findTables(grid);
  if (refusal?.code !== 'no-header' || refusal.bestRow === null) return null;
  return { table: null, row: refusal.bestRow + 1, missing: refusal.missing };
}

export function nearestOfDocument(blocks: readonly ForeignBlock[]): NearestHeader | null {
  let nearest: NearestHeader | null = null;
  let table = 0;
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    table += 1;
    const { rows, merges } = layOutTable(block);
    const found = nearestOfGrid({ sheet: '', rows, merges });
    if (found !== null && found.missing.length < (nearest?.missing.length ?? 9)) nearest = { ...found, table };
  }
  return nearest;
}
