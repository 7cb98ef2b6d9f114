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
  if (one.length > LONGEST || limit < 1) return limit >= 0 && one === other ? 0 : limit + 1;
  // Names of one body's parts begin and end alike: only what is between costs anything.
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [end, last] = [one.length, other.length];
  while (end > start && last > start && one[end - 1] === other[last - 1]) [end, last] = [end - 1, last - 1];
  return bandedDistance(one.slice(start, end), other.slice(start, last), limit);
}

/** Row by row, of each row the columns that the limit leaves; on either side of them stands a number above it. */
function bandedDistance(one: string, other: string, limit: number): number {
  if (one === '' || other === '') return one.length + other.length;
  let before: number[] = [];
  let above: number[] = [0];
  for (let column = 1; column <= other.length; column += 1) above.push(column);
  let here: number[] = [];
  for (let row = 1; row <= one.length; row += 1) {
    const [from, to] = [Math.max(1, row - limit), Math.min(other.length, row + limit)];
    here[from - 1] = from === 1 ? row : limit + 1;
    here[to + 1] = limit + 1;
    let least = row;
    for (let column = from; column <= to; column += 1) {
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
    [before, above, here] = [above, here, before];
  }
  return above[other.length] ?? limit + 1;
}
