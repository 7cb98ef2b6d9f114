#!/usr/bin/env node
/** Runs the command line, building first when a source is newer than what was built. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// Whoever reads may stop reading: `vekha check plan.xlsx | head`.
process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== 'EPIPE') throw error;
});

const built = join(root, 'build/local/vekha.mjs');

/**
 * Newest change among the files below a folder, in milliseconds since 1970.
 * @param {string} folder
 */
async function newest(folder) {
  let last = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    last = Math.max(last, (await stat(join(entry.parentPath ?? entry.path, entry.name))).mtimeMs);
  }
  return last;
}

const made = await stat(built).then(
  ({ mtimeMs }) => mtimeMs,
  () => 0,
);
const stale = made < Math.max(await newest(join(root, 'src')), (await stat(join(root, 'appsscript.json'))).mtimeMs);
const serving = process.argv[2] === 'serve';
if (stale || serving) {
  // The build's own sources are TypeScript, which Node 20 does not read by itself.
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  if (stale) await (await import('./bundle')).bundle();
  if (serving) await (await import('./page')).buildPage();
  await unregister();
}
const { main } = await import(built);
process.exitCode = await main(process.argv.slice(2), { codePath: join(root, 'build/out/Code.js') });
