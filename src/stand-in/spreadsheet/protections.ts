/** Protected ranges and tabs: what they cover, who may edit there all the same, and how they move with rows. */

import { type CellRange, holdsCell } from '../../core/grid/cell-range';
import type { Sheet } from '../host/model';
import type { Person } from '../host/rights';

export interface ProtectionEntry {
  readonly type: 'RANGE' | 'SHEET';
  /** Null for a whole tab. */
  area: CellRange | null;
  description: string;
  /** Addresses; null as long as all editors of the spreadsheet may edit: so it begins. */
  editors: Set<string> | null;
  /** Address of who protected. */
  readonly maker: string;
  /** Whether nobody has been named on it yet where new protections begin with nobody: it tells no editors, and lets its maker in. */
  fresh?: boolean;
  warningOnly: boolean;
  /** Areas of a protected tab that are left open. */
  unprotected: CellRange[];
}

const entriesOf = new WeakMap<Sheet, ProtectionEntry[]>();

/** A tab's protections, first made first; the list itself, to be changed. */
export function protectionsOf(sheet: Sheet): ProtectionEntry[] {
  const known = entriesOf.get(sheet) ?? [];
  entriesOf.set(sheet, known);
  return known;
}

/**
 * The owner always may, and everybody where there is a warning only:
 * developers.google.com/apps-script/reference/spreadsheet/protection, canEdit and setWarningOnly.
 */
export function mayEdit(user: Person, { editors, warningOnly }: ProtectionEntry): boolean {
  if (user.owner || warningOnly || editors === null || editors.has(user.email)) return true;
  return user.groups?.some((group) => editors.has(group)) === true;
}

/** The protections that keep a person out of some cell of an area: where several overlap, each must let them. */
export function barriers(user: Person, sheet: Sheet, area: CellRange): ProtectionEntry[] {
  return protectionsOf(sheet).filter((entry) => {
    if (mayEdit(user, entry)) return false;
    return entry.area === null ? !isOpen(entry, area) : overlap(entry.area, area);
  });
}

export function overlap(one: CellRange, other: CellRange): boolean {
  return one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;
}

/** Whether every cell of the area lies in one the tab's protection leaves open. */
function isOpen({ unprotected }: ProtectionEntry, area: CellRange): boolean {
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      if (!unprotected.some((open) => holdsCell(open, row, column))) return false;
    }
  }
  return true;
}

/** Whether the tab as a whole is protected against a person: they may not insert, hide or colour anything there. */
export function isClosed(user: Person, sheet: Sheet): boolean {
  return protectionsOf(sheet).some((entry) => entry.type === 'SHEET' && !mayEdit(user, entry));
}

/** Whether a protection against the person reaches across the line before a row: a row put there would widen it. */
export function isSplit(user: Person, sheet: Sheet, row: number): boolean {
  const crossing = (entry: ProtectionEntry): boolean =>
    entry.area !== null && entry.area.top < row && row < entry.area.bottom;
  return isClosed(user, sheet) || protectionsOf(sheet).some((entry) => crossing(entry) && !mayEdit(user, entry));
}

/** Protected areas go along with rows put in before `row`; those that reach across it grow. */
export function widenProtections(sheet: Sheet, row: number, count: number): void {
  moveAreas(sheet, ({ top, bottom, ...rest }) => ({
    ...rest,
    top: top + (row <= top ? count : 0),
    bottom: bottom + (row < bottom ? count : 0),
  }));
}

/** Protected areas go along with deleted rows; one that had no other row goes with them. */
export function narrowProtections(sheet: Sheet, row: number, count: number): void {
  moveAreas(sheet, ({ top, bottom, ...rest }) => ({
    ...rest,
    top: rowAfterDeleting(top, row, count),
    bottom: rowAfterDeleting(bottom, row, count),
  }));
}

/** Where an edge of an area is once rows from `row` on are gone. */
export const rowAfterDeleting = (edge: number, row: number, count: number): number =>
  edge <= row ? edge : Math.max(row, edge - count);

function moveAreas(sheet: Sheet, move: (area: CellRange) => CellRange): void {
  const entries = protectionsOf(sheet);
  const isLeft = ({ top, bottom }: CellRange): boolean => bottom > top;
  for (const entry of entries) {
    if (entry.area !== null) entry.area = move(entry.area);
    entry.unprotected = entry.unprotected.map(move).filter(isLeft);
  }
  entries.splice(0, entries.length, ...entries.filter(({ area }) => area === null || isLeft(area)));
}
