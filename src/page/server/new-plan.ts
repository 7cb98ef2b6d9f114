/** A plan to begin with, made by the add-on itself in a blank spreadsheet, as it makes one in Google. */
import { openXlsx, type RoundtripWorkbook, writeXlsx } from 'hucre/xlsx';
import type { Locale } from '../../core/locale';
import { type Bundle, callPanel } from '../../stand-in/bundle';
import { createHost } from '../../stand-in/host';
import { fitRows } from '../../workbook/fit-columns';

/** What Google calls the tab that a new spreadsheet comes with. */
const FIRST_TAB: Readonly<Record<Locale, string>> = { ru: 'Лист1', en: 'Sheet1' };

/** A workbook with the plan's tab in front and the tabs that belong to it, ready to be saved. */
export async function newPlan(bundle: Bundle, locale: Locale, year: number): Promise<RoundtripWorkbook> {
  const blank = await writeXlsx({ sheets: [{ name: FIRST_TAB[locale], rows: [] }] });
  const workbook = await openXlsx(blank, { readStyles: true });
  const host = createHost(workbook, { locale });
  const made = callPanel(bundle, host, 'panelNewPlan', { year, locale });
  if (!made.ok) throw new Error(made.error.message);
  const name = made.value.sheet;
  // The blank tab has done its work.
  workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== FIRST_TAB[locale]);
  for (const sheet of workbook.sheets) sheet.rowDefs = fitRows(sheet);
  workbook.activeSheet = Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.name === name),
  );
  return workbook;
}
