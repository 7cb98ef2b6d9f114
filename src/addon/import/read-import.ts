/** From what a person brought to the source of an import; what cannot be one is refused in their words. */

import type { ImportedThing, ImportOptions } from '../../contract/import';
import { AppError } from '../../core/failure/app-error';
import { cellText, type Grid } from '../../core/grid/grid';
import { formatMessage } from '../../core/i18n/format-message';
import { describePlace } from '../../core/import/describe-left-out';
import { describeOddTable } from '../../core/import/describe-odd-table';
import { sourceOfDocument } from '../../core/import/document-source';
import { type ImportedPlan, importPlan } from '../../core/import/import-plan';
import { IMPORT_WORDS } from '../../core/import/import-words';
import { layOutTable } from '../../core/import/lay-out-table';
import { type NearestHeader, nearestOfDocument, nearestOfGrid } from '../../core/import/nearest-header';
import { parseCells, sourceOfGrid } from '../../core/import/sheet-source';
import type { ImportRefusal, LeftOut } from '../../core/import/source';
import type { Locale } from '../../core/locale';
import type { ForeignBlock, ForeignUnread } from '../../document/foreign-document';
import { readGrid, readMerges, withHidden } from '../workbook/read-grid';
import { findServiceColumns, withoutServiceColumns } from '../workbook/service-columns';
import { openBrought } from './open-brought';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The plan to be brought in, its columns as proposed or as the person corrected them. Throws AppError where there is none. */
export function readImport(spreadsheet: Spreadsheet, request: ImportOptions, locale: Locale): ImportedPlan {
  const brought = readBrought(spreadsheet, request.source, locale);
  const mapping = request.mapping?.map(({ column, kind }) => ({ column: column - 1, kind })) ?? null;
  const width = countFilledColumns(brought.grid);
  if (width > WIDEST) throw new AppError('import-too-wide', { columns: width, limit: WIDEST });
  const source =
    brought.blocks === null
      ? sourceOfGrid(brought.grid, request.year)
      : sourceOfDocument(brought.blocks, brought.unread, request.year);
  const imported = typeof source === 'string' ? source : importPlan(source, mapping, 'Vekha', request.year);
  if (imported === 'no-plan') {
    const odd = describeOdd(brought, locale);
    if (odd !== '') throw new AppError('import-no-plan', { found: odd });
    const nearest = brought.blocks === null ? nearestOfGrid(brought.grid) : nearestOfDocument(brought.blocks);
    throw new AppError('import-no-plan', { found: nearest === null ? '' : describeNearest(nearest, locale) });
  }
  const { leftOut, ...rest } = accepted(imported);
  return { ...rest, leftOut: [...leftOut, ...brought.notes] };
}

/** Blank ones are not brought in, however far to the right a stray text stands. */
function countFilledColumns(grid: Grid): number {
  const filled = new Set<number>();
  for (const [row, cells] of grid.rows.entries())
    for (const column of cells.keys()) if (cellText(grid, row, column) !== '') filled.add(column);
  return filled.size;
}

/** Of a document, its first table that is one of those. */
function describeOdd({ grid, blocks }: Brought, locale: Locale): string {
  if (blocks === null) return describeOddTable(grid, locale);
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const { rows, merges } = layOutTable(block);
    const odd = describeOddTable({ sheet: '', rows, merges }, locale);
    if (odd !== '') return odd;
  }
  return '';
}

function describeNearest({ table, row, missing }: NearestHeader, locale: Locale): string {
  const place = describePlace({ table, paragraph: false, row, column: null }, locale);
  const columns = missing.map((kind) => IMPORT_WORDS.columns[kind][locale]).join(', ');
  return formatMessage(IMPORT_WORDS.nearest, { place, columns }, locale);
}

/** What was brought, as cells or as a document's blocks, and the notes on its cells. */
interface Brought {
  readonly grid: Grid;
  readonly blocks: readonly ForeignBlock[] | null;
  readonly unread: readonly ForeignUnread[];
  readonly notes: readonly LeftOut[];
}

/** More columns than a new tab of a thousand rows has room for beside the other tabs. */
const WIDEST = 4_000;

const NO_CELLS: Grid = { sheet: '', rows: [], merges: [] };

function accepted<Value>(value: Value | ImportRefusal): Value {
  if (value === 'no-table' || value === 'no-plan' || value === 'no-name' || value === 'no-items')
    throw new AppError(`import-${value as ImportRefusal}`);
  return value as Value;
}

function readBrought(spreadsheet: Spreadsheet, thing: ImportedThing, locale: Locale): Brought {
  if (thing.kind === 'cells') return { grid: parseCells(thing.text, ''), blocks: null, unread: [], notes: [] };
  if (thing.kind === 'docx') {
    const document = openBrought(thing.base64, locale, (docx, bytes) => docx.readForeign(bytes));
    return { grid: NO_CELLS, blocks: document.blocks, unread: document.unread, notes: [] };
  }
  const sheet = spreadsheet.getSheetByName(thing.sheet);
  if (sheet === null) {
    const sheets = spreadsheet.getSheets().map((each) => `«${each.getName()}»`);
    throw new AppError('unknown-tab', { sheet: thing.sheet, sheets: sheets.join(', ') });
  }
  const { grid } = readGrid(sheet);
  const merged = readMerges(sheet, grid, grid.rows.length);
  const bare = withoutServiceColumns(merged, findServiceColumns(merged));
  return { grid: withHidden(sheet, bare), blocks: null, unread: [], notes: readNotes(sheet) };
}

/** Notes that people put on cells: they stay behind, and are told. One read. */
function readNotes(sheet: Sheet): LeftOut[] {
  const notes: string[][] = sheet.getDataRange().getNotes();
  return notes.flatMap((cells, row) =>
    cells.flatMap((text, column): LeftOut[] => {
      const place = { table: null, paragraph: false, row: row + 1, column: column + 1 };
      return text.trim() === '' ? [] : [{ kind: 'cell-note', text, place }];
    }),
  );
}
