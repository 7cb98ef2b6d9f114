/** Two large tabs gone through together, so that there is never more than a slice or two of each. */
import type { SheetSlice, SlicedSheet } from '../package/sheet-slices';

interface Side<Line> {
  readonly slices: Generator<SheetSlice>;
  readonly read: (slice: SheetSlice) => Iterable<readonly [row: number, line: Line]>;
  /** Those whose turn has not come. */
  lines: Map<number, Line>;
  /** Row to which it is read. */
  last: number;
}

/** Lines of the same rows on both sides, some rows at a time. Rows that are read must come in their order. */
export function* sideBySide<Line>(
  before: SlicedSheet,
  after: SlicedSheet,
  readBefore: Side<Line>['read'],
  readAfter = readBefore,
): Generator<readonly [before: Map<number, Line>, after: Map<number, Line>]> {
  const one: Side<Line> = { slices: before.slices(), read: readBefore, lines: new Map(), last: -1 };
  const other: Side<Line> = { slices: after.slices(), read: readAfter, lines: new Map(), last: -1 };
  while (Math.min(one.last, other.last) < Infinity) {
    readOn(one.last <= other.last ? one : other);
    const to = Math.min(one.last, other.last);
    yield [takeUntil(one, to), takeUntil(other, to)];
  }
}

function readOn<Line>(side: Side<Line>): void {
  const { done, value: slice } = side.slices.next();
  if (done === true) {
    side.last = Infinity;
    return;
  }
  for (const [row, line] of side.read(slice)) {
    side.lines.set(row, line);
    side.last = row;
  }
}

function takeUntil<Line>(side: Side<Line>, to: number): Map<number, Line> {
  const taken = new Map([...side.lines].filter(([row]) => row <= to));
  side.lines = new Map([...side.lines].filter(([row]) => row > to));
  return taken;
}
