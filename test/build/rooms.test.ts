/** The rooms of the add-on and of the contract: no arrow runs back up, and no files import one another in a circle. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** From the bottom up; a room may know those below it, not those beside it. */
const FLOORS = [
  ['google'],
  ['workbook'],
  ['check'],
  ['fix', 'report', 'import'],
  ['coordinate', 'self-check'],
  ['calls'],
  ['entry.ts'],
] as const;

/** What each file of a zone imports within it, by path from the zone. */
function importsOf(zone: string): Map<string, string[]> {
  const folder = join(src, zone);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return new Map(
    files.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const paths = [...text.matchAll(/from '(\.[^']*)'/g)].map(([, path = '']) =>
        relative(folder, normalize(join(folder, dirname(name), `${path}.ts`))),
      );
      return [
        name.split('\\').join('/'),
        paths.map((path) => path.split('\\').join('/')).filter((path) => !path.startsWith('..')),
      ];
    }),
  );
}

test('each room of the add-on knows only the floors below it', () => {
  const floorOf = new Map<string, number>(
    FLOORS.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)),
  );
  const roomOf = (path: string): string => path.split('/')[0] ?? '';
  const imports = importsOf('addon');
  expect([...new Set([...imports.keys()].map(roomOf))].filter((room) => !floorOf.has(room))).toEqual([]);
  const up = [...imports].flatMap(([file, paths]) =>
    paths
      .filter((path) => roomOf(path) !== roomOf(file))
      .filter((path) => (floorOf.get(roomOf(path)) ?? 99) >= (floorOf.get(roomOf(file)) ?? -1))
      .map((path) => `${file} -> ${path}`),
  );
  expect(up).toEqual([]);
});

test.each(['addon', 'contract', 'core'])('no files of %s import one another in a circle', (zone) => {
  const left = importsOf(zone);
  expect(left.size).toBeGreaterThan(10);
  // Whoever imports nothing that is left is in no circle, and neither is whoever nobody left imports.
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [file, paths] of left) if (!paths.some((path) => left.has(path))) left.delete(file);
    for (const file of left.keys()) if (![...left.values()].some((paths) => paths.includes(file))) left.delete(file);
  }
  expect([...left.keys()]).toEqual([]);
});
