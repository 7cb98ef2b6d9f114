/** The linter guards the order of rooms: an import that climbs is refused, one that goes down is not. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const house = mkdtempSync(join(tmpdir(), 'vekha-rooms-'));
afterAll(() => rmSync(house, { recursive: true, force: true }));

const REFUSED: readonly (readonly [path: string, imported: string, refusal: string])[] = [
  ['src/core/plan/one.ts', '../rules', 'core/plan may not know'],
  ['src/core/text/one.ts', '../plan/plan', 'core/text may not know'],
  ['src/core/activity/lexicon/one.ts', '../../findings/finding', 'core/activity may not know'],
  ['src/addon/google/one.ts', '../workbook/journal', 'addon/google may not know'],
  ['src/addon/report/one.ts', '../calls/menu', 'addon/report may not know'],
  ['src/core/plan/other.ts', 'hucre', 'Only src/workbook'],
];
const ALLOWED: readonly (readonly [path: string, imported: string])[] = [
  ['src/core/rules/one.ts', '../plan/plan'],
  ['src/addon/calls/one.ts', '../google/retry'],
];

test('climbing imports are refused, each by its room, and no others', () => {
  cpSync(join(root, 'build/lint.json'), join(house, 'build/lint.json'));
  for (const [path, imported] of [...REFUSED, ...ALLOWED]) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `import { some } from '${imported}';\n\nexport const kept = some;\n`);
  }
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--config-path=build/lint.json', '--reporter=github', 'src'],
    { cwd: house, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  const told = (stdout + stderr).split('\n').filter((line) => line.startsWith('::error'));
  for (const [path, , refusal] of REFUSED) {
    expect(
      told.filter((line) => line.includes(path) && line.includes(refusal)),
      path,
    ).toHaveLength(1);
  }
  expect(told).toHaveLength(REFUSED.length);
});
