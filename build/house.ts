/** Counts the house, for CONTRIBUTING: files and lines of src, the longest, folders, and who imports from whom. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));
const texts = new Map(files.map((path) => [path.replace(/\.tsx?$/, ''), readFileSync(src + path, 'utf8')]));
const linesOf = (text: string): number => text.split('\n').length - 1;

/** Folders by what they import from. */
const below = new Map<string, Set<string>>();
for (const [path, text] of texts) {
  const folder = dirname(path);
  const known = below.get(folder) ?? new Set();
  below.set(folder, known);
  for (const [, to = ''] of text.matchAll(/(?:from|import) '(\.[^']*)'/g)) {
    const target = posix.join(folder, to);
    if (texts.has(target) && dirname(target) !== folder) known.add(dirname(target));
  }
}

/** Folders on the longest way down from one; a way that comes round ends there. */
function floorsBelow(folder: string, way: readonly string[] = []): number {
  if (way.includes(folder)) return 0;
  const done = floors.get(folder);
  if (done !== undefined) return done;
  const count = 1 + Math.max(0, ...[...(below.get(folder) ?? [])].map((each) => floorsBelow(each, [...way, folder])));
  floors.set(folder, count);
  return count;
}
const floors = new Map<string, number>();

const arrows = [...below].flatMap(([from, all]) => [...all].map((to) => [from, to] as const));
const counts = new Map<string, number>();
for (const path of texts.keys()) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
const longest = [...texts].sort(([, one], [, other]) => linesOf(other) - linesOf(one))[0] ?? ['', ''];
const fullest = [...counts].filter(([folder]) => folder !== 'core/rules').sort(([, one], [, other]) => other - one)[0];

process.stdout.write(
  [
    `files ${texts.size}, lines ${[...texts.values()].reduce((sum, text) => sum + linesOf(text), 0)}`,
    `longest file ${longest[0]}: ${linesOf(longest[1])}`,
    `folders ${below.size}, fullest but for core/rules ${fullest?.[0]}: ${fullest?.[1]} files`,
    `arrows between folders ${arrows.length}, both ways ${arrows.filter(([from, to]) => from < to && below.get(to)?.has(from)).length}`,
    `floors ${Math.max(...[...below.keys()].map((folder) => floorsBelow(folder)))}`,
    '',
  ].join('\n'),
);
