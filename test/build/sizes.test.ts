/** The house stays one to find one's way in: files and folders of a size that a reader takes in. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const files = paths.filter((path) => statSync(src + path).isFile());

const MOST_LINES = 300;
/** "About twenty": the largest that have been looked through and found to be of one thing. */
const MOST_FILES = 25;

test('no file is longer than a reader takes in', () => {
  const long = files.filter(
    (path) => /\.tsx?$/.test(path) && readFileSync(src + path, 'utf8').split('\n').length - 1 > MOST_LINES,
  );
  expect(long).toEqual([]);
});

test('no folder but that of the rules has more files than a reader takes in', () => {
  const counts = new Map<string, number>();
  for (const path of files) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const full = [...counts].filter(([, count]) => count > MOST_FILES).map(([folder]) => folder);
  expect(full).toEqual(['core/rules']);
});
