/** Days in a spreadsheet's own time zone. */

/** One costs a millisecond to make, and each cell with a day asks twice. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** Milliseconds by which a zone's clock is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}

/** The instant at which a clock in `zone` shows what `utc` shows in UTC. */
export function instantOfMidnight(utc: Date, zone: string): number {
  const guess = utc.getTime() - offsetAt(utc.getTime(), zone);
  return utc.getTime() - offsetAt(guess, zone);
}

/** An instant as "yyyy-MM-dd HH:mm:ss" on a zone's clock. */
export function clockText(instant: number, zone: string): string {
  const shown = new Date(instant + offsetAt(instant, zone));
  return shown.toISOString().slice(0, 19).replace('T', ' ');
}
