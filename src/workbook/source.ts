/** The file behind a workbook that is open: what it held when it was read or last saved, so that a save can tell what is new. */
import { openXlsx } from 'hucre/xlsx';
import { type CellStyle, placeOfKey, type Workbook } from '../stand-in/model';
import type { NumberedStyle } from './find-changes';
import { toModel } from './library-sheets';
import { sharedFormulas } from './package/formula-cells';
import { listTabs, Package } from './package/package';
import { CELL_DEPTH, looksOfCells } from './package/sheet-rows';
import { removeTab } from './package/tabs';

export interface Source {
  readonly bytes: Uint8Array;
  /** What the bytes say; never changed. Null until somebody asks. */
  before: Workbook | null;
  /** Looks of the file by number, those of earlier saves too: numbers are never given twice. */
  readonly looks: Map<number, CellStyle>;
}

const sources = new WeakMap<Workbook, Source>();

/** Null for a workbook that was made here and has no file yet. */
export const sourceOf = (workbook: Workbook): Source | null => sources.get(workbook) ?? null;

export function keepSource(workbook: Workbook, source: Source): void {
  sources.set(workbook, source);
}

/** The workbook that the bytes hold, each cell's look with its number in the file. Throws where the library cannot read them. */
export async function readBytes(bytes: Uint8Array, looks: Map<number, CellStyle>): Promise<Workbook> {
  const pack = new Package(bytes);
  const workbook = toModel(await openXlsx(forLibrary(bytes, pack), { readStyles: true }));
  const parts = new Map(listTabs(pack).map(({ name, part }) => [name, part]));
  for (const { name, rows, cells } of workbook.sheets) {
    const part = parts.get(name);
    if (part === undefined || !pack.has(part)) continue;
    const xml = pack.text(part);
    for (const [key, look] of looksOfCells(xml, pack.elements(part, CELL_DEPTH))) {
      const cell = cells.get(key);
      if (cell === undefined) continue;
      const style: NumberedStyle = looks.get(look) ?? { ...cell.style, look };
      looks.set(look, style);
      cell.style = style;
    }
    // The library takes these for values that somebody typed.
    for (const [key, formula] of xml.includes('"shared"') ? sharedFormulas(xml) : []) {
      const [row, column] = placeOfKey(key);
      const cell = cells.get(key) ?? { value: rows[row]?.[column] ?? null };
      cells.set(key, { ...cell, formula, formulaResult: cell.value });
    }
  }
  return workbook;
}

/**
 * The file as the library can read it. A chart or a dialog may have a tab of its own, which it takes for damage; so does it take parts whose names
 * are written in other letters than where they are spoken of.
 */
function forLibrary(bytes: Uint8Array, pack: Package): Uint8Array {
  const workbook = pack.workbookPart();
  const kinds = new Map(pack.relations(workbook).map(({ target, type }) => [target, type]));
  const others = listTabs(pack).filter(({ part }) => !(kinds.get(part) ?? '').endsWith('/worksheet'));
  const names = pack.misspelt();
  if (others.length === 0 && names.size === 0) return bytes;
  const copy = new Package(bytes);
  for (const { name } of others) removeTab(copy, name);
  return copy.toBytes(names);
}

/** What the file of a workbook says. */
export async function readSource(source: Source): Promise<Workbook> {
  source.before ??= await readBytes(source.bytes, source.looks);
  return source.before;
}
