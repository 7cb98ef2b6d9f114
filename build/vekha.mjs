#!/usr/bin/env node
/** Runs the command line, building first when a source is newer than what was built. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// Whoever reads may stop reading: `vekha check plan.xlsx | head`.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

const built = join(root, 'build/local/vekha.mjs');

/** Newest change among the files below a folder, in milliseconds since 1970. */
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
if (made < Math.max(await newest(join(root, 'src')), (await stat(join(root, 'appsscript.json'))).mtimeMs)) {
  const { bundle } = await import('./bundle.mjs');
  await bundle();
}
if (process.argv[2] === 'serve') {
  const { buildPage } = await import('./page.mjs');
  await buildPage();
}
const { main } = await import(built);
process.exitCode = await main(process.argv.slice(2), { codePath: join(root, 'build/out/Code.js') });
