/**
 * Makes the weights of the second reader from the labelled texts that may be learnt from: softmax regression by AdaGrad (Duchi, Hazan, Singer, 2011), the same
 * weights from the same texts. With `--check` it writes nothing and fails where the weights are not of these texts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUCKETS, readFeatures } from '../src/core/activity/second-reader/features';
import type { Verdict } from '../src/core/activity/verdict';
import { normalise } from '../src/core/text/normalise';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEIGHTS = `${ROOT}src/core/activity/second-reader/weights.ts`;

/** What `unseen`, `held-out` and `real` hold is for measuring. */
const LEARNT_FROM = ['learnt', 'exam', 'own', 'dev', 'plan-2022'];

/** `activity` is what the others are weighed against, so it has no weights. */
const TOLD = ['none', 'cancelled', 'planned'] as const;

/** Tried on the five sets of one day that no version had seen: more passes or a longer step ask more often, and less of it rightly. */
const PASSES = 12;
const STEP = 0.5;
const BIAS_STEP = 0.1;
/** A gradient that changes nothing. */
const SLIGHT = 1e-4;

/** A weight is a sign from "(" to "Z" with "A" for nought: no quote, no backslash. All but the few largest of ten thousand keep their proportion. */
const LARGEST = 25;
const MIDDLE = 65;
const KEPT = 0.9995;

interface Example {
  readonly places: Int32Array;
  readonly verdict: Verdict;
}

interface Table {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  bias: number;
  biasSquares: number;
}

function readExamples(): Example[] {
  return LEARNT_FROM.flatMap((name) =>
    readFileSync(`${ROOT}test/core/activity/corpus/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; verdict: Verdict })
      .filter(({ verdict }) => verdict !== 'empty' && verdict !== 'unclear')
      .map(({ text, verdict }) => ({
        places: Int32Array.from(readFeatures(normalise(text).text)),
        verdict,
      })),
  );
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

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

function train(examples: readonly Example[]): Table[] {
  const tables = TOLD.map(
    (): Table => ({
      weights: new Float64Array(BUCKETS),
      squares: new Float64Array(BUCKETS).fill(1e-3),
      bias: 0,
      biasSquares: 1e-3,
    }),
  );
  const random = randomFrom(1);
  const order = Int32Array.from(examples.keys());
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    for (const at of order) learn(tables, examples[at] as Example);
  }
  return tables;
}

function learn(tables: readonly Table[], { places, verdict }: Example): void {
  const share = 1 / Math.sqrt(places.length);
  const odds = tables.map(({ weights, bias }) => {
    let sum = 0;
    for (const place of places) sum += weights[place] as number;
    return Math.exp(bias + sum * share);
  });
  const whole = odds.reduce((sum, each) => sum + each, 1);
  for (const [index, table] of tables.entries()) {
    const error = (odds[index] as number) / whole - (TOLD[index] === verdict ? 1 : 0);
    if (Math.abs(error) < SLIGHT) continue;
    const slope = error * share;
    const { weights, squares } = table;
    for (const place of places) {
      squares[place] = (squares[place] as number) + slope * slope;
      weights[place] = (weights[place] as number) - (STEP * slope) / Math.sqrt(squares[place] as number);
    }
    table.biasSquares += error * error;
    table.bias -= (BIAS_STEP * error) / Math.sqrt(table.biasSquares);
  }
}

function render(tables: readonly Table[]): string {
  const sizes = tables.flatMap(({ weights }) => Array.from(weights, Math.abs)).sort((a, b) => a - b);
  const scale = LARGEST / (sizes[Math.floor(sizes.length * KEPT)] as number);
  const signOf = (weight: number): string =>
    String.fromCharCode(MIDDLE + Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * scale))));
  const rows = TOLD.map((verdict, at) => `  ${verdict}: '${Array.from(tables[at]?.weights ?? [], signOf).join('')}',`);
  const biases = TOLD.map((verdict, at) => `${verdict}: ${(tables[at]?.bias ?? 0).toFixed(4)}`);
  return `/** Made by \`npm run generate\` from the labelled texts: what each place of the second reader's table weighs, a sign a place, "A" for nought. */

/** What a difference of one sign is the inverse of. */
export const SCALE = ${scale.toFixed(4)};

export const BIASES = { ${biases.join(', ')} };

export const WEIGHTS = {
${rows.join('\n')}
};
`;
}

const made = render(train(readExamples()));
if (!process.argv.includes('--check')) writeFileSync(WEIGHTS, made);
else if (readFileSync(WEIGHTS, 'utf8') !== made)
  throw new Error('The second reader has not learnt from these texts: run npm run generate.');
