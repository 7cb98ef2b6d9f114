/** A plan to begin with, made by the add-on itself in a blank spreadsheet, as it makes one in Google. */

import { OWN_FILE } from '../../../contract/own-file';
import type { Locale } from '../../../core/locale';
import { type Bundle, callPanel } from '../../../stand-in/bundle';
import { createHost } from '../../../stand-in/host/host';
import type { Workbook } from '../../../stand-in/host/model';
import { fitRows } from '../../../workbook/fit-columns';
import { blankWorkbook } from '../../../workbook/write-workbook';

/** What Google calls the tab that a new spreadsheet comes with. */
const FIRST_TAB: Readonly<Record<Locale, string>> = { ru: 'Лист1', en: 'Sheet1' };

/** A workbook with the plan's tab in front and the tabs that belong to it, ready to be saved. */
export function newPlan(bundle: Bundle, locale: Locale, year: number): Workbook {
  const workbook = blankWorkbook(FIRST_TAB[locale]);
  const host = createHost(workbook, { locale, properties: OWN_FILE });
  const made = callPanel(bundle, host, 'panelNewPlan', { year, locale });
  if (!made.ok) throw new Error(made.error.message);
  const name = made.value.sheet;
  // The blank tab has done its work.
  const { sheets } = workbook;
  sheets.splice(0, sheets.length, ...sheets.filter((sheet) => sheet.name !== FIRST_TAB[locale]));
  for (const sheet of sheets) for (const [row, shape] of fitRows(sheet)) sheet.rowShapes.set(row, shape);
  workbook.activeSheet = Math.max(
    0,
    sheets.findIndex((sheet) => sheet.name === name),
  );
  return workbook;
}
