/** Cells too dear to read: together with others as long they would hold up everybody's check, so the longest are passed over, named, and the rest is read. */
import type { Grid } from '../grid/grid';
import type { Plan, PlanItem, ProgressEntry, Section } from './plan';
import { planColumns } from './table/classify-rows';

/** Characters from which a cell is long: ten times what people write into one. */
export const LONG = 5_000;
/** Characters that all long cells together may have: some seconds of an edit's thirty, whatever they are made of. */
export const TOGETHER = 300_000;

export interface UnreadCell {
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

/** A plan with the texts of some cells left out, and how its measures belong to those of the whole one. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly unread: readonly UnreadCell[];
  /** The same measure with what was left out of it. */
  readonly itemOf: (item: PlanItem) => PlanItem;
  readonly isUnread: (row: number, column: number) => boolean;
}

/** What stands in the place of a text that was not read: it says nothing. */
const LEFT_OUT = '…';

/** The plan itself where all of it can be read, which is nearly always. */
export function readableOf(plan: Plan): ReadPlan {
  const unread = listUnread(plan);
  if (unread.length === 0) return readWhole(plan);
  const names = new Set(unread.map(({ row, column }) => nameOf(row, column)));
  const isUnread = (row: number, column: number): boolean => names.has(nameOf(row, column));
  const items = new Map(plan.items.map((item) => [item, lightenItem(item, isUnread)]));
  const light: Plan = {
    ...plan,
    grid: lightenGrid(plan.grid, unread),
    sections: plan.sections.map((section): Section => {
      return isUnread(section.row, section.column) ? { ...section, title: LEFT_OUT, raw: LEFT_OUT } : section;
    }),
    items: [...items.values()],
    orphans: plan.orphans.map((orphan) => ({ ...orphan, entries: lightenEntries(orphan.entries, isUnread) })),
  };
  return { plan: light, unread, itemOf: (item) => items.get(item) ?? item, isUnread };
}

/** A plan of which nothing need be left out. */
export const readWhole = (plan: Plan): ReadPlan => ({
  plan,
  unread: [],
  itemOf: (item) => item,
  isUnread: () => false,
});

const nameOf = (row: number, column: number): string => `${row},${column}`;

/** The longest of the long ones, until the others together are within bounds. */
function listUnread({ grid, tables }: Plan): UnreadCell[] {
  const long: UnreadCell[] = [];
  let together = 0;
  for (const { bodyTop, bottom, columns } of tables) {
    const own = planColumns(columns);
    for (let row = bodyTop; row < bottom; row += 1) {
      const cells = grid.rows[row] ?? [];
      for (let index = 0; index < own.length; index += 1) {
        const column = own[index] ?? -1;
        const cell = cells[column] ?? '';
        const { length } = typeof cell === 'string' ? cell : cell.text;
        if (length <= LONG) continue;
        together += length;
        long.push({ row, column, length });
      }
    }
  }
  if (together <= TOGETHER) return [];
  long.sort((one, other) => other.length - one.length || other.row - one.row);
  const unread = long.filter(({ length }) => {
    const isOver = together > TOGETHER;
    if (isOver) together -= length;
    return isOver;
  });
  return unread.sort((one, other) => one.row - other.row || one.column - other.column);
}

type IsUnread = ReadPlan['isUnread'];

function lightenGrid(grid: Grid, unread: readonly UnreadCell[]): Grid {
  const rows = [...grid.rows];
  for (const { row, column } of unread) rows[row] = (rows[row] ?? []).map((cell, at) => (at === column ? '' : cell));
  return { ...grid, rows };
}

function lightenItem(item: PlanItem, isUnread: IsUnread): PlanItem {
  const lighten = <Placed extends { readonly row: number; readonly column: number; readonly text: string }>(
    placed: Placed,
  ): Placed => (isUnread(placed.row, placed.column) ? { ...placed, text: LEFT_OUT } : placed);
  const isDear = isUnread(item.executorsCell.row, item.executorsCell.column);
  return {
    ...item,
    number: lighten(item.number),
    name: lighten(item.name),
    period: lighten(item.period),
    // One of them is named, so that nobody is said to be missing.
    executors: isDear ? item.executors.slice(0, 1).map(lighten) : item.executors.map(lighten),
    notes: isDear ? [] : item.notes,
    entries: lightenEntries(item.entries, isUnread),
  };
}

function lightenEntries(entries: readonly ProgressEntry[], isUnread: IsUnread): ProgressEntry[] {
  return entries.map((entry) =>
    isUnread(entry.row, entry.column) ? { ...entry, text: LEFT_OUT, raw: LEFT_OUT } : entry,
  );
}
