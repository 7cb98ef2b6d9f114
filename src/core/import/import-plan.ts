/** The whole way from a source to the rows of a new tab, with its proof; nothing is read or written. */
import { cellValue, type Grid } from '../grid/grid';
import { guessNumbers } from '../plan/damaged-numbers';
import { parsePlan, readTables } from '../plan/parse-plan';
import type { Plan } from '../plan/plan';
import { classifyRows } from '../plan/table/classify-rows';
import { headerWords, joinParted } from '../plan/table/header-words';
import { indexMerges } from '../plan/table/merge-index';
import type { PlanColumns, Rival } from '../plan/table/plan-table';
import { withSharedCells } from '../plan/table/shared-cells';
import { type BuiltRows, buildRows, type MappedTable } from './build-rows';
import { carrySignature, signedRows } from './carry-signature';
import {
  correctColumns,
  type MappedColumn,
  type ProposedColumn,
  proposeColumns,
  toPlanColumns,
} from './column-mapping';
import { placeOf, prepareRows } from './prepare-rows';
import { type ImportProof, proveWords, samePlan } from './prove-import';
import type { FoundTable, ImportRefusal, ImportSource, LeftOut } from './source';

/** A number that the source holds as a value: where, what was brought in, and what it was, the likeliest first. */
export interface DamagedNumber {
  readonly place: LeftOut['place'];
  readonly text: string;
  readonly guesses: readonly string[];
}

export interface ImportedPlan {
  readonly columns: readonly ProposedColumn[];
  readonly certain: boolean;
  readonly built: BuiltRows;
  /** The new rows as a plan. */
  readonly plan: Plan;
  /** In the order of the source as far as it is known. */
  readonly leftOut: readonly LeftOut[];
  /** Lines that sign, written below the new rows. */
  readonly signed: readonly string[];
  readonly proof: ImportProof;
  /** How often a merged cell's text was said again; numbers that the source's program had turned into dates. */
  readonly copied: number;
  readonly damagedNumbers: readonly DamagedNumber[];
  /** Measures whose number is merged over those below: where the number stands. */
  readonly sharedNumbers: readonly LeftOut['place'][];
  /** Columns of the first table that say the same of themselves as one that was taken, and nobody has said which is meant. */
  readonly rivals: readonly Rival[];
  readonly tables: number;
}

/**
 * Imports with the columns proposed, or as a person corrected them. `year` is the one asked for: the new rows are read by it, as the source was.
 * Nothing is thrown: a refusal says why there is nothing.
 */
export function importPlan(
  given: ImportSource,
  mapping: readonly MappedColumn[] | null,
  sheet: string,
  year: number | null = null,
): ImportedPlan | ImportRefusal {
  const source = withDots(withWholeTitles(given), mapping);
  const [first] = source.tables;
  if (first === undefined) return 'no-plan';
  const columns = correctColumns(proposeColumns(source, first), mapping ?? []);
  const tables: MappedTable[] = [];
  for (const table of source.tables) {
    const mapped = table === first ? columns : correctLike(source, table, columns);
    const own = toPlanColumns(mapped);
    if (own === null) return 'no-name';
    const whole = { ...table, columns: { ...own, ...besidePlan(table, mapped, own) } };
    tables.push({ ...whole, ...withSharedCells(source.grid, indexMerges(source.grid), whole), mapped });
  }
  const prepared = prepareRows(source, tables);
  const merges = indexMerges(prepared.grid);
  const classified = tables.map((table) => classifyRows(prepared.grid, merges, table));
  const expected = readTables(prepared.grid, merges, tables, null, null, (_grid, _merges, table) => {
    return classified[tables.indexOf(table as MappedTable)] ?? [];
  });
  if (expected.items.length === 0) return 'no-items';
  const rows = buildRows(source, prepared, tables, classified, expected);
  const grid: Grid = { sheet, rows: rows.rows, merges: [] };
  const reading = parsePlan(grid, year);
  if (reading.plan === null) return 'no-plan';
  const inside = signedRows(prepared, classified.at(-1) ?? [], rows);
  const { built, plan, carried, added } = carrySignature(rows, reading.plan, inside, source, year);
  const isLeft = (each: LeftOut): boolean => !carried.has(each);
  const left = [...prepared.leftOut, ...built.leftOut].filter(isLeft).sort(inOrder);
  const noteWords = [...source.notes.values()].flat();
  const withNotes: Grid = { ...source.grid, rows: [...source.grid.rows, noteWords] };
  const proof = {
    ...proveWords(withNotes, built.rows, left, [...built.added, ...prepared.copies, ...added]),
    same: samePlan(expected, plan),
  };
  return {
    columns,
    // Who names the column of measures needs no warning that it was guessed.
    certain: source.certain || (mapping ?? []).some(({ kind }) => kind === 'name'),
    built,
    plan,
    leftOut: [...left, ...source.leftOut.filter(isLeft)],
    signed: [...carried].map(({ text }) => text),
    proof,
    copied: prepared.copiedRows.length,
    damagedNumbers: listDamaged(source, expected),
    sharedNumbers: expected.items.flatMap(({ sharedNumber }) =>
      sharedNumber === undefined ? [] : [placeOf(source, sharedNumber.row, sharedNumber.column)],
    ),
    rivals: (first.rivals ?? []).filter(({ kind }) => !(mapping ?? []).some((each) => each.kind === kind)),
    tables: source.tables.length,
  };
}

/** Columns that go along as they are and tell of the measures nonetheless: of sections, and of marks that tell when. */
function besidePlan(
  { known }: FoundTable,
  mapped: readonly ProposedColumn[],
  { period, executors }: PlanColumns,
): Pick<PlanColumns, 'section' | 'schedule' | 'coexecutors' | 'marked'> {
  const isKept = (column: number): boolean => mapped[column]?.kind === 'extra';
  const { section, schedule, coexecutors, marked } = known ?? {};
  return {
    ...(section !== undefined && isKept(section) ? { section } : {}),
    ...(schedule !== undefined && period === null && schedule.every(isKept) ? { schedule } : {}),
    ...(coexecutors !== undefined && executors === known?.executors && coexecutors.every(isKept)
      ? { coexecutors, ...(marked === undefined ? {} : { marked }) }
      : {}),
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

/** Words of headers that were parted by hand are put together first: nothing further on meets their halves. */
function withWholeTitles(source: ImportSource): ImportSource {
  const rows = [...source.grid.rows];
  for (const { headerTop, bodyTop } of source.tables)
    for (let row = headerTop; row < bodyTop; row += 1)
      rows[row] = (rows[row] ?? []).map((cell) => (typeof cell === 'string' ? joinParted(cell) : cell));
  return { ...source, grid: { ...source.grid, rows } };
}

/** Numbers that are figures with a decimal comma are written with a dot: no number of a plan has a comma. */
function withDots(source: ImportSource, mapping: readonly MappedColumn[] | null): ImportSource {
  const rows = source.grid.rows.map((cells) => [...cells]);
  let changed = false;
  for (const table of source.tables) {
    const columns = toPlanColumns(correctColumns(proposeColumns(source, table), mapping ?? []));
    for (let row = table.bodyTop; columns?.number !== null && columns !== null && row < table.bottom; row += 1) {
      const value = cellValue(source.grid, row, columns.number);
      const cells = rows[row];
      if (typeof value !== 'number' || cells === undefined) continue;
      cells[columns.number] = { text: String(value), value };
      changed = true;
    }
  }
  return changed ? { ...source, grid: { ...source.grid, rows } } : source;
}

function listDamaged(source: ImportSource, { items }: Plan): DamagedNumber[] {
  const held = items.map((item) => ({
    ...item,
    numberValue: cellValue(source.grid, item.number.row, item.number.column),
  }));
  const guesses = guessNumbers(held);
  return held.flatMap(({ number, numberValue }, index) => {
    const own = guesses[index] ?? [];
    const isDamaged = typeof numberValue === 'number' ? !Number.isInteger(numberValue) : numberValue !== null;
    return own.length === 0 || !isDamaged
      ? []
      : [{ place: placeOf(source, number.row, number.column), text: number.text, guesses: own }];
  });
}
