/**
 * How well the bundle judges progress texts and finds dates: for each corpus the verdicts, precision and recall of the flags, the share
 * of work flagged falsely with its 95 % interval, and errors by kind; then how fast. The texts of the unseen corpora are never shown.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { activityLexicon, detectEntryActivity } from '../src/core/activity/detect-activity';
import { findPromises } from '../src/core/activity/promises';
import { parsePeriod, yearOf } from '../src/core/text/dates/reporting-period';

interface Text {
  readonly text: string;
  readonly verdict: string;
  readonly year?: number;
  readonly kind?: string;
  readonly mix?: string;
  /** Its author would not have sworn to the verdict. */
  readonly ambiguous?: boolean;
}

interface DateText {
  readonly text: string;
  readonly ref_year?: number;
  readonly ranges?: readonly (readonly (string | null)[])[];
  readonly from?: string | null;
  readonly to?: string | null;
  readonly kind?: string;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VERDICTS = ['activity', 'none', 'cancelled', 'planned', 'unclear', 'empty'];
const SHOWS_WRONG = process.argv.includes('--wrong');

const context = vm.createContext({});
vm.runInContext(readFileSync(`${ROOT}build/out/Code.js`, 'utf8'), context);

/** What a call of the panel answers, through the bundle that Google runs. */
function call<Value>(name: string, texts: readonly object[]): Value {
  context.request = JSON.stringify({ texts });
  return JSON.parse(vm.runInContext(`${name}(request)`, context)).value;
}

function corpora<Row>(folder: string): (readonly [name: string, rows: readonly Row[]])[] {
  const path = `${ROOT}test/core/${folder}/corpus`;
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

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** The share with Wilson's 95 % interval, which holds for small counts too. */
function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const z2 = 1.96 ** 2;
  const middle = (part + z2 / 2) / (whole + z2);
  const half = (1.96 / (whole + z2)) * Math.sqrt((part * (whole - part)) / whole + z2 / 4);
  return `${percent(part, whole)} (${(100 * Math.max(0, middle - half)).toFixed(1)}–${(100 * Math.min(1, middle + half)).toFixed(1)})`;
}

function showVerdicts(name: string, rows: readonly Text[]): void {
  const answers = call<{ verdict: string }[]>(
    'panelActivity',
    rows.map(({ text, year }) => ({ text, year: year ?? null })),
  );
  const judged = rows.map((row, index) => ({ row, found: answers[index]?.verdict ?? '' }));
  const count = (wanted: (verdict: string) => boolean, given: (verdict: string) => boolean): number =>
    judged.filter(({ row, found }) => wanted(row.verdict) && given(found)).length;
  // What is asked about accuses nobody, so it is neither a flag nor an error.
  const isFlag = (verdict: string): boolean => verdict !== 'activity' && verdict !== 'unclear';
  const any = (): boolean => true;
  const asked = count(any, (verdict) => verdict === 'unclear');
  // Of what says nothing of a measure, work is the verdict where nobody asks: it accuses nobody either.
  const isRight = ({ row, found }: (typeof judged)[number]): boolean =>
    row.verdict === found || (row.verdict === 'unclear' && found === 'activity');
  const right = judged.filter(isRight).length;
  const wrong = judged.filter((each) => !isRight(each) && each.found !== 'unclear');
  const work = judged.filter(({ row }) => !isFlag(row.verdict)).length;
  console.log(
    `\n${name}: ${rows.length} texts, ${share(right, rows.length)} right, asked about ${percent(asked, rows.length)}, of the others ${share(right, rows.length - asked)} right`,
  );
  console.log(
    `  flags: precision ${share(count(isFlag, isFlag), count(any, isFlag))}, recall ${share(count(isFlag, isFlag), count(isFlag, any))}`,
  );
  const isWork = (verdict: string): boolean => !isFlag(verdict);
  console.log(`  work flagged falsely: ${share(count(isWork, isFlag), work)}`);
  console.log(`  ${'should be \\ is'.padEnd(16)}${VERDICTS.map((verdict) => verdict.padStart(10)).join('')}`);
  for (const verdict of VERDICTS.slice(0, 5))
    console.log(
      `  ${verdict.padEnd(16)}${VERDICTS.map((found) =>
        String(
          count(
            (each) => each === verdict,
            (each) => each === found,
          ),
        ).padStart(10),
      ).join('')}`,
    );
  const kinds = new Map<string, number>();
  for (const { row } of wrong) kinds.set(row.kind ?? '', (kinds.get(row.kind ?? '') ?? 0) + 1);
  const ordered = [...kinds].filter(([kind]) => kind !== '').sort((a, b) => b[1] - a[1]);
  if (ordered.length > 0)
    console.log(`  errors by kind: ${ordered.map(([kind, errors]) => `${kind} ${errors}`).join(', ')}`);
  if (SHOWS_WRONG && !/unseen|held-out/.test(name))
    for (const { row, found } of wrong) console.log(`    ${row.verdict} -> ${found}: ${row.text}`);
}

function showDates(name: string, rows: readonly DateText[]): void {
  const answers = call<{ ranges: { from: string | null; to: string | null }[] }[]>(
    'panelDates',
    rows.map(({ text, ref_year }) => ({ text, year: ref_year ?? null })),
  );
  const wrong = rows.filter(({ ranges, from = null, to = null, kind = '' }, index) => {
    const found = answers[index]?.ranges.map((range) => [range.from, range.to]);
    const isNone = kind === 'not_a_date' || (kind.startsWith('recurring') && from === null && to === null);
    return JSON.stringify(found) !== JSON.stringify(ranges ?? (isNone ? [] : [[from, to]]));
  });
  console.log(`${name}: ${rows.length} texts, ${share(rows.length - wrong.length, rows.length)} exactly right`);
  if (SHOWS_WRONG && !/unseen|held-out/.test(name)) for (const { text } of wrong) console.log(`    ${text}`);
}

interface PromiseText {
  readonly text: string;
  readonly period: string;
  /** Last day of each thing promised. */
  readonly due: readonly string[];
}

/** A promise is found where one falls due on that very day. */
function showPromises(name: string, rows: readonly PromiseText[]): void {
  let [told, found, right] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { text, period: asked, due } of rows) {
    const period = parsePeriod(asked);
    if (period === null) throw new Error(asked);
    const isIdle = detectEntryActivity(text, activityLexicon(), yearOf(period)).verdict !== 'activity';
    const days = findPromises(text, period, isIdle).map((promise) => promise.due.to);
    const same = due.filter((day) => days.includes(day)).length;
    told += due.length;
    found += days.length;
    right += same;
    if (same !== due.length || same !== days.length) wrong.push(`${due.join()} -> ${days.join()}: ${text}`);
  }
  console.log(
    `${name}: ${rows.length} texts, ${told} promises, precision ${share(right, found)}, recall ${share(right, told)}`,
  );
  if (SHOWS_WRONG && !/unseen/.test(name)) for (const line of wrong) console.log(`    ${line}`);
}

/** Seconds that the bundle takes over some texts. */
function seconds(texts: readonly string[]): number {
  const began = performance.now();
  call(
    'panelActivity',
    texts.map((text) => ({ text, year: 2022 })),
  );
  return (performance.now() - began) / 1_000;
}

console.log('Verdicts, of the texts whose verdict is beyond doubt');
for (const [name, rows] of corpora<Text>('activity')) {
  const clear = rows.filter(({ ambiguous }) => ambiguous !== true);
  const mixes = [...new Set(clear.map(({ mix = '' }) => mix))];
  if (mixes.length < 2) showVerdicts(name, clear);
  else
    for (const mix of mixes)
      showVerdicts(
        `${name}, ${mix}`,
        clear.filter((row) => row.mix === mix),
      );
}

console.log('\nDates');
for (const [name, rows] of corpora<DateText>('text')) showDates(name, rows);

console.log('\nPromises, each with the day it is due');
for (const [name, rows] of corpora<PromiseText>('findings')) showPromises(name, rows);

const [, plan = []] = corpora<Text>('activity').find(([name]) => name === 'plan-2022') ?? [];
const entries = Array.from({ length: 100 }, () => plan.map(({ text }) => text)).flat();
seconds(entries);
const spent = seconds(entries);
const rate = entries.join('').length / spent;
console.log(
  `\nThrough Code.js: ${Math.round(entries.length / spent)} entries of the real plan a second; characters a second against theirs:`,
);
for (const piece of ['не ', '(', '- ', '«', '0 ', 'не проводилось ', 'проведено ', 'в 2019 году проведено ', 'готово '])
  console.log(
    `  ${JSON.stringify(piece).padEnd(26)} ${(100_000 / seconds([piece.repeat(100_000 / piece.length)]) / rate).toFixed(1)}`,
  );
