/** Pairs the rows that should stand in a table with those that do: equal ones first, in order, then those between them. */
import { addTo } from '../../group';

export interface RowPairs {
  /** Indexes of what is expected and of what was found there. */
  readonly pairs: readonly (readonly [expected: number, found: number])[];
  /** Expected rows that are nowhere. */
  readonly lost: readonly number[];
  /** Found rows that say nothing of the plan's. */
  readonly foreign: readonly number[];
  /** Found rows that say once more what another one says. */
  readonly doubled: readonly number[];
  /** Pairs of rows that say the same at another place. */
  readonly moved: readonly (readonly [expected: number, found: number])[];
}

export function alignRows(expected: readonly string[], found: readonly string[]): RowPairs {
  const equal = equalRows(expected, found);
  const kept = longestRise(equal.map(([, at]) => at)).map((index) => equal[index] as readonly [number, number]);
  const takenBefore = new Set(kept.map(([one]) => one));
  const moved = equal.filter(([one]) => !takenBefore.has(one));
  const goneExpected = new Set(moved.map(([one]) => one));
  const goneFound = new Set(moved.map(([, other]) => other));
  const pairs: (readonly [number, number])[] = [];
  const lost: number[] = [];
  const foreign: number[] = [];
  const doubled: number[] = [];
  const known = new Set(expected);
  let [fromExpected, fromFound] = [0, 0];
  for (const [one, other] of [...kept, [expected.length, found.length] as const]) {
    const left = span(fromExpected, one).filter((index) => !goneExpected.has(index));
    const more = span(fromFound, other).filter((index) => !goneFound.has(index));
    const isKnown = (index: number): boolean => known.has(found[index] ?? '');
    doubled.push(...more.filter(isKnown));
    const strange = more.filter((index) => !isKnown(index));
    left.forEach((index, at) => {
      const partner = strange[at];
      if (partner === undefined) lost.push(index);
      else pairs.push([index, partner]);
    });
    foreign.push(...strange.slice(left.length));
    if (one < expected.length) pairs.push([one, other]);
    fromExpected = one + 1;
    fromFound = other + 1;
  }
  return { pairs, lost, foreign, doubled, moved };
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_none, index) => from + index);

/** Rows that say the same, the first with the first, in the order of what is expected. */
function equalRows(expected: readonly string[], found: readonly string[]): (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  for (const [index, key] of found.entries()) addTo(places, key, index);
  for (const list of places.values()) list.reverse();
  return expected.flatMap((key, index) => {
    const other = places.get(key)?.pop();
    return other === undefined ? [] : [[index, other] as const];
  });
}

/** Indexes of a longest rising run of the numbers, in time n log n. */
function longestRise(numbers: readonly number[]): number[] {
  const before: number[] = [];
  const ends: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const rise: number[] = [];
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) rise.push(at);
  return rise.reverse();
}
