#!/usr/bin/env node
/** Runs the command line, building first when a source is newer than what was built. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const serving = process.argv[2] === 'serve';
// A page stands open all day: garbage is collected sooner, for half the memory and a tenth more time.
if (serving) for (const flag of ['--optimize-for-size', '--semi-space-growth-factor=1']) setFlagsFromString(flag);

const root = fileURLToPath(new URL('..', import.meta.url));

// Whoever reads may stop reading: `vekha check plan.xlsx | head`.
process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== 'EPIPE') throw error;
});

const built = join(root, 'build/local/vekha.mjs');

/** What a build leaves behind; one that broke off, or was cleared away in part, is made anew. */
const MADE = [
  built,
  join(root, 'build/local/workbook-thread.mjs'),
  ...[
    'Code.js',
    'Docx.js',
    'appsscript.json',
    ...['Sidebar', 'Coordinator'].flatMap((name) => [`${name}.html`, `${name}-en.html`]),
  ].map((name) => join(root, 'build/out', name)),
];
const SOURCES = ['src', 'appsscript.json', 'build/bundle.ts', 'package-lock.json'].map((name) => join(root, name));

/**
 * When a file was written, or the newest below a folder, in milliseconds since 1970; 0 where there is none.
 * @param {string} path
 * @returns {Promise<number>}
 */
async function timeOf(path) {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isDirectory()) return found?.mtimeMs ?? 0;
  const times = await Promise.all((await readdir(path)).map((name) => timeOf(join(path, name))));
  return Math.max(0, ...times);
}

// npm goes to the folder of package.json: names of files are meant from where it was called.
const { npm_lifecycle_event: script = '', INIT_CWD: calledFrom = '' } = process.env;
if (calledFrom !== '' && ['start', 'vekha'].includes(script) && process.cwd() === resolve(root))
  process.chdir(calledFrom);

/** Files beside them that the page is made of; `build/page.ts` knows exactly which count. */
const PAGE_SOURCES = ['build/page.ts', 'package.json', 'node_modules/.package-lock.json'].map((name) =>
  join(root, name),
);

const times = (/** @type {string[]} */ paths) => Promise.all(paths.map(timeOf));
const changed = Math.max(...(await times(SOURCES)));
const stale = Math.min(...(await times(MADE))) < changed;
const pageMade = await timeOf(join(root, 'build/local/page/page.html'));
const pageStale = serving && pageMade < Math.max(changed, ...(await times(PAGE_SOURCES)));
if (stale || pageStale) {
  // The build's own sources are TypeScript, which Node 20 reads only with tsx: a third of the time in which the page is there.
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  if (stale) await (await import('./bundle')).bundle();
  if (pageStale) await (await import('./page')).buildPage();
  await unregister();
}
const { main } = await import(built);
process.exitCode = await main(process.argv.slice(2), { codePath: join(root, 'build/out/Code.js') });
