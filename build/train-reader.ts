/**
 * Makes the weights of the second reader from the labelled texts that may be learnt from: softmax regression by AdaGrad (Duchi, Hazan, Singer, 2011), the same
 * weights from the same texts. With `--check` it writes nothing and fails where the weights are not of these texts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFeatures } from '../src/core/activity/second-reader/features';
import { markOf, NOBODY, NOUGHT, PLACES, placeOf } from '../src/core/activity/second-reader/table';
import type { Verdict } from '../src/core/activity/verdict';
import { normalise } from '../src/core/text/normalise';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEIGHTS = `${ROOT}src/core/activity/second-reader/weights.ts`;

/** What `unseen`, `held-out` and `real` hold is for measuring. */
const LEARNT_FROM = ['learnt', 'exam', 'own', 'dev', 'plan-2022', 'taught'];

/** `activity` is what the others are weighed against, so it has no weights. */
const WEIGHED = ['none', 'cancelled', 'planned'] as const;

/** Tried on the five sets of one day that no version had seen: more passes or a longer step ask more often, and less of it rightly. */
const PASSES = 12;
const STEP = 0.5;
/** The last passes whose mean is taken: what one order of the texts leaves behind by chance, another does not. */
const AVERAGED = 6;
const BIAS_STEP = 0.1;
/** A gradient that changes nothing. */
const SLIGHT = 1e-4;

/** A weight is a sign from "(" to "Z" with "A" for nought. All but the few largest of ten thousand keep their proportion. */
const LARGEST = 25;
const KEPT = 0.9999;

/** What was noticed in fewer texts says more of them than of their verdicts, and takes a place. */
const OFTEN = 6;

interface Text {
  readonly hashes: readonly number[];
  readonly verdict: Verdict;
}

/** A text as the things noticed in it, by their place in the tables that are trained. */
interface Example {
  readonly places: Int32Array;
  readonly verdict: Verdict;
}

interface Trained {
  readonly weights: Float64Array;
  bias: number;
}

interface Table extends Trained {
  readonly squares: Float64Array;
  biasSquares: number;
}

function readTexts(): Text[] {
  return LEARNT_FROM.flatMap((name) =>
    readFileSync(`${ROOT}test/core/activity/corpus/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; verdict: Verdict; year?: number | null })
      .filter(({ verdict }) => verdict !== 'empty' && verdict !== 'unclear')
      .map(({ text, verdict, year = null }) => ({
        hashes: [...readFeatures(normalise(text).text, year).places.keys()],
        verdict,
      })),
  );
}

/** What was noticed often enough, each at a place of its own. */
function dictionaryOf(texts: readonly Text[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { hashes } of texts) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const often = [...counts].flatMap(([hash, count]) => (count >= OFTEN ? [hash] : []));
  return new Map(often.map((hash, place) => [hash, place]));
}

/** Whose each place of the tables is: of the things that fall on it, the one that weighs most where none has to share. */
function sharePlaces(texts: readonly Text[]): Map<number, number> {
  const dictionary = dictionaryOf(texts);
  const examples = texts.map((text) => toExample(text, (hash) => dictionary.get(hash)));
  const tables = train(examples, dictionary.size);
  const weightOf = (hash: number): number =>
    Math.max(...tables.map(({ weights }) => Math.abs(weights[dictionary.get(hash) ?? 0] as number)));
  const owners = new Map<number, number>();
  for (const hash of dictionary.keys()) {
    const owner = owners.get(placeOf(hash));
    if (owner === undefined || weightOf(owner) < weightOf(hash)) owners.set(placeOf(hash), hash);
  }
  return owners;
}

const toExample = ({ hashes, verdict }: Text, toPlace: (hash: number) => number | undefined): Example => ({
  places: Int32Array.from(hashes.flatMap((hash) => toPlace(hash) ?? [])),
  verdict,
});

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

function train(examples: readonly Example[], places: number): Trained[] {
  const tables = WEIGHED.map(
    (): Table => ({
      weights: new Float64Array(places),
      squares: new Float64Array(places).fill(1e-3),
      bias: 0,
      biasSquares: 1e-3,
    }),
  );
  const random = randomFrom(1);
  const order = Int32Array.from(examples.keys());
  const sums = tables.map(
    (): Trained => ({
      weights: new Float64Array(places),
      bias: 0,
    }),
  );
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    for (const at of order) learn(tables, examples[at] as Example);
    if (pass < PASSES - AVERAGED) continue;
    for (const [index, { weights, bias }] of tables.entries()) {
      const sum = sums[index] as Trained;
      sum.bias += bias / AVERAGED;
      for (let place = 0; place < places; place += 1)
        sum.weights[place] = (sum.weights[place] as number) + (weights[place] as number) / AVERAGED;
    }
  }
  return sums;
}

function learn(tables: readonly Table[], { places, verdict }: Example): void {
  if (places.length === 0) return;
  const share = 1 / Math.sqrt(places.length);
  const odds = tables.map(({ weights, bias }) => {
    let sum = 0;
    for (const place of places) sum += weights[place] as number;
    return Math.exp(bias + sum * share);
  });
  const whole = odds.reduce((sum, each) => sum + each, 1);
  for (const [index, table] of tables.entries()) {
    const error = (odds[index] as number) / whole - (WEIGHED[index] === verdict ? 1 : 0);
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

function render(tables: readonly Trained[], owners: ReadonlyMap<number, number>): string {
  const sizes = tables
    .flatMap(({ weights }) => Array.from(owners.keys(), (place) => Math.abs(weights[place] as number)))
    .sort((a, b) => a - b);
  const scale = LARGEST / (sizes[Math.floor(sizes.length * KEPT)] as number);
  const signOf = (weight: number): string =>
    String.fromCharCode(NOUGHT + Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * scale))));
  const marks = Array.from({ length: PLACES }, (_, place) => {
    const owner = owners.get(place);
    return owner === undefined ? NOBODY : String.fromCharCode(markOf(owner));
  });
  const rows = WEIGHED.map(
    (verdict, at) => `  ${verdict}: '${Array.from(tables[at]?.weights ?? [], signOf).join('')}',`,
  );
  const biases = WEIGHED.map((verdict, at) => `${verdict}: ${(tables[at]?.bias ?? 0).toFixed(4)}`);
  return `/** Made by \`npm run generate\` from the labelled texts: what each place of the second reader's tables weighs, a sign a place; table.ts says how to read them. */

/** What a difference of one sign is the inverse of. */
export const SCALE = ${scale.toFixed(4)};

export const BIASES = { ${biases.join(', ')} };

export const WEIGHTS = {
  marks: ${JSON.stringify(marks.join(''))},
${rows.join('\n')}
};
`;
}

const texts = readTexts();
const owners = sharePlaces(texts);
/** As it will be read: of what falls on a place by chance, all that its mark does not tell apart. */
const readPlace = (hash: number): number | undefined => {
  const owner = owners.get(placeOf(hash));
  return owner !== undefined && markOf(owner) === markOf(hash) ? placeOf(hash) : undefined;
};
const examples = texts.map((text) => toExample(text, readPlace));
const made = render(train(examples, PLACES), owners);
if (!process.argv.includes('--check')) writeFileSync(WEIGHTS, made);
else if (readFileSync(WEIGHTS, 'utf8') !== made)
  throw new Error('The second reader has not learnt from these texts: run npm run generate.');
