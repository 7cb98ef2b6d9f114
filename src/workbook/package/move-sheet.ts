/** Rows of a tab's part in another order: those that change places with all that hangs on single cells, and a large part without its being there whole. */
import { translateFormula } from '../formulas/references';
import { type RowShift, shiftRow } from '../formulas/shift-rows';
import { writtenFormulas } from './formula-cells';
import { GrowingPart } from './growing-part';
import { CELL_DEPTH, placeRows } from './sheet-rows';
import type { SlicedSheet } from './sheet-slices';
import { renumberRow, shiftSheet } from './shift-sheet';
import {
  applySplices,
  childOf,
  escapeText,
  type Splice,
  scanElements,
  textOf,
  withAttribute,
  type XmlElement,
} from './xml-elements';

/** Where a row is after rows have changed places. */
export type Places = (row: number) => number;

export function placesIn(order: readonly (number | null)[]): Places {
  const places = new Map(order.map((row, place) => [row ?? -1, place]));
  return (row) => places.get(row) ?? row;
}

/** What was done to rows at once: some were put in or taken out, or all changed places. */
export type RowsMove = readonly RowShift[] | Places;

const isPlaces = (move: RowsMove): move is Places => typeof move === 'function';

/** A large part's bytes after all moves, made a slice at a time; there are no formulas in it. */
export function moveSlices(part: SlicedSheet, sheet: string, moves: readonly RowsMove[]): Uint8Array {
  const frame = moves.reduce(
    (xml: string, move) =>
      isPlaces(move)
        ? permuteSheet(xml, move)
        : move.reduce((text: string, shift) => shiftSheet(text, sheet, shift), xml),
    part.frame,
  );
  const made = new GrowingPart(part.size);
  if (moves.some(isPlaces)) shuffle(made, part, moves);
  else for (const { before, text } of movedRows(part, moves)) made.add(before + text);
  return made.within(frame);
}

/** The rows are read twice, first for their lengths: then each is written where it belongs, and they are there but once. */
function shuffle(made: GrowingPart, part: SlicedSheet, moves: readonly RowsMove[]): void {
  // What stands between rows stays there.
  let gap = '';
  const gaps: string[] = [];
  const rows: { readonly now: number; readonly length: number; begin: number }[] = [];
  for (const { before, now, text } of movedRows(part, moves)) {
    gap += before;
    if (now === null) continue;
    rows.push({ now, length: Buffer.byteLength(text), begin: 0 });
    gaps.push(gap);
    gap = '';
  }
  for (const [index, row] of [...rows].sort((one, other) => one.now - other.now).entries()) {
    made.add(gaps[index] ?? '');
    row.begin = made.leave(row.length);
  }
  made.add(gap);
  let next = 0;
  for (const { now, text } of movedRows(part, moves)) {
    if (now === null) continue;
    made.put(text, rows[next]?.begin ?? 0);
    next += 1;
  }
}

interface MovedRow {
  /** What stands between it and the row before. */
  readonly before: string;
  /** Null for a row that is gone, and for the end behind the last. */
  readonly now: number | null;
  readonly text: string;
}

/** Rows in the order of the part, as they are to be written. */
function* movedRows(part: SlicedSheet, moves: readonly RowsMove[]): Generator<MovedRow> {
  const placeOf = (row: number): number | null =>
    moves.reduce<number | null>(
      (at, move) => (at === null ? null : isPlaces(move) ? move(at) : shifted(at, move)),
      row,
    );
  for (const { xml, root } of part.slices()) {
    const rows = childOf(root, 'sheetData');
    let from = rows?.openEnd ?? 0;
    for (const { row, element } of placeRows(xml, root)) {
      const before = xml.slice(from, element.start);
      from = element.end;
      const now = placeOf(row);
      const splices = now === null || now === row ? [] : renumberRow(xml, element, now);
      yield { before, now, text: now === null ? '' : renumbered(xml, element, splices) };
    }
    yield { before: xml.slice(from, rows?.closeStart), now: null, text: '' };
  }
}

const shifted = (row: number, shifts: readonly RowShift[]): number | null =>
  shifts.reduce<number | null>((at, shift) => (at === null ? null : shiftRow(at, shift)), row);

/** An element's text after splices of its part that lie in it. */
function renumbered(xml: string, element: XmlElement, splices: readonly Splice[]): string {
  const inside = splices.map((splice) => ({
    ...splice,
    start: splice.start - element.start,
    end: splice.end - element.start,
  }));
  return applySplices(textOf(xml, element), inside);
}

/** Rows change places; formulas in them are read as when a row is copied, and what hangs on a single cell goes along. */
export function permuteSheet(xml: string, moved: Places): string {
  const root = scanElements(xml, CELL_DEPTH);
  const rows = placeRows(xml, root);
  const formulas = writtenFormulas(xml);
  const texts = rows.map(({ row, element }) => {
    const now = moved(row);
    const own: Splice[] = now === row ? [] : renumberRow(xml, element, now);
    for (const { start, end, prefix: p, text, row: at, attributes } of now === row ? [] : formulas) {
      if (at !== row) continue;
      const written = /^<[^>]*>/.exec(xml.slice(start, end))?.[0] ?? '';
      const ref = attributes.get('ref')?.replace(/\d+/g, String(now + 1));
      const tag = ref === undefined ? written : withAttribute(written, 'ref', ref);
      own.push({ start, end, text: `${tag}${escapeText(translateFormula(text, now - row, 0))}</${p}f>` });
    }
    return { now, text: renumbered(xml, element, own) };
  });
  texts.sort((one, other) => one.now - other.now);
  const splices: Splice[] = rows.map(({ element: { start, end } }, index) => ({
    start,
    end,
    text: texts[index]?.text ?? '',
  }));
  for (const list of root.children.filter(({ local }) => local === 'mergeCells' || local === 'hyperlinks')) {
    splices.push({ start: list.start, end: list.end, text: moveSingles(textOf(xml, list), moved) });
  }
  return applySplices(xml, splices);
}

/** Areas within one row go with it; those over several, with rows that stay together. */
export function moveSingles(xml: string, moved: Places): string {
  return xml.replace(
    /(\sref=")([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?"/g,
    (all, open: string, left: string, top: string, right?: string, bottom = top) => {
      const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_none, at) => moved(Number(top) - 1 + at));
      const [row = 0] = rows;
      if (rows.some((each, at) => each !== row + at)) return all;
      return `${open}${left}${row + 1}${right === undefined ? '' : `:${right}${row + rows.length}`}"`;
    },
  );
}
