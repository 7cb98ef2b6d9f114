/** One run over all tests; each folder of test/ mirrors one of src/. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Each realm begins anew, so what V8 optimises early is thrown away at once: done later, a third of all CPU is saved. Later V8s know no such setting.
 * What was compiled is not forgotten meanwhile: a tenth.
 */
const LATE = Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=2000000'] : [];

export const LASTING = [...LATE, '--no-flush-bytecode'];

/** Tests make much that lives no longer than they: a young generation of this many MB, rarely swept, saves a twelfth of all CPU. */
const ROOMY = ['--min-semi-space-size=64', '--max-semi-space-size=128'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    // What takes minutes has a command of its own: npm run soak.
    exclude: process.env.VEKHA_SOAK === undefined ? ['test/soak/**'] : [],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One world for all files of a worker: loading the modules anew for each took a third of the time, and no test keeps anything in them.
    isolate: false,
    execArgv: [...LASTING, ...ROOMY],
    // Beside the browser's long waits another file can run, also where there are only two processors.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A browser on a busy machine: long enough that only what never comes fails.
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', fileURLToPath(new URL('./closing-line.ts', import.meta.url))],
  },
});
