/** The compiler guards the house: an import against the direction of the zones must not compile. The zones hold nothing but what is imported, to be quick. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let house = '';
/** What the compiler prints for the whole house with all intruders in it. */
let printed = '';

const INTRUDERS: readonly (readonly [zone: string, text: string, named: string])[] = [
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
  ['src/stand-in', "export { openWorkbook } from '../workbook/files';", 'workbook/files'],
  ['src/stand-in', "export { checkPlan } from '../addon/check/check-plan';", 'addon/check/check-plan'],
];

const fileOf = (index: number): string => `intruder-${index}.ts`;

/** The compiler's settings of each zone, as they stand in src. */
const ZONES = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|[\\/])tsconfig\.json$/.test(path))
  .map((path) => join('src', path));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'vekha-house-'));
  for (const path of ['package.json', 'build/tsconfig.base.json', ...ZONES])
    cpSync(join(root, path), join(house, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const path of ZONES) write(join(dirname(path), 'room.ts'), 'export const room = 1;');
  for (const [index, [zone, text]] of INTRUDERS.entries()) {
    write(join(zone, fileOf(index)), text);
    const [, name = '', from = ''] = /\{ (\w+) \} from '(\..*)'/.exec(text) ?? [];
    if (from !== '') write(`${normalize(join(zone, from))}.ts`, `export const ${name} = 1;`);
  }
  write('src/core/guest.ts', "export { parsePlan } from './plan/parse-plan';");
  const zones = [...new Set(INTRUDERS.map(([zone]) => join(house, zone)))];
  const words = [join(root, 'node_modules/typescript/bin/tsc'), '-b', '--pretty', 'false', ...zones];
  printed = spawnSync(process.execPath, words, { encoding: 'utf8' }).stdout;
}, 120_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(INTRUDERS.map((each, index) => [...each, index] as const))('%s refuses %s', (_zone, _text, named, index) => {
  const lines = printed.split('\n').filter((line) => line.includes(fileOf(index)));
  expect(lines.join('\n')).toContain(named);
});

test('a file that keeps to its zone compiles', () => {
  expect(printed).not.toContain('guest.ts');
});
