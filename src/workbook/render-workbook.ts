/** Makes the file of a workbook that is open: what its file held before, with what was changed since, and proven to be that. */
import { formatCell } from '../core/grid/cell-range';
import { type CellStyle, rearrangementsOf, type Workbook } from '../stand-in/host/model';
import { findChanges, isUnchanged, type Looks } from './find-changes';
import { followSaved, noteOpen, type SavedTab, savedTabs } from './follow-saved';
import { calculateSummary } from './formulas/calculate-summary';
import { type MovedFile, moveAgain, moveInFile, proveMoves } from './moved-rows';
import { cutTails, putTails } from './package/blank-tails';
import type { CellChange, NewStyle, WorkbookChange } from './package/changes';
import { newPackage } from './package/new-package';
import { Package, samePart, signaturesOf } from './package/package';
import { patchWorkbook } from './package/patch-workbook';
import { comparePackages } from './prove/compare-packages';
import type { KeepText } from './read-slices';
import { makeReceipt, type Receipt } from './receipt';
import { ownTexts, shareTexts } from './share-texts';
import { keepSource, readBytes, type Source, sourceOf } from './source';
import { Unproven } from './unproven';

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
  /** To be told once the bytes are where they are to stay: from then on only what is new since counts as a change. */
  readonly settle: () => void;
}

/** A save that is proven, and what the open workbook is to take over from it; plain data, so that it may be made elsewhere. */
export interface MadeSave {
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
  readonly looks: ReadonlyMap<number, CellStyle>;
  readonly tabs: readonly SavedTab[];
}

/** A name that no tab of a plan has. */
const FIRST_TAB = '\u2014';

/** Throws Unproven, naming what is different, where the bytes would not be what was asked for. `make` may work on a copy while the workbook goes on. */
export async function renderWorkbook(workbook: Workbook, make = makeSave): Promise<Rendered> {
  calculateSummary(workbook);
  const noted = noteOpen(workbook);
  const made = await make(workbook);
  const { bytes, receipt } = made;
  const settle = (): void => {
    const looks = new Map(made.looks);
    // What cells have already stays the very same: looks are told apart by it.
    for (const [look, style] of sourceOf(workbook)?.looks ?? []) looks.set(look, style);
    keepSource(workbook, { bytes, looks });
    followSaved(workbook, noted, made.tabs, looks);
  };
  return { bytes, receipt, settle };
}

export async function makeSave(workbook: Workbook): Promise<MadeSave> {
  const source = sourceOf(workbook) ?? { bytes: newPackage(FIRST_TAB), looks: new Map() };
  return (await saveWithoutTails(source, workbook)) ?? saveWhole(source, workbook);
}

/** Null where there are none, where a change reaches into them, or where the save is refused: then the whole file is gone through. */
async function saveWithoutTails(source: Source, workbook: Workbook): Promise<MadeSave | null> {
  const cut = cutTails(source.bytes);
  const first = Math.min(...(cut?.tails ?? []).map(({ firstRow }) => firstRow));
  const reaches = workbook.sheets.some((sheet) => rearrangementsOf(sheet).length > 0 || sheet.rows.length > first);
  if (cut === null || reaches) return null;
  const made = await saveWhole({ ...source, bytes: cut.bytes }, workbook).catch(() => null);
  if (made?.bytes === cut.bytes) return { ...made, bytes: source.bytes };
  const bytes = made === null ? null : putTails(made.bytes, cut.tails);
  return made === null || bytes === null ? null : { ...made, bytes };
}

async function saveWhole(source: Source, workbook: Workbook): Promise<MadeSave> {
  const looks = new Map(source.looks);
  const moved = moveInFile(source.bytes, workbook);
  const keep = ownTexts(workbook);
  const before = await readMoved(source, moved, workbook, looks, keep);
  const change = findChanges(before, workbook, looks);
  const patch = isUnchanged(change) ? { bytes: moved.bytes, calculates: false } : patchWorkbook(moved.bytes, change);
  const { parts, differences } = compareFiles(source.bytes, moved.bytes, patch.bytes, change);
  const receipt = makeReceipt(change, [...moved.tabs], parts, patch.calculates);
  const written = await readBytes(patch.bytes, looks, keep);
  shareTexts(written, workbook);
  differences.push(...findDifferences(change, { before, written, workbook, looks }, moved));
  if (patch.bytes !== source.bytes) refuseSigned(source.bytes, patch.bytes, receipt);
  if (differences.length > 0) throw unproven([...new Set(differences)], patch.bytes, receipt);
  return { bytes: patch.bytes, receipt, looks, tabs: savedTabs(change, written, moved) };
}

/** What the file says, laid out as the open workbook is; proven to be all there. */
async function readMoved(
  source: Source,
  moved: MovedFile,
  workbook: Workbook,
  looks: Map<number, CellStyle>,
  keep: KeepText,
): Promise<Workbook> {
  const before = await readBytes(source.bytes, looks, keep);
  if (moved.tabs.size > 0) {
    moveAgain(before, workbook, new Map());
    proveMoves(before, await readBytes(moved.bytes, looks, keep), moved);
  }
  shareTexts(before, workbook);
  return before;
}

/** Each is unpacked and decoded once for all that is compared, and let go before anything is read as a workbook: XML takes more room than all else. */
function compareFiles(
  source: Uint8Array,
  moved: Uint8Array,
  written: Uint8Array,
  change: WorkbookChange,
): { readonly parts: Receipt['parts']; readonly differences: string[] } {
  const [original, saved] = [new Package(source), new Package(written)];
  const parts = compareParts(original, saved);
  const laidOut = moved === source ? original : new Package(moved);
  const found = comparePackages(laidOut, saved, change);
  return { parts, differences: found.map(({ part, place }) => `${part} ${place}`.trim()) };
}

interface Compared {
  readonly before: Workbook;
  readonly written: Workbook;
  readonly workbook: Workbook;
  readonly looks: Looks;
}

/** What would differ though nobody asked for it; nothing where the save is proven. */
function findDifferences(
  change: WorkbookChange,
  { before, written, workbook, looks }: Compared,
  moved: MovedFile,
): string[] {
  const differences: string[] = [];
  const asked = new Set(placesOf(change, () => true));
  // What the file says now must be what is open, and nothing else may read otherwise than before.
  const now = findChanges(written, asWritten(workbook, written, moved.tabs), looks);
  differences.push(...placesOf(now, isAsked(moved)));
  const read = placesOf(findChanges(asWritten(before, written, moved.tabs), written, looks), isAsked(moved));
  differences.push(...read.filter((place) => !asked.has(place)));
  differences.push(...wrongStyles(change, written, looks));
  return differences;
}

/** Whoever signed a workbook signed all that is in it: with one cell changed the signature is none, and Excel says that the workbook was tampered with. */
function refuseSigned(source: Uint8Array, bytes: Uint8Array, receipt: Receipt): void {
  const signatures = signaturesOf(new Package(source));
  if (signatures.length === 0) return;
  const reason = {
    ru: 'книга подписана электронной подписью, и после любой правки подпись станет недействительной',
    en: 'the workbook is digitally signed, and any change makes the signature invalid',
  };
  throw new Unproven([reason], { differences: signatures, bytes, receipt });
}

/** So many are named in words. */
const NAMED = 10;

function unproven(differences: readonly string[], bytes: Uint8Array, receipt: Receipt): Unproven {
  const named = differences.slice(0, NAMED).join(', ');
  const rest = differences.length - NAMED;
  const more = rest <= 0 ? ['', ''] : [` (и ещё ${rest})`, ` (and ${rest} more)`];
  const reason = {
    ru: `после записи отличалось бы то, что не менялось: ${named}${more[0]}`,
    en: `what was not changed would differ: ${named}${more[1]}`,
  };
  return new Unproven([reason], { differences, bytes, receipt });
}

/** Whether a difference in a cell counts. Where rows moved, formulas everywhere say so. */
const isAsked =
  ({ tabs }: MovedFile) =>
  ({ content }: CellChange): boolean =>
    content !== null && (tabs.size === 0 || content.kind !== 'formula');

/** With the rules and lists that the file has where rows moved: they move by themselves, and their parts are compared sign by sign. */
function asWritten(workbook: Workbook, written: Workbook, moved: ReadonlySet<string>): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const saved = moved.has(sheet.name) ? written.sheets.find(({ name }) => name === sheet.name) : undefined;
    const { conditionalFormats, validations } = saved ?? sheet;
    return { ...sheet, conditionalFormats, validations };
  });
  return { ...workbook, sheets };
}

/** Names of parts by what became of them. */
function compareParts(before: Package, after: Package): Receipt['parts'] {
  const names = before.names();
  const same = (name: string): boolean => samePart(before, after, name);
  return {
    changed: names.filter((name) => after.has(name) && !same(name)),
    added: after.names().filter((name) => !before.has(name)),
    removed: names.filter((name) => !after.has(name)),
    kept: names.filter(same).length,
  };
}

/** Places of changes in words of the file. */
function placesOf(change: WorkbookChange, counts: (cell: CellChange) => boolean): string[] {
  const inTabs = [...change.tabs, ...change.added].flatMap(
    ({ name, cells, columns, rulesAdded, validations, merges, frozenRows }) => [
      ...cells.filter(counts).map(({ row, column }) => `'${name}'!${formatCell(row, column)}`),
      ...columns.map(({ column }) => `'${name}' cols ${column + 1}`),
      ...rulesAdded.map(({ area }) => `'${name}' conditionalFormatting ${area}`),
      ...validations.map(({ area }) => `'${name}' dataValidation ${area}`),
      ...merges.map(({ top, left }) => `'${name}' mergeCell ${formatCell(top, left)}`),
      ...(frozenRows === null ? [] : [`'${name}' pane`]),
    ],
  );
  const gone = change.tabs.flatMap(({ name, rulesRemoved, mergesRemoved }) => [
    ...rulesRemoved.map(({ area }) => `'${name}' conditionalFormatting ${area}`),
    ...mergesRemoved.map(({ top, left }) => `'${name}' mergeCell ${formatCell(top, left)}`),
  ]);
  const tabs = [...change.added.map(({ name }) => name), ...change.removed].map((name) => `'${name}'`);
  return [...inTabs, ...gone, ...tabs];
}

/** Changed cells that do not look as asked. */
function wrongStyles(change: WorkbookChange, written: Workbook, looks: Looks): string[] {
  return [...change.tabs, ...change.added].flatMap(({ name, cells }) => {
    const sheet = written.sheets.find((one) => one.name === name);
    return cells
      .filter(
        ({ row, column, style }) =>
          style !== null && !looksAs(sheet?.cells.get(`${row},${column}`)?.style ?? {}, style, looks),
      )
      .map(({ row, column }) => `'${name}'!${formatCell(row, column)}`);
  });
}

function looksAs(style: CellStyle, asked: NewStyle, looks: Looks): boolean {
  const base = asked.like === null ? null : (looks.get(asked.like) ?? {});
  const format = asked.numberFormat ?? base?.numFmt;
  if (format !== undefined && (style.numFmt ?? 'General') !== format) return false;
  if (asked.bold !== undefined && (style.font?.bold ?? false) !== asked.bold) return false;
  const alignment: Readonly<Record<string, unknown>> = { ...style.alignment };
  const wrong = Object.entries(asked.alignment ?? {}).some(([name, value]) => {
    const is = alignment[name] ?? null;
    return (is === true ? '1' : is === false ? null : is === null ? null : String(is)) !== value;
  });
  if (wrong || base === null) return !wrong;
  return (
    JSON.stringify([style.fill, style.border, style.protection]) ===
    JSON.stringify([base.fill, base.border, base.protection])
  );
}
