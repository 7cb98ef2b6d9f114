/** Grid to plan. Content never throws: what cannot be read is left for the rules to find. */
import { cellText, cellValue, type Grid } from '../grid/grid';
import { yearOf } from '../text/dates/reporting-period';
import { describeAside, findHeading, readHead } from './asides';
import { yearOfColumns } from './column-periods';
import { type CollectedNames, collectNames, isDitto, readExecutors } from './executors/executors';
import type { KnownNames } from './executors/split-names';
import type { Aside, OrphanRow, PlacedText, Plan, PlanItem, ProgressEntry } from './plan';
import { type PeriodLike, periodOfHead, scopeOf, toPeriod } from './reporting-year';
import { SectionReader } from './section-reader';
import { type ClassifiedRow, classifyRows } from './table/classify-rows';
import { executorColumns, executorText } from './table/executor-columns';
import { findTables, type TableRefusal, type TableSearch } from './table/find-tables';
import { guessTable, withJudgedColumns } from './table/guess-tables';
import { indexMerges, type MergeIndex, withoutCovered } from './table/merge-index';
import type { PlanColumns, PlanTable } from './table/plan-table';
import { isUncomputed, readLine, readParagraphs } from './table/reading';
import { scheduleText } from './table/schedule';
import { partsOf } from './table/shared-cells';
import { goesOnWithName } from './table/wrapped-names';

export type PlanReading =
  | { readonly plan: Plan; readonly refusal: null }
  | { readonly plan: null; readonly refusal: TableRefusal };

/**
 * Reads the whole plan of one tab. `asked` is the period that somebody asks for now and wins; `set` is the
 * workbook's setting and yields to a tab named by another period. A refusal says why there is no plan; with `guess`, a header without known words is none.
 * `executors` are names known besides those in the plan.
 */
export function parsePlan(
  grid: Grid,
  asked: PeriodLike,
  set: PeriodLike = null,
  { executors = new Set<string>(), guess = false }: { readonly executors?: KnownNames; readonly guess?: boolean } = {},
): PlanReading {
  const { seen, merges, search } = searchPlan(grid, asked, set);
  const guessed =
    guess && search.refusal?.code === 'no-header' ? guessTable(seen, merges, yearAsked(asked) ?? yearAsked(set)) : null;
  const tables =
    guessed === null ? (search.tables?.map((table) => withJudgedColumns(seen, merges, table)) ?? null) : [guessed];
  if (tables === null) return { plan: null, refusal: search.refusal as TableRefusal };
  return {
    plan: readTables(seen, merges, tables, asked, set, classifyRows, collectNames(seen, tables, executors)),
    refusal: null,
  };
}

/** Where the tables are; what lies under merged areas is left out. */
export function searchPlan(grid: Grid, asked: PeriodLike, set: PeriodLike) {
  const merges = indexMerges(grid);
  const seen = withoutCovered(grid, merges);
  return { seen, merges, search: findTablesOfYear(seen, merges, asked, set) };
}

/** The tables, columns of several years told apart by the year asked for or found. */
export function findTablesOfYear(grid: Grid, merges: MergeIndex, asked: PeriodLike, set: PeriodLike): TableSearch {
  const askedYear = yearAsked(asked);
  const search = findTables(grid, merges, askedYear);
  if (askedYear !== null || search.tables === null) return search;
  if (search.tables.every(({ rivals }) => rivals === undefined)) return search;
  const { title, approvals } = readHead(grid, search.tables[0]?.headerTop ?? 0);
  const year = yearAsked(periodOfHead(title, approvals, grid.sheet, set));
  return year === null ? search : findTables(grid, merges, year);
}

function yearAsked(asked: PeriodLike): number | null {
  const period = toPeriod(asked);
  return period === null ? null : yearOf(period);
}

/** The plan of tables whose place and columns are known; its title is whatever stands above the first. `classify` may know the rows' kinds already. */
export function readTables(
  grid: Grid,
  merges: MergeIndex,
  tables: readonly PlanTable[],
  asked: PeriodLike,
  set: PeriodLike = null,
  classify: typeof classifyRows = classifyRows,
  names: CollectedNames = collectNames(grid, tables, new Set()),
): Plan {
  const top = tables[0]?.headerTop ?? 0;
  const heading = findHeading(grid, tables);
  const { title, approvals } = readHead(grid, heading ?? top);
  const reader = new PlanReader(grid, merges, names);
  if (heading !== null) reader.sections.openAbove(heading);
  for (const table of tables) reader.readRows(table, classify(grid, merges, table));
  const period =
    toPeriod(asked) ?? periodOfHead(title, approvals, grid.sheet, set) ?? yearOfColumns(grid, merges, tables);
  const year = yearAsked(period);
  const scope = period === null ? null : scopeOf(title, grid.sheet, period);
  const { items, orphans } = reader;
  const { sections } = reader.sections;
  const asides = [...approvals, ...reader.asides];
  return { grid, title, year, period, scope, tables, sections, items, orphans, asides };
}

/** An item under construction. */
type Draft = {
  -readonly [Key in keyof PlanItem]: PlanItem[Key] extends readonly (infer Each)[] ? Each[] : PlanItem[Key];
};

/** State of reading: the section and the item that the next row may belong to. */
class PlanReader {
  readonly sections: SectionReader;
  readonly items: Draft[] = [];
  readonly orphans: OrphanRow[] = [];
  readonly asides: Aside[] = [];
  private item: Draft | null = null;
  private table: PlanTable | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly merges: MergeIndex,
    private readonly names: CollectedNames,
  ) {
    this.sections = new SectionReader(grid);
  }

  readRows(table: PlanTable, rows: readonly ClassifiedRow[]): void {
    const { columns } = table;
    this.table = table;
    this.sections.leaveColumn();
    for (const { row, kind } of rows) {
      if (kind === 'section') {
        this.sections.openRow(columns, row);
        this.item = null;
      } else if (kind === 'item') this.openItem(columns, row);
      else if (kind === 'continuation') this.continueItem(columns, row);
      else if (kind === 'aside') this.asides.push(describeAside(this.grid, row));
    }
  }

  private place(row: number, column: number | null): PlacedText {
    const at = column ?? 0;
    return { text: column === null ? '' : readLine(cellText(this.grid, row, column)), row, column: at };
  }

  /** What the row says of a measure, where two parts share a cell. */
  private parts(row: number, columns: PlanColumns): ReturnType<typeof partsOf> {
    return partsOf(columns, (column) => (column === null ? '' : cellText(this.grid, row, column)));
  }

  /** A cell's text, or that of the cell which is merged over it from a measure above. */
  private shared(row: number, column: number | null): PlacedText {
    const own = this.place(row, column);
    const merge = own.text === '' && column !== null ? this.merges.at(row, column) : null;
    return merge === null || merge.top >= row || merge.left !== column ? own : this.place(merge.top, merge.left);
  }

  /** A period in one cell, or from one cell to another; where no column holds any, that of the section. */
  private period(row: number, columns: PlanColumns): PlacedText {
    const { period, until, schedule } = columns;
    if (columns.periodIn !== undefined) {
      const text = readLine(this.parts(row, columns).period);
      return { text, row, column: columns.periodIn === 'name' ? columns.name : (columns.executors ?? columns.name) };
    }
    if (schedule !== undefined && this.table !== null)
      return { text: scheduleText(this.grid, this.merges, this.table, row), row, column: schedule[0] ?? 0 };
    if (period === null && until === undefined) return this.sections.findTime() ?? this.place(row, null);
    const from = this.shared(row, period);
    const to = until === undefined ? from : this.shared(row, until);
    if (to.text === '' || to.text === from.text) return from;
    return from.text === '' ? to : { ...from, text: `${from.text} – ${to.text}` };
  }

  /** The number's cell where it is merged over this row from a measure above. */
  private sharedNumber(row: number, { number }: PlanColumns): PlacedText | null {
    const merge = number === null ? null : this.merges.at(row, number);
    return merge === null || merge.top >= row ? null : this.place(merge.top, merge.left);
  }

  private openItem(columns: PlanColumns, row: number): void {
    this.sections.followColumn(columns, row);
    const shared = this.sharedNumber(row, columns);
    const parts = this.parts(row, columns);
    const isInName = columns.numberInName !== undefined;
    const number = { ...this.place(row, isInName ? columns.name : columns.number), text: readLine(parts.number) };
    const own = { ...this.place(row, columns.name), text: readLine(parts.name) };
    const item: Draft = {
      number,
      numberValue: columns.number === null ? null : cellValue(this.grid, row, columns.number),
      section: this.sections.current,
      name: number.text === '' || own.text !== '' ? own : this.shared(row, columns.name),
      period: this.ditto(this.period(row, columns)),
      ...(shared === null || shared.text === '' ? {} : { sharedNumber: shared }),
      executors: [],
      executorsCell: { row, column: columns.executors ?? columns.name },
      notes: [],
      entries: [],
      progressCell: { row, column: columns.progress[0] ?? columns.name },
      rows: [],
    };
    this.items.push(item);
    this.item = item;
    this.addRow(item, columns, row);
    for (const column of executorColumns(columns)) {
      if (item.executors.some((executor) => executor.column === column)) continue;
      const { row: top } = this.shared(row, column);
      if (top !== row) this.addExecutors(item, top, column);
    }
    if (columns.executorsIn !== undefined) this.addNames(item, parts.executors, row, columns.name);
    if (item.entries.length > 0) return;
    for (const column of columns.progress) {
      const { row: top } = this.shared(row, column);
      if (top !== row) item.entries.push(...this.readEntries({ ...columns, progress: [column] }, top));
    }
  }

  /** A period that refers to the measure above. */
  private ditto(period: PlacedText): PlacedText {
    const above = this.items[this.items.length - 1]?.period.text ?? '';
    return above !== '' && isDitto(period.text) ? { ...period, text: above } : period;
  }

  private continueItem(columns: PlanColumns, row: number): void {
    if (this.item !== null) this.addRow(this.item, columns, row);
    else this.orphans.push({ row, section: this.sections.current, entries: this.readEntries(columns, row) });
  }

  private addRow(item: Draft, columns: PlanColumns, row: number): void {
    item.rows.push(row);
    item.entries.push(...this.readEntries(columns, row));
    const name = this.place(row, columns.name);
    if (item.name.text === '') item.name = keepFirst(item.name, name);
    else if (item.rows.length > 1 && goesOnWithName(name.text))
      item.name = { ...item.name, text: `${item.name.text} ${name.text}` };
    if (item.period.text === '') item.period = keepFirst(item.period, this.period(row, columns));
    for (const column of executorColumns(columns)) this.addExecutors(item, row, column);
  }

  private addExecutors(item: Draft, row: number, column: number): void {
    if (this.table === null) return;
    this.addNames(item, executorText(this.grid, this.merges, this.table, row, column), row, column);
  }

  private addNames(item: Draft, text: string, row: number, column: number): void {
    const { executors, notes } = readExecutors(text, this.names);
    const before = this.items[this.items.indexOf(item, -2) - 1]?.executors ?? [];
    const above =
      this.table?.columns.coexecutors === undefined ? before : before.filter((each) => each.column === column);
    const names = executors.flatMap((text) =>
      isDitto(text) && above.length > 0 ? above.map((each) => each.text) : [text],
    );
    item.executors.push(...names.map((text) => ({ text, row, column })));
    item.notes.push(...notes.map((text) => ({ text, row, column })));
  }

  private readEntries(columns: PlanColumns, row: number): ProgressEntry[] {
    const entries: ProgressEntry[] = [];
    for (const column of columns.progress) {
      if (isUncomputed(this.grid, row, column)) continue;
      const raw = cellText(this.grid, row, column);
      const text = readParagraphs(raw);
      if (text !== '') entries.push({ raw, row, column, text });
    }
    return entries;
  }
}

function keepFirst(first: PlacedText, next: PlacedText): PlacedText {
  return next.text === '' ? first : next;
}
