/** Tabs of ours by their names: case, blanks at the edges and look-alike letters do not hide one. */
import { editDistance } from '../../core/text/edit-distance';
import { normalise } from '../../core/text/normalise';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const keyOf = (name: string): string => normalise(name).text;

/** Whether a tab's name means one of ours. */
export function isNamed(name: string, own: string): boolean {
  return name === own || keyOf(name) === keyOf(own);
}

/** The tab of that very name, or else the one whose name means it. */
export function findOwnTab(spreadsheet: Spreadsheet, own: string): Sheet | null {
  return (
    spreadsheet.getSheetByName(own) ?? spreadsheet.getSheets().find((sheet) => isNamed(sheet.getName(), own)) ?? null
  );
}

/** Letters by which a name may miss and still be meant. */
const MISSED = 2;

/** Name of a tab that was probably meant to be ours and is not read; null where there is none. */
export function nearMiss(spreadsheet: Spreadsheet, own: string): string | null {
  const key = keyOf(own);
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  return names.find((name) => keyOf(name) !== key && editDistance(keyOf(name), key, MISSED) <= MISSED) ?? null;
}
