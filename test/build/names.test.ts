/** A name says what the thing is: words that say nothing, or say it in figures of speech, are in no name that src declares. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));

const BANNED = new Set(
  'util utils helper helpers manager handler handlers service services data info process common misc told tidings desk face dress'.split(
    ' ',
  ),
);
/** What Google, spreadsheets and Univer have named so, and the columns that only serve Vekha. */
const OTHERS =
  /\bservices?( of| disabled)?$|\bservice (column|row|range|off|name|trial)s?\b|\bdata (validation|view|table|consolidate|stream)s?\b|\w data( model)?$|(authorization info|handler function)$/;

/** "placeServiceColumns" and "service-columns" as words: "place service columns". */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_./]/g, ' ')
    .toLowerCase();

const isBanned = (name: string): boolean => {
  const words = wordsOf(name);
  return !OTHERS.test(words) && words.split(' ').some((word) => BANNED.has(word));
};

/** Of `const told = …`, `{ place, told }: …`, `(told) =>`, `readonly told:`; what stands in texts and comments is no name. */
function namesIn(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, '""');
  const declared = /\b(?:const|let|function|class|interface|type)\s+([\w$]+)/g;
  const taken = /\b(?:const|let)\s+[{[]([^=;]*?)[}\]]\s*=/g;
  // A severity is "info", and what zod and events hold is "data": as properties those are theirs.
  const given = /(?<![\w$])(?!(?:info|data)\b)([\w$]+)(?=\s*(?:\??:|=>|,|\)))/g;
  const single = [declared, given].flatMap((pattern) => [...bare.matchAll(pattern)].map(([, name = '']) => name));
  const parted = [...bare.matchAll(taken)].flatMap(
    ([, names = '']) => names.match(/(?!(?:info|data)\b)\b[\w$]+/g) ?? [],
  );
  return [...single, ...parted];
}

test('names are seen wherever they are declared, and not elsewhere', () => {
  const code =
    "const told = 1; // helper\nconst { place, misc } = data; function f(desk: string) {} const g = (face) => 'dress';";
  expect(namesIn(code).filter(isBanned)).toEqual(['told', 'desk', 'face', 'misc']);
});

test('no file and no name in src has a word that says nothing', () => {
  const files = paths.filter((path) => isBanned(path.replace(/^.*\/|\.tsx?$/g, '')));
  const names = paths
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      namesIn(readFileSync(src + path, 'utf8')).flatMap((name) => (isBanned(name) ? `${path}: ${name}` : [])),
    );
  expect([...files, ...names]).toEqual([]);
});

/** Apps Script's parser knows no private names; lowered, each is a look-up in a WeakMap at every use. */
const PRIVATE_NAME = /^\s+(?:(?:static|readonly|async|get|set) )*#\w|\bthis\.#\w/m;

test('what Apps Script runs has no private names: the compiler’s `private` hides as well, and costs nothing', () => {
  expect('class A {\n  readonly #b = 1;\n}').toMatch(PRIVATE_NAME);
  const script = paths.filter((path) => /^(core|document|docx|contract|addon)\/.*\.ts$/.test(path));
  expect(script.filter((path) => PRIVATE_NAME.test(readFileSync(src + path, 'utf8')))).toEqual([]);
});
