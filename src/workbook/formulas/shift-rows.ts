/** What references, areas and formulas become when rows are put in or taken out. */
import type { CellRange } from '../../core/grid/cell-range';
import {
  areaOf,
  formatReference,
  MAX_ROWS,
  mapReferences,
  type Reference,
  sameName,
  translateFormula,
} from './references';

/** Rows put in (`by` above 0) before `row`, or that many taken out from it on. Zero-based. */
export interface RowShift {
  readonly row: number;
  readonly by: number;
}

/** First and last row after the shift, inclusive; null where all of them are gone. */
export function shiftRows(top: number, bottom: number, { row, by }: RowShift): readonly [number, number] | null {
  const clamp = (place: number): number => Math.min(place, MAX_ROWS - 1);
  // To the end of the tab stays to the end of the tab.
  const isOpen = bottom === MAX_ROWS - 1;
  if (by > 0) return [clamp(top >= row ? top + by : top), clamp(bottom >= row ? bottom + by : bottom)];
  const end = row - by;
  const first = top < row ? top : top < end ? row : top + by;
  const last = isOpen ? bottom : bottom < row ? bottom : bottom < end ? row - 1 : bottom + by;
  return last < first ? null : [first, last];
}

/** Where one row stands after the shift; null where it is gone. */
export const shiftRow = (row: number, shift: RowShift): number | null => shiftRows(row, row, shift)?.[0] ?? null;

/** A formula's references to a tab after the shift there; `own` tells whether the formula stands in that tab. */
export function shiftFormula(formula: string, sheet: string, own: boolean, shift: RowShift): string {
  return mapReferences(formula, (reference, written) => {
    const meant = reference.sheet === null ? own : sameName(reference.sheet, sheet);
    return meant ? (shiftReference(reference, written, shift) ?? `${reference.prefix}#REF!`) : written;
  });
}

/** Null where nothing is left of it. */
function shiftReference(reference: Reference, written: string, shift: RowShift): string | null {
  const { first, last } = reference;
  if (first.row === null) return written;
  const [low, high] = [Math.min(first.row, last?.row ?? first.row), Math.max(first.row, last?.row ?? first.row)];
  const moved = shiftRows(low, high, shift);
  if (moved === null) return null;
  if (moved[0] === low && moved[1] === high) return written;
  const [top, bottom] = first.row <= (last?.row ?? first.row) ? moved : [moved[1], moved[0]];
  return formatReference({
    ...reference,
    first: { ...first, row: top },
    last: last === null ? null : { ...last, row: bottom },
  });
}

/** Areas parted by blanks; "" where none is left. */
export function shiftAreas(areas: string, shift: RowShift): string {
  const moved = areas.split(/\s+/).flatMap((area) => {
    let gone = false;
    const text = mapReferences(area, (reference, written) => {
      const now = shiftReference(reference, written, shift);
      if (now === null) gone = true;
      return now ?? '';
    });
    const [first, last] = text.split(':');
    return gone ? [] : [first === last ? (first ?? '') : text];
  });
  return moved.join(' ');
}

/** The first row of areas parted by blanks. */
export function topOf(areas: string): number {
  let top = MAX_ROWS;
  mapReferences(areas, (reference, written) => {
    const area: CellRange = areaOf(reference);
    top = Math.min(top, area.top);
    return written;
  });
  return top;
}

/** A formula that speaks of the first cell of its areas, after the shift: where that row goes, it speaks of the first that stays. */
export function shiftAnchored(formula: string, areas: string, sheet: string, shift: RowShift): string {
  const top = topOf(areas);
  const left = shiftAreas(areas, shift);
  const stays = left === '' || shiftRow(top, shift) !== null;
  const first = topOf(left);
  // Where that one stood before.
  const next = first >= shift.row ? first - shift.by : first;
  return shiftFormula(stays ? formula : translateFormula(formula, next - top, 0), sheet, true, shift);
}
