/** What is reckoned again and again, both where the second reader reads and where it learns. */

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Adds to `sums` from `to` on the product of a row, `size` numbers of `inputs` from `from` on, and a matrix of as many rows, by fours: `size` is a multiple of four. */
export function addProduct(
  sums: Float64Array,
  to: number,
  matrix: Float64Array,
  inputs: Float64Array,
  from: number,
  size: number,
): void {
  const columns = matrix.length / size;
  for (let row = 0; row < size; row += 4) {
    const first = inputs[from + row] as number;
    const second = inputs[from + row + 1] as number;
    const third = inputs[from + row + 2] as number;
    const fourth = inputs[from + row + 3] as number;
    const start = row * columns;
    for (let column = 0; column < columns; column += 1) {
      const at = start + column;
      sums[to + column] =
        (sums[to + column] as number) +
        first * (matrix[at] as number) +
        second * (matrix[at + columns] as number) +
        third * (matrix[at + 2 * columns] as number) +
        fourth * (matrix[at + 3 * columns] as number);
    }
  }
}
