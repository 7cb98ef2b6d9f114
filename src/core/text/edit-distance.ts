/** How many slips part two words or names. */

/** Slips forgiven in a text of that length: one in five letters, a single one in the shortest, never more than twelve. */
export function allowedDistance(length: number): number {
  return Math.min(12, Math.max(1, Math.floor(length / 5)));
}

/** UTF-16 units. */
const LONGEST = 500;

/**
 * Letters changed, left out, added, or exchanged with their neighbour. Distances beyond `limit` are not worked out: the answer is then any
 * number above it. Texts beyond `LONGEST` are as good as unlike: no name is that long, and the cost is the square of the length.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  if (one.length > LONGEST) return one === other ? 0 : limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_none, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const here: number[] = new Array<number>(other.length + 1).fill(limit + 1);
    here[0] = row;
    let least = row;
    for (let column = Math.max(1, row - limit); column <= Math.min(other.length, row + limit); column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
      );
      const exchanged =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (exchanged) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      here[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = here;
  }
  return above[other.length] ?? limit + 1;
}
