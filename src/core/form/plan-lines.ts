/** A plan as lines of texts by column, however many columns it has: what a form takes its rows from. */
import { cellText, widestRow } from '../grid/grid';
import { type ColumnPeriods, isOfOtherColumn, readColumnPeriods } from '../plan/column-periods';
import type { Plan, PlanItem, Section } from '../plan/plan';
import { markedNames } from '../plan/table/executor-columns';
import { headerText } from '../plan/table/header-columns';
import { type ColumnKind, headerWords } from '../plan/table/header-words';
import { indexMerges, type MergeIndex } from '../plan/table/merge-index';
import type { PlanTable } from '../plan/table/plan-table';
import { isUncomputed, readLine } from '../plan/table/reading';
import { tableAt } from '../plan/table/table-at';

/** A column of the plan's tables: those of equal kind and title are one. */
export interface PlanColumn {
  /** Names the column in lines. */
  readonly key: string;
  readonly kind: ColumnKind | 'until' | 'coexecutors' | 'extra';
  readonly title: string;
  /** Zero-based in the first table that has it. */
  readonly column: number;
  /** Whether it is of progress in a time that does not touch the plan's period. */
  readonly ofOtherPeriod: boolean;
  /** Set for executors that are ticked in columns of their own: the texts are their names. */
  readonly isTicked?: true;
  /** How many of the plan's cells hold text. */
  filled: number;
}

export type PlanLine =
  | {
      readonly kind: 'section';
      readonly row: number;
      readonly level: number;
      readonly number: string;
      readonly title: string;
      /** The key of the column that it stands in beside its measures; missing for a row of its own. */
      readonly besideKey?: string;
    }
  /** A row that sums up, its texts by the column's key. */
  | { readonly kind: 'total'; readonly row: number; readonly texts: ReadonlyMap<string, string> }
  | {
      readonly kind: 'entry';
      /** Of the sheet, zero-based. */
      readonly row: number;
      /** Texts by the column's key; blank ones are left out. */
      readonly texts: ReadonlyMap<string, string>;
      /** Whether it goes on with the measure above. */
      readonly continues: boolean;
    };

export interface PlanLines {
  readonly columns: readonly PlanColumn[];
  readonly lines: readonly PlanLine[];
}

/** Some measures, the sections that they stand in, and rows without one. */
export type PlanPart = Pick<Plan, 'items' | 'orphans' | 'sections'>;

/** Lines in the sheet's order; of a part of it where one is given. */
export function listLines(plan: Plan, part: PlanPart | null): PlanLines {
  const columns = new Map<string, PlanColumn>();
  const keys = new Map<PlanTable, readonly (string | null)[]>();
  const merges = indexMerges(plan.grid);
  const periods = readColumnPeriods(plan);
  for (const table of plan.tables) keys.set(table, keysOf(plan, { merges, periods }, table, columns));
  const lines: PlanLine[] = [];
  const { items, orphans, sections } = part ?? plan;
  for (const item of items) lines.push(...itemLines(plan, item, keys, merges));
  for (const orphan of orphans)
    lines.push({ kind: 'entry', row: orphan.row, continues: true, texts: textsOf(plan, orphan.row, keys) });
  for (const section of sections) lines.push(sectionLine(plan, section, keys));
  // The sums of the whole are no part's.
  if (part === null)
    for (const { kind, row } of plan.asides)
      if (kind === 'total') lines.push({ kind: 'total', row, texts: textsOf(plan, row, keys) });
  lines.sort((one, other) => one.row - other.row || Number(one.kind === 'entry') - Number(other.kind === 'entry'));
  for (const line of lines)
    if (line.kind === 'entry')
      for (const key of line.texts.keys()) {
        const column = columns.get(key);
        if (column !== undefined) column.filled += 1;
      }
  return { columns: [...columns.values()], lines };
}

/** The key of each column of a table, null where it has no title; adds to `columns`. */
function keysOf(
  plan: Plan,
  { merges, periods }: { readonly merges: MergeIndex; readonly periods: ColumnPeriods },
  table: PlanTable,
  columns: Map<string, PlanColumn>,
): (string | null)[] {
  const { grid } = plan;
  const {
    number,
    name,
    period,
    until,
    executors,
    coexecutors = [],
    marked: isTicked,
    progress,
    schedule,
  } = table.columns;
  const kinds = new Map<number, PlanColumn['kind']>();
  for (const [column, kind] of [
    [number, 'number'],
    [name, 'name'],
    [period, 'period'],
    [until, 'until'],
    [executors, 'executors'],
  ] as const)
    if (column !== null && column !== undefined) kinds.set(column, kind);
  for (const column of progress) kinds.set(column, 'progress');
  for (const column of coexecutors) kinds.set(column, 'coexecutors');
  const [marked] = schedule ?? [];
  if (marked !== undefined && !columns.has('period')) {
    const title = readLine(headerText(grid, merges, table.headerTop, table.bodyTop, marked));
    columns.set('period', { key: 'period', kind: 'period', title, column: marked, ofOtherPeriod: false, filled: 0 });
  }
  const width = widestRow(grid.rows.slice(table.headerTop, table.bottom));
  return Array.from({ length: width }, (_none, column) => {
    const title = readLine(headerText(grid, merges, table.headerTop, table.bodyTop, column));
    const kind = kinds.get(column) ?? 'extra';
    const words = headerWords(title);
    // A tick says nothing but who, and that stands with the executors.
    if ((kind === 'extra' && words === '') || (kind === 'coexecutors' && isTicked === true)) return null;
    const isOneOfMany = kind === 'extra' || kind === 'coexecutors' || (kind === 'progress' && progress.length > 1);
    const key = isOneOfMany ? `${kind} ${words}` : kind;
    const ofOtherPeriod = kind === 'progress' && isOfOtherColumn(plan, periods, { row: table.bodyTop, column });
    const ticked = kind === 'executors' && isTicked === true ? { isTicked } : {};
    if (!columns.has(key)) columns.set(key, { key, kind, title, column, ofOtherPeriod, ...ticked, filled: 0 });
    return key;
  });
}

type Keys = ReadonlyMap<PlanTable, readonly (string | null)[]>;

/** All texts of a row of the sheet; with `merges`, what is merged over it from above as well, but for numbers. */
function textsOf(plan: Plan, row: number, keys: Keys, merges: MergeIndex | null = null): Map<string, string> {
  const table = tableAt(plan, row);
  const own = table === undefined ? undefined : keys.get(table);
  const texts = new Map<string, string>();
  for (const [column, key] of (own ?? []).entries()) {
    // A result that nobody knows is no part of a report.
    const written = isUncomputed(plan.grid, row, column) ? '' : cellText(plan.grid, row, column);
    const merge = written === '' && column !== table?.columns.number ? (merges?.at(row, column) ?? null) : null;
    const text = merge === null || merge.left !== column ? written : cellText(plan.grid, merge.top, merge.left);
    if (key !== null && text.trim() !== '') texts.set(key, [texts.get(key) ?? '', text].filter(Boolean).join('\n'));
  }
  return texts;
}

function itemLines(plan: Plan, item: PlanItem, keys: Keys, merges: MergeIndex): PlanLine[] {
  return item.rows.flatMap((row, index): PlanLine[] => {
    const texts = textsOf(plan, row, keys, index === 0 ? merges : null);
    if (index === 0 && tableAt(plan, row)?.columns.schedule !== undefined && item.period.text !== '')
      texts.set('period', item.period.text);
    const table = tableAt(plan, row);
    if (table?.columns.marked === true) {
      const names = markedNames(plan.grid, table, row);
      if (names.length > 0) texts.set('executors', names.join('\n'));
    }
    if (index > 0 && texts.size === 0) return [];
    return [{ kind: 'entry', row, texts, continues: index > 0 }];
  });
}

/** The section's number and title as its cells have them, where they stand in cells of their own. */
function sectionLine(plan: Plan, section: Section, keys: Keys): PlanLine {
  const { raw, level, row, column } = section;
  const table = tableAt(plan, row);
  const besideKey = table?.columns.section === column ? keys.get(table)?.[column] : null;
  if (typeof besideKey === 'string') return { kind: 'section', row, level, number: '', title: raw, besideKey };
  const numberCell = table?.columns.number ?? null;
  const own = numberCell === null ? '' : cellText(plan.grid, row, numberCell).trim();
  if (section.number !== '' && own !== '' && own !== raw.trim() && raw.startsWith(own))
    return { kind: 'section', row, level, number: own, title: raw.slice(own.length).trim() };
  return { kind: 'section', row, level, number: '', title: raw };
}
