/**
 * Speed as ratios within one run, since milliseconds differ from machine to machine: our .docx writer against compressing its XML
 * alone, against the libraries `docx` and `docxtemplater`, and its growth with the number of entries.
 */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CASES } from './cases';

/** Beyond this the other libraries are not asked: a call of theirs takes many seconds. */
const OTHERS_LIMIT = 5_000;
const CHILD_LIMIT_MS = 240_000;

/** Milliseconds of the first call and of a warm one. */
interface Times {
  readonly first: number;
  readonly warm: number;
}

/** By "case entries". */
type Results = ReadonlyMap<string, Times>;

/** In the child: the first call, then the median of at least three more and about two seconds. */
async function measure(name: string, entries: number): Promise<Times> {
  const found = CASES.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  const call = await found.prepare(entries);
  const times: number[] = [];
  const began = performance.now();
  while (times.length < 4 || (times.length < 40 && performance.now() - began < 2_000)) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  const [first = 0, ...others] = times;
  return { first, warm: median(others) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** First and warm milliseconds by "case entries"; small sizes three times over, and the median of the runs. */
function measureAll(): Results {
  const results = new Map<string, Times>();
  for (const { name, sizes } of CASES) {
    for (const entries of sizes) {
      const runs: Times[] = [];
      for (let i = 0; i < (entries <= 500 ? 3 : 1); i++) {
        const child = spawnSync(
          process.execPath,
          ['--import', 'tsx', fileURLToPath(import.meta.url), name, String(entries)],
          {
            encoding: 'utf8',
            timeout: CHILD_LIMIT_MS,
            stdio: ['ignore', 'pipe', 'pipe'],
          },
        );
        if (child.status !== 0) {
          const reason = child.error?.message ?? child.stderr.trim().split('\n').at(-1);
          console.log(`${name} at ${entries}: no result (${reason})`);
          break;
        }
        runs.push(JSON.parse(child.stdout) as Times);
      }
      if (runs.length === 0) continue;
      const of = (key: keyof Times): number => median(runs.map((run) => run[key]));
      results.set(`${name} ${entries}`, { first: of('first'), warm: of('warm') });
    }
  }
  return results;
}

function report(results: Results): void {
  for (const [key, { first, warm }] of results) {
    console.log(`${key.padEnd(22)} first ${first.toFixed(1).padStart(9)} ms   warm ${warm.toFixed(1).padStart(9)} ms`);
  }
  console.log('\nwriting : compressing its XML alone (budget: at most 2 at 500)');
  for (const entries of [50, 500, 5_000, 20_000]) showRatio(results, `write ${entries}`, `compress ${entries}`);
  for (const other of ['docx', 'docxtemplater']) {
    console.log(`\n${other} : writing (budget: at least 5 at 500); not asked above ${OTHERS_LIMIT}, too slow`);
    for (const entries of [50, 500, 5_000]) showRatio(results, `${other} ${entries}`, `write ${entries}`);
  }
  console.log('\nchecking with all rules, entries a second, and times as long as reading the same rows as JSON (warm)');
  for (const entries of [500, 5_000, 20_000]) {
    const [check, json] = [results.get(`check ${entries}`), results.get(`json ${entries}`)];
    if (check === undefined || json === undefined) continue;
    const rate = Math.round((entries / check.warm) * 1_000);
    console.log(`  ${String(entries).padStart(6)}   ${rate} entries a second   ${(check.warm / json.warm).toFixed(0)}`);
  }
  console.log('\na full check : an edit (goal: 20 at 10,000), and an edit : an edit at 50 entries (goal: 3), warm');
  for (const entries of [50, 500, 5_000]) {
    const [check, edit, least] = [`check ${entries}`, `edit ${entries}`, 'edit 50'].map(
      (key) => results.get(key)?.warm,
    );
    if (check === undefined || edit === undefined || least === undefined) continue;
    console.log(`  ${String(entries).padStart(6)}   ${(check / edit).toFixed(1)}   ${(edit / least).toFixed(1)}`);
  }
  console.log('\ngrowth exponent from 500 to 20,000 entries, warm (budget: at most 1.1)');
  for (const name of ['check', 'report', 'write', 'prove', 'compress']) {
    const [small, large] = [results.get(`${name} 500`), results.get(`${name} 20000`)];
    if (small && large)
      console.log(`  ${name.padEnd(10)} ${(Math.log(large.warm / small.warm) / Math.log(40)).toFixed(2)}`);
  }
}

function showRatio(results: Results, above: string, below: string): void {
  const [a, b] = [results.get(above), results.get(below)];
  if (a === undefined || b === undefined) return;
  console.log(
    `  ${(above.split(' ')[1] ?? '').padStart(6)}   first ${(a.first / b.first).toFixed(2)}   warm ${(a.warm / b.warm).toFixed(2)}`,
  );
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [name, entries] = process.argv.slice(2);
  if (name === undefined) report(measureAll());
  else console.log(JSON.stringify(await measure(name, Number(entries))));
}
