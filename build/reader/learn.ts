/** One text through the second reader's network as it learns: how wrong its verdict is, and what each number had to do with it. */
import { SIZE, UNITS, WEIGHED } from '../../src/core/activity/second-reader/table';
import { goBack, type Run, rowsOf, runUnits, UNITS_LENGTH, unitsIn } from './units';

/** A text as the places of what was noticed of each of its words. */
export interface Example {
  readonly words: readonly Iterable<number>[];
  /** Column of its verdict. */
  readonly verdict: number;
}

export interface Numbers {
  /** A row a place. */
  readonly words: Float64Array;
  /** Both directions, then the answer and its bias. */
  readonly others: Float64Array;
}

/** What each number of a word's vector and each unit's answer is multiplied by: nought leaves it out. */
export interface Masks {
  readonly vector: Float64Array;
  readonly answers: Float64Array;
}

export const ANSWERS = 2 * UNITS;
export const COLUMNS = WEIGHED.length;

export const ANSWER_AT = 2 * UNITS_LENGTH;
export const BIAS_AT = ANSWER_AT + ANSWERS * COLUMNS;

/** Nothing is learnt of a verdict that is already held this likely: most texts are soon of this kind. */
const LIKELY = 0.995;

/** Adds an example's gradients to those given; answers its loss, the logarithm of how unlikely its verdict was held. */
export function learn({ words, others }: Numbers, gradients: Numbers, example: Example, masks: Masks): number {
  const vectors = vectorsOf(example, words, masks.vector);
  const directions = [unitsIn(others, 0), unitsIn(others, UNITS_LENGTH)] as const;
  const runs = directions.map((units, side) => runUnits(units, vectors, example.words.length, side === 1));
  const { highest, where } = highestOf(runs);
  const answers = highest.map((answer, unit) => answer * (masks.answers[unit] as number));
  const scores = Array.from({ length: COLUMNS }, (_, column) => {
    let sum = others[BIAS_AT + column] as number;
    for (const [unit, answer] of answers.entries())
      sum += answer * (others[ANSWER_AT + unit * COLUMNS + column] as number);
    return sum;
  });
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const whole = odds.reduce((sum, each) => sum + each, 0);
  const share = (odds[example.verdict] as number) / whole;
  if (share >= LIKELY) return -Math.log(share);
  const slopes = odds.map((each, column) => each / whole - (column === example.verdict ? 1 : 0));
  const answered = runs.map(({ after }) => new Float64Array(after.length));
  for (const [unit, answer] of answers.entries()) {
    let slope = 0;
    for (const [column, each] of slopes.entries()) {
      const at = ANSWER_AT + unit * COLUMNS + column;
      slope += each * (others[at] as number);
      add(gradients.others, at, each * answer);
    }
    const [side, word] = [unit < UNITS ? 0 : 1, where[unit] as number];
    add(answered[side] as Float64Array, word * UNITS + (unit % UNITS), slope * (masks.answers[unit] as number));
  }
  for (const [column, each] of slopes.entries()) add(gradients.others, BIAS_AT + column, each);
  const back = new Float64Array(vectors.length);
  for (const [side, units] of directions.entries()) {
    const ofUnits = unitsIn(gradients.others, side * UNITS_LENGTH);
    goBack(units, ofUnits, runs[side] as Run, vectors, answered[side] as Float64Array, back);
  }
  for (const [at, places] of example.words.entries())
    for (const place of places)
      for (let column = 0; column < SIZE; column += 1)
        add(
          gradients.words,
          place * SIZE + column,
          (back[at * SIZE + column] as number) * (masks.vector[column] as number),
        );
  return -Math.log(share);
}

/** Of each unit its highest answer, and at which word. */
function highestOf(runs: readonly Run[]): { readonly highest: Float64Array; readonly where: Int32Array } {
  const highest = new Float64Array(ANSWERS).fill(-1);
  const where = new Int32Array(ANSWERS);
  for (const [side, { after, order }] of runs.entries())
    for (const at of order)
      for (let unit = 0; unit < UNITS; unit += 1) {
        const answer = after[at * UNITS + unit] as number;
        if (answer <= (highest[side * UNITS + unit] as number)) continue;
        highest[side * UNITS + unit] = answer;
        where[side * UNITS + unit] = at;
      }
  return { highest, where };
}

function vectorsOf(example: Example, words: Float64Array, mask: Float64Array): Float64Array {
  const vectors = new Float64Array(rowsOf(example.words.length) * SIZE);
  for (const [at, places] of example.words.entries())
    for (const place of places)
      for (let column = 0; column < SIZE; column += 1)
        add(vectors, at * SIZE + column, (words[place * SIZE + column] as number) * (mask[column] as number));
  return vectors;
}

function add(numbers: Float64Array, at: number, more: number): void {
  numbers[at] = (numbers[at] as number) + more;
}
