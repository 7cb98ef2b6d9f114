/** Everything at full length: fresh seeds, each failure at each call, every browser test, the real clasp. */
import { defineConfig, mergeConfig } from 'vitest/config';
import unit from './vitest.config';

process.env.VEKHA_SOAK = '1';

export default mergeConfig(unit, defineConfig({ test: { testTimeout: 900_000, hookTimeout: 900_000 } }));
