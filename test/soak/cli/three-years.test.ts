/** A plan of three years, made of the real one, carried through twelve quarters by commands alone; what each step says is kept in a golden file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CompareJson } from '../../../src/contract/compare';
import type { NextJson } from '../../../src/contract/next';
import type { CheckJson } from '../../../src/contract/plan-json';
import { newSheet } from '../../../src/stand-in/host/model';
import { openWorkbook } from '../../../src/workbook/files';
import { workbookOf } from '../../../src/workbook/library-sheets';
import { renderWorkbook } from '../../../src/workbook/render-workbook';
import { vekha } from '../../support/command-line';

const folder = process.env.VEKHA_KEEP ?? mkdtempSync(join(tmpdir(), 'vekha-years-'));
mkdirSync(folder, { recursive: true });
const path = (name: string): string => join(folder, name);
afterAll(() => {
  if (process.env.VEKHA_KEEP === undefined) rmSync(folder, { recursive: true, force: true });
});

async function json<Value>(...args: string[]): Promise<Value> {
  const { status, out, err } = await vekha([...args, '--json']);
  expect([err, status < 2], args.join(' ')).toEqual(['', true]);
  return JSON.parse(out) as Value;
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const quarterName = (at: number): string => `${ROMAN[at % 4]} квартал ${2021 + Math.floor(at / 4)}`;
const monthOf = (at: number): string => ['февраля', 'мая', 'августа', 'ноября'][at % 4] as string;

/** The real plan's measures without entries, in a workbook that begins with the first quarter. */
async function begin(): Promise<void> {
  await json('next', 'examples/plan-2022.xlsx', '--period', '2023', '-o', path('bare.xlsx'), '--force');
  const bare = await openWorkbook(path('bare.xlsx'));
  const tab = bare.sheets.find(({ name }) => name === '2023');
  if (tab === undefined) throw new Error('no tab');
  const rows = tab.rows.map((row) =>
    row
      .slice(0, 5)
      .map((value) => (typeof value === 'string' ? value.replace('в 2023 году', 'в I квартале 2021 года') : value)),
  );
  const merges = tab.merges.filter(({ right }) => right <= 5);
  const { bytes } = await renderWorkbook(workbookOf([newSheet('I квартал 2021', { rows, merges })]));
  writeFileSync(path('0.xlsx'), bytes);
}

/** What a department writes of its measure: done, not done, called off, promised for the next quarter, or nothing. */
function entryOf(item: number, quarter: number): string {
  const year = 2021 + Math.floor(quarter / 4);
  const kind = (item * 7 + quarter * 3) % 5;
  if (item % 11 === 5) return 'Запросы не поступали';
  if (kind === 0)
    return `Рабочая встреча ${item + 1} прошла 1${item % 9} ${monthOf(quarter)} ${year} года, участвовали ${20 + item} человек`;
  if (kind === 1) return 'Запросы не поступали';
  if (kind === 2) return `Круглый стол проведён 2${item % 8} ${monthOf(quarter)} ${year} года`;
  if (kind === 3 && quarter < 11)
    return `Выставка не проводилась. Выставка запланирована на ${quarterName(quarter + 1).replace(/ (\d+)$/, ' $1 года')}`;
  return '';
}

interface Step {
  readonly period: string;
  readonly verdicts: object;
  readonly rules: Readonly<Record<string, number>>;
  readonly promises: Readonly<Record<string, number>>;
  readonly carried?: number;
  readonly changes?: Readonly<Record<string, number>>;
  readonly questions?: number;
}

const countBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** Cells typed into a quarter's tab besides the entries; rows are those of its measures. */
function turnsOf(quarter: number, rows: readonly number[]): [cell: string, text: string][] {
  // A measure is struck out for good, another one added at the end.
  if (quarter === 3) return ['A', 'B', 'C', 'D'].map((column) => [`${column}${rows[8]}`, '']);
  if (quarter === 5) {
    const last = (rows.at(-1) ?? 0) + 1;
    const texts = [
      '12.5.',
      'Обмен молодёжными мастер-классами гончаров',
      '2022-2023 годы',
      'Департамент культуры области',
    ];
    return texts.map((text, at) => [`${'ABCD'[at]}${last}`, text]);
  }
  // The first section is numbered anew, the other way round.
  if (quarter === 7) return [0, 1, 2, 3].map((at) => [`A${rows[at]}`, `1.${4 - at}.`]);
  return [];
}

test('twelve quarters by commands alone, and the final report on all of them', { timeout: 900_000 }, async () => {
  await begin();
  const steps: Step[] = [];
  const names: string[] = [];
  for (let quarter = 0; quarter < 12; quarter += 1) {
    const period = quarterName(quarter);
    const [was, typed, now] = [path(`${quarter}.xlsx`), path(`${quarter}-typed.xlsx`), path(`${quarter + 1}.xlsx`)];
    const before = await json<CheckJson>('check', was, '--sheet', period);
    for (const { name } of before.plan.items) if (!names.includes(name)) names.push(name);
    const rows = before.plan.items.map(({ row }) => row);
    const cells = [
      ...turnsOf(quarter, rows).map(([cell, text]) => [`'${period}'!${cell}`, text]),
      ...before.plan.items
        .map(({ row, name }) => [`'${period}'!E${row}`, entryOf(names.indexOf(name), quarter)])
        .filter(([, text]) => text !== ''),
      // The department of the first measures is dissolved at the end of 2021; the directory names its successor.
      ...(quarter === 4 ? dissolve(await openWorkbook(was)) : []),
    ];
    await json(
      'edit',
      was,
      ...cells.flatMap(([range = '', text = '']) => ['--range', range, '--value', text]),
      '-o',
      typed,
      '--force',
    );
    const check = await json<CheckJson>('check', typed, '--sheet', period);
    const compared =
      quarter === 0 ? null : await json<CompareJson>('compare', typed, '--sheet', period, '--base', 'previous');
    const next =
      quarter === 11
        ? null
        : await json<NextJson>(
            'next',
            typed,
            '--sheet',
            period,
            '--period',
            quarterName(quarter + 1),
            '-o',
            now,
            '--force',
          );
    steps.push({
      period,
      verdicts: check.summary.verdicts,
      rules: countBy(check.findings.map(({ rule }) => rule)),
      promises: countBy(check.summary.promises.map(({ state }) => state)),
      ...(compared === null
        ? {}
        : { changes: countBy(compared.changes.map(({ kind }) => kind)), questions: compared.questions.length }),
      ...(next === null ? {} : { carried: next.carried.length }),
    });
  }
  const last = path('11-typed.xlsx');
  const whole = await json<{
    report: { items: number; entries: number; verdicts: object; period: object };
    verified: boolean;
    notices: string[];
  }>('report', last, '--sheet', quarterName(11), '--all-periods', '-o', path('whole.docx'), '--force');
  expect(whole.verified).toBe(true);
  expect((await vekha(['prove', path('whole.docx'), last, '--sheet', quarterName(11)])).status).toBe(0);
  const { items, entries, verdicts, period } = whole.report;
  const golden = { steps, whole: { items, entries, verdicts, period, notices: whole.notices } };
  await expect(`${JSON.stringify(golden, null, 1)}\n`).toMatchFileSnapshot('three-years.expected.json');
});

/** Cells of the tab of executors that dissolve the first of them in favour of a new one. */
function dissolve(book: Awaited<ReturnType<typeof openWorkbook>>): string[][] {
  const sheet = book.sheets.find(({ name }) => name === 'Исполнители');
  if (sheet === undefined) throw new Error('no executors');
  const titles = (sheet.rows[0] ?? []).map(String);
  const at = (words: RegExp): string => 'ABCDEFGH'[titles.findIndex((title) => words.test(title))] ?? 'H';
  const free = 1 + sheet.rows.findIndex((row) => (row[0] ?? '') === '');
  return [
    [`'Исполнители'!${at(/по$|до|until/i)}2`, '31.12.2021'],
    [`'Исполнители'!${at(/преемник/i)}2`, 'Министерство промышленности области'],
    [`'Исполнители'!A${free}`, 'Министерство промышленности области'],
  ];
}
