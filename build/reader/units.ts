/** Gated recurrent units as they learn: over a text with all that is needed to go back over it, and back (Cho et al., 2014; backpropagation through time). */
import { addProduct, sigmoid } from '../../src/core/activity/second-reader/product';
import { GATES, SIZE, UNITS } from '../../src/core/activity/second-reader/table';

/** A row an input, a column a gate: what is added for a word's vector, for the state before it, always. */
export interface Units {
  readonly word: Float64Array;
  readonly memory: Float64Array;
  readonly bias: Float64Array;
}

/** How many numbers the units of one direction are. */
export const UNITS_LENGTH = (SIZE + UNITS + 1) * GATES;

export function unitsIn(numbers: Float64Array, from: number): Units {
  const memory = from + SIZE * GATES;
  const bias = memory + UNITS * GATES;
  return {
    word: numbers.subarray(from, memory),
    memory: numbers.subarray(memory, bias),
    bias: numbers.subarray(bias, bias + GATES),
  };
}

/** Rows are taken by fours: so many products for each number that is fetched and put back. Those that fill up the last four are noughts. */
export const rowsOf = (count: number): number => 4 * Math.ceil(count / 4);

/** What a text has come to, a row a word: the state before it and after it, the gates' answers, what the memory gave them. */
export interface Run {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly gates: Float64Array;
  readonly remembered: Float64Array;
  /** Of the words, as they were read. */
  readonly order: readonly number[];
}

/** Reads `count` vectors of words, a row each. */
export function runUnits(units: Units, vectors: Float64Array, count: number, isBackwards: boolean): Run {
  const rows = rowsOf(count);
  const before = new Float64Array(rows * UNITS);
  const after = new Float64Array(rows * UNITS);
  const gates = new Float64Array(rows * GATES);
  const remembered = new Float64Array(rows * GATES);
  const order = Array.from({ length: count }, (_, step) => (isBackwards ? count - 1 - step : step));
  let last = -1;
  for (const at of order) {
    const [state, gate] = [at * UNITS, at * GATES];
    if (last >= 0) before.set(after.subarray(last * UNITS, (last + 1) * UNITS), state);
    last = at;
    gates.set(units.bias, gate);
    addProduct(gates, gate, units.word, vectors, at * SIZE, SIZE);
    addProduct(remembered, gate, units.memory, before, state, UNITS);
    for (let unit = 0; unit < UNITS; unit += 1) {
      const [reset, update, candidate] = [gate + unit, gate + UNITS + unit, gate + 2 * UNITS + unit];
      const resets = sigmoid((gates[reset] as number) + (remembered[reset] as number));
      const kept = sigmoid((gates[update] as number) + (remembered[update] as number));
      const fresh = Math.tanh((gates[candidate] as number) + resets * (remembered[candidate] as number));
      gates[reset] = resets;
      gates[update] = kept;
      gates[candidate] = fresh;
      after[state + unit] = (1 - kept) * fresh + kept * (before[state + unit] as number);
    }
  }
  return { before, after, gates, remembered, order };
}

/** Adds to the gradients of the units, and in `back` to those of the vectors, what the gradients of the states after each word come to. */
export function goBack(
  units: Units,
  gradients: Units,
  { before, gates, remembered, order }: Run,
  vectors: Float64Array,
  answered: Float64Array,
  back: Float64Array,
): void {
  const seen = new Float64Array(gates.length);
  const kept = new Float64Array(gates.length);
  let due = new Float64Array(UNITS);
  for (let step = order.length - 1; step >= 0; step -= 1) {
    const at = order[step] as number;
    const [state, gate] = [at * UNITS, at * GATES];
    const earlier = new Float64Array(UNITS);
    for (let unit = 0; unit < UNITS; unit += 1) {
      const [reset, update, candidate] = [gate + unit, gate + UNITS + unit, gate + 2 * UNITS + unit];
      const [resets, keeps, fresh] = [gates[reset] as number, gates[update] as number, gates[candidate] as number];
      const slope = (due[unit] as number) + (answered[state + unit] as number);
      const ofFresh = slope * (1 - keeps) * (1 - fresh * fresh);
      seen[candidate] = ofFresh;
      kept[candidate] = ofFresh * resets;
      seen[reset] = ofFresh * (remembered[candidate] as number) * resets * (1 - resets);
      kept[reset] = seen[reset] as number;
      seen[update] = slope * ((before[state + unit] as number) - fresh) * keeps * (1 - keeps);
      kept[update] = seen[update] as number;
      earlier[unit] = slope * keeps;
    }
    addBack(back, at * SIZE, SIZE, units.word, seen, gate);
    addBack(earlier, 0, UNITS, units.memory, kept, gate);
    for (let column = 0; column < GATES; column += 1)
      gradients.bias[column] = (gradients.bias[column] as number) + (seen[gate + column] as number);
    due = earlier;
  }
  addOuter(gradients.word, vectors, SIZE, seen);
  addOuter(gradients.memory, before, UNITS, kept);
}

/** Adds to the gradients of an input, `size` numbers from `to` on, what the slopes of the gates from `from` on come to. */
function addBack(
  back: Float64Array,
  to: number,
  size: number,
  matrix: Float64Array,
  slopes: Float64Array,
  from: number,
): void {
  const columns = matrix.length / size;
  for (let row = 0; row < size; row += 4) {
    const start = row * columns;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let column = 0; column < columns; column += 1) {
      const slope = slopes[from + column] as number;
      const at = start + column;
      first += slope * (matrix[at] as number);
      second += slope * (matrix[at + columns] as number);
      third += slope * (matrix[at + 2 * columns] as number);
      fourth += slope * (matrix[at + 3 * columns] as number);
    }
    const input = to + row;
    back[input] = (back[input] as number) + first;
    back[input + 1] = (back[input + 1] as number) + second;
    back[input + 2] = (back[input + 2] as number) + third;
    back[input + 3] = (back[input + 3] as number) + fourth;
  }
}

/** Adds to a matrix's gradients each input, a row of `size` numbers, by the slopes of its gates. */
function addOuter(gradients: Float64Array, inputs: Float64Array, size: number, slopes: Float64Array): void {
  const columns = gradients.length / size;
  for (let from = 0; from < slopes.length; from += 4 * columns) {
    const input = (from / columns) * size;
    for (let row = 0; row < size; row += 1) {
      const first = inputs[input + row] as number;
      const second = inputs[input + size + row] as number;
      const third = inputs[input + 2 * size + row] as number;
      const fourth = inputs[input + 3 * size + row] as number;
      const start = row * columns;
      for (let column = 0; column < columns; column += 1) {
        const at = from + column;
        gradients[start + column] =
          (gradients[start + column] as number) +
          first * (slopes[at] as number) +
          second * (slopes[at + columns] as number) +
          third * (slopes[at + 2 * columns] as number) +
          fourth * (slopes[at + 3 * columns] as number);
      }
    }
  }
}
