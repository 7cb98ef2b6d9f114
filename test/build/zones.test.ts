/** The compiler guards the house: an import against the direction of the zones must not compile. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'vekha-house-'));
  for (const part of ['src', 'package.json']) cpSync(join(root, part), join(house, part), { recursive: true });
  cpSync(join(root, 'build/tsconfig.base.json'), join(house, 'build/tsconfig.base.json'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What the compiler prints for a zone with one more file in it. */
function compile(zone: string, text: string): string {
  const file = join(house, zone, 'intruder.ts');
  writeFileSync(file, text);
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-b', join(house, zone)],
    {
      encoding: 'utf8',
    },
  );
  rmSync(file);
  return stdout;
}

test.each([
  ['src/core', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;", 'node:fs'],
  ['src/core', 'export const page = document.title;', 'document'],
  ['src/core', 'export const print = (): void => console.log(1);', 'console'],
  ['src/core', 'export const app = SpreadsheetApp;', 'SpreadsheetApp'],
  ['src/core', "export { writeDocx } from '../docx/write';", 'docx/write'],
  ['src/docx', "export { parsePlan } from '../core/plan/parse-plan';", 'core/plan/parse-plan'],
  ['src/docx', 'export const later = setTimeout;', 'setTimeout'],
  ['src/addon', "export { main } from '../cli/main';", 'cli/main'],
  ['src/addon', 'export const page = document.title;', 'document'],
  ['src/contract', "export { checkPlan } from '../addon/check/check-plan';", 'addon/check/check-plan'],
  ['src/ui', "export { main } from '../cli/main';", 'cli/main'],
  ['src/ui', "export { checkPlan } from '../addon/check/check-plan';", 'addon/check/check-plan'],
  ['src/ui', 'export const app = SpreadsheetApp;', 'SpreadsheetApp'],
  ['src/page/client', 'export const app = SpreadsheetApp;', 'SpreadsheetApp'],
  ['src/workbook', "export { main } from '../cli/main';", 'cli/main'],
  ['src/stand-in', "export { checkPlan } from '../addon/check/check-plan';", 'addon/check/check-plan'],
])('%s refuses %s', (zone, text, named) => {
  const printed = compile(zone, text);
  expect(printed).toContain('intruder.ts');
  expect(printed).toContain(named);
});

test('a file that keeps to its zone compiles', () => {
  expect(compile('src/core', "export { parsePlan } from './plan/parse-plan';")).toBe('');
});
