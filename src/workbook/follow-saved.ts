/** What an open workbook takes over from its file once that is saved: numbers of looks, and where rows moved what the file made of formulas, rules and lists. */
import { isDeepStrictEqual } from 'node:util';
import {
  type Cell,
  type CellStyle,
  cellKey,
  newSheet,
  rearrangementsOf,
  type Sheet,
  type Workbook,
} from '../stand-in/host/model';
import type { Looks, NumberedStyle } from './find-changes';
import { type MovedFile, moveAgain } from './moved-rows';
import type { WorkbookChange } from './package/changes';

/** Of the saved file, by the name of its tab. */
export interface SavedTab {
  readonly name: string;
  /** By cell that was written: its look in the file. */
  readonly looks: ReadonlyMap<string, NumberedStyle>;
  /** Formulas, rules, lists and merged areas, laid out as the workbook was when the save began; null where no rows moved. */
  readonly rest: Sheet | null;
}

export function savedTabs(change: WorkbookChange, written: Workbook, { tabs }: MovedFile): SavedTab[] {
  const changed = new Map([...change.tabs, ...change.added].map((tab) => [tab.name, tab.cells]));
  return written.sheets.map((sheet) => ({
    name: sheet.name,
    looks: new Map(
      (changed.get(sheet.name) ?? []).flatMap(({ row, column }) => {
        const style = sheet.cells.get(cellKey(row, column))?.style;
        return style === undefined ? [] : [[cellKey(row, column), style] as const];
      }),
    ),
    rest: tabs.size === 0 ? null : restOf(sheet),
  }));
}

function restOf({ name, rows, cells, merges, validations, conditionalFormats }: Sheet): Sheet {
  const formulas = [...cells].flatMap(([key, { formula }]): [string, Cell][] =>
    formula === undefined ? [] : [[key, { value: null, formula }]],
  );
  return newSheet(name, {
    rows: rows.map(() => []),
    cells: new Map(formulas),
    merges,
    validations,
    conditionalFormats,
  });
}

/** What the open workbook says besides its values, as a save begins: it is brought up to the file's word where nobody has changed it since. */
export type Noted = readonly {
  readonly sheet: Sheet;
  readonly styles: ReadonlyMap<string, CellStyle | undefined>;
  /** How often its rows have moved, to be forgotten when the file has them so. */
  readonly moves: number;
  /** Laid out as it was; null where no rows have moved in any tab: formulas of all follow. */
  readonly rest: Sheet | null;
}[];

export function noteOpen({ sheets }: Workbook): Noted {
  const hasMoved = sheets.some((sheet) => rearrangementsOf(sheet).length > 0);
  return sheets.map((sheet) => ({
    sheet,
    styles: new Map([...sheet.cells].map(([key, { style }]) => [key, style])),
    moves: rearrangementsOf(sheet).length,
    rest: hasMoved ? restOf(sheet) : null,
  }));
}

export function followSaved(workbook: Workbook, noted: Noted, tabs: readonly SavedTab[], looks: Looks): void {
  const byName = new Map(tabs.map((tab) => [tab.name, tab]));
  const since = new Map(noted.map(({ sheet, moves }) => [sheet, moves]));
  // Rows may have moved again while the file was written: what was noted and what was saved go along.
  for (const sheets of [noted.flatMap(({ rest }) => rest ?? []), tabs.flatMap(({ rest }) => rest ?? [])])
    moveAgain({ ...workbook, sheets }, workbook, since);
  for (const { sheet, styles, moves, rest } of noted) {
    if (!workbook.sheets.includes(sheet)) continue;
    const saved = byName.get(sheet.name);
    const isInPlace = rearrangementsOf(sheet).length === moves;
    for (const [key, look] of isInPlace ? (saved?.looks ?? []) : []) {
      const cell = sheet.cells.get(key);
      if (cell !== undefined && cell.style === styles.get(key)) cell.style = looks.get(look.look ?? -1) ?? look;
    }
    if (saved?.rest != null && rest !== null) followRest(sheet, rest, saved.rest);
    rearrangementsOf(sheet).splice(0, moves);
  }
}

/** Rows that moved changed what formulas, rules and lists say in the file. */
function followRest(sheet: Sheet, noted: Sheet, saved: Sheet): void {
  if (isDeepStrictEqual(sheet.validations, noted.validations)) sheet.validations = saved.validations;
  if (isDeepStrictEqual(sheet.conditionalFormats, noted.conditionalFormats))
    sheet.conditionalFormats = saved.conditionalFormats;
  for (const [key, cell] of sheet.cells) {
    const formula = saved.cells.get(key)?.formula;
    if (formula !== undefined && cell.formula !== undefined && noted.cells.get(key)?.formula === cell.formula)
      cell.formula = formula;
  }
}
