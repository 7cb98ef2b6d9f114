/**
 * The order inside src/core and src/addon is build/room-order.json: a room may know those before it. Writes the linter's bans in build/lint.json from that one
 * list; `--check` only compares. A room that is not in the list is named.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

interface Override {
  readonly includes: readonly string[];
  readonly linter: { readonly rules: { readonly style?: { readonly noRestrictedImports?: Ban } } };
}

interface Ban {
  readonly level: 'error';
  readonly options: { readonly patterns: readonly { readonly group: readonly string[]; readonly message: string }[] };
}

const here = (path: string): URL => new URL(path, import.meta.url);
const orders = JSON.parse(readFileSync(here('room-order.json'), 'utf8')) as Readonly<Record<string, readonly string[]>>;
const path = here('lint.json');
const text = readFileSync(path, 'utf8');
const lint = JSON.parse(text) as { readonly overrides: readonly Override[] };
const made = Object.keys(orders).map((house) => `**/src/${house}/`);
const others = lint.overrides.filter(({ includes }) => !made.some((start) => includes[0]?.startsWith(start)));
// The last override that fits a file takes the place of those before it: what is banned everywhere must be said again.
const everywhere = others
  .filter(({ includes }) => includes.includes('**/src/**'))
  .flatMap(({ linter }) => linter.rules.style?.noRestrictedImports?.options.patterns ?? []);
const bans = Object.entries(orders).flatMap(([house, order]) => {
  checkRooms(house, order);
  return order.slice(0, -1).map((room, place) => banLater(house, room, order.slice(place + 1)));
});
const wanted = `${JSON.stringify({ ...lint, overrides: [...others, ...bans] }, null, 2)}\n`;
if (text !== wanted) {
  if (process.argv.includes('--check')) fail('build/lint.json is stale: run npm run generate');
  writeFileSync(path, wanted);
}

function banLater(house: string, room: string, later: readonly string[]): Override {
  const rooms = later.length === 1 ? later : [`{${later.join()}}`];
  const group = rooms.flatMap((name) => [`{..,../..}/${name}`, `{..,../..}/${name}/**`]);
  const message = `${house}/${room} may not know ${later.join(', ')}: see build/room-order.json.`;
  const ban: Ban = { level: 'error', options: { patterns: [...everywhere, { group, message }] } };
  return { includes: [`**/src/${house}/${room}/**`], linter: { rules: { style: { noRestrictedImports: ban } } } };
}

function checkRooms(house: string, order: readonly string[]): void {
  const rooms = readdirSync(here(`../src/${house}/`), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const strays = [...rooms.filter((room) => !order.includes(room)), ...order.filter((room) => !rooms.includes(room))];
  if (strays.length > 0) fail(`build/room-order.json and src/${house} differ in: ${strays.join(', ')}`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
