/** Between the library's workbook and the stand-in's model: what the model does not know stays with the library's own objects until a save. */
import { formatValue as formatByLibrary } from 'hucre';
import type { Cell as LibraryCell, Sheet as LibrarySheet, RoundtripWorkbook } from 'hucre/xlsx';
import { type Cell, type CellValue, newSheet, type Sheet, type Workbook } from '../stand-in/model';

const workbookBehind = new WeakMap<Workbook, RoundtripWorkbook>();
const sheetBehind = new WeakMap<Sheet, LibrarySheet>();

/** The library's workbook that a model was read from, holding what the model says now; null where there was no file. */
export function libraryWorkbook(workbook: Workbook): RoundtripWorkbook | null {
  const library = workbookBehind.get(workbook);
  if (library === undefined) return null;
  library.sheets = workbook.sheets.map(toLibrary);
  library.activeSheet = workbook.activeSheet;
  return library;
}

/** A workbook made of tabs, with no file behind it. */
export function workbookOf(sheets: readonly Sheet[]): Workbook {
  const formatValue: Workbook['formatValue'] = (value, format, tag) => formatByLibrary(value, format, { locale: tag });
  return { sheets: [...sheets], activeSheet: 0, formatValue };
}

export function toModel(library: RoundtripWorkbook): Workbook {
  const workbook = workbookOf(library.sheets.map(sheetToModel));
  workbook.activeSheet = library.activeSheet ?? 0;
  workbookBehind.set(workbook, library);
  return workbook;
}

function sheetToModel(library: LibrarySheet): Sheet {
  const { name, rows, protection, freezePane } = library;
  const sheet = newSheet(name, {
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
    locked: protection !== undefined && protection.sheet !== false,
  });
  sheetBehind.set(sheet, library);
  return sheet;
}

/** A tab for the library to write: the model's word goes first, the file's for all else. */
export function toLibrary(sheet: Sheet): LibrarySheet {
  const { name, rows, cells, columns, rowShapes, merges, validations, conditionalFormats, frozen } = sheet;
  const known = sheetBehind.get(sheet);
  const library = {
    ...known,
    name,
    rows,
    cells: new Map([...cells].map(([key, cell]) => [key, cellToLibrary(cell)])),
    columns,
    rowDefs: rowShapes,
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
    dataValidations: validations,
    conditionalRules: conditionalFormats,
    ...(frozen.rows + frozen.columns > 0 || known?.freezePane !== undefined ? { freezePane: frozen } : {}),
  };
  // The model's types are wider: what it holds came from the library or is made by the stand-in in the library's terms.
  return library as LibrarySheet;
}

/** A cell that the stand-in made has no type yet: its value tells it. */
function cellToLibrary(cell: Cell): Cell & Pick<LibraryCell, 'type'> {
  const { type = cell.formula === undefined ? typeOf(cell.value) : 'formula' } = cell as Partial<LibraryCell>;
  return { ...cell, type };
}

function typeOf(value: CellValue): LibraryCell['type'] {
  if (value === null) return 'empty';
  return value instanceof Date ? 'date' : (typeof value as 'string' | 'number' | 'boolean');
}
