/**
 * How well progress texts are judged and dates are found: a table of verdicts for each corpus, precision and recall of the flags, exact
 * ranges, and the rate through the bundle. The held-out corpora were never looked at while the lexicon was written.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VERDICTS = ['activity', 'none', 'cancelled', 'planned', 'empty'];

const { outputFiles } = buildSync({
  stdin: {
    contents: "export * from './src/core/activity/detect-activity'; export * from './src/core/text/dates';",
    resolveDir: ROOT,
  },
  bundle: true,
  write: false,
  format: 'esm',
});
const { detectEntryActivity, findDates } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

/** Rows of each corpus in a folder of the tests, by name. */
function corpora(folder) {
  const path = `${ROOT}test/core/${folder}/corpus`;
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => [
      name.slice(0, -6),
      readFileSync(`${path}/${name}`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ]);
}

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

function showVerdicts(name, rows) {
  const table = Object.fromEntries(
    VERDICTS.map((each) => [each, Object.fromEntries(VERDICTS.map((other) => [other, 0]))]),
  );
  for (const { text, verdict } of rows) table[verdict][detectEntryActivity(text).verdict] += 1;
  const count = (wanted, given) => {
    let sum = 0;
    for (const right of VERDICTS)
      for (const found of VERDICTS) if (wanted(right) && given(found)) sum += table[right][found];
    return sum;
  };
  const isFlag = (verdict) => verdict !== 'activity';
  const any = () => true;
  const right = VERDICTS.reduce((sum, verdict) => sum + table[verdict][verdict], 0);
  console.log(`\n${name}: ${rows.length} texts, ${percent(right, rows.length)} right`);
  console.log(
    `  flags: precision ${percent(count(isFlag, isFlag), count(any, isFlag))}, recall ${percent(count(isFlag, isFlag), count(isFlag, any))}`,
  );
  console.log(`  ${'should be \\ is'.padEnd(16)}${VERDICTS.map((verdict) => verdict.padStart(10)).join('')}`);
  for (const verdict of VERDICTS)
    console.log(
      `  ${verdict.padEnd(16)}${VERDICTS.map((found) => String(table[verdict][found]).padStart(10)).join('')}`,
    );
}

function showDates(name, rows) {
  const right = rows.filter(({ text, ranges, from, to, kind, ref_year: year = null }) => {
    const found = findDates(text, year).map((range) => [range.from, range.to]);
    const wanted = ranges ?? (kind === 'not_a_date' ? [] : [[from, to]]);
    return JSON.stringify(found) === JSON.stringify(wanted);
  });
  console.log(`${name}: ${rows.length} texts, ${percent(right.length, rows.length)} exactly right`);
  if (process.argv.includes('--wrong'))
    for (const row of rows)
      if (!right.includes(row))
        console.log(
          '  ',
          row.text,
          findDates(row.text, row.ref_year ?? null).map(({ text, from, to }) => `${text}: ${from} – ${to}`),
        );
}

console.log('Verdicts');
for (const [name, rows] of corpora('activity')) showVerdicts(name, rows);

console.log('\nDates');
for (const [name, rows] of corpora('text')) showDates(name, rows);

/** Through the bundle that Google runs: what an edit pays for, and texts made to be slow at the same measure. */
const context = vm.createContext({});
for (const file of ['Code.js']) vm.runInContext(readFileSync(`${ROOT}build/out/${file}`, 'utf8'), context);
function seconds(texts) {
  context.request = JSON.stringify({ texts: texts.map((text) => ({ text, year: 2022 })) });
  const began = performance.now();
  vm.runInContext('panelActivity(request)', context);
  return (performance.now() - began) / 1_000;
}

const [, plan] = corpora('activity').find(([name]) => name === 'plan-2022');
const entries = Array.from({ length: 100 }, () => plan.map(({ text }) => text)).flat();
seconds(entries);
const spent = seconds(entries);
const rate = entries.join('').length / spent;
console.log(
  `\nThrough Code.js: ${Math.round(entries.length / spent)} entries of the real plan a second; characters a second against theirs:`,
);
for (const piece of ['не ', '(', '- ', '«', '0 ', 'не проводилось ', 'проведено '])
  console.log(
    `  ${JSON.stringify(piece).padEnd(18)} ${(100_000 / seconds([piece.repeat(100_000 / piece.length)]) / rate).toFixed(1)}`,
  );
