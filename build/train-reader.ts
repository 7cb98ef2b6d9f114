/**
 * Makes the weights of the second reader from the labelled texts that may be learnt from, some minutes of one processor; the same weights from the same texts. What
 * they were made from stands in them, so nothing is done where it has not changed; with `--check` it fails where it has, with `--anew` it learns all the same.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { readWords } from '../src/core/activity/second-reader/features';
import {
  LARGEST,
  markOf,
  NOBODY,
  NOUGHT,
  PLACES,
  placeOf,
  SIZE,
  WEIGHED,
} from '../src/core/activity/second-reader/table';
import { normalise } from '../src/core/text/normalise';
import { ANSWER_AT, BIAS_AT, type Example, type Numbers } from './reader/learn';
import { train } from './reader/train';
import { UNITS_LENGTH, unitsIn } from './reader/units';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEIGHTS = `${ROOT}src/core/activity/second-reader/weights.ts`;

/** What `unseen`, `held-out` and `real` hold is for measuring. */
const LEARNT_FROM = ['learnt', 'exam', 'own', 'dev', 'plan-2022', 'taught'];

/** What was noticed once says more of its text than of a verdict. */
const OFTEN = 2;

/** All but the few largest of ten thousand weights keep their proportion. */
const KEPT = 0.9999;

interface Text {
  readonly words: readonly (readonly number[])[];
  readonly verdict: number;
}

function readTexts(): Text[] {
  return LEARNT_FROM.flatMap((name) =>
    readFileSync(`${ROOT}test/core/activity/corpus/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; verdict: string; year?: number | null })
      .flatMap(({ text, verdict, year = null }) => {
        const column = (WEIGHED as readonly string[]).indexOf(verdict);
        const normalised = normalise(text).text;
        const ended = /[.!?]$/.test(normalised) ? normalised : `${normalised}.`;
        return column < 0 ? [] : [{ words: readWords(ended, year).map(({ hashes }) => hashes), verdict: column }];
      }),
  );
}

/** The code that learns. */
const LEARNERS = [
  'build/train-reader.ts',
  'build/reader/learn.ts',
  'build/reader/train.ts',
  'build/reader/units.ts',
  'src/core/activity/second-reader/product.ts',
  'src/core/activity/second-reader/table.ts',
];

/** Of all that is learnt from: the texts as they are read, and the code, whatever its comments say. */
function fingerprintOf(texts: readonly Text[]): string {
  const hash = createHash('sha256');
  for (const { words, verdict } of texts) hash.update(`${verdict} ${words.join(' ')}\n`);
  for (const name of LEARNERS)
    hash.update(transformSync(readFileSync(ROOT + name, 'utf8'), { loader: 'ts', minify: true }).code);
  return hash.digest('hex');
}

/** Whose each place is: of the things that fall on it, the one that is noticed most often. */
function sharePlaces(texts: readonly Text[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { words } of texts)
    for (const hashes of words) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const owners = new Map<number, number>();
  for (const [hash, count] of counts) {
    const owner = owners.get(placeOf(hash));
    if (count >= OFTEN && (owner === undefined || (counts.get(owner) as number) < count))
      owners.set(placeOf(hash), hash);
  }
  return owners;
}

/** As it will be read: of what falls on a place by chance, all that its mark does not tell apart. */
function toExample({ words, verdict }: Text, owners: ReadonlyMap<number, number>): Example {
  const isKnown = (hash: number): boolean => {
    const owner = owners.get(placeOf(hash));
    return owner !== undefined && markOf(owner) === markOf(hash);
  };
  return { words: words.map((hashes) => Int32Array.from(hashes.filter(isKnown), placeOf)), verdict };
}

function signsOf(numbers: Float64Array): string {
  const sizes = Float64Array.from(numbers, Math.abs)
    .filter((size) => size > 0)
    .sort();
  const scale = Number((LARGEST / (sizes[Math.floor(sizes.length * KEPT)] as number)).toFixed(4));
  const signs = Array.from(numbers, (each) =>
    String.fromCharCode(NOUGHT + Math.max(-LARGEST, Math.min(LARGEST, Math.round(each * scale)))),
  );
  return `{ scale: ${scale}, signs: ${JSON.stringify(signs.join(''))} }`;
}

function render({ words, others }: Numbers, owners: ReadonlyMap<number, number>, fingerprint: string): string {
  const marks = Array.from({ length: PLACES }, (_, place) => {
    const owner = owners.get(place);
    if (owner === undefined) words.fill(0, place * SIZE, (place + 1) * SIZE);
    return owner === undefined ? NOBODY : String.fromCharCode(markOf(owner));
  });
  const units = (side: number): string =>
    Object.entries(unitsIn(others, side))
      .map(([name, numbers]) => `\n    ${name}: ${signsOf(numbers)},`)
      .join('');
  return `/**
 * Made by \`npm run generate\`: what each place of the second reader's table weighs, and its units; table.ts says how to read them.
 * From ${fingerprint}
 */
export const weights = () => ({
  marks: ${JSON.stringify(marks.join(''))},
  words: ${signsOf(words)},
  forwards: {${units(0)}
  },
  backwards: {${units(UNITS_LENGTH)}
  },
  answer: ${signsOf(others.subarray(ANSWER_AT, BIAS_AT))},
  bias: ${signsOf(others.subarray(BIAS_AT))},
});
`;
}

const texts = readTexts();
const fingerprint = fingerprintOf(texts);
const isLearnt = readFileSync(WEIGHTS, 'utf8').includes(fingerprint);
if (process.argv.includes('--check')) {
  if (!isLearnt) throw new Error('The second reader has not learnt from these texts: run npm run generate.');
} else if (!isLearnt || process.argv.includes('--anew')) {
  const owners = sharePlaces(texts);
  const examples = texts.map((text) => toExample(text, owners));
  const trained = train(examples, PLACES, (pass, loss) =>
    console.log(`Pass ${pass + 1}: mean loss ${loss.toFixed(3)}`),
  );
  writeFileSync(WEIGHTS, render(trained, owners, fingerprint));
}
