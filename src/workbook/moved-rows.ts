/** Rows that a person put in another order: made in the file's package first, so that what was typed since is all that is left to be written. */
import { type Cell, type Rearrangement, rearrangementsOf, type Sheet, type Workbook } from '../stand-in/host/model';
import { moveAlike } from '../stand-in/spreadsheet/row-operations';
import { moveRows } from './package/move-rows';
import { listTabs, Package } from './package/package';
import { type RefusedPart, SaveRefusal } from './package/save-refusal';
import { compareMoved, type TabMoves } from './prove/compare-moved';
import { sourceOf } from './source';

/** The file with its rows in their new order, and both sides to compare with. */
export interface MovedFile {
  readonly bytes: Uint8Array;
  /** Names of tabs whose rows moved. */
  readonly tabs: ReadonlySet<string>;
}

/** Throws SaveRefusal where something in a tab cannot go along with its rows. */
export function moveInFile(original: Uint8Array, workbook: Workbook): MovedFile {
  const moved = workbook.sheets.filter((sheet) => rearrangementsOf(sheet).length > 0);
  const moves = new Map(moved.map((sheet) => [sheet.name, [...rearrangementsOf(sheet)]]));
  return moveAll(original, moves);
}

function moveAll(original: Uint8Array, moves: TabMoves): MovedFile {
  const moved = writeMoved(original, moves);
  const own = new Map([...moves].filter(([name]) => moved.tabs.has(name)));
  const places = own.size === 0 ? [] : compareMoved(original, moved.bytes, own);
  if (places.length > 0) throw notWhole(places);
  return moved;
}

/** By itself, so that the package it is made in is let go before the two files are compared. */
function writeMoved(original: Uint8Array, moves: TabMoves): MovedFile {
  const pack = new Package(original);
  // A tab that is new is written as it stands.
  const tabs = moves.size === 0 ? [] : listTabs(pack).filter(({ name }) => moves.has(name));
  if (tabs.length === 0) return { bytes: original, tabs: new Set() };
  for (const [name, list] of moves) {
    const tab = tabs.find((each) => each.name === name);
    if (tab !== undefined) moveRows(pack, tab, list);
  }
  return { bytes: pack.toBytes(), tabs: new Set(tabs.map(({ name }) => name)) };
}

/** So many places are named. */
const NAMED = 5;

function notWhole(places: readonly string[]): SaveRefusal {
  const named = places.slice(0, NAMED).join(', ');
  const rest = places.length - NAMED;
  const [ru, en] = rest <= 0 ? ['', ''] : [` и ещё ${rest}`, ` and ${rest} more`];
  return new SaveRefusal([
    {
      ru: `вместе со строками не сдвинулось бы то, что на них ссылается (${named}${ru})`,
      en: `what refers to the rows would not move along with them (${named}${en})`,
    },
  ]);
}

/** Moves that a file is asked whether it lets them; plain data, so that it may be asked elsewhere. */
export interface AskedMoves {
  readonly bytes: Uint8Array;
  readonly moves: TabMoves;
}

/** With those that are in no file yet; null where there is none. */
export function askedMoves(
  workbook: Workbook,
  sheet: Sheet,
  orders: readonly Pick<Rearrangement, 'order' | 'before'>[],
): AskedMoves | null {
  const source = sourceOf(workbook);
  if (source === null) return null;
  const moves = new Map(
    workbook.sheets
      .map((each) => [each.name, [...rearrangementsOf(each), ...(each === sheet ? orders : [])]] as const)
      .filter(([, list]) => list.length > 0),
  );
  return { bytes: source.bytes, moves };
}

/** Why rows must not be put in an order, asked before it is done; nothing where the file lets them. */
export function reasonsAgainst({ bytes, moves }: AskedMoves): readonly RefusedPart[] {
  try {
    moveAll(bytes, moves);
    return [];
  } catch (error) {
    if (error instanceof SaveRefusal) return error.reasons;
    throw error;
  }
}

/** Does to tabs read from a file what was done to the open ones: `from` tells how many moves are in the file already. */
export function moveAgain(copy: Workbook, workbook: Workbook, from: ReadonlyMap<Sheet, number>): void {
  for (const sheet of workbook.sheets) {
    const moves = rearrangementsOf(sheet).slice(from.get(sheet) ?? 0);
    const tab = copy.sheets.find(({ name }) => name === sheet.name);
    if (tab === undefined || moves.length === 0) continue;
    for (const move of moves) moveAlike(tab, move);
    rearrangementsOf(tab).splice(0);
  }
}

/** Throws SaveRefusal where a row's values read otherwise than they did: `expected` is what the moves make of the file as it was read, `written` what the new file says. */
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
    const cell: Cell | undefined = sheet.cells.get(key);
    const value = cell === undefined ? (sheet.rows[row]?.[column] ?? null) : (cell.formulaResult ?? cell.value);
    return JSON.stringify([value ?? '', cell?.formula === undefined, cell?.comment ?? null]);
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
