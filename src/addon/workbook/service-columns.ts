/** The three columns at the right that are ours: status, findings, and a hidden one with row ids and marks. */

import { AppError } from '../../core/failure/app-error';
import { columnLetters } from '../../core/grid/cell-range';
import { cellText, type Grid } from '../../core/grid/grid';
import type { Message, Messages } from '../../core/i18n/format-message';

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
/** The title of the hidden column carries the next row id. */
const MARK_TITLE = /^vekha:(\d{1,9})$/;

export function markTitle(nextId: number): string {
  return `vekha:${nextId}`;
}

/** Finds the columns by their titles in one row; null where the tab has not been set up, or titles are missing. */
export function findServiceColumns(grid: Grid): ServiceColumns | null {
  const found = findMarkTitle(grid);
  if (found === null) return null;
  const findings = lastTitled(grid, found.headerRow, found.mark, COLUMN_WORDS.findings);
  const status = findings === null ? null : lastTitled(grid, found.headerRow, findings, COLUMN_WORDS.status);
  return findings === null || status === null ? null : { ...found, findings, status };
}

/**
 * The same, but throws AppError `columns-renamed` where only the column of marks is left: a second set beside it would lose the ids and waivers that it
 * holds, and a guess could write over somebody's column.
 */
export function readServiceColumns(grid: Grid): ServiceColumns | null {
  const columns = findServiceColumns(grid);
  const found = columns === null ? findMarkTitle(grid) : null;
  if (found === null) return columns;
  const { headerRow, mark } = found;
  const { status, findings } = COLUMN_WORDS;
  const missing = lastTitled(grid, headerRow, mark, findings) === null ? findings : status;
  throw new AppError('columns-renamed', { sheet: grid.sheet, column: columnLetters(mark), title: missing.ru });
}

function findMarkTitle(grid: Grid): Pick<ServiceColumns, 'headerRow' | 'mark' | 'nextId'> | null {
  for (let headerRow = 0; headerRow < grid.rows.length; headerRow++) {
    const cells = grid.rows[headerRow] ?? [];
    for (let mark = cells.length - 1; mark >= 1; mark--) {
      const match = MARK_TITLE.exec(cellText(grid, headerRow, mark).trim());
      if (match !== null) return { headerRow, mark, nextId: Number(match[1]) };
    }
  }
  return null;
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
  const own = new Set([columns.status, columns.findings, columns.mark]);
  const first = Math.min(...own);
  const rows = grid.rows.map((row) =>
    row.length <= first ? row : row.map((cell, column) => (own.has(column) ? '' : cell)),
  );
  return { ...grid, rows };
}
