/** Compares a tab's part as it was with the one that was written, sign by sign but for what was asked. */

import { formatCell } from '../../core/grid/cell-range';
import { addTo } from '../../core/group';
import type { TabChange } from '../package/changes';
import type { Package } from '../package/package';
import { CELL_DEPTH, placeCells, placeRows } from '../package/sheet-rows';
import {
  attributeOf,
  attributesOf,
  scanElements,
  tagOf,
  textOf,
  withAttribute,
  type XmlElement,
} from '../package/xml-elements';
import { sideBySide } from './side-by-side';

/** A tab's part in a package. */
export interface PackedTab {
  readonly pack: Package;
  readonly part: string;
}

/** Places of what is different and was not asked for: cells by their names, other things by the file's words for them. */
export function compareSheet(before: PackedTab, after: PackedTab, change: TabChange): string[] {
  const [one, other] = [before, after].map(({ pack, part }) => pack.sliced(part));
  if (one == null || other == null) {
    const [old, now] = [before, after].map(({ pack, part }) => pack.text(part));
    return compareTexts(old ?? '', now ?? '', change);
  }
  const asked = askedOf(change);
  const together = sideBySide(one, other, ({ xml, root }) => linesOf(xml, root));
  const cells = Array.from(together, ([old, now]) => compareRows(old, now, asked)).flat();
  return [...cells, ...compareTexts(one.frame, other.frame, change)];
}

function compareTexts(before: string, after: string, change: TabChange): string[] {
  const [one, other] = [scanElements(before, CELL_DEPTH), scanElements(after, CELL_DEPTH)];
  const cells = compareRows(linesOf(before, one), linesOf(after, other), askedOf(change));
  return [...cells, ...compareFrame(before, one, after, other, change)];
}

/** Cells that were to change, by name, and their rows. */
interface Asked {
  readonly cells: ReadonlySet<string>;
  readonly rows: ReadonlySet<number>;
}

const askedOf = ({ cells }: TabChange): Asked => ({
  cells: new Set(cells.map(({ row, column }) => formatCell(row, column))),
  rows: new Set(cells.map(({ row }) => row)),
});

interface Line {
  /** Without what a save may bring up to date. */
  readonly tag: string;
  readonly cells: ReadonlyMap<number, string>;
}

function linesOf(xml: string, root: XmlElement): Map<number, Line> {
  return new Map(
    placeRows(xml, root).map(({ row, element }) => {
      const tag = tagOf(xml, element).replace(/\s*\/?>$/, '');
      const bare = ['spans', 'ht', 'customHeight'].reduce(
        (text, name) => withAttribute(`${text}>`, name, null).slice(0, -1),
        tag,
      );
      const cells = placeCells(xml, element).map((cell) => [cell.column, textOf(xml, cell.element)] as const);
      return [row, { tag: bare, cells: new Map(cells) }];
    }),
  );
}

function compareRows(old: ReadonlyMap<number, Line>, now: ReadonlyMap<number, Line>, asked: Asked): string[] {
  const differences: string[] = [];
  for (const row of new Set([...old.keys(), ...now.keys()])) {
    const [line, written] = [old.get(row), now.get(row)];
    if (line === undefined || written === undefined) {
      if (written === undefined || !asked.rows.has(row)) differences.push(`${row + 1}:${row + 1}`);
    } else if (line.tag !== written.tag) differences.push(`${row + 1}:${row + 1}`);
    for (const column of new Set([...(line?.cells.keys() ?? []), ...(written?.cells.keys() ?? [])])) {
      const name = formatCell(row, column);
      if (asked.cells.has(name)) continue;
      const [was, is] = [line?.cells.get(column), written?.cells.get(column)];
      if (was !== is && (was === undefined || is === undefined || withoutShared(was) !== withoutShared(is)))
        differences.push(name);
    }
  }
  return differences;
}

/** A formula that was shared may be written out; that it still says the same is seen when the file is read. */
const withoutShared = (cell: string): string => cell.replace(/<((?:[\w.-]+:)?)f(\s[^<>]*)?(\/>|>[^<]*<\/\1f>)/, '<f/>');

function compareFrame(before: string, one: XmlElement, after: string, other: XmlElement, change: TabChange): string[] {
  const differences: string[] = [];
  const [old, now] = [groupChildren(before, one), groupChildren(after, other)];
  if (tagOf(before, one) !== tagOf(after, other)) differences.push(one.local);
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(name) ?? [], now.get(name) ?? []];
    if (name === 'sheetData' || (name === 'dimension' && change.cells.length > 0)) continue;
    if (was.join('\n') === is.join('\n')) continue;
    if (!(FRAME[name]?.(was.join(''), is.join(''), change) ?? false)) differences.push(name);
  }
  return differences;
}

function groupChildren(xml: string, root: XmlElement): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const child of root.children) addTo(groups, child.local, textOf(xml, child));
  return groups;
}

/** Whether a difference is one that was asked for. */
const FRAME: Readonly<Record<string, (was: string, is: string, change: TabChange) => boolean>> = {
  cols: (was, is, { columns }) => {
    const asked = new Set(columns.map(({ column }) => column + 1));
    const [old, now] = [columnsOf(was), columnsOf(is)];
    return [...new Set([...old.keys(), ...now.keys()])].every(
      (number) => asked.has(number) || old.get(number) === now.get(number),
    );
  },
  sheetViews: (was, is, { frozenRows }) => frozenRows !== null && withoutPane(was) === withoutPane(is),
  conditionalFormatting: (was, is, { rulesAdded, rulesRemoved }) => {
    const { lost, added } = difference(piecesOf(was, 'cfRule'), piecesOf(is, 'cfRule'));
    return lost === rulesRemoved.length && added === rulesAdded.length;
  },
  dataValidations: (was, is, { validations }) => {
    const { lost } = difference(piecesOf(was, 'dataValidation'), piecesOf(is, 'dataValidation'));
    return lost <= validations.length;
  },
  mergeCells: (was, is, { merges, mergesRemoved }) => {
    const { lost, added } = difference(piecesOf(was, 'mergeCell'), piecesOf(is, 'mergeCell'));
    return lost === mergesRemoved.length && added === merges.length;
  },
};

/** Excel has no more. */
const MOST_COLUMNS = 16_384;

/** What is said of each column, by its number; what says nothing but its number is left out. */
function columnsOf(cols: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [tag] of cols.matchAll(/<(?:[\w.-]+:)?col\s[^<>]*>/g)) {
    const { min, max, ...rest } = Object.fromEntries(attributesOf(tag));
    const said = JSON.stringify(rest);
    for (let number = Number(min); number <= Math.min(Number(max), MOST_COLUMNS); number += 1) found.set(number, said);
  }
  return found;
}

/** The views without what freezing rows changes. */
const withoutPane = (views: string): string =>
  views
    .replace(/<(?:[\w.-]+:)?pane\s[^<>]*\/>/g, '')
    .replace(
      /<((?:[\w.-]+:)?sheetView)((?:\s[^<>]*)?)\/>/g,
      (_tag, name, rest) => `<${name}${rest.trimEnd()}></${name}>`,
    )
    .replace(
      /^<(?:[\w.-]+:)?sheetViews><(?:[\w.-]+:)?sheetView workbookViewId="0"><\/(?:[\w.-]+:)?sheetView><\/(?:[\w.-]+:)?sheetViews>$/,
      '',
    );

/** Whole elements of a name, each with the area that its parent gives it. */
function piecesOf(text: string, name: string): string[] {
  if (text === '') return [];
  const wrapped = `<all>${text}</all>`;
  const found: string[] = [];
  const visit = (element: XmlElement, area: string): void => {
    const own = attributeOf(tagOf(wrapped, element), 'sqref') ?? area;
    if (element.local === name) found.push(`${own} ${textOf(wrapped, element)}`);
    else for (const child of element.children) visit(child, own);
  };
  visit(scanElements(wrapped, 3), '');
  return found;
}

function difference(was: readonly string[], is: readonly string[]): { readonly lost: number; readonly added: number } {
  const left = new Map<string, number>();
  for (const piece of was) left.set(piece, (left.get(piece) ?? 0) + 1);
  let added = 0;
  for (const piece of is) {
    const count = left.get(piece) ?? 0;
    if (count === 0) added += 1;
    else left.set(piece, count - 1);
  }
  return { lost: [...left.values()].reduce((sum, count) => sum + count, 0), added };
}
