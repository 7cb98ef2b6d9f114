/** Compares a tab's part as it was with the one in which rows have moved: rows, cells, formulas, and what stands beside them. */
import { createHash } from 'node:crypto';
import { formatCell } from '../../core/grid/cell-range';
import { CELL_DEPTH, placeCells, placeRows } from '../package/sheet-rows';
import type { SheetSlice, SlicedSheet } from '../package/sheet-slices';
import {
  attributesOf,
  scanElements,
  tagOf,
  textOf,
  unescapeXml,
  withAttribute,
  type XmlElement,
} from '../package/xml-elements';
import type { PackedTab } from './compare-sheet';
import { followMarkup, type Steps, serialize } from './follow-markup';
import { copyFormula, followAreas, followRows } from './row-steps';
import { sideBySide } from './side-by-side';

/** Places that are not what they must be: cells by their names, rows by numbers, other things by the file's words. */
export function compareMovedTab(before: PackedTab, after: PackedTab, tab: string, steps: Steps): string[] {
  const own = steps.get(tab) ?? [];
  const placed = (lines: Iterable<readonly [number, Line]>): [number, Line][] =>
    [...lines].flatMap(([row, line]) => {
      const now = own.reduce<number | null>((at, step) => (at === null ? null : step.place(at)), row);
      return now === null ? [] : [[now, line]];
    });
  const [one, other] = [before, after].map(({ pack, part }) => pack.sliced(part));
  if (one == null || other == null) {
    const [old = '', now = ''] = [before, after].map(({ pack, part }) => pack.text(part));
    const [was, is] = [scanElements(old, CELL_DEPTH), scanElements(now, CELL_DEPTH)];
    const [expected, written] = [new Map(placed(readLines(old, was))), readLines(now, is)];
    const rows = compareLines(expected, written, tab, steps);
    if (expected.size !== written.size) rows.push('sheetData');
    return [...rows, ...compareBeside(old, was, now, is, tab, steps)];
  }
  const read = ({ xml, root }: SheetSlice): Map<number, Line> => readLines(xml, root);
  const rows = own.every(({ keepsOrder }) => keepsOrder)
    ? compareInOrder(
        sideBySide(one, other, (slice) => placed(read(slice)), read),
        tab,
        steps,
      )
    : compareShuffled(
        Array.from(one.slices(), (slice) =>
          placed(read(slice)).map(([row, line]) => [row, digest(line)] as const),
        ).flat(),
        other,
        read,
      );
  const [was, is] = [scanElements(one.frame, 2), scanElements(other.frame, 2)];
  return [...rows, ...compareBeside(one.frame, was, other.frame, is, tab, steps)];
}

function compareInOrder(
  together: Iterable<readonly [Map<number, Line>, Map<number, Line>]>,
  tab: string,
  steps: Steps,
): string[] {
  const rows: string[] = [];
  let left = 0;
  for (const [expected, written] of together) {
    rows.push(...compareLines(expected, written, tab, steps));
    left += written.size - expected.size;
  }
  return left === 0 ? rows : [...rows, 'sheetData'];
}

/** Any line may stand anywhere, and all of them take too much room: each is kept as its digest. There are no formulas in them. */
function compareShuffled(
  expected: readonly (readonly [number, string])[],
  written: SlicedSheet,
  read: (slice: SheetSlice) => ReadonlyMap<number, Line>,
): string[] {
  const missing = new Map(expected);
  let left = missing.size;
  for (const slice of written.slices()) {
    for (const [row, line] of read(slice)) {
      left -= 1;
      if (missing.get(row) === digest(line)) missing.delete(row);
    }
  }
  const differences = Array.from(missing.keys(), (row) => `${row + 1}:${row + 1}`);
  return left === 0 ? differences : [...differences, 'sheetData'];
}

function digest({ tag, cells }: Line): string {
  const text = JSON.stringify([tag, [...cells].map(([column, { rest }]) => [column, rest])]);
  return createHash('sha256').update(text).digest('base64');
}

/** `expected` has lines by where they must be now. */
function compareLines(
  expected: ReadonlyMap<number, Line>,
  written: ReadonlyMap<number, Line>,
  tab: string,
  steps: Steps,
): string[] {
  const differences: string[] = [];
  for (const [now, line] of expected) {
    const found = written.get(now);
    if (found === undefined || found.tag !== line.tag || found.cells.size !== line.cells.size) {
      differences.push(`${now + 1}:${now + 1}`);
      continue;
    }
    for (const [column, cell] of line.cells) {
      const is = found.cells.get(column);
      if (is?.rest !== cell.rest || !isFormulaMoved(cell, is, line.row, tab, steps))
        differences.push(formatCell(now, column));
    }
  }
  return differences;
}

interface WrittenCell {
  /** Without its place and its formula. */
  readonly rest: string;
  readonly formula: string | null;
  /** Where the formula's area is; "" where it has none. */
  readonly area: string;
  /** Whatever else is said of the formula. */
  readonly kind: string;
}

interface Line {
  /** Where it is in its own file. */
  readonly row: number;
  readonly tag: string;
  readonly cells: ReadonlyMap<number, WrittenCell>;
}

const FORMULA = /<((?:[\w.-]+:)?)f((?:\s[^<>]*?)?)(?:\/>|>([^<]*)<\/\1f>)/;

function readLines(xml: string, root: XmlElement): Map<number, Line> {
  const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  const readCell = (element: XmlElement, row: number, column: number): WrittenCell => {
    const text = textOf(xml, element);
    const tag = tagOf(xml, element);
    const match = FORMULA.exec(text);
    const rest = withAttribute(tag, 'r', null) + text.slice(tag.length).replace(FORMULA, '');
    if (match === null) return { rest, formula: null, area: '', kind: '' };
    const { t = '', si = '', ref = '', ...others } = Object.fromEntries(attributesOf(`<f ${match[2] ?? ''}>`));
    let formula = unescapeXml(match[3] ?? '');
    if (t !== 'shared') return { rest, formula, area: ref, kind: JSON.stringify([t, others]) };
    const master = masters.get(si);
    if (formula !== '') masters.set(si, { text: formula, row, column });
    else if (master !== undefined) formula = copyFormula(master.text, row - master.row, column - master.column);
    return { rest, formula, area: '', kind: JSON.stringify(['', {}]) };
  };
  return new Map(
    placeRows(xml, root).map(({ row, element }) => {
      const tag = withAttribute(tagOf(xml, element), 'r', null).replace(/\s*\/?>$/, '');
      const cells = placeCells(xml, element).map(
        (cell) => [cell.column, readCell(cell.element, row, cell.column)] as const,
      );
      return [row, { row, tag, cells: new Map(cells) }];
    }),
  );
}

function isFormulaMoved(was: WrittenCell, is: WrittenCell, row: number, tab: string, steps: Steps): boolean {
  if (was.formula === null || is.formula === null) return was.formula === is.formula;
  let { formula, area } = was;
  for (const [name, list] of steps) {
    let at = row;
    for (const step of list) {
      const now = name === tab ? (step.place(at) ?? at) : at;
      if (step.keepsOrder) formula = followRows(formula, name, name === tab, step);
      else if (name === tab) formula = copyFormula(formula, now - at, 0);
      if (name === tab && area !== '')
        area = step.keepsOrder ? followAreas(area, step) : area.replace(/\d+/g, String(now + 1));
      at = now;
    }
  }
  return is.formula === formula && is.area === area && is.kind === was.kind;
}

function compareBeside(
  before: string,
  one: XmlElement,
  after: string,
  other: XmlElement,
  tab: string,
  steps: Steps,
): string[] {
  const beside = (xml: string, root: XmlElement): readonly (readonly [string, string])[] =>
    root.children
      .filter(({ local }) => local !== 'sheetData' && local !== 'dimension')
      .map((element) => [element.local, textOf(xml, element)] as const);
  const expected = beside(before, one).flatMap(([local, text]) => {
    const now = followMarkup(text, { tab, steps });
    return now === '' ? [] : [[local, now] as const];
  });
  const written = beside(after, other).map(([local, text]) => [local, serialize(text)] as const);
  const names = new Set([...expected, ...written].map(([local]) => local));
  const all = (list: readonly (readonly [string, string])[], name: string): string =>
    list
      .filter(([local]) => local === name)
      .map(([, text]) => text)
      .join('\n');
  return [...names].filter((name) => all(expected, name) !== all(written, name));
}
