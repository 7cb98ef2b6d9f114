/** How long a test that can go on for ever goes on: `npm test` takes a thin sample of what `npm run soak` does at full length. Nothing else differs. */

/** Whether this is `npm run soak`. */
export const IS_SOAK = process.env.VEKHA_SOAK !== undefined;

/** It is much work, not a measurement: a slow machine may take its time. In milliseconds. */
export const SLOW = 3_600_000;

/** The sample in `npm test`, the whole in the soak. */
export const lengthOf = (sample: number, whole: number): number => (IS_SOAK ? whole : sample);

/** All of them in the soak; in `npm test` at most `count`, spread evenly, the first and the last among them. */
export function sampleOf<Each>(all: readonly Each[], count: number): readonly Each[] {
  if (IS_SOAK || all.length <= count) return all;
  return Array.from({ length: count }, (_none, at) => all[Math.round((at * (all.length - 1)) / (count - 1))] as Each);
}

/** From 1 on, as service calls are counted. */
export const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_none, at) => at + 1);

/** The same in each `npm test`; a fresh one in each soak, printed, and given back in VEKHA_SEED to run it again. */
export function seedOf(fixed: number): number {
  if (!IS_SOAK) return fixed;
  const given = Number(process.env.VEKHA_SEED);
  const seed = Number.isInteger(given) && given > 0 ? given : 1 + Math.floor(Math.random() * 2_147_483_645);
  process.stdout.write(`seed ${seed}: VEKHA_SEED=${seed} npm run soak\n`);
  return seed;
}
