/** What the next period's tab is made of: which measures go on, whose term has ended, what is emptied, what is renamed. Says it; touches nothing. */

import type { CellDifference } from '../grid/cell-edit';
import { cellText, widestRow } from '../grid/grid';
import { addTo, groupBy } from '../group';
import type { Locale } from '../locale';
import { periodSpan } from '../text/dates/period';
import { retitle } from '../text/dates/period-words';
import { findDatesIn, isWholeYear, type ReportingPeriod } from '../text/dates/reporting-period';
import type { Plan, PlanItem } from './plan';
import { planColumns } from './table/classify-rows';
import { headerText } from './table/header-columns';
import { headerWords } from './table/header-words';
import { indexMerges } from './table/merge-index';
import { tableAt } from './table/table-at';

export interface NextPeriod {
  readonly carried: readonly PlanItem[];
  /** Their term ended before the next period. */
  readonly ended: readonly PlanItem[];
  /** Rows of the tab that do not go along, zero-based, in order. */
  readonly dropped: readonly number[];
  /** Cells that are emptied: progress, and what else was told of the period that is over. */
  readonly cleared: readonly { readonly row: number; readonly column: number }[];
  /** Texts that hold for rows below one that does not go along: where they stand once it is gone. */
  readonly moved: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Titles of the other columns that are emptied. */
  readonly clearedColumns: readonly string[];
  /** Titles brought to the next period. */
  readonly titles: readonly CellDifference[];
}

/** Columns beside a plan that tell of what is over: facts, percents done, reasons, remarks. */
const PROGRESS =
  /факт|причин|процент|%|исполнено|выполнено|освоен|отметк|примечан|комментар|отклонен|достигнут|actual|reason|percent|remark|comment|note/;
const MONEY_PLAN = /план/;

/** `before` is what the plan reports on. `keepEnded`: what has ended goes along, too. */
export function planNext(
  plan: Plan,
  before: ReportingPeriod,
  after: ReportingPeriod,
  locale: Locale,
  keepEnded: boolean,
): NextPeriod {
  // "Май" without a year comes again with the next one.
  const hasEnded = ({ period }: PlanItem): boolean => {
    const { to } = periodSpan(findDatesIn(period.text, after));
    return to !== null && to < after.from;
  };
  const ended = plan.items.filter(hasEnded);
  const over = new Set(ended);
  const gone = keepEnded ? new Set<PlanItem>() : over;
  const kept = plan.items.filter((item) => !gone.has(item));
  const others = otherProgress(plan);
  const dropped = plan.items.filter((item) => gone.has(item)).flatMap(({ rows }) => rows);
  const cleared: { row: number; column: number }[] = [];
  for (const item of kept) {
    for (const row of item.rows) {
      const columns = [
        ...(tableAt(plan, row)?.columns.progress ?? []),
        ...(others.get(tableTop(plan, row)) ?? []).map(({ column }) => column),
      ];
      if (row !== item.rows[0] && isOnlyProgress(plan, row, columns)) dropped.push(row);
      else cleared.push(...columns.map((column) => ({ row, column })));
    }
  }
  return {
    carried: plan.items.filter((item) => !over.has(item)),
    ended,
    dropped: dropped.sort((one, other) => one - other),
    cleared,
    moved: findMoved(plan, new Set(dropped)),
    clearedColumns: [...new Set([...others.values()].flat().map(({ title }) => title))],
    titles: findTitles(plan, before, after, locale),
  };
}

/** What was merged over measures, or heads them from a column of their own, stands in the first of those that are left. */
function findMoved(plan: Plan, dropped: ReadonlySet<number>): NextPeriod['moved'] {
  const { grid, tables, sections, items } = plan;
  const moved = new Map<string, NextPeriod['moved'][number]>();
  const goneAbove = countAbove(grid.rows.length, dropped);
  const itemsOf = groupBy(items, ({ section }) => section);
  const move = (top: number, column: number, rows: readonly number[]): void => {
    const text = cellText(grid, top, column);
    const to = dropped.has(top) && text !== '' ? rows.find((row) => row > top && !dropped.has(row)) : undefined;
    if (to === undefined) return;
    moved.set(`${top},${column}`, { row: to - (goneAbove[to] ?? 0), column, text });
  };
  for (const { top, left, bottom } of grid.merges) {
    const columns = tableAt(plan, top)?.columns;
    if (columns === undefined || columns.progress.includes(left)) continue;
    move(
      top,
      left,
      Array.from({ length: bottom - top }, (_none, step) => top + step),
    );
  }
  for (const [index, { row, column }] of sections.entries())
    if (tableAt({ tables }, row)?.columns.section === column)
      move(
        row,
        column,
        (itemsOf.get(index) ?? []).flatMap((item) => item.rows.slice(0, 1)),
      );
  return [...moved.values()];
}

/** By row, how many of some rows stand above it. */
function countAbove(rows: number, some: ReadonlySet<number>): number[] {
  const counts: number[] = [];
  for (let [row, above] = [0, 0]; row < rows; row += 1) {
    counts.push(above);
    if (some.has(row)) above += 1;
  }
  return counts;
}

const tableTop = (plan: Plan, row: number): number => tableAt(plan, row)?.headerTop ?? -1;

/** Visible columns beside the plan's own that tell of the past, by their table. */
function otherProgress({ grid, tables }: Plan): Map<number, { readonly column: number; readonly title: string }[]> {
  const found = new Map<number, { column: number; title: string }[]>();
  const merges = indexMerges(grid);
  for (const { headerTop, bodyTop, columns } of tables) {
    const own = new Set(planColumns(columns));
    const width = widestRow(grid.rows.slice(headerTop, bodyTop));
    for (let column = 0; column < width; column += 1) {
      if (own.has(column)) continue;
      const title = headerText(grid, merges, headerTop, bodyTop, column).replace(/\s+/g, ' ').trim();
      const words = headerWords(title);
      if (words === '' || !PROGRESS.test(words) || MONEY_PLAN.test(words)) continue;
      addTo(found, headerTop, { column, title });
    }
  }
  return found;
}

/** A row that holds a further entry and nothing else: it has no place where there are no entries. */
function isOnlyProgress({ grid }: Plan, row: number, columns: readonly number[]): boolean {
  return (grid.rows[row] ?? []).every(
    (_cell, column) => columns.includes(column) || cellText(grid, row, column).trim() === '',
  );
}

/** Texts above the tables and in their headers that name the period that is over. */
function findTitles(
  { grid, tables }: Plan,
  before: ReportingPeriod,
  after: ReportingPeriod,
  locale: Locale,
): CellDifference[] {
  const isOfYears = isWholeYear(before) && isWholeYear(after);
  const first = tables[0]?.headerTop ?? 0;
  const rows = new Set(Array.from({ length: first }, (_none, row) => row));
  // Columns of quarters stay those of their year's quarters: only their year is brought forward.
  for (const { headerTop, bodyTop } of tables) for (let row = headerTop; row < bodyTop; row += 1) rows.add(row);
  return [...rows].flatMap((row) =>
    (grid.rows[row] ?? []).flatMap((_cell, column): CellDifference[] => {
      const text = cellText(grid, row, column);
      if (text.trim() === '' || (row >= first && !isOfYears)) return [];
      const now = retitle(text.split('\n'), before, after, locale).join('\n');
      return now === text ? [] : [{ row, column, before: text, after: now }];
    }),
  );
}
