/** A workbook as the bytes of an .xlsx: one that was read keeps what was not touched, one made of tabs is written anew. */
import { openXlsx, saveXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { newSheet, type Sheet, type Workbook } from '../stand-in/model';
import { fitRows } from './fit-columns';
import { libraryWorkbook, toLibrary, toModel } from './library-sheets';

export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const library = libraryWorkbook(workbook);
  if (library !== null) return saveXlsx(library);
  return writeXlsx({ sheets: workbook.sheets.map(toWrite), activeSheet: workbook.activeSheet });
}

/** What a tab that was just made can hold. Printed, it fits the width of a landscape page. */
function toWrite(sheet: Sheet): WriteSheet {
  const { name, rows, cells, columns, freezePane, dataValidations } = toLibrary(sheet);
  return {
    name,
    rows,
    rowDefs: fitRows(sheet),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(cells === undefined ? {} : { cells }),
    ...(columns === undefined ? {} : { columns }),
    ...(freezePane === undefined ? {} : { freezePane }),
    ...(dataValidations === undefined ? {} : { dataValidations }),
  };
}

/** A workbook as somebody begins it: one blank tab. */
export async function blankWorkbook(name: string): Promise<Workbook> {
  const { rows } = newSheet(name);
  return toModel(await openXlsx(await writeXlsx({ sheets: [{ name, rows }] }), { readStyles: true }));
}
