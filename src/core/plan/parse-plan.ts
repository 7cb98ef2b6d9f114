/** Grid to plan. Content never throws: what cannot be read is left for the rules to find. */
import { type CellDate, cellText, cellValue, type Grid } from '../grid/grid';
import { type ClassifiedRow, classifyRows, loneCellLeftOf, planColumns } from './classify-rows';
import { parseExecutors } from './executors';
import { findTables, type TableRefusal } from './find-tables';
import { MergeIndex } from './merge-index';
import { parseRoman, parseSectionHeading } from './numbering';
import type { OrphanRow, PlacedText, Plan, PlanColumns, PlanTable, ProgressEntry, Section } from './plan';
import { readLine, readLines, readParagraphs } from './reading';
import { findReportingYear } from './reporting-year';

export type PlanReading =
  | { readonly plan: Plan; readonly refusal: null }
  | { readonly plan: null; readonly refusal: TableRefusal };

/**
 * Reads the whole plan of one tab. `askedYear` is what somebody asks for now and wins; `setYear` is the
 * workbook's setting and yields to a tab named by a year. A refusal says why there is no plan.
 */
export function parsePlan(grid: Grid, askedYear: number | null, setYear: number | null = null): PlanReading {
  const merges = new MergeIndex(grid);
  const search = findTables(grid, merges);
  if (search.refusal !== null) return { plan: null, refusal: search.refusal };
  return { plan: readTables(grid, merges, search.tables, askedYear, setYear), refusal: null };
}

/** The plan of tables whose place and columns are known; its title is whatever stands above the first. `classify` may know the rows' kinds already. */
export function readTables(
  grid: Grid,
  merges: MergeIndex,
  tables: readonly PlanTable[],
  askedYear: number | null,
  setYear: number | null = null,
  classify: typeof classifyRows = classifyRows,
): Plan {
  const title = readTitle(grid, tables[0]?.headerTop ?? 0);
  const reader = new PlanReader(grid);
  for (const table of tables) reader.readRows(table.columns, classify(grid, merges, table));
  const year = askedYear ?? findReportingYear(title, grid.sheet, setYear);
  const { sections, items, orphans } = reader;
  return { grid, title, year, tables, sections, items, orphans };
}

function readTitle(grid: Grid, bottom: number): string[] {
  const lines: string[] = [];
  for (let row = 0; row < bottom; row++) {
    for (let column = 0; column < (grid.rows[row]?.length ?? 0); column++) {
      lines.push(...readLines(cellText(grid, row, column)).filter((line) => line !== ''));
    }
  }
  return lines;
}

/** An item under construction. */
interface Draft {
  number: PlacedText;
  numberValue: number | boolean | CellDate | null;
  section: number | null;
  name: PlacedText;
  period: PlacedText;
  executors: PlacedText[];
  executorsCell: { row: number; column: number };
  notes: PlacedText[];
  entries: ProgressEntry[];
  progressCell: { row: number; column: number };
  rows: number[];
}

/** State of reading: the section and the item that the next row may belong to. */
class PlanReader {
  readonly sections: Section[] = [];
  readonly items: Draft[] = [];
  readonly orphans: OrphanRow[] = [];
  readonly #grid: Grid;
  #section: number | null = null;
  #item: Draft | null = null;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  readRows(columns: PlanColumns, rows: readonly ClassifiedRow[]): void {
    for (const { row, kind } of rows) {
      if (kind === 'section') this.#openSection(columns, row);
      else if (kind === 'item') this.#openItem(columns, row);
      else if (kind === 'continuation') this.#continueItem(columns, row);
    }
  }

  #place(row: number, column: number | null): PlacedText {
    const at = column ?? 0;
    return { text: column === null ? '' : readLine(cellText(this.#grid, row, column)), row, column: at };
  }

  #openSection(columns: PlanColumns, row: number): void {
    const all = planColumns(columns);
    const outside = loneCellLeftOf(this.#grid, row, Math.min(...all));
    const filled = outside === null ? all.filter((column) => this.#place(row, column).text !== '') : [outside];
    const raw = filled.map((column) => cellText(this.#grid, row, column));
    const heading = parseSectionHeading(raw.map(readLine).join(' '));
    const rank = rankOf(heading.word, heading.number, heading.roman);
    let parent: number | null = this.#section;
    while (parent !== null && this.#rankAt(parent) >= rank) parent = this.sections[parent]?.parent ?? null;
    const level = parent === null ? 1 : (this.sections[parent]?.level ?? 0) + 1;
    this.sections.push({
      number: heading.number,
      title: heading.title,
      level,
      row,
      column: filled[0] ?? columns.name,
      parent,
      raw: raw.join(' '),
    });
    this.#ranks.push(rank);
    this.#section = this.sections.length - 1;
    this.#item = null;
  }

  readonly #ranks: number[] = [];
  #rankAt(section: number): number {
    return this.#ranks[section] ?? 0;
  }

  #openItem(columns: PlanColumns, row: number): void {
    const item: Draft = {
      number: this.#place(row, columns.number),
      numberValue: columns.number === null ? null : cellValue(this.#grid, row, columns.number),
      section: this.#section,
      name: this.#place(row, columns.name),
      period: this.#place(row, columns.period),
      executors: [],
      executorsCell: { row, column: columns.executors ?? columns.name },
      notes: [],
      entries: [],
      progressCell: { row, column: columns.progress[0] ?? columns.name },
      rows: [],
    };
    this.items.push(item);
    this.#item = item;
    this.#addRow(item, columns, row);
  }

  #continueItem(columns: PlanColumns, row: number): void {
    if (this.#item !== null) this.#addRow(this.#item, columns, row);
    else this.orphans.push({ row, section: this.#section, entries: this.#readEntries(columns, row) });
  }

  #addRow(item: Draft, columns: PlanColumns, row: number): void {
    item.rows.push(row);
    item.entries.push(...this.#readEntries(columns, row));
    if (item.name.text === '') item.name = keepFirst(item.name, this.#place(row, columns.name));
    if (item.period.text === '') item.period = keepFirst(item.period, this.#place(row, columns.period));
    if (columns.executors === null) return;
    const column = columns.executors;
    const { executors, notes } = parseExecutors(cellText(this.#grid, row, column));
    item.executors.push(...executors.map((text) => ({ text, row, column })));
    item.notes.push(...notes.map((text) => ({ text, row, column })));
  }

  #readEntries(columns: PlanColumns, row: number): ProgressEntry[] {
    return columns.progress
      .map((column) => ({ raw: cellText(this.#grid, row, column), row, column }))
      .map((entry) => ({ ...entry, text: readParagraphs(entry.raw) }))
      .filter((entry) => entry.text !== '');
  }
}

function keepFirst(first: PlacedText, next: PlacedText): PlacedText {
  return next.text === '' ? first : next;
}

/** Where a heading stands among others: lower ranks enclose higher ones. */
function rankOf(word: string, number: string, roman: boolean): number {
  if (word.startsWith('под') || word.startsWith('sub')) return 2;
  if (word !== '' || roman) return number.includes('.') ? 1 + number.split('.').length : 1;
  if (number === '') return 30;
  const depth = number.split('.').length;
  return (parseRoman(number) === null ? 2 : 1) + depth;
}
