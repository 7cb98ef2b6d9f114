/** The three columns at the right that are ours: status, findings, and a hidden one with row ids and marks. */

import { VERDICT_WORDS } from '../../core/activity/verdict-words';
import { AppError } from '../../core/failure/app-error';
import { HIGHEST_ID, parseMark } from '../../core/findings/marks';
import { columnLetters } from '../../core/grid/cell-range';
import { cellText, type Grid } from '../../core/grid/grid';
import type { Message, Messages } from '../../core/i18n/format-message';
import { kindsOfRow } from '../../core/plan/table/header-rows';
import { claimColumn, headerWords } from '../../core/plan/table/header-words';

/** Zero-based columns and the header row they are titled in. */
export interface ServiceColumns {
  readonly headerRow: number;
  readonly status: number;
  readonly findings: number;
  readonly mark: number;
  /** The next row id to give out; ids are never given twice in a tab. */
  readonly nextId: number;
}

/** Titles of the two that people see. */
export const COLUMN_WORDS = {
  status: { ru: 'Состояние', en: 'Status' },
  findings: { ru: 'Замечания', en: 'Findings' },
} as const satisfies Messages;
/** The title of the hidden column carries the next row id; whatever the digits are by now, the column is known by it. */
const MARK_TITLE = /^vekha:(\d*)$/;

export function markTitle(nextId: number): string {
  return `vekha:${nextId}`;
}

/** Where our columns stood when they were last written: kept outside the cells, where nobody types. */
export type ColumnAnchor = Pick<ServiceColumns, 'headerRow' | 'status' | 'findings' | 'mark'>;

/** Finds the columns by their titles in one row; null where the tab has not been set up, or titles are missing. */
export function findServiceColumns(grid: Grid, anchor: ColumnAnchor | null = null): ServiceColumns | null {
  const header = findHeader(grid);
  const found = titledColumns(grid, rowsOfHeader(grid, header)).filter((each) =>
    isPlausible(grid, each, header, anchor),
  );
  const anchored = found.find((each) => anchor !== null && isAt(each, anchor));
  // What stands where Vekha wrote it last comes before what is merely titled so.
  const best = anchored ?? healedAnchor(grid, anchor, header) ?? found[0] ?? healedBeside(grid, header);
  return best === null ? null : { ...best, nextId: nextIdOf(grid, best) };
}

/**
 * The same, but throws AppError `columns-renamed` where only the column of marks is left: a second set beside it would lose the ids and waivers that it
 * holds, and a guess could write over somebody's column.
 */
export function readServiceColumns(grid: Grid, anchor: ColumnAnchor | null = null): ServiceColumns | null {
  const columns = findServiceColumns(grid, anchor);
  if (columns !== null) return columns;
  const header = findHeader(grid);
  const left = titledMarks(grid).find(({ headerRow, mark }) => {
    return isHeaderRow(headerRow, header) && !header.columns.has(mark) && hasMarks(grid, headerRow, mark);
  });
  if (left === undefined) return null;
  const { headerRow, mark } = left;
  const { status, findings } = COLUMN_WORDS;
  const missing = lastTitled(grid, headerRow, mark, findings) === null ? findings : status;
  throw new AppError('columns-renamed', { sheet: grid.sheet, column: columnLetters(mark), title: missing.ru });
}

/**
 * The plan's own header as its words tell: rows from the top, each with more such words than any above it, and the columns that they claim. Titles of a first
 * table may say less than those of one below it, and ours stand beside them.
 */
interface PlanHeader {
  readonly rows: readonly number[];
  readonly columns: ReadonlySet<number>;
}

/** Rows below the words that may still belong to the header: groups, and column numbers. */
const HEADER_DEPTH = 4;

function findHeader(grid: Grid): PlanHeader {
  const rows: number[] = [];
  const columns = new Set<number>();
  let most = 1;
  for (let row = 0; row < grid.rows.length && most < MOST_KINDS; row++) {
    const kinds = kindsOfRow(grid, row);
    if (kinds.size <= most) continue;
    most = kinds.size;
    rows.push(row);
    for (const column of claimedColumns(grid, row)) columns.add(column);
  }
  return { rows, columns };
}

/** Number, name, period, executors, progress. */
const MOST_KINDS = 5;

function claimedColumns(grid: Grid, row: number): number[] {
  const own: readonly string[] = [...Object.values(COLUMN_WORDS.status), ...Object.values(COLUMN_WORDS.findings)];
  return (grid.rows[row] ?? []).flatMap((_cell, column) => {
    const text = cellText(grid, row, column).trim();
    return own.includes(text) || claimColumn(headerWords(text)) === null ? [] : [column];
  });
}

/** Rows that `isHeaderRow` holds of, from the top. */
function rowsOfHeader({ rows }: Grid, header: PlanHeader): Iterable<number> {
  if (header.rows.length === 0) return rows.keys();
  return new Set(
    header.rows.flatMap((top) => [...rows.slice(top, top + HEADER_DEPTH + 1).keys()].map((at) => top + at)),
  );
}

const isHeaderRow = (row: number, { rows }: PlanHeader): boolean =>
  rows.length === 0 || rows.some((top) => row >= top && row <= top + HEADER_DEPTH);

const isAt = (each: ColumnAnchor, anchor: ColumnAnchor): boolean =>
  each.status === anchor.status && each.findings === anchor.findings && each.mark === anchor.mark;

/** Never the plan's own columns nor a row of its body, and never a column that mostly holds what no check has written. */
function isPlausible(grid: Grid, each: ColumnAnchor, header: PlanHeader, anchor: ColumnAnchor | null): boolean {
  const own = [each.status, each.findings, each.mark];
  if (!isHeaderRow(each.headerRow, header) || own.some((column) => header.columns.has(column))) return false;
  return (anchor !== null && isAt(each, anchor)) || holdsStates(grid, each);
}

const STATES: ReadonlySet<string> = new Set(Object.values(VERDICT_WORDS).flatMap((words) => Object.values(words)));

function holdsStates(grid: Grid, { headerRow, status }: ColumnAnchor): boolean {
  let foreign = 0;
  for (let row = headerRow + 1; row < grid.rows.length; row++) {
    const text = cellText(grid, row, status).trim();
    if (text !== '') foreign += STATES.has(text) ? -1 : 1;
  }
  return foreign <= 0;
}

/** All that are titled in one of the rows, from the top, the rightmost first. */
function titledColumns(grid: Grid, rows: Iterable<number>): ColumnAnchor[] {
  return titledMarks(grid, rows).flatMap(({ headerRow, mark }) => {
    const findings = lastTitled(grid, headerRow, mark, COLUMN_WORDS.findings);
    const status = findings === null ? null : lastTitled(grid, headerRow, findings, COLUMN_WORDS.status);
    return findings === null || status === null ? [] : [{ headerRow, mark, findings, status }];
  });
}

function titledMarks(
  grid: Grid,
  rows: Iterable<number> = grid.rows.keys(),
): Pick<ColumnAnchor, 'headerRow' | 'mark'>[] {
  const found: Pick<ColumnAnchor, 'headerRow' | 'mark'>[] = [];
  for (const headerRow of rows) {
    for (let mark = (grid.rows[headerRow]?.length ?? 0) - 1; mark >= 0; mark -= 1) {
      const text = cellText(grid, headerRow, mark);
      if (text.length <= LONGEST_TITLE && MARK_TITLE.test(text.trim())) found.push({ headerRow, mark });
    }
  }
  return found;
}

/** Every cell is asked whether it is the title, and most are no title of any kind. */
const LONGEST_TITLE = 40;

const holdsMarks = (grid: Grid, each: ColumnAnchor, header: PlanHeader): boolean =>
  isPlausible(grid, each, header, null) && hasMarks(grid, each.headerRow, each.mark);

/** Columns whose titles somebody has typed over, where the anchor says that they stand. The next write puts the titles back. */
function healedAnchor(grid: Grid, anchor: ColumnAnchor | null, header: PlanHeader): ColumnAnchor | null {
  return anchor !== null && holdsMarks(grid, anchor, header) ? anchor : null;
}

/** The same where nobody has noted the place: beside the two titles that people see, and only with marks below. */
function healedBeside(grid: Grid, header: PlanHeader): ColumnAnchor | null {
  if (header.rows.length === 0) return null;
  const beside = grid.rows.flatMap((cells, headerRow): ColumnAnchor[] => {
    if (!isHeaderRow(headerRow, header)) return [];
    return cells.flatMap((_cell, findings) => {
      // Looked up where it must stand: a search to the left from each column would grow with the square of a wide table.
      const isTitled = (column: number, title: Message): boolean =>
        Object.values(title).includes(cellText(grid, headerRow, column).trim());
      const status = findings - 1;
      return isTitled(findings, COLUMN_WORDS.findings) && isTitled(status, COLUMN_WORDS.status)
        ? [{ headerRow, status, findings, mark: findings + 1 }]
        : [];
    });
  });
  return beside.find((each) => holdsMarks(grid, each, header)) ?? null;
}

function hasMarks(grid: Grid, headerRow: number, mark: number): boolean {
  return grid.rows.some((_row, row) => row > headerRow && parseMark(cellText(grid, row, mark)) !== null);
}

/** A spreadsheet has no more cells. */
const MOST_CELLS = 10_000_000;

/** What the title says, unless that makes no sense: then one more than the highest id that does, so that there is room above it. */
function nextIdOf(grid: Grid, { headerRow, mark }: ColumnAnchor): number {
  const [, digits = ''] = MARK_TITLE.exec(cellText(grid, headerRow, mark).trim()) ?? [];
  const given = digits === '' ? 0 : Number(digits);
  if (given > 0 && given <= HIGHEST_ID) return given;
  let highest = 0;
  for (let row = headerRow + 1; row < grid.rows.length; row++) {
    const id = parseMark(cellText(grid, row, mark))?.id ?? 0;
    if (id < MOST_CELLS) highest = Math.max(highest, id);
  }
  return highest + 1;
}

function lastTitled(grid: Grid, row: number, before: number, title: Message): number | null {
  for (let column = before - 1; column >= 0; column--) {
    if (Object.values(title).includes(cellText(grid, row, column).trim())) return column;
  }
  return null;
}

/** The same grid with our own columns blank, so that no rule and no parser reads what we wrote. */
export function withoutServiceColumns(grid: Grid, columns: ServiceColumns | null): Grid {
  if (columns === null) return grid;
  const { status, findings, mark } = columns;
  const rows = grid.rows.map((cells) => {
    const bare = cells.slice();
    if (status < bare.length) bare[status] = '';
    if (findings < bare.length) bare[findings] = '';
    if (mark < bare.length) bare[mark] = '';
    return bare;
  });
  return { ...grid, rows };
}
