/** Everything at full length: fresh seeds, each failure at each call, every browser test, the real clasp. */
import { defineConfig } from 'vitest/config';
import unit from './vitest.config';

process.env.VEKHA_SOAK = '1';

export default defineConfig({
  ...unit,
  // Nothing is left out: what `npm test` excludes is read before this file can say so.
  test: { ...unit.test, exclude: [], testTimeout: 900_000, hookTimeout: 900_000 },
});
