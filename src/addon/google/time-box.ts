/** Long work stops by itself before Google stops it, and says that something is left. */

/** Milliseconds: shorter than anybody else waits for the lock, and far from the six minutes after which Google kills. */
const STEP = 15_000;

/** True as long as there is time for one more piece of work. */
export function startStep(): () => boolean {
  const end = Date.now() + STEP;
  return () => Date.now() < end;
}
