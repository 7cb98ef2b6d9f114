/** The rows of the new tab: title, header, then section, item and further entries in the product's five columns, extra ones beside. */

import { cellText, type Grid } from '../grid/grid';
import { addTo } from '../group';
import { describeAside, findHeading } from '../plan/asides';
import type { Plan } from '../plan/plan';
import { type ClassifiedRow, loneCellLeftOf, planColumns } from '../plan/table/classify-rows';
import { markedNames } from '../plan/table/executor-columns';
import { lowestText } from '../plan/table/header-columns';
import { isColumnNumbers } from '../plan/table/header-rows';
import { claimColumn, headerWords } from '../plan/table/header-words';
import { indexMerges } from '../plan/table/merge-index';
import type { PlanTable } from '../plan/table/plan-table';
import { readLine, readParagraphs } from '../plan/table/reading';
import { partsOf, spanOf } from '../plan/table/shared-cells';
import { listWords } from '../text/word-signs';
import type { ProposedColumn } from './column-mapping';
import { type PreparedRows, placeOf } from './prepare-rows';
import type { ImportSource, LeftOut } from './source';

/** A table with what each of its columns is agreed to be. */
export interface MappedTable extends PlanTable {
  readonly mapped: readonly ProposedColumn[];
}

export interface BuiltRows {
  readonly rows: readonly string[][];
  /** Zero-based rows of the new tab. */
  readonly headerRow: number;
  readonly sectionRows: readonly number[];
  readonly leftOut: readonly LeftOut[];
  /** Words put into the new tab that the source does not have there: titles of its own, labels of parted columns. */
  readonly added: readonly string[];
}

const KINDS = ['number', 'name', 'period', 'executors', 'progress'] as const;
/** Titles where the source has none of its own: of the five columns, and of the one that says which of several columns of progress an entry stood in. */
const TITLES: Readonly<Record<'ru' | 'en', Readonly<Record<(typeof KINDS)[number] | 'label', string>>>> = {
  ru: {
    number: '№ п/п',
    name: 'Наименование мероприятия',
    period: 'Сроки проведения',
    executors: 'Ответственный исполнитель',
    progress: 'Информация о ходе исполнения',
    label: 'Графа исходной таблицы',
  },
  en: {
    number: 'No.',
    name: 'Measure',
    period: 'Period',
    executors: 'Responsible executor',
    progress: 'Progress',
    label: 'Column of the source',
  },
};

/** Titles of the column that says which of the source's columns an entry stood in. */
export const LABEL_TITLES: readonly string[] = [TITLES.ru.label, TITLES.en.label];

/** Rows under way, and what every step of building them needs. */
interface Building {
  readonly source: ImportSource;
  readonly grid: Grid;
  /** By the source's rows, when measures take place whose table has no column for it: marks say so, or the month above them. */
  readonly times: ReadonlyMap<number, string>;
  readonly extras: readonly string[];
  /** Whether entries say which column of the source they stood in. */
  readonly labelled: boolean;
  /** Titles of parted columns that some entry was said to stand in. */
  readonly labels: Set<string>;
  readonly sectionRows: number[];
  readonly leftOut: LeftOut[];
  readonly added: string[];
  readonly add: (cells: readonly string[]) => void;
  readonly textAt: (row: number, column: number | null) => string;
}

/** `classified` are the rows of each table, in the tables' order; the last is how they read. */
export function buildRows(
  source: ImportSource,
  { grid }: PreparedRows,
  tables: readonly MappedTable[],
  classified: readonly (readonly ClassifiedRow[])[],
  { items }: Plan,
): BuiltRows {
  const rows: string[][] = [];
  const labelled = tables.some(({ columns }) => columns.progress.length > 1);
  const extras = listExtras(tables);
  const width = KINDS.length + extras.length + (labelled ? 1 : 0);
  const building: Building = {
    source,
    grid,
    times: new Map(items.map(({ name, period }) => [name.row, period.text])),
    extras,
    labelled,
    labels: new Set(),
    sectionRows: [],
    leftOut: [],
    added: [],
    add: (cells) => void rows.push(Array.from({ length: width }, (_none, column) => cells[column] ?? '')),
    textAt: (row, column) => (column === null ? '' : cellText(grid, row, column)),
  };
  const { add, leftOut, added, sectionRows } = building;
  const heading = findHeading(grid, tables);
  const titleRows = Array.from({ length: heading ?? tables[0]?.headerTop ?? 0 }, (_none, row) => row);
  for (const row of titleRows) for (const line of rowLines(grid, row)) add([line]);
  const headerRow = rows.length;
  const own = TITLES[isEnglish(tables[0]) ? 'en' : 'ru'];
  const titles = KINDS.map((kind) => titleOf(grid, tables[0], kind, own[kind]));
  add([...titles, ...extras, ...(labelled ? [own.label] : [])]);
  if (heading !== null) {
    sectionRows.push(rows.length);
    add([rowLines(grid, heading).join(' ')]);
  }
  for (const [index, table] of tables.entries()) {
    const kinds = new Map((classified[index] ?? []).map(({ row, kind }) => [row, kind] as const));
    for (let row = table.bodyTop; row < table.bottom; row += 1)
      addRow(building, table, row, kinds.get(row), rows.length);
    // Between two tables there may be lines that belong to neither.
    for (let row = table.bottom; row < (tables[index + 1]?.headerTop ?? 0); row += 1)
      leave(source, grid, row, 'aside', leftOut);
  }
  const header = [...(rows[headerRow] ?? []), ...building.labels];
  for (const [index, table] of tables.entries()) leaveHeader(source, grid, table, index, header, leftOut, added);
  return { rows, headerRow, sectionRows, leftOut, added };
}

/** One row of a table; `at` is where the next row built will stand. */
function addRow(
  building: Building,
  table: MappedTable,
  row: number,
  kind: ClassifiedRow['kind'] | undefined,
  at: number,
): void {
  const { source, grid, leftOut, add, textAt } = building;
  const extra = extrasOf(building, table, row);
  for (const { column, kind: mapped } of table.mapped) {
    if (mapped === 'skip' && textAt(row, column) !== '')
      leftOut.push({ kind: 'skipped-column', text: textAt(row, column), place: placeOf(source, row, column) });
  }
  if (kind === undefined) {
    const { number } = table.columns;
    const text = isColumnNumbers(grid, row) ? '' : textAt(row, number);
    if (text !== '') leftOut.push({ kind: 'filler', text, place: placeOf(source, row, number) });
    if (isColumnNumbers(grid, row)) leave(source, grid, row, 'column-numbers', leftOut);
    else if (extra.some((each) => each !== '')) add(['', '', '', '', '', ...extra]);
  } else if (kind === 'aside') {
    const aside = describeAside(grid, row).kind;
    leave(source, grid, row, aside === 'note' ? 'aside' : aside, leftOut);
  } else if (kind === 'section') {
    building.sectionRows.push(at);
    add([sectionText(grid, row, table), '', '', '', '', ...extra]);
  } else addEntries(building, table, row, extra);
}

/** A row for each entry of a row of the source: of an item, or of one that continues it. */
function addEntries(building: Building, table: MappedTable, row: number, extra: readonly string[]): void {
  const { source, grid, times, extras, labelled, labels, added, leftOut, add, textAt } = building;
  const { until = null, progress } = table.columns;
  const parts = partsOf(table.columns, (column) => textAt(row, column));
  const to = textAt(row, until);
  const marked = table.columns.period === null && parts.period === '' ? (times.get(row) ?? '') : '';
  if (to !== '' && parts.period === to) leftOut.push({ kind: 'filler', text: to, place: placeOf(source, row, until) });
  const ticked = markedNames(grid, table, row);
  added.push(marked, ...ticked);
  const responsible = table.columns.marked === undefined ? parts.executors : ticked.join('; ');
  const first = [parts.number, parts.name, spanOf(parts.period, to, marked), responsible];
  const entries = progress.filter((column) => readParagraphs(textAt(row, column)) !== '');
  if (entries.length === 0) add([...first, '', ...extra]);
  for (const [at, column] of entries.entries()) {
    const label = labelled ? [labelOf(table, column)] : [];
    added.push(...label.filter((each) => labels.has(each)));
    for (const each of label) labels.add(each);
    add([
      ...(at === 0 ? first : ['', '', '', '']),
      textAt(row, column),
      ...(at === 0 ? extra : extras.map(() => '')),
      ...label,
    ]);
  }
}

/** What a row holds in each extra column; columns of one title share a cell. */
function extrasOf({ extras, textAt }: Building, { mapped }: MappedTable, row: number): string[] {
  const columns = columnsByTitle(mapped);
  return extras.map((title) =>
    (columns.get(title) ?? [])
      .map((column) => textAt(row, column))
      .filter((text) => text !== '')
      .join('\n'),
  );
}

const byTitle = new WeakMap<readonly ProposedColumn[], Map<string, number[]>>();

/** Extra columns of a table by title, worked out once: a table may have a thousand of them. */
function columnsByTitle(mapped: readonly ProposedColumn[]): ReadonlyMap<string, readonly number[]> {
  const known = byTitle.get(mapped) ?? new Map<string, number[]>();
  if (byTitle.has(mapped)) return known;
  byTitle.set(mapped, known);
  for (const each of mapped) if (each.kind === 'extra') addTo(known, keyOf(each), each.column);
  return known;
}

/** Extra columns of all tables, by title; one without a title by its letter's place. */
function listExtras(tables: readonly MappedTable[]): string[] {
  const titles = new Set<string>();
  for (const { mapped } of tables)
    for (const each of mapped) if (each.kind === 'extra' && isWorthKeeping(each)) titles.add(keyOf(each));
  return [...titles];
}

function isWorthKeeping({ title, samples }: ProposedColumn): boolean {
  return title !== '' || samples.length > 0;
}

function keyOf({ title, column }: ProposedColumn): string {
  return title === '' ? `Столбец ${column + 1}` : title;
}

/** The source's own title where a reader of plans knows it for what it is, else the product's. */
function titleOf(grid: Grid, table: MappedTable | undefined, kind: (typeof KINDS)[number], otherwise: string): string {
  const own = table?.mapped.filter((each) => each.kind === kind) ?? [];
  const [first] = own;
  if (table === undefined || first === undefined || own.length > 1) return otherwise;
  // The title of a group above several columns is none of theirs.
  const lowest = lowestTitle(grid, table, first.column);
  if (claimColumn(headerWords(lowest))?.kind === kind) return lowest;
  return claimColumn(headerWords(first.title))?.kind === kind ? first.title : otherwise;
}

function lowestTitle(grid: Grid, { headerTop, bodyTop }: PlanTable, column: number): string {
  let bottom = bodyTop;
  while (bottom - 1 > headerTop && isColumnNumbers(grid, bottom - 1)) bottom -= 1;
  return readLine(lowestText(grid, indexMerges(grid), headerTop, bottom, column));
}

/** Whether the table's titles are in Latin letters alone; those we add are then English, too. */
function isEnglish(table: MappedTable | undefined): boolean {
  const titles = (table?.mapped ?? []).map(({ title }) => title).join(' ');
  return /[a-z]/i.test(titles) && !/[а-яёіїєў]/i.test(titles);
}

function labelOf({ mapped }: MappedTable, column: number): string {
  return mapped.find((each) => each.column === column)?.title ?? '';
}

/** Words of a header that the new one does not have are left out; the new one's own are added. */
function leaveHeader(
  source: ImportSource,
  grid: Grid,
  table: MappedTable,
  index: number,
  header: readonly string[],
  leftOut: LeftOut[],
  added: string[],
): void {
  const { headerTop, bodyTop } = table;
  if (index > 0) {
    for (let row = headerTop; row < bodyTop; row += 1) leave(source, grid, row, 'repeated-header', leftOut);
    return;
  }
  const here = new Map<string, number>();
  for (const text of header) for (const word of listWords(text)) here.set(word, (here.get(word) ?? 0) + 1);
  for (let row = headerTop; row < bodyTop; row += 1) {
    if (row > headerTop && isColumnNumbers(grid, row)) {
      leave(source, grid, row, 'column-numbers', leftOut);
      continue;
    }
    for (const [column] of (grid.rows[row] ?? []).entries()) {
      const missing = listWords(cellText(grid, row, column)).filter((word) => {
        const count = here.get(word) ?? 0;
        here.set(word, count - 1);
        return count <= 0;
      });
      if (missing.length > 0)
        leftOut.push({ kind: 'header', text: missing.join(' '), place: placeOf(source, row, column) });
    }
  }
  for (const [word, count] of here) for (let time = 0; time < count; time += 1) added.push(word);
}

function leave(source: ImportSource, grid: Grid, row: number, kind: LeftOut['kind'], leftOut: LeftOut[]): void {
  const cells = (grid.rows[row] ?? []).map((_cell, column) => cellText(grid, row, column));
  const text = cells.filter((cell) => cell !== '').join(' ');
  if (text !== '') leftOut.push({ kind, text, place: placeOf(source, row, null) });
}

function sectionText(grid: Grid, row: number, { columns }: PlanTable): string {
  const all = planColumns(columns);
  const outside = loneCellLeftOf(grid, row, Math.min(...all));
  const filled = outside === null ? all.map((column) => cellText(grid, row, column)) : [cellText(grid, row, outside)];
  return filled.filter((text) => text !== '').join(' ');
}

function rowLines(grid: Grid, row: number): string[] {
  const lines = (grid.rows[row] ?? []).flatMap((_cell, column) => cellText(grid, row, column).split('\n'));
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
