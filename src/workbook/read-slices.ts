/** Reads large tabs with the library a slice at a time, each slice's XML let go when its values are taken: the whole would take more room than all that is read. */
import { crc32 } from 'node:zlib';
import { type Sheet as LibrarySheet, readXlsx } from 'hucre/xlsx';
import { type Cell, placeOfKey, type Sheet, type Workbook } from '../stand-in/host/model';
import { showDays } from './as-shown';
import { toModel } from './library-sheets';
import { keyOf, listTabs, type Package, relationsPart } from './package/package';
import { type SheetSlice, SLICING, type SlicedSheet } from './package/sheet-slices';
import { STORED, writeZip, type ZipEntry } from './package/zip';
import { refuseDoubled } from './refuse-doubled';

/** Bytes of shared texts that may be read anew for each slice. */
const FEW_TEXTS = 256 * 1024;

/** The text that is to be kept for one that is a piece of a slice. */
export type KeepText = (text: string) => string;

/** The package as the library reads it; `eachSlice` is given the rows of a large tab when they are there. Throws what the library throws. */
export async function readSlices(
  pack: Package,
  bytes: Uint8Array,
  keep: KeepText,
  eachSlice: (sheet: Sheet, slice: SheetSlice) => void,
): Promise<Workbook> {
  const tabs = listTabs(pack).flatMap(({ name, part }, index) => {
    const sliced = slicedForLibrary(pack, part);
    return sliced === null ? [] : [{ name, part, index, sliced }];
  });
  if (tabs.length === 0) return toModel(await readXlsx(bytes, { readStyles: true }));
  const frames = new Map(tabs.map(({ part, sliced }) => [keyOf(part), sliced.frame]));
  const workbook = toModel(await readXlsx(withTexts(pack, frames), { readStyles: true }));
  const needed = neededParts(pack);
  for (const { name, part, index, sliced } of tabs) {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (sheet === undefined) continue;
    const beside = [...sheet.cells];
    for (const slice of sliced.slices(SLICING.long)) {
      refuseDoubled(name, slice.xml, slice.root);
      const lean = withTexts(pack, new Map([[keyOf(part), slice.xml]]), needed);
      const [read] = (await readXlsx(lean, { readStyles: true, sheets: [index] })).sheets;
      if (read !== undefined) takeRows(sheet, read, slice, keep);
      showDays(sheet, slice.xml);
      eachSlice(sheet, slice);
    }
    evenRows(sheet, beside);
  }
  return workbook;
}

/** A tab's part that the library is to read a slice at a time; null where it is to read the whole. */
export function slicedForLibrary(pack: Package, part: string): SlicedSheet | null {
  const sliced = pack.sliced(part);
  const texts = pack.related(pack.workbookPart(), 'sharedStrings');
  const many = texts !== undefined && (pack.entry(texts)?.size ?? 0) > FEW_TEXTS;
  return sliced?.sharesTexts && many ? null : sliced;
}

/** Parts without which the library cannot tell what a tab's cells say. */
function neededParts(pack: Package): ReadonlySet<string> {
  const workbook = pack.workbookPart();
  const beside = ['styles', 'sharedStrings', 'theme'].flatMap((manner) => pack.related(workbook, manner) ?? []);
  return new Set(['[Content_Types].xml', '_rels/.rels', workbook, relationsPart(workbook), ...beside].map(keyOf));
}

/** The package with other texts of some parts, and with no more than the needed ones of all others. */
function withTexts(pack: Package, texts: ReadonlyMap<string, string>, needed?: ReadonlySet<string>): Uint8Array {
  return writeZip(
    pack.names().flatMap((name): ZipEntry[] => {
      const entry = pack.entry(name);
      const text = texts.get(keyOf(name));
      if (entry === null || (text === undefined && needed !== undefined && !needed.has(keyOf(name)))) return [];
      if (text === undefined) return [entry];
      const bytes = new TextEncoder().encode(text);
      return [{ ...entry, method: STORED, packed: bytes, size: bytes.length, checksum: crc32(bytes) }];
    }),
  );
}

function takeRows(sheet: Sheet, { rows, cells, rowDefs }: LibrarySheet, { first }: SheetSlice, keep: KeepText): void {
  const kept = <Value>(value: Value): Value => (typeof value === 'string' ? (keep(value) as Value) : value);
  for (let row = first; row < rows.length; row += 1) sheet.rows[row] = (rows[row] ?? []).map(kept);
  for (const [key, cell] of cells ?? []) {
    const own = cell.richText === undefined ? cell : structuredClone(cell);
    // A note or a link was there before its cell.
    sheet.cells.set(key, { ...sheet.cells.get(key), ...own, value: kept(own.value) });
  }
  for (const [row, shape] of rowDefs ?? []) sheet.rowShapes.set(row, shape);
}

/** As if the library had read all at once: rows as wide as the widest, and under notes and links the values of their cells. */
function evenRows(sheet: Sheet, beside: readonly (readonly [string, Cell])[]): void {
  const { rows, cells } = sheet;
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  for (let row = 0; row < rows.length; row += 1) {
    const values = rows[row] ?? [];
    while (values.length < width) values.push(null);
    rows[row] = values;
  }
  for (const [key, cell] of beside) {
    const [row, column] = placeOfKey(key);
    if (cells.get(key) === cell) cell.value = rows[row]?.[column] ?? null;
  }
}
