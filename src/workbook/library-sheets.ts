/** From the library's workbook to the stand-in's model: what else the library says of a cell rides along with it. A save does not need the way back. */
import { formatValue as formatByLibrary } from 'hucre';
import type { Workbook as LibraryBook, Sheet as LibrarySheet } from 'hucre/xlsx';
import { newSheet, type Sheet, type Workbook } from '../stand-in/host/model';

/** A workbook made of tabs, with no file behind it. */
export function workbookOf(sheets: readonly Sheet[]): Workbook {
  const formatValue: Workbook['formatValue'] = (value, format, tag) => formatByLibrary(value, format, { locale: tag });
  return { sheets: [...sheets], activeSheet: 0, formatValue };
}

export function toModel(library: LibraryBook): Workbook {
  const workbook = workbookOf(library.sheets.map(sheetToModel));
  workbook.activeSheet = library.activeSheet ?? 0;
  if (library.defaultFont !== undefined) workbook.defaultFont = library.defaultFont;
  return workbook;
}

function sheetToModel(library: LibrarySheet): Sheet {
  const { name, rows, protection, freezePane } = library;
  return newSheet(name, {
    hidden: library.hidden === true || library.veryHidden === true,
    rows,
    // Cells and rules are the library's own, read through the model's narrower types: what else is on them rides along when they move.
    cells: library.cells ?? new Map(),
    columns: Array.from(library.columns ?? [], (column) => column ?? {}),
    rowShapes: library.rowDefs ?? new Map(),
    merges: (library.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow + 1,
      right: endCol + 1,
    })),
    validations: library.dataValidations ?? [],
    conditionalFormats: library.conditionalRules ?? [],
    frozen: { rows: freezePane?.rows ?? 0, columns: freezePane?.columns ?? 0 },
    locked: protection?.sheet === true,
  });
}
