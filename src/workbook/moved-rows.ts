/** Rows that a person put in another order: made in the file's package first, so that what was typed since is all that is left to be written. */
import { type Cell, type Rearrangement, rearrangementsOf, type Sheet, type Workbook } from '../stand-in/model';
import { moveRows } from './package/move-rows';
import { listTabs, Package } from './package/package';
import { SaveRefusal } from './save-refusal';

/** The file with its rows in their new order, and both sides to compare with. */
export interface MovedFile {
  readonly bytes: Uint8Array;
  /** Names of tabs whose rows moved. */
  readonly tabs: ReadonlySet<string>;
  /** How many moves of each tab are in the bytes. */
  readonly counts: ReadonlyMap<Sheet, number>;
}

/** Throws SaveRefusal where something in a tab cannot go along with its rows. */
export function moveInFile(original: Uint8Array, workbook: Workbook): MovedFile {
  const moved = workbook.sheets.filter((sheet) => rearrangementsOf(sheet).length > 0);
  const counts = new Map(moved.map((sheet) => [sheet, rearrangementsOf(sheet).length]));
  if (moved.length === 0) return { bytes: original, tabs: new Set(), counts };
  const pack = new Package(original);
  const tabs = new Set<string>();
  for (const sheet of moved) {
    const tab = listTabs(pack).find(({ name }) => name === sheet.name);
    // A tab that is new is written as it stands.
    if (tab === undefined) continue;
    tabs.add(sheet.name);
    moveRows(pack, tab, rearrangementsOf(sheet));
  }
  return { bytes: pack.toBytes(), tabs, counts };
}

/** Does to tabs read from a file what was done to the open ones: `from` tells how many moves are in the file already. */
export function moveAgain(copy: Workbook, workbook: Workbook, from: ReadonlyMap<Sheet, number>): void {
  for (const sheet of workbook.sheets) {
    const moves = rearrangementsOf(sheet).slice(from.get(sheet) ?? 0);
    const tab = copy.sheets.find(({ name }) => name === sheet.name);
    if (tab === undefined || moves.length === 0) continue;
    for (const move of moves) replay(tab, move);
    rearrangementsOf(tab).splice(0);
  }
}

function replay(tab: Sheet, { before, again }: Rearrangement): void {
  while (tab.rows.length < before) tab.rows.push([]);
  again(tab);
}

/** Throws SaveRefusal where a row did not go along whole: `expected` is what the moves make of the file as it was read, `written` what the new file says. */
export function proveMoves(expected: Workbook, written: Workbook, { tabs }: MovedFile): void {
  for (const sheet of expected.sheets) {
    const other = written.sheets.find(({ name }) => name === sheet.name);
    const place = other === undefined ? '' : differentCell(sheet, other);
    if (place === null && (!tabs.has(sheet.name) || sameMerges(sheet, other))) continue;
    throw new SaveRefusal([
      {
        ru: `строки листа «${sheet.name}» не переставились целиком (${place ?? 'объединения'})`,
        en: `the rows of the tab “${sheet.name}” did not move whole (${place ?? 'merges'})`,
      },
    ]);
  }
}

function differentCell(one: Sheet, other: Sheet): string | null {
  const says = (sheet: Sheet, key: string, row: number, column: number): string => {
    const cell: (Cell & { readonly style?: object }) | undefined = sheet.cells.get(key);
    const value = cell === undefined ? (sheet.rows[row]?.[column] ?? null) : (cell.formulaResult ?? cell.value);
    return JSON.stringify([value ?? '', cell?.formula === undefined, cell?.style ?? null, cell?.comment ?? null]);
  };
  const rows = Math.max(one.rows.length, other.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const length = Math.max(one.rows[row]?.length ?? 0, other.rows[row]?.length ?? 0);
    for (let column = 0; column < length; column += 1) {
      const key = `${row},${column}`;
      if (says(one, key, row, column) !== says(other, key, row, column)) return key;
    }
  }
  return null;
}

function sameMerges(one: Sheet, other: Sheet | undefined): boolean {
  const list = (sheet: Sheet | undefined): string =>
    (sheet?.merges ?? [])
      .map(({ top, left, bottom, right }) => [top, left, bottom, right].join())
      .sort()
      .join(' ');
  return list(one) === list(other);
}

/** What an open workbook says besides its values, as a save begins: it is brought up to the file's word when nobody has changed it since. */
export type Unchanged = ReturnType<typeof noteUnchanged>;

export function noteUnchanged({ sheets }: Workbook) {
  return sheets.map((sheet) => ({
    sheet,
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
    formulas: [...sheet.cells.values()].flatMap((cell) =>
      cell.formula === undefined ? [] : [[cell, cell.formula] as const],
    ),
  }));
}

/** Rows that moved changed what formulas, rules and lists say: the open workbook is told. `written` is laid out as the open one is. */
export function followFile(unchanged: Unchanged, written: Workbook): void {
  for (const { sheet, validations, conditionalFormats, formulas } of unchanged) {
    const saved = written.sheets.find(({ name }) => name === sheet.name);
    if (saved === undefined) continue;
    if (sheet.validations === validations) sheet.validations = saved.validations;
    if (sheet.conditionalFormats === conditionalFormats) sheet.conditionalFormats = saved.conditionalFormats;
    const known = new Map(formulas);
    for (const [key, cell] of sheet.cells) {
      const formula = saved.cells.get(key)?.formula;
      if (formula !== undefined && cell.formula !== undefined && known.get(cell) === cell.formula)
        cell.formula = formula;
    }
  }
}
