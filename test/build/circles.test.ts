/** Neither files nor folders import one another in a circle: which way the zones and rooms may know each other the compiler and the linter see to, inside a room nobody does. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** What each file imports of the others, by path from src without its ending. */
function readImports(): Map<string, string[]> {
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  return new Map(
    names.map((name) => {
      const path = name.replaceAll('\\', '/').replace(/\.tsx?$/, '');
      const text = readFileSync(src + name, 'utf8');
      const imported = [...text.matchAll(/(?:from|import) '(\.[^']*)'/g)];
      return [path, imported.map(([, to = '']) => posix.join(dirname(path), to).replace(/\.tsx?$/, ''))];
    }),
  );
}

/** What is left of a graph without those that import nothing left, and those that nothing left imports. */
function inCircles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Map(imports);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [file, paths] of left) if (!paths.some((path) => left.has(path))) left.delete(file);
    for (const file of left.keys()) if (![...left.values()].some((paths) => paths.includes(file))) left.delete(file);
  }
  return [...left.keys()];
}

test('no file of src is in a circle', () => {
  const imports = readImports();
  expect(imports.size).toBeGreaterThan(300);
  const known = [...imports.values()].flat().filter((path) => imports.has(path));
  expect(known.length).toBeGreaterThan(1_000);
  expect(inCircles(imports)).toEqual([]);
});

test('no folder of src is in a circle either', () => {
  const folders = new Map<string, string[]>();
  for (const [path, imported] of readImports()) {
    const others = imported.map(dirname).filter((folder) => folder !== dirname(path));
    folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), ...others]);
  }
  expect(inCircles(folders)).toEqual([]);
});

test('a circle is found, and only those in it or between two', () => {
  const graph = { top: ['a'], a: ['b', 'leaf'], b: ['c'], c: ['a'], leaf: [] };
  expect(inCircles(new Map(Object.entries(graph)))).toEqual(['a', 'b', 'c']);
});
