/** Everything at full length: fresh seeds, each failure at each call, every browser test, the real clasp. */
import { defineConfig } from 'vitest/config';
import unit, { LASTING } from './vitest.config';

process.env.VEKHA_SOAK = '1';

export default defineConfig({
  ...unit,
  // Each execution has a realm of its own here: swept rarely, they would use up all address space.
  // Nothing is left out: what `npm test` excludes is read before this file can say so.
  test: { ...unit.test, execArgv: LASTING, exclude: [], testTimeout: 900_000, hookTimeout: 900_000 },
});
