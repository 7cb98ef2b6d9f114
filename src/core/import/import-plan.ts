/** The whole way from a source to the rows of a new tab, with its proof; nothing is read or written. */
import { cellValue, type Grid } from '../grid/grid';
import { classifyRows } from '../plan/classify-rows';
import { headerWords } from '../plan/header-words';
import { MergeIndex } from '../plan/merge-index';
import { parsePlan, readTables } from '../plan/parse-plan';
import type { Plan } from '../plan/plan';
import { type BuiltRows, buildRows, type MappedTable } from './build-rows';
import {
  correctColumns,
  type MappedColumn,
  type ProposedColumn,
  proposeColumns,
  toPlanColumns,
} from './column-mapping';
import { prepareRows } from './prepare-rows';
import { type ImportProof, proveWords, samePlan } from './prove-import';
import type { FoundTable, ImportRefusal, ImportSource, LeftOut } from './source';

export interface ImportedPlan {
  readonly columns: readonly ProposedColumn[];
  readonly certain: boolean;
  readonly built: BuiltRows;
  /** The new rows as a plan. */
  readonly plan: Plan;
  /** In the order of the source as far as it is known. */
  readonly leftOut: readonly LeftOut[];
  readonly proof: ImportProof;
  /** How often a merged cell's text was said again; numbers that the source's program had turned into dates. */
  readonly copied: number;
  readonly damagedNumbers: number;
  readonly tables: number;
}

/** Imports with the columns proposed, or as a person corrected them. Nothing is thrown: a refusal says why there is nothing. */
export function importPlan(
  source: ImportSource,
  mapping: readonly MappedColumn[] | null,
  sheet: string,
): ImportedPlan | ImportRefusal {
  const [first] = source.tables;
  if (first === undefined) return 'no-plan';
  const columns = correctColumns(proposeColumns(source, first), mapping ?? []);
  const tables: MappedTable[] = [];
  for (const table of source.tables) {
    const mapped = table === first ? columns : correctLike(source, table, columns);
    const own = toPlanColumns(mapped);
    if (own === null) return 'no-name';
    tables.push({ ...table, columns: own, mapped });
  }
  const prepared = prepareRows(source, tables);
  const merges = new MergeIndex(prepared.grid);
  const classified = tables.map((table) => classifyRows(prepared.grid, merges, table));
  const expected = readTables(prepared.grid, merges, tables, null, null, (_grid, _merges, table) => {
    return classified[tables.indexOf(table as MappedTable)] ?? [];
  });
  if (expected.items.length === 0) return 'no-items';
  const built = buildRows(source, prepared, tables, classified);
  const grid: Grid = { sheet, rows: built.rows, merges: [] };
  const reading = parsePlan(grid, null);
  if (reading.plan === null) return 'no-plan';
  const left = [...prepared.leftOut, ...built.leftOut].sort(inOrder);
  const noteWords = [...source.notes.values()].flat();
  const withNotes: Grid = { ...source.grid, rows: [...source.grid.rows, noteWords] };
  const proof = {
    ...proveWords(withNotes, built.rows, left, [...built.added, ...prepared.copies]),
    same: samePlan(expected, reading.plan),
  };
  return {
    columns,
    certain: source.certain,
    built,
    plan: reading.plan,
    leftOut: [...left, ...source.leftOut],
    proof,
    copied: prepared.copiedRows.length,
    damagedNumbers: countDamaged(source, tables),
    tables: source.tables.length,
  };
}

function inOrder({ place: one }: LeftOut, { place: other }: LeftOut): number {
  return (one.table ?? 0) - (other.table ?? 0) || one.row - other.row;
}

/** A further table's columns: its own proposal, corrected by what a person said of the first table's columns of the same title. */
function correctLike(
  source: ImportSource,
  table: FoundTable,
  columns: readonly ProposedColumn[],
): readonly ProposedColumn[] {
  const proposed = proposeColumns(source, table);
  const spoken = columns.filter(({ reason }) => reason === 'person');
  const asked = proposed.flatMap(({ column, title }) => {
    const like = spoken.find(
      (each) => headerWords(each.title) === headerWords(title) && (title !== '' || each.column === column),
    );
    return like === undefined ? [] : [{ column, kind: like.kind }];
  });
  return correctColumns(proposed, asked);
}

function countDamaged({ grid }: ImportSource, tables: readonly MappedTable[]): number {
  let count = 0;
  for (const { bodyTop, bottom, columns } of tables)
    for (let row = bodyTop; columns.number !== null && row < bottom; row += 1)
      if (typeof cellValue(grid, row, columns.number) === 'object' && cellValue(grid, row, columns.number) !== null)
        count += 1;
  return count;
}
