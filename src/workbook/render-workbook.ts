/** Makes the file of a workbook that is open: what its file held before, with what was changed since, and proven to be that. */
import { formatCell } from '../core/grid/cell-range';
import { type CellStyle, rearrangementsOf, type Sheet, type Workbook } from '../stand-in/host/model';
import { findChanges, isUnchanged, type Looks, type NumberedStyle } from './find-changes';
import { followFile, type MovedFile, moveAgain, moveInFile, noteUnchanged, proveMoves } from './moved-rows';
import type { CellChange, NewStyle, WorkbookChange } from './package/changes';
import { newPackage } from './package/new-package';
import { Package, samePart } from './package/package';
import { patchWorkbook } from './package/patch-workbook';
import { comparePackages } from './prove/compare-packages';
import { makeReceipt, type Receipt } from './receipt';
import { keepSource, readBytes, readSource, type Source, sourceOf } from './source';
import { Unproven } from './unproven';

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
  /** To be told once the bytes are where they are to stay: from then on only what is new since counts as a change. */
  readonly settle: () => void;
}

/** A name that no tab of a plan has. */
const FIRST_TAB = '\u2014';

/** Throws Unproven, naming what is different, where the bytes would not be what was asked for. */
export async function renderWorkbook(workbook: Workbook): Promise<Rendered> {
  const source = sourceOf(workbook) ?? { bytes: newPackage(FIRST_TAB), before: null, looks: new Map() };
  const looks = new Map(source.looks);
  const moved = moveInFile(source.bytes, workbook);
  const before = await readMoved(source, moved, workbook, looks);
  const change = findChanges(before, workbook, looks);
  const styles = stylesOf(workbook, change);
  const unchanged = moved.tabs.size === 0 ? [] : noteUnchanged(workbook);
  const patch = isUnchanged(change) ? { bytes: moved.bytes, calculates: false } : patchWorkbook(moved.bytes, change);
  const written = await readBytes(patch.bytes, looks);
  // Each is unpacked and decoded once for all that is compared.
  const [original, saved] = [new Package(source.bytes), new Package(patch.bytes)];
  const parts = compareParts(original, saved);
  const receipt = makeReceipt(change, [...moved.tabs], parts, patch.calculates);
  const differences = findDifferences(change, { before, written, workbook, looks }, moved, [
    moved.bytes === source.bytes ? original : new Package(moved.bytes),
    saved,
  ]);
  if (differences.length > 0) throw unproven(differences, patch.bytes, receipt);
  return {
    bytes: patch.bytes,
    receipt,
    settle: () => {
      keepSource(workbook, { bytes: patch.bytes, before: moved.tabs.size === 0 ? written : null, looks });
      renumber(workbook, written, styles);
      if (moved.tabs.size === 0) return;
      // Rows may have moved again while the file was written.
      moveAgain(written, workbook, moved.counts);
      followFile(unchanged, written);
      for (const [sheet, count] of moved.counts) rearrangementsOf(sheet).splice(0, count);
    },
  };
}

/** What the file says, laid out as the open workbook is; proven to be all there. */
async function readMoved(
  source: Source,
  moved: MovedFile,
  workbook: Workbook,
  looks: Map<number, CellStyle>,
): Promise<Workbook> {
  if (moved.tabs.size === 0) return readSource(source);
  const before = await readBytes(source.bytes, looks);
  moveAgain(before, workbook, new Map());
  proveMoves(before, await readBytes(moved.bytes, looks), moved);
  return before;
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
  [original, saved]: readonly [Package, Package],
): string[] {
  const differences = comparePackages(original, saved, change).map(({ part, place }) => `${part} ${place}`.trim());
  const asked = new Set(placesOf(change, () => true));
  // What the file says now must be what is open, and nothing else may read otherwise than before.
  const now = findChanges(written, asWritten(workbook, written, moved.tabs), looks);
  differences.push(...placesOf(now, isAsked(moved)));
  const read = placesOf(findChanges(asWritten(before, written, moved.tabs), written, looks), isAsked(moved));
  differences.push(...read.filter((place) => !asked.has(place)));
  differences.push(...wrongStyles(change, written, looks));
  return [...new Set(differences)];
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

/** Looks that a save gave numbers to, by tab and cell, as they were when it began. */
function stylesOf(workbook: Workbook, change: WorkbookChange): Map<Sheet, Map<string, NumberedStyle | undefined>> {
  const cells = new Map([...change.tabs, ...change.added].map((tab) => [tab.name, tab.cells]));
  return new Map(
    workbook.sheets.map((sheet) => {
      const keys = (cells.get(sheet.name) ?? []).map(({ row, column }) => `${row},${column}`);
      return [sheet, new Map(keys.map((key) => [key, sheet.cells.get(key)?.style]))];
    }),
  );
}

/** Gives the open cells the looks that the file has for them, where nobody has changed them since. */
function renumber(workbook: Workbook, written: Workbook, styles: ReturnType<typeof stylesOf>): void {
  for (const [sheet, known] of styles) {
    if (!workbook.sheets.includes(sheet)) continue;
    const saved = written.sheets.find(({ name }) => name === sheet.name);
    for (const [key, style] of known) {
      const cell = sheet.cells.get(key);
      const now = saved?.cells.get(key)?.style;
      if (cell !== undefined && now !== undefined && cell.style === style) cell.style = now;
    }
  }
}
