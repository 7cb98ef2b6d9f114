/**
 * Reads words one after another, from both ends, and says how likely each verdict is: gated recurrent units (Cho et al., 2014) in two directions, of each unit its
 * highest answer anywhere in the text, and a linear sum of those. build/reader trains it.
 */
import type { Word } from './features';
import { addProduct, sigmoid } from './product';
import { GATES, markOf, NOUGHT, placeOf, SIZE, UNITS, WEIGHED } from './table';
import { weights } from './weights';

export type Weighed = (typeof WEIGHED)[number];

/** What units that read in one direction have learnt of a word and of what they remember of those before it: a row an input, a column a gate. */
interface Units {
  readonly word: Float64Array;
  readonly memory: Float64Array;
  readonly bias: Float64Array;
}

export interface Reading {
  /** Logarithms of odds, but for what is added to all of them. */
  readonly scores: Readonly<Record<Weighed, number>>;
  /** How much each word speaks for the one verdict against the other. */
  readonly weigh: (verdict: Weighed, against: Weighed) => Float64Array;
}

interface Network {
  readonly marks: string;
  readonly words: Signs;
  readonly directions: readonly Units[];
  readonly answer: Float64Array;
  readonly bias: Float64Array;
}

let network: Network | null = null;

export const isKnown = (hash: number): boolean => {
  network ??= unpack();
  return network.marks.charCodeAt(placeOf(hash)) === markOf(hash);
};

/** Reads words in their order. At least one. */
export function readText(words: readonly Word[]): Reading {
  network ??= unpack();
  const { directions, answer, bias } = network;
  const vectors = vectorsOf(words, network.words);
  const highest = new Float64Array(directions.length * UNITS).fill(-1);
  const where = new Int32Array(highest.length);
  for (const [at, units] of directions.entries()) {
    const [from, to] = [at * UNITS, (at + 1) * UNITS];
    runUnits(units, vectors, at > 0, highest.subarray(from, to), where.subarray(from, to));
  }
  const scoreOf = (column: number): number => {
    let sum = bias[column] as number;
    for (let unit = 0; unit < highest.length; unit += 1)
      sum += (highest[unit] as number) * (answer[unit * WEIGHED.length + column] as number);
    return sum;
  };
  return {
    scores: Object.fromEntries(WEIGHED.map((verdict, column) => [verdict, scoreOf(column)])) as Record<Weighed, number>,
    weigh(verdict, against) {
      const said = new Float64Array(words.length);
      const [column, other] = [WEIGHED.indexOf(verdict), WEIGHED.indexOf(against)];
      for (let unit = 0; unit < highest.length; unit += 1) {
        const row = unit * WEIGHED.length;
        const word = where[unit] as number;
        const lead = (answer[row + column] as number) - (answer[row + other] as number);
        said[word] = (said[word] as number) + lead * (highest[unit] as number);
      }
      return said;
    },
  };
}

/** A row a word: what is known of it, added up. */
function vectorsOf(words: readonly Word[], { signs, scale }: Signs): Float64Array {
  const vectors = new Float64Array(words.length * SIZE);
  for (const [at, { hashes }] of words.entries())
    for (const hash of hashes) {
      if (!isKnown(hash)) continue;
      const from = placeOf(hash) * SIZE;
      for (let column = 0; column < SIZE; column += 1)
        vectors[at * SIZE + column] =
          (vectors[at * SIZE + column] as number) + (signs.charCodeAt(from + column) - NOUGHT) / scale;
    }
  return vectors;
}

/** Reads all words in one direction; keeps of each unit the highest answer, and at which word it gave it. */
function runUnits(
  units: Units,
  vectors: Float64Array,
  isBackwards: boolean,
  highest: Float64Array,
  where: Int32Array,
): void {
  const count = vectors.length / SIZE;
  const state = new Float64Array(UNITS);
  const seen = new Float64Array(GATES);
  const remembered = new Float64Array(GATES);
  for (let step = 0; step < count; step += 1) {
    const at = isBackwards ? count - 1 - step : step;
    seen.set(units.bias);
    remembered.fill(0);
    addProduct(seen, 0, units.word, vectors, at * SIZE, SIZE);
    addProduct(remembered, 0, units.memory, state, 0, UNITS);
    for (let unit = 0; unit < UNITS; unit += 1) {
      const [update, candidate] = [UNITS + unit, 2 * UNITS + unit];
      const reset = sigmoid((seen[unit] as number) + (remembered[unit] as number));
      const kept = sigmoid((seen[update] as number) + (remembered[update] as number));
      const fresh = tanh((seen[candidate] as number) + reset * (remembered[candidate] as number));
      const answer = (1 - kept) * fresh + kept * (state[unit] as number);
      state[unit] = answer;
      if (answer <= (highest[unit] as number)) continue;
      highest[unit] = answer;
      where[unit] = at;
    }
  }
}

/** A third of the time of `Math.tanh`. */
const tanh = (value: number): number => 2 * sigmoid(2 * value) - 1;

interface Signs {
  readonly signs: string;
  readonly scale: number;
}

const numbersOf = ({ signs, scale }: Signs): Float64Array =>
  Float64Array.from(signs, (sign) => (sign.charCodeAt(0) - NOUGHT) / scale);

/** Once a run: most runs read several texts. */
function unpack(): Network {
  const unitsOf = ({ word, memory, bias }: Readonly<Record<keyof Units, Signs>>): Units => ({
    word: numbersOf(word),
    memory: numbersOf(memory),
    bias: numbersOf(bias),
  });
  const { marks, words, forwards, backwards, answer, bias } = weights();
  return {
    marks,
    words,
    directions: [unitsOf(forwards), unitsOf(backwards)],
    answer: numbersOf(answer),
    bias: numbersOf(bias),
  };
}
