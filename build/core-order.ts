/**
 * The order inside src/core is build/core-order.json: a room may know those before it, and src/core/locale.ts. Writes the linter's bans in build/lint.json from
 * that one list; `--check` only compares, and names a room that is not in the list.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const here = (path: string): URL => new URL(path, import.meta.url);
interface LintFile {
  readonly overrides: readonly { readonly includes: readonly string[] }[];
}

const order = JSON.parse(readFileSync(here('core-order.json'), 'utf8')) as string[];
const rooms = readdirSync(here('../src/core/'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const strays = [...rooms.filter((room) => !order.includes(room)), ...order.filter((room) => !rooms.includes(room))];
if (strays.length > 0) fail(`build/core-order.json and src/core differ in: ${strays.join(', ')}`);

const bans = order.slice(0, -1).map((room, place) => {
  const later = order.slice(place + 1);
  return {
    includes: [`**/src/core/${room}/**`],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  group: later.flatMap((name) => [`../${name}`, `../${name}/**`, `../../${name}/**`]),
                  message: `core/${room} may not know ${later.join(', ')}: see build/core-order.json.`,
                },
              ],
            },
          },
        },
      },
    },
  };
});

const path = here('lint.json');
const text = readFileSync(path, 'utf8');
const lint = JSON.parse(text) as LintFile;
const others = lint.overrides.filter(({ includes }) => includes[0]?.startsWith('**/src/core/') !== true);
const wanted = `${JSON.stringify({ ...lint, overrides: [...others, ...bans] }, null, 2)}\n`;
if (text !== wanted) {
  if (process.argv.includes('--check')) fail('build/lint.json is stale: run node build/core-order.ts');
  writeFileSync(path, wanted);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
