/** Shows what Vekha does with the real plan: checks it, prints what it found, writes the report, says where. */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// Whoever reads may stop reading: `vekha check plan.xlsx | head`.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

const plan = join('examples', 'plan-2022.xlsx');
const report = join('build', 'demo', 'report-2022.docx');

/** Runs one command of Vekha as a person would; findings (exit code 1) do not stop the show, bad input (2) does. */
function vekha(...args: string[]): void {
  process.stdout.write(`\n$ vekha ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'build/vekha.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
}

await mkdir(join(root, 'build/demo'), { recursive: true });
vekha('check', plan);
vekha('report', plan, '-o', report, '--force');
