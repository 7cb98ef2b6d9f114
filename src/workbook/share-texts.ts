/** Texts of a workbook that is read only to be compared: as the library gives them each is a piece of its tab's whole XML, which they would keep in memory. */
import { type CellValue, placeOfKey, type Workbook } from '../stand-in/host/model';

/** The open workbook's own texts for those of a copy that say the same, wherever they stand. */
export function ownTexts({ sheets }: Workbook): (text: string) => string {
  const own = new Map<string, string>();
  for (const { rows } of sheets)
    for (const row of rows) for (const value of row) if (typeof value === 'string') own.set(value, value);
  return (text) => own.get(text) ?? alone(text);
}

/** Lets `copy` hold the open workbook's own texts wherever it says the same, and lets go of the XML that it was read from. */
export function shareTexts(copy: Workbook, workbook: Workbook): void {
  for (const sheet of copy.sheets) {
    const own = workbook.sheets.find(({ name }) => name === sheet.name)?.rows ?? [];
    const shared = (value: CellValue, row: number, column: number): CellValue => {
      if (typeof value !== 'string') return value;
      return value === own[row]?.[column] ? own[row][column] : alone(value);
    };
    for (const [row, values] of sheet.rows.entries())
      for (const [column, value] of values.entries()) values[column] = shared(value, row, column);
    for (const [key, cell] of sheet.cells) cell.value = shared(cell.value, ...placeOfKey(key));
    sheet.validations = structuredClone(sheet.validations);
    sheet.conditionalFormats = structuredClone(sheet.conditionalFormats);
  }
}

/** The same text, a piece of nothing. */
export const alone = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
