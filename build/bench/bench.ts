/**
 * CPU as ratios within one run, since milliseconds differ from machine to machine: a check against a linter over the same characters, an edit and mending
 * against a check, our .docx writer against a library that only compresses its XML and against `docx` and `docxtemplater`, and growth with the plan.
 */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { CASES, type Case } from './cases';
import { CROWDS } from './plans';

const CHILD_LIMIT_MS = 240_000;
/** From so many entries on a call may take many seconds. */
const LARGE = 10_000;
/** Milliseconds by the clock. */
const BRIEF = 2_500;
/** A first call is a budget of its own for those who write documents: it is measured in three processes, of which two make no other. */
const ROUNDS = 3;
/** Milliseconds that short calls are repeated for. */
const LONG_ENOUGH = 500;

/** Milliseconds of CPU of the first call and of a warm one. */
interface Times {
  readonly first: number;
  readonly warm: number;
}

/** By name, of a case and of those behind it. */
type Measured = Readonly<Record<string, Times>>;

/** In the child. */
async function measureWith(name: string, entries: number, isFirst: boolean): Promise<Measured> {
  const measured: Record<string, Times> = {};
  for (const each of CASES)
    if (each.name === name || (each.behind === name && each.sizes.includes(entries)))
      measured[each.name] = await measure(each, entries, isFirst);
  if (measured[name] === undefined) throw new Error(`no case ${name}`);
  return measured;
}

/** The first call, then the median of at least five more; where a call takes many seconds, the first stands for both. */
async function measure({ prepare, least = 5 }: Case, entries: number, isFirst: boolean): Promise<Times> {
  const call = await prepare(entries);
  const times: number[] = [];
  const began = performance.now();
  const few = 1 + least;
  while (times.length === 0 || (!isFirst && isShort(times.length, performance.now() - began, few, entries))) {
    const before = process.cpuUsage();
    await call();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  const [first = 0, ...others] = times;
  return { first, warm: others.length === 0 ? first : median(others) };
}

/** A large case is called again where its first call was brief: that one pays for cold code and fresh memory, which a small case's warm call does not. */
const isShort = (calls: number, took: number, few: number, entries: number): boolean =>
  calls < (entries < LARGE || took / calls < BRIEF ? few : 1) || (calls < 40 && took < LONG_ENOUGH);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function runChild(name: string, entries: number, isFirst: boolean): Measured {
  const script = ['--import', 'tsx', fileURLToPath(import.meta.url), name, String(entries)];
  const child = spawnSync(process.execPath, isFirst ? [...script, 'first'] : script, {
    encoding: 'utf8',
    timeout: CHILD_LIMIT_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.status === 0) return JSON.parse(child.stdout) as Measured;
  console.log(`${name} at ${entries}: no result (${child.error?.message ?? child.stderr.trim().split('\n').at(-1)})`);
  return {};
}

/** By "case entries", one after the other, each told as soon as it is known; of several processes the median of their first calls. */
function measureAll(): ReadonlyMap<string, Times> {
  const runs = new Map<string, Times[]>();
  const isFirst = (key: string): boolean =>
    RATIOS.some(({ first, above, below }) => first === true && [above, below].includes(key));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, sizes, behind } of CASES) {
      for (const entries of behind === undefined ? sizes : []) {
        const isAsked = round === 0 || isFirst(`${name} ${entries}`);
        for (const [own, times] of Object.entries(isAsked ? runChild(name, entries, round > 0) : {})) {
          const key = `${own} ${entries}`;
          runs.set(key, [...(runs.get(key) ?? []), times]);
          if (round === 0) console.log(describe(key, times));
        }
      }
    }
  }
  return new Map(
    [...runs].map(([key, times]) => [
      key,
      { first: median(times.map(({ first }) => first)), warm: times[0]?.warm ?? 0 },
    ]),
  );
}

/** What is printed: `above` divided by `below`, and what it is to be. */
interface Ratio {
  readonly says: string;
  readonly above: string;
  readonly below: string;
  readonly goal: string;
  /** Only where the first call is a budget of its own. */
  readonly first?: true;
}

const RATIOS: readonly Ratio[] = [
  { says: 'check : markdownlint', above: 'check 3000', below: 'markdownlint 3000', goal: '≤ 1' },
  ...Object.keys(CROWDS).map((name) => ({
    says: `${name} : check`,
    above: `${name} 3000`,
    below: 'check 3000',
    goal: '≤ 3',
  })),
  { says: 'check : edit, 50', above: 'check 50', below: 'edit 50', goal: '' },
  { says: 'check : edit, 10,000', above: 'check 10000', below: 'edit 10000', goal: '≥ 20' },
  { says: 'check : rename, 10,000', above: 'check 10000', below: 'rename 10000', goal: '≥ 20' },
  { says: 'check : paste, 10,000', above: 'check 10000', below: 'paste 10000', goal: '≥ 20' },
  { says: 'edit at 10,000 : at 50', above: 'edit 10000', below: 'edit 50', goal: '≤ 3' },
  { says: 'fix : check, 10,000', above: 'fix 10000', below: 'check 10000', goal: '≤ 4' },
  { says: 'form : report, 500', above: 'form 500', below: 'report 500', goal: '≤ 1.5' },
  { says: 'docxtemplater : write', above: 'docxtemplater 500', below: 'write 500', goal: '≥ 10, first 5', first: true },
  { says: 'docx : write', above: 'docx 500', below: 'write 500', goal: '≥ 5', first: true },
  { says: 'write : fflate', above: 'write 500', below: 'compress 500', goal: '≤ 1.3', first: true },
];

const describe = (key: string, { first, warm }: Times): string =>
  `${key.padEnd(22)} first ${first.toFixed(1).padStart(9)} ms   warm ${warm.toFixed(1).padStart(9)} ms`;

function report(results: ReadonlyMap<string, Times>): void {
  console.log('');
  for (const { says, above, below, goal, first = false } of RATIOS) {
    const [a, b] = [results.get(above), results.get(below)];
    if (a === undefined || b === undefined) continue;
    const cold = first ? `first ${(a.first / b.first).toFixed(2)}   ` : '';
    console.log(
      `${says.padEnd(24)} ${cold}warm ${(a.warm / b.warm).toFixed(2)}   ${goal === '' ? '' : `(goal ${goal})`}`,
    );
  }
  console.log('\ngrowth exponent, warm (goal ≤ 1.02)');
  for (const { name, sizes } of CASES) {
    const [least, most] = [sizes.find((size) => size >= 500) ?? 0, sizes.at(-1) ?? 0];
    const [small, large] = [results.get(`${name} ${least}`), results.get(`${name} ${most}`)];
    if (most > least && small !== undefined && large !== undefined)
      console.log(`  ${name.padEnd(10)} ${(Math.log(large.warm / small.warm) / Math.log(most / least)).toFixed(2)}`);
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [name, entries, calls] = process.argv.slice(2);
  if (name === undefined) {
    console.log(`${cpus()[0]?.model ?? ''}, ${cpus().length} processors, Node ${process.version}\n`);
    report(measureAll());
  } else console.log(JSON.stringify(await measureWith(name, Number(entries), calls === 'first')));
}
