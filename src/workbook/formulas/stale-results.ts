/** Results of formulas that are no longer true: nothing calculates here, so what may read a changed cell counts as never computed. */
import { type CellRange, oneCell } from '../../core/grid/cell-range';
import { type Cell, cellKey, type Sheet, type Workbook } from '../../stand-in/host/model';
import { areaOf, mapReferences, sameName } from './references';

/** What Sheets shows while a formula has no result. */
export const UNCOMPUTED = 'Загрузка...';

/** What has changed in a workbook since it was opened. */
interface Altered {
  readonly cells: { readonly sheet: Sheet; readonly area: CellRange }[];
  /** Tabs whose rows moved: formulas do not follow before they are saved, so rows tell nothing of them any more. */
  readonly moved: Set<Sheet>;
  /** Tabs that are no longer what they were anywhere. */
  readonly whole: Set<Sheet>;
}

const known = new WeakMap<Workbook, Altered>();

export const isStale = (cell: Cell | undefined): boolean =>
  cell?.formula !== undefined && cell.formulaResult === UNCOMPUTED;

/** Cells hold something else now; a formula that is new among them was never computed. */
export function noteCells(workbook: Workbook, sheet: Sheet, area: CellRange): void {
  const altered = alteredOf(workbook);
  const { top, left, bottom, right } = area;
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell?.formula !== undefined && (cell.formulaResult ?? cell.value) === null) cell.formulaResult = UNCOMPUTED;
    }
  }
  const isKnown = altered.cells.some(
    (each) =>
      each.sheet === sheet &&
      each.area.top <= top &&
      each.area.left <= left &&
      each.area.bottom >= bottom &&
      each.area.right >= right,
  );
  if (!isKnown) altered.cells.push({ sheet, area });
  markStale(workbook, altered);
}

/** Blank rows were put in: all that is known by its place alone may say something else. */
export function noteNewRows(workbook: Workbook, sheet: Sheet): void {
  const altered = alteredOf(workbook);
  altered.moved.add(sheet);
  markStale(workbook, altered);
}

/** Anything in a tab may be other than it was: its rows were sorted or taken out, or the script wrote into it. */
export function noteTab(workbook: Workbook, sheet: Sheet): void {
  const altered = alteredOf(workbook);
  altered.moved.add(sheet);
  altered.whole.add(sheet);
  markStale(workbook, altered);
}

function alteredOf(workbook: Workbook): Altered {
  const altered = known.get(workbook) ?? { cells: [], moved: new Set(), whole: new Set() };
  known.set(workbook, altered);
  return altered;
}

/** Formulas that read stale ones go stale as well, so it is gone through again until nothing new is found. */
function markStale(workbook: Workbook, altered: Altered): void {
  const fresh = new Set<{ readonly sheet: Sheet; readonly row: number; readonly column: number; cell: Cell }>();
  const stale: { readonly sheet: Sheet; readonly area: CellRange }[] = [...altered.cells];
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (isStale(cell)) stale.push({ sheet, area: oneCell(row, column) });
      else if ((cell.formulaResult ?? cell.value) !== null) fresh.add({ sheet, row, column, cell });
    }
  }
  for (let found = true; found; ) {
    found = false;
    for (const each of fresh) {
      const { sheet, row, column, cell } = each;
      if (!mayRead(cell.formula ?? '', sheet, { ...altered, cells: stale })) continue;
      cell.formulaResult = UNCOMPUTED;
      fresh.delete(each);
      stale.push({ sheet, area: oneCell(row, column) });
      found = true;
    }
  }
}

/** What names a cell only when it is calculated. */
const INDIRECT = /\b(INDIRECT|OFFSET)\s*\(|\[/i;
/** What tells where a cell stands, or how many there are. */
const PLACE = /\b(ROWS?|CELL|ADDRESS|COUNTBLANK|INDEX|X?MATCH)\s*\(/i;
/** A word that is no function: a name that stands for cells elsewhere. */
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\]|\s*\()/gu;

/** Whether a formula may say something else now; where that is not certain, it may. */
function mayRead(formula: string, own: Sheet, { cells, moved, whole }: Altered): boolean {
  if (INDIRECT.test(formula)) return true;
  const isPlace = PLACE.test(formula);
  let reads = isPlace && moved.has(own);
  const rest = mapReferences(formula, (reference) => {
    const name = reference.sheet ?? own.name;
    const area = areaOf(reference);
    // "Первый:Последний!A1" reaches through all tabs between.
    const isOf = (sheet: Sheet): boolean => name.includes(':') || sameName(sheet.name, name);
    reads ||=
      [...whole].some(isOf) ||
      (isPlace && [...moved].some(isOf)) ||
      cells.some(
        (each) =>
          isOf(each.sheet) &&
          each.area.left < area.right &&
          area.left < each.area.right &&
          (moved.has(each.sheet) || (each.area.top < area.bottom && area.top < each.area.bottom)),
      );
    return '0';
  });
  const words = rest.replace(/"(?:[^"]|"")*"/g, '').match(NAME) ?? [];
  return reads || words.some((word) => !/^(true|false|истина|ложь)$/i.test(word));
}
