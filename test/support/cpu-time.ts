/** What a piece of work costs, for tests of how cost grows: a clock on the wall would count whatever else the machine does. */

/** Milliseconds of this process's CPU since `start`, which is what the same call gave before; 0 is its beginning. */
export function cpuTime(start = 0): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - start;
}
