/** Trains the second reader's network on labelled texts: Adam (Kingma, Ba, 2015) over batches, with words and units left out at random (Srivastava et al., 2014). */
import { SIZE, UNITS } from '../../src/core/activity/second-reader/table';
import { ANSWER_AT, ANSWERS, BIAS_AT, COLUMNS, type Example, learn, type Numbers } from './learn';
import { UNITS_LENGTH, unitsIn } from './units';

const PASSES = 12;
const BATCH = 64;
const STEP = 0.003;
/** The step falls in a line to this share of its first. */
const LAST_STEP = 0.05;
/** Shares that are left out: of a word's numbers and of the units' answers, of words. */
const LEFT_OUT = 0.2;
const WORDS_LEFT_OUT = 0.08;
const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.999;

/** The same network from the same examples. `tell` is called after each pass with the mean loss of it. */
export function train(
  examples: readonly Example[],
  places: number,
  tell: (pass: number, loss: number) => void,
): Numbers {
  const random = randomFrom(1);
  const trained = begin(places, random);
  const words = new Adam(trained.words);
  const others = new Adam(trained.others);
  const gradients = { words: words.gradient, others: others.gradient };
  const order = Int32Array.from(examples.keys());
  const steps = Math.ceil(examples.length / BATCH) * PASSES;
  let step = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    let loss = 0;
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.subarray(from, from + BATCH);
      for (const at of batch) {
        const { words: read, verdict } = examples[at] as Example;
        const example = { words: read.map((places) => (random() < WORDS_LEFT_OUT ? [] : places)), verdict };
        const masks = { vector: maskOf(SIZE, random), answers: maskOf(ANSWERS, random) };
        loss += learn(trained, gradients, example, masks);
      }
      step += 1;
      const rate = STEP * (1 - (step / steps) * (1 - LAST_STEP));
      words.step(step, rate, batch.length);
      others.step(step, rate, batch.length);
    }
    tell(pass, loss / examples.length);
  }
  return trained;
}

/** Nought where a number is left out; the others make up for it. */
const maskOf = (length: number, random: () => number): Float64Array =>
  Float64Array.from({ length }, () => (random() < LEFT_OUT ? 0 : 1 / (1 - LEFT_OUT)));

function begin(places: number, random: () => number): Numbers {
  const fill = (numbers: Float64Array, spread: number): void => {
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = spread * normal(random);
  };
  const words = new Float64Array(places * SIZE);
  const others = new Float64Array(BIAS_AT + COLUMNS);
  fill(words, 0.3);
  for (const side of [0, UNITS_LENGTH]) {
    const units = unitsIn(others, side);
    fill(units.word, 1 / Math.sqrt(SIZE));
    fill(units.memory, 1 / Math.sqrt(UNITS));
  }
  fill(others.subarray(ANSWER_AT, BIAS_AT), 0.1);
  return { words, others };
}

class Adam {
  readonly gradient: Float64Array;
  private readonly means: Float64Array;
  private readonly squares: Float64Array;

  constructor(private readonly values: Float64Array) {
    this.gradient = new Float64Array(values.length);
    this.means = new Float64Array(values.length);
    this.squares = new Float64Array(values.length);
  }

  /** Moves the numbers by their gradients, the sum of a batch's, and forgets those. */
  step(step: number, rate: number, batch: number): void {
    const mean = 1 - MEAN_KEPT ** step;
    const square = 1 - SQUARE_KEPT ** step;
    for (let at = 0; at < this.values.length; at += 1) {
      const slope = (this.gradient[at] as number) / batch;
      this.gradient[at] = 0;
      this.means[at] = MEAN_KEPT * (this.means[at] as number) + (1 - MEAN_KEPT) * slope;
      this.squares[at] = SQUARE_KEPT * (this.squares[at] as number) + (1 - SQUARE_KEPT) * slope * slope;
      const along = (this.means[at] as number) / mean / (Math.sqrt((this.squares[at] as number) / square) + 1e-8);
      this.values[at] = (this.values[at] as number) - rate * along;
    }
  }
}

/** The same order every time, and none that the files have. */
function shuffle(order: Int32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    const kept = order[last] as number;
    order[last] = order[at] as number;
    order[at] = kept;
  }
}

/** Mulberry32 (Ettinger): the same numbers, from 0 to 1, from the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Box, Muller, 1958. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
