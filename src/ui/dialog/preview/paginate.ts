/** Parts a report into pages as its writer's rules have it: headers repeated, what is kept with the next not torn off, rows broken between lines. */

/** A paragraph, or a row of a table, as high as the browser drew it. */
export interface Unit {
  readonly block: number;
  /** Null for a paragraph. */
  readonly row: number | null;
  /** In pixels. */
  readonly height: number;
  readonly keepWithNext: boolean;
  /** Begins a page. */
  readonly newPage?: true | undefined;
}

/** Rows of a table that stand together on a page, or a paragraph. */
export interface Piece {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** How much of the first row stood on the page before. */
  readonly skip: number;
  /** How high it is seen; the rest of the last row stands on the next page. Null for all of it. */
  readonly seen: number | null;
  /** Whether the table's header is to be repeated before it. */
  readonly repeats: boolean;
}

export interface PageSize {
  readonly height: number;
  /** Of a line of text: a row is broken between two. */
  readonly line: number;
  /** Of the rows that are repeated on each page, by the number of their table; 0 where there are none. */
  readonly headers: ReadonlyMap<number, number>;
}

export type Pages = readonly (readonly Piece[])[];

/** Lines that do not stand alone at the end of a page. */
const LINES = 2;
/** Of a row's upper edge, in pixels. */
const EDGE = 1;

export function paginate(units: readonly Unit[], { height, line, headers }: PageSize): Pages {
  const pages: Piece[][] = [[]];
  let top = 0;
  const turn = ({ block, row }: Unit): void => {
    pages.push([]);
    const header = row === null ? 0 : (headers.get(block) ?? 0);
    // A header as high as the page would leave room for nothing.
    top = header < height / 2 ? header : 0;
  };
  const put = ({ block, row }: Unit, skip: number, seen: number | null): void => {
    const page = pages[pages.length - 1] ?? [];
    const last = page.at(-1);
    const from = row ?? 0;
    if (last?.block === block && last.to === from && last.seen === null && skip === 0 && seen === null)
      page[page.length - 1] = { ...last, to: from + 1 };
    else {
      const repeats = page.length === 0 && row !== null && top > 0;
      page.push({ block, from, to: from + 1, skip, seen, repeats });
    }
  };
  for (const [index, unit] of units.entries()) {
    const isFirst = pages.at(-1)?.length === 0;
    if (!isFirst && (unit.newPage === true || top + wanted(units, index, line) > height)) turn(unit);
    let skip = 0;
    while (top + unit.height - skip > height) {
      const edge = skip === 0 && unit.row !== null ? EDGE : 0;
      const room = edge + Math.max(1, Math.floor((height - top - edge) / line)) * line;
      // Half a line left over is no page of its own.
      if (unit.height - skip - room < line / 2) break;
      put(unit, skip, room);
      skip += room;
      turn(unit);
    }
    put(unit, skip, null);
    top += unit.height - skip;
  }
  return pages;
}

/** Room that a unit needs to begin on a page: with all that it is kept with, and the first lines of what may be broken. */
function wanted(units: readonly Unit[], index: number, line: number): number {
  let room = 0;
  for (let at = index; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    if (!unit.keepWithNext) return room + Math.min(LINES * line + EDGE, unit.height);
    room += unit.height;
  }
  return room;
}
