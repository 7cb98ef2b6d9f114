/** A few words of a long text, to point at a place in it. */

/** Letters shown on either side. */
const AROUND = 25;

/** What stands around an offset, in one line. */
export function excerptAt(raw: string, at: number): string {
  return raw
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .replace(/\s+/g, ' ')
    .trim();
}
