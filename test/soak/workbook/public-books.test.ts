/**
 * Workbooks of other people, out of a folder that VEKHA_PUBLIC names: each saved after an edit, and after a check and a fix of a plan's tab put into a
 * copy of it. Compared by a program that shares nothing with Vekha, validated, and the figures printed. None of them belongs into the repository.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Receipt } from '../../../src/workbook/receipt';
import { vekha } from '../../support/command-line';
import { CAN_VALIDATE, validateFile } from '../../support/documents/ooxml-validator';

const books = process.env.VEKHA_PUBLIC ?? '';
const PYTHON = '/usr/bin/python3';
const PROGRAM = fileURLToPath(new URL('./public-books.py', import.meta.url));
const canCompare = CAN_VALIDATE && books !== '' && spawnSync(PYTHON, ['-c', '']).status === 0;
if (!canCompare) process.stdout.write('public workbooks are left out: VEKHA_PUBLIC names no folder of them\n');

const folder = mkdtempSync(join(tmpdir(), 'vekha-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Saved {
  readonly name: string;
  readonly how: string;
  readonly before: string;
  readonly after: string;
  readonly receipt: Receipt;
}

interface Tally {
  readonly saved: Saved[];
  readonly refused: string[];
  /** Errors of the validator that the input had not. */
  readonly invalid: string[];
}

const PLAN_TAB = ['--sheet', 'План проверки'];
const WAYS: readonly (readonly [how: string, planted: boolean, command: readonly string[], rest: readonly string[]])[] =
  [
    ['edit', false, ['edit'], ['--range', 'B2', '--value', 'Проведено 6 встреч.']],
    ['check', true, ['check'], PLAN_TAB],
    ['fix', true, ['fix'], PLAN_TAB],
  ];

const countOf = (path: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { description } of validateFile(path).errors) counts.set(description, (counts.get(description) ?? 0) + 1);
  return counts;
};

/** What an edit without `--sheet` is made in: the first tab with cells that a person sees. */
async function firstTab(book: string): Promise<string | null> {
  const { status, out, err } = await vekha(['inspect', book, '--json']);
  if (status !== 0) throw new Error(err.trim());
  const { tabs } = JSON.parse(out) as {
    tabs: { name: string; hidden: boolean; cells: boolean }[];
  };
  return tabs.find(({ hidden, cells }) => !hidden && cells)?.name ?? null;
}

async function save(name: string, tally: Tally): Promise<void> {
  for (const [how, planted, command, rest] of WAYS) {
    const before = planted ? join(folder, 'planted', name) : join(books, name);
    if (!existsSync(before)) continue;
    const after = join(folder, `${how} ${name.replace(extname(name), extname(name).toLowerCase())}`);
    let refused = '';
    try {
      const tab = planted ? null : await firstTab(before);
      const where = tab === null ? [] : ['--sheet', tab];
      const { status, out, err } = await vekha([...command, before, ...where, ...rest, '-o', after, '--json']);
      if (status > 1) refused = err.trim();
      else
        tally.saved.push({
          name,
          how,
          before,
          after,
          receipt: (JSON.parse(out) as { save: Receipt }).save,
        });
    } catch (error) {
      refused = (error as Error).message;
    }
    if (refused !== '') {
      tally.refused.push(`${how} ${name}: ${refused.replace(`${before}`, '…')}`);
      continue;
    }
    const [was, is] = [countOf(before), countOf(after)];
    for (const [words, count] of is) {
      if (count > (was.get(words) ?? 0)) tally.invalid.push(`${how} ${name}: ${words}`);
    }
  }
}

test.skipIf(!canCompare)('other people’s workbooks lose nothing', { timeout: 7_200_000 }, async () => {
  mkdirSync(join(folder, 'planted'));
  execFileSync(PYTHON, [PROGRAM, 'plant', books, join(folder, 'planted')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const tally: Tally = { saved: [], refused: [], invalid: [] };
  const names = readdirSync(books).filter((name) => /\.xls[xm]$/i.test(name));
  for (const name of names) await save(name, tally);
  const compared = JSON.parse(
    execFileSync(PYTHON, [PROGRAM, 'compare'], {
      input: JSON.stringify(tally.saved),
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    }),
  ) as { differences: string[]; counts: Record<string, number> }[];
  const sums = new Map<string, number>([['workbooks', names.length]]);
  const add = (key: string, by: number): unknown => sums.set(key, (sums.get(key) ?? 0) + by);
  for (const [index, { counts }] of compared.entries()) {
    add(`saved after ${tally.saved[index]?.how}`, 1);
    for (const [key, count] of Object.entries(counts)) add(key, count);
  }
  const different = compared.flatMap(({ differences }, index) =>
    differences.length === 0
      ? []
      : [`${tally.saved[index]?.how} ${tally.saved[index]?.name}: ${differences.slice(0, 5).join('; ')}`],
  );
  const figures = {
    ...Object.fromEntries(sums),
    different,
    invalid: tally.invalid,
    refused: tally.refused,
  };
  if (process.env.VEKHA_FIGURES !== undefined)
    writeFileSync(process.env.VEKHA_FIGURES, JSON.stringify(figures, null, 1));
  process.stdout.write(`${JSON.stringify({ ...figures, refused: tally.refused.length }, null, 1)}\n`);
  expect({ different, invalid: tally.invalid }).toEqual({
    different: [],
    invalid: [],
  });
});
