/** The file behind a workbook that is open, as it was read or last saved, so that a save can tell what is new. It is read again each time: kept, it would be the workbook twice. */
import { type CellStyle, placeOfKey, type Sheet, type Workbook } from '../stand-in/host/model';
import { type CoveredText, showAsSeen } from './as-shown';
import type { NumberedStyle } from './find-changes';
import { openRanges, permitsOf } from './open-ranges';
import { evenPackage } from './package/even-package';
import { sharedFormulas } from './package/formula-cells';
import { listTabs, Package } from './package/package';
import { CELL_DEPTH, looksOfCells } from './package/sheet-rows';
import { attributeOf, scanElements, type XmlElement } from './package/xml-elements';
import { type KeepText, readSlices, slicedForLibrary } from './read-slices';
import { refuseCrowds } from './refuse-crowds';
import { refuseDoubled } from './refuse-doubled';
import { countShared, refuseLost } from './refuse-lost';
import { alone } from './share-texts';

export interface Source {
  readonly bytes: Uint8Array;
  /** Looks of the file by number, those of earlier saves too: numbers are never given twice. */
  readonly looks: Map<number, CellStyle>;
}

const sources = new WeakMap<Workbook, Source>();

/** Null for a workbook that was made here and has no file yet. */
export const sourceOf = (workbook: Workbook): Source | null => sources.get(workbook) ?? null;

export function keepSource(workbook: Workbook, source: Source): void {
  sources.set(workbook, source);
}

/** The workbook that the bytes hold, each cell's look with its number in the file. Throws where the library cannot read them. `keep` gives what a large tab's text is kept as. */
export async function readBytes(
  bytes: Uint8Array,
  looks: Map<number, CellStyle>,
  keep: KeepText = alone,
): Promise<Workbook> {
  const even = evenPackage(bytes);
  // What is unpacked to be looked at is let go before the library unpacks it for itself.
  refuseCrowds(new Package(even));
  const shared = countShared(new Package(even));
  const workbook = await readSlices(new Package(even), even, keep, (sheet, { xml, root }) => {
    refuseLost(sheet.name, xml, shared);
    numberLooks(sheet, xml, root, looks);
  });
  const pack = new Package(even);
  workbook.activeSheet = frontTab(workbook, pack);
  const parts = new Map(listTabs(pack).map(({ name, part }) => [name, part]));
  for (const sheet of workbook.sheets) {
    const { name, rows, cells } = sheet;
    const part = parts.get(name);
    if (part === undefined || !pack.has(part)) continue;
    const sliced = slicedForLibrary(pack, part);
    const xml = sliced?.frame ?? pack.text(part);
    const root = sliced === null ? pack.elements(part, CELL_DEPTH) : scanElements(xml, CELL_DEPTH);
    refuseDoubled(name, xml, root);
    refuseLost(name, xml, shared);
    numberLooks(sheet, xml, root, looks);
    sheet.openRanges = openRanges(xml, root);
    sheet.permits = permitsOf(xml, root);
    // The library takes these for values that somebody typed.
    for (const [key, formula] of xml.includes('"shared"') ? sharedFormulas(xml) : []) {
      const [row, column] = placeOfKey(key);
      const cell = cells.get(key) ?? { value: rows[row]?.[column] ?? null };
      cells.set(key, { ...cell, formula, formulaResult: cell.value });
    }
    covered.set(sheet, showAsSeen(sheet, xml));
  }
  return workbook;
}

function numberLooks(sheet: Sheet, xml: string, root: XmlElement, looks: Map<number, CellStyle>): void {
  for (const [key, look] of looksOfCells(xml, root)) {
    const cell = sheet.cells.get(key);
    if (cell === undefined) continue;
    const style: NumberedStyle = looks.get(look) ?? { ...cell.style, look };
    looks.set(look, style);
    cell.style = style;
  }
}

const covered = new WeakMap<Sheet, readonly CoveredText[]>();

/** Texts that lie under a tab's merged cells, where nobody sees them. */
export const coveredTexts = (sheet: Sheet): readonly CoveredText[] => covered.get(sheet) ?? [];

/** The tab in front, or the first that a person sees: a chart sheet may stand before it, or it may be hidden. */
function frontTab({ sheets }: Workbook, pack: Package): number {
  const part = pack.workbookPart();
  const view = /<(?:\w+:)?workbookView\b[^>]*>/.exec(pack.text(part))?.[0] ?? '';
  const name = listTabs(pack)[Number(attributeOf(view, 'activeTab') ?? 0)]?.name;
  const front = sheets.findIndex((sheet) => sheet.name === name && !sheet.hidden);
  return Math.max(0, front >= 0 ? front : sheets.findIndex(({ hidden }) => !hidden));
}
